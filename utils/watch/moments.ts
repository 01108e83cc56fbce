/** The next moment at which time alone changes something: one alarm is enough. */
import { millisecondsInDay } from 'date-fns/constants';
import { STATE_LIMITS } from '../complaint/clocks';
import { beijingDay } from '../complaint/time';
import { AHEAD } from './ahead';
import { digestNext } from './digest';
import { running } from './planning';
import type { PlanInput, PlannedItem } from './planning';
import { quietNext, quietNow } from './quiet';
import { FORGOTTEN_AFTER, STALE_AFTER } from './sessions';
import { promiseThresholds, thresholdsOf } from './thresholds';

type Input = Pick<PlanInput, 'items' | 'lines' | 'promises' | 'now' | 'options'>;

function ofItem(item: PlannedItem, { now, options }: Input): number[] {
  const limits = STATE_LIMITS.map(([, limit]) => limit);
  const clocks = running(item).flatMap((clock) =>
    [...limits, ...thresholdsOf(clock, options)].map((left) => clock.due - left),
  );
  const tomorrow = item.userWaits ? [beijingDay(now) + millisecondsInDay] : [];
  return [...clocks, ...tomorrow, item.seenAt + FORGOTTEN_AFTER + 1];
}

function ofDay({ lines, items, now, options }: Input): (number | null)[] {
  const next = quietNext(options.quiet, now)?.from ?? null;
  const later = quietNext(options.quiet, now + AHEAD)?.from ?? null;
  const ahead = items.length > 0 ? [next, later].map((from) => (from === null ? null : from - AHEAD)) : [];
  const digest = lines.length > 0 ? digestNext(options.digest, now) : null;
  return [...ahead, digest, quietNow(options.quiet, now)?.to ?? null];
}

/**
 * The earliest moment after `now` (both ms UTC) at which `planAlerts` may have something new, a clock
 * changes its state, or a count becomes old news; null when none will come by itself.
 */
export function nextMoment(input: Input): number | null {
  const { items, lines, now } = input;
  const stale = lines.map(({ session, goodAt }) =>
    session === 'known' && goodAt !== null ? goodAt + STALE_AFTER + 1 : null,
  );
  const promised = (input.promises ?? []).flatMap(({ due, what }) =>
    promiseThresholds(what).map((left) => due - left),
  );
  let next = Infinity;
  for (const moment of [
    ...items.flatMap((item) => ofItem(item, input)),
    ...promised,
    ...stale,
    ...ofDay(input),
  ])
    if (moment !== null && moment > now && moment < next) next = moment;
  return next === Infinity ? null : next;
}
