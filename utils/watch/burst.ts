/**
 * Many complaints in a short time (集中投诉). May be a genuine group: the fact is told, nobody is
 * accused. Start values: 4 in 30 min, and 4 times what an hour usually brings; or 4 in an hour that tell
 * the same.
 */
import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { clustersOf } from '../complaint/clusters';
import { holdsComplaints } from '../complaint/ids';
import type { FoundBurst } from '../ledger/bursts/rows';
import type { Alert } from './alert';
import type { WatchOptions } from './options';
import { cameAt, isBaseline, named } from './planning';
import type { Fresh, PlanInput, PlannedItem, PlannedLine } from './planning';
import { afterQuiet } from './quiet';

/** One alert in so long, ms. */
export const BUCKET = 2 * millisecondsInHour;
/** How far back the usual rate looks, ms, and the least it is spread over. */
export const HISTORY = 28 * millisecondsInDay;
const LEAST_HISTORY = millisecondsInDay;

/** Complaints an hour in the 28 days before `start` (ms UTC). 0 without a history. */
export function usualRate(recent: readonly number[], start: number): number {
  const before = recent.filter((at) => at < start && at >= start - HISTORY);
  if (before.length === 0) return 0;
  const span = Math.max(LEAST_HISTORY, start - before.reduce((least, at) => Math.min(least, at), start));
  return before.length / (span / millisecondsInHour);
}

/**
 * Bursts among moments (ms UTC, any order): from and to of each, the first one in two hours. Depends
 * on the moments alone, not on when it is asked.
 */
export function burstsOf(
  moments: readonly number[],
  { count, minutes, factor }: WatchOptions['burst'],
  recent: readonly number[] = [],
): { from: number; to: number }[] {
  const sorted = moments.toSorted((a, b) => a - b);
  const found: { from: number; to: number }[] = [];
  let free = -Infinity;
  let end = 0;
  for (const [index, from] of sorted.entries()) {
    if (from < free) continue;
    const until = from + minutes * millisecondsInMinute;
    while (end < sorted.length && (sorted[end] ?? Infinity) <= until) end += 1;
    const many = end - index;
    if (many < count || many < factor * usualRate(recent, from)) continue;
    found.push({ from, to: sorted[end - 1] ?? from });
    free = from + BUCKET;
  }
  return found;
}

type Seen = Pick<PlanInput, 'items' | 'lines' | 'options' | 'recent'>;

interface Burst {
  from: number;
  to: number;
  part: PlannedItem[];
  /** They tell one thing; null: they are only many. */
  alike: NonNullable<Alert['alike']> | null;
}

/**
 * The bursts of one account, each with its complaints. Those that tell one thing are one burst however
 * many usually come; who complains of something else stays out of it, and counts with the rest. Those
 * alone that `counts` takes.
 */
function burstsIn(
  { items, options, recent = {} }: Seen,
  { console, account }: PlannedLine,
  counts: (item: PlannedItem) => boolean,
): Burst[] {
  const own = items
    .filter((item) => item.console === console && item.account === account)
    .filter((item) => holdsComplaints(item.queue) && counts(item))
    .map((item) => {
      const { words, amountFen, bought } = item;
      return { item, at: cameAt(item), words, amountFen, bought };
    });
  const { count, likeness } = options.burst;
  const alike = clustersOf(own, count, { likeness, window: windowOf(options) });
  const told = new Set(alike.flatMap(({ members }) => members));
  const rest = own.filter((each) => !told.has(each));
  const moments = rest.map(({ at }) => at);
  return [
    ...alike.map(({ from, to, members, genuine }) => ({
      from,
      to,
      part: members.map(({ item }) => item),
      alike: genuine ?? ('plain' as const),
    })),
    ...burstsOf(moments, options.burst, recent[`${console}|${account}`]).map(({ from, to }) => ({
      from,
      to,
      part: rest.filter(({ at }) => at >= from && at <= to).map(({ item }) => item),
      alike: null,
    })),
  ];
}

/** ms between complaints that tell one thing, as set. */
export const windowOf = ({ burst: { alikeMinutes } }: WatchOptions): number =>
  alikeMinutes * millisecondsInMinute;

/** Whether there may be too many at once, before it is asked what is usual. Cheap. */
export const mayBurst = ({ items, lines, options: { burst } }: Omit<Seen, 'recent'>): boolean =>
  burst.on &&
  lines.some(({ console, account }) => {
    const own = items.filter((item) => item.console === console && item.account === account);
    return burstsOf(own.map(cameAt), burst).length > 0;
  });

/** Its own clock tells to the minute when it came, whoever was watching then. */
const dated = ({ clock, times }: PlannedItem): boolean =>
  times <= 1 && clock.due !== null && clock.span !== null && !clock.coarse;

/**
 * Whether this complaint came in a burst, as far as those that still wait tell. A burst that was there
 * before anybody watched is no news, but it is one.
 */
export const inBurst = (complaint: { console: string; id: string }, seen: Seen): boolean =>
  seen.options.burst.on &&
  seen.lines.some((line) =>
    burstsIn(seen, line, (item) => known(item, seen.lines)).some(({ part }) =>
      part.some(({ console, id }) => console === complaint.console && id === complaint.id),
    ),
  );

/** Counts as one of a burst, though it may have been there before anybody watched. */
const known = (item: PlannedItem, lines: readonly PlannedLine[]): boolean =>
  dated(item) || !isBaseline(item, lines);

/** All bursts among those that still wait: what is kept of them. None while it is switched off. */
export const foundBursts = (seen: Seen): FoundBurst[] =>
  !seen.options.burst.on
    ? []
    : seen.lines.flatMap((line) =>
        burstsIn(seen, line, (item) => known(item, seen.lines)).map(({ from, to, part, alike }) => ({
          console: line.console,
          account: line.account,
          from,
          to,
          kind: alike ? 'alike' : 'many',
          members: part
            .toSorted((a, b) => cameAt(a) - cameAt(b))
            .map(({ console, id }) => `${console}|${id}`),
        })),
      );

export function burstAlerts(input: PlanInput, fresh: Fresh): Alert[] {
  const { lines, now, options } = input;
  const { burst, kinds, quiet } = options;
  if (!burst.on || !kinds.burst) return [];
  const at = afterQuiet(quiet, now);
  const isNews = (item: PlannedItem) => !isBaseline(item, lines);
  return lines.flatMap((line) =>
    burstsIn(input, line, isNews).flatMap(({ from, to, part, alike }): Alert[] => {
      const { console, account } = line;
      const bucket = Math.floor(from / BUCKET);
      if (to < now - BUCKET) return [];
      const cause = alike ? `${bucket}|alike` : bucket;
      const key = fresh(console, account, (name) => `burst|${console}|${name}|${cause}`);
      if (key === null) return [];
      const about = { console, account, ...named(part), ...(alike && { alike }) };
      return [{ key, kind: 'burst', urgency: 'urgent', at, ...about }];
    }),
  );
}
