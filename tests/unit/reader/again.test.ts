import { beforeEach, expect, it } from 'vitest';
import { CONSOLES } from '../../../utils/consoles';
import { JsonStore } from '../../../utils/reader/json';
import { pick } from '../../../utils/reader/pick';
import { rereading, reportFrom } from '../../../utils/reader/report';

const NOW = Date.parse('2026-11-20T04:00:00Z');
const IDS = ['200201820261119110076610011', '200201820261119110076610022'];
const row = (id: string, state: string) => ({
  complaint_id: id,
  complaint_state: state,
  complaint_time: '2026-11-19T10:00:00+08:00',
  complaint_detail: '没有收到货 ,"envelope":{}',
});
const list = (state = 'PENDING') => ({
  errorcode: 0,
  data: { data: IDS.map((id) => row(id, state)), total_count: 2 },
});
const text = (answer: object, page: number, status = 200) =>
  JSON.stringify({ url: `https://pay.weixin.qq.com/ccomplaints/list?page=${page}`, status, ...pick(answer) });

let read: ReturnType<typeof rereading>;
let store: JsonStore;
beforeEach(() => {
  read = rereading();
  store = new JsonStore(CONSOLES['wechat-pay']);
});

it('reads what comes again as it was read before, with what is new about it', () => {
  const first = read(text(list(), 1));
  const second = read(text(list(), 2, 304));
  expect(first).toEqual(reportFrom(text(list(), 1)));
  expect(second).toEqual(reportFrom(text(list(), 2, 304)));
  expect(second!.items[0]).toBe(first!.items[0]);
  expect(read(text(list('PROCESSED'), 1))!.items[0]).not.toBe(first!.items[0]);
});

it.each([
  '',
  '{',
  '{"url":1,"envelope":{}}',
  ',"envelope":{}',
  '{"url":"a","status":200,"envelope":{},"items":1}',
])('drops what is no report, also the second time: %s', (odd) => {
  expect(read(odd)).toBeNull();
  expect(read(odd)).toBeNull();
});

it('drops a sound answer from an address that is none', () => {
  const good = text(list(), 1);
  expect(read(good)).not.toBeNull();
  expect(read(good.replace(/"url":"[^"]*"/, '"url":5'))).toBeNull();
});

it('knows news from what is only said again, whatever came in between', () => {
  const add = (answer: object) => {
    const before = store.revision;
    expect(store.add(read(text(answer, 1))!, NOW)).toBe(2);
    return store.revision > before;
  };
  expect(add(list())).toBe(true);
  expect(add(list())).toBe(false);
  expect(add(list('PROCESSING'))).toBe(true);
  expect(store.byId(IDS[0]!)?.code).toBe('PROCESSING');
  // The words of the first answer, but no longer what is known.
  expect(add(list())).toBe(true);
  expect(store.byId(IDS[0]!)?.code).toBe('PENDING');
  expect(add(list())).toBe(false);
});

it('keeps few and short ones only', () => {
  const first = read(text(list(), 1));
  for (let i = 0; i < 8; i++) read(text(list(`S${i}`), 1));
  expect(read(text(list(), 1))!.items[0]).not.toBe(first!.items[0]);
});
