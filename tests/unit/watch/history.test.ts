/** Any history, looked at whenever the computer happens to be awake. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clockState } from '../../../utils/complaint/clocks';
import { formatBeijing } from '../../../utils/complaint/time';
import type { Alert } from '../../../utils/watch/alert';
import { nextMoment } from '../../../utils/watch/moments';
import { readWatchOptions } from '../../../utils/watch/options';
import type { WatchOptions } from '../../../utils/watch/options';
import { planAlerts } from '../../../utils/watch/plan';
import type { PlanInput, PlannedItem, PlannedLine } from '../../../utils/watch/planning';
import { quietNow } from '../../../utils/watch/quiet';
import { at, clock, DAY, finish, HOUR, item, line, MIDNIGHT, NIGHT, options } from './made-plan';

/** Any minute of four days. */
const moment = fc.integer({ min: 0, max: 4 * 1440 }).map((minutes) => at(0, minutes));
const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => formatBeijing(at(0, minutes), 'HH:mm'));

const complaints = fc.array(
  fc.record({
    firstSeenAt: moment,
    due: fc.option(moment, { freq: 6 }),
    final: fc.boolean(),
    account: fc.constantFrom('A', 'B', ''),
    phase: fc.constantFrom('reply', 'finish', 'unknown'),
    times: fc.constantFrom(1, 1, 2),
    userWaits: fc.boolean(),
    platform: fc.boolean(),
  }),
  { maxLength: 8 },
);
type Made = typeof complaints extends fc.Arbitrary<(infer T)[]> ? T : never;
const itemOf = ({ due, final, ...rest }: Made, index: number): PlannedItem =>
  item(String(index), {
    ...rest,
    clock: final ? finish(due) : clock(due),
    seenAt: rest.firstSeenAt,
  } as Partial<PlannedItem>);

const chosen: fc.Arbitrary<WatchOptions> = fc
  .record({
    growing: fc.boolean(),
    quiet: fc.record({ on: fc.boolean(), from: time, to: time }),
    digest: fc.record({ on: fc.boolean(), at: time }),
  })
  .map(readWatchOptions);
const lines: PlannedLine[] = ['A', 'B', ''].map((account) => line({ account, firstAt: MIDNIGHT }));
lines[1] = line({ account: 'B', session: 'signedOut', count: null });

const wakes = fc.array(moment, { minLength: 1, maxLength: 25 });

interface Story {
  made: Made[];
  awake: number[];
  options: WatchOptions;
}
const story = fc.record({ made: complaints, awake: wakes, options: chosen });
/** What was planned, and when. Each alert that was planned is kept, as the outbox does. */
function live({ made, awake, options }: Story): { now: number; alert: Alert }[] {
  const kept = new Set<string>();
  const all = made.map(itemOf);
  return awake
    .toSorted((a, b) => a - b)
    .flatMap((now) => {
      const items = all.filter(({ firstSeenAt }) => firstSeenAt <= now);
      const input: PlanInput = { items, lines, now, options, had: (key) => kept.has(key) };
      const alerts = planAlerts(input);
      // Another context at the same instant, which got everything in another order.
      const again = planAlerts({ ...input, items: items.toReversed(), lines: lines.toReversed() });
      if (JSON.stringify(again) !== JSON.stringify(alerts)) expect(again).toEqual(alerts);
      for (const { key } of alerts) {
        if (kept.has(key)) throw new Error(`twice: ${key}`);
        kept.add(key);
      }
      return alerts.map((alert) => ({ now, alert }));
    });
}
const ofClock = (told: ReturnType<typeof live>, id: string) =>
  told.filter(({ alert }) => alert.kind === 'deadline' && alert.items[0]?.id === id);

const RUNS = { numRuns: 200 };

describe('any history', () => {
  it('tells each threshold of a clock at most once, and never a larger one later', () =>
    fc.assert(
      fc.property(story, (told) => {
        const alerts = live(told);
        told.made.forEach((_, index) => {
          const said = ofClock(alerts, String(index)).map(({ alert }) => alert.threshold ?? -1);
          expect(said).toEqual([...new Set(said)].toSorted((a, b) => b - a));
        });
      }),
      RUNS,
    ));

  it('never loses the last chance when awake in the last hour', () =>
    fc.assert(
      fc.property(story, (told) => {
        const alerts = live(told);
        told.made.forEach(({ due, firstSeenAt }, index) => {
          if (due === null) return;
          const lastHour = (now: number) => now >= due - HOUR && now < due && now >= firstSeenAt;
          const chances = told.awake.filter(lastHour);
          const last = ofClock(alerts, String(index)).filter(
            ({ alert }) => alert.urgency === 'last' && (alert.threshold ?? 0) > 0 && alert.at < due,
          );
          if (chances.length === 0) expect(last).toEqual([]);
          else expect(last[0]?.now).toBe(Math.min(...chances));
        });
      }),
      RUNS,
    ));

  it('also when the smallest threshold that was chosen is larger: it is told before the end', () =>
    fc.assert(
      fc.property(story, fc.integer({ min: 2, max: 12 }), (told, hours) => {
        const alone = { ...told.options, growing: false, thresholds: [hours * HOUR] };
        const alerts = live({ ...told, options: alone });
        told.made.forEach(({ due, firstSeenAt }, index) => {
          const chance = (now: number) =>
            due !== null && now >= due - hours * HOUR && now < due && now >= firstSeenAt;
          const said = ofClock(alerts, String(index));
          expect(said).toHaveLength(told.awake.some(chance) ? 1 : 0);
          for (const { alert } of said) expect(alert.at).toBeLessThan(due ?? 0);
        });
      }),
      RUNS,
    ));

  it('quiet hours delay nothing that is last, everything else to their end', () =>
    fc.assert(
      fc.property(story, (told) => {
        for (const { now, alert } of live(told)) {
          const quiet = quietNow(told.options.quiet, now);
          expect(alert.at).toBe(alert.urgency === 'last' ? now : (quiet?.to ?? now));
          const due = alert.items[0]?.clock.due;
          if (alert.kind === 'deadline' && (alert.threshold ?? 0) > 0)
            expect(alert.at).toBeLessThan(due ?? 0);
        }
      }),
      RUNS,
    ));

  it('overdue is told once it is, unless it was long ago', () =>
    fc.assert(
      fc.property(story, (told) => {
        const alerts = live(told);
        told.made.forEach(({ due, firstSeenAt }, index) => {
          const late = ofClock(alerts, String(index)).filter(({ alert }) => alert.threshold === 0);
          const wake = told.awake.filter((now) => due !== null && now >= due && now >= firstSeenAt);
          const old = due !== null && firstSeenAt > due + DAY;
          expect(late.map(({ now }) => now)).toEqual(wake.length > 0 && !old ? [Math.min(...wake)] : []);
        });
      }),
      RUNS,
    ));

  it('one digest a day, one trouble, one of each news', () =>
    fc.assert(
      fc.property(story, (told) => {
        const alerts = live(told).map(({ alert }) => alert);
        expect(alerts.filter(({ kind }) => kind === 'signedOut').length).toBe(1);
        expect(alerts.filter(({ kind }) => kind === 'digest').length).toBeLessThanOrEqual(5);
        told.made.forEach((_, index) => {
          const news = alerts.filter(
            ({ kind, items }) => (kind === 'new' || kind === 'repeat') && items[0]?.id === String(index),
          );
          expect(news.length).toBeLessThanOrEqual(1);
        });
      }),
      RUNS,
    ));
});

describe('another zone', () => {
  afterEach(() => vi.unstubAllEnvs());
  it('changes nothing', () => {
    const stories = fc.sample(story, { numRuns: 60, seed: 1 });
    const there = (zone: string) => {
      vi.stubEnv('TZ', zone);
      return stories.map(live);
    };
    expect(there('America/New_York')).toEqual(there('Asia/Shanghai'));
    expect(there('Pacific/Apia')).toEqual(there('Asia/Shanghai'));
  });
});

describe('nextMoment', () => {
  const input = (
    items: PlannedItem[],
    now: number,
    more: Partial<WatchOptions> = {},
    all = [line({ goodAt: null })],
  ) => nextMoment({ items, lines: all, now, options: options(more) });
  const due = (ms: number) => [item('1', { clock: clock(ms), seenAt: at(99) })];

  it('is none when nothing comes by itself', () => {
    expect(input([], at(9), {}, [])).toBeNull();
    expect(input([], at(9))).toBeNull();
    expect(input([], at(9), { digest: { on: true, at: '09:30' } }, [])).toBeNull();
  });
  it.each([
    ['a state of a clock', due(at(24)), at(9), { thresholds: [], growing: false }, at(12)],
    ['a threshold', due(at(24)), at(9), { thresholds: [14 * HOUR] }, at(10)],
    ['the next one', due(at(24)), at(23), {}, at(23, 45)],
    ['the end', due(at(24)), at(23, 45), {}, at(24)],
    ['the digest', [], at(9), { digest: { on: true, at: '09:30' } }, at(9, 30)],
    ['the digest of tomorrow', [], at(9, 30), { digest: { on: true, at: '09:30' } }, at(33, 30)],
    ['before quiet hours', due(at(95)), at(9), { quiet: NIGHT }, at(21, 30)],
    ['their end', due(at(95)), at(23), { quiet: NIGHT }, at(32)],
    ['midnight, while a user waits', [item('1', { userWaits: true, seenAt: at(9) })], at(9), {}, at(24)],
    ['a complaint that no page shows', [item('1', { seenAt: at(9) })], at(9), {}, at(9) + 7 * DAY + 1],
  ])('%s', (_, items, now, more, expected) => expect(input(items, now, more)).toBe(expected));
  it('a count that becomes old news', () => {
    expect(input([], at(9), {}, [line({ goodAt: at(8) })])).toBe(at(20) + 1);
    expect(input([], at(9), {}, [line({ goodAt: at(8), session: 'forbidden' })])).toBeNull();
  });

  it('until then nothing is new', () =>
    fc.assert(
      fc.property(
        story,
        moment,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ made, options }, now, part) => {
          const items = made.map(itemOf).filter(({ firstSeenAt }) => firstSeenAt <= now);
          const base = { items, lines, now, options };
          const kept = new Set<string>();
          const had = (key: string) => kept.has(key);
          for (const { key } of planAlerts({ ...base, had })) kept.add(key);
          const next = nextMoment(base) ?? now + DAY;
          expect(next).toBeGreaterThan(now);
          for (const later of [next - 1, Math.floor(now + (next - 1 - now) * part)]) {
            expect(planAlerts({ ...base, had, now: later })).toEqual([]);
            for (const { clock } of items) expect(clockState(clock, later)).toBe(clockState(clock, now));
          }
          expect(next - now).toBeGreaterThanOrEqual(1);
        },
      ),
      { numRuns: 500 },
    ));
});
