import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../utils/platform/messages';
import { readMessage } from '../../../utils/platform/validate';
import { complaint, HOUR, look, NINE } from '../ledger/made';

const NOW = NINE + 2 * HOUR;
const UUID = '00000000-0000-4000-8000-000000000001';
const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });
const read = (value: unknown) => readMessage(value, NOW);
const observed = (parts: Record<string, unknown>) => {
  const message = read({ ...look([]), ...parts });
  return message?.type === 'observe' ? message : null;
};
/** The first complaint of an observation that holds `parts`. */
const kept = (parts: object) =>
  observed({ complaints: [{ ...complaint('200001'), ...parts }] })?.complaints[0];

afterEach(() => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

describe('readMessage', () => {
  it('keeps four counts of ways, or none: each has its place', () => {
    expect(read({ ...look([]), how: [1, 2, 0, 3] })).toMatchObject({ how: [1, 2, 0, 3] });
    for (const how of [[1, 2, 3], [1, -1, 2, 3, 4], [1, 'x', 2, 3], [0, 1, 2, 3, 4], '1234', { 0: 1 }])
      expect(read({ ...look([]), how })).not.toHaveProperty('how');
  });

  const full: Message[] = [
    look(
      [
        complaint('200000020260011215000212345', {
          deadline: { at: NINE + 1, from: NINE, to: NINE + 2, source: 'page' },
          fieldDeadline: { at: NINE, from: NINE, to: NINE, source: 'field' },
          outTradeNo: 'ORDER2026001',
          transactionId: '4200002026112100001',
          userId: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o',
          phone: '138****8000',
          mchid: '1900000109',
          amountFen: 1,
          detail: '没收到货\n要退款 👨‍👩‍👧',
          problem: '申请退款',
          userComplaintTimes: 2,
          incomingUserResponse: true,
          needImmediateService: false,
          inPlatformService: false,
          fullRefunded: true,
          tags: ['高风险'],
          history: [{ at: NINE, by: 'user', type: null, text: '你好' }],
        }),
      ],
      { whole: true },
    ),
    { type: 'filled', console: 'alipay', complaintId: '1', templateId: 'T', text: '您好' },
    { type: 'settings' },
    { type: 'summary' },
    { type: 'open', console: 'alipay', complaintId: null },
    { type: 'saveSettings', settings: { language: 'en', alipayTradeHours: 72 } },
    { type: 'channels' },
    {
      type: 'saveChannel',
      channel: { id: UUID, channel: 'sms', on: true, config: { phones: ['13900139000'], region: '' } },
    },
    { type: 'removeChannel', id: UUID },
    { type: 'testChannel', id: UUID },
    { type: 'outbox', limit: 500 },
    { type: 'retryDelivery', key: 'new|wechat-pay|商户 1|200001|desktop' },
    { type: 'watchOptions' },
    { type: 'saveWatchOptions', options: { quiet: [{ from: 22, to: 8.5 }], note: null } },
    { type: 'resumeConsole', console: 'alipay', account: '' },
    { type: 'replyKit', console: 'alipay', complaintId: '1' },
    { type: 'hideTemplate', templateId: 'T-NR', on: true },
    { type: 'sampleComplaints' },
    { type: 'saveAnswers', console: 'alipay', complaintId: '1', answers: { eta: '周五', fact: '' } },
    { type: 'starTemplate', templateId: 'T-ACK', on: false },
    { type: 'templates' },
    { type: 'saveTemplates', templates: [{ id: 'own-1', text: { zh: '您好' } }, {}] },
    { type: 'removeTemplates', ids: ['own-1', 'T-ACK'] },
  ];
  it.each(full.map((message) => [message.type, message] as const))('copies a good %s', (_type, message) => {
    const copy = read(message);
    expect(copy).toEqual(message);
    expect(copy).not.toBe(message);
  });

  const refused: [string, unknown][] = [
    ['nothing', null],
    ['a text', 'observe'],
    ['an array', ['observe']],
    ['no type', {}],
    ['an unknown type', { type: 'deleteEverything' }],
    ['a type of the prototype', { type: 'toString' }],
    ['a type list', { type: ['observe'] }],
    ['an inherited type', Object.create({ type: 'summary' })],
    ['a revealing', { type: 'reveal', complaintId: '1' }],
    ['an unknown console', { ...look([]), console: 'mp' }],
    ['an unknown session', { ...look([]), session: 'fine' }],
    ['a time as text', { ...look([]), at: '1' }],
    ['no time', { ...look([]), at: Number.NaN }],
    ['a time in seconds', { ...look([]), at: NINE / 1000 }],
    ['complaints that are no list', { ...look([]), complaints: { length: 1 } }],
    ['501 complaints', look(Array.from({ length: 501 }, (_, n) => complaint(`${n}`)))],
    ['a negative number of rows', { ...look([]), unreadWaiting: -1 }],
    ['half a row', { ...look([]), unreadWaiting: 0.5 }],
    ['endless rows', { ...look([]), unreadWaiting: Infinity }],
    ['an opening without a complaint field', { type: 'open', console: 'alipay' }],
    ['an opening of a number', { type: 'open', console: 'alipay', complaintId: 1 }],
    ['a channel without an id', { type: 'saveChannel', channel: { channel: 'sms' } }],
    ['a channel with an id of its own', { type: 'saveChannel', channel: { id: '1', channel: 'sms' } }],
    ['a channel of no kind', { type: 'saveChannel', channel: { id: UUID } }],
    ['a channel that is a list', { type: 'saveChannel', channel: [UUID] }],
    ['a removal of everything', { type: 'removeChannel', id: '*' }],
    ['a test of no channel', { type: 'testChannel' }],
    ['an endless outbox', { type: 'outbox', limit: 501 }],
    ['an outbox of half a row', { type: 'outbox', limit: 0.5 }],
    ['a row with a line break', { type: 'retryDelivery', key: 'a\nb' }],
    ['a row with a long name', { type: 'retryDelivery', key: 'a'.repeat(1001) }],
    ['options that are a text', { type: 'saveWatchOptions', options: '{}' }],
    ['deep options', { type: 'saveWatchOptions', options: nested(8) }],
    ['long options', { type: 'saveWatchOptions', options: { a: 'x'.repeat(8001) } }],
    ['wide options', { type: 'saveWatchOptions', options: { a: Array.from({ length: 201 }, () => 1) } }],
    [
      'many options',
      {
        type: 'saveWatchOptions',
        options: { a: Array.from({ length: 20 }, () => Array.from({ length: 199 }, () => 1)) },
      },
    ],
    ['options with a function', { type: 'saveWatchOptions', options: { a: () => 1 } }],
    ['options with no number', { type: 'saveWatchOptions', options: { a: Number.NaN } }],
    [
      'options with a prototype',
      { type: 'saveWatchOptions', options: JSON.parse('{"a":{"__proto__":{"polluted":1}}}') as object },
    ],
    ['a template that is none', { type: 'hideTemplate', templateId: 'x', on: true }],
    ['a kit for nobody', { type: 'replyKit', console: 'alipay' }],
    ['answers that are a text', { type: 'saveAnswers', console: 'alipay', complaintId: '1', answers: 'x' }],
    [
      'many answers',
      {
        type: 'saveAnswers',
        console: 'alipay',
        complaintId: '1',
        answers: Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`a${n}`, 'x'])),
      },
    ],
    ['a favourite of any name', { type: 'starTemplate', templateId: '__proto__', on: true }],
    ['templates that are no records', { type: 'saveTemplates', templates: [{}, 'own-1'] }],
    ['301 templates', { type: 'saveTemplates', templates: Array.from({ length: 301 }, () => ({})) }],
    ['a template of a megabyte', { type: 'saveTemplates', templates: [{ text: 'x'.repeat(1e6) }] }],
    ['a console that is unknown', { type: 'resumeConsole', console: 'mp', account: '' }],
    ['a console without an account', { type: 'resumeConsole', console: 'alipay' }],
    [
      'a getter that throws',
      {
        type: 'observe',
        get console() {
          throw new Error('no');
        },
      },
    ],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          getOwnPropertyDescriptor: () => {
            throw new Error('no');
          },
        },
      ),
    ],
  ];
  it.each(refused)('refuses %s', (_name, value) => {
    expect(read(value)).toBeNull();
  });

  it('takes exactly 500 complaints', () => {
    expect(
      observed(look(Array.from({ length: 500 }, (_, n) => complaint(`${n}`))) as never)?.complaints,
    ).toHaveLength(500);
  });

  const dropped: [string, Record<string, unknown>][] = [
    ['a number as id', { id: 200_001 }],
    ['an empty id', { id: '' }],
    ['an id with our separator', { id: '1|2' }],
    ['an id with a space', { id: '1 2' }],
    ['an id with an invisible character', { id: '1\u200b2' }],
    ['an id that is too long to be one', { id: '1'.repeat(201) }],
    ['no status', { status: undefined }],
    ['a status without a phase', { status: { code: null, text: '待处理' } }],
    ['an unknown phase', { status: { code: null, text: '待处理', phase: 'waiting' } }],
    ['another console', { console: 'alipay', queue: 'alipay-trade' }],
    ['a queue of another console', { queue: 'alipay-trade' }],
  ];
  it.each(dropped)('drops a complaint with %s, and keeps the others', (_name, parts) => {
    const complaints = [{ ...complaint('200001'), ...parts }, complaint('200002')];
    expect(observed({ complaints })?.complaints.map(({ id }) => id)).toEqual(['200002']);
  });

  const left: [string, Record<string, unknown>][] = [
    ['amountFen', { amountFen: '990' }],
    ['amountFen', { amountFen: 9.9 }],
    ['amountFen', { amountFen: Number.NaN }],
    ['userComplaintTimes', { userComplaintTimes: 0 }],
    ['userComplaintTimes', { userComplaintTimes: 2 ** 60 }],
    ['outTradeNo', { outTradeNo: 'x'.repeat(201) }],
    ['outTradeNo', { outTradeNo: 42 }],
    ['detail', { detail: { toString: () => 'x' } }],
    ['incomingUserResponse', { incomingUserResponse: 'true' }],
    ['complaintTime', { complaintTime: { at: NINE } }],
    ['complaintTime', { complaintTime: { at: NINE, resolution: -1 } }],
    ['deadline', { deadline: { at: NINE, from: NINE + 1, to: NINE, source: 'page' } }],
    ['deadline', { deadline: { at: NINE, from: NINE, to: NINE, source: 'rule' } }],
    ['tags', { tags: 'high' }],
    ['nonsense', { nonsense: 1 }],
  ];
  it.each(left)('leaves out a bad %s', (name, parts) => {
    expect(kept({ ...parts, problem: 'stays' })).toMatchObject({ id: '200001', problem: 'stays' });
    expect(kept(parts)).not.toHaveProperty(name);
  });

  it('cuts long texts fast, and never through a character', () => {
    const started = performance.now();
    const huge = '字'.repeat(5_000_000);
    expect(kept({ detail: huge, problem: huge, phone: huge })).toMatchObject({
      detail: '字'.repeat(2000),
      problem: '字'.repeat(200),
      phone: '字'.repeat(200),
    });
    expect(kept({ id: huge })).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(200);
    expect(kept({ problem: `${'a'.repeat(199)}😀` })?.problem).toBe('a'.repeat(199));
    expect(kept({ detail: '\u0000a\ud800b\u001b' })?.detail).toBe('ab');
  });

  it('keeps the newest 50 events of a history, oldest first', () => {
    const history = Array.from({ length: 60 }, (_, n) => ({
      at: NINE - n,
      by: 'user',
      type: null,
      text: `${n}`,
    }));
    const texts = kept({ history })?.history?.map(({ text }) => text);
    expect(texts).toHaveLength(50);
    expect([texts?.[0], texts?.at(-1)]).toEqual(['49', '0']);
  });

  it('dates a look from the future to now', () => {
    expect(observed({ at: NOW + HOUR })?.at).toBe(NOW);
    expect(observed({ at: NOW - HOUR })?.at).toBe(NOW - HOUR);
  });

  it('is not led astray by prototypes and circles', () => {
    const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"1"}';
    const parsed = JSON.parse(evil) as object;
    expect(
      observed({ complaints: [{ ...complaint('200001'), ...parsed, status: parsed }, parsed] })?.complaints,
    ).toEqual([]);
    const settings = read({
      type: 'saveSettings',
      settings: JSON.parse('{"__proto__":{"theme":"dark"},"theme":"light"}'),
    });
    expect(settings).toEqual({ type: 'saveSettings', settings: { theme: 'light' } });
    expect(Object.getPrototypeOf(kept(parsed))).toBe(Object.prototype);
    const circle: Record<string, unknown> = { ...complaint('200001') };
    circle['history'] = [circle];
    circle['tags'] = [circle, 'ok'];
    expect(kept(circle)).toMatchObject({ history: [], tags: ['ok'] });
  });

  it('takes anything without throwing, and gives back plain data of known shape', () => {
    const depth = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    const types = ['observe', 'filled', 'settings', 'summary', 'open', 'saveSettings', 'x'];
    const type = fc.constantFrom(...types, 'saveChannel', 'outbox', 'retryDelivery', 'saveWatchOptions');
    const base = { ...look([]), ...complaint('1') };
    const nearly = fc.tuple(type, depth, depth, depth).map(([name, a, b, c]) =>
      Object.assign(structuredClone(base) as object, {
        type: name,
        complaints: [
          a,
          Object.assign(complaint('1') as object, { status: b, history: c, tags: a, deadline: b, detail: c }),
        ],
        complaint: a,
        settings: b,
        text: c,
        options: { a, b: [c] },
        channel: { id: UUID, channel: 'sms', config: b },
        key: c,
        limit: a,
      }),
    );
    fc.assert(
      fc.property(fc.oneof(depth, nearly), (value) => {
        const message = read(value);
        if (message) expect(JSON.parse(JSON.stringify(message))).toEqual(message);
      }),
      { numRuns: 3000 },
    );
  });
});
