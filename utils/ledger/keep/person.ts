/** Everything of one payer, over all consoles: who shares a person, a trade or an order with a complaint. */
import type { Database } from '../database';
import type { StoredComplaint } from '../record';
import { ofOf, recordsOfAll } from './ended';

/** Hardly anybody complains more often; beyond it one erases twice. */
const MOST_RECORDS = 2000;
/** Joining keys that are followed. */
const MOST_KEYS = 500;

/** Two merchants may number their orders alike: an order number holds within one of them only. */
const merchantOf = ({ console, account, facts }: StoredComplaint) => `${console}|${facts.mchid ?? account}`;
const joins = (key: string, from: StoredComplaint, to: StoredComplaint) =>
  !key.startsWith('order:') || merchantOf(from) === merchantOf(to);

/**
 * All records of the payer of this complaint, its own among them, also under other accounts and without
 * one. Followed from key to key: the same person id, then its phone, then what that phone is behind.
 * Inside a read transaction.
 */
export async function recordsOfPayer(db: Database, seed: StoredComplaint): Promise<StoredComplaint[]> {
  const found = new Map<string, StoredComplaint>([[seed.key, seed]]);
  const asked = new Set<string>();
  const queue = [seed];
  for (let from = queue.pop(); from && found.size < MOST_RECORDS; from = queue.pop()) {
    for (const key of from.keys) {
      // An order number means another thing at another merchant.
      const question = key.startsWith('order:') ? `${merchantOf(from)} ${key}` : key;
      if (asked.has(question) || asked.size >= MOST_KEYS) continue;
      asked.add(question);
      const rows = await db.complaints.where('keys').equals(key).limit(MOST_RECORDS).toArray();
      for (const row of rows) {
        if (found.has(row.key) || !joins(key, from, row)) continue;
        found.set(row.key, row);
        queue.push(row);
      }
    }
  }
  const rows = await recordsOfAll(db, new Set([...found.values()].map(ofOf)));
  for (const row of rows) found.set(row.key, row);
  return [...found.values()];
}

/** Keyed hashes of the payer behind these records. Pure. */
export const hashesOf = (records: readonly StoredComplaint[]): string[] => [
  ...new Set(records.flatMap(({ keys }) => keys.filter((key) => /^(?:user|phone):/.test(key)))),
];
