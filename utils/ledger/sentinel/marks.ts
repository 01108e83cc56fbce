/** What of the database is remembered outside of it. */
import type { Database } from '../database';
import { beginning } from '../keep/anchor';

/**
 * Inside a transaction that changes the ledger, with `identity` in it: one more change. `as`: the name
 * of the database from now on, when what was in it gave way to something else.
 */
export async function written(db: Database, as?: string): Promise<void> {
  const own = await db.identity.get('own');
  const id = as ?? own?.id ?? crypto.randomUUID();
  const after = as ? (own?.id ?? null) : (own?.after ?? null);
  await db.identity.put({ name: 'own', id, after, writes: (own?.writes ?? 0) + 1 });
}

/** Marks of a database that never go back while nothing is lost. */
export interface Marks {
  /** Which database; null = it has no name yet. */
  id: string | null;
  /** The one whose place it took, on purpose. */
  after: string | null;
  writes: number;
  complaints: number;
  /** Number of the last journal entry that went for its age; 0 = none did. */
  cut: number;
  /** Journal entries that ought to be there, number and hash of the last. */
  entries: number;
  seq: number;
  hash: string;
}

/** Reads the marks. Throws what the database throws. */
export function marksOf(db: Database): Promise<Marks> {
  return db.transaction('r', [db.identity, db.counters, db.journal, db.keeping], async () => {
    const own = await db.identity.get('own');
    const [complaints, entries] = await db.counters.bulkGet(['complaints', 'journal']);
    const { seq: cut } = await beginning(db);
    const last = await db.journal.orderBy('seq').last();
    return {
      id: own?.id ?? null,
      after: own?.after ?? null,
      writes: own?.writes ?? 0,
      complaints: complaints?.n ?? 0,
      cut,
      entries: entries?.n ?? 0,
      seq: last?.seq ?? 0,
      hash: last?.hash ?? '',
    };
  });
}
