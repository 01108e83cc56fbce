import { millisecondsInDay } from 'date-fns/constants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../../../utils/complaint/holidays';
import { beijing, beijingDay, formatBeijing, fromBeijing } from '../../../utils/complaint/time';
import { afterWorkingDays, workingDay } from '../../../utils/complaint/working-days';

const at = (year: number, month: number, day: number, hour = 10): number =>
  fromBeijing(year, month, day, hour) ?? Number.NaN;
const endOf = (from: number, days: number) =>
  formatBeijing(afterWorkingDays(from, days).end, 'yyyy-MM-dd HH:mm:ss');
const parts = (name: string) => [Number(name.slice(0, 2)), Number(name.slice(3))] as const;

describe.each(CALENDARS.map((calendar) => [calendar.year, calendar] as const))('%i', (year, calendar) => {
  it.each(calendar.work)('%s is a weekend day that is worked', (name) => {
    const [month, day] = parts(name);
    expect([0, 6]).toContain(beijing(at(year, month, day)).weekday);
    expect(workingDay(at(year, month, day))).toEqual({ working: true, known: true });
  });

  it.each(calendar.off)('%s: nobody works, and the day before and after are not part of it', (span) => {
    const [from = '', to = from] = span.split('/');
    const [first, last] = [parts(from), parts(to)];
    const [start, end] = [at(year, ...first), at(year, ...last)];
    expect(end).toBeGreaterThanOrEqual(start);
    for (let day = start; day <= end; day += millisecondsInDay) expect(workingDay(day).working).toBe(false);
    expect(calendar.off.some((other) => other !== span && other.includes(from))).toBe(false);
  });

  it('gives as many working days as weekdays less holidays and more make-up days', () => {
    let working = 0;
    let weekdays = 0;
    let free = 0;
    for (let day = at(year, 1, 1); day <= at(year, 12, 31); day += millisecondsInDay) {
      const weekend = [0, 6].includes(beijing(day).weekday);
      if (workingDay(day).working) working += 1;
      if (!weekend) weekdays += 1;
      if (!weekend && !workingDay(day).working) free += 1;
    }
    expect(working).toBe(weekdays - free + calendar.work.length);
  });
});

describe('official days of 2024 to 2026', () => {
  it.each([
    [2024, 2, 9, true], // New Year's eve was a working day
    [2024, 2, 18, true],
    [2025, 1, 27, true],
    [2025, 1, 28, false],
    [2025, 10, 8, false],
    [2025, 10, 9, true],
    [2026, 1, 2, false],
    [2026, 1, 4, true],
    [2026, 2, 16, false],
    [2026, 2, 23, false],
    [2026, 2, 24, true],
    [2026, 9, 25, false],
    [2026, 9, 28, true],
    [2026, 10, 8, true],
    [2026, 11, 22, false], // a plain Sunday
  ])('%i-%i-%i: worked %s', (year, month, day, worked) => {
    expect(workingDay(at(year, month, day))).toEqual({ working: worked, known: true });
  });

  // Statutory holidays: 11 days until 2024, 13 from 2025.
  it.each([
    [2024, 11],
    [2025, 13],
    [2026, 13],
  ])('%i has the statutory number of days beside the weekends', (year, days) => {
    let gained = 0;
    for (let day = at(year, 1, 1); day <= at(year, 12, 31); day += millisecondsInDay) {
      const weekend = [0, 6].includes(beijing(day).weekday);
      const { working } = workingDay(day);
      if (!weekend && !working) gained += 1;
      if (weekend && working) gained -= 1;
    }
    // A holiday that falls on a weekend may be moved or be lost.
    expect(gained).toBeGreaterThanOrEqual(days - 2);
    expect(gained).toBeLessThanOrEqual(days);
  });
});

describe('counting', () => {
  it.each([
    ['a Friday', at(2026, 11, 20), 1, '2026-11-23 23:59:59'],
    ['a Friday', at(2026, 11, 20), 3, '2026-11-25 23:59:59'],
    ['a Sunday', at(2026, 11, 22), 1, '2026-11-23 23:59:59'],
    ['the same day', at(2026, 11, 22), 0, '2026-11-22 23:59:59'],
    ['before the national holiday', at(2026, 9, 30), 3, '2026-10-10 23:59:59'],
    ['before the spring festival', at(2026, 2, 13), 3, '2026-02-25 23:59:59'],
    ['the last minute of a day', at(2026, 11, 23, 24) - 1, 1, '2026-11-24 23:59:59'],
    ['the first minute of a day', at(2026, 11, 24, 0), 1, '2026-11-25 23:59:59'],
    ['over the end of 2025', at(2025, 12, 31), 1, '2026-01-04 23:59:59'],
  ])('from %s', (_, from, days, end) => {
    expect(endOf(from, days)).toBe(end);
  });

  it('says which year has no calendar, and counts weekends only there', () => {
    expect(afterWorkingDays(at(2026, 12, 30), 3)).toEqual({
      end: at(2027, 1, 5, 0) - 1000,
      missing: [2027],
    });
    expect(afterWorkingDays(at(2026, 12, 28), 3).missing).toEqual([]);
    expect(workingDay(at(2027, 1, 1))).toEqual({ working: true, known: false });
    expect(workingDay(at(2027, 1, 2))).toEqual({ working: false, known: false });
  });

  it('always ends on a working day, after exactly so many of them, and grows with the number', () => {
    const instant = fc.integer({ min: at(2024, 1, 1), max: at(2026, 12, 20) });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const { end } = afterWorkingDays(from, days);
        let worked = 0;
        for (let day = beijingDay(from) + millisecondsInDay; day <= end; day += millisecondsInDay)
          if (workingDay(day).working) worked += 1;
        expect(worked).toBe(days);
        expect(workingDay(end).working).toBe(true);
        expect(afterWorkingDays(from, days + 1).end).toBeGreaterThan(end);
        expect(afterWorkingDays(end, 1).end).toBe(afterWorkingDays(from, days + 1).end);
      }),
    );
  });

  it('has an end also for absurd numbers', () => {
    expect(afterWorkingDays(at(2026, 1, 1), 1e9)).toEqual(afterWorkingDays(at(2026, 1, 1), 250));
  });
});
