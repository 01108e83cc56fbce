/** Messages about the database as a whole: is it what it was, and is there a copy of it. */

/**
 * `emptied` another, empty database stands in its place · `lost` a part of what was written is gone ·
 * `journal` an entry is not the one that was written.
 */
export interface DataTrouble {
  kind: 'emptied' | 'lost' | 'journal';
  /** ms UTC: when it was noticed. */
  at: number;
  /** What was remembered, and what was found. */
  before: { complaints: number; entries: number };
  after: { complaints: number; entries: number };
  /** The browser itself said that it could not read what was there. */
  loss: boolean;
}
export interface LastBackup {
  /** ms UTC */
  at: number;
  /** 64 hexadecimal digits. */
  digest: string;
  rows: number;
  /** Under a pass-phrase. */
  sealed: boolean;
}

export interface DataState {
  /** The database does not open: nothing is kept at the moment. */
  broken: boolean;
  /** A page of an older version keeps it from opening. */
  held: boolean;
  /** Version of its tables; null when it does not open. */
  schema: number | null;
  complaints: number;
  entries: number;
  trouble: DataTrouble | null;
  lastBackup: LastBackup | null;
  /** It is time for a backup. */
  due: boolean;
  /** ms UTC of this answer. */
  at: number;
}

/** Own pages: how the database is. */
export interface DataStateRequest {
  type: 'dataState';
}
/** A backup was handed to the person. */
export interface BackedUp extends Omit<LastBackup, 'at'> {
  type: 'backedUp';
}
/** Somebody has seen what is wrong, or wants to be reminded later. */
export interface DataSeen {
  type: 'dataSeen';
  what: 'trouble' | 'due';
}
/** The ledger was replaced or added to by a file: everything is looked at anew. */
export interface DataRestored {
  type: 'dataRestored';
  /** What was lost is seen to by a backup, not by a table. */
  from: 'backup' | 'table';
}

export type DataMessage = DataStateRequest | BackedUp | DataSeen | DataRestored;
export interface DataAnswers {
  dataState: DataState;
  backedUp: DataState;
  dataSeen: DataState;
  dataRestored: DataState;
}
