/** What the data section and its worker say to each other: long work on the whole ledger. */
import type { ConsoleId, QueueId } from '../complaint/model';

/** Table → rows; and 64 hexadecimal digits over them. */
export interface Contents {
  rows: Record<string, number>;
  digest: string;
}
export interface BackupHead {
  /** ms UTC */
  at: number;
  /** With addresses and secrets of channels. */
  secrets: boolean;
}

/** A row of a backup that is not taken. `field`: the part that is none of ours, '' = the row as a whole. */
export interface RefusedRow {
  /** Of the uncompressed file, from 1. */
  line: number;
  table: string;
  field: string;
}
export interface CheckedBackup {
  head: BackupHead;
  contents: Contents;
  /** Rows that can be taken, by table. */
  good: Record<string, number>;
  /** The first ones; `refusals` counts all. */
  refused: RefusedRow[];
  refusals: number;
  /** Hashes of phones and users in it were made with the key of this ledger. */
  sameKey: boolean;
}

/** `replace`: what was here goes. `merge`: it stays, and the file adds to it. */
export type RestoreMode = 'replace' | 'merge';

/** What became of the rows of a table. */
export interface Taken {
  added: number;
  changed: number;
  /** Said nothing that was not known. */
  same: number;
}
export interface Restored {
  /** By table. */
  taken: Record<string, Taken>;
  /** Entries of a journal that does not continue the one here. */
  foreignEntries: number;
}

/** What is still to be written beside the database after a restore. */
export interface PendingEntries {
  mode: RestoreMode;
  rows: { name: string; value: unknown }[];
}

/**
 * `quote` a quotation mark is not closed, or the row has no end · `cells` too few · `number` none that
 * is whole · `time` · `status` no known state · `console`, `queue` a name that is none · `form` some
 * other part is none of ours.
 */
export const ROW_FAULTS = ['quote', 'cells', 'number', 'time', 'status', 'console', 'queue', 'form'] as const;
/** A row of a table that is not taken. */
export interface RefusedLine {
  line: number;
  fault: (typeof ROW_FAULTS)[number];
  /** What stood there, shortened. */
  what: string;
}
export interface ImportReport {
  /** All rows that were dealt with: added, merged and refused. */
  rows: number;
  added: number;
  /** Already known, or twice in the file. */
  merged: number;
  refusals: number;
  /** The first ones. */
  refused: RefusedLine[];
  /** Up to here the file is stored. */
  lastLine: number;
  ended: 'done' | 'stopped' | 'failed';
  /** Name of the error that ended it; ''. */
  error: string;
}

export type LocalValues = Record<string, unknown>;
/** Names of consoles and queues as tables of ours call them. */
export interface SheetNames {
  consoles: Readonly<Record<string, ConsoleId>>;
  queues: Readonly<Record<string, QueueId>>;
}

export type WorkQuestion =
  | { type: 'backup'; local: LocalValues; passphrase: string; now: number }
  | { type: 'contents'; local: LocalValues }
  | { type: 'check'; file: Blob; passphrase: string }
  | { type: 'discard' }
  | { type: 'restore'; mode: RestoreMode }
  | { type: 'pending' }
  | { type: 'header'; file: Blob }
  | {
      type: 'import';
      file: Blob;
      console: ConsoleId;
      queue: QueueId;
      account: string;
      names: SheetNames;
      /** When the table was made, and now, ms UTC. */
      at: number;
      now: number;
    };

export interface WorkAnswers {
  backup: { file: Blob; contents: Contents };
  contents: Contents;
  check: CheckedBackup;
  discard: null;
  restore: Restored;
  /** Null when nothing is. */
  pending: PendingEntries | null;
  /** The console whose words it uses, or null. */
  header: { header: string[]; console: ConsoleId | null };
  import: ImportReport;
}
