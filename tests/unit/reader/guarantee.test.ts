/** 保障单 of the shop: in every layout, from the console's own data, never read as an after-sale or a dispute. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { clocksOf } from '../../../utils/complaint/clocks';
import { formatBeijing } from '../../../utils/complaint/time';
import { CONSOLES } from '../../../utils/consoles';
import { reportOf } from '../../../utils/reader/answer';
import { readPage } from '../../../utils/reader/page';
import { makeReader } from '../../../utils/reader/reader';
import type { Reader } from '../../../utils/reader/reader';
import { statusOfCode } from '../../../utils/reader/status';
import type { Row, Wording } from './layouts';
import { LAYOUTS } from './layouts';

const NOW = Date.UTC(2026, 10, 22, 4, 10);
const HOUR = 3600_000;
const known = CONSOLES['wechat-shop'];
const queue = known.queues.find(({ id }) => id === 'wechat-shop-guarantee')!;
const LIST = 'https://store.weixin.qq.com/shop/guarantee/list';

/** Code, words, whose turn, verb. */
const STATES = [
  ['10', ['等待商家处理', '待商家处理'], 'finish', 'handle'],
  ['20', ['等待商家举证', '待商家举证'], 'finish', 'evidence'],
  ['30', ['等待双方举证', '待双方举证'], 'finish', 'evidence'],
  ['12', ['等待用户确认', '待用户确认'], 'user', 'user'],
  ['25', ['等待用户举证', '待用户举证'], 'user', 'user'],
  ['15', ['等待平台处理', '平台处理中'], 'platform', 'platform'],
  ['31', ['等待OP确认'], 'platform', 'platform'],
  ['35', ['赔付中'], 'platform', 'platform'],
  ['36', ['金额异常，待确认'], 'platform', 'platform'],
  ['45', ['赔付失败'], 'platform', 'platform'],
  ['33', ['无需赔付'], 'done', 'finish'],
  ['40', ['赔付成功', '已赔付'], 'done', 'finish'],
  ['50', ['用户取消申请', '已取消'], 'done', 'finish'],
] as const;
const NOTICES: Record<string, string> = {
  STATUS_WAIT_MERCHANT_HANDLE: '10',
  STATUS_WAIT_MERCHANT_PROOF: '20',
  STATUS_WAIT_BOTH_PROOF: '30',
  STATUS_WAIT_PLATFORM_HANDLE: '15',
  STATUS_PAYING: '35',
};

const truth = STATES.map(([code, words, phase, action], i) => ({
  code,
  words,
  phase,
  action,
  id: `20000010${i + 10}70153`,
  order: `37265246574614${i + 10}624`,
  at: NOW - (i * 7 + 2) * HOUR - 13_000 * i,
  amountFen: 9_900 + i * 10,
}));
const HEADS: Record<keyof Row, string[]> = {
  id: ['保障单号', '保障单编号', '服务保障单号'],
  outTradeNo: ['保障类型', '保障服务类型'],
  transactionId: ['订单编号', '订单号'],
  time: ['申请时间', '保障申请时间', '发起时间'],
  detail: ['申请说明', '保障说明'],
  amount: ['申请赔付金额', '赔付金额(元)'],
  status: ['保障状态', '保障单状态', '状态'],
  actions: ['操作'],
};
const rowsOf = (word = 0): Row[] =>
  truth.map(({ id, order, at, words, phase, amountFen }) => ({
    id,
    outTradeNo: '假一赔三',
    transactionId: order,
    time: formatBeijing(at, 'yyyy-MM-dd HH:mm:ss'),
    detail: '收到的是仿品，申请赔付',
    amount: `¥${(amountFen / 100).toFixed(2)}`,
    status: words[word % words.length]!,
    actions: phase === 'finish' ? ['去处理', '详情'] : ['详情'],
  }));

let reader: Reader;
let root: ShadowRoot;
beforeEach(() => {
  reader = makeReader(known);
  document.body.innerHTML = '<micro-app></micro-app>';
  root = document.querySelector('micro-app')!.attachShadow({ mode: 'open' });
});
function read(html: string, url = LIST, title = '保障单管理') {
  root.innerHTML = `<div class="title">${title}</div>${html}<p>共 ${truth.length} 条</p>`;
  return readPage(reader, { roots: [document, root], url: new URL(url), title: '微信小店', now: NOW });
}
const facts = (html: string, url?: string, title?: string) =>
  read(html, url, title)
    .seen.filter(({ context }) => context === 'row')
    .map(({ complaint }) => {
      const { next, waiting } = clocksOf(complaint);
      const { id, queue: of, status, transactionId, complaintTime } = complaint;
      const { code, phase } = status;
      return {
        id,
        of,
        code,
        phase,
        waiting,
        clock: next.id,
        action: next.action,
        transactionId,
        at: complaintTime?.at,
      };
    });
const expected = truth.map(({ id, code, phase, action, order, at }) => ({
  id,
  of: 'wechat-shop-guarantee',
  code,
  phase,
  waiting: phase === 'finish',
  clock: 'shop-guarantee',
  action,
  transactionId: order,
  at,
}));
const COLUMNS = Object.keys(HEADS) as (keyof Row)[];
const PLAIN: Wording = {
  columns: COLUMNS,
  heads: Object.fromEntries(COLUMNS.map((column) => [column, HEADS[column][0]])) as Wording['heads'],
};

describe('in every layout', () => {
  it.each(Object.keys(LAYOUTS))('%s', (name) =>
    expect(facts(LAYOUTS[name]!(rowsOf(), PLAIN))).toEqual(expected),
  );

  it('other words, other order, an address that says nothing', () => {
    const wording = fc.tuple(
      fc.shuffledSubarray(COLUMNS, { minLength: COLUMNS.length }),
      fc.record(
        Object.fromEntries(COLUMNS.map((column) => [column, fc.constantFrom(...HEADS[column])])) as Record<
          keyof Row,
          fc.Arbitrary<string>
        >,
      ),
      fc.constantFrom(LIST, 'https://store.weixin.qq.com/shop/service'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(LAYOUTS)),
        wording,
        fc.nat(1),
        (name, [columns, heads, url], word) => {
          reader = makeReader(known);
          expect(facts(LAYOUTS[name]!(rowsOf(word), { columns, heads }), url)).toEqual(expected);
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);
});

describe('the console’s own data', () => {
  const order = (more: object = {}) => ({
    guarantee_order_id: '2000001077270153',
    type: 2,
    order_id: '3726524657461498624',
    status: 10,
    create_time: Math.floor((NOW - 5 * HOUR) / 1000),
    update_time: Math.floor(NOW / 1000),
    apply_reason: '杯口有裂纹',
    expire_time: Math.floor((NOW + 30 * HOUR) / 1000),
    pay_amount: 2599,
    openid: 'oShop123456789',
    ...more,
  });
  const hear = (...orders: object[]) => {
    const text = JSON.stringify({ errcode: 0, guarantee_order_list: orders, total_num: orders.length });
    const report = reportOf('https://store.weixin.qq.com/shop-faas/x/cgi/fetchGuaranteeOrders', 200, text);
    if (report) reader.store.add(report, NOW);
    return report;
  };

  it('a claim with its end, its amount and its words', () => {
    expect(hear(order())?.total).toBe(1);
    expect(reader.store.byId('2000001077270153')).toMatchObject({
      queue: 'wechat-shop-guarantee',
      code: '10',
      problem: '坏损包退',
      detail: '杯口有裂纹',
      amountFen: 2599,
      fieldDeadline: { at: NOW + 30 * HOUR },
    });
  });

  it('the page’s row takes its end from the data', () => {
    hear(order({ guarantee_order_id: truth[0]!.id }));
    const [seen] = read(Object.values(LAYOUTS)[0]!(rowsOf(), PLAIN)).seen;
    expect(clocksOf(seen!.complaint).next).toMatchObject({ due: NOW + 30 * HOUR, source: 'field' });
  });

  it('without an end nothing is counted to', () => {
    hear(order({ expire_time: 0, guarantee_order_id: truth[0]!.id }));
    const [seen] = read(Object.values(LAYOUTS)[0]!(rowsOf(), PLAIN)).seen;
    expect(clocksOf(seen!.complaint).next).toMatchObject({ due: null });
  });

  it.each(Object.entries(NOTICES))('%s is %s', (name, code) =>
    expect(statusOfCode(name, queue).code).toBe(code),
  );
});

it('an after-sale that was guaranteed stays an after-sale', () => {
  const heads = '售后单号 保障单号 售后类型 申请时间 售后状态 操作'.split(' ');
  const cells = '1934001104780021 2000001077270153 仅退款 2026-11-22_10:00:00 商家受理中 处理'.split(' ');
  const html = `<table><thead><tr>${heads.map((h) => `<th>${h}</th>`).join('')}</tr></thead><tbody><tr>${cells.map((c) => `<td>${c.replace('_', ' ')}</td>`).join('')}</tr></tbody></table>`;
  expect(facts(html, 'https://store.weixin.qq.com/shop/aftersale/list', '售后管理')).toMatchObject([
    { id: '1934001104780021', of: 'wechat-shop-aftersale' },
  ]);
});
