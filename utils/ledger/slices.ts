/**
 * Everything that waits, however many: read at once where they are few, else in slices with a pause after
 * each, so that a background with a hundred thousand of them still answers its pages.
 */
import { Dexie } from 'dexie';
import type { Database } from './database';
import type { StoredComplaint } from './record';

/** Rows of a slice; up to twice as many are read at once. */
const SLICE = 250;
/** How often it is tried to read slices that nothing changed meanwhile. */
const TRIES = 3;

/** ms between two looks at whether somebody waits. */
const AGAIN = 5;

/** What goes on beside the reading. */
export interface Beside {
  /** How many changes there were so far. */
  changes(): number;
  /** Somebody waits for an answer: the reading lets it go first. */
  busy?(): boolean;
}

async function pause(beside: Beside): Promise<void> {
  const busy = () => beside.busy?.() === true;
  for (;;) {
    await new Promise((go) => setTimeout(go, busy() ? AGAIN : 0));
    if (!busy()) return;
  }
}

/**
 * Hands every waiting record to `take`, once each, in any order. `anew`: what was taken is forgotten, because something changed between two slices.
 */
export async function eachWaiting(
  db: Database,
  beside: Beside,
  take: (records: readonly StoredComplaint[]) => void,
  anew: () => void,
  slice = SLICE,
): Promise<void> {
  const lanes = await db.counters.where('name').startsWith('waiting|').toArray();
  const all = async () => take(await db.complaints.orderBy('due').toArray());
  if (lanes.reduce((sum, { n }) => sum + n, 0) <= 2 * slice) return all();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = beside.changes();
    for (const { name } of lanes) await ofLane(db, name, beside, take, slice);
    if (beside.changes() === before) return;
    anew();
  }
  return all();
}

async function ofLane(
  db: Database,
  name: string,
  beside: Beside,
  take: (records: readonly StoredComplaint[]) => void,
  slice: number,
): Promise<void> {
  const [, console = '', ...account] = name.split('|');
  const lane = [console, account.join('|')];
  let from: number[] = [];
  let most = slice;
  /** Keys at the end of the slice before: the next one begins with them. */
  let ends = new Set<string>();
  for (;;) {
    const records = await db.complaints
      .where('[console+account+due+seenAt]')
      .between([...lane, ...from], [...lane, Dexie.maxKey])
      .limit(most)
      .toArray();
    const last = records.at(-1);
    const next = last ? [last.due ?? 0, last.seenAt] : from;
    const same = ({ due, seenAt }: StoredComplaint) => due === next[0] && seenAt === next[1];
    take(records.filter(({ key }) => !ends.has(key)));
    if (records.length < most) return;
    // Of one look may be more than a slice: then the next one reads further.
    const stuck = from[0] === next[0] && from[1] === next[1];
    most = stuck ? most * 2 : slice;
    const alike = records.filter(same).map(({ key }) => key);
    ends = new Set(stuck ? [...ends, ...alike] : alike);
    from = next;
    await pause(beside);
  }
}
