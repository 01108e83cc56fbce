/** What a person changes about a burst. What lets go of a complaint is written down before it counts. */
import type { ConsoleId } from '../../complaint/model';
import type { BurstChange, Prepared } from '../../platform/burst-messages';
import type { Database } from '../database';
import { withoutPhones } from '../hash';
import { addEntry } from '../journal';
import { membersOf } from './rows';
import type { BurstRow } from './rows';

const MOST_REASON = 500;
const MOST_REPLY = 2000;
const MOST_TICKS = 40;

const cut = (text: string, most: number): string => Array.from(text.trim()).slice(0, most).join('');
const without = (all: readonly string[], of: string): string[] => all.filter((each) => each !== of);

/** The row after a change, and for whose complaints what is noted; null when nothing changes. Pure. */
function changed(
  row: BurstRow,
  change: BurstChange,
  who: string,
  now: number,
): { row: BurstRow; note: string; about: string[]; reason: string } | null {
  const members = membersOf(row);
  const quiet = { note: '', about: [], reason: '' };
  if ('add' in change) {
    const { add: of } = change;
    if (members.includes(of) || !of.startsWith(`${row.console}|`)) return null;
    const added = row.members.includes(of) ? row.added : [...row.added, of];
    return { ...quiet, row: { ...row, added, out: without(row.out, of) }, note: 'add', about: [of] };
  }
  if ('out' in change) {
    const { out: of } = change;
    if (!members.includes(of)) return null;
    const next = { ...row, added: without(row.added, of), out: [...row.out, of] };
    return { ...quiet, row: next, note: 'out', about: [of] };
  }
  if ('tick' in change) {
    const { [change.tick]: before, ...rest } = row.ticks;
    if (!change.on) return before === undefined ? null : { ...quiet, row: { ...row, ticks: rest } };
    if (before !== undefined || Object.keys(rest).length >= MOST_TICKS) return null;
    return { ...quiet, row: { ...row, ticks: { ...rest, [change.tick]: now } } };
  }
  if ('hold' in change)
    return row.lifted && { ...quiet, row: { ...row, lifted: null }, note: 'hold', about: members };
  const reason = withoutPhones(cut(change.lift, MOST_REASON));
  if (!reason || row.lifted) return null;
  return { row: { ...row, lifted: { at: now, who, reason } }, note: 'lift', about: members, reason };
}

/**
 * False when nothing was changed: it is over, or it is so already. `who`: the name in the settings. Throws
 * what the database throws: then nothing counts that is not written down.
 */
export async function changeBurst(
  db: Database,
  id: string,
  change: BurstChange,
  who: string,
  now: number,
): Promise<boolean> {
  const before = await db.bursts.get(id);
  const planned = before?.open ? changed(before, change, who, now) : null;
  if (!before || !planned) return false;
  const { console } = before;
  for (const of of planned.about) {
    const complaintId = of.slice(console.length + 1);
    const { note: rules, reason } = planned;
    await addEntry(db, { console, complaintId, kind: 'burst', text: '', rules, reason }, now, who);
  }
  return db.transaction('rw', db.bursts, async () => {
    // The watch may have found more of it meanwhile.
    const latest = await db.bursts.get(id);
    const next = latest?.open ? changed(latest, change, who, now) : null;
    if (next) await db.bursts.put(next.row);
    return next !== null;
  });
}

/** What one person decided about the reply to one complaint. */
interface Decision {
  burst: string;
  /** `${console}|${id}` */
  of: string;
  /** Null: as if nothing had been decided. */
  reply: Omit<Prepared, 'at'> | null;
  who: string;
}

/** Keeps a reply that a person accepted; nothing is sent. False when the burst is over, or not its own. */
export async function prepare(db: Database, decision: Decision, now: number): Promise<boolean> {
  const { burst, of, reply, who } = decision;
  const row = await db.bursts.get(burst);
  if (!row?.open || !membersOf(row).includes(of)) return false;
  if (!reply) {
    await db.prepared.delete(of);
    return true;
  }
  const text = cut(reply.text, MOST_REPLY);
  const { templateId } = reply;
  if (text) await noted(db, { console: row.console, of, text, templateId }, now, who);
  await db.prepared.put({ of, burst, templateId, text, at: now });
  return true;
}

const noted = (
  db: Database,
  { console, of, text, templateId }: { console: ConsoleId; of: string; text: string; templateId: string },
  now: number,
  who: string,
): Promise<void> =>
  addEntry(
    db,
    {
      console,
      complaintId: of.slice(console.length + 1),
      kind: 'prepared',
      text,
      rules: templateId,
      reason: '',
    },
    now,
    who,
  );

/** The reply that waits for a complaint (`${console}|${id}`); null when there is none. */
export async function preparedFor(db: Database, of: string): Promise<Prepared | null> {
  const row = await db.prepared.get(of);
  return row?.text ? { templateId: row.templateId, text: row.text, at: row.at } : null;
}

/** A reply left: what was prepared for it is used up. */
export const usedUp = (db: Database, of: string): Promise<void> => db.prepared.delete(of);
