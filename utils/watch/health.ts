/** What looks at pages tell of how well they are read. Pure; bounded whatever comes. */
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { driftOf } from '../complaint/drift';
import { added, noTally, tallyOf, WAYS } from '../complaint/health';
import type { ClockOptions } from '../complaint/rules';
import { beijingDay } from '../complaint/time';
import type { AccountHealth, HealthAnswer, UnreadPage } from '../platform/health-messages';
import type { Observation } from '../platform/messages';

const MOST_ACCOUNTS = 24;
const MOST_PAGES = 24;
/** Today and the seven before. */
const DAYS = 8;
const MOST_DRIFT = 12;
/** ms: a page that stays open reports more often than this, and is come upon once. */
const ANEW = 10 * millisecondsInMinute;

export const NO_HEALTH: HealthAnswer = { accounts: [], unread: [] };

/** With one more look. `path`: where it was taken, null when that is not told. */
export function withLook(
  health: HealthAnswer,
  look: Observation,
  path: string | null,
  options: ClockOptions = {},
): HealthAnswer {
  const mine = ({ console, account }: AccountHealth) => console === look.console && account === look.account;
  const before = health.accounts.find(mine) ?? fresh(look);
  const after = look.session === 'known' ? known(before, look, options) : { ...before, at: look.at };
  return {
    accounts: [after, ...health.accounts.filter((each) => !mine(each))].slice(0, MOST_ACCOUNTS),
    unread: look.session === 'unread' && path !== null ? withPage(health.unread, look, path) : health.unread,
  };
}

const fresh = ({ console, account, at }: Observation): AccountHealth => ({
  console,
  account,
  at,
  last: null,
  days: [],
  ways: {},
  drift: [],
});

function known(before: AccountHealth, look: Observation, options: ClockOptions): AccountHealth {
  const { at, complaints, how = [], counter } = look;
  const ways = { ...before.ways };
  for (const [index, rows] of how.entries()) {
    const way = WAYS[index];
    if (way && rows > 0) ways[way] = { at, rows };
  }
  if (counter !== undefined) ways.counter = { at, rows: counter };
  if (complaints.length === 0) return { ...before, at, ways };
  const tally = tallyOf(complaints);
  const [, header = 0, card = 0] = how;
  // One complaint in its detail says little of a list that was read before.
  const telling = header + card > 0 || before.last === null;
  const drift = driftOf(complaints, options).map((line) => Object.assign(line, { at }));
  const others = before.drift.filter(
    ({ clock, source }) => !drift.some((line) => line.clock === clock && line.source === source),
  );
  return {
    ...before,
    at,
    ways,
    last: telling ? { ...tally, at } : before.last,
    days: telling ? withDay(before.days, tally, beijingDay(at)) : before.days,
    drift: [...drift, ...others].slice(0, MOST_DRIFT),
  };
}

function withDay(days: AccountHealth['days'], tally: ReturnType<typeof tallyOf>, day: number) {
  const today = days.find((each) => each.day === day) ?? { day, ...noTally() };
  const others = days.filter((each) => each.day !== day && each.day > day - DAYS * millisecondsInDay);
  return [...others, { day, ...added(today, tally) }].toSorted((a, b) => a.day - b.day).slice(-DAYS);
}

function withPage(pages: readonly UnreadPage[], { console, at }: Observation, path: string): UnreadPage[] {
  const mine = (page: UnreadPage) => page.console === console && page.path === path;
  const before = pages.find(mine);
  const again = before === undefined || Math.abs(at - before.at) >= ANEW;
  const page = { console, path, count: (before?.count ?? 0) + Number(again), at };
  return [page, ...pages.filter((each) => !mine(each))].slice(0, MOST_PAGES);
}
