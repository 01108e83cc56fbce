/** Repeat complaints: which keys make two complaints one person's or one order's. Pure. */
import type { Complaint, ConsoleId, QueueId } from './model';

/** Strongest first. A masked phone alone is never a key. */
export type RepeatKind = 'counter' | 'order' | 'trade' | 'user' | 'phone';

/** One member of the family of a repeated complaint, as shown in its tree. */
export interface Relative {
  id: string;
  console: ConsoleId;
  account: string;
  /** ms UTC; null when its time was never readable. */
  complaintTime: number | null;
  statusText: string;
  amountFen: number | null;
  by: RepeatKind;
  /** What the merchant answered then, shortened; null when never seen. */
  answer: string | null;
}

/** What the mark says: how often, by which key, when last. */
export interface Repeat {
  id: string;
  /** How many complaints there are up to and with this one; ≥ 2. */
  times: number;
  /** The strongest key. */
  by: RepeatKind;
  /** Earlier and later members, oldest first, without this one. At most 20. */
  relatives: Relative[];
  /** Masked form of the person: `138****8000`, or null. */
  who: string | null;
}

const FULL_PHONE = /^1\d{10}$/;
/** A masked or short value identifies nobody. */
const WHOLE_ID = /^[A-Za-z0-9_-]{6,64}$/;

/** A case that is not settled in one queue goes on in the other: nobody complained twice. */
const GOES_ON: readonly (readonly [QueueId, QueueId])[] = [['wechat-shop-aftersale', 'wechat-shop-dispute']];

/** Are these two queues steps of one and the same case, where both are about one order? */
export const oneCase = (a: QueueId, b: QueueId): boolean =>
  GOES_ON.some((steps) => a !== b && steps.includes(a) && steps.includes(b));

/** Digits of a full mainland mobile number, or null for a masked or foreign form. */
export function fullPhone(text: string | undefined): string | null {
  const digits = (text ?? '').replace(/^\+?86[-\s]?|[\s-]/g, '');
  return FULL_PHONE.test(digits) ? digits : null;
}

/** `13800138000` → `138****8000`; an already masked form comes back as it is; else null. */
export function maskPhone(text: string | undefined): string | null {
  const full = fullPhone(text);
  if (full) return `${full.slice(0, 3)}****${full.slice(-4)}`;
  const shown = (text ?? '').trim();
  return /^\d{2,4}\*{3,}\d{2,4}$/.test(shown) ? shown : null;
}

/**
 * Keys by which this complaint is joined to others, strongest first. `text` is personal for
 * `user` and `phone`: hash it before it is stored.
 */
export function repeatKeys(complaint: Complaint): { kind: RepeatKind; text: string }[] {
  const keys: { kind: RepeatKind; text: string }[] = [];
  const { outTradeNo, transactionId, userId, phone } = complaint;
  if (outTradeNo && WHOLE_ID.test(outTradeNo)) keys.push({ kind: 'order', text: outTradeNo });
  if (transactionId && WHOLE_ID.test(transactionId)) keys.push({ kind: 'trade', text: transactionId });
  if (userId && WHOLE_ID.test(userId)) keys.push({ kind: 'user', text: userId });
  const full = fullPhone(phone);
  if (full) keys.push({ kind: 'phone', text: full });
  return keys;
}

/** The console's own counter says so: 1 for the first complaint, +1 for each 继续投诉. */
export function repeatByCounter(complaint: Complaint): boolean {
  return (complaint.userComplaintTimes ?? 1) >= 2;
}
