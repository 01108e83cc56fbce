/** Alerts of clocks: one for each threshold that is passed, and never an older one after it. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Clock } from '../complaint/model';
import type { Alert, AlertKind } from './alert';
import { dueOf } from './due';
import { alertItem, running } from './planning';
import type { Fresh, PlanInput, PlannedItem } from './planning';
import { thresholdsOf } from './thresholds';

/** Overdue for longer when it was first seen: a matter of the digest. */
export const OLD_NEWS = millisecondsInDay;

const deadlineKind = (clock: Clock): AlertKind =>
  (clock.id as string).includes('appeal') ? 'appeal' : 'deadline';

function alertOf(item: PlannedItem, clock: Clock & { due: number }, input: PlanInput, fresh: Fresh) {
  const kind = deadlineKind(clock);
  if (!input.options.kinds[kind] || item.firstSeenAt - clock.due > OLD_NEWS) return [];
  const due = dueOf(clock.due, thresholdsOf(clock, input.options), input);
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
