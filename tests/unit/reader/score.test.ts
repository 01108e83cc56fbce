/** 违规记录 of a mini-program: penalties with one appeal each, never read as the complaints they name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clocksOf, clockState } from '../../../utils/complaint/clocks';
import { isClosed } from '../../../utils/complaint/rules';
import { formatBeijing } from '../../../utils/complaint/time';
import { CONSOLES } from '../../../utils/consoles';
import { reportOf } from '../../../utils/reader/answer';
import { readPage } from '../../../utils/reader/page';
import { makeReader } from '../../../utils/reader/reader';
import { COLUMNS, MINI_LAYOUTS } from './mini-layouts';
import type { Column, MiniRow, Wording } from './mini-layouts';

const KNOWN = CONSOLES['mini-program'];
const NOW = Date.UTC(2026, 10, 21, 6, 32);
const HOUR = 3_600_000;
const full = (at: number) => formatBeijing(at, 'yyyy-MM-dd HH:mm:ss');

const STATES = [
  ['2', ['扣分审批通过', '已扣分', '可申诉'], 'finish'],
  ['4', ['申诉中', '申诉审核中'], 'platform'],
  ['5', ['申诉驳回', '申诉不通过'], 'done'],
  ['6', ['申诉成功', '申诉通过'], 'done'],
] as const;
const truth = STATES.map(([code, words, phase], i) => ({
  code,
  words,
  phase,
  id: `77202611210${i}07731`,
  at: NOW - (i * 30 + 2) * HOUR - 13_000 * i,
  points: i + 1,
}));
/** `order` names the complaint behind it, `amount` the points. */
const HEADS: Record<Column, string[]> = {
  id: ['违规单号', '扣分单号', '违规记录编号', '处罚编号'],
  order: ['投诉单号', '关联投诉单号'],
  time: ['违规时间', '扣分时间', '处罚时间', '扣分通知时间'],
  kind: ['违规行为', '违规原因', '扣分原因'],
  amount: ['扣分', '扣除分值', '扣除体验分'],
  status: ['申诉状态', '状态', '处理状态'],
  deadline: ['申诉截止时间', '剩余申诉时间'],
  actions: ['操作'],
};
const PLAIN: Wording = {
  columns: COLUMNS,
  heads: Object.fromEntries(COLUMNS.map((column) => [column, HEADS[column][0]])) as Wording['heads'],
};
const rowsOf = (word = 0): MiniRow[] =>
  truth.map(({ id, at, words, phase, points }, i) => ({
    id,
    order: `33202611210${i}07731`,
    time: full(at),
    kind: '超时未回应用户投诉',
    amount: `-${points}`,
    status: words[word % words.length]!,
    deadline: phase === 'finish' ? full(at + 168 * HOUR) : '-',
    actions: phase === 'finish' ? ['申诉', '详情'] : ['详情'],
  }));
const PAGE = 'https://mp.weixin.qq.com/wxamp/deal/score?token=1203984455';
function read(html: string, { url = PAGE, title = '交易体验分', reader = makeReader(KNOWN) } = {}) {
  document.body.innerHTML = `<h2 class="title">${title}</h2><p>当前体验分 86 分</p>${html}`;
  return readPage(reader, { roots: [document], url: new URL(url), title: '小程序', now: NOW });
}
const facts = (html: string, more = {}) =>
  read(html, more)
    .seen.filter(({ context }) => context === 'row')
    .map(({ complaint }) => {
      const { next, waiting } = clocksOf(complaint);
      const { id, queue, status, points } = complaint;
      return { id, queue, code: status.code, points, clock: next.id, waiting, due: next.due };
    });
const expected = truth.map(({ id, code, points, phase, at }) => ({
  id,
  queue: 'mini-program-score',
  code,
  points,
  clock: 'mp-appeal-score',
  waiting: phase === 'finish',
  due: phase === 'finish' ? at + 168 * HOUR : null,
}));

/** One of them writes the words of a complaint into its lines. */
const NAMES = Object.keys(MINI_LAYOUTS).filter((name) => !/line above/.test(name));

describe('penalties in every layout', () => {
  it.each(NAMES)('%s', (name) => expect(facts(MINI_LAYOUTS[name]!(rowsOf(), PLAIN))).toEqual(expected));

  it('other words, other order, with and without a column for the end', () => {
    const wording = fc
      .tuple(
        fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
        fc.record(
          Object.fromEntries(COLUMNS.map((column) => [column, fc.constantFrom(...HEADS[column])])) as Record<
            Column,
            fc.Arbitrary<string>
          >,
        ),
        fc.boolean(),
      )
      .map(([columns, heads, ends]): Wording => ({
        columns: columns.filter((column) => ends || column !== 'deadline'),
        heads,
      }));
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), wording, fc.nat(2), (name, words, word) => {
        expect(facts(MINI_LAYOUTS[name]!(rowsOf(word), words))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('on a page of complaints they stay penalties', () =>
    expect(
      facts(MINI_LAYOUTS['its own table']!(rowsOf(), PLAIN), {
        url: 'https://mp.weixin.qq.com/wxamp/deal/complaint?token=1',
        title: '交易投诉',
      }),
    ).toEqual(expected));
});

describe('the console’s own data', () => {
  const ID = '77202611210107731';
  const BEHIND = '33202611210107731';
  /** Numbers as the console writes them: larger than a script can hold. */
  const hear = (answer: object) => reportOf(URL_OF, 200, JSON.stringify(answer).replace(/"(\d{17})"/g, '$1'));
  const list = {
    ret: 0,
    currentScore: 86,
    totalNum: 1,
    appealList: [
      {
        illegalOrderId: ID,
        complaintOrderId: BEHIND,
        illegalWording: '超时未回应',
        status: 2,
        minusScore: 2,
        orderId: 'payorder@_4200002',
        illegalTime: Math.floor((NOW - 5 * HOUR) / 1000),
        updateTime: Math.floor(NOW / 1000),
      },
    ],
  };
  const URL_OF = 'https://mp.weixin.qq.com/wxamp/xframe/guarant/cgi/score/getPenaltyList';

  it('one penalty, and no complaint', () => {
    const reader = makeReader(KNOWN);
    const report = hear(list);
    expect(report && reader.store.add(report, NOW)).toBe(1);
    expect(reader.store.byId(ID)).toMatchObject({
      queue: 'mini-program-score',
      code: '2',
      points: 2,
      problem: '超时未回应',
    });
    expect(reader.store.byId(BEHIND)).toBeNull();
    expect(reader.store.byNumber('4200002')).toBeNull();
  });

  it('takes no order number from its complaint', () => {
    const reader = makeReader(KNOWN);
    const complaint = {
      complaintOrderId: BEHIND,
      status: 201,
      orderId: '4200002',
      createTime: NOW,
    };
    const more = { ret: 0, countAll: 1, complaintOrderList: [complaint] };
    for (const answer of [list, more, list]) {
      const report = hear(answer);
      if (report) reader.store.add(report, NOW);
    }
    expect(reader.store.byNumber('4200002')).toMatchObject({ queue: 'mini-program', code: '201' });
  });
});

it('seven days from the notice; then it is over, not late', () => {
  const [seen] = read(
    MINI_LAYOUTS['its own table']!(rowsOf(), { ...PLAIN, columns: ['id', 'time', 'status', 'actions'] }),
  ).seen;
  const { next } = clocksOf(seen!.complaint);
  expect(next.due).toBe(truth[0]!.at + 168 * HOUR);
  expect(clockState(next, NOW)).toBe('calm');
  expect(isClosed(next, next.due! - 1)).toBe(false);
  expect(isClosed(next, next.due!)).toBe(true);
});

it('a page that tells the day only has no clock to count to', () => {
  const rows = rowsOf().map((row) => ({ ...row, time: row.time.slice(0, 10), deadline: '-' }));
  expect(facts(MINI_LAYOUTS['its own table']!(rows, PLAIN))[0]).toMatchObject({ waiting: true, due: null });
});
