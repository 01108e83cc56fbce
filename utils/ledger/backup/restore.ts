/**
 * Takes over what `check` laid ready: all of it or, when anything fails, nothing. One transaction over
 * every table; until its end everybody else sees what was there before.
 */
import type { PendingEntries, Restored, RestoreMode, Taken } from '../../platform/work-messages';
import type { CounterRow, Database } from '../database';
import { addSightings } from '../ingest';
import type { AnchorRow } from '../keep/rows';
import { written } from '../sentinel/marks';
import type { JournalEntry } from '../journal-entry';
import type { Sighting } from '../plan';
import { LOCAL } from './format';
import { joinFiles, putFiles } from './pack-files';
import type { HeldFile } from './pack-files';
import { joinComplaints, nothingTaken, putComplaints, Steps } from './join-complaints';
import { JournalJoin } from './join-journal';
import { JOINS } from './join-rows';
import type { KeptComplaint } from './record-copy';
import { KEPT_TABLES } from './tables';

/** Staged entries after a restore: what is still to be written beside the database. */
const PENDING = 'pending';
const JOURNAL = 'journal';

/** Counters that follow from rows. */
const isDerived = ({ name }: CounterRow): boolean => name === 'complaints' || name.startsWith('waiting|');

class Restoring {
  readonly taken: Record<string, Taken> = {};
  readonly steps = new Steps();
  readonly local: unknown[] = [];
  entries = 0;
  names = new Map<string, string[]>();
  readonly journal: JournalJoin;

  constructor(
    readonly db: Database,
    readonly mode: RestoreMode,
  ) {
    this.journal = new JournalJoin(db, this.#of(JOURNAL));
  }

  #of(table: string): Taken {
    return (this.taken[table] ??= nothingTaken());
  }

  async take(table: string, rows: readonly unknown[]): Promise<void> {
    if (table === LOCAL) return void this.local.push(...rows);
    const taken = this.#of(table);
    if (table === 'counters') this.entries = Math.max(...(rows as CounterRow[]).map(({ n }) => n));
    else if (table === 'keeping') this.journal.beginsAt(rows as AnchorRow[]);
    else if (this.mode === 'replace') {
      taken.added += rows.length;
      if (table === 'complaints') await putComplaints(this.db, rows as KeptComplaint[], this.steps);
      else if (table === 'packFiles') await putFiles(this.db, rows as HeldFile[]);
      else await this.db.table(table).bulkPut(rows);
    } else await this.#join(table, rows, taken);
  }

  async #join(table: string, rows: readonly unknown[], taken: Taken): Promise<void> {
    const { db, steps } = this;
    if (table === 'complaints') {
      await this.#loadNames();
      const names = (console: string) => this.names.get(console) ?? [];
      return joinComplaints(db, rows as KeptComplaint[], names, { steps, taken });
    }
    if (table === 'sightings') {
      taken.added += rows.length;
      return addSightings(db, rows as Sighting[]);
    }
    if (table === JOURNAL) return this.journal.take(rows as JournalEntry[]);
    if (table === 'packFiles') {
      const added = await joinFiles(db, rows as HeldFile[]);
      taken.added += added;
      taken.same += rows.length - added;
      return;
    }
    const { key = '' } = KEPT_TABLES.find(({ name }) => name === table) ?? {};
    const join = JOINS[table];
    if (!join || !key) return;
    const here = await db.table(table).bulkGet(rows.map((row) => (row as Record<string, string>)[key] ?? ''));
    const news = rows.flatMap((row, index) => {
      const own: unknown = here[index];
      const next = own === undefined ? row : join(own, row);
      if (next === own) taken.same += 1;
      else taken[own === undefined ? 'added' : 'changed'] += 1;
      return next === own ? [] : [next];
    });
    await db.table(table).bulkPut(news);
  }

  /** Accounts come first in a file. */
  async #loadNames(): Promise<void> {
    if (this.names.size > 0) return;
    for (const { console, account } of await this.db.accounts.toArray())
      this.names.set(console, [...(this.names.get(console) ?? []), account]);
  }

  async counters(): Promise<void> {
    const { db, steps, mode, journal } = this;
    const before = new Map((await db.counters.toArray()).map(({ name, n }) => [name, n]));
    for (const [name, step] of steps) before.set(name, Math.max(0, (before.get(name) ?? 0) + step));
    const own = before.get(JOURNAL) ?? 0;
    const told = journal.foreign > 0 ? 0 : this.entries - journal.cut;
    const entries = mode === 'replace' ? this.entries : Math.max(own + journal.added, told);
    if (entries > 0) before.set(JOURNAL, entries);
    await db.counters.bulkPut([...before].map(([name, n]) => ({ name, n })));
  }
}

/**
 * Restores what is laid ready. Throws what the database throws, and nothing has changed then. `told`:
 * rows taken so far; it may throw to stop.
 */
export async function restore(
  db: Database,
  mode: RestoreMode,
  told: (rows: number) => void = () => {},
): Promise<Restored> {
  const id = crypto.randomUUID();
  return db.transaction('rw', db.tables, async () => {
    if (mode === 'replace') {
      for (const { name, fills } of KEPT_TABLES) {
        if (name !== 'counters') await db.table(name).clear();
        if (fills) await db.table(fills).clear();
      }
      const gone = (await db.counters.toArray()).filter((row) => isDerived(row) || row.name === JOURNAL);
      await db.counters.bulkDelete(gone.map(({ name }) => name));
    }
    await written(db, mode === 'replace' ? id : undefined);
    const restoring = new Restoring(db, mode);
    await restoring.journal.start();
    let rows = 0;
    for (let last = 0; ;) {
      const staged = await db.staging.where('n').above(last).first();
      if (!staged) break;
      await restoring.take(staged.table, staged.rows);
      told((rows += staged.rows.length));
      last = staged.n ?? Infinity;
    }
    if (mode === 'replace') await restoring.journal.replaced();
    await restoring.counters();
    await db.staging.clear();
    await db.staging.add({ table: PENDING, rows: [mode, ...restoring.local] });
    const { taken, journal } = restoring;
    return { taken, foreignEntries: journal.foreign };
  });
}

/** What a restore still has to write beside the database, or null. Asked for until `settle`. */
export async function pendingLocal(db: Database): Promise<PendingEntries | null> {
  const first = await db.staging.toCollection().first();
  if (first?.table !== PENDING) return null;
  const [mode, ...rows] = first.rows;
  return { mode: mode === 'replace' ? 'replace' : 'merge', rows: rows as PendingEntries['rows'] };
}
