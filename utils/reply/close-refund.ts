/** Whether the whole amount went back the way it came, by the console's own words only. */
import type { Complaint, HistoryEvent } from '../complaint/model';

export interface Refund {
  missing: 'noRefund' | 'partialRefund' | 'refundOnItsWay' | 'threadUnread' | null;
  event: HistoryEvent | null;
}

const ARRIVED = 'COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE';
const FULL = /^COMPLAINT_FULL_REFUNDED(_SYSTEM_MESSAGE)?$/;
const PART = /^COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE$/;
/** Begun, promised or handed to somebody else: not there yet. */
const BEGUN =
  /^(COMPLAINT_(FULL_REFUNDED|(FULL_REFUNDED|ENTRUSTED_REFUND)_SYSTEM_MESSAGE)|MERCHANT_APPROVE_REFUND)$/;
/** Lines without a type, written by the platform. */
const FULL_WORDS = /全额(退款|退还|退回)[^，。]{0,8}(成功|到账|完成)|(已|成功)全额退款/;
const PART_WORDS = /部分(退款|退还|退回)/;

/** Yuan written in a line as fen; null when there is none, or more than one. */
function fenIn(text: string): number | null {
  const found = [...text.matchAll(/[¥￥]\s*(\d{1,9}(?:\.\d{1,2})?)|(\d{1,9}(?:\.\d{1,2})?)\s*元/g)];
  return found.length === 1 ? Math.round(Number(found[0]?.[1] ?? found[0]?.[2]) * 100) : null;
}

/** `history` in the order of time. Only lines of the system and of the platform are believed. */
export function refundIn(complaint: Complaint, history: readonly HistoryEvent[]): Refund {
  const told = history.filter(({ by, type }) => by === 'system' || by === 'platform' || type !== null);
  const last = (fits: (event: HistoryEvent) => boolean) => told.findLast(fits) ?? null;
  const arrivals = told.filter(({ type }) => type === ARRIVED);
  const full = last(({ type, by, text }) =>
    type ? FULL.test(type) : (by === 'system' || by === 'platform') && FULL_WORDS.test(text),
  );
  const part = last(({ type, by, text }) =>
    type ? PART.test(type) : (by === 'system' || by === 'platform') && PART_WORDS.test(text),
  );
  if (complaint.fullRefunded === true) return { missing: null, event: arrivals.at(-1) ?? full };
  if (full?.type === null) return { missing: null, event: full };
  const arrival = arrivals.at(-1) ?? null;
  if (arrival) {
    const sums = arrivals.map(({ text }) => fenIn(text));
    const sum = sums.includes(null) ? null : sums.reduce<number>((all, one) => all + (one ?? 0), 0);
    const { amountFen } = complaint;
    const enough = sum === null || amountFen === undefined ? !part || full !== null : sum >= amountFen;
    // What arrived before the last refund was begun is not that refund.
    if (full && full.at > arrival.at && sum === null) return { missing: 'refundOnItsWay', event: full };
    return enough ? { missing: null, event: arrival } : { missing: 'partialRefund', event: part ?? arrival };
  }
  const begun = last(({ type }) => type !== null && BEGUN.test(type));
  if (begun && !(part && part.at > begun.at)) return { missing: 'refundOnItsWay', event: begun };
  if (part) return { missing: 'partialRefund', event: part };
  return { missing: history.length ? 'noRefund' : 'threadUnread', event: null };
}
