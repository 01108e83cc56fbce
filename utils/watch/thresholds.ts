/** At which moments a clock is told of. */
import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type { Clock } from '../complaint/model';
import type { PromiseKind } from '../complaint/promise';
import type { Urgency } from './alert';
import type { WatchOptions } from './options';

/** Added for clocks at whose end the complaint must be finished: more often as the end comes near. */
const GROWING = [
  24 * millisecondsInHour,
  8 * millisecondsInHour,
  2 * millisecondsInHour,
  30 * millisecondsInMinute,
  5 * millisecondsInMinute,
];
/** ms left at which a promise is told of: early enough to keep it, and once when it was not. */
const PROMISE_THRESHOLDS: readonly number[] = [4 * millisecondsInHour, millisecondsInHour, 0];

/** Of a promise of this kind: a result is looked up when its day has come, not before. */
export const promiseThresholds = (what: PromiseKind): readonly number[] =>
  what === 'appeal' ? [0] : PROMISE_THRESHOLDS;

/** ms left: quiet hours no longer count. */
const LAST_CHANCE = millisecondsInHour;
const URGENT = 4 * millisecondsInHour;

/** ms left at which this clock is told of, largest first. */
export function thresholdsOf(
  clock: Pick<Clock, 'action'>,
  { thresholds, growing }: Pick<WatchOptions, 'thresholds' | 'growing'>,
): number[] {
  const more = growing && clock.action === 'finish' ? GROWING : [];
  return [...new Set([...thresholds, ...more])].toSorted((a, b) => b - a);
}

/**
 * The threshold that speaks with `left` ms to go: the smallest one passed, null of none. Once
 * overdue nothing but "overdue" is true.
 */
export function passed(thresholds: readonly number[], left: number): number | null {
  const reached = thresholds.filter((each) => (left > 0 ? each > 0 && left <= each : each === 0));
  return reached.length > 0 ? Math.min(...reached) : null;
}

/** By what is left, ms. */
export function urgencyOf(left: number): Urgency {
  if (left <= LAST_CHANCE) return 'last';
  return left <= URGENT ? 'urgent' : 'info';
}
