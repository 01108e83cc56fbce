/**
 * Removes what is older than people want it kept, a little at a time: each step is one transaction that
 * also writes down how far it came, so whoever is killed in between goes on where the last step ended.
 */
import { millisecondsInDay } from 'date-fns/constants';
import type { EntityTable } from 'dexie';
import { KEPT_KINDS } from '../../complaint/retention';
import type { KeptKind, Retention } from '../../complaint/retention';
import type { Database } from '../database';
import { purgeSome } from '../outbox-list';
import { purgePacks } from '../packs';
import { cutJournal } from './anchor';
import { echoOf } from './echoes';
import { isEnded, ofOf, openAmong, owedAmong } from './ended';
import { removeRecords, tablesOfRecords } from './remove';
import type { Place, SweepRow } from './rows';

/** Rows that one transaction looks at. */
const CHUNK = 400;

interface Step {
  removed: number;
  /** Where the next one begins; null: there is none. */
  next: Place | null;
  cut?: SweepRow['cut'];
}
/** Looks at rows from `from` on for what is over since before `before`; both ms UTC. In a transaction. */
type Sweeper = (db: Database, from: Place | null, before: number, now: number) => Promise<Step>;

interface Keyed {
  key: string;
}
const chunk = <T extends Keyed>(table: EntityTable<T, 'key'>, from: Place | null): Promise<T[]> =>
  (from === null ? table.toCollection() : table.where(':id').above(from)).limit(CHUNK).toArray();
const nextOf = (rows: readonly Keyed[]): Place | null =>
  rows.length < CHUNK ? null : (rows.at(-1)?.key ?? null);

/** Ended, not shown by its console since, and nothing owed in it. Its payer is remembered as a hash. */
const complaints: Sweeper = async (db, from, before, now) => {
  const rows = await chunk(db.complaints, from);
  const old = rows.filter((row) => row.seenAt < before && isEnded(row, now));
  const owed = await owedAmong(db, old.map(ofOf));
  const over = old.filter((row) => !owed.has(ofOf(row)));
  const echoes = over.filter(({ shadow }) => !shadow).map((row) => echoOf(row, now));
  await db.echoes.bulkPut(echoes.filter((echo) => echo !== null));
  await removeRecords(db, over);
  return { removed: over.length, next: nextOf(rows) };
};

const repeats: Sweeper = async (db, _from, before) => {
  const keys = await db.echoes.where('gone').below(before).limit(CHUNK).primaryKeys();
  await db.echoes.bulkDelete(keys);
  return { removed: keys.length, next: keys.length < CHUNK ? null : '' };
};

/** Rows of complaints: those of an open complaint stay with it. */
const beside =
  <T extends Keyed & { of: string }>(
    tableOf: (db: Database) => EntityTable<T, 'key'>,
    lastOf: (row: T) => number,
  ): Sweeper =>
  async (db, from, before, now) => {
    const table = tableOf(db);
    const rows = await chunk(table, from);
    const old = rows.filter((row) => lastOf(row) < before);
    const open = await openAmong(
      db,
      old.map(({ of }) => of),
      now,
    );
    const over = old.filter(({ of }) => !open.has(of));
    await table
      .where(':id')
      .anyOf(over.map(({ key }) => key))
      .delete();
    return { removed: over.length, next: nextOf(rows) };
  };

const SWEEPERS: Record<KeptKind, Sweeper> = {
  complaints,
  repeats,
  sightings: beside(
    (db) => db.sightings,
    ({ at }) => at,
  ),
  answers: beside(
    (db) => db.answers,
    ({ at }) => at,
  ),
  promises: beside(
    (db) => db.promises,
    ({ notedAt, due, settledAt }) => Math.max(notedAt, due, settledAt ?? 0),
  ),
  async evidence(db, _from, before, now) {
    const removed = await purgePacks(db, before, (ofs) => openAmong(db, ofs, now));
    return { removed, next: null };
  },
  journal: async (db, _from, before) => {
    const { removed, cut, more } = await cutJournal(db, before, CHUNK);
    return { removed, next: more ? 0 : null, cut };
  },
  async outbox(db, _from, before) {
    const { removed, more } = await purgeSome(db, before);
    return { removed, next: more ? '' : null };
  },
};

const fresh = (now: number): SweepRow => ({
  name: 'sweep',
  begunAt: now,
  kind: KEPT_KINDS[0],
  from: null,
  removed: {},
  cut: null,
});

/** The round that is under way or was last; null before the first. */
export async function sweepNow(db: Database): Promise<SweepRow | null> {
  const row = await db.keeping.get('sweep');
  return row?.name === 'sweep' ? row : null;
}

/** Begins a round. `now` in ms UTC. */
export const beginSweep = async (db: Database, now: number): Promise<void> => {
  await db.keeping.put(fresh(now));
};

/** The round is over and was told of. */
export const endSweep = (db: Database): Promise<void> =>
  db.transaction('rw', db.keeping, async () => {
    const row = await sweepNow(db);
    if (row) await db.keeping.put({ ...row, removed: {}, cut: null, kind: null });
  });

/** One step of the round that is under way; resolves with where it stands then. Throws as the database does. */
export function sweepStep(db: Database, days: Retention, now: number): Promise<SweepRow | null> {
  const { keeping, echoes, journal, alerts, deliveries } = db;
  const tables = [...tablesOfRecords(db), keeping, echoes, journal, alerts, deliveries];
  return db.transaction('rw', tables, async () => {
    const row = await sweepNow(db);
    if (!row || row.kind === null) return row;
    const { kind } = row;
    const before = now - days[kind] * millisecondsInDay;
    const { removed, next, cut } = await SWEEPERS[kind](db, row.from, before, now);
    const after: SweepRow = {
      ...row,
      removed: removed > 0 ? { ...row.removed, [kind]: (row.removed[kind] ?? 0) + removed } : row.removed,
      cut: cut ?? row.cut,
      from: next,
      kind: next === null ? (KEPT_KINDS[KEPT_KINDS.indexOf(kind) + 1] ?? null) : kind,
    };
    await db.keeping.put(after);
    return after;
  });
}
