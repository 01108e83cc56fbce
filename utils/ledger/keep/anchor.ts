/** The journal loses its first entries to age, and single ones their words: its chain stays checkable. */
import { START } from '../chain';
import type { Followed } from '../chain';
import type { Database } from '../database';
import type { SweepRow } from './rows';

/** Counter of the entries that ought to be there. */
export const WRITTEN = 'journal';

/** Where the chain begins: behind what was removed for its age. */
export async function beginning(db: Database): Promise<Followed> {
  const row = await db.keeping.get('anchor');
  return row?.name === 'anchor' ? { ...START, last: row.hash, seq: row.seq } : START;
}

/**
 * Removes up to `most` entries from the start of the chain that are older than `before` (ms UTC). The
 * last entry stays: the next one hangs on it. In a transaction over journal, counters, keeping.
 */
export async function cutJournal(
  db: Database,
  before: number,
  most: number,
): Promise<{ removed: number; more: boolean; cut: SweepRow['cut'] }> {
  const first = await db.journal
    .orderBy('seq')
    .limit(most + 1)
    .toArray();
  const young = first.findIndex(({ at }) => at >= before);
  const n = Math.min(young < 0 ? first.length : young, first.length - 1, most);
  const last = n > 0 ? first[n - 1] : undefined;
  if (!last?.seq) return { removed: 0, more: false, cut: null };
  const cut = { seq: last.seq, hash: last.hash };
  const written = (await db.counters.get(WRITTEN))?.n ?? (await db.journal.count());
  await db.journal.where('seq').belowOrEqual(cut.seq).delete();
  await db.counters.put({ name: WRITTEN, n: written - n });
  await db.keeping.put({ name: 'anchor', ...cut });
  return { removed: n, more: n === most, cut };
}
