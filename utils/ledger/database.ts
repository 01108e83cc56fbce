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
import type { Ears } from './opening';
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
 * What waits, by account: as it is listed, by its latest look, at once, and in windows. Rows that do not
 * wait have no `due` and stand in none of them.
 */
const VERSION_13 = {
  complaints:
    'key, phase, due, seenAt, *keys, [console+account+due+seenAt], [console+account+seenAt+due], [console+account+atOnce+seenAt], [console+account+ends]',
};

/** A database object, not yet opened. The first use opens it; `ears` hear how. */
export function database(name = 'kesu-clock', ears: Ears = {}): Database {
  const { indexedDB, IDBKeyRange } = Dexie.dependencies;
  const db = new Dexie(name, {
    indexedDB: listening(indexedDB, ears),
    IDBKeyRange,
  }) as Database;
  // Steps with work to do alone: what else differs from what is there is made by the last one, and each
  // step is read anew with every start of a background.
  db.version(2)
    .stores({ ...VERSION_1, ...VERSION_2 })
    .upgrade(fillIndexes);
  db.version(13)
    .stores({
      ...VERSION_3,
      ...VERSION_4,
      ...VERSION_5,
      ...VERSION_6,
      ...VERSION_7,
      ...VERSION_8,
      ...VERSION_9,
      ...VERSION_10,
      ...VERSION_11,
      ...VERSION_13,
    })
    .upgrade(fillWaiting);
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

/** 7 → 13: what the new indexes stand on. `due` stays as it was counted. */
async function fillWaiting(upgrade: Transaction): Promise<void> {
  await upgrade
    .table<StoredComplaint>('complaints')
    .orderBy('due')
    .modify((record) => {
      const { atOnce, ends } = settled(record);
      if (atOnce !== undefined) record.atOnce = record.due;
      if (ends !== undefined) record.ends = ends;
    });
}
