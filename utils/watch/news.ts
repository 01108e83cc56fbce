/** Alerts of what happened to a complaint: it is new, came back, its user wrote, the platform stepped in. */
import { millisecondsInDay } from 'date-fns/constants';
import { formatBeijing } from '../complaint/time';
import type { Alert, AlertKind, Urgency } from './alert';
import { alertItem, isBaseline } from './planning';
import type { Fresh, PlanInput, PlannedItem } from './planning';
import { afterQuiet } from './quiet';

/** After so long an untold complaint is no longer new: a switch turned on late tells no old stories. */
const NEWS_FOR = millisecondsInDay;

/** `yyyy-MM-dd` in Beijing. */
export const dayOf = (at: number): string => formatBeijing(at, 'yyyy-MM-dd HH:mm:ss').slice(0, 10);

interface News {
  kind: AlertKind;
  urgency: Urgency;
  /** What follows the id in the key. */
  rest: string;
}

/** Which complaint of this person or order it is: the console's counter or what the ledger found. */
const timesOf = ({ times, repeat }: PlannedItem): number => Math.max(times, repeat?.times ?? 1);

function newsOf(item: PlannedItem, { lines, now, options: { kinds } }: PlanInput): News[] {
  const found: News[] = [];
  const { times, firstSeenAt, userWaits, platform } = item;
  const nth = timesOf(item);
  if (!isBaseline(item, lines)) {
    // One cause, one alert: what comes back is not told as new besides.
    if (kinds.repeat && nth > 1) found.push({ kind: 'repeat', urgency: 'urgent', rest: `|${nth}` });
    else if (now - firstSeenAt <= NEWS_FOR) found.push({ kind: 'new', urgency: 'info', rest: '' });
  }
  if (userWaits) found.push({ kind: 'userReplied', urgency: 'info', rest: `|${times}|${dayOf(now)}` });
  if (platform) found.push({ kind: 'platform', urgency: 'urgent', rest: `|${times}` });
  return found.filter(({ kind }) => kinds[kind]);
}

export function newsAlerts(input: PlanInput, fresh: Fresh): Alert[] {
  const at = afterQuiet(input.options.quiet, input.now);
  return input.items.flatMap((item) =>
    newsOf(item, input).flatMap(({ kind, urgency, rest }): Alert[] => {
      const { console, account, id } = item;
      const key = fresh(console, account, (name) => `${kind}|${console}|${name}|${id}${rest}`);
      const items = [{ ...alertItem(item), times: timesOf(item) }];
      return key === null ? [] : [{ key, kind, urgency, at, console, account, items, total: 1 }];
    }),
  );
}
