/** What an alert is: facts, not words. Words are made per channel and language when it is sent. */
import type { ConsoleId } from '../complaint/model';
import type { PromiseKind } from '../complaint/promise';

/** In the order in which a person chooses among them. */
export const ALERT_KINDS = [
  /** A complaint that was not there before. */
  'new',
  /** The user wrote again. */
  'userReplied',
  /** The same person or order complains again. */
  'repeat',
  /** The platform stepped in. */
  'platform',
  /** A clock passed one of its thresholds. */
  'deadline',
  /** Something that we promised falls due, or was not kept. */
  'promise',
  /** A window for an appeal is closing. */
  'appeal',
  /** The login of an account is gone. */
  'signedOut',
  /** The platform stopped us, or took the right away. */
  'blocked',
  /** Many complaints in a short time. */
  'burst',
  /** What falls due while nobody is at work, said before quiet hours begin. */
  'ahead',
  /** Morning digest. */
  'digest',
  /** The person pressed 「测试」. */
  'test',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** `last` ignores quiet hours and may call people by name. */
export type Urgency = 'info' | 'urgent' | 'last';

/** What an alert may say of a complaint. Nothing personal but what `wide` messages are allowed to say. */
export interface AlertItem {
  id: string;
  console: ConsoleId;
  account: string;
  /** Merchant's order number, in full; messages show its tail unless the person widened them. */
  outTradeNo: string | null;
  amountFen: number | null;
  /** The user's own words, shortened. */
  text: string;
  /** Next clock; `due` in ms UTC, null when there is none; `own`: by a span that the shop set. */
  clock: { id: string; due: number | null; own?: true };
  /** Which complaint of this person or order it is; 1 = the first. */
  times: number;
}

export interface Alert {
  /** The same cause has the same key for ever: an alert with a key that exists is not planned again. */
  key: string;
  kind: AlertKind;
  urgency: Urgency;
  /** ms UTC: not to be sent before. */
  at: number;
  console: ConsoleId | null;
  account: string;
  /** Most urgent first, at most 20. */
  items: AlertItem[];
  /** How many complaints it speaks of. */
  total: number;
  /** `deadline`, `promise`, `appeal`: ms left when it was due; ≤ 0 = overdue. */
  threshold?: number;
  /** `burst` that tells one thing; and why it may well be a genuine group. */
  alike?: 'plain' | 'gone' | 'many';
  /** `promise`: key of the promise, and what it was. */
  promise?: { key: string; what: PromiseKind };
  /** `ahead`: from and to, ms UTC. */
  window?: { from: number; to: number };
  /** `digest`: waiting for a first answer, waiting for anything else, overdue; null = not known. */
  counts?: { reply: number | null; finish: number | null; overdue: number | null };
}
