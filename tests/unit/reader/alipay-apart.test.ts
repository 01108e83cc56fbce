/** Queues of Alipay that could be taken for one another, and what only one of them has. */
import { beforeEach, describe, expect, it } from 'vitest';
import { clocksOf } from '../../../utils/complaint/clocks';
import { CONSOLES } from '../../../utils/consoles';
import { complaintsIn, reportOf } from '../../../utils/reader/answer';
import { readPage } from '../../../utils/reader/page';
import type { Reader } from '../../../utils/reader/reader';
import { makeReader } from '../../../utils/reader/reader';
import { PAGES } from './alipay-pages';
import type { Cell } from './alipay-pages';

const NOW = Date.UTC(2026, 10, 19, 4, 10);
const known = CONSOLES.alipay;
const TRADE = 'https://open.alipay.com/operation/punish/violation-records/trading-complaint';
const LIST = 'https://open.alipay.com/operation/punish/violation-records/list';
const RISK = 'https://b.alipay.com/page/complaint/risk';
const table = (heads: string[], ...rows: Cell[][]) => PAGES['antd table']!({ heads, rows });

let reader: Reader;
beforeEach(() => {
  reader = makeReader(known);
});
function read(html: string, url: string, title = '') {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  return readPage(reader, { roots: [document], url: new URL(url), title, now: NOW });
}
const clockOf = (html: string, url: string) => {
  const { seen } = read(html, url);
  return seen.map(({ complaint }) => [complaint.id, complaint.queue, clocksOf(complaint).next.action]);
};

describe('never one for the other', () => {
  it.each([
    ['two headings', '<h3>交易投诉</h3><h3>服务咨询</h3>', ['编号', '创建时间', '问题类型', '状态', '操作']],
    [
      'a heading against its columns',
      '<h3>服务咨询</h3>',
      ['支付宝交易号', '应退款金额', '创建时间', '状态', '操作'],
    ],
  ])('%s: not recognised, rather than one of both', (_, headings, heads) => {
    const cells = ['2026111922001400000000000017', '¥8.00', '2026-11-18 09:00:00', '待处理', ['去处理']];
    const reading = read(
      `${headings}${table(heads, cells)}`,
      'https://open.alipay.com/operation/punish/complaints',
    );
    expect(reading.seen).toEqual([]);
    expect(reading.expected).toBe(true);
    expect(reading.empty).toBe(false);
  });

  it.each([
    [
      'penalties that name a complaint, on a page of complaints',
      ['违规单号', '投诉单号', '投诉时间', '状态'],
    ],
    ['appeals that name a complaint', ['申诉单号', '投诉单号', '投诉时间', '状态']],
  ])('%s are no complaints', (_, heads) => {
    const html = `<h3>交易投诉</h3>${table(heads, ['WG20261118000017', '2026111400015678', '2026-11-18 09:00:00', '待处理'])}`;
    expect(read(html, TRADE).seen.filter(({ complaint }) => complaint.queue === 'alipay-trade')).toEqual([]);
  });

  it('each table goes by its own heading where a page has two', () => {
    const rows = (id: string) =>
      table(
        ['投诉单号', '交易号', '投诉时间', '状态', '操作'],
        [id, '2026111922001400000000000017', '2026-11-18 09:00:00', '待处理', ['去处理']],
      );
    const html = `<section><h3>交易投诉</h3>${rows('2026111400015678')}</section><section><h3>消费者投诉</h3>${rows('TSK202611190001')}</section>`;
    expect(clockOf(html, 'https://b.alipay.com/page/home/center').map(([id, queue]) => [id, queue])).toEqual([
      ['2026111400015678', 'alipay-trade'],
      ['TSK202611190001', 'alipay-risk'],
    ]);
  });

  it('a table of something else under the heading of a home page is passed over in silence', () => {
    const html = `<h2>我的违规与投诉</h2><p>待处理用户投诉数 <b>3</b></p>${table(['门店名称', '状态', '创建时间', '操作'], ['一号店', '待处理', '2026-11-18 09:00:00', ['处理']])}`;
    const reading = read(html, 'https://b.alipay.com/page/home', '商家平台');
    expect([reading.seen.length, reading.expected, reading.counter?.count]).toEqual([0, false, 3]);
  });

  it('complaints stay complaints on a page with all tabs', () => {
    const tabs = ['服务咨询', '待退款交易', '交易投诉'].map(
      (name) => `<div class="tabs-header" role="tab" aria-selected="${name === '交易投诉'}">${name}</div>`,
    );
    const html = `<h3>交易投诉与咨询</h3>${tabs.join('')}${table(['投诉单号', '支付宝交易号', '投诉时间', '状态', '操作'], ['2026111400015678', '2026111922001400000000000017', '2026-11-18 09:00:00', '待处理', ['处理投诉']])}`;
    expect(clockOf(html, TRADE)).toEqual([['2026111400015678', 'alipay-trade', 'handle']]);
  });

  it('a refund that is due is not taken for the complaint about the same trade', () => {
    const trade_no = '2026111922001400000000000017';
    const one = {
      complain_event_id: '2026111400015678',
      trade_no,
      status: 'PLATFORM_FINISH',
      gmt_create: '2026-11-14 09:00:00',
      leaf_category_name: '申请退款',
    };
    reader.store.add(
      reportOf('https://open.alipay.com/complain/list.json', 200, JSON.stringify({ data: [one] }))!,
      NOW,
    );
    const html = `<h3>待退款交易</h3>${table(['交易号', '商户订单号', '应退款金额', '状态', '操作'], [trade_no, 'KS20261119', '¥88.00', '待退款', ['拒绝退款', '使用体验保障金退款']])}`;
    const [seen] = read(html, `${TRADE}/refund`).seen;
    expect(seen?.complaint).toMatchObject({
      id: trade_no,
      queue: 'alipay-refund-due',
      transactionId: trade_no,
    });
    // Nothing tells since when: 投诉时间 is not the day on which it was listed.
    expect(clocksOf(seen!.complaint).next).toMatchObject({ id: 'alipay-refund-due', due: null });
  });

  it('the time of the complaint is not the time of the listing, a printed deadline is a deadline', () => {
    const heads = ['交易号', '应退款金额', '投诉时间', '退款截止时间', '状态'];
    const cells = [
      '2026111922001400000000000017',
      '¥88.00',
      '2026-11-10 09:00:00',
      '2026-11-20 18:30:00',
      '待退款',
    ];
    const [one] = read(`<h3>待退款交易</h3>${table(heads, cells)}`, TRADE).seen;
    expect(clocksOf(one!.complaint).next).toMatchObject({
      due: Date.UTC(2026, 10, 20, 10, 30),
      source: 'page',
    });
    const [bare] = read(
      `<h3>待退款交易</h3>${table(heads, cells.with(3, '-').with(0, '2026111922001400000000000018'))}`,
      TRADE,
    ).seen;
    expect(clocksOf(bare!.complaint).next.due).toBeNull();
  });
});

describe('the button 我要申诉', () => {
  const HEADS = ['违规单号', '违规类型', '处罚时间', '处罚状态', '操作'];
  const row = (n: number, ...words: string[]) => [
    `WG2026111800001${n}`,
    '超时未处理交易投诉',
    '2026-11-18 09:00:00',
    '处罚生效',
    words,
  ];
  const actions = (html: string) => clockOf(`<h3>违规与处罚</h3>${html}`, LIST).map(([, , action]) => action);

  it('beside a row that has it, a row without it is too late', () =>
    expect(actions(table(HEADS, row(1, '详情', '我要申诉'), row(2, '详情')))).toEqual(['appeal', 'late']));
  it('in a list that has none, only the details know', () =>
    expect(actions(table(HEADS, row(1, '详情'), row(2, '详情')))).toEqual(['look', 'look']));
  it('a button that is off says neither', () => {
    const off = table(HEADS, row(1, '我要申诉'), row(2)).replace(
      /<td class="ant-table-cell"><\/td>/,
      '<td><a aria-disabled="true">我要申诉</a></td>',
    );
    expect(actions(off)).toEqual(['appeal', 'look']);
  });

  const detail = (extra: string) =>
    `<h3>违规详情</h3><div class="top"><button>返回</button></div><dl><dt>违规单号</dt><dd>WG20261118000011</dd><dt>违规类型</dt><dd>逾期未完成退款</dd><dt>处罚时间</dt><dd>2026-11-18 09:00:00</dd><dt>处罚状态</dt><dd>处罚生效</dd></dl><footer><div>${extra}</div></footer>`;
  it('counts wherever it stands in a detail', () => {
    const [seen] = read(detail('<button>我要申诉</button>'), `${LIST}/detail`).seen;
    expect(clocksOf(seen!.complaint)).toMatchObject({
      waiting: true,
      next: { id: 'alipay-appeal-refund', due: Date.UTC(2026, 11, 18, 1), source: 'rule' },
    });
  });
  it('is missing in a detail: too late, whatever the rule says', () => {
    const [seen] = read(detail('<a>申诉规则</a>'), `${LIST}/detail`).seen;
    expect(clocksOf(seen!.complaint)).toMatchObject({ waiting: false, next: { action: 'late', due: null } });
  });
});

describe('data alone', () => {
  const only = (item: object) => {
    const url = 'https://open.alipay.com/violation/query.json';
    return complaintsIn(
      reportOf(url, 200, JSON.stringify({ stat: 'ok', data: { total: 1, list: [item] } }))!,
      known,
      NOW,
    ).map((complaint) => ({ ...complaint, clock: clocksOf(complaint).next }));
  };
  it.each([
    [
      {
        consult_id: 'ZX20261119000017',
        status: 'WAIT_REPLY',
        gmt_create: '2026-11-19 09:00:00',
        consult_content: '怎么退订',
        trade_no: '2026111922001400000000000017',
      },
      {
        id: 'ZX20261119000017',
        queue: 'alipay-consult',
        clock: { id: 'alipay-consult', action: 'answer', due: null },
      },
    ],
    [
      {
        trade_no: '2026111922001400000000000017',
        complain_event_id: '2026111400015678',
        refund_status: 'WAIT_REFUND',
        refund_deadline: '2026-11-24 18:00:00',
        gmt_listed: '2026-11-17 18:00:00',
      },
      {
        id: '2026111922001400000000000017',
        queue: 'alipay-refund-due',
        clock: { id: 'alipay-refund-due', due: Date.UTC(2026, 10, 24, 10), source: 'field' },
      },
    ],
    [
      {
        violation_id: 'WG20261118000017',
        complain_event_id: '2026111400015678',
        punish_type: '超时未处理交易投诉',
        status: '处罚生效',
        gmt_punish: '2026-11-18 09:00:00',
        can_appeal: true,
      },
      {
        id: 'WG20261118000017',
        queue: 'alipay-violation',
        clock: { id: 'alipay-appeal-overdue', action: 'appeal', due: Date.UTC(2026, 10, 25, 1) },
      },
    ],
    [
      {
        violation_id: 'WG20261118000017',
        punish_type: '超时未处理交易投诉',
        status: 'EFFECTIVE',
        gmt_punish: '2026-11-18 09:00:00',
      },
      { id: 'WG20261118000017', queue: 'alipay-violation', clock: { action: 'look', due: null } },
    ],
    [
      {
        appeal_id: 'SS20261118000017',
        violation_id: 'WG20261118000017',
        appeal_status: 'REVIEWING',
        gmt_appeal: '2026-11-18 09:00:00',
      },
      {
        id: 'SS20261118000017',
        queue: 'alipay-appeal',
        clock: { id: 'alipay-appeal-review', due: Date.UTC(2026, 10, 23, 15, 59, 59) },
      },
    ],
  ])('%#', (item, want) => expect(only(item)).toMatchObject([want]));

  it('a penalty that only names a complaint is none of it', () =>
    expect(
      only({
        penalty_name: '扣分',
        complain_event_id: '2026111400015678',
        status: 'MERCHANT_PROCESSING',
        gmt_create: '2026-11-18 09:00:00',
      }),
    ).toEqual([]));
});

describe('risk complaints', () => {
  it('show the labels of the platform and the merchant who is complained about', () => {
    const heads = ['投诉单号', '被投诉商户', '投诉时间', '处理截止时间', '投诉内容', '状态', '操作'];
    const tag = (word: string) => `<span class="ant-tag">${word}</span>`;
    const html = `<h3>消费者投诉</h3>${table(
      heads,
      [
        'TSK202611190001',
        '演示便利店 (2088123456789012)',
        '2026-11-19 09:00:00',
        '2026-11-21 09:00:05',
        `${tag('高风险')}${tag('加急')}<p>没收到货</p>`,
        '待处理',
        ['去处理'],
      ],
      [
        'TSK202611190002',
        '2088123456789013',
        '2026-11-19 09:00:00',
        '2026-11-21 09:00:05',
        `${tag('平台已介入')}<p>商品加急发货没有做到</p>`,
        '处理中',
        ['去处理'],
      ],
    )}`;
    const seen = read(html, RISK).seen.map(({ complaint }) => complaint);
    expect(seen).toMatchObject([
      { queue: 'alipay-risk', tags: ['高风险', '加急'], merchant: '演示便利店', mchid: '2088123456789012' },
      { queue: 'alipay-risk', tags: ['平台已介入'], mchid: '2088123456789013', inPlatformService: true },
    ]);
    expect(seen[1]?.merchant).toBeUndefined();
    expect(clocksOf(seen[0]!).next.due).toBe(Date.UTC(2026, 10, 21, 1, 0, 5));
  });

  it('a label that reads like a state is none beside a state', () => {
    const card =
      '<section><p>投诉单号：TSK202611190001</p><p>投诉时间：2026-11-19 09:00:00</p><span>待处理</span><span>平台已介入</span><button>去处理</button></section>';
    const [seen] = read(`<h3>消费者投诉</h3>${card}`, RISK).seen;
    expect(seen?.complaint.status).toMatchObject({ code: 'WAIT_PROCESS', phase: 'finish' });
  });

  it('a merchant of a row is not the account of the page', () => {
    const card =
      '<section><p>投诉单号：TSK202611190001</p><p>被投诉商家ID：2088123456789012</p><p>投诉时间：2026-11-19 09:00:00</p><span>待处理</span></section>';
    expect(read(`<h3>消费者投诉</h3>${card}`, RISK).account).toBe('');
  });
});
