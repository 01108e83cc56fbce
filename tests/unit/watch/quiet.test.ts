import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatBeijing } from '../../../utils/complaint/time';
import { afterQuiet, quietNext, quietNow } from '../../../utils/watch/quiet';
import { at, clock, DAY, finish, HOUR, item, NIGHT, options, plan } from './made-plan';

const NOON = { on: true, from: '12:00', to: '14:00' };

describe('quiet hours', () => {
  it.each([
    [NIGHT, at(21, 59), null, at(22)],
    [NIGHT, at(22), [at(22), at(32)], at(46)],
    [NIGHT, at(24), [at(22), at(32)], at(46)],
    [NIGHT, at(31, 59), [at(22), at(32)], at(46)],
    [NIGHT, at(32), null, at(46)],
    [NOON, at(11), null, at(12)],
    [NOON, at(12), [at(12), at(14)], at(36)],
    [NOON, at(14), null, at(36)],
  ])('%o at %d', (quiet, now, span, next) => {
    const running = quietNow(quiet, now);
    expect(running && [running.from, running.to]).toEqual(span);
    expect(quietNext(quiet, now)?.from).toBe(next);
    expect(afterQuiet(quiet, now)).toBe(span?.[1] ?? now);
  });

  it.each([
    { ...NIGHT, on: false },
    { on: true, from: '08:00', to: '08:00' },
  ])('are off: %o', (quiet) => {
    for (let hour = 0; hour < 24; hour += 1) expect(quietNow(quiet, at(hour))).toBeNull();
    expect(quietNext(quiet, at(1))).toBeNull();
    expect(afterQuiet(quiet, at(23))).toBe(at(23));
  });

  afterEach(() => vi.unstubAllEnvs());
  const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => formatBeijing(at(0, minutes), 'HH:mm'));

  it.each(['America/New_York', 'Asia/Shanghai', 'Pacific/Apia'])('are those of Beijing in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    expect(new Date(at(12)).getTimezoneOffset() === -480).toBe(zone === 'Asia/Shanghai');
    fc.assert(
      fc.property(time, time, fc.integer({ min: -200 * 1440, max: 200 * 1440 }), (from, to, minutes) => {
        const now = at(0, minutes);
        const clock = formatBeijing(now, 'HH:mm');
        const inside = from <= to ? from <= clock && clock < to : clock >= from || clock < to;
        const span = quietNow({ on: true, from, to }, now);
        expect(span !== null).toBe(inside);
        const until = afterQuiet({ on: true, from, to }, now);
        if (inside) expect(formatBeijing(until, 'HH:mm')).toBe(to);
        expect(until - now).toBeLessThanOrEqual(DAY);
      }),
      { numRuns: 300 },
    );
  });
});

describe('ahead of quiet hours', () => {
  const dues = (...hours: (number | null)[]) =>
    hours.map((hour, i) => item(`${i}`, { clock: clock(hour === null ? null : at(hour)) }));
  const ahead = (items: ReturnType<typeof dues>, now: number, more: object = {}) =>
    plan(items, now, { chosen: { quiet: NIGHT, ...more } }).filter(({ kind }) => kind === 'ahead');

  it('tells what falls due from their start to an hour after their end', () => {
    const items = dues(26, 33, 22, 30, null, 21.9, 33.001);
    const told = ahead(items, at(21, 30));
    expect(told).toMatchObject([
      { key: `ahead|${at(22)}`, urgency: 'last', at: at(21, 30), total: 4, console: null, account: '' },
    ]);
    expect(told[0]?.window).toEqual({ from: at(22), to: at(33) });
    expect(told[0]?.items.map(({ clock }) => clock.due)).toEqual([at(22), at(26), at(30), at(33)]);
  });

  it('in the half hour before, once, and only with something to tell', () => {
    const items = dues(26);
    expect(ahead(items, at(21, 30) - 1)).toEqual([]);
    expect(ahead(items, at(22) - 1)).toHaveLength(1);
    expect(ahead(items, at(22))).toEqual([]);
    expect(ahead(dues(40), at(21, 45))).toEqual([]);
    expect(ahead(items, at(21, 45), { quiet: { ...NIGHT, on: false } })).toEqual([]);
    expect(ahead(items, at(21, 45), { kinds: { ...options().kinds, ahead: false } })).toEqual([]);
    const had = (key: string) => key === `ahead|${at(22)}`;
    expect(plan(items, at(21, 45), { had, chosen: { quiet: NIGHT } }).map(({ kind }) => kind)).not.toContain(
      'ahead',
    );
  });

  it('names the clock that falls due then, and at most twenty complaints', () => {
    const one = item('1', { clock: clock(at(20)), then: finish(at(26)) });
    expect(ahead([one], at(21, 45))[0]?.items[0]?.clock).toEqual({ id: 'wx-complete', due: at(26) });
    const many = ahead(dues(...Array.from({ length: 25 }, (_, i) => 23 + i / 10)), at(21, 45));
    expect([many[0]?.items.length, many[0]?.total]).toEqual([20, 25]);
    expect(many[0]?.window?.to).toBe(at(25, 24));
    expect(many[0]?.window?.from).toBe(at(22) + HOUR);
  });
});
