/** Working days in Beijing, with the official holidays of the years that are known. Pure. */
import { millisecondsInDay, millisecondsInSecond } from 'date-fns/constants';
import { CALENDARS } from './holidays';
import type { Calendar } from './holidays';
import { beijing, beijingDay } from './time';

/** More days than this are no promise, and the walk over them has an end. */
const MOST_DAYS = 250;

interface Year {
  off: ReadonlySet<string>;
  work: ReadonlySet<string>;
}

const two = (n: number) => String(n).padStart(2, '0');
const nameOf = (month: number, day: number) => `${two(month)}-${two(day)}`;

/** Every day of `MM-dd` or `MM-dd/MM-dd`. */
function daysOf(year: number, span: string): string[] {
  const at = (name: string) => Date.UTC(year, Number(name.slice(0, 2)) - 1, Number(name.slice(3, 5)));
  const [from = '', to = from] = span.split('/');
  const days: string[] = [];
  for (let day = at(from); day <= at(to); day += millisecondsInDay) {
    const date = new Date(day);
    days.push(nameOf(date.getUTCMonth() + 1, date.getUTCDate()));
  }
  return days;
}

const read = ({ year, off, work }: Calendar): [number, Year] => [
  year,
  { off: new Set(off.flatMap((span) => daysOf(year, span))), work: new Set(work) },
];
let known: ReadonlyMap<number, Year> | null = null;
/** Worked out when a working day is first counted: most pages never do. */
const official = (): ReadonlyMap<number, Year> => (known ??= new Map(CALENDARS.map(read)));

/** Whether people work on the Beijing day that holds `at` (ms UTC). `known`: by that year's calendar. */
export function workingDay(at: number): { working: boolean; known: boolean } {
  const { year, month, day, weekday } = beijing(at);
  const weekend = weekday === 0 || weekday === 6;
  const calendar = official().get(year);
  if (!calendar) return { working: !weekend, known: false };
  const name = nameOf(month, day);
  return { working: calendar.work.has(name) || (!weekend && !calendar.off.has(name)), known: true };
}

export interface WorkingDays {
  /** The last second of that Beijing day, ms UTC. */
  end: number;
  /** Years on the way without a calendar: there only weekends are known, and the day is uncertain. */
  missing: number[];
}

/**
 * The `days`-th working day after the Beijing day of `at` (ms UTC), that day itself not counted; 0 is
 * that day, worked or not. More than 250 days count as 250.
 */
export function afterWorkingDays(at: number, days: number): WorkingDays {
  const missing = new Set<number>();
  let day = beijingDay(at);
  for (let left = Math.min(days, MOST_DAYS); left > 0;) {
    day += millisecondsInDay;
    const { working, known } = workingDay(day);
    if (!known) missing.add(beijing(day).year);
    if (working) left -= 1;
  }
  return { end: day + millisecondsInDay - millisecondsInSecond, missing: [...missing] };
}
