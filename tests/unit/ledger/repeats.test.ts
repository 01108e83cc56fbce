import { describe, expect, it } from 'vitest';
import type { Complaint, ConsoleId } from '../../../utils/complaint/model';
import type { Repeat } from '../../../utils/complaint/repeat';
import { diskLedger } from '../../../utils/ledger';
import { memoryLedger } from '../../../utils/ledger/memory';
import type { Ledger } from '../../../utils/ledger';
import { complaint, HOUR, look, NINE, PROCESSED } from './made';
import { freshDatabase } from './tables';

const clock = () => NINE + 1000 * HOUR;
const after = (hours: number) => ({ at: NINE + hours * HOUR, resolution: 1000 });

type Filed = [account: string, complaints: Complaint[]];

/** Repeats of all complaints, by id, after each list was filed under its account. */
async function repeats(ledger: Ledger, filed: Filed[]): Promise<Map<string, Repeat>> {
  for (const [account, complaints] of filed)
    await ledger.ingest(look(complaints, { account, console: consoleOf(complaints) }));
  const found = await Promise.all(
    filed.map(([account, complaints]) => ledger.repeatsFor(consoleOf(complaints), account, complaints)),
  );
  return new Map(found.flat().map((repeat) => [repeat.id, repeat]));
}
const consoleOf = (complaints: Complaint[]): ConsoleId => complaints[0]?.console ?? 'wechat-pay';

const MINE = '1900000109';
const OTHER = '1900000110';
const ALIPAY = { console: 'alipay', queue: 'alipay-trade', status: PROCESSED } as const;
const earlier = (more: Partial<Complaint>) => complaint('200001', more);
const later = (more: Partial<Complaint>) => complaint('200002', { complaintTime: after(1), ...more });

describe.each([
  ['on disk', () => diskLedger(freshDatabase(), clock)],
  ['in memory', () => memoryLedger(null, clock)],
])('repeats %s', (_, make) => {
  const linking: [string, Partial<Complaint>, string][] = [
    ['order', { outTradeNo: 'ORDER2026001' }, 'order'],
    ['trade number', { transactionId: '4200002026112100001' }, 'trade'],
    ['user id', { userId: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' }, 'user'],
    ['full phone', { phone: '138 0013 8000' }, 'phone'],
  ];
  it.each(linking)('are found by the same %s, the later one only', async (_name, key, by) => {
    const found = await repeats(make(), [[MINE, [later(key), earlier(key)]]]);
    expect([...found.keys()]).toEqual(['200002']);
    expect(found.get('200002')).toMatchObject({ times: 2, by, relatives: [{ id: '200001', by }] });
  });

  it('a dispute goes on with its after-sale: nobody complained twice', async () => {
    const shop = { console: 'wechat-shop', userId: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' } as const;
    const sale = { ...shop, queue: 'wechat-shop-aftersale', outTradeNo: '3716000000000000001' } as const;
    const dispute = { ...sale, queue: 'wechat-shop-dispute' } as const;
    const of = async (one: Partial<Complaint>, other: Partial<Complaint>) => [
      ...(await repeats(make(), [['wx1', [earlier(one), later(other)]]])).keys(),
    ];
    expect(await of(sale, dispute)).toEqual([]);
    expect(await of(sale, sale)).toEqual(['200002']);
    expect(await of(sale, { ...dispute, outTradeNo: '3716000000000000002' })).toEqual(['200002']);
  });

  const silent: [string, Partial<Complaint>, Partial<Complaint>][] = [
    ['a masked phone', { phone: '138****8000' }, { phone: '138****8000' }],
    ['a full and a masked phone', { phone: '13800138000' }, { phone: '138****8000' }],
    ['no key at all', {}, {}],
    [
      'the same digits as order and as trade number',
      { outTradeNo: '42000020261' },
      { transactionId: '42000020261' },
    ],
    ['a short order number', { outTradeNo: '12345' }, { outTradeNo: '12345' }],
    ['a counter of one', { userComplaintTimes: 1 }, { userComplaintTimes: 1 }],
  ];
  it.each(silent)('are not made of %s', async (_name, one, other) => {
    expect(await repeats(make(), [[MINE, [earlier(one), later(other)]]])).toEqual(new Map());
  });

  it('are told by the console itself', async () => {
    const found = await repeats(make(), [[MINE, [earlier({ userComplaintTimes: 3, phone: '138****8000' })]]]);
    expect(found.get('200001')).toEqual({
      id: '200001',
      times: 3,
      by: 'counter',
      relatives: [],
      who: '138****8000',
    });
  });

  it('take the larger of counter and position', async () => {
    const key = { outTradeNo: 'ORDER2026001' };
    const third = complaint('200003', { ...key, complaintTime: after(2), userComplaintTimes: 2 });
    const found = await repeats(make(), [[MINE, [earlier(key), later(key), third]]]);
    expect([...found].map(([id, { times, by }]) => [id, times, by])).toEqual([
      ['200002', 2, 'order'],
      ['200003', 3, 'counter'],
    ]);
    expect(found.get('200002')?.relatives.map(({ id }) => id)).toEqual(['200001', '200003']);
  });

  const across: [string, Partial<Complaint>, string, string, boolean][] = [
    ['order numbers of two accounts', { outTradeNo: 'ORDER2026001' }, MINE, OTHER, false],
    ['order numbers where one account is unknown', { outTradeNo: 'ORDER2026001' }, MINE, '', true],
    ['trade numbers of two accounts', { transactionId: '4200002026112100001' }, MINE, OTHER, true],
    ['phones of two accounts', { phone: '13800138000' }, MINE, OTHER, true],
  ];
  it.each(across)('%s', async (_name, key, one, other, linked) => {
    const found = await repeats(make(), [
      [one, [earlier(key)]],
      [other, [later(key)]],
    ]);
    expect(found.has('200002')).toBe(linked);
  });

  it('link two consoles, by order too', async () => {
    const found = await repeats(make(), [
      [MINE, [earlier({ outTradeNo: 'ORDER2026001' })]],
      ['2088000000000001', [later({ ...ALIPAY, outTradeNo: 'ORDER2026001' })]],
    ]);
    expect(found.get('200002')?.relatives[0]).toMatchObject({
      console: 'wechat-pay',
      account: MINE,
      by: 'order',
    });
  });

  it('do not take a complaint seen without and with its account for two', async () => {
    const key = { outTradeNo: 'ORDER2026001' };
    const found = await repeats(make(), [
      ['', [earlier(key)]],
      [MINE, [earlier(key)]],
    ]);
    expect(found).toEqual(new Map());
  });

  it('are found when the order was seen in another look', async () => {
    const key = { outTradeNo: 'ORDER2026001' };
    const ledger = make();
    await ledger.ingest(look([earlier(key), later(key)]));
    await ledger.ingest(look([later({})], { at: NINE + 2 * HOUR, account: '' }));
    expect(await ledger.repeatsFor('wechat-pay', '', [later({})])).toHaveLength(1);
  });

  it('decide equal times by id, so that exactly one is the later', async () => {
    const key = { outTradeNo: 'ORDER2026001' };
    const found = await repeats(make(), [[MINE, [complaint('1000000', key), complaint('999999', key)]]]);
    expect([...found.keys()]).toEqual(['1000000']);
  });

  it('show at most 20 relatives, oldest first, and what was answered', async () => {
    const key = { outTradeNo: 'ORDER2026001', amountFen: 990 };
    const said = { at: NINE, by: 'merchant', type: 'MERCHANT_RESPONSE', text: '好'.repeat(200) } as const;
    const all = Array.from({ length: 25 }, (_each, n) =>
      complaint(`3000${10 + n}`, { ...key, complaintTime: after(n), history: n === 20 ? [said] : [] }),
    );
    const ledger = make();
    const note = { type: 'filled', console: 'wechat-pay', complaintId: '300031', templateId: 'T' } as const;
    await ledger.noteAnswer({ ...note, text: '已退款' });
    const last = (await repeats(ledger, [[MINE, all]])).get('300034');
    expect(last?.times).toBe(25);
    expect(last?.relatives.map(({ id }) => id)).toEqual(all.slice(4, 24).map(({ id }) => id));
    expect(last?.relatives.at(-4)).toEqual({
      id: '300030',
      console: 'wechat-pay',
      account: MINE,
      complaintTime: NINE + 20 * HOUR,
      statusText: '待处理',
      amountFen: 990,
      by: 'order',
      answer: `${'好'.repeat(119)}…`,
    });
    expect(last?.relatives.at(-3)?.answer).toBe('已退款');
    expect(last?.relatives.at(-2)?.answer).toBeNull();
  });
});
