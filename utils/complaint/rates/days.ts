/** Windows of whole Beijing days, and what is inside them. Pure. */
import { millisecondsInDay } from 'date-fns/constants';
import { beijingDay } from '../time';
import type { Instant } from './model';

/** ms UTC, `to` not included; both are Beijing midnights. */
export interface Days {
  from: number;
  to: number;
}

/** The Beijing days `first` to `last`, both included, counted from the day of `now` (0, -1, …). */
export function daysAround(now: number, first: number, last: number): Days {
  const today = beijingDay(now);
  return { from: today + first * millisecondsInDay, to: today + (last + 1) * millisecondsInDay };
}

/** T-33 … T-4: the days on which 及时处理率 is counted. */
export const timelyDays = (now: number): Days => daysAround(now, -33, -4);
/** The thirty days up to and with today. */
export const lastDays = (now: number): Days => daysAround(now, -29, 0);

/** `some`: it may be inside and may be outside. */
export type Inside = 'all' | 'some' | 'none';

export function inside({ from, to }: Days, at: Instant): Inside {
  if (at.to < from || at.from >= to) return 'none';
  return at.from >= from && at.to < to ? 'all' : 'some';
}

/** The part of an instant that lies inside; only for what `inside` does not call `none`. */
export const within = ({ from, to }: Days, at: Instant): Instant => ({
  from: Math.max(from, at.from),
  to: Math.min(to - 1, at.to),
});
