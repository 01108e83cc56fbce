/** Messages about how well pages are read. For the extension's own pages alone; numbers, no complaint. */
import type { DriftLine } from '../complaint/drift';
import type { Tally, Way } from '../complaint/health';
import type { ConsoleId } from '../complaint/model';

export interface AccountHealth {
  console: ConsoleId;
  /** As the page names it; '' when it does not. */
  account: string;
  /** ms UTC of the last look at it. */
  at: number;
  /** The last look that held complaints. */
  last: (Tally & { at: number }) | null;
  /** By Beijing day (its start, ms UTC), oldest first, at most eight. */
  days: (Tally & { day: number })[];
  /** When each way last recognised something (ms UTC), and how much. */
  ways: Partial<Record<Way, { at: number; rows: number }>>;
  /** Deadlines of the page held against the rules, at the last look that had any (`at`, ms UTC). */
  drift: (DriftLine & { at: number })[];
}
/** A complaint page that yielded nothing. */
export interface UnreadPage {
  console: ConsoleId;
  /** Without query; parts that may name a record are `*`. */
  path: string;
  /** How often it was come upon. */
  count: number;
  /** ms UTC of the last time. */
  at: number;
}

export interface HealthRequest {
  type: 'health';
}
export interface HealthAnswer {
  accounts: AccountHealth[];
  /** Latest first. */
  unread: UnreadPage[];
}

/** A person wants the structure of the page from which this comes, or of the console used last. */
export interface TakeSnapshot {
  type: 'takeSnapshot';
}
/** Options page: the one that was taken last. */
export interface SnapshotRequest {
  type: 'snapshot';
}
/** What a page is made of, as its frames told it: cleaned there, and once more where it is shown. */
export interface Snapshot {
  kind: 'structure';
  /** Of the extension. */
  version: string;
  console: ConsoleId;
  /** The top one first. */
  frames: object[];
}

export type HealthMessage = HealthRequest | TakeSnapshot | SnapshotRequest;
export interface HealthAnswers {
  health: HealthAnswer;
  /** False when nothing could be read. */
  takeSnapshot: boolean;
  snapshot: Snapshot | null;
}
