/** The complaints of bursts, out of their records. */
import { boughtOf } from '../../complaint/bought';
import type { BurstPart } from '../../complaint/bursts';
import { clocksOf } from '../../complaint/clocks';
import type { ConsoleId } from '../../complaint/model';
import type { ClockOptions } from '../../complaint/rules';
import type { Database } from '../database';
import { complaintOf, keyOf } from '../record';
import type { StoredComplaint } from '../record';

export const ofOf = ({ console, id }: Pick<StoredComplaint, 'console' | 'id'>): string => `${console}|${id}`;

/**
 * The records of complaints (`${console}|${id}`) of one console, whatever its account is called; the one
 * that counts where there are two. Inside a read transaction over `complaints` and `accounts`.
 */
export async function recordsOf(
  { complaints, accounts }: Database,
  console: ConsoleId,
  ofs: readonly string[],
): Promise<Map<string, StoredComplaint>> {
  const rows = await accounts.where('console').equals(console).toArray();
  const names = [...new Set(['', ...rows.map(({ account }) => account)])];
  const ids = ofs.map((of) => of.slice(console.length + 1));
  const keys = ids.flatMap((id) => names.map((name) => keyOf(console, name, id)));
  const found = new Map<string, StoredComplaint>();
  for (const record of await complaints.bulkGet(keys))
    if (record && (!record.shadow || !found.has(ofOf(record)))) found.set(ofOf(record), record);
  return found;
}

/** When a complaint came, ms UTC: by its own time, else by the first look at it. */
export const cameAt = ({ facts: { complaintTime }, firstSeenAt }: StoredComplaint): number =>
  Math.min(firstSeenAt, complaintTime?.at ?? firstSeenAt);

export function partOf(record: StoredComplaint, options: ClockOptions = {}): BurstPart {
  const complaint = complaintOf(record);
  const { next, waiting, done } = clocksOf(complaint, { ...options, account: record.account });
  return {
    of: ofOf(record),
    words: complaint.detail || null,
    at: cameAt(record),
    amountFen: complaint.amountFen ?? null,
    bought: boughtOf(complaint),
    ended: done || record.phase === 'done',
    refunded: complaint.fullRefunded === true,
    due: waiting ? next.due : null,
  };
}
