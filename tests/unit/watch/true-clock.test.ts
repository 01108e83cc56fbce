import { describe, expect, it } from 'vitest';
import { TrueClock } from '../../../utils/watch/true-clock';

const NOON = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;
const dated = (at: number): string => new Date(at).toUTCString();

function clock(kept: unknown = null, local = NOON) {
  const stored: { kept: unknown } = { kept };
  const shelf = { load: async () => stored.kept, save: async (next: number[]) => void (stored.kept = next) };
  return { clock: new TrueClock(shelf, () => local), stored };
}

describe('the true time', () => {
  it('is this computer’s while nothing was measured', () => {
    expect(clock().clock.now()).toBe(NOON);
  });

  it('is this computer’s while it is less than a minute off', async () => {
    const { clock: it } = clock();
    await it.learn(dated(NOON + 20_000), NOON);
    expect([it.skew, it.now()]).toEqual([0, NOON]);
  });

  it.each([5 * DAY, -5 * DAY, 3 * 60_000])('is the servers’ when it is off by %i ms', async (off) => {
    const { clock: it } = clock();
    await it.learn(dated(NOON + off), NOON);
    expect(Math.abs(it.now() - (NOON + off))).toBeLessThanOrEqual(1000);
  });

  it('is not moved by one odd server among five', async () => {
    const { clock: it } = clock();
    for (const off of [0, 0, 9 * DAY, 0, 0]) await it.learn(dated(NOON + off), NOON);
    expect(it.skew).toBe(0);
  });

  it('is known again after the background ended', async () => {
    const first = clock();
    await first.clock.learn(dated(NOON + DAY), NOON);
    const second = clock(first.stored.kept);
    await second.clock.load();
    expect(Math.round(second.clock.skew / DAY)).toBe(1);
  });

  it.each([null, 'yesterday', '', 'Sun, 99 Foo 2026 00:00:00 GMT'])(
    'learns nothing from %s',
    async (date) => {
      const { clock: it } = clock();
      await it.learn(date, NOON);
      expect(it.now()).toBe(NOON);
    },
  );

  it.each([['nonsense'], [[Number.NaN, 'x']], [{ length: 3 }]])(
    'takes %j on the shelf for nothing',
    async (kept) => {
      const { clock: it } = clock(kept);
      await it.load();
      expect(it.skew).toBe(0);
    },
  );
});
