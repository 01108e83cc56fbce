import { describe, expect, it } from 'vitest';
import { arrivals, funnel, groups, trend } from '../../../../utils/complaint/rates/patterns';
import { firstReplies, ratingOf, unsatisfied } from '../../../../utils/complaint/rates/replies';
import { at, course, DAY, exactly, HOUR } from './made';

const NOW = at(11, 21, 14, 32);
const BEGAN = at(11, 10, 9);
const answered = (hours: number) => ({ answered: exactly(BEGAN + hours * HOUR) });

describe('first replies', () => {
  it('each falls into the step that it was for certain', () => {
    const all = [1, 2, 4, 12, 24, 25].map((hours) => course(BEGAN, null, answered(hours)));
    expect(firstReplies(all, NOW)).toMatchObject({ total: 6, steps: [1, 2, 1, 1, 1], unknown: 0 });
  });

  it('between two steps is not known; never answered and seen after 24 h is late', () => {
    const between = course(BEGAN, null, { answered: { from: BEGAN, to: BEGAN + 5 * HOUR } });
    const silent = course(BEGAN, null, { silentAt: BEGAN + 30 * HOUR });
    const fresh = course(NOW - 2 * HOUR, null, { silentAt: NOW });
    const unseen = course(BEGAN, null);
    expect(firstReplies([between, silent, fresh, unseen], NOW)).toMatchObject({
      steps: [0, 0, 0, 0, 1],
      unknown: 2,
      waiting: 1,
      median: { least: 0, most: 5 * HOUR, n: 1 },
    });
  });
});

describe('ratings', () => {
  it.each([
    ['非常不满意', 'bad'],
    ['问题没有解决', 'bad'],
    ['满意', 'good'],
    ['★★', 'unreadable'],
  ])('%s', (words, rating) => expect(ratingOf(words)).toBe(rating));

  it('what is not readable may be either', () => {
    const all = (['good', 'good', 'bad', 'unreadable', null] as const).map((rating) =>
      course(BEGAN, null, { rating }),
    );
    expect(unsatisfied(all, NOW)).toEqual({ rated: 4, bad: 1, unreadable: 1, worst: 0.5, best: 0.25 });
    expect(unsatisfied([], NOW)).toMatchObject({ worst: null, best: null });
  });
});

describe('patterns', () => {
  it('a day for each of the last thirty, by what became of it', () => {
    const days = trend([course(BEGAN, BEGAN + HOUR), course(NOW - HOUR, null, { openAt: NOW })], NOW);
    expect(days).toHaveLength(30);
    expect(days[18]).toMatchObject({ day: at(11, 10), counts: { inTime: 1 } });
    expect(days[29]).toMatchObject({ day: at(11, 21), counts: { open: 1 } });
  });

  it('weekday and hour of Beijing; a bare date has no hour', () => {
    const date = { ...course(0, null), began: { from: at(11, 9), to: at(11, 10) - 1 } };
    const heat = arrivals([course(at(11, 15, 23, 59), null), course(at(11, 16, 0), null), date], NOW);
    expect(heat.cells[6]?.[23]).toBe(1);
    expect(heat.cells[0]?.[0]).toBe(1);
    expect(heat).toMatchObject({ unplaced: 1, most: 1 });
  });

  it('the funnel loses who came again, and keeps apart what is not known', () => {
    const good = course(BEGAN, BEGAN + 20 * HOUR, answered(2));
    const steps = funnel([good, { ...good, again: true }, course(BEGAN, null)], NOW);
    expect(steps.map(({ sure, maybe }) => [sure, maybe])).toEqual([
      [3, 0],
      [2, 1],
      [2, 1],
      [1, 1],
    ]);
  });

  it('groups, the largest first, with the middle of their times', () => {
    const all = [10, 20, 90].map((hours) =>
      course(BEGAN, BEGAN + hours * HOUR, { category: 'QUALITY', again: hours > 80 }),
    );
    const other = course(BEGAN, null, { category: 'MINOR', brokenPromise: true });
    const old = course(NOW - 31 * DAY, null, { category: 'MINOR' });
    expect(groups([...all, other, old, course(BEGAN, null)], ({ category }) => category, NOW)).toEqual([
      { name: 'QUALITY', n: 3, again: 1, broken: 0, close: { least: 20 * HOUR, most: 20 * HOUR, n: 3 } },
      { name: 'MINOR', n: 1, again: 0, broken: 1, close: null },
    ]);
  });
});
