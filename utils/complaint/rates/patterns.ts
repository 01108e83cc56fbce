/** When complaints come, how far they get, and what they are about. Pure. */
import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { beijing } from '../time';
import { inside, lastDays } from './days';
import type { Days } from './days';
import type { Course, Instant } from './model';
import { LONGEST_REPLY, waitOf } from './replies';
import { middleOf } from './span';
import type { Middle, Span } from './span';
import { TIME_TO_FINISH, judged } from './timely';
import type { Verdict } from './timely';

const dated = (courses: readonly Course[], days: Days) =>
  courses.filter(({ began }) => inside(days, began) === 'all');

/** What is there to be missed in a chart. */
export interface Unplaced {
  /** Complaints whose time is not known well enough to be drawn. */
  unplaced: number;
}

export interface DayLine {
  /** Beijing midnight, ms UTC. */
  day: number;
  counts: Record<Verdict, number>;
}

/** First complaints by day and by what became of them within 72 h (WeChat Pay). `now` in ms UTC. */
export function trend(courses: readonly Course[], now: number): DayLine[] {
  const days = lastDays(now);
  const lines = Array.from({ length: 30 }, (_, index): DayLine => ({
    day: days.from + index * millisecondsInDay,
    counts: { inTime: 0, late: 0, again: 0, open: 0, unknown: 0 },
  }));
  const own = courses.filter(({ queue }) => queue === 'wechat-pay');
  for (const { family, verdict, sure } of judged(own, days, now)) {
    const line = lines[Math.floor((family.first.began.from - days.from) / millisecondsInDay)];
    if (sure && line) line.counts[verdict] += 1;
  }
  return lines;
}

export interface Heat extends Unplaced {
  /** By weekday, Monday first, then by hour of Beijing. */
  cells: number[][];
  most: number;
}

const isPrecise = ({ from, to }: Instant): boolean => to - from < millisecondsInHour;

/** First complaints of the last thirty days by weekday and hour. `now` in ms UTC. */
export function arrivals(courses: readonly Course[], now: number, days = lastDays(now)): Heat {
  const cells = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  const heat: Heat = { cells, most: 0, unplaced: 0 };
  for (const { began } of courses) {
    const place = inside(days, began);
    if (place === 'none') continue;
    if (place === 'some' || !isPrecise(began)) {
      heat.unplaced += 1;
      continue;
    }
    const { weekday, hour } = beijing(began.from);
    const row = cells[(weekday + 6) % 7];
    if (!row) continue;
    row[hour] = (row[hour] ?? 0) + 1;
    heat.most = Math.max(heat.most, row[hour] ?? 0);
  }
  return heat;
}

/** A step that complaints reach: for certain, and perhaps. */
export interface Step {
  id: 'came' | 'answered' | 'finished' | 'settled';
  sure: number;
  maybe: number;
}

/** Came → answered within 24 h → finished within 72 h → not heard of again (WeChat Pay). `now` in ms UTC. */
export function funnel(courses: readonly Course[], now: number, days = lastDays(now)): Step[] {
  const own = dated(courses, days).filter(({ queue }) => queue === 'wechat-pay');
  const step = (id: Step['id'], reached: (course: Course) => boolean | null): Step => {
    const found = own.map(reached);
    return {
      id,
      sure: found.filter((is) => is === true).length,
      maybe: found.filter((is) => is === null).length,
    };
  };
  return [
    step('came', () => true),
    step('answered', (course) => isWithin(waitOf(course), LONGEST_REPLY)),
    step('finished', (course) => isWithin(timeToFinish(course), TIME_TO_FINISH)),
    step('settled', (course) => {
      const inTime = isWithin(timeToFinish(course), TIME_TO_FINISH);
      return course.again ? false : inTime;
    }),
  ];
}

/** Null = not known. */
function isWithin(span: Span | null, most: number): boolean | null {
  if (!span) return null;
  if (span.most <= most) return true;
  return span.least > most ? false : null;
}

/** From first complaint to first completion, ms; null = nothing is known of it. */
function timeToFinish({ began, finished, openAt }: Course): Span | null {
  if (!finished && openAt === null) return null;
  const end = finished ?? { from: openAt ?? 0, to: Infinity };
  return { least: Math.max(0, end.from - began.to), most: end.to - began.from };
}

/** Complaints that have something in common. */
export interface Group {
  /** Code of the category, or id of the template. */
  name: string;
  n: number;
  /** Came again. */
  again: number;
  /** With a promise that was not kept. */
  broken: number;
  /** Middle of the times to finish, ms, of those that are finished; least and most that it can be. */
  close: Middle | null;
}

/** Groups of the complaints of the last thirty days, the largest first. '' is not a group. */
export function groups(
  courses: readonly Course[],
  nameOf: (course: Course) => string,
  now: number,
  days = lastDays(now),
): Group[] {
  const found = new Map<string, Course[]>();
  for (const course of dated(courses, days)) {
    const name = nameOf(course);
    if (name) found.set(name, [...(found.get(name) ?? []), course]);
  }
  return [...found]
    .map(([name, own]): Group => {
      const spans = own.filter(({ finished }) => finished !== null).map(timeToFinish);
      const known = spans.filter((span) => span !== null);
      return {
        name,
        n: own.length,
        again: own.filter(({ again }) => again).length,
        broken: own.filter(({ brokenPromise }) => brokenPromise).length,
        close: middleOf(known),
      };
    })
    .toSorted((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1));
}
