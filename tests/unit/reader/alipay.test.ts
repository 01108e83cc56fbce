import { beforeEach, describe, expect, it } from 'vitest';
import { clocksOf } from '../../../utils/complaint/clocks';
import type { QueueId } from '../../../utils/complaint/model';
import { formatBeijing } from '../../../utils/complaint/time';
import { CONSOLES } from '../../../utils/consoles';
import { readPage } from '../../../utils/reader/page';
import type { Reader } from '../../../utils/reader/reader';
import { makeReader } from '../../../utils/reader/reader';
import type { Sheet } from './alipay-pages';
import { PAGES } from './alipay-pages';

const NOW = Date.UTC(2026, 10, 19, 4, 10);
const HOUR = 3600_000;
const DAY = 24 * HOUR;
const known = CONSOLES.alipay;
const ROOT = 'https://open.alipay.com/operation/punish';
const at = (ago: number) => Math.floor((NOW - ago) / 1000) * 1000;
const said = (ago: number) => formatBeijing(at(ago), 'yyyy-MM-dd HH:mm:ss');

let reader: Reader;
beforeEach(() => {
  reader = makeReader(known);
  document.body.replaceChildren();
});

function read(html: string, url: string, title = '') {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  return readPage(reader, { roots: [document], url: new URL(url), title, now: NOW });
}

/** Everything that the queue of a page decides, row by row. */
const factsOf = ({ seen }: ReturnType<typeof read>) =>
  seen.map(({ complaint }) => {
    const { next, waiting } = clocksOf(complaint);
    return [complaint.id, complaint.queue, next.id, next.action, next.due, waiting] as const;
  });

interface Case {
  name: string;
  path: string;
  heading: string;
  sheet: Sheet;
  wants: readonly (readonly [string, string, string, number | null, boolean])[];
}

const TRADE_NO = [
  '2026111922001400000000000017',
  '2026111822001400000000000018',
  '2026111722001400000000000019',
] as const;
const consult = (heads: string[], states: string[], reply: string): Sheet => ({
  heads,
  rows: [
    ['ZX20261119000017', TRADE_NO[0], said(3 * HOUR), '会员卡怎么退订？', states[0] ?? '', [reply]],
    ['ZX20261118000018', TRADE_NO[1], said(30 * HOUR), '优惠券为什么用不了', states[1] ?? '', []],
  ],
});
const CONSULTS: Case['wants'] = [
  ['ZX20261119000017', 'alipay-consult', 'answer', null, true],
  ['ZX20261118000018', 'alipay-consult', 'finish', null, false],
];
const refunds = (heads: string[], states: string[], buttons: string[]): Sheet => ({
  heads,
  rows: [
    [TRADE_NO[0], 'KS2026111917', '¥88.00', said(2 * DAY), states[0] ?? '', buttons],
    [TRADE_NO[1], 'KS2026111818', '¥1,280.50', said(9 * DAY), states[1] ?? '', buttons],
    [TRADE_NO[2], 'KS2026111719', '¥15.90', said(3 * DAY), states[2] ?? '', []],
  ],
});
const REFUNDS: Case['wants'] = [
  [TRADE_NO[0], 'alipay-refund-due', 'refund', at(2 * DAY) + 7 * DAY, true],
  [TRADE_NO[1], 'alipay-refund-due', 'refund', at(9 * DAY) + 7 * DAY, true],
  [TRADE_NO[2], 'alipay-refund-due', 'finish', null, false],
];
const penalties = (heads: string[], kinds: string[], state: string, button: string): Sheet => ({
  heads,
  rows: [
    ['WG20261118000017', kinds[0] ?? '', said(DAY), state, '2026111400015678', [button]],
    ['WG20261110000018', kinds[1] ?? '', said(9 * DAY), state, '2026110400015679', [button]],
    ['WG20260901000019', kinds[0] ?? '', said(80 * DAY), state, '2026082400015680', []],
    ['WG20261115000020', '虚假宣传', said(4 * DAY), state, '2026111000015681', [button]],
  ],
});
const PENALTIES: Case['wants'] = [
  ['WG20261118000017', 'alipay-appeal-overdue', 'appeal', at(DAY) + 7 * DAY, true],
  ['WG20261110000018', 'alipay-appeal-refund', 'appeal', at(9 * DAY) + 30 * DAY, true],
  ['WG20260901000019', 'alipay-appeal-overdue', 'late', null, false],
  ['WG20261115000020', 'alipay-appeal', 'appeal', null, true],
];
const appeals = (heads: string[], states: string[]): Sheet => ({
  heads,
  rows: [
    ['SS20261118000017', 'WG20261118000017', said(20 * HOUR), states[0] ?? '', ['查看']],
    ['SS20261101000018', 'WG20261030000018', said(18 * DAY), states[1] ?? '', ['查看']],
  ],
});
/** Sent on Wednesday the 18th: Thursday, Friday, Monday. */
const REVIEWED = Date.UTC(2026, 10, 23, 15, 59, 59);
const APPEALS: Case['wants'] = [
  ['SS20261118000017', 'alipay-appeal-review', 'platform', REVIEWED, false],
  ['SS20261101000018', 'alipay-appeal', 'finish', null, false],
];

const CASES: Case[] = [
  {
    name: '服务咨询',
    path: '/violation-records/consult',
    heading: '服务咨询',
    sheet: consult(
      ['咨询单号', '支付宝交易号', '咨询时间', '咨询内容', '状态', '操作'],
      ['待处理', '已回复'],
      '回复',
    ),
    wants: CONSULTS,
  },
  {
    name: '服務諮詢',
    path: '/violation-records/consult',
    heading: '服務諮詢',
    sheet: consult(
      ['諮詢單號', '支付寶交易號', '諮詢時間', '諮詢內容', '處理狀態', '操作'],
      ['待回覆', '已回覆'],
      '回覆',
    ),
    wants: CONSULTS,
  },
  {
    name: 'service inquiries',
    path: '/inquiries',
    heading: 'Service inquiries',
    sheet: consult(
      ['Inquiry ID', 'Trade No.', 'Inquiry time', 'Inquiry content', 'Status', 'Actions'],
      ['Pending', 'Answered'],
      'Reply',
    ),
    wants: CONSULTS,
  },
  {
    name: '待退款交易',
    path: '/violation-records/trading-complaint/refund',
    heading: '待退款交易',
    sheet: refunds(
      ['交易号', '商户订单号', '应退款金额', '判定时间', '状态', '操作'],
      ['待退款', '逾期未退款', '已退款'],
      ['拒绝退款', '使用体验保障金退款'],
    ),
    wants: REFUNDS,
  },
  {
    name: 'a list of refunds whose time says no more than "created"',
    path: '/violation-records/trading-complaint',
    heading: '待退款交易',
    sheet: refunds(
      ['支付宝交易号', '商家订单号', '待退金额(元)', '创建时间', '退款状态', '操作'],
      ['待退款', '超时未退款', '退款成功'],
      ['去退款', '拒绝退款'],
    ),
    wants: REFUNDS,
  },
  {
    name: '待退款交易 in traditional characters',
    path: '/violation-records/trading-complaint/refund',
    heading: '待退款交易',
    sheet: refunds(
      ['交易號', '商戶訂單號', '應退款金額', '列入時間', '狀態', '操作'],
      ['待退款', '退款逾期', '退款完成'],
      ['拒絕退款'],
    ),
    wants: REFUNDS,
  },
  {
    name: 'refunds due',
    path: '/refund-due/list',
    heading: 'Refunds due',
    sheet: refunds(
      ['Trade No.', 'Merchant order No.', 'Refund due amount', 'Listed at', 'Refund status', 'Actions'],
      ['Pending refund', 'Refund overdue', 'Refunded'],
      ['Refund', 'Refuse refund'],
    ),
    wants: REFUNDS,
  },
  {
    name: '违规与处罚',
    path: '/violation-records/list',
    heading: '违规与处罚',
    sheet: penalties(
      ['违规单号', '违规类型', '处罚时间', '处罚状态', '关联投诉单号', '操作'],
      ['超时未处理交易投诉', '逾期未完成退款'],
      '处罚生效',
      '我要申诉',
    ),
    wants: PENALTIES,
  },
  {
    name: '違規記錄',
    path: '/violation-records/list',
    heading: '違規記錄',
    sheet: penalties(
      ['處罰編號', '處罰原因', '處罰生效時間', '狀態', '關聯投訴單號', '操作'],
      ['逾期未處理交易投訴', '逾期未退款'],
      '處罰生效',
      '我要申訴',
    ),
    wants: PENALTIES,
  },
  {
    name: 'violations',
    path: '/violations',
    heading: 'Violations',
    sheet: penalties(
      ['Violation ID', 'Violation type', 'Penalty time', 'Penalty status', '关联投诉单号', 'Actions'],
      ['Unhandled complaint', 'Late refund'],
      'In effect',
      'Appeal',
    ),
    wants: PENALTIES,
  },
  {
    name: '申诉记录',
    path: '/appeal',
    heading: '申诉记录',
    sheet: appeals(['申诉单号', '处罚编号', '申诉时间', '状态', '操作'], ['审核中', '申诉成功']),
    wants: APPEALS,
  },
  {
    name: '申訴記錄',
    path: '/appeal/list',
    heading: '申訴記錄',
    sheet: appeals(['申訴編號', '違規單號', '申訴提交時間', '審核狀態', '操作'], ['申訴中', '申訴失敗']),
    wants: APPEALS,
  },
  {
    name: 'appeals',
    path: '/appeals',
    heading: 'Appeals',
    sheet: appeals(
      ['Appeal ID', 'Violation ID', 'Appealed at', 'Review status', 'Actions'],
      ['Under review', 'Accepted'],
    ),
    wants: APPEALS,
  },
];
const QUEUE: Record<string, QueueId> = {
  ZX: 'alipay-consult',
  '20': 'alipay-refund-due',
  WG: 'alipay-violation',
  SS: 'alipay-appeal',
};

describe.each(CASES)('$name', ({ path, heading, sheet, wants }) => {
  const expected = wants.map((want) => [want[0], QUEUE[want[0].slice(0, 2)], ...want.slice(1)]);
  it.each(Object.keys(PAGES))('%s', (layout) => {
    const html = `<h3>${heading}</h3>${PAGES[layout]!(sheet)}<p>共 3 条</p>`;
    expect(factsOf(read(html, ROOT + path))).toEqual(expected);
  });

  it('is told by its own words alone, wherever it stands', () => {
    const html = `<h3>${heading}</h3>${PAGES['antd table']!(sheet)}`;
    expect(factsOf(read(html, 'https://b.alipay.com/page/portal/app'))).toEqual(expected);
  });

  it('is told by the chosen tab among all tabs of one address', () => {
    const names = ['交易投诉', '服务咨询', '待退款交易', '违规与处罚', '申诉记录'];
    const bar = [...names.filter((name) => name !== heading), heading].map(
      (name) => `<div role="tab" class="tabs-header-item" aria-selected="${name === heading}">${name}</div>`,
    );
    const html = `<h3>我的违规与投诉</h3><div role="tablist">${bar.join('')}</div>${PAGES['antd table']!(sheet)}`;
    expect(factsOf(read(html, `${ROOT}/violation-records/trading-complaint`))).toEqual(expected);
  });
});
