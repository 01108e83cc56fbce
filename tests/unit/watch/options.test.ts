import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WATCH, readWatchOptions } from '../../../utils/watch/options';
import { HOUR, MINUTE } from './made-plan';

describe('readWatchOptions', () => {
  it('starts with the usual ones', () => {
    for (const value of [undefined, null, 3, 'x', [], {}])
      expect(readWatchOptions(value)).toEqual(DEFAULT_WATCH);
    expect(DEFAULT_WATCH.thresholds).toEqual([12 * HOUR, 4 * HOUR, HOUR, 15 * MINUTE, 0]);
  });

  it('shares nothing with the usual ones', () => {
    const read = readWatchOptions({});
    read.thresholds.push(1);
    read.kinds.new = false;
    read.quiet.on = true;
    expect(readWatchOptions({})).toEqual(DEFAULT_WATCH);
    expect(DEFAULT_WATCH.kinds.new).toBe(true);
  });

  const good: [string, object][] = [
    ['minutes', { pollMinutes: 1 }],
    ['minutes', { pollMinutes: 30 }],
    ['tab', { withoutTab: 'request' }],
    ['desktop', { desktop: false }],
    ['growing', { growing: false }],
    ['no thresholds', { thresholds: [] }],
    ['quiet', { quiet: { on: true, from: '00:00', to: '23:59' } }],
    ['digest', { digest: { on: false, at: '19:05' } }],
    ['burst', { burst: { on: false, count: 2, minutes: 1440, factor: 1, alikeMinutes: 5, likeness: 60 } }],
  ];
  it.each(good)('keeps %s', (_, value) =>
    expect(readWatchOptions(value)).toEqual({ ...DEFAULT_WATCH, ...value }),
  );

  const bad: [string, object][] = [
    ['too often', { pollMinutes: 0.9 }],
    ['too rarely', { pollMinutes: 30.1 }],
    ['another way', { withoutTab: 'often' }],
    ['no flag', { desktop: 1, growing: 'yes' }],
    ['thirteen thresholds', { thresholds: Array.from({ length: 13 }, (_, i) => i) }],
    ['thresholds of nothing', { thresholds: ['1', -1, 0.5, 31 * 24 * HOUR] }],
    ['times', { quiet: { on: 'x', from: '24:00', to: '8:00' }, digest: { at: '12:60' } }],
    ['bursts', { burst: { count: 1, minutes: 0, factor: 0.5, alikeMinutes: 1441, likeness: 59 } }],
  ];
  it.each(bad)('refuses %s', (_, value) => expect(readWatchOptions(value)).toEqual(DEFAULT_WATCH));

  it('lets one bad value fall back alone', () => {
    const read = readWatchOptions({
      pollMinutes: 99,
      kinds: { new: false, digest: 'no', other: false },
      quiet: { on: true, from: 'x', to: '07:30' },
      thresholds: [HOUR, 'x', 0, HOUR, 2 * HOUR],
    });
    expect(read).toEqual({
      ...DEFAULT_WATCH,
      kinds: { ...DEFAULT_WATCH.kinds, new: false },
      quiet: { on: true, from: '22:00', to: '07:30' },
      thresholds: [2 * HOUR, HOUR, 0],
    });
  });

  it('reads what it gave, and never throws', () =>
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = readWatchOptions(value);
        expect(readWatchOptions(JSON.parse(JSON.stringify(read)))).toEqual(read);
      }),
      { numRuns: 200 },
    ));
});
