/** The morning digest: once a Beijing day, at a chosen time or within six hours after it. */
import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { beijingDay, sinceMidnight } from '../complaint/time';
import type { Alert } from './alert';
import { dayOf } from './news';
import type { WatchOptions } from './options';
import { named } from './planning';
import type { PlanInput } from './planning';
import { afterQuiet } from './quiet';

const LATEST = 6 * millisecondsInHour;

/** The digest whose time has come at `now`: its moment, ms UTC; null when there is none. */
function digestTime({ on, at }: WatchOptions['digest'], now: number): number | null {
  if (!on) return null;
  const today = beijingDay(now) + sinceMidnight(at);
  return [today, today - millisecondsInDay].find((time) => time <= now && now < time + LATEST) ?? null;
}

/** The next one after `now`, ms UTC. */
export function digestNext({ on, at }: WatchOptions['digest'], now: number): number | null {
  if (!on) return null;
  const today = beijingDay(now) + sinceMidnight(at);
  return today > now ? today : today + millisecondsInDay;
}

/** Null as soon as one account is not known, or has complaints that were counted but not read. */
function digestCounts({ items, lines, now }: PlanInput): NonNullable<Alert['counts']> {
  const known = lines.every(({ count }) => count !== null);
  const total = lines.reduce((sum, { count }) => sum + (count ?? 0), 0);
  if (!known || total > items.length) return { reply: null, finish: null, overdue: null };
  const reply = items.filter(({ phase }) => phase === 'reply').length;
  const overdue = items.filter(({ clock }) => clock.due !== null && clock.due <= now).length;
  return { reply, finish: items.length - reply, overdue };
}

export function digestAlerts(input: PlanInput): Alert[] {
  const { lines, items, now, options, had } = input;
  const time = digestTime(options.digest, now);
  if (time === null || !options.kinds.digest || lines.length === 0) return [];
  const key = `digest|${dayOf(time)}`;
  if (had(key)) return [];
  const at = afterQuiet(options.quiet, now);
  const counts = digestCounts(input);
  return [{ key, kind: 'digest', urgency: 'info', at, console: null, account: '', ...named(items), counts }];
}
