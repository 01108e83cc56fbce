/** Alerts of clocks: one for each threshold that is passed, and never an older one after it. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Clock } from '../complaint/model';
import type { Alert, AlertKind, Urgency } from './alert';
import { alertItem, running } from './planning';
import type { Fresh, PlanInput, PlannedItem } from './planning';
import { afterQuiet } from './quiet';
import { passed, thresholdsOf, urgencyOf } from './thresholds';

/** Overdue for longer when it was first seen: a matter of the digest. */
const OLD_NEWS = millisecondsInDay;

const deadlineKind = (clock: Clock): AlertKind =>
  (clock.id as string).includes('appeal') ? 'appeal' : 'deadline';

/** What is to be said of a clock, and when. */
interface Due {
  threshold: number;
  urgency: Urgency;
  at: number;
}

/**
 * Quiet hours move what is not the last chance to their end, if it is still the thing to say then.
 * If a smaller threshold speaks by then, nothing is said now. If none does, this was the last chance.
 */
function dueOf(clock: Clock & { due: number }, { now, options }: PlanInput): Due | null {
  const thresholds = thresholdsOf(clock, options);
  const threshold = passed(thresholds, clock.due - now);
  if (threshold === null) return null;
  const urgency = urgencyOf(clock.due - now);
  const at = urgency === 'last' ? now : afterQuiet(options.quiet, now);
  if (passed(thresholds, clock.due - at) === threshold) return { threshold, urgency, at };
  const sooner = thresholds.some((each) => each > 0 && each < threshold);
  return sooner ? null : { threshold, urgency: 'last', at: now };
}

function alertOf(item: PlannedItem, clock: Clock & { due: number }, input: PlanInput, fresh: Fresh) {
  const kind = deadlineKind(clock);
  if (!input.options.kinds[kind] || item.firstSeenAt - clock.due > OLD_NEWS) return [];
  const due = dueOf(clock, input);
  if (!due) return [];
  const { console, account, id, times } = item;
  const key = fresh(
    console,
    account,
    (name) => `deadline|${console}|${name}|${id}|${clock.id}|${times}|${due.threshold}`,
  );
  if (key === null) return [];
  return [{ key, kind, ...due, console, account, items: [alertItem(item, clock)], total: 1 }];
}

export function deadlineAlerts(input: PlanInput, fresh: Fresh): Alert[] {
  return input.items.flatMap((item) => running(item).flatMap((clock) => alertOf(item, clock, input, fresh)));
}
