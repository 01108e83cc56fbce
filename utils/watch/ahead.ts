/** What falls due while nobody is at work, told half an hour before quiet hours begin. */
import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type { Alert } from './alert';
import { alertItem, byDue, running } from './planning';
import type { PlanInput, PlannedItem } from './planning';
import { quietNext } from './quiet';
import type { Span } from './quiet';

export const AHEAD = 30 * millisecondsInMinute;
/** Nobody answers in the first hour of the morning. */
const MORNING = millisecondsInHour;
const MOST_ITEMS = 20;

/** The first clock of an item that falls due in the quiet hours or the hour after them. */
const within = (item: PlannedItem, { from, to }: Span) =>
  running(item)
    .filter(({ due }) => due >= from && due <= to + MORNING)
    .toSorted((a, b) => a.due - b.due)[0];

export function aheadAlerts({ items, now, options, had }: PlanInput): Alert[] {
  const span = quietNext(options.quiet, now);
  if (!span || !options.kinds.ahead || now < span.from - AHEAD) return [];
  const key = `ahead|${span.from}`;
  const due = items
    .toSorted(byDue)
    .flatMap((item) => {
      const clock = within(item, span);
      return clock ? [{ item, clock }] : [];
    })
    .toSorted((a, b) => a.clock.due - b.clock.due);
  const [first, last] = [due[0], due.at(-1)];
  if (!first || !last || had(key)) return [];
  return [
    {
      key,
      kind: 'ahead',
      urgency: 'last',
      at: now,
      console: null,
      account: '',
      items: due.slice(0, MOST_ITEMS).map(({ item, clock }) => alertItem(item, clock)),
      total: due.length,
      window: { from: first.clock.due, to: last.clock.due },
    },
  ];
}
