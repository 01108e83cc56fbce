/** Complaints and values for the tests of the reply desk. Invented, nobody real. */
import * as fc from 'fast-check';
import type { Complaint } from '../../../utils/complaint/model';
import type { SuggestOptions } from '../../../utils/reply/suggest';

/** 2026-11-20 10:30:00 in Beijing. */
export const NOW = Date.UTC(2026, 10, 20, 2, 30);
export const HOUR = 3_600_000;

/** A WeChat Pay complaint that waits for its first reply, an hour old. */
export function complaint(fields: Partial<Complaint> = {}): Complaint {
  return {
    id: '200201820200101080076610000',
    console: 'wechat-pay',
    queue: 'wechat-pay',
    status: { code: 'PENDING', text: '待处理', phase: 'reply' },
    complaintTime: { at: NOW - HOUR, resolution: 1000 },
    outTradeNo: 'SHOP20261119008899',
    amountFen: 12500,
    ...fields,
  };
}

/** An Alipay trade complaint, 40 hours old. */
export const alipay = (fields: Partial<Complaint> = {}): Complaint =>
  complaint({
    console: 'alipay',
    queue: 'alipay-trade',
    status: { code: 'MERCHANT_PROCESSING', text: '待处理', phase: 'finish' },
    complaintTime: { at: NOW - 40 * HOUR, resolution: 1000 },
    ...fields,
  });

export const OPTIONS: SuggestOptions = {
  now: NOW,
  language: 'zh-CN',
  settings: { agentName: '', officialPhone: '' },
  repeatTimes: 1,
  limit: null,
};

/** Any text, broken surrogates, marks of a template and words of a complaint among it. Built once: it is slow to build. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '{{',
          '}}',
          '{{?',
          '{{/?}}',
          '{{?!',
          '{{cursor}}',
          '|yuan',
          'refunded',
          '{',
          '}',
          'amount',
          'eta',
          'agent',
          '\ud800',
          '【',
          '】',
        ),
        fc.constantFrom('退款', '没收到货', '假货', '不是', '不要', '发票', '，', 'refund'),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);
/** ms that a property test may take on a busy computer. */
export const PATIENT = 60_000;
