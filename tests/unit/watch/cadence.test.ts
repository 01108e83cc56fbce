import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backoff,
  catchUp,
  CIRCUIT_FAILURES,
  CIRCUIT_OPEN,
  nextPoll,
  periodOf,
} from '../../../utils/watch/cadence';
import type { Pace } from '../../../utils/watch/cadence';
import { at, HOUR, MINUTE } from './made-plan';

const NOW = at(10);
const pace = (more: Partial<Pace> & { minutes?: number } = {}): Pace => ({
  options: { pollMinutes: more.minutes ?? 10 },
  state: { kind: 'known', count: 1, nextDue: null, at: NOW },
  nextDue: null,
  idle: false,
  failures: 0,
  random: () => 0.5,
  now: NOW,
  ...more,
});
/** Minutes until the next look. */
const wait = (more: Parameters<typeof pace>[0]) => ((nextPoll(pace(more)) ?? Number.NaN) - NOW) / MINUTE;

describe('nextPoll', () => {
  const cases: [string, Parameters<typeof pace>[0], number][] = [
    ['as chosen', {}, 10],
    ['15 % less', { random: () => 0 }, 8.5],
    ['15 % more', { random: () => 1 }, 11.5],
    ['never within a minute', { minutes: 1, random: () => 0 }, 1],
    ['nor by half', { minutes: 2, nextDue: NOW + MINUTE }, 1.25],
    ['half near a deadline', { nextDue: NOW + HOUR - 1 }, 5],
    ['not yet near', { nextDue: NOW + HOUR }, 10],
    ['no longer near', { nextDue: NOW }, 10],
    ['slower when idle', { minutes: 2, idle: true }, 6],
    ['not slower than a quarter of an hour', { minutes: 10, idle: true }, 15],
    ['never faster for being idle', { minutes: 30, idle: true }, 30],
    ['a deadline wins over idle', { idle: true, nextDue: NOW + MINUTE }, 5],
    ['a minute after a failure', { failures: 1 }, 1],
    ['a minute at least', { failures: 4, random: () => 1 }, 1],
    ['the circuit opens', { failures: 5, random: () => 0 }, 30],
    ['and stays open', { failures: 50 }, 30],
    ['a refusal is honoured', { state: { kind: 'backoff', until: NOW + 20 * MINUTE } }, 20],
    ['also when short', { state: { kind: 'backoff', until: NOW + 1 } }, 10],
    ['signed out', { state: { kind: 'loggedOut' } }, 10],
    ['chance out of order', { random: () => Number.NaN }, 8.5],
    ['chance beyond order', { random: () => 7 }, 11.5],
  ];
  it.each(cases)('%s', (_, more, minutes) => expect(wait(more)).toBeCloseTo(minutes, 6));

  it('stops where risk control stands, whatever else', () => {
    const state = { kind: 'riskControl' } as const;
    expect(nextPoll(pace({ state }))).toBeNull();
    expect(nextPoll(pace({ state, failures: 9, nextDue: NOW + 1 }))).toBeNull();
  });

  it('is never within a minute and never later than an hour', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 30, noNaN: true }),
        fc.option(fc.integer({ min: -HOUR, max: 5 * HOUR })),
        fc.boolean(),
        fc.nat(20),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (minutes, due, idle, failures, chance) => {
          const nextDue = due === null ? null : NOW + due;
          const minutesLeft = wait({ minutes, nextDue, idle, failures, random: () => chance });
          expect(minutesLeft).toBeGreaterThanOrEqual(1);
          expect(minutesLeft).toBeLessThanOrEqual(30 * 1.15 + 1e-4);
          if (failures >= CIRCUIT_FAILURES) expect(minutesLeft).toBe(CIRCUIT_OPEN / MINUTE);
        },
      ),
    ));
});

describe('backoff', () => {
  it('has full jitter from two seconds, doubled, to five minutes', () => {
    const most = [0, 1, 2, 7, 8, 500].map((failures) => backoff(failures, () => 1));
    expect(most).toEqual([2000, 4000, 8000, 256_000, 5 * MINUTE, 5 * MINUTE]);
    expect(backoff(8, () => 0)).toBe(0);
    expect(backoff(8, () => 0.5)).toBe(2.5 * MINUTE);
  });
});

describe('catchUp', () => {
  const period = periodOf(pace({ minutes: 2 }));
  it('once after a sleep', () => {
    expect(period).toBe(2 * MINUTE);
    expect(catchUp(NOW, NOW + 6 * MINUTE, period)).toBe(false);
    expect(catchUp(NOW, NOW + 6 * MINUTE + 1, period)).toBe(true);
    const woken = NOW + 8 * HOUR;
    expect(catchUp(NOW, woken, period)).toBe(true);
    expect(catchUp(woken, woken, period)).toBe(false);
    expect(catchUp(woken, woken + MINUTE, period)).toBe(false);
  });
  it('a clock that was set back, and no look at all', () => {
    expect(catchUp(NOW + HOUR, NOW, period)).toBe(true);
    expect(catchUp(null, NOW, period)).toBe(false);
  });
});
