/** How long users wait for the first answer of a WeChat Pay complaint, and how they rate it. Pure. */
import { millisecondsInHour } from 'date-fns/constants';
import { inside, lastDays } from './days';
import type { Days } from './days';
import { isDated } from './model';
import type { Course, Rating, Share } from './model';
import { middleOf } from './span';
import type { Middle, Span } from './span';

/** Upper ends in hours; the last step is everything above. 24 h is the platform's. */
const REPLY_STEPS = [1, 4, 12, 24, Infinity] as const;

export interface Replies {
  days: Days;
  /** Complaints of those days. */
  total: number;
  /** By step of `REPLY_STEPS`. */
  steps: number[];
  /** Without an answer when seen last, and still within 24 h. */
  waiting: number;
  /** Answered, or not, at a time that the looks do not tell. */
  unknown: number;
  /** ms; half of those whose time is known, even roughly, were faster. Null = none is known. */
  median: Middle | null;
}

/** From first complaint to first answer at `now`, ms: from the least to the most that it can have been. */
export function waitOf({ began, answered, silentAt }: Course): Span | null {
  if (!answered && silentAt === null) return null;
  const end = answered ?? { from: silentAt ?? 0, to: Infinity };
  return { least: Math.max(0, end.from - began.to), most: end.to - began.from };
}

const stepOf = (wait: number): number => REPLY_STEPS.findIndex((hours) => wait <= hours * millisecondsInHour);
/** The platform's 24 h, ms. */
export const LONGEST_REPLY = 24 * millisecondsInHour;

/** `now` in ms UTC. */
export function firstReplies(courses: readonly Course[], now: number, days = lastDays(now)): Replies {
  const steps = REPLY_STEPS.map(() => 0);
  const found: Replies = { days, total: 0, steps, waiting: 0, unknown: 0, median: null };
  const known: Span[] = [];
  for (const course of courses) {
    if (course.queue !== 'wechat-pay' || inside(days, course.began) !== 'all') continue;
    found.total += 1;
    const wait = waitOf(course);
    if (wait && course.answered && isDated(course)) known.push(wait);
    const step = wait && stepOf(wait.least);
    if (wait && step !== null && step === stepOf(wait.most)) steps[step] = (steps[step] ?? 0) + 1;
    else if (!course.answered && now - course.began.from <= LONGEST_REPLY) found.waiting += 1;
    else found.unknown += 1;
  }
  return { ...found, median: middleOf(known) };
}

export interface Satisfaction extends Share {
  /** Ratings that were seen. */
  rated: number;
  bad: number;
  unreadable: number;
}

const BAD = /不满意|未解决|没解决|没有解决|dissatisfied/i;
const GOOD = /满意|已解决|satisfied/i;
/** What a rating says. Its words are not documented: what is not plain stays unreadable. */
export const ratingOf = (words: string): Rating =>
  BAD.test(words) ? 'bad' : GOOD.test(words) ? 'good' : 'unreadable';

/** 服务不满意率: dissatisfied ratings ÷ ratings seen, of what was first raised in the last thirty days. */
export function unsatisfied(courses: readonly Course[], now: number, days = lastDays(now)): Satisfaction {
  const seen = courses.filter(({ began, rating }) => rating !== null && inside(days, began) === 'all');
  const bad = seen.filter(({ rating }) => rating === 'bad').length;
  const unreadable = seen.filter(({ rating }) => rating === 'unreadable').length;
  const rated = seen.length;
  const share = (n: number) => (rated > 0 ? n / rated : null);
  return { rated, bad, unreadable, worst: share(bad + unreadable), best: share(bad) };
}
