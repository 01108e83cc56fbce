/** A database of its own for each test, and its content as plain data. */
import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { database } from '../../../utils/ledger/database';
import type { Database } from '../../../utils/ledger/database';

// Set by hand: Dexie looks for a database when it is loaded, which may be before this.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let made = 0;
export const freshDatabase = (): Database => database(`test-${(made += 1)}`);

/** Every row of every table but the key. */
export async function content(db: Database) {
  const [complaints, sightings, accounts, counters, answers] = await Promise.all([
    db.complaints.toArray(),
    db.sightings.toArray(),
    db.accounts.toArray(),
    db.counters.toArray(),
    db.answers.toArray(),
  ]);
  return { complaints, sightings, accounts, counters: counters.filter(({ n }) => n !== 0), answers };
}
