import { describe, expect, it } from 'vitest';
import type { WatchOptions } from '../../../utils/watch/options';
import { passed, thresholdsOf, urgencyOf } from '../../../utils/watch/thresholds';
import {
  appeal,
  at,
  clock,
  DAY,
  finish,
  HOUR,
  item,
  line,
  MINUTE,
  NIGHT,
  options,
  plan,
  said,
} from './made-plan';

const NOW = at(10);
const left = (ms: number, more = {}) => item('1', { clock: clock(NOW + ms), ...more });

describe('thresholds', () => {
  it('grow towards the end of a complaint', () => {
    const hours = (clock: Parameters<typeof thresholdsOf>[0], growing: boolean) =>
      thresholdsOf(clock, { ...options(), growing }).map((each) => each / MINUTE);
    expect(hours(clock(0), true)).toEqual([720, 240, 60, 15, 0]);
    expect(hours(finish(0), false)).toEqual([720, 240, 60, 15, 0]);
    expect(hours(finish(0), true)).toEqual([1440, 720, 480, 240, 120, 60, 30, 15, 5, 0]);
  });

  it('the smallest passed speaks, and nothing but "overdue" once overdue', () => {
    const all = [4, 2, 0];
    expect([5, 4, 3, 2, 1, 0, -9].map((ms) => passed(all, ms))).toEqual([null, 4, 4, 2, 2, 0, 0]);
    expect(passed([4, 2], 0)).toBeNull();
    expect(passed([], 1)).toBeNull();
  });

  it('urgency goes by what is left', () =>
    expect([4 * HOUR + 1, 4 * HOUR, HOUR + 1, HOUR, 0].map(urgencyOf)).toEqual([
      'info',
      'urgent',
      'urgent',
      'last',
      'last',
    ]));
});

describe('deadlines', () => {
  const cases: [string, Parameters<typeof left>, string[]][] = [
    ['far away', [12 * HOUR + 1], []],
    ['half a day', [12 * HOUR], ['deadline 720 info']],
    ['four hours', [4 * HOUR], ['deadline 240 urgent']],
    ['just above one', [HOUR + 1], ['deadline 240 urgent']],
    ['one hour', [HOUR], ['deadline 60 last']],
    ['first seen half an hour before', [30 * MINUTE, { firstSeenAt: NOW }], ['deadline 60 last']],
    ['at the end', [0], ['deadline 0 last']],
    ['a day late when first seen', [-DAY, { firstSeenAt: NOW }], ['deadline 0 last']],
    ['later', [-DAY - 1, { firstSeenAt: NOW }], []],
    ['a day late, known before', [-DAY - 1], ['deadline 0 last']],
  ];
  it.each(cases)('%s', (_, [ms, more], expected) => {
    const lines = [line({ firstAt: NOW })];
    expect(said(plan([left(ms, more)], NOW, { lines }))).toEqual(expected);
  });

  it('says what, when and of whom', () =>
    expect(plan([left(HOUR, { times: 2, outTradeNo: 'T1', firstSeenAt: 0 })], NOW)).toEqual([
      {
        key: 'deadline|wechat-pay|A|1|wx-first-reply|2|3600000',
        kind: 'deadline',
        urgency: 'last',
        at: NOW,
        threshold: HOUR,
        console: 'wechat-pay',
        account: 'A',
        total: 1,
        items: [
          {
            id: '1',
            console: 'wechat-pay',
            account: 'A',
            outTradeNo: 'T1',
            amountFen: 1990,
            text: '没有收到货',
            clock: { id: 'wx-first-reply', due: NOW + HOUR },
            times: 2,
          },
        ],
      },
    ]));

  it('an older threshold is not told after a smaller one', () => {
    const had = (key: string) => key.endsWith(`|${HOUR}`);
    expect(plan([left(30 * MINUTE)], NOW, { had })).toEqual([]);
  });

  it('without a deadline there is none, nor when done', () => {
    const done = item('2', { clock: clock(NOW, { done: true }) });
    expect(plan([item('1'), done], NOW)).toEqual([]);
  });

  it('appeals are of their own kind', () => {
    const one = item('1', { clock: appeal(NOW + HOUR) });
    expect(said(plan([one], NOW))).toEqual(['appeal 60 last']);
    const off = (kind: string) => ({ chosen: { kinds: { ...options().kinds, [kind]: false } } });
    expect(plan([one], NOW, off('appeal'))).toEqual([]);
    expect(plan([one], NOW, off('deadline'))).toHaveLength(1);
    expect(plan([left(HOUR)], NOW, off('deadline'))).toEqual([]);
  });

  it('the clock behind is told of too', () => {
    const one = left(HOUR, { then: finish(NOW + DAY) });
    expect(said(plan([one], NOW))).toEqual(['deadline 60 last', 'deadline 1440 info']);
  });

  it('without a threshold for "overdue" nothing is said once overdue', () =>
    expect(plan([left(0)], NOW, { chosen: { thresholds: [HOUR] } })).toEqual([]));
});

describe('deadlines in quiet hours', () => {
  const night: { chosen: Partial<WatchOptions> } = { chosen: { quiet: NIGHT } };
  const dueAt = (hour: number, minute = 0) => [item('1', { clock: clock(at(hour, minute)) })];
  const told = (hour: number, due: number, more = night) =>
    plan(dueAt(due), at(hour), more).map(({ threshold, urgency, at }) => [
      (threshold ?? -1) / HOUR,
      urgency,
      (at - at24) / HOUR,
    ]);
  const at24 = at(24);

  it('wait for the morning', () => expect(told(24.5, 36.5)).toEqual([[12, 'info', 8]]));
  it('are not moved before and after', () => {
    expect(plan(dueAt(33), at(21, 59), night)[0]?.at).toBe(at(21, 59));
    expect(plan(dueAt(36), at(32), night)[0]?.at).toBe(at(32));
    expect(plan(dueAt(34), at(31, 30), night)[0]?.at).toBe(at(32));
  });
  it('are not told in the morning when something smaller speaks then', () => {
    expect(told(23, 27)).toEqual([]);
    expect(told(29, 32.5)).toEqual([]);
    expect(told(31.5, 32.5)).toEqual([[1, 'last', 7.5]]);
    expect(told(32, 32.5)).toEqual([[1, 'last', 8]]);
  });
  it('the last chance comes at once', () => {
    expect(told(26, 27)).toEqual([[1, 'last', 2]]);
    expect(told(27, 27)).toEqual([[0, 'last', 3]]);
  });
  it('and is the smallest that was chosen', () => {
    const chosen = { quiet: NIGHT, thresholds: [12 * HOUR, 4 * HOUR, 0] };
    expect(told(23, 27, { chosen })).toEqual([[4, 'last', -1]]);
    expect(told(29, 33, { chosen })).toEqual([[4, 'urgent', 8]]);
    expect(told(29, 32, { chosen })).toEqual([[4, 'last', 5]]);
    expect(told(23, 27, { chosen: { ...chosen, thresholds: [4 * HOUR] } })).toEqual([[4, 'last', -1]]);
  });
});
