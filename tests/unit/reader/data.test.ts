/** What comes from the page's own answers, good and bad: picked, carried over, filed. */
import { afterEach, describe, expect, it } from 'vitest';
import { CONSOLES } from '../../../utils/consoles';
import { JsonStore, recordOf } from '../../../utils/reader/json';
import type { TapReport } from '../../../utils/reader/picked';
import { pick, speaks } from '../../../utils/reader/pick';
import { reportFrom, sessionOf } from '../../../utils/reader/report';

const NOW = Date.UTC(2026, 10, 21, 6, 32);
const WECHAT = CONSOLES['wechat-pay'];
const ALIPAY = CONSOLES.alipay;
const row = (id: unknown, more: object = {}) => ({
  complaint_id: id,
  complaint_state: 'PENDING',
  complaint_time: '2026-11-20T17:44:08+08:00',
  user_complaint_times: 1,
  ...more,
});
const PATH = '/xphp/ccomplaints/get_complaint_list';
const listOf = (...rows: unknown[]) => ({ errorcode: 0, data: { data: rows, total_count: rows.length } });
/** Over the bridge, as the page's side does it. */
const carried = (answer: unknown, more: object = {}): TapReport | null =>
  reportFrom(
    JSON.stringify({ url: PATH, status: 200, ...pick(JSON.parse(JSON.stringify(answer))), ...more }),
  );
const stored = (answer: unknown) => {
  const store = new JsonStore(WECHAT);
  const report = carried(answer);
  if (report) store.add(report, NOW);
  return store;
};

afterEach(() => expect(({} as Record<string, unknown>)['polluted']).toBeUndefined());

describe('what is picked', () => {
  it('a list, its total and its envelope', () => {
    const picked = pick(listOf(row('200201820261120174408'), row('200201820261120174409')));
    expect(picked).toMatchObject({ total: 2, list: true, envelope: { errorcode: '0' } });
    expect(picked?.items.map((item) => item['complaintid'])).toEqual([
      '200201820261120174408',
      '200201820261120174409',
    ]);
  });

  it('the order that stands one level deeper', () => {
    const order = { transaction_id: '4200001', out_trade_no: 'KS1', amount: 100 };
    const [item] = pick(listOf(row('A1', { complaint_order_info: [order] })))?.items ?? [];
    expect(item).toMatchObject({ transactionid: '4200001', outtradeno: 'KS1', amount: '100' });
  });

  it('an honest empty list is a list; nothing about complaints is nothing', () => {
    expect(pick(listOf())).toMatchObject({ list: true, total: 0, items: [] });
    expect(pick({ user: { nick: '小王' } })).toBeNull();
    for (const odd of [null, undefined, 0, 'text', true, [], [null], NaN]) expect(pick(odd)).toBeNull();
  });

  it('looks at no more of an answer than its bound, however much there is', () => {
    let read = 0;
    const leaf = () => ({
      get at() {
        return (read += 1);
      },
    });
    const wide = Array.from({ length: 20 }, () => Array.from({ length: 5000 }, leaf));
    expect(pick({ ...listOf(row('A1')), wide })?.items).toHaveLength(1);
    expect(read).toBeGreaterThan(50_000);
    expect(read).toBeLessThanOrEqual(60_000);
  });

  it.each([null, '', ' ', [], false, {}, '三条', -1, 2.5])('a total of %j is unknown, not 0', (total) => {
    expect(pick({ errorcode: 0, data: { data: [], total_count: total } })?.total ?? null).toBeNull();
  });

  it.each([' ', '1e21', '-5', 'NaN', '９', true, 1e15, [], {}])('an amount of %j is none', (amount) => {
    const [item] = carried(listOf(row('A1', { complaint_order_info: [{ amount }] })))?.items ?? [];
    expect(item && recordOf(item, WECHAT, NOW)?.amountFen).toBeUndefined();
  });

  it('a number that was rounded names neither an order nor a person', () => {
    const order = { transaction_id: 4.2e27, out_trade_no: 2 ** 60 };
    const picked = pick(listOf(row('A1', { complaint_order_info: [order], payer_openid: 1e21 })));
    const report = reportFrom(JSON.stringify({ url: PATH, status: 200, ...picked }));
    const record = report?.items[0] && recordOf(report.items[0], WECHAT, NOW);
    expect(record?.id).toBe('A1');
    expect([record?.transactionId, record?.outTradeNo, record?.userId]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('changes nothing that it looks at', () => {
    const answer = listOf(row('A1', { complaint_order_info: [{ out_trade_no: 'KS1' }] }));
    const before = structuredClone(answer);
    const freeze = (node: unknown): void => {
      if (node === null || typeof node !== 'object') return;
      Object.freeze(node);
      Object.values(node).forEach(freeze);
    };
    freeze(answer);
    pick(answer);
    expect(answer).toEqual(before);
  });

  it('ends: circles, great depth, great width', () => {
    const circle: Record<string, unknown> = row('A1');
    circle['data'] = circle;
    expect(pick(circle)?.items.length).toBeGreaterThan(0);
    let deep: unknown = row('A1');
    for (let i = 0; i < 5000; i++) deep = { data: deep };
    expect(pick(deep)).toBeNull();
    expect(() => speaks(deep)).not.toThrow();
    const wide = listOf(...Array.from({ length: 20_000 }, (_, i) => row(`A${i}`)));
    expect(pick(wide)?.items).toHaveLength(5000);
  });

  it('5 MB of words are cut to what may be of use', () => {
    const picked = pick(listOf(row('A1', { complaint_detail: '长'.repeat(2_500_000) })));
    expect(JSON.stringify(picked).length).toBeLessThan(5000);
  });

  it('knows at a glance whether it is worth it', () => {
    expect(speaks(listOf(row('A1')))).toBe(true);
    expect(speaks({ errorcode: 10 })).toBe(true);
    expect(speaks({ stat: 'deny' })).toBe(true);
    expect(speaks({ errorcode: 0, data: { menu: [{ name: '首页' }] } })).toBe(false);
  });
});

describe('what is carried over', () => {
  it.each([
    ['no text', { url: PATH }],
    ['no JSON', '{"url":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no url', JSON.stringify({ status: 200, items: [], history: [] })],
    ['a status in words', JSON.stringify({ url: PATH, status: '200', items: [], history: [] })],
    ['items that are no list', JSON.stringify({ url: PATH, status: 200, items: {}, history: [] })],
    ['far too much', ' '.repeat(16_000_001)],
  ])('%s is dropped whole', (_, text) => expect(reportFrom(text)).toBeNull());

  it('odd entries are dropped alone', () => {
    const items = [null, 7, 'x', [], {}, { complaintid: 7 }, { complaintid: 'ONLYID' }];
    const good = { complaintid: 'A1', complaintstate: 'PENDING' };
    const report = carried({}, { items: [...items, good], history: [], total: -1, list: 'yes' });
    expect(report?.items.map(({ id }) => id)).toEqual(['A1']);
    expect(report).toMatchObject({ total: null, list: false });
  });

  it('keys of the prototype are names like any other, or none', () => {
    const evil = JSON.parse(
      '{"complaint_id":"A1","complaint_state":"PENDING","__proto__":{"polluted":"1","complaint_time":"x"},"constructor":{"prototype":{"polluted":"1"}}}',
    ) as object;
    const store = stored(listOf(evil));
    expect(store.byId('A1')?.code).toBe('PENDING');
    const text = `{"url":"${PATH}","status":200,"envelope":{"__proto__":"x"},"items":[{"__proto__":"x","complaintid":"A2","state":"PENDING"}],"history":[]}`;
    expect(reportFrom(text)?.items[0]?.id).toBe('A2');
    expect(store.byId('__proto__')).toBeNull();
    expect(store.byNumber('constructor')).toBeNull();
  });

  it('the complaint that a history belongs to is read from the address', () => {
    const of = (url: string) => carried({}, { url, items: [], history: [{}] })?.subject;
    expect(of(`${PATH}?complaint_id=2002018A17`)).toBe('2002018A17');
    expect(of('/v3/merchant-service/complaints-v2/2002018A17/negotiation-historys')).toBe('2002018A17');
    expect(of(PATH)).toBeNull();
    expect(carried({}, { items: [], history: [{}], subject: '2002018A17' })?.subject).toBe('2002018A17');
    for (const subject of [7, '', 'a b', 'x'.repeat(80), '__proto__{}'])
      expect(carried({}, { items: [], history: [{}], subject })?.subject).toBeNull();
    expect(carried({}, { url: `${PATH}?token=secret`, items: [], history: [] })?.path).toBe(PATH);
  });
});

describe('what is filed', () => {
  it('a record as the console says it', () => {
    const order = { transaction_id: '4200001', out_trade_no: 'KS1', amount: 129_900 };
    const record = stored(listOf(row('A1', { complaint_order_info: [order] }))).byId('A1');
    expect(record).toMatchObject({
      queue: 'wechat-pay',
      code: 'PENDING',
      outTradeNo: 'KS1',
      amountFen: 129_900,
      userComplaintTimes: 1,
    });
    expect(record?.complaintTime?.at).toBe(Date.UTC(2026, 10, 20, 9, 44, 8));
  });

  it("an id that lost digits is found by the page's exact digits, unless two would fit", () => {
    const exact = '200201820261120174408';
    const store = stored(listOf(row(Number(exact), { out_trade_no: 'KS1' })));
    expect(store.byId(exact)?.outTradeNo).toBe('KS1');
    expect(store.byId('200201820261120999999')).toBeNull();
    const neighbours = stored(
      listOf(row(Number(exact), { out_trade_no: 'KS1' }), row(Number(exact), { out_trade_no: 'KS2' })),
    );
    expect(neighbours.size).toBe(2);
    expect(neighbours.byId(exact)).toBeNull();
    expect(neighbours.byNumber('KS2')?.outTradeNo).toBe('KS2');
  });

  it('the newest answer wins, and keeps what it does not speak of', () => {
    const store = stored(listOf(row('A1', { out_trade_no: 'KS1' })));
    const later = carried(listOf({ complaint_id: 'A1', complaint_state: 'PROCESSED' }));
    store.add(later!, NOW);
    expect(store.byId('A1')).toMatchObject({ code: 'PROCESSED', outTradeNo: 'KS1' });
  });

  it('a history finds its complaint, whichever comes first', () => {
    const history = [
      { operatetype: 'USER_RESPONSE', operatetime: '2026-11-20 18:00:00', operatedetails: '谢谢' },
    ];
    const told = carried({}, { items: [], history, subject: 'A12345' })!;
    const early = new JsonStore(WECHAT);
    early.add(told, NOW);
    early.add(carried(listOf(row('A12345')))!, NOW);
    const late = stored(listOf(row('A12345')));
    late.add(told, NOW);
    for (const store of [early, late]) {
      store.add(carried(listOf(row('B12345')))!, NOW);
      expect(store.byId('A12345')?.history).toMatchObject([{ by: 'user', text: '谢谢' }]);
      expect(store.byId('B12345')?.history).toBeUndefined();
    }
  });

  it('WeChat Pay counts fen, Alipay writes yuan; a fraction can only be yuan', () => {
    const pickOf = (amount: string) => ({ id: 'A1', amount, names: 'complaineventid' });
    expect(recordOf(pickOf('129900'), WECHAT, NOW)?.amountFen).toBe(129_900);
    expect(recordOf(pickOf('1299.00'), WECHAT, NOW)?.amountFen).toBe(129_900);
    expect(recordOf(pickOf('1299'), ALIPAY, NOW)?.amountFen).toBe(129_900);
    expect(recordOf(pickOf('不详'), ALIPAY, NOW)?.amountFen).toBeUndefined();
  });

  it('a queue that cannot be told is no record', () =>
    expect(recordOf({ id: 'A1', names: 'complaintid' }, ALIPAY, NOW)).toBeNull());

  it.each(['0', '-1', '1.5', '1000', 'NaN', '1e9'])('%s is no count of complaints', (times) =>
    expect(recordOf({ id: 'A1', times, names: '' }, WECHAT, NOW)?.userComplaintTimes).toBeUndefined(),
  );

  it('a deadline of nought is none', () =>
    expect(recordOf({ id: 'A1', deadline: '0', names: '' }, WECHAT, NOW)?.fieldDeadline).toBeUndefined());
});

describe('what an answer says of the session', () => {
  const session = (more: object, answer: object = {}) =>
    sessionOf(carried(answer, { items: [], history: [], ...more })!, WECHAT);
  it.each([
    ['a code', { envelope: { errorcode: '10' } }, 'signedOut'],
    ['a code of risk control', { envelope: { errorcode: '269601849' } }, 'riskControl'],
    ['401', { status: 401 }, 'signedOut'],
    ['403', { status: 403 }, 'forbidden'],
    ['429', { status: 429 }, 'riskControl'],
    ['words', { envelope: { errmsg: '登录超时，请重新登录' } }, 'signedOut'],
    ['a list', { list: true }, 'known'],
    ['nothing', {}, null],
    ['403 of something else', { url: '/menu', status: 403 }, null],
  ])('%s', (_, more, kind) => expect(session(more)).toBe(kind));
});

describe('what else WeChat Pay says of a complaint', () => {
  const told = (more: object) => {
    const store = stored(listOf(row('A1', more)));
    const { device, serviceOrder, agentMode, tags, transactionId, outTradeNo } = store.byId('A1') ?? {};
    return { device, serviceOrder, agentMode, tags, transactionId, outTradeNo };
  };
  const share = { return_time: '2026-11-20T12:05:00+08:00', is_returned_to_same_machine: true };
  const address = { return_address: '二楼电梯口', longitude: '113.93' };

  it.each([
    ['beside the address', { ...share, return_address_info: address }],
    [
      'inside the address',
      {
        return_time: share.return_time,
        return_address_info: { ...address, is_returned_to_same_machine: true },
      },
    ],
  ])('a lent device, its machine %s', (_, share_power_info) => {
    const additional_info = { type: 'SHARE_POWER_TYPE', share_power_info };
    expect(told({ additional_info }).device).toEqual({
      returnedAt: Date.UTC(2026, 10, 20, 4, 5),
      place: '二楼电梯口',
      sameMachine: true,
    });
  });

  it('a pay score order lends no number to the complaint; tags and assistants', () => {
    const more = {
      service_order_info: [{ order_id: '15000001', out_order_no: 'SO1', state: 'WAITPAY' }],
      user_tag_list: ['HIGH_RISK', 'TRUSTED'],
      is_agent_mode: true,
    };
    expect(told(more)).toEqual({ serviceOrder: 'WAITPAY', tags: ['HIGH_RISK', 'TRUSTED'], agentMode: true });
    const order = { complaint_order_info: [{ transaction_id: '4200001', out_trade_no: 'KS1' }] };
    expect(told({ ...more, ...order })).toMatchObject({ transactionId: '4200001', outTradeNo: 'KS1' });
  });

  it('nothing, or nonsense, is nothing', () => {
    expect(told({ additional_info: null, service_order_info: [], user_tag_list: [] })).toEqual({});
    expect(told({ additional_info: { share_power_info: 'x' }, service_order_info: 'y' })).toEqual({});
  });
});
