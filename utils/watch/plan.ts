/**
 * Which alerts are due. Pure: the same facts give the same alerts with the same keys, in whatever
 * order they come and however often they are asked, so two contexts at once plan nothing twice.
 */
import { aheadAlerts } from './ahead';
import type { Alert, Urgency } from './alert';
import { burstAlerts } from './burst';
import { deadlineAlerts } from './deadlines';
import { digestAlerts } from './digest';
import { newsAlerts } from './news';
import { byName, freshness } from './planning';
import type { PlanInput } from './planning';
import { promiseAlerts } from './promised';
import { troubleAlerts } from './trouble';

const RANK: Record<Urgency, number> = { last: 0, urgent: 1, info: 2 };
const firstDue = ({ items }: Alert): number => items[0]?.clock.due ?? Infinity;

function byUrgency(a: Alert, b: Alert): number {
  const [one, other] = [firstDue(a), firstDue(b)];
  if (a.urgency !== b.urgency) return RANK[a.urgency] - RANK[b.urgency];
  return one === other ? (a.key < b.key ? -1 : 1) : one - other;
}

/** Alerts not planned before, most urgent first. */
export function planAlerts(given: PlanInput): Alert[] {
  // Names before none: see `freshness`.
  const lines = given.lines.toSorted((a, b) => Number(a.account === '') - Number(b.account === ''));
  const input = { ...given, lines, items: given.items.toSorted(byName) };
  const fresh = freshness(input);
  return [
    ...deadlineAlerts(input, fresh),
    ...promiseAlerts(input, fresh),
    ...newsAlerts(input, fresh),
    ...troubleAlerts(input, fresh),
    ...burstAlerts(input, fresh),
    ...aheadAlerts(input),
    ...digestAlerts(input),
  ].toSorted(byUrgency);
}
