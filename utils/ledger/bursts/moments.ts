/** When complaints came, for what is usual. */
import type { Database } from '../database';
import { cameAt } from './parts';

/** Looked at: the latest that were seen. */
const MOST = 5000;

/** By `console|account`, ms UTC: of all complaints that a look since `since` (ms UTC) showed. */
export async function cameSince(db: Database, since: number): Promise<Record<string, number[]>> {
  const found: Record<string, number[]> = {};
  await db.complaints
    .where('seenAt')
    .aboveOrEqual(since)
    .reverse()
    .limit(MOST)
    .each((record) => {
      if (!record.shadow) (found[`${record.console}|${record.account}`] ??= []).push(cameAt(record));
    });
  return found;
}
