/** What the keeping itself has to remember. */
import type { ConsoleId, QueueId } from '../../complaint/model';
import type { KeptKind } from '../../complaint/retention';

/** What is left of a complaint that was removed for its age: enough to know its payer again. */
export interface EchoRow {
  /** `${console}|${at}|${first of keys}`: the same complaint removed twice is one echo. */
  key: string;
  console: ConsoleId;
  account: string;
  mchid?: string;
  queue: QueueId;
  /** Keyed hashes, as `user:…` and `phone:…`. */
  keys: string[];
  /** ms UTC of the complaint. */
  at: number;
  /** ms UTC: when the complaint was removed. */
  gone: number;
}

/** How many rows of each kind went. */
export type Removed = Partial<Record<KeptKind, number>>;
export type Place = string | number;

/** Where a round of removing by age stands. */
export interface SweepRow {
  name: 'sweep';
  /** ms UTC: when this round, or the last one, began. */
  begunAt: number;
  /** The kind whose turn it is; null: the round is over. */
  kind: KeptKind | null;
  /** Primary key up to which it has looked; null: from the start. */
  from: Place | null;
  removed: Removed;
  /** Hash and number of the last journal entry that went in this round. */
  cut: { seq: number; hash: string } | null;
}
/** Where the journal begins, when its first entries went for their age. */
export interface AnchorRow {
  name: 'anchor';
  seq: number;
  hash: string;
}
/** Something that a person wants gone, until it is. */
export interface EraseRow {
  name: `erase|${string}`;
  /** Complaints, as `${console}|${id}`, that are still to go. */
  left: string[];
  /** A whole account instead, in the order of its keys, behind `from`. */
  account: { console: ConsoleId; account: string; from: string } | null;
  done: boolean;
  /** Those that wait go too. */
  open: boolean;
  /** Whose they are, masked. */
  who: string;
  /** Rows that went, and numbers of the journal entries that were emptied. */
  removed: number;
  complaints: number;
  seqs: number[];
}
export type KeepingRow = SweepRow | AnchorRow | EraseRow;

/** Tables of version 9. */
export const VERSION_9 = { echoes: 'key, gone, *keys', keeping: 'name' };
