/** Row 5: answers of the consoles as they may look tomorrow. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { ConsoleId } from '../../utils/complaint/model';
import { CONSOLES } from '../../utils/consoles';
import { clocksOf } from '../../utils/complaint/clocks';
import { complaintsIn, reportOf } from '../../utils/reader/answer';
import { sessionOf } from '../../utils/reader/report';
import { trade, risk } from '../consoles/data/alipay.ts';
import { queues } from '../consoles/data/alipay-queues.ts';
import { draft } from '../consoles/data/draft.ts';
import { mini } from '../consoles/data/mini-program.ts';
import { aftersales, disputes } from '../consoles/data/shop.ts';
import { wechat } from '../consoles/data/wechat.ts';
import { changed, changes } from './hostile';
import { trial } from './trial';

const NOW = Date.UTC(2026, 10, 22, 2);
const LIMITS = { open: 24, working: 72 };
const drafts = (count: number) => Array.from({ length: count }, (_, index) => draft(index, 5, NOW, LIMITS));

/** Good answers, as each console gives them. */
const GOOD: Record<ConsoleId, { url: string; answer: unknown }[]> = {
  'wechat-pay': [
    {
      url: 'https://pay.weixin.qq.com/list',
      answer: {
        errorcode: 0,
        msg: 'ok',
        data: { data: drafts(3).map(wechat), limit: 10, offset: 0, total_count: 3 },
      },
    },
  ],
  alipay: [
    {
      url: 'https://b.alipay.com/trade',
      answer: {
        stat: 'ok',
        success: true,
        data: { page_num: 1, total_num: 3, trade_complain_infos: drafts(3).map(trade) },
      },
    },
    {
      url: 'https://b.alipay.com/risk',
      answer: {
        success: true,
        data: { total_size: 3, complaint_list: drafts(3).map((one) => risk(one, LIMITS)) },
      },
    },
    ...Object.values(queues(3, NOW)).map((records) => ({
      url: 'https://b.alipay.com/q',
      answer: { stat: 'ok', data: { total_num: 3, records: records as unknown } },
    })),
  ],
  'mini-program': [
    {
      url: 'https://mp.weixin.qq.com/list',
      answer: { ret: 0, errmsg: 'ok', countAll: 3, complaintOrderList: drafts(3).map((one) => mini(one)) },
    },
  ],
  'wechat-shop': [
    {
      url: 'https://store.weixin.qq.com/a',
      answer: { code: 0, msg: 'ok', totalNum: 2, after_sale_order_list: aftersales(2, 3, NOW) },
    },
    {
      url: 'https://store.weixin.qq.com/d',
      answer: { code: 0, msg: 'ok', totalNum: 2, complaint_order_list: disputes(2, 3, NOW) },
    },
  ],
};

/** ms for one answer; the machine may be busy. */
const SLOW = 1000;
const PAGES = [
  '<!doctype html><title>登录</title><form>请扫码登录</form>',
  '{"errorcode":0,"data":',
  '',
  'null',
  '[]',
  '{}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'callback({"errorcode":0})',
];

for (const console of Object.keys(GOOD) as ConsoleId[]) {
  const known = CONSOLES[console];
  trial(
    {
      row: 5,
      fault: `answers of ${console} that drift`,
      required: 'no exception, no number loses a digit, an unknown state is kept raw, no count is made up',
    },
    { short: 1200, long: 200_000 },
    fc.property(
      fc.constantFrom(...GOOD[console]),
      changes,
      fc.constantFrom(200, 200, 200, 302, 403, 500),
      ({ url, answer }, all, status) => {
        // Nothing at all is an answer, too.
        const text = JSON.stringify(changed(answer, all)) ?? '';
        const start = performance.now();
        const report = reportOf(url, status, text);
        expect(performance.now() - start).toBeLessThan(SLOW);
        if (!report) return;
        sessionOf(report, known);
        if (report.total !== null) expect(text).toContain(String(report.total));
        for (const each of complaintsIn(report, known, NOW)) {
          // Every number that is told stands in the answer, digit for digit.
          for (const number of [each.id, each.outTradeNo, each.transactionId, each.mchid])
            if (number !== undefined) expect(text).toContain(JSON.stringify(number).slice(1, -1));
          expect(known.queues.map(({ id }) => id)).toContain(each.queue);
          expect(each.status.text).not.toBe('');
          if (each.amountFen !== undefined && each.amountFen !== null)
            expect(Number.isSafeInteger(each.amountFen)).toBe(true);
          for (const { due } of Object.values(clocksOf(each)).filter(
            (clock) => clock && typeof clock === 'object' && 'due' in clock,
          ))
            if (due !== null) expect(Number.isFinite(due)).toBe(true);
        }
      },
    ),
  );
}

trial(
  { row: 5, fault: 'what is no answer at all', required: 'says nothing, never 0' },
  { short: 400, long: 40_000 },
  fc.property(fc.oneof(fc.constantFrom(...PAGES), fc.string({ maxLength: 200 }), fc.json()), (text) => {
    const report = reportOf('https://pay.weixin.qq.com/x', 200, text);
    if (!report) return;
    if (report.total !== null) expect(text).toContain(String(report.total));
    for (const known of Object.values(CONSOLES)) expect(complaintsIn(report, known, NOW)).toEqual([]);
  }),
);
