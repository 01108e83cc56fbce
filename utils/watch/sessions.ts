/**
 * What is known now of each console account: from the looks that were filed and the complaints that
 * wait, to the lines of the summary. Pure.
 *
 * Looks at pages that name no account stand under ''. One browser holds one session a console, so
 * - beside exactly one named account they are looks at that account;
 * - beside several, trouble seen there (signed out, …) is trouble of each, a good look is nobody's.
 *
 * Some consoles even hold one login for all their accounts: what is known of the others stays, with its age.
 */
import { millisecondsInHour } from 'date-fns/constants';
import { mostUrgent } from '../complaint/clocks';
import type { ClockId, ClockState, ConsoleId } from '../complaint/model';
import { CONSOLES } from '../consoles';
import type { AccountRow } from '../ledger';
import { byUrgency } from '../ledger/store';
import type { Span, Standing, WatchedItem } from '../ledger/store';
import type { ConsoleLine, WaitingItem } from '../platform/messages';

/** After so long without a good look a count is old news. Our own choice. */
export const STALE_AFTER = 12 * millisecondsInHour;
/** A complaint that no page has shown for so long no longer counts as waiting. Our own choice. */
export const FORGOTTEN_AFTER = 7 * 24 * millisecondsInHour;

/** An account as shown: its row, and the names under which its complaints stand. */
interface Watched extends AccountRow {
  names: string[];
  /** Another account of its console signed in after it. */
  away?: boolean;
}

/** A line, and since when the account is watched (ms UTC): what was there then is no news. */
export type WatchedLine = ConsoleLine & { firstAt?: number };

/** The nameless looks of a console folded into its named accounts. */
function watchedOf(rows: readonly AccountRow[]): Watched[] {
  const nameless = rows.find(({ account }) => account === '');
  const named = rows.filter(({ account }) => account !== '');
  const [only, ...others] = named;
  const alone = (row: AccountRow): Watched => ({ ...row, names: [row.account] });
  if (!nameless) return named.map(alone);
  if (!only) return [alone(nameless)];
  if (others.length === 0) return [together(only, nameless)];
  const own = nameless.goodAt === null ? [] : [alone(nameless)];
  return [...named.map((row) => alone(troubled(row, nameless))), ...own];
}

/** Where one browser holds one login, the account that was good last has signed the other ones out. */
function alternating(watched: Watched[]): Watched[] {
  const named = watched.filter(({ account }) => account !== '');
  const latest = Math.max(...named.map(({ goodAt }) => goodAt ?? 0));
  return watched.map((each) => {
    const left = named.includes(each) && each.session === 'known' && (each.goodAt ?? 0) < latest;
    return left ? { ...each, away: true } : each;
  });
}

function together(named: AccountRow, nameless: AccountRow): Watched {
  const spoken = nameless.lookedAt > named.lookedAt ? nameless : named;
  const good = (nameless.goodAt ?? 0) > (named.goodAt ?? 0) ? nameless : named;
  const told = (nameless.counterAt ?? 0) > (named.counterAt ?? 0) ? nameless : named;
  const whole = Math.max(named.wholeAt ?? 0, nameless.wholeAt ?? 0) || null;
  return {
    ...named,
    session: spoken.session,
    lookedAt: spoken.lookedAt,
    goodAt: good.goodAt,
    unreadWaiting: good.unreadWaiting,
    counter: told.counter,
    counterAt: told.counterAt,
    wholeAt: whole,
    names: ['', named.account],
  };
}

function troubled(row: AccountRow, nameless: AccountRow): AccountRow {
  const worse = nameless.session !== 'known' && nameless.lookedAt > row.lookedAt;
  return worse ? { ...row, session: nameless.session, lookedAt: nameless.lookedAt } : row;
}

/** Every account that is watched, console by console. */
function allWatched(rows: readonly AccountRow[]): Watched[] {
  const consoles = [...new Set(rows.map((row) => row.console))].toSorted();
  return consoles.flatMap((console) => {
    const own = watchedOf(rows.filter((row) => row.console === console));
    return CONSOLES[console].oneLogin ? alternating(own) : own;
  });
}

/** Seen lately, and not missing from a later look that showed everything. */
const sinceOf = ({ wholeAt }: Watched, now: number): number => Math.max(now - FORGOTTEN_AFTER, wholeAt ?? 0);

const counts = (item: WaitingItem, watched: Watched, now: number): boolean =>
  watched.console === item.console &&
  watched.names.includes(item.account) &&
  item.seenAt >= sinceOf(watched, now);

/** ms for which a console's own count stands beside later looks at its lists. Our own choice. */
const COUNTER_HOLDS = 5 * 60_000;

/** What the console itself counted, while no list says otherwise for long: a list may show one page of many. */
const ownCount = ({ counter = 0, counterAt, goodAt }: Watched): number =>
  counterAt !== undefined && counterAt >= (goodAt ?? 0) - COUNTER_HOLDS ? counter : 0;

/** The platform's own message tells so many numbers; 0 is told too. */
function dutiesOf(console: ConsoleId, items: readonly WaitingItem[]): Pick<ConsoleLine, 'duties'> {
  const { duties } = CONSOLES[console];
  if (!duties) return {};
  const count = (clock: ClockId) => items.filter((item) => item.clock.id === clock).length;
  return { duties: duties.map((clock) => ({ clock, count: count(clock) })) };
}

/** What waits of one account: how many, the earliest deadline, and the rows where all of them are known. */
interface Waits {
  count: number;
  nextDue: number | null;
  all: readonly WaitingItem[] | null;
}

function waitsOf(items: readonly WaitingItem[]): Waits {
  const dues = items.map(({ clock }) => clock.due).filter((due) => due !== null);
  return { count: items.length, nextDue: dues.length > 0 ? Math.min(...dues) : null, all: items };
}

function lineOf(watched: Watched, waits: Waits, now: number, broken: boolean): WatchedLine {
  const { console, account, goodAt, unreadWaiting, firstAt, away } = watched;
  const stale = watched.session === 'known' && (goodAt === null || now - goodAt > STALE_AFTER);
  const session = away ? 'away' : stale ? 'stale' : watched.session;
  const count = Math.max(waits.count + unreadWaiting, ownCount(watched));
  return {
    console,
    account,
    count: session === 'known' && !(broken && count === 0) ? count : null,
    session,
    goodAt,
    nextDue: waits.nextDue,
    ...(away ? { last: count } : {}),
    ...(session === 'known' && waits.all && count === waits.count ? dutiesOf(console, waits.all) : {}),
    firstAt,
  };
}

/**
 * One line an account, and the items that count, in their order and under the account of their line.
 * A count is the waiting complaints seen in the last seven days plus those that the last good look
 * showed without reading them. `broken`: nothing is known of what was seen before, so 0 is unknown.
 */
export function linesOf<Item extends WaitingItem>(
  rows: readonly AccountRow[],
  waiting: readonly Item[],
  now: number,
  broken = false,
): { lines: WatchedLine[]; items: Item[] } {
  const watched = allWatched(rows);
  const owner = (item: Item) => watched.find((each) => counts(item, each, now));
  const owned = waiting.flatMap((item) => {
    const by = owner(item);
    return by ? [{ by, item: { ...item, account: by.account } }] : [];
  });
  const lines = watched.map((each) => {
    const own = owned.filter(({ by }) => by === each).map(({ item }) => item);
    return lineOf(each, waitsOf(own), now, broken);
  });
  return { lines, items: owned.map(({ item }) => item) };
}

/** The same where `ask` tells what waits of some accounts since when, without reading all of it. */
export async function standingLines(
  rows: readonly AccountRow[],
  ask: (spans: Span[]) => Promise<Standing[]>,
  now: number,
  broken: () => boolean,
): Promise<{ lines: WatchedLine[]; items: WatchedItem[]; state: ClockState | null }> {
  const watched = allWatched(rows);
  const asked = watched.flatMap((by) =>
    by.names.map((account) => ({ by, span: { console: by.console, account, since: sinceOf(by, now) } })),
  );
  const told = await ask(asked.map(({ span }) => span));
  const lines = watched.map((each) => {
    const own = told.filter((_, index) => asked[index]?.by === each);
    const dues = own.map(({ nextDue }) => nextDue).filter((due) => due !== null);
    const waits: Waits = {
      count: own.reduce((sum, { count }) => sum + count, 0),
      nextDue: dues.length > 0 ? Math.min(...dues) : null,
      all: own.every(({ whole }) => whole) ? own.flatMap(({ items }) => items) : null,
    };
    return lineOf(each, waits, now, broken());
  });
  const items = told.flatMap((standing, index) =>
    standing.items.map((item) => ({ ...item, account: asked[index]?.by.account ?? item.account })),
  );
  const states = told.map(({ state }) => state).filter((state) => state !== null);
  return { lines, items: items.toSorted(byUrgency), state: mostUrgent(states) };
}
