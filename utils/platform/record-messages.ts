/** Messages about what was promised and what was done. */
import type { ConsoleId } from '../complaint/model';
import type { Promised, PromiseState } from '../complaint/promise';

/** One promise as the ledger keeps it. */
export interface PromiseLine extends Promised {
  key: string;
  console: ConsoleId;
  complaintId: string;
  /** ms UTC of the message. */
  madeAt: number;
  state: PromiseState;
  /** Read in a reply, or written by a person. */
  by: 'reply' | 'hand';
}
/** Console page: what we promised in this complaint and still owe. */
export interface PromisesRequest {
  type: 'promises';
  console: ConsoleId;
  complaintId: string;
}
export interface AddPromise {
  type: 'addPromise';
  console: ConsoleId;
  complaintId: string;
  promise: Pick<Promised, 'what' | 'due' | 'words'>;
}
/** Somebody says that it was kept, that it never was a promise, or when it is due. */
export interface EditPromise {
  type: 'editPromise';
  console: ConsoleId;
  complaintId: string;
  key: string;
  change: 'kept' | 'withdrawn' | 'due';
  /** ms UTC; only for `due`. */
  due: number | null;
}

/**
 * `fill` our text went into a field · `send` a reply left the page · `blocked` a gate stopped it ·
 * `override` it went on with a reason · `close` the console's closing button was pressed ·
 * `closeBlocked` a gate stopped that · `closeOverride` it went on although nothing was solved ·
 * `release` a lead has looked at an incident · `promise` a person changed a promise · `appeal` something
 * was done about an appeal or its evidence pack · `burst` it was put into a burst, taken out, or its
 * freeze was lifted · `prepared` a person accepted a reply for later · `purge` what was old went ·
 * `erase` a person had something removed · `reveal` a person looked at what was hidden.
 */
export const JOURNAL_KINDS = [
  'fill',
  'send',
  'blocked',
  'override',
  'close',
  'closeBlocked',
  'closeOverride',
  'release',
  'promise',
  'appeal',
  'burst',
  'prepared',
  'purge',
  'erase',
  'reveal',
] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** One entry of the journal, as stored and as exported. */
export interface JournalLine {
  /** Counts up. */
  seq: number;
  /** ms UTC */
  at: number;
  kind: JournalKind;
  /** Null and '' where it is about no single complaint. */
  console: ConsoleId | null;
  complaintId: string;
  /** `${console}|${complaintId}` */
  of: string;
  text: string;
  rules: string;
  reason: string;
  /** The name in the settings at that time; absent from entries of the first drafts. */
  who?: string;
  /** What the person was shown: nothing, a warning, or a gate. */
  shown?: Shown;
  /** Emptied for a person's sake: only its place and its hash are left. An `erase` entry names it. */
  erased?: true;
  /** SHA-256 of the entry before; '' for the first. */
  prev: string;
  hash: string;
}
export type Shown = 'pass' | 'warn' | 'block';

/** Options page: entries before `before`, newest first. */
export interface JournalPage {
  type: 'journalPage';
  before: number | null;
  limit: number;
  /** Part of a complaint's number; '' = all. */
  complaint: string;
  kind: JournalKind | null;
  /** ms UTC, both ends belong to it; null = open. */
  from: number | null;
  to: number | null;
}
export interface JournalPageAnswer {
  lines: JournalLine[];
  more: boolean;
}
export interface JournalCheck {
  type: 'journalCheck';
}
export interface JournalVerdict {
  entries: number;
  /** Number of the first entry that does not fit; null when all do. */
  brokenAt: number | null;
}

export type RecordMessage = PromisesRequest | AddPromise | EditPromise | JournalPage | JournalCheck;

export interface RecordAnswers {
  /** Soonest first. */
  promises: PromiseLine[];
  addPromise: PromiseLine[];
  editPromise: PromiseLine[];
  journalPage: JournalPageAnswer;
  journalCheck: JournalVerdict;
}
