/** Promises as stored, and as they are watched. */
import type { PromiseLine } from '../platform/record-messages';

/** One row of `promises`. */
export interface PromiseRow extends PromiseLine {
  /** `${console}|${complaintId}` */
  of: string;
  /** ms UTC: when it was written down here. */
  notedAt: number;
  /** ms UTC: kept, kept late, or taken away; null while it is owed. */
  settledAt: number | null;
  /** `due` while it is owed; else absent, so that the index holds only those. */
  waits?: number;
}

/** A promise that is owed, with what is known of its complaint. */
export interface OwedPromise extends PromiseLine {
  account: string;
  notedAt: number;
  outTradeNo: string | null;
  amountFen: number | null;
  /** The user's own words, shortened. */
  text: string;
  times: number;
}
