/** Which complaints are over, and which must stay whatever their age. */
import { clocksOf } from '../../complaint/clocks';
import { isClosed } from '../../complaint/rules';
import type { Database } from '../database';
import { complaintOf, keyOf } from '../record';
import type { StoredComplaint } from '../record';

export const ofOf = ({ console, id }: Pick<StoredComplaint, 'console' | 'id'>): string => `${console}|${id}`;

/**
 * It is over by its state, or its window is closed. A state that nobody knows is none that is over.
 * `now` in ms UTC. Pure.
 */
export function isEnded(record: StoredComplaint, now: number): boolean {
  if (record.phase === 'done') return true;
  const { next } = clocksOf(complaintOf(record));
  return next.done || isClosed(next, now);
}

/** Every record of these complaints, under whatever account. `ofs` as `${console}|${id}`. In a transaction. */
export async function recordsOfAll(db: Database, ofs: Iterable<string>): Promise<StoredComplaint[]> {
  const accounts = await db.accounts.toArray();
  const keys = new Set<string>();
  for (const of of ofs) {
    const bar = of.indexOf('|');
    const [console, id] = [of.slice(0, bar) as StoredComplaint['console'], of.slice(bar + 1)];
    keys.add(keyOf(console, '', id));
    for (const row of accounts) if (row.console === console) keys.add(keyOf(console, row.account, id));
  }
  return (await db.complaints.bulkGet([...keys])).filter((record) => record !== undefined);
}

/** Those of `ofs` whose complaint is not over yet. `now` in ms UTC. In a transaction. */
export async function openAmong(db: Database, ofs: Iterable<string>, now: number): Promise<Set<string>> {
  const records = await recordsOfAll(db, ofs);
  return new Set(records.filter((record) => !isEnded(record, now)).map(ofOf));
}

/** Those of `ofs` in which something that was promised is owed still. In a transaction. */
export async function owedAmong(db: Database, ofs: readonly string[]): Promise<Set<string>> {
  const rows = await db.promises.where('of').anyOf(ofs).toArray();
  return new Set(rows.filter(({ settledAt }) => settledAt === null).map(({ of }) => of));
}
