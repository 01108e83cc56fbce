/** The tables. Opened by the background and by extension pages only: elsewhere they would be the page's own. */
import { Dexie } from 'dexie';
import type { EntityTable, Table, Transaction } from 'dexie';
import type { ConsoleId } from '../complaint/model';
import type { BurstRow, PreparedRow } from './bursts/rows';
import type { CaseRow, NoteRow, ViewRow } from './case-rows';
import type { JournalEntry } from './journal-entry';
import { VERSION_9 } from './keep/rows';
import type { EchoRow, KeepingRow } from './keep/rows';
import type { AccountRow } from './merge';
import { listening } from './opening';
import type { AlertRow, DeliveryRow, TakenRow } from './outbox-rows';
import type { PackBytesRow, PackFileRow, PackRow } from './pack-rows';
import { countersOf } from './plan';
import type { Sighting } from './plan';
import type { PromiseRow } from './promise-row';
import { settled } from './record';
import type { StoredComplaint } from './record';
import type { GivenRow, TemplateRow, TemplateUseRow } from './template-rows';

/** What was filled into a reply field by our hand. */
export interface AnswerRow {
  /** `${console}|${id}|${at}` */
  key: string;
  /** `${console}|${id}` */
  of: string;
  console: ConsoleId;
  id: string;
  templateId: string;
  text: string;
  /** ms UTC */
  at: number;
}

/** Counters stand in a table: counting a million rows takes a second. */
export interface CounterRow {
  name: string;
  n: number;
}

/** Which database this is: another one after everything was lost, and after a restore. One row. */
export interface Identity {
  name: 'own';
  /** UUID */
  id: string;
  /** The one whose place it took, on purpose; null = it began empty. */
  after: string | null;
  /** Only rises: one for every change by a look, an import or a restore. */
  writes: number;
}
type MetaRow = { name: 'key'; value: CryptoKey };

export type Database = Dexie & {
  complaints: EntityTable<StoredComplaint, 'key'>;
  sightings: EntityTable<Sighting, 'key'>;
  accounts: EntityTable<AccountRow, 'key'>;
  answers: EntityTable<AnswerRow, 'key'>;
  counters: EntityTable<CounterRow, 'name'>;
  meta: EntityTable<MetaRow, 'name'>;
  alerts: EntityTable<AlertRow, 'key'>;
  deliveries: EntityTable<DeliveryRow, 'key'>;
  taken: EntityTable<TakenRow, 'key'>;
  journal: EntityTable<JournalEntry, 'seq'>;
  templates: EntityTable<TemplateRow, 'id'>;
  templateUse: EntityTable<TemplateUseRow, 'id'>;
  given: EntityTable<GivenRow, 'of'>;
  promises: EntityTable<PromiseRow, 'key'>;
  cases: EntityTable<CaseRow, 'of'>;
  notes: EntityTable<NoteRow, 'key'>;
  views: EntityTable<ViewRow, 'name'>;
  staging: EntityTable<StagedRows, 'n'>;
  identity: EntityTable<Identity, 'name'>;
  packs: EntityTable<PackRow, 'of'>;
  packFiles: EntityTable<PackFileRow, 'key'>;
  packBytes: EntityTable<PackBytesRow, 'key'>;
  bursts: EntityTable<BurstRow, 'id'>;
  prepared: EntityTable<PreparedRow, 'of'>;
  echoes: EntityTable<EchoRow, 'key'>;
  keeping: Table<KeepingRow, string>;
};

/** Rows of a file that were read and found good, until they are all taken over at once. */
export interface StagedRows {
  n?: number;
  table: string;
  rows: unknown[];
}

/** First field: primary key. The others: indexes; `*` one entry a member of an array. */
export const VERSION_1 = {
  complaints: 'key, phase',
  sightings: 'key, of',
  accounts: 'key, console',
  answers: 'key, of',
  meta: 'name',
};
/** Repeats by key, waiting complaints by deadline, counters. */
export const VERSION_2 = { complaints: 'key, phase, due, *keys', counters: 'name' };
/** The outbox. `nextAt` is absent from rows that are settled: its index holds only what waits. */
export const VERSION_3 = {
  alerts: 'key, at, state',
  deliveries: 'key, alert, batch, nextAt, at',
  taken: 'key, at',
};

/** What was done, one entry after the other. */
export const VERSION_4 = { journal: '++seq, of, at' };

/** Own templates, what is used of all, and what was typed in for a complaint. */
export const VERSION_5 = { templates: 'id, at', templateUse: 'id, at', given: 'of, at' };

/** What was promised. `waits` is absent from rows that are settled. */
export const VERSION_6 = { promises: 'key, of, waits' };

/** What the workbench keeps; `seenAt` finds what a look changed without reading the rest. */
const VERSION_7 = {
  complaints: 'key, phase, due, seenAt, *keys',
  cases: 'of, at',
  notes: 'key, of, at',
  views: 'name',
};

/** What a restore holds ready, and which database this is. */
const VERSION_8 = { staging: '++n', identity: 'name' };

/** Bursts, and replies that were prepared. `open` is absent from bursts that are over. */
const VERSION_10 = { bursts: 'id, open, raisedAt, *members', prepared: 'of, burst, at' };

/** Evidence packs; the bytes of their files apart. */
const VERSION_11 = { packs: 'of, changedAt', packFiles: 'key, of', packBytes: 'key' };

/**
 * A database object, not yet opened. The first use opens it. `loss` is called when the browser could
 * not read what was there and dropped it.
 */
export function database(name = 'kesu-clock', loss: () => void = () => {}): Database {
  const { indexedDB, IDBKeyRange } = Dexie.dependencies;
  const db = new Dexie(name, {
    indexedDB: listening(indexedDB, loss),
    IDBKeyRange,
  }) as Database;
  db.version(1).stores(VERSION_1);
  db.version(2).stores(VERSION_2).upgrade(fillIndexes);
  db.version(3).stores(VERSION_3);
  db.version(4).stores(VERSION_4);
  db.version(5).stores(VERSION_5);
  db.version(6).stores(VERSION_6);
  db.version(7).stores(VERSION_7);
  db.version(8).stores(VERSION_8);
  db.version(9).stores(VERSION_9);
  db.version(10).stores(VERSION_10);
  db.version(11).stores(VERSION_11);
  return db;
}

/** 1 → 2: works out `keys` and `due` of every record, and counts them. */
async function fillIndexes(upgrade: Transaction): Promise<void> {
  const counters = new Map<string, number>();
  await upgrade
    .table<StoredComplaint>('complaints')
    .toCollection()
    .modify((record, place) => {
      const next = settled({ ...record, shadow: record.shadow ?? false });
      place.value = next;
      for (const name of countersOf(next)) counters.set(name, (counters.get(name) ?? 0) + 1);
    });
  await upgrade.table<CounterRow>('counters').bulkPut([...counters].map(([name, n]) => ({ name, n })));
}
