/**
 * 重复投诉率: complained about again after 处理完成 ÷ completed, of what was first raised in the last
 * thirty days. That it is assessed is official, the formula and the window are our reading. Pure.
 */
import { inside, lastDays } from './days';
import type { Days } from './days';
import { familiesOf } from './families';
import type { Family } from './families';
import type { Course, Share } from './model';

/** One practitioner's note, no rule: 10 %, in thousandths. */
export const REPEAT_REFERENCE = 100;

export interface Repeats extends Share {
  days: Days;
  /** Completed at least once, for certain. */
  completed: number;
  /** Came again after that, for certain. */
  again: number;
  /** May have come again after it was completed: the looks do not say which was first. */
  unclear: number;
  /** First complaint of an unknown day; counted nowhere. */
  undated: number;
}

/** `unclear`: nothing seen says whether a later complaint came before or after the completion. */
function came(family: Family): 'again' | 'unclear' | 'once' {
  const { first, later } = family;
  const { finished, seenAt } = first;
  if (first.again || later.some(({ began }) => finished !== null && began.from > finished.to)) return 'again';
  // Not finished when last seen: what came before that look came to an open complaint.
  const unclear = later.some(({ began }) => (finished ? began.to > finished.from : began.to > seenAt));
  return unclear ? 'unclear' : 'once';
}

/** Of all `courses`. `now` in ms UTC. */
export function repeatRate(courses: readonly Course[], now: number, days = lastDays(now)): Repeats {
  const sums = { completed: 0, again: 0, unclear: 0, undated: 0 };
  let maybeCompleted = 0;
  for (const family of familiesOf(courses)) {
    const place = inside(days, family.first.began);
    if (place === 'some') sums.undated += 1;
    if (place !== 'all') continue;
    const how = came(family);
    const completed = how === 'again' || family.first.finished !== null;
    if (completed) sums.completed += 1;
    if (how === 'again') sums.again += 1;
    if (how !== 'unclear') continue;
    sums.unclear += 1;
    if (!completed) maybeCompleted += 1;
  }
  const { completed, again, unclear } = sums;
  const most = completed + maybeCompleted;
  return {
    days,
    ...sums,
    worst: most > 0 ? (again + unclear) / most : null,
    best: most > 0 ? again / most : null,
  };
}

/** How many more may come again before the rate is above `line` (thousandths); negative = it is. */
export const repeatsLeft = (completed: number, again: number, line = REPEAT_REFERENCE): number =>
  Math.floor((line * completed) / 1000) - again;
