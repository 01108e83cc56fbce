import { describe, expect, it } from 'vitest';
import { timelyDays } from '../../../../utils/complaint/rates/days';
import { familiesOf } from '../../../../utils/complaint/rates/families';
import { BEFORE } from '../../../../utils/complaint/rates/model';
import { repeatRate, repeatsLeft } from '../../../../utils/complaint/rates/repeats';
import { timelyRate } from '../../../../utils/complaint/rates/timely';
import { at, course, DAY, exactly, HOUR } from './made';

/** 2026-11-21, 14:32 in Beijing. */
const NOW = at(11, 21, 14, 32);
const inTime = (began: number) => course(began, began + 10 * HOUR);

describe('timely', () => {
  it('counts the thirty days from T-33 to T-4', () => {
    expect(timelyDays(NOW)).toEqual({ from: at(10, 19), to: at(11, 18) });
    const edges = [at(10, 19) - 1000, at(10, 19), at(11, 18) - 1000, at(11, 18)].map(inTime);
    expect(timelyRate(edges, NOW)).toMatchObject({ total: 2, best: 1, worst: 1 });
  });

  it('forty complaints, 37 in time, 2 late, 1 still open', () => {
    const forty = Array.from({ length: 40 }, (_, index) => {
      const began = at(10, 20) + index * 11 * HOUR;
      if (index === 0) return course(began, null, { openAt: NOW - HOUR });
      return course(began, began + (index < 3 ? 80 : 20) * HOUR);
    });
    const { worst, best, total, counts } = timelyRate(forty, NOW);
    expect({ worst, best, total }).toEqual({ worst: 0.925, best: 0.925, total: 40 });
    expect(counts).toMatchObject({ inTime: 37, late: 3 });
  });

  it.each([
    ['72 h to the second', 72 * HOUR, 'inTime'],
    ['one second later', 72 * HOUR + 1000, 'late'],
  ])('finished after %s', (_, after, verdict) => {
    const began = at(11, 10, 23, 59, 30);
    expect(timelyRate([course(began, began + after)], NOW).counts).toMatchObject({ [verdict]: 1 });
  });

  const BEGAN = at(11, 10, 9);
  it.each([
    ['nobody looked between the 60th and the 80th hour', { from: BEGAN + 60 * HOUR, to: BEGAN + 80 * HOUR }],
    ['never seen again', null],
  ])('%s: not known, both ends are shown', (_, finished) => {
    const one = course(BEGAN, null, { finished, openAt: BEGAN + 60 * HOUR });
    expect(timelyRate([one, inTime(BEGAN)], NOW)).toMatchObject({ worst: 0.5, best: 1 });
  });

  it('is open only while there is time for certain', () => {
    const days = { from: NOW - 10 * DAY, to: NOW };
    const vague = course(0, null, { began: { from: NOW - 73 * HOUR, to: NOW - 71 * HOUR } });
    const fresh = course(NOW - 71 * HOUR, null);
    expect(timelyRate([vague, fresh], NOW, days).counts).toMatchObject({ open: 1, unknown: 1 });
  });

  it('in time and complained again: both readings, the lower is the worst', () => {
    const again = { ...inTime(BEGAN), again: true };
    expect(timelyRate([again], NOW)).toMatchObject({ worst: 0, best: 1, counts: { again: 1 } });
  });

  it('a complaint whose day nobody read may be in the window or before it', () => {
    const dateless = course(0, null, { began: { from: BEFORE, to: at(11, 1) }, openAt: at(11, 9) });
    expect(timelyRate([inTime(BEGAN), dateless], NOW)).toMatchObject({
      total: 1,
      undated: 1,
      worst: 0.5,
      best: 1,
    });
  });

  it('nothing to divide is no rate', () => {
    expect(timelyRate([], NOW)).toMatchObject({ worst: null, best: null, total: 0 });
    const alipay = { ...inTime(BEGAN), queue: 'alipay-trade' as const };
    expect(timelyRate([alipay], NOW)).toMatchObject({ worst: null, total: 0 });
  });
});

describe('one order', () => {
  const first = at(11, 5, 9);
  const pair = (finished: number | null, gap: number, more = {}) => [
    course(first, finished, { orders: ['order:MK20261105'], ...more }),
    course(first + gap, null, { orders: ['trade:42', 'order:MK20261105'], openAt: NOW }),
  ];

  it('counts once, by its first complaint', () => {
    expect(timelyRate(pair(first + HOUR, 5 * DAY), NOW)).toMatchObject({ total: 1, counts: { again: 1 } });
    expect(familiesOf([...pair(first, DAY), course(first, null, { orders: ['trade:42'] })])).toHaveLength(1);
  });

  it('links nothing between two accounts', () => {
    const [one, other] = pair(first + HOUR, 5 * DAY);
    expect(familiesOf([one!, { ...other!, account: '1900000110' }])).toHaveLength(2);
  });

  it('is a repeat only when it came after the completion', () => {
    expect(repeatRate(pair(first + HOUR, 5 * DAY), NOW)).toMatchObject({ again: 1, completed: 1, worst: 1 });
    expect(repeatRate(pair(first + 6 * DAY, 5 * DAY), NOW)).toMatchObject({
      again: 0,
      completed: 1,
      best: 0,
    });
    const between = { finished: { from: first, to: first + 6 * DAY } };
    expect(repeatRate(pair(null, 5 * DAY, between), NOW)).toMatchObject({ unclear: 1, worst: 1, best: 0 });
    const open = { seenAt: first + 6 * DAY, openAt: first + 6 * DAY };
    expect(repeatRate(pair(null, 5 * DAY, open), NOW)).toMatchObject({ completed: 0, worst: null });
  });
});

describe('repeats', () => {
  it('three of thirty-six: one more is above the line of 10 %', () => {
    const all = Array.from({ length: 36 }, (_, index) =>
      course(at(11, 1) + index * HOUR, at(11, 3), { again: index < 3 }),
    );
    const { completed, again, worst, best } = repeatRate(all, NOW);
    expect([completed, again]).toEqual([36, 3]);
    expect(worst).toBeCloseTo(3 / 36);
    expect(best).toBe(worst);
    expect(repeatsLeft(completed, again)).toBe(0);
    expect(repeatsLeft(40, 2)).toBe(2);
    expect(repeatsLeft(40, 6)).toBe(-2);
  });

  it('leaves out what began on a day that nobody read, and says so', () => {
    const dateless = { ...course(0, NOW), began: { from: BEFORE, to: at(11, 10) } };
    expect(repeatRate([dateless], NOW)).toMatchObject({ completed: 0, undated: 1, best: null });
    expect(repeatRate([{ ...dateless, began: exactly(at(10, 1)) }], NOW).undated).toBe(0);
  });
});
