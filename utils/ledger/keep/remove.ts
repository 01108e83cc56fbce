/** Takes complaints out with everything that hangs on them. */
import type { Database } from '../database';
import { countersOf } from '../plan';
import type { StoredComplaint } from '../record';
import { ofOf, recordsOfAll } from './ended';

/** Raised whenever complaints went: who holds them in memory reads anew. */
export const GONE = 'gone';

/** The tables of `removeRecords`. */
export const tablesOfRecords = (db: Database) => [
  db.complaints,
  db.accounts,
  db.counters,
  db.sightings,
  db.answers,
  db.promises,
  db.cases,
  db.notes,
  db.given,
  db.taken,
  db.packs,
  db.packFiles,
  db.packBytes,
  db.prepared,
  db.bursts,
];

export async function count(db: Database, name: string, step: number): Promise<void> {
  const before = await db.counters.get(name);
  await db.counters.put({ name, n: (before?.n ?? 0) + step });
}

/**
 * Removes these records, and what is kept about their complaints unless another account has them too.
 * Returns how many rows went beside the records. In a transaction over `tablesOfRecords`.
 */
export async function removeRecords(db: Database, records: readonly StoredComplaint[]): Promise<number> {
  if (records.length === 0) return 0;
  await db.complaints.bulkDelete(records.map(({ key }) => key));
  const steps = new Map<string, number>([[GONE, 1]]);
  for (const name of records.flatMap(countersOf)) steps.set(name, (steps.get(name) ?? 0) - 1);
  for (const [name, step] of steps) await count(db, name, step);
  const ofs = new Set(records.map(ofOf));
  for (const other of await recordsOfAll(db, ofs)) ofs.delete(ofOf(other));
  return removeBeside(db, [...ofs]);
}

/** What is kept about complaints beside their records. Same transaction. */
async function removeBeside(db: Database, ofs: readonly string[]): Promise<number> {
  const { sightings, answers, promises, notes, cases, given, taken, packs, packFiles, prepared } = db;
  const files = await packFiles.where('of').anyOf(ofs).primaryKeys();
  await db.packBytes.bulkDelete(files);
  await leaveBursts(db, new Set(ofs));
  const rows = await Promise.all([
    sightings.where('of').anyOf(ofs).delete(),
    answers.where('of').anyOf(ofs).delete(),
    promises.where('of').anyOf(ofs).delete(),
    notes.where('of').anyOf(ofs).delete(),
    cases.where('of').anyOf(ofs).delete(),
    given.where('of').anyOf(ofs).delete(),
    taken.where('key').anyOf(ofs).delete(),
    packs.where('of').anyOf(ofs).delete(),
    packFiles.where('of').anyOf(ofs).delete(),
    prepared.where('of').anyOf(ofs).delete(),
  ]);
  return rows.reduce((sum, n) => sum + n, 0);
}

/** A burst is named after its first complaint: without that it goes, else it goes on without the others. */
async function leaveBursts(db: Database, ofs: ReadonlySet<string>): Promise<void> {
  const rows = await db.bursts
    .where('members')
    .anyOf([...ofs])
    .distinct()
    .toArray();
  const stay = (members: readonly string[]) => members.filter((of) => !ofs.has(of));
  for (const row of rows) {
    const members = stay(row.members);
    const named = [...ofs].some((of) => row.id.startsWith(of));
    if (named || members.length === 0) await db.bursts.delete(row.id);
    else await db.bursts.put({ ...row, members, added: stay(row.added), out: stay(row.out) });
  }
}
