/** What the templates are filled with, from the complaint and the settings. */
import type { Complaint } from '../complaint/model';
import { clocksOf } from '../complaint/clocks';
import type { ClockOptions } from '../complaint/rules';
import { categoryOf, type Classification } from './categories';
import { dayName, promiseTime } from './promise';
import { pick, type Language } from './text';
import type { Values } from './variables';

export interface ReplySettings extends Pick<ClockOptions, 'alipayTradeHours' | 'own' | 'account'> {
  /** How the merchant signs; '' = 「本店客服」. */
  agentName: string;
  /** '' = none. */
  officialPhone: string;
  /** Whether the share of Alipay's guarantee fund is told. */
  alipayFund?: 'shown' | 'hidden';
}

/** Fen above this are no amount of a consumer order: left out. */
const MAX_FEN = 1e11;

const yuan = (fen: number | undefined): string =>
  Number.isInteger(fen) && fen !== undefined && fen > 0 && fen < MAX_FEN ? (fen / 100).toFixed(2) : '';

/** Last 4 of an order number of at least 8: shorter ones would be given away whole. */
function tail(...ids: (string | undefined)[]): string {
  const id = ids.find(
    (candidate) => typeof candidate === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(candidate),
  );
  return id ? id.slice(-4) : '';
}

function orderRef(orderTail: string, amount: string, language: Language): string {
  if (language === 'en') {
    const order = orderTail ? `order …${orderTail}` : 'this order';
    return amount ? `${order} (¥${amount})` : order;
  }
  const parts = [orderTail && `尾号${orderTail}`, amount && `金额${amount}元`].filter(Boolean);
  return parts.length > 0 ? `${parts.join('、')}的订单` : '这笔订单';
}

const platformName = ({ console }: Complaint, zh: boolean): string =>
  console === 'alipay' ? (zh ? '支付宝' : 'Alipay') : zh ? '微信支付' : 'WeChat Pay';

function lastReplyDate(complaint: Complaint, now: number, language: Language): string {
  const times = (complaint.history ?? [])
    .filter((event) => event.by === 'merchant' && event.at > 0 && event.at <= now)
    .map((event) => event.at);
  if (times.length === 0) return '';
  return dayName(
    times.reduce((a, b) => Math.max(a, b)),
    language,
  );
}

/**
 * The time to promise: before the next deadline when that is possible. A first reply stops its own
 * clock, so when that one is too near, the deadline behind it counts. Null when neither leaves room.
 */
function promise(complaint: Complaint, now: number, language: Language, settings: ReplySettings) {
  const { next, then } = clocksOf(complaint, settings);
  const first = promiseTime(now, next.due, language);
  if (first || next.action !== 'reply') return first;
  return promiseTime(now, then?.due ?? null, language);
}

/**
 * Values for one complaint at `now` (ms UTC). Holds nothing that the user wrote: only numbers,
 * checked order tails, our own words and the shop's settings.
 */
export function valuesOf(
  complaint: Complaint,
  found: Classification,
  options: { now: number; language: Language; settings: ReplySettings; times: number },
): Values {
  const { now, language, settings, times } = options;
  const category = categoryOf(found.category);
  const orderTail = tail(complaint.outTradeNo, complaint.transactionId);
  const amount = yuan(complaint.amountFen);
  const at = complaint.complaintTime?.at;
  const zh = language === 'zh-CN';
  return {
    order_ref: orderRef(orderTail, amount, language),
    order_tail: orderTail,
    complaint_tail: tail(complaint.id),
    complaint_date: at !== undefined && at > 0 && at <= now ? dayName(at, language) : '',
    amount,
    refund_amount: complaint.fullRefunded === true ? amount : '',
    last_reply_date: lastReplyDate(complaint, now, language),
    times: times >= 2 ? String(times) : '',
    issue: category?.issue ? pick(category.issue, language) : '',
    check_item: category?.check
      ? pick(category.check, language)
      : zh
        ? '订单与付款记录'
        : 'the order records',
    promise_time: promise(complaint, now, language, settings)?.text ?? '',
    platform: platformName(complaint, zh),
    agent: settings.agentName.trim() || (zh ? '本店客服' : 'Our team'),
    official_phone: settings.officialPhone.trim(),
  };
}
