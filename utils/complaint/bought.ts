/** What was bought and when it was paid: what complaints about one thing have in common. Pure. */
import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import type { Complaint } from './model';
import { fromBeijing } from './time';

export interface Bought {
  /** As the console names it; null when it does not. */
  goods: string | null;
  /** ms UTC: it was paid in [from, to). Null when nothing tells. */
  paid: { from: number; to: number } | null;
}

/** Payments so near to each other belong together. Start value of ours, ms. */
const NEAR = 2 * millisecondsInHour;
const FIRST_YEAR = 2013;
/**
 * The day of payment stands in the number of a transaction: WeChat Pay `42000…` + 5 digits + day + 10
 * digits, Alipay day + `2200…`. Both have 28 digits; other numbers tell nothing.
 */
const WECHAT = /^42\d{8}(\d{4})(\d{2})(\d{2})\d{10}$/;
const ALIPAY = /^(\d{4})(\d{2})(\d{2})22\d{18}$/;

/** The Beijing day that a transaction number names, as an interval, ms UTC. */
export function payDay(transactionId: string): Bought['paid'] {
  const parts = WECHAT.exec(transactionId) ?? ALIPAY.exec(transactionId);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (year < FIRST_YEAR) return null;
  const from = fromBeijing(year, month, day);
  return from === null ? null : { from, to: from + millisecondsInDay };
}

export function boughtOf({ goods, paid, transactionId = '' }: Partial<Complaint>): Bought {
  const told = paid ? { from: paid.at, to: paid.at + paid.resolution } : payDay(transactionId);
  return { goods: goods?.trim() || null, paid: told };
}

const plain = (goods: string): string => goods.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The same thing by its name; what is not named is the same as nothing. */
export const sameGoods = (a: Bought, b: Bought): boolean =>
  a.goods !== null && b.goods !== null && plain(a.goods) === plain(b.goods);

/** Paid within two hours for certain: a mere day tells too little. */
export const paidTogether = (a: Bought, b: Bought): boolean =>
  a.paid !== null &&
  b.paid !== null &&
  Math.max(a.paid.to, b.paid.to) - Math.min(a.paid.from, b.paid.from) <= NEAR;

/** The latest that may lie between payment and complaint, ms; null when the payment is not known. */
export const sincePaid = ({ paid }: Bought, complainedAt: number): number | null =>
  paid && paid.from <= complainedAt ? complainedAt - paid.from : null;
