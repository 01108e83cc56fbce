/** Complaints of mini-programs: the same facts from every page, and from the console's own data. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clocksOf } from '../../../utils/complaint/clocks';
import { formatBeijing } from '../../../utils/complaint/time';
import { CONSOLES } from '../../../utils/consoles';
import { KINDS } from '../../../utils/consoles/mini-program/kinds';
import { readPage } from '../../../utils/reader/page';
import { pick } from '../../../utils/reader/pick';
import { makeReader } from '../../../utils/reader/reader';
import { reportFrom, sessionOf } from '../../../utils/reader/report';
import { COLUMNS, MINI_LAYOUTS } from './mini-layouts';
import type { Column, MiniRow, Wording } from './mini-layouts';

const KNOWN = CONSOLES['mini-program'];
const NOW = Date.UTC(2026, 10, 21, 6, 32);
const HOUR = 3_600_000;
const full = (at: number) => formatBeijing(at, 'yyyy-MM-dd HH:mm:ss');

/** Code, words on pages, id of the clock and hours of its end; null = not the merchant's turn. */
const STATES = [
  ['201', ['待处理', '待商家处理', '待商家回应'], 'mp-respond', 40],
  ['106', ['待商家补充凭证', '待补充凭证'], 'mp-evidence', 20],
  ['206', ['平台已判定为商责，待上传处理凭证', '待上传处理凭证'], 'mp-refund-proof', 3],
  ['203', ['已回应，待用户确认', '待用户确认'], null, 0],
  ['101', ['平台客服处理中', '平台处理中'], null, 0],
  ['205', ['投诉已完结', '已完结'], null, 0],
] as const;

const truth = STATES.map(([code, words, clock, hours], i) => ({
  code,
  words,
  clock,
  id: `33202611210${i}07731`,
  order: `42000026${i}0202611211234567${i}`,
  at: NOW - (i * 7 + 2) * HOUR - 13_000 * i,
  due: clock ? NOW + hours * HOUR - 19_000 * i : null,
  amountFen: 9_900 + i * 120,
}));

const HEADS: Record<Column, string[]> = {
  id: ['投诉单号', '投诉编号', '投诉订单号'],
  order: ['微信支付订单号', '交易单号', '支付单号'],
  time: ['投诉时间', '发起投诉时间', '用户投诉时间', '提交时间'],
  kind: ['投诉类型', '投诉原因', '问题类型'],
  amount: ['订单金额', '交易金额（元）', '支付金额'],
  status: ['投诉状态', '状态', '处理状态', '当前状态'],
  deadline: ['处理截止时间', '截止时间', '最晚处理时间', '回应截止时间'],
  actions: ['操作', '处理操作'],
};
const PLAIN: Wording = {
  columns: COLUMNS,
  heads: Object.fromEntries(COLUMNS.map((column) => [column, HEADS[column][0]])) as Wording['heads'],
};

const rowsOf = (word = 0, form = full): MiniRow[] =>
  truth.map(({ id, order, at, due, amountFen, words, clock }) => ({
    id,
    order,
    time: form(at),
    kind: '物流长时间不更新',
    amount: `￥${(amountFen / 100).toFixed(2)}`,
    status: words[word % words.length]!,
    deadline: due === null ? '-' : full(due),
    actions: clock ? ['去处理', '查看详情'] : ['查看详情'],
  }));

function read(html: string, reader = makeReader(KNOWN), head = '') {
  document.body.innerHTML = `<div class="menu"><a href="#">交易保障</a></div>${head}<h2 class="title">交易投诉</h2>${html}`;
  const url = new URL(`${KNOWN.home}?token=1203984455&lang=zh_CN`);
  return readPage(reader, { roots: [document], url, title: '小程序', now: NOW });
}

const facts = (html: string) =>
  read(html)
    .seen.filter(({ context }) => context === 'row')
    .map(({ complaint }) => {
      const { next, waiting } = clocksOf(complaint);
      return {
        id: complaint.id,
        code: complaint.status.code,
        at: complaint.complaintTime?.at,
        order: complaint.transactionId,
        amountFen: complaint.amountFen,
        clock: waiting ? next.id : null,
        due: next.due,
      };
    });
const expected = truth.map(({ id, code, at, order, amountFen, clock, due }) => ({
  id,
  code,
  at,
  order,
  amountFen,
  clock,
  due,
}));

describe('the same complaints in every layout', () => {
  it.each(Object.keys(MINI_LAYOUTS))('%s', (name) =>
    expect(facts(MINI_LAYOUTS[name]!(rowsOf(), PLAIN))).toEqual(expected),
  );

  it('columns in any order, other words, other dates', () => {
    const FORMS = [full, (at: number) => full(at).replaceAll('-', '/'), (at: number) => full(at).slice(5)];
    const wording = fc
      .tuple(
        fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
        fc.record(
          Object.fromEntries(COLUMNS.map((column) => [column, fc.constantFrom(...HEADS[column])])) as Record<
            Column,
            fc.Arbitrary<string>
          >,
        ),
      )
      .map(([columns, heads]): Wording => ({ columns, heads }));
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(MINI_LAYOUTS)),
        wording,
        fc.nat(2),
        fc.constantFrom(...FORMS),
        (name, words, word, form) => {
          expect(facts(MINI_LAYOUTS[name]!(rowsOf(word, form), words))).toEqual(expected);
        },
      ),
      { numRuns: 120 },
    );
  }, 60_000);
});

const over = (
  answer: object,
  url = 'https://mp.weixin.qq.com/wxamp/xframe/guarant/cgi/complaint/getComplaintOrderList?status=201',
) => reportFrom(JSON.stringify({ url, status: 200, ...pick(answer) }))!;
const listAnswer = {
  ret: 0,
  errmsg: 'ok',
  countAll: 3,
  complaintOrderList: truth.slice(0, 3).map(({ id, code, at, order, due, amountFen }, i) => ({
    complaintOrderId: id,
    status: Number(code),
    type: 614,
    orderId: `payorder@_${order}`,
    outTradeNo: `MP20261121${i}`,
    phoneNumber: '13900001111',
    nickName: '小禾',
    createTime: at / 1000,
    expireTime: Math.floor(due! / 1000),
    productName: '保温杯',
    totalCost: amountFen,
  })),
};

describe('the console’s own data', () => {
  it('a list, its total, its instants in seconds, its cents', () => {
    const report = over(listAnswer);
    expect(report).toMatchObject({ list: true, total: 3, envelope: { ret: '0' } });
    const { store } = makeReader(KNOWN);
    expect(store.add(report, NOW)).toBe(3);
    for (const { id, code, order, at, due, amountFen } of truth.slice(0, 3))
      expect(store.byId(id)).toMatchObject({
        code,
        transactionId: order,
        amountFen,
        problem: '物流长时间不更新',
        complaintTime: { at },
        fieldDeadline: { at: Math.floor(due! / 1000) * 1000 },
      });
  });

  it('joins a row by its number, or by its order alone', () => {
    for (const columns of [
      ['id', 'status', 'actions'],
      ['order', 'time', 'status', 'actions'],
    ] as Column[][]) {
      const reader = makeReader(KNOWN);
      reader.store.add(over(listAnswer), NOW);
      const { seen } = read(
        MINI_LAYOUTS['its own table']!(rowsOf().slice(0, 3), { ...PLAIN, columns }),
        reader,
      );
      expect(seen.map(({ complaint }) => [complaint.id, clocksOf(complaint).next.due])).toEqual(
        truth.slice(0, 3).map(({ id, due }) => [id, Math.floor(due! / 1000) * 1000]),
      );
    }
  });

  it('an end of 0 is none; numbers of four digits are numbers', () => {
    const { store } = makeReader(KNOWN);
    const one = { ...listAnswer.complaintOrderList[0], complaintOrderId: 2157, expireTime: 0 };
    store.add(over({ ret: 0, countAll: 1, complaintOrderList: [one] }), NOW);
    expect(store.byId('2157')?.code).toBe('201');
    expect(store.byId('2157')?.fieldDeadline).toBeUndefined();
    const page = `<table><tr><th>投诉单号</th><th>投诉状态</th><th>投诉时间</th></tr><tr><td>2157</td><td>待处理</td><td>${full(truth[0]!.at)}</td></tr></table>`;
    expect(read(page).seen.map(({ complaint }) => complaint.id)).toEqual(['2157']);
  });

  it('one complaint with its talk: who wrote what', () => {
    const { store } = makeReader(KNOWN);
    store.add(
      over(
        {
          errcode: 0,
          complaintOrder: {
            complaintOrderId: 20264,
            status: 106,
            createTime: NOW / 1000 - 9000,
            expireTime: NOW / 1000 + 7200,
            appealState: 0,
            customerMaterial: { content: '买了三周还没有发货', mediaIdList: [] },
          },
          item: [
            { itemType: 3, time: NOW / 1000 - 6000, content: '已经催促仓库' },
            { itemType: 1, time: NOW / 1000 - 9000, content: '买了三周还没有发货' },
            { itemType: 13, time: NOW / 1000 - 5000, content: '' },
          ],
          returnBill: { returnId: '77', orderStatus: 4 },
        },
        'https://mp.weixin.qq.com/wxamp/xframe/guarant/cgi/complaint/getComplaintOrderDetail?complaintOrderId=20264',
      ),
      NOW,
    );
    const record = store.byId('20264');
    expect(record).toMatchObject({ code: '106', detail: '买了三周还没有发货', appeal: '0' });
    expect(record?.history?.map(({ by }) => by)).toEqual(['user', 'merchant', 'platform']);
  });

  it('a penalty names a complaint and is none', () => {
    const { store } = makeReader(KNOWN);
    store.add(over(listAnswer), NOW);
    const penalty = {
      illegalOrderId: '881',
      complaintOrderId: truth[0]!.id,
      illegalWording: '质量缺陷',
      status: 6,
      minusScore: 2,
    };
    store.add(over({ errcode: 0, appealList: [penalty], currentScore: 96, totalNum: 1 }), NOW);
    expect(store.byId(truth[0]!.id)).toMatchObject({ code: '201', queue: 'mini-program' });
    expect(store.byId('881')).toMatchObject({ code: '6', queue: 'mini-program-score' });
  });

  it.each([
    [{ ret: 200003, errmsg: '登录超时' }, 'signedOut'],
    [{ base_resp: { ret: 200040, err_msg: 'invalid session' } }, 'signedOut'],
    [{ ret: 200013 }, 'riskControl'],
    [{ ret: -7, errmsg: '没有权限' }, 'forbidden'],
    [listAnswer, 'known'],
    [{ ret: 0, countAll: 0, complaintOrderList: [] }, 'known'],
    [{ ret: 1, errmsg: 'unknown' }, null],
  ])('%j', (answer, session) => expect(sessionOf(over(answer), KNOWN)).toBe(session));

  it('46 kinds of complaints have words', () => expect(Object.keys(KINDS).length).toBeGreaterThanOrEqual(46));
});

describe('what is around them', () => {
  it('the page says that the login is over, and keeps its address', () =>
    expect(read('<p>登录超时，请重新登录</p><button>小程序</button><button>退出登录</button>')).toMatchObject(
      {
        session: 'signedOut',
        seen: [],
      },
    ));

  it('an honest empty list is one', () =>
    expect(read('<p>暂无数据</p>')).toMatchObject({ empty: true, seen: [] }));

  it.each([
    [
      '<div class="menu_box_account_info_item" title="切换账号"><span class="account_name">禾木生活</span></div>',
      '禾木生活',
    ],
    ['<div class="account_item current_login"><b class="account_name">山里|来信</b></div>', '山里 来信'],
    ['<p>AppID：wx12ab34cd56ef7890</p>', 'wx12ab34cd56ef7890'],
    ['', ''],
  ])('which mini-program it is: %s', (head, account) =>
    expect(read(MINI_LAYOUTS['its own table']!(rowsOf(), PLAIN), makeReader(KNOWN), head).account).toBe(
      account,
    ),
  );

  it('numbers on its tabs count what waits', () => {
    const tabs = '<ul class="weui-desktop-tabs">'.concat(
      ...['待处理(3)', '待补充凭证(2)', '待补充处理凭证(1)', '平台处理中(9)', '已完结(40)'].map(
        (tab) => `<li>${tab}</li>`,
      ),
      '</ul>',
    );
    expect(read(MINI_LAYOUTS['its own table']!(rowsOf(), PLAIN), makeReader(KNOWN), tabs).counter).toEqual({
      count: 6,
      card: false,
    });
  });

  it('other tables of the console are none of ours', () => {
    const table = (heads: string, cells: string) =>
      `<table><tr>${heads.replace(/\S+/g, '<th>$&</th>')}</tr><tr>${cells.replace(/\S+/g, '<td>$&</td>')}</tr></table>`;
    const orders = table('订单号 商品名称 订单金额 订单状态', '42000026 保温杯 99.00 待发货');
    expect(read(orders).seen).toEqual([]);
    const penalties = table(
      '违规编号 投诉单号 违规行为 扣分 违规时间 操作',
      '881 3320261121 质量缺陷 2 2026-11-20 申诉',
    );
    // Without a state nobody can tell whose it is: a complaint it is not.
    const found = read(penalties).seen.map(({ complaint }) => complaint.queue);
    expect(found).not.toContain('mini-program');
  });
});
