/** What stands beside Alipay's complaints: 服务咨询, 待退款交易, 违规与处罚, 申诉记录. Invented, seeded by index. */
import { compact, spaced } from './random.ts';

export interface Consult {
  consult_id: string;
  trade_no: string;
  gmt_consult: string;
  consult_content: string;
  status: string;
}
export interface RefundDue {
  trade_no: string;
  merchant_order_no: string;
  refund_due_amount: string;
  gmt_listed: string;
  refund_status: string;
}
export interface Violation {
  violation_id: string;
  complain_event_id: string;
  punish_type: string;
  gmt_punish: string;
  status: string;
  can_appeal: boolean;
}
export interface Appeal {
  appeal_id: string;
  violation_id: string;
  punish_type: string;
  gmt_appeal: string;
  appeal_status: string;
}
export interface Queues {
  consult: Consult[];
  'refund-due': RefundDue[];
  violation: Violation[];
  appeal: Appeal[];
}
export type QueueName = keyof Queues;

const HOUR = 3600e3;
const DAY = 24 * HOUR;
const OVERDUE = '超时未处理交易投诉';
export const LATE_REFUND = '逾期未完成退款';
/** ms for which a penalty may be appealed. */
const WINDOW: Record<string, number> = { [OVERDUE]: 7 * DAY, [LATE_REFUND]: 30 * DAY };

const number = (at: number, index: number): string => `${compact(at)}0010${String(index).padStart(6, '0')}`;
const trade = (at: number, index: number): string =>
  `${compact(at)}22001400000077${String(index).padStart(6, '0')}`;
const SAID = ['会员怎么退订？', '优惠券为什么不能用', '什么时候发货', '发票在哪里开', '门店几点关门'];

/** Hours ago at which each was listed: with a day and more left down to an hour past the seventh day. */
const LISTED = [20, 100, 158.5, 165.2, 167.4, 169, 60, 200];
const REFUND_STATES = [
  'WAIT_REFUND',
  'WAIT_REFUND',
  'WAIT_REFUND',
  'REFUSE_REJECTED',
  'WAIT_REFUND',
  'REFUND_OVERDUE',
  'REFUSE_REVIEW',
  'REFUNDED',
];
/** Days ago at which each was punished. */
const PUNISHED = [1, 6.4, 6.97, 12, 29.9, 61];
/** Sent on a Wednesday, on the eve of a holiday, on a Friday evening. */
const SENT = ['2026-11-11 10:00:00', '2026-09-24 15:00:00', '2026-11-20 18:30:00'];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

export function consult(index: number, now: number, status?: string): Consult {
  const when = now - (index * 5 + 1) * HOUR;
  return {
    consult_id: `ZX${number(when, index)}`,
    trade_no: trade(when, index + 1000),
    gmt_consult: spaced(when),
    consult_content: at(SAID, index),
    status: status ?? at(['WAIT_REPLY', 'WAIT_REPLY', 'REPLIED', 'FINISHED'], index),
  };
}

export function refundDue(index: number, now: number, status?: string): RefundDue {
  const when = now - at(LISTED, index) * HOUR;
  return {
    trade_no: trade(when, index + 2000),
    merchant_order_no: `KS${number(when, index)}`,
    refund_due_amount: (18.8 + index * 7.1).toFixed(2),
    gmt_listed: spaced(when),
    refund_status: status ?? at(REFUND_STATES, index),
  };
}

export function violation(index: number, now: number): Violation {
  const when = now - at(PUNISHED, index) * DAY;
  const punish_type = index % 3 === 0 ? LATE_REFUND : OVERDUE;
  return {
    violation_id: `WG${number(when, index)}`,
    complain_event_id: number(when, index + 3000),
    punish_type,
    gmt_punish: spaced(when),
    status: 'EFFECTIVE',
    can_appeal: when + (WINDOW[punish_type] ?? 0) > now,
  };
}

export function appeal(index: number, now: number, of?: Violation): Appeal {
  const when = now - (index * 3 + 1) * HOUR;
  return {
    appeal_id: `SS${number(when, index)}`,
    violation_id: of?.violation_id ?? `WG${number(when, index + 4000)}`,
    punish_type: of?.punish_type ?? OVERDUE,
    gmt_appeal: of ? spaced(now) : (SENT[index] ?? spaced(when)),
    appeal_status: of ? 'REVIEWING' : index < SENT.length ? 'REVIEWING' : at(['PASSED', 'REJECTED'], index),
  };
}

/** `count` of each, newest numbers first. */
export function queues(count: number, now: number): Queues {
  const all = <T>(make: (index: number, now: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index, now));
  return {
    consult: all(consult),
    'refund-due': all(refundDue),
    violation: all(violation),
    appeal: all(appeal),
  };
}
