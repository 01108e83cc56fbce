/**
 * How readings add up. Each fact is taken from the latest reading that held it (the complaint time,
 * which never changes, from the finest one); equal times are settled by the text of the value. So
 * the outcome does not depend on order or repetition.
 */
import type { ConsoleId, Phase, Reading } from '../complaint/model';
import type { Observation, SessionState } from '../platform/messages';
import type { Facts, StoredComplaint } from './record';

/** One row of `accounts`: what is known of a console account's session. */
export interface AccountRow {
  /** `${console}|${account}` */
  key: string;
  console: ConsoleId;
  /** '' for looks at pages that name no account. */
  account: string;
  session: SessionState;
  /** ms UTC of the latest look, good or not. */
  lookedAt: number;
  /** ms UTC of the first look at this account: what was there then is no news. */
  firstAt?: number;
  /** ms UTC of the latest good look, null when there was none. */
  goodAt: number | null;
  /** Waiting complaints that were on the page but not read, at `goodAt`. */
  unreadWaiting: number;
  /** What the console itself counted last, and when, ms UTC. */
  counter?: number;
  counterAt?: number;
  /** ms UTC of the latest look that showed everything that waits; null when none did. */
  wholeAt: number | null;
}

/** Facts and when each was read. */
export type Timed = Pick<StoredComplaint, 'facts' | 'stamps' | 'firstSeenAt' | 'seenAt' | 'lastIn'>;

/** Facts all read at one time, ms UTC. What was not read leaves no trace. */
export function reading(facts: Facts, at: number): Timed {
  const read: Record<string, unknown> = {};
  const stamps: Record<string, number> = {};
  for (const name of Object.keys(facts)) {
    const value = facts[name as keyof Facts];
    if (value === undefined) continue;
    read[name] = value;
    stamps[name] = at;
  }
  return {
    facts: read as unknown as Facts,
    stamps,
    firstSeenAt: at,
    seenAt: at,
    ...((facts.userComplaintTimes ?? 1) <= 1 && { lastIn: { [facts.status.phase]: at } }),
  };
}

type LastIn = NonNullable<Timed['lastIn']>;

/** The latest of both by phase; `a` itself when `b` adds nothing. */
function latestIn(a: LastIn | undefined, b: LastIn | undefined): LastIn | undefined {
  if (!a || !b) return a ?? b;
  const news = Object.entries(b).filter(([phase, at]) => at > (a[phase as Phase] ?? -Infinity));
  return news.length === 0 ? a : { ...a, ...Object.fromEntries(news) };
}

const later = (at: number, value: unknown, thanAt: number, than: unknown): boolean =>
  at > thanAt || (at === thanAt && JSON.stringify(value) > JSON.stringify(than));

function better(name: string, at: number, value: unknown, thanAt: number, than: unknown): boolean {
  const coarser = name === 'complaintTime' ? (value as Reading).resolution - (than as Reading).resolution : 0;
  return coarser === 0 ? later(at, value, thanAt, than) : coarser < 0;
}

/** Both readings together; `a` itself when `b` adds nothing. */
export function merged<A extends Timed>(a: A, b: Timed): A {
  const facts: Record<string, unknown> = { ...a.facts };
  const stamps: Record<string, number> = { ...a.stamps };
  const lastIn = latestIn(a.lastIn, b.lastIn);
  let changed = b.seenAt > a.seenAt || b.firstSeenAt < a.firstSeenAt || lastIn !== a.lastIn;
  for (const [name, value] of Object.entries(b.facts)) {
    const at = b.stamps[name as keyof Facts] ?? 0;
    const had = stamps[name];
    if (had !== undefined && !better(name, at, value, had, facts[name])) continue;
    facts[name] = value;
    stamps[name] = at;
    changed = true;
  }
  if (!changed) return a;
  return {
    ...a,
    facts: facts as unknown as Facts,
    stamps,
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    seenAt: Math.max(a.seenAt, b.seenAt),
    ...(lastIn && { lastIn }),
  };
}

/** Stamps from after `now` come from a wrong clock and would win for ever: they count as oldest. */
export function withoutFuture<T extends Timed>(record: T, now: number): T {
  if (record.seenAt <= now) return record;
  const past = (at: number) => (at > now ? 0 : at);
  const stamps = Object.entries(record.stamps).map(([name, at]) => [name, past(at)]);
  const looks = Object.entries(record.lastIn ?? {}).filter(([, at]) => at <= now);
  return {
    ...record,
    stamps: Object.fromEntries(stamps) as T['stamps'],
    ...(record.lastIn && { lastIn: Object.fromEntries(looks) }),
    firstSeenAt: Math.min(record.firstSeenAt, now),
    seenAt: past(record.seenAt),
  };
}

/** The same for an account. */
export function accountWithoutFuture(row: AccountRow, now: number): AccountRow {
  if (row.lookedAt <= now) return row;
  const past = (at: number | null) => (at !== null && at > now ? null : at);
  return { ...row, lookedAt: 0, goodAt: past(row.goodAt), wholeAt: past(row.wholeAt) };
}

const latest = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));

/** The account after one more look; `before` itself when it adds nothing. */
export function accountAfter(before: AccountRow | undefined, look: Observation): AccountRow {
  const { console, account, at, session } = look;
  const good = session === 'known';
  const row: AccountRow = {
    key: `${console}|${account}`,
    console,
    account,
    session,
    lookedAt: at,
    firstAt: at,
    goodAt: good ? at : null,
    unreadWaiting: good ? look.unreadWaiting : 0,
    wholeAt: good && look.whole ? at : null,
    ...(good && look.counter !== undefined ? { counter: look.counter, counterAt: at } : {}),
  };
  if (!before) return row;
  const spoken = later(at, session, before.lookedAt, before.session) ? row : before;
  const counted = later(row.goodAt ?? -1, row.unreadWaiting, before.goodAt ?? -1, before.unreadWaiting)
    ? row
    : before;
  const told = later(row.counterAt ?? -1, row.counter, before.counterAt ?? -1, before.counter) ? row : before;
  const next: AccountRow = {
    ...before,
    session: spoken.session,
    lookedAt: spoken.lookedAt,
    firstAt: Math.min(before.firstAt ?? before.lookedAt, at),
    goodAt: counted.goodAt,
    unreadWaiting: look.card ? before.unreadWaiting : counted.unreadWaiting,
    ...(told.counter === undefined ? {} : { counter: told.counter, counterAt: told.counterAt }),
    wholeAt: latest(before.wholeAt, row.wholeAt),
  };
  return JSON.stringify(next) === JSON.stringify(before) ? before : next;
}
