/** Keeps the bursts that the watch finds: one row for each, however often it is found. */
import { millisecondsInDay } from 'date-fns/constants';
import { overAt, QUIET, stakeOf } from '../../complaint/bursts';
import type { BurstPart } from '../../complaint/bursts';
import type { ClockOptions } from '../../complaint/rules';
import type { Database } from '../database';
import { partOf, recordsOf } from './parts';
import { membersOf, MOST_MEMBERS, MOST_OPEN } from './rows';
import type { BurstRow, FoundBurst } from './rows';

const KEPT = 365 * millisecondsInDay;

export interface KeepOptions extends ClockOptions {
  /** From so many complaints on it is a burst. */
  count: number;
  /** ms between complaints of one burst. */
  window: number;
}

/**
 * Stores what was found, closes what is over, opens again what is not. `now` in ms UTC. Throws what the
 * database throws.
 */
export async function keepBursts(
  db: Database,
  found: readonly FoundBurst[],
  now: number,
  options: KeepOptions,
): Promise<void> {
  const { bursts } = db;
  if (found.length === 0 && (await bursts.count()) === 0) return;
  await db.transaction('rw', bursts, async () => {
    // Those that tell one thing first: the others are what is left of the hour.
    for (const one of found.toSorted((a, b) => a.kind.localeCompare(b.kind)))
      await keep(db, one, now, options);
  });
  const open = await bursts.where('open').equals(1).toArray();
  const ended = await bursts
    .where('raisedAt')
    .above(now - 2 * QUIET)
    .filter(({ archived }) => archived?.why === 'ended')
    .toArray();
  for (const row of [...open, ...ended]) await settle(db, row, now, options);
  const old = bursts.where('raisedAt').below(now - KEPT);
  await old.filter(({ archived }) => archived !== null).delete();
}

/** How many complaints a row and a find have in common. */
const shared = (row: BurstRow, { members }: FoundBurst): number =>
  members.filter((of) => row.members.includes(of) || row.added.includes(of)).length;

async function keep({ bursts }: Database, found: FoundBurst, now: number, { count, window }: KeepOptions) {
  const known = await bursts.where('members').anyOf(found.members).distinct().toArray();
  const open = known.filter((row) => row.open);
  if (found.kind === 'many') {
    // Who tells what others told already is counted there, though some of these have ended by now.
    const told = new Set(open.filter(({ kind }) => kind === 'alike').flatMap(membersOf));
    const members = found.members.filter((of) => !told.has(of));
    if (members.length < count) return;
    found = { ...found, members };
  }
  const [own] = open
    .filter(({ kind }) => kind === found.kind || kind === 'many')
    .toSorted((a, b) => shared(b, found) - shared(a, found));
  if (own && shared(own, found) > 0) {
    await bursts.put(joined(own, found));
    return;
  }
  const over = new Set(known.flatMap((row) => (row.archived?.why === 'quiet' ? row.members : [])));
  if (found.members.every((of) => over.has(of)) || now - found.to > QUIET) return;
  if ((await bursts.where('open').equals(1).count()) >= MOST_OPEN) return;
  const again = known.find(({ archived, to }) => archived?.why === 'ended' && now - to <= QUIET);
  if (again) {
    await bursts.put({ ...joined(again, found), archived: null, open: 1 });
    return;
  }
  await bursts.put({
    ...found,
    members: found.members.slice(0, MOST_MEMBERS),
    id: `${found.members[0]}|${found.from}`,
    open: 1,
    raisedAt: now,
    window,
    added: [],
    out: [],
    ticks: {},
    lifted: null,
    archived: null,
  });
}

/** Both together. What turns out to tell one thing no longer holds who only came in the same hour. */
function joined(row: BurstRow, found: FoundBurst): BurstRow {
  const narrower = row.kind === 'many' && found.kind === 'alike';
  const before = narrower ? [] : row.members;
  return {
    ...row,
    kind: found.kind,
    account: found.account || row.account,
    from: narrower ? found.from : Math.min(row.from, found.from),
    to: Math.max(row.to, found.to),
    members: [...new Set([...before, ...found.members])].slice(0, MOST_MEMBERS),
  };
}

/** Over when all have ended, or when nothing new came for long; not over when one of them goes on. */
async function settle(db: Database, row: BurstRow, now: number, options: KeepOptions): Promise<void> {
  const ofs = membersOf(row);
  const { bursts, prepared, complaints, accounts } = db;
  const records = await db.transaction('r', complaints, accounts, () => recordsOf(db, row.console, ofs));
  const parts = ofs.map((of): BurstPart | null => {
    const record = records.get(of);
    return record ? partOf(record, options) : null;
  });
  const why = overAt(parts, row.to, now);
  if ((why === null) === (row.archived === null)) return;
  const stake = { ...stakeOf(parts.filter((part) => part !== null)), n: ofs.length };
  await db.transaction('rw', bursts, prepared, async () => {
    const latest = await bursts.get(row.id);
    if (!latest) return;
    const { open: _open, ...rest } = latest;
    // Its complaints had ended, and one of them came back: it goes on.
    if (why === null) await bursts.put({ ...rest, archived: null, open: 1 });
    else {
      await bursts.put({ ...rest, archived: { at: now, why, stake } });
      await prepared.where('burst').equals(row.id).delete();
    }
  });
}

/** Whether a burst holds this complaint (`${console}|${id}`) now: null when none knows it. */
export async function heldBy(db: Database, of: string): Promise<boolean | null> {
  const rows = await db.bursts.where('open').equals(1).toArray();
  const own = rows.filter((row) => membersOf(row).includes(of));
  if (own.length > 0) return own.some(({ lifted }) => lifted === null);
  if (rows.some(({ out }) => out.includes(of))) return false;
  const over = await db.bursts.where('members').equals(of).toArray();
  return over.some(({ archived }) => archived?.why === 'quiet') ? false : null;
}
