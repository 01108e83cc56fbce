/** What falls due while nobody is on duty, and by when it has to be done before. Pure. */
import { millisecondsInDay } from 'date-fns/constants';
import { beijing, beijingDay, sinceMidnight } from '../time';
import { workingDay } from '../working-days';
import type { OpenCase, Owed } from './model';

export interface Roster {
  /** Nobody is on duty from … to, `HH:mm` of Beijing; `from` = `to` is never. */
  from: string;
  to: string;
  /** Nobody is on duty on weekends and official holidays either. */
  rest: boolean;
}

/** Nobody is on duty, ms UTC, `to` not included. */
export interface Absence {
  from: number;
  to: number;
  /** Years without an official calendar: weekends alone are known. */
  missing: number[];
}

/** Nights and free days that end after `now`, over `days` days; what touches is one absence. */
export function absences({ from, to, rest }: Roster, now: number, days = 7): Absence[] {
  const [begin, end] = [sinceMidnight(from), sinceMidnight(to)];
  const night = begin === end ? 0 : (end - begin + millisecondsInDay) % millisecondsInDay;
  const found: Absence[] = [];
  const add = (start: number, stop: number, missing: number[]) => {
    const last = found.at(-1);
    if (last && start <= last.to) {
      last.to = Math.max(last.to, stop);
      last.missing = [...new Set([...last.missing, ...missing])];
    } else found.push({ from: start, to: stop, missing });
  };
  const first = beijingDay(now) - millisecondsInDay;
  for (let day = first; day < first + (days + 2) * millisecondsInDay; day += millisecondsInDay) {
    const { working, known } = workingDay(day);
    if (rest && !working) add(day, day + millisecondsInDay, known ? [] : [beijing(day).year]);
    if (night > 0) add(day + begin, day + begin + night, []);
  }
  return found.filter(({ to: stop }) => stop > now);
}

/** What has to be done before an absence. */
export interface Due {
  absence: Absence;
  /** It has begun: what is left has to be done now. */
  running: boolean;
  cases: OpenCase[];
  promises: Owed[];
}

/** Absences in which something of ours falls due, the next first. `now` in ms UTC. */
export function dueUnattended(
  open: readonly OpenCase[],
  owed: readonly Owed[],
  roster: Roster,
  now: number,
): Due[] {
  const first = (due: number | null, { from, to }: Absence) =>
    due !== null && due > now && due >= from && due < to;
  return absences(roster, now)
    .map((absence): Due => {
      const cases = open.filter(({ clock, turn }) => turn === 'merchant' && first(clock.due, absence));
      return {
        absence,
        running: absence.from <= now,
        cases: cases.toSorted((a, b) => (a.clock.due ?? 0) - (b.clock.due ?? 0)),
        promises: owed.filter(({ due }) => first(due, absence)).toSorted((a, b) => a.due - b.due),
      };
    })
    .filter(({ cases, promises }) => cases.length + promises.length > 0);
}
