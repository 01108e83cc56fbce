/**
 * 及时处理率: completed within 72 h of the first complaint ÷ all first raised on the days T-33 … T-4.
 * A practitioner's formula, so every figure is a local estimate. Pure.
 */
import { millisecondsInHour } from 'date-fns/constants';
import { inside, timelyDays, within } from './days';
import type { Days } from './days';
import { familiesOf } from './families';
import type { Family } from './families';
import type { Course, Instant, Share } from './model';

export const TIME_TO_FINISH = 72 * millisecondsInHour;

/**
 * `again`: in time, but the user complained again, and nobody knows how the platform counts that.
 * `open`: there is still time. `unknown`: nothing seen tells.
 */
export type Verdict = 'inTime' | 'late' | 'again' | 'open' | 'unknown';

export interface Timely extends Share {
  days: Days;
  /** Families that count for certain. */
  total: number;
  counts: Record<Verdict, number>;
  /** Families that may have begun inside or outside. */
  undated: number;
}

/** It came, or may have come, again after it was finished. */
const mayBeAgain = ({ first, later }: Family, finished: Instant): boolean =>
  first.again || later.some(({ began }) => began.to > finished.from);

/** How a family stands at `now` (ms UTC), if its first complaint began at `began`. */
function verdictOf(family: Family, began: Instant, now: number): Verdict {
  const { finished, openAt } = family.first;
  const early = began.from + TIME_TO_FINISH;
  const late = began.to + TIME_TO_FINISH;
  if (finished && finished.to <= early) return mayBeAgain(family, finished) ? 'again' : 'inTime';
  if (finished) return finished.from > late ? 'late' : 'unknown';
  if (openAt !== null && openAt >= late) return 'late';
  return now < early ? 'open' : 'unknown';
}

const CAN_BE_IN = new Set<Verdict>(['inTime', 'again', 'open', 'unknown']);
const CAN_BE_LATE = new Set<Verdict>(['late', 'again', 'open', 'unknown']);

/** Everything of `days`, with the families of each verdict. */
export function judged(courses: readonly Course[], days: Days, now: number) {
  const found: { family: Family; verdict: Verdict; sure: boolean }[] = [];
  for (const family of familiesOf(courses)) {
    const place = inside(days, family.first.began);
    if (place === 'none') continue;
    const verdict = verdictOf(family, within(days, family.first.began), now);
    found.push({ family, verdict, sure: place === 'all' });
  }
  return found;
}

/** Of the WeChat Pay complaints among `courses`. `now` in ms UTC. */
export function timelyRate(courses: readonly Course[], now: number, days = timelyDays(now)): Timely {
  const own = courses.filter(({ queue }) => queue === 'wechat-pay');
  const counts: Timely['counts'] = { inTime: 0, late: 0, again: 0, open: 0, unknown: 0 };
  const found = judged(own, days, now);
  let [total, canBeIn, canBeLate, maybeIn, maybeLate] = [0, 0, 0, 0, 0];
  for (const { verdict, sure } of found) {
    const isIn = Number(CAN_BE_IN.has(verdict));
    const isLate = Number(CAN_BE_LATE.has(verdict));
    if (sure) {
      total += 1;
      counts[verdict] += 1;
      canBeIn += isIn;
      canBeLate += isLate;
    } else {
      maybeIn += isIn;
      maybeLate += isLate;
    }
  }
  return {
    days,
    total,
    counts,
    undated: found.length - total,
    ...extremes(total, canBeIn, canBeLate, maybeIn, maybeLate),
  };
}

/** One more in time never lowers the rate, one more late never raises it: the ends follow. */
function extremes(total: number, canBeIn: number, canBeLate: number, maybeIn: number, maybeLate: number) {
  const most = total + maybeIn;
  const least = total + maybeLate;
  const best = most > 0 ? (canBeIn + maybeIn) / most : maybeLate > 0 ? 0 : null;
  const worst = least > 0 ? (total - canBeLate) / least : maybeIn > 0 ? 1 : null;
  return { worst, best };
}
