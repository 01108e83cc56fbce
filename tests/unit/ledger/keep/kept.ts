/** A ledger with people in it, and a keeper that works without waiting. */
import { USUAL_RETENTION } from '../../../../utils/complaint/retention';
import type { Retention } from '../../../../utils/complaint/retention';
import type { Complaint } from '../../../../utils/complaint/model';
import { diskLedger } from '../../../../utils/ledger';
import type { Database } from '../../../../utils/ledger/database';
import { addEntry } from '../../../../utils/ledger/journal';
import { keeper } from '../../../../utils/ledger/keep';
import type { Observation } from '../../../../utils/platform/messages';
import { look, NINE } from '../made';

export const DAY = 86_400_000;

/** Shows complaints `days` after the first day. */
export const show = (db: Database, days: number, complaints: Complaint[], more: Partial<Observation> = {}) =>
  diskLedger(db, () => NINE + 1000 * DAY).ingest(look(complaints, { at: NINE + days * DAY, ...more }));

/** One waking of the keeper `days` after the first day. `stop`: dies before so many steps. */
export function waking(db: Database, days: number, kept: Partial<Retention> = {}, stop = Infinity) {
  const now = NINE + days * DAY;
  let left = stop;
  return keeper({
    db,
    days: async () => ({ ...USUAL_RETENTION, ...kept }),
    now: () => now,
    write: (note) => addEntry(db, note, now),
    words: {
      removed: async (removed) => JSON.stringify(removed),
      erased: async ({ who, complaints }) => `${who} ${complaints}`,
    },
    async pause() {
      left -= 1;
      if (left <= 0) throw new Error('killed');
    },
  });
}

/** Wakes until nothing is left to do; how often that was. */
export async function allOf(db: Database, days: number, kept: Partial<Retention> = {}): Promise<number> {
  for (let n = 1; n <= 200; n += 1)
    if ((await waking(db, days, kept).run()) > NINE + days * DAY + 60_000) return n;
  throw new Error('never done');
}
