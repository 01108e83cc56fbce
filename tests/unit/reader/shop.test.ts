import { beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { clocksOf } from '../../../utils/complaint/clocks';
import { formatBeijing } from '../../../utils/complaint/time';
import { CONSOLES } from '../../../utils/consoles';
import { reportOf } from '../../../utils/reader/answer';
import { readPage } from '../../../utils/reader/page';
import type { Reader } from '../../../utils/reader/reader';
import { makeReader } from '../../../utils/reader/reader';
import type { Layout, Row, Wording } from './layouts';
import { LAYOUTS } from './layouts';

const NOW = Date.UTC(2026, 10, 22, 4, 10);
const HOUR = 3600_000;
const known = CONSOLES['wechat-shop'];
const LIST = 'https://store.weixin.qq.com/shop/aftersale/list';
const DISPUTES = 'https://store.weixin.qq.com/shop/aftersale/dispute';

/** `outTradeNo` holds the kind of claim: the layouts know eight fields and no more. */
const CLAIMS = ['仅退款', '退货退款', '换货'] as const;
const STATES = [
  { text: '商家受理中', code: 'MERCHANT_PROCESSING', phase: 'finish' },
  { text: '待商家收货', code: 'MERCHANT_WAIT_RECEIPT', phase: 'finish' },
  { text: '待买家退货', code: 'USER_WAIT_RETURN', phase: 'user' },
  { text: '平台退款中', code: 'PLATFORM_REFUNDING', phase: 'platform' },
  { text: '退款完成', code: 'MERCHANT_REFUND_SUCCESS', phase: 'done' },
] as const;

const truth = Array.from({ length: 7 }, (_, i) => ({
  id: `19340${i}1104780${i}21`,
  order: `37076${i}6310244721${i}20`,
  at: NOW - (i * 7 + 2) * HOUR - 13_000 * i,
  claim: (['refund', 'return', 'exchange'] as const)[i % 3]!,
  state: STATES[i % STATES.length]!,
  amountFen: 2_900 + i * 137,
}));

const rows: Row[] = truth.map((each, i) => ({
  id: each.id,
  outTradeNo: CLAIMS[i % 3]!,
  transactionId: each.order,
  time: formatBeijing(each.at, 'yyyy-MM-dd HH:mm:ss'),
  detail: '尺码偏小，想退，吊牌没有拆',
  amount: `¥${(each.amountFen / 100).toFixed(2)}`,
  status: each.state.text,
  actions: each.state.phase === 'finish' ? ['处理', '详情'] : ['详情'],
}));

const WORDING: Wording = {
  columns: ['id', 'outTradeNo', 'transactionId', 'time', 'detail', 'amount', 'status', 'actions'],
  heads: {
    id: '售后单号',
    outTradeNo: '售后类型',
    transactionId: '订单编号',
    time: '申请时间',
    detail: '售后说明',
    amount: '退款金额(元)',
    status: '售后状态',
    actions: '操作',
  },
};

let reader: Reader;
let root: ShadowRoot;
beforeEach(() => {
  reader = makeReader(known);
  document.body.innerHTML = '<micro-app></micro-app>';
  root = document.querySelector('micro-app')!.attachShadow({ mode: 'open' });
});

function read(html: string, url = LIST, now = NOW) {
  root.innerHTML = html;
  const roots = [document, root];
  return readPage(reader, { roots, url: new URL(url), title: '微信小店', now });
}
const FILTER =
  '<form><label>售后单号</label><input><label>订单编号</label><input><button>查询</button></form>';

function expectTruth(layout: Layout, wording: Wording) {
  const { seen } = read(`<div class="title">售后管理</div>${FILTER}${layout(rows, wording)}<p>共 7 条</p>`);
  const facts = seen
    .filter(({ context }) => context === 'row')
    .map(({ complaint: c }) => ({
      id: c.id,
      queue: c.queue,
      claim: c.claim,
      order: c.transactionId,
      at: c.complaintTime?.at,
      code: c.status.code,
      phase: c.status.phase,
      amountFen: c.amountFen,
    }));
  expect(facts).toEqual(
    truth.map(({ id, claim, order, at, state, amountFen }) => ({
      id,
      queue: 'wechat-shop-aftersale',
      claim,
      order,
      at,
      code: state.code,
      phase: state.phase,
      amountFen,
    })),
  );
}

describe('after-sale orders in every layout, inside a shadow root', () => {
  it.each(Object.keys(LAYOUTS))('%s', (name) => expectTruth(LAYOUTS[name]!, WORDING));

  const SYNONYMS: Record<keyof Row, string[]> = {
    id: ['售后单号', '售后编号', '售后单编号', '售后单ID', '退款单号', '售后申请单号'],
    outTradeNo: ['售后类型', '售后方式', '申请类型', '退款方式'],
    transactionId: ['订单编号', '订单号', '关联订单号', '商品订单号'],
    time: ['申请时间', '售后申请时间', '发起时间', '售后时间', '买家申请时间'],
    detail: ['售后说明', '申请说明', '退款说明', '问题描述', '买家留言'],
    amount: ['退款金额(元)', '申请退款金额', '应退金额', '售后金额'],
    status: ['售后状态', '状态', '当前状态', '售后进度', '处理状态'],
    actions: ['操作', '处理操作'],
  };
  it('columns and synonyms in any order', () => {
    const wording = fc
      .tuple(
        fc.shuffledSubarray(WORDING.columns, { minLength: WORDING.columns.length }),
        fc.record(
          Object.fromEntries(
            Object.entries(SYNONYMS).map(([key, words]) => [key, fc.constantFrom(...words)]),
          ) as Record<keyof Row, fc.Arbitrary<string>>,
        ),
      )
      .map(([columns, heads]): Wording => ({ columns, heads }));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(LAYOUTS)), wording, (name, words) => {
        reader = makeReader(known);
        expectTruth(LAYOUTS[name]!, words);
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});

const table = (heads: string[], ...bodies: string[][]) =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${bodies
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

/** An answer of the console with these objects in its list. */
const hear = (items: object[], now: number, action = 'esSearchAfterSaleOrder') => {
  const text = JSON.stringify({ code: 0, totalNum: items.length, orderList: items });
  const url = `https://store.weixin.qq.com/shop-faas/mmchannelstradeaftersale/cgi/${action}?token=`;
  return reader.store.add(reportOf(url, 200, text)!, now);
};
const ONE = {
  after_sale_order_id: '1934012345678901',
  order_id: '3707636310244721920',
  complaint_id: '',
  status: 'MERCHANT_PROCESSING',
  type: 'RETURN',
  create_time: Math.floor((NOW - 40 * HOUR) / 1000),
  refund_info: { amount: 2850 },
  deadline: 12_345,
};

describe('two kinds of numbers', () => {
  const cells = (first: string, second: string, status: string) => [
    first,
    second,
    '2026-11-20 09:00:00',
    '¥9.90',
    status,
  ];
  it.each([
    ['售后单号', '纠纷单号', DISPUTES, '待商家补充凭证', '610000000000222', 'wechat-shop-dispute'],
    ['售后单号', '纠纷单号', LIST, '商家受理中', '1934012345678901', 'wechat-shop-aftersale'],
    ['纠纷单号', '售后单号', LIST, '商家受理中', '610000000000222', 'wechat-shop-aftersale'],
  ])('%s beside %s at %s', (one, other, url, status, id, queue) => {
    const heads = [one, other, '申请时间', '退款金额', '状态'];
    const { seen } = read(table(heads, cells('1934012345678901', '610000000000222', status)), url);
    expect(seen.map(({ complaint }) => [complaint.id, complaint.queue])).toEqual([[id, queue]]);
  });

  it('a detail of a dispute goes by its own number, though the data know the other one', () => {
    hear([ONE], NOW);
    const facts = [
      ['纠纷单号', '610000000000222'],
      ['售后单号', ONE.after_sale_order_id],
      ['纠纷状态', '待商家处理纠纷'],
      ['发起时间', '2026-11-20 09:00:00'],
    ];
    const html = facts.map(([term, value]) => `<div><span>${term}</span><span>${value}</span></div>`);
    const { seen } = read(`<section>${html.join('')}<button>留言</button></section>`, DISPUTES);
    expect(seen.map(({ complaint }) => complaint.id)).toEqual(['610000000000222']);
    expect(seen[0]?.complaint.status).toMatchObject({ code: '100', phase: 'finish' });
  });

  it('elsewhere an after-sale number names a neighbour', () => {
    const other = makeReader(CONSOLES.alipay);
    document.body.innerHTML = table(
      ['售后单号', '申请时间', '金额', '状态'],
      cells('1934012345678901', '', ''),
    );
    const url = new URL('https://open.alipay.com/order/list');
    expect(readPage(other, { roots: [document], url, title: '', now: NOW }).seen).toEqual([]);
  });
});

describe('remaining seconds', () => {
  const HEADS = ['售后单号', '售后类型', '申请时间', '退款金额', '售后状态'];
  const shown = (extra = '') => [
    ONE.after_sale_order_id,
    '退货退款',
    formatBeijing(ONE.create_time * 1000, 'yyyy-MM-dd HH:mm:ss'),
    '28.50',
    `<span>商家受理中</span>${extra}`,
  ];
  const one = (html: string, now = NOW) => read(html, LIST, now).seen[0]!.complaint;

  it('count from the moment at which they were seen', () => {
    hear([ONE], NOW - 60_000);
    const complaint = one(table(HEADS, shown()));
    const { next } = clocksOf(complaint);
    expect(complaint).toMatchObject({ claim: 'return', amountFen: 2850, queue: 'wechat-shop-aftersale' });
    expect(next).toMatchObject({ id: 'shop-return', due: NOW - 60_000 + 12_345_000, source: 'field' });
  });

  it('stand still while they are told again, a little late each time', () => {
    hear([ONE], NOW);
    hear([{ ...ONE, deadline: 12_285 }], NOW + 60_900);
    hear([{ ...ONE, deadline: 12_225 }], NOW + 120_300);
    expect(one(table(HEADS, shown()), NOW + 121_000).fieldDeadline?.at).toBe(NOW + 12_345_000);
  });

  it('move when the platform moves them', () => {
    hear([ONE], NOW);
    hear([{ ...ONE, deadline: 12_345 + 86_400 }], NOW);
    expect(one(table(HEADS, shown())).fieldDeadline?.at).toBe(NOW + (12_345 + 86_400) * 1000);
  });

  it('make a rough text exact, and lose against one that says otherwise', () => {
    hear([ONE], NOW);
    const inside = clocksOf(one(table(HEADS, shown('<div>剩余3小时25分</div>')))).next;
    expect(inside).toMatchObject({ due: NOW + 12_345_000, source: 'field' });
    const against = clocksOf(one(table(HEADS, shown('<div>剩余1小时10分</div>')))).next;
    expect(against).toMatchObject({ due: NOW + 70 * 60_000, source: 'page', coarse: true });
  });

  it.each([0, '', -5, 'soon', 1e12])(
    '%s is no deadline: the rule counts from the application',
    (deadline) => {
      hear([{ ...ONE, deadline }], NOW);
      const { next } = clocksOf(one(table(HEADS, shown())));
      expect(next).toMatchObject({ due: ONE.create_time * 1000 + 48 * HOUR, source: 'rule' });
    },
  );

  it('without a signing time a receipt has no countdown; ten days from one', () => {
    const heads = [...HEADS, '签收时间'];
    const cells = shown().with(4, '待商家收货');
    expect(clocksOf(one(table(heads, [...cells, '-']))).next).toMatchObject({
      id: 'shop-receipt',
      due: null,
    });
    reader = makeReader(known);
    const signed = clocksOf(one(table(heads, [...cells, '2026-11-21 08:00:00']))).next;
    expect(signed).toMatchObject({ id: 'shop-receipt', due: Date.UTC(2026, 11, 1, 0) });
  });
});

describe('data of two queues with the same names', () => {
  it('are told apart by the codes of their states', () => {
    const both = { after_sale_order_id: '1934012345678901', complaint_id: '610000000000222' };
    hear([{ ...both, status: 'MERCHANT_WAIT_RECEIPT' }], NOW);
    hear([{ ...both, status: 106 }], NOW);
    expect(reader.store.byId('1934012345678901')).toMatchObject({ queue: 'wechat-shop-aftersale' });
    expect(reader.store.byId('610000000000222')).toMatchObject({ queue: 'wechat-shop-dispute', code: '106' });
  });

  it('nothing is taken when the state is new and the names are of both', () => {
    const both = { after_sale_order_id: '1934012345678901', complaint_id: '610000000000222', status: 'NEW' };
    hear([both], NOW);
    expect(reader.store.size).toBe(0);
  });
});

describe('what is none of ours', () => {
  it('a bare number is no state, though states have numbers', () => {
    const heads = ['纠纷单号', '售后单号', '数量', '发起时间', ''];
    const cells = ['610000000000222', '1934012345678901', '100', '2026-11-20 09:00:00', '客服处理中'];
    const { seen } = read(table(heads, cells), DISPUTES);
    expect(seen[0]?.complaint.status).toMatchObject({ code: '103', phase: 'platform' });
  });

  it('orders with an after-sale state are orders', () => {
    const heads = ['订单编号', '商品', '实付金额', '下单时间', '售后状态', '操作'];
    const cells = ['3707636310244721920', '水杯', '19.90', '2026-11-20 09:00:00', '退款完成', '<a>详情</a>'];
    expect(read(table(heads, cells), 'https://store.weixin.qq.com/shop/order/list').seen).toEqual([]);
  });

  it('the address stays when the login is over: words tell', () => {
    const html =
      '<div class="login__type__container"><h2>扫码进入我的小店</h2><p>登录超时，请重新登录</p></div>';
    expect(read(html).session).toBe('signedOut');
  });
});
