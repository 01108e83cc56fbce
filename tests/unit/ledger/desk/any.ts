/** Records, marks of people and queries for property tests. Few values of each kind, so that they meet. */
import fc from 'fast-check';
import type { Complaint } from '../../../../utils/complaint/model';
import type { CaseRow } from '../../../../utils/ledger/case-rows';
import { keyOf, settled } from '../../../../utils/ledger/record';
import type { Facts, StoredComplaint } from '../../../../utils/ledger/record';
import type { QueueQuery } from '../../../../utils/platform/workbench-messages';
import { HOUR, NINE } from '../made';

const CONSOLES = ['wechat-pay', 'alipay', 'mini-program'] as const;
const QUEUE = { 'wechat-pay': 'wechat-pay', alipay: 'alipay-trade', 'mini-program': 'mini-program' } as const;
const PHASES = ['reply', 'finish', 'user', 'platform', 'done', 'unknown'] as const;
const WORDS = [
  '包裹没收到',
  '要求退款 ¥128.00',
  'ＶＩＰ会员自动扣费',
  '138****8000 打不通',
  'Refund please',
  '',
];
const ORDERS = ['MK20260001', 'MK20260002', undefined];
const ACCOUNTS = ['', '1900000109', '禾木生活'];
const NAMES = ['', '王琳', '陈工'];
const TAGS = ['加急', '媒体', 'VIP'];

const time = fc.integer({ min: -80, max: 4 }).map((hours) => NINE + hours * HOUR);

const record = fc
  .record({
    console: fc.constantFrom(...CONSOLES),
    n: fc.integer({ min: 1, max: 9 }),
    phase: fc.constantFrom(...PHASES),
    at: fc.option(time, { nil: undefined }),
    seenAt: time,
    amountFen: fc.constantFrom(undefined, 12_800, 32_650, 100),
    outTradeNo: fc.constantFrom(...ORDERS),
    phoneHash: fc.constantFrom(undefined, undefined, 'h1', 'h2'),
    phoneMask: fc.constantFrom(undefined, '138****8000'),
    detail: fc.constantFrom(...WORDS),
    userComplaintTimes: fc.constantFrom(undefined, 1, 3),
  })
  .map(({ console, n, phase, at, seenAt, ...rest }): StoredComplaint => {
    const id = `20026112${n}`;
    // A complaint belongs to one account, whatever else changes.
    const account = ACCOUNTS[n % ACCOUNTS.length] ?? '';
    const facts = {
      queue: QUEUE[console],
      status: { code: null, text: phase === 'done' ? '已处理完成' : '待处理', phase },
      ...rest,
      ...(at === undefined ? {} : { complaintTime: { at, resolution: 1000 } }),
    } satisfies Partial<Facts> as Facts;
    for (const [name, value] of Object.entries(facts))
      if (value === undefined) delete facts[name as keyof Facts & keyof Complaint];
    const key = keyOf(console, account, id);
    return settled({
      key,
      console,
      account,
      id,
      firstSeenAt: seenAt,
      seenAt,
      facts,
      stamps: {},
      shadow: false,
    });
  });

/** One record of each key. */
export const records = fc.uniqueArray(record, { selector: ({ key }) => key, maxLength: 25 });

/** What people keep about some of them. */
export const casesOf = (all: readonly StoredComplaint[]): fc.Arbitrary<CaseRow[]> =>
  fc.subarray([...new Set(all.map(({ console, id }) => `${console}|${id}`))]).chain((ofs) =>
    fc.tuple(
      ...ofs.map((of) =>
        fc.record({
          of: fc.constant(of),
          tags: fc.subarray(TAGS),
          assigned: fc.constantFrom(...NAMES),
          at: fc.constant(NINE),
        }),
      ),
    ),
  );

/** Mostly not asked for: a query that asks for everything finds nothing. */
const maybe = <T>(...values: T[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...values) });

export const query: fc.Arbitrary<QueueQuery> = fc.record({
  text: fc.constantFrom(
    '',
    '',
    '',
    '退款',
    '自动 vip',
    'ｖｉｐ',
    '128',
    '¥128.00',
    '326.5元',
    '13812348000',
    '2002611',
    'mk20260001',
    '王琳',
    '媒体',
    '没有这句话',
  ),
  console: maybe(...CONSOLES),
  account: maybe('wechat-pay|1900000109', 'alipay|'),
  queue: maybe('alipay-trade', 'mini-program'),
  turn: maybe('waiting', 'user', 'platform', 'done', 'unknown'),
  due: maybe('overdue', 'hour', 'fourHours', 'today', 'day', 'none'),
  repeat: fc.constantFrom(false, false, true),
  assigned: maybe(...NAMES),
  tag: maybe(...TAGS),
  sort: fc.constantFrom('due', 'newest', 'amount', 'times', 'seen'),
});
