/** A teaching that nobody vouches for: taken whole and fresh, or refused with the part that is wrong. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Teaching } from '../../../utils/complaint/teaching';
import { pageOf, teachingKey } from '../../../utils/complaint/teaching';
import { readTeaching } from '../../../utils/consoles/teaching';

const place = (header: string) => ({
  header,
  label: '',
  path: [{ tag: 'span', at: 0, of: 2 }],
  run: 0,
});
const GOOD: Teaching = {
  version: 1,
  console: 'wechat-pay',
  queue: 'wechat-pay',
  account: '1900000109',
  page: 'pay.weixin.qq.com/index.php/list',
  at: Date.UTC(2026, 10, 21),
  row: { tag: 'my-row', role: '', words: ['登记：'] },
  id: { lead: 'C', signs: 'digits', least: 10, most: 20 },
  fields: { id: place('标记'), time: place('登记于'), status: place('') },
  states: [{ words: '轮到您', means: '待处理' }],
  reply: { words: ['写几句'] },
  send: '递出去',
  close: '',
};
/** The same with one part, named by its path, in another way. */
function other(path: string, value: unknown): unknown {
  const copy = structuredClone(GOOD) as unknown as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const at = names.reduce((part, name) => part[name] as Record<string, unknown>, copy);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

test('a good one comes out as it went in, without what is none of it', () => {
  expect(readTeaching({ ...GOOD, more: 1, __proto__: { a: 1 } })).toEqual({ teaching: GOOD, fault: null });
});

test.each([
  ['version', 2],
  ['console', 'evil'],
  ['queue', 'alipay-trade'],
  ['page', 'evil.example/list'],
  ['page', 'pay.weixin.qq.com.evil.example/list'],
  ['page', ''],
  ['account', 'a\u202eb'],
  ['account', 7],
  ['at', 1.5],
  ['at', Date.UTC(1999, 0, 1)],
  ['row', null],
  ['row.tag', 'script src=x'],
  ['row.tag', 'DIV'],
  ['row.role', 'row"]'],
  ['row.words', Array.from({ length: 9 }, () => 'x')],
  ['id.lead', '20'],
  ['id.signs', '.*'],
  ['id.least', 2],
  ['id.most', 900],
  ['fields', []],
  ['fields.id', undefined],
  ['fields.time', undefined],
  ['fields.time.run', -1],
  ['fields.time.header', 'x'.repeat(41)],
  ['fields.status.label', 'a\u0000b'],
  ['states', 'x'],
  ['reply', 'x'],
  ['send', 'x'.repeat(41)],
  ['close', undefined],
])('%s that is %j is refused by its name', (path, value) => {
  expect(readTeaching(other(path, value))).toEqual({ teaching: null, fault: path });
});

test.each([
  ['fields.time.path', [{ tag: 'b[onclick]', at: 0, of: 1 }], 'fields.time.path[0].tag'],
  ['fields.time.path', [{ tag: 'b', at: 1, of: 1 }], 'fields.time.path[0].at'],
  ['fields.time.path', [{ tag: 'b', at: 0, of: 1e9 }], 'fields.time.path[0].of'],
  ['fields.time.path', Array.from({ length: 17 }, () => ({ tag: 'b', at: 0, of: 1 })), 'fields.time.path'],
  ['states', [{ words: '轮到您', means: '退款' }], 'states[0].means'],
  ['states', [{ words: '', means: '待处理' }], 'states[0].words'],
  ['row.words', ['a', ''], 'row.words[1]'],
  ['reply', { words: [1] }, 'reply.words[0]'],
  ['id.least', 30, 'id.least'],
])('inside %s the wrong part is named', (path, value, fault) => {
  expect(readTeaching(other(path, value))).toEqual({ teaching: null, fault });
});

test('anything at all is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      const { teaching, fault } = readTeaching(value);
      expect(teaching === null).toBe(fault !== null);
    }),
  );
  const paths = [
    'row',
    'row.tag',
    'id',
    'id.most',
    'fields',
    'fields.id',
    'fields.id.path',
    'states',
    'reply',
    'page',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
      const { teaching } = readTeaching(other(path, value));
      if (teaching)
        expect(readTeaching(JSON.parse(JSON.stringify(teaching)))).toEqual({ teaching, fault: null });
    }),
  );
});

describe('the page of a list', () => {
  test.each([
    ['https://pay.weixin.qq.com/a/12/b?token=7#x', 'pay.weixin.qq.com/a/#/b'],
    ['https://b.alipay.com/page/x#/deal/complaint?id=3', 'b.alipay.com/page/x#/deal/complaint'],
    ['https://b.alipay.com/page/x#!/deal/33', 'b.alipay.com/page/x#/deal/#'],
  ])('%s', (url, page) => expect(pageOf(new URL(url))).toBe(page));

  test('another account, page or queue is another teaching', () => {
    const keys = [GOOD, { ...GOOD, account: '' }, { ...GOOD, page: 'pay.weixin.qq.com/x' }].map(teachingKey);
    expect(new Set(keys).size).toBe(3);
    expect(teachingKey({ ...GOOD, at: 1 } as Teaching)).toBe(keys[0]);
  });
});
