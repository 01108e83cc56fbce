import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beijing } from '../../../utils/complaint/time';
import { promiseTime } from '../../../utils/reply/promise';
import { HOUR, NOW } from './sample';

/** 2026-11-20 in Beijing, as ms UTC. */
const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 20, hour - 8, minute);
const zh = (now: number, due: number | null = null) => promiseTime(now, due, 'zh-CN')?.text ?? null;

describe('promiseTime', () => {
  it.each([
    [at(8), '今天12:00'],
    [at(10), '今天12:00'],
    [at(10, 1), '今天18:00'],
    [at(16, 1), '今天20:00'],
    [at(18, 1), '明天12:00'],
    [at(23, 59), '明天12:00'],
    [at(24), '今天12:00'],
  ])('takes the next usual hour (%d → %s)', (now, text) => {
    expect(zh(now)).toBe(text);
  });

  it('keeps before the deadline, with another full hour if need be', () => {
    expect(zh(at(10, 1), at(17))).toBe('今天13:00');
    expect(zh(at(22), at(34))).toBe('明天09:00');
  });
  it('leaves the time to a person when no hour fits', () => {
    expect(zh(at(10), at(12))).toBeNull();
    expect(zh(at(22), at(33))).toBeNull();
  });
  it('is not bound by a deadline that has passed', () => {
    expect(zh(at(10), at(9))).toBe('今天12:00');
  });
  it('speaks English', () => {
    expect(promiseTime(at(10), null, 'en')?.text).toBe('12:00 today');
    expect(promiseTime(at(20), null, 'en')?.text).toBe('12:00 tomorrow');
  });
  it('has no answer for a clock that is none', () => {
    for (const now of [NaN, Infinity, -Infinity, 8.64e15]) expect(zh(now)).toBeNull();
  });

  it('always stands 2 h ahead, in working hours, before the deadline', () => {
    const now = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(now, fc.option(fc.integer({ min: 1, max: 96 * HOUR })), (start, left) => {
        const due = left === null ? null : start + left;
        const promised = promiseTime(start, due, 'zh-CN');
        if (!promised) return due !== null && left !== null && left < 15 * HOUR;
        const { hour, minute, second } = beijing(promised.at);
        const fits = promised.at >= start + 2 * HOUR && (due === null || promised.at < due);
        return fits && hour >= 9 && hour <= 21 && minute === 0 && second === 0;
      }),
      { examples: [[NOW, null]] },
    );
  });
});
