import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CONSOLES } from '../../../utils/consoles';
import { readPage } from '../../../utils/reader/page';
import { makeReader } from '../../../utils/reader/reader';
import { formatBeijing } from '../../../utils/complaint/time';
import type { Layout, Row, Wording } from './layouts';
import { LAYOUTS, WORDING } from './layouts';

const NOW = Date.UTC(2026, 10, 21, 6, 32);
const HOUR = 3600_000;

const STATES = [
  { words: ['待处理', '待商家处理', '新投诉', '待回复'], phase: 'reply' },
  { words: ['处理中', '商户处理中', '跟进中'], phase: 'finish' },
  { words: ['已处理完成', '处理完成', '已完成'], phase: 'done' },
] as const;

const truth = Array.from({ length: 7 }, (_, i) => ({
  id: `2002026112012220017${4200 + i}0`,
  outTradeNo: `MK2026112${i}0773${i}`,
  transactionId: `420000${i}40420261120911758${i}536`,
  at: NOW - (i * 11 + 1) * HOUR - 17_000 * i,
  state: i % 3,
  amountFen: 12_800 + i * 111,
}));

const FORMS: ((at: number) => string)[] = [
  (at) => formatBeijing(at, 'yyyy-MM-dd HH:mm:ss'),
  (at) =>
    formatBeijing(at, 'yyyy-MM-dd HH:mm:ss').replace(
      /(\d+)-(\d+)-(\d+) (\d+):(\d+):(\d+)/,
      '$1年$2月$3日 $4:$5:$6',
    ),
  (at) => formatBeijing(at, 'yyyy-MM-dd HH:mm:ss').replaceAll('-', '/'),
  (at) => formatBeijing(at, 'yyyy-MM-dd HH:mm:ss').slice(5),
  (at) => `${formatBeijing(at, 'yyyy-MM-dd HH:mm:ss').replace(' ', 'T')}+08:00`,
  (at) => new Date(at).toISOString(),
  (at) => String(at / 1000),
  (at) => String(at),
];

function rowsOf(form: (at: number) => string, word: number): Row[] {
  return truth.map((entry) => ({
    id: entry.id,
    outTradeNo: entry.outTradeNo,
    transactionId: entry.transactionId,
    time: form(entry.at),
    detail: '说好三天退款，到现在还没退，<b>请处理</b>',
    amount: `¥${(entry.amountFen / 100).toFixed(2)}`,
    status: STATES[entry.state]!.words[word % STATES[entry.state]!.words.length]!,
    actions: entry.state === 2 ? ['详情'] : ['回复用户', '处理完成', '详情'],
  }));
}

function read(html: string) {
  document.body.innerHTML = `<header><a class="username">shop@1900000109</a><nav><a href="#">消费者投诉</a></nav></header><h2>消费者投诉</h2>
    <form><div><label>投诉单号</label><input></div><div><label>投诉状态</label><input></div><button>查询</button></form>${html}<p>共 7 条</p>`;
  const known = CONSOLES['wechat-pay'];
  const reader = makeReader(known);
  return readPage(reader, {
    roots: [document],
    url: new URL(known.home),
    title: '微信支付商户平台',
    now: NOW,
  });
}

function expectTruth(layout: Layout, rows: Row[], wording: Wording) {
  const { seen } = read(layout(rows, wording));
  const facts = seen
    .filter(({ context }) => context === 'row')
    .map(({ complaint: c }) => ({
      id: c.id,
      at: c.complaintTime?.at,
      phase: c.status.phase,
      outTradeNo: c.outTradeNo,
      transactionId: c.transactionId,
      amountFen: c.amountFen,
    }));
  expect(facts).toEqual(
    truth.map((t) => ({
      id: t.id,
      at: t.at,
      phase: STATES[t.state]!.phase,
      outTradeNo: t.outTradeNo,
      transactionId: t.transactionId,
      amountFen: t.amountFen,
    })),
  );
}

describe('the same complaints in every layout', () => {
  it.each(Object.keys(LAYOUTS))('%s', (name) => {
    expectTruth(LAYOUTS[name]!, rowsOf(FORMS[0]!, 0), WORDING);
  });
});

const SYNONYMS: Record<keyof Row, string[]> = {
  id: ['投诉单号', '投诉编号', '投诉ID', '投诉单', '客诉单号', '投诉工单号', 'Complaint ID'],
  outTradeNo: ['商户单号', '商户订单号', '商家订单号', '外部订单号', '商户订单编号'],
  transactionId: ['微信订单号', '微信支付单号', '交易单号', '交易号', '微信支付订单号', '支付单号'],
  time: [
    '投诉时间',
    '投诉日期',
    '投诉提交时间',
    '用户投诉时间',
    '首次投诉时间',
    '提交时间',
    '创建时间',
    'Complaint time',
  ],
  detail: ['投诉内容', '投诉详情', '问题描述', '用户投诉内容', '投诉描述'],
  amount: ['金额(元)', '订单金额', '交易金额（元）', '支付金额', '投诉金额', '金额'],
  status: ['状态', '投诉状态', '处理状态', '当前状态', '处理进度', 'Status'],
  actions: ['操作', '处理操作', 'Actions', '功能'],
};

describe('columns, synonyms and date forms in any order', () => {
  it('reads the same records', () => {
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
      fc.property(
        fc.constantFrom(...Object.keys(LAYOUTS)),
        wording,
        fc.constantFrom(...FORMS),
        fc.nat(11),
        (name, words, form, word) => {
          expectTruth(LAYOUTS[name]!, rowsOf(form, word), words);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});
