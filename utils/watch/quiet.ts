/** Quiet hours and times of day, Beijing wall clock. Beijing has one offset: a day is 24 h. */
import { millisecondsInDay } from 'date-fns/constants';
import { beijingDay, sinceMidnight } from '../complaint/time';
import type { WatchOptions } from './options';

type Quiet = WatchOptions['quiet'];

/** ms UTC, `to` not included. */
export interface Span {
  from: number;
  to: number;
}

/** The quiet hours that begin on yesterday's, today's and tomorrow's Beijing day. */
function around({ on, from, to }: Quiet, now: number): Span[] {
  const [begin, end] = [sinceMidnight(from), sinceMidnight(to)];
  if (!on || begin === end) return [];
  const today = beijingDay(now);
  const length = end > begin ? end - begin : end - begin + millisecondsInDay;
  return [-1, 0, 1].map((day) => {
    const start = today + day * millisecondsInDay + begin;
    return { from: start, to: start + length };
  });
}

/** The quiet hours that run at `now` (ms UTC), or null. */
export function quietNow(quiet: Quiet, now: number): Span | null {
  return around(quiet, now).find(({ from, to }) => from <= now && now < to) ?? null;
}

/** The quiet hours that begin next after `now` (ms UTC), or null when there are none. */
export function quietNext(quiet: Quiet, now: number): Span | null {
  return around(quiet, now).find(({ from }) => from > now) ?? null;
}

/** `now`, or the end of the quiet hours that run then; ms UTC. */
export function afterQuiet(quiet: Quiet, now: number): number {
  return quietNow(quiet, now)?.to ?? now;
}
