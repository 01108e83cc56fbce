/**
 * Counts every row. A browser may put what is left of a log into a new database: then what was written
 * last is there, counters and marks among it, and what was written before is not.
 */
import type { Database } from '../database';
import { countersOf } from '../plan';

/** Rows that ought to be there and are not. */
export interface Lacking {
  complaints: number;
  entries: number;
}

const DERIVED = /^(complaints$|waiting\|)/;

const lackingIn = async (db: Database): Promise<Lacking> => {
  const [complaints, entries] = await db.counters.bulkGet(['complaints', 'journal']);
  return {
    complaints: Math.max(0, (complaints?.n ?? 0) - (await db.complaints.count())),
    entries: Math.max(0, (entries?.n ?? 0) - (await db.journal.count())),
  };
};

/**
 * How many rows are missing, by the counters. Where complaints are, these are counted anew from what is
 * there. That reads every row: often enough once a browser session. Throws what the database throws, and
 * that is how a table that cannot be read is found.
 */
export async function recount(db: Database): Promise<Lacking> {
  const tables = [db.complaints, db.counters, db.journal];
  const lacking = await db.transaction('r', tables, () => lackingIn(db));
  if (lacking.complaints === 0) return lacking;
  return db.transaction('rw', tables, async () => {
    const found = await lackingIn(db);
    const counted = new Map<string, number>();
    await db.complaints.each((record) => {
      for (const name of countersOf(record)) counted.set(name, (counted.get(name) ?? 0) + 1);
    });
    await db.counters.filter(({ name }) => DERIVED.test(name)).delete();
    await db.counters.bulkPut([...counted].map(([name, n]) => ({ name, n })));
    return found;
  });
}
