/**
 * Which open complaints decide whether the rate turns red: the window moves a day at a time, and what
 * is open now falls into it. By what is known now: complaints of tomorrow are not in it. Pure.
 */
import { millisecondsInDay } from 'date-fns/constants';
import { beijingDay } from '../time';
import { timelyDays } from './days';
import type { Days } from './days';
import type { Course } from './model';
import { TIME_TO_FINISH, judged } from './timely';

/** Late share that a shop wants to stay under, in thousandths. Ours; no official line is known. */
export const LATE_REFERENCE = 100;

export interface Ahead {
  /** Days from now: 0 is today. */
  day: number;
  /** Beijing midnight at which that day begins, ms UTC. */
  at: number;
  days: Days;
  /** Complaints of known day in that window. */
  total: number;
  /** Late for certain, or decided to be. */
  lost: number;
  /** Nothing seen tells, or in time and complained again: lost in the worst reading. */
  unsure: number;
  /** Still to be saved, those that are due first in front. */
  open: Course[];
  /** Of the open ones, how many may be lost while the late share stays on the line; negative = it is over. */
  left: { worst: number; best: number };
}

/**
 * Whether what is open still decides: `red` = over the line even if all are saved, `doubt` = over it
 * only if what is not known counts as late.
 */
export type Colour = 'safe' | 'decides' | 'doubt' | 'red';

export function colourOf({ left, open }: Pick<Ahead, 'left' | 'open'>): Colour {
  if (left.best < 0) return 'red';
  if (left.worst < 0) return 'doubt';
  return open.length > left.worst ? 'decides' : 'safe';
}

export interface Assumed {
  /** Thousandths. */
  line?: number;
  /** Keys of open complaints that are taken to be missed. */
  lost?: ReadonlySet<string>;
}

/** The windows of today and of the coming `ahead` days. `now` in ms UTC. */
export function aheadOf(
  courses: readonly Course[],
  now: number,
  ahead = 7,
  { line = LATE_REFERENCE, lost = new Set() }: Assumed = {},
): Ahead[] {
  const own = courses.filter(({ queue }) => queue === 'wechat-pay');
  return Array.from({ length: ahead + 1 }, (_, day): Ahead => {
    const days = timelyDays(now + day * millisecondsInDay);
    const sure = judged(own, days, now).filter((found) => found.sure);
    const of = (...verdicts: string[]) => sure.filter(({ verdict }) => verdicts.includes(verdict));
    const open = of('open').map(({ family }) => family.first);
    const missed = open.filter(({ key }) => lost.has(key)).length;
    const certain = of('late').length + missed;
    const unsure = of('unknown', 'again').length;
    const allowed = Math.floor((line * sure.length) / 1000);
    return {
      day,
      at: beijingDay(now) + day * millisecondsInDay,
      days,
      total: sure.length,
      lost: certain,
      unsure,
      open: open.filter(({ key }) => !lost.has(key)).toSorted((a, b) => a.began.from - b.began.from),
      left: { worst: allowed - certain - unsure, best: allowed - certain },
    };
  });
}

/** ms UTC: until then it can be finished in time, in the stricter reading. */
export const finishBy = ({ began }: Pick<Course, 'began'>): number => began.from + TIME_TO_FINISH;

/** Beijing midnight (ms UTC) at which each late complaint leaves the window on the left, soonest first. */
export function reliefs(courses: readonly Course[], now: number): { at: number; keys: string[] }[] {
  const own = courses.filter(({ queue }) => queue === 'wechat-pay');
  const days = timelyDays(now);
  const at = new Map<number, string[]>();
  for (const { family, verdict, sure } of judged(own, days, now)) {
    if (!sure || verdict !== 'late') continue;
    const { began, key } = family.first;
    // Its day is the first of the window as many days from now as it lies behind the first day of today's.
    const behind = Math.floor((began.from - days.from) / millisecondsInDay);
    const leaves = days.from + (behind + 34) * millisecondsInDay;
    at.set(leaves, [...(at.get(leaves) ?? []), key]);
  }
  return [...at].map(([when, keys]) => ({ at: when, keys })).toSorted((a, b) => a.at - b.at);
}
