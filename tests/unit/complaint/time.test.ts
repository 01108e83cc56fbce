import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beijing, beijingDay, formatBeijing, fromBeijing } from '../../../utils/complaint/time';

const INTL = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  weekday: 'short',
});
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const partsOf = (at: number): Record<string, string> =>
  Object.fromEntries(INTL.formatToParts(at).map(({ type, value }) => [type, value]));
/** Any second of a time that the product may meet. */
const instants = fc
  .integer({ min: Date.UTC(2000, 0, 2) / 1000, max: Date.UTC(2100, 11, 30) / 1000 })
  .map((seconds) => seconds * 1000);

describe('Beijing time', () => {
  it('reads as the time zone database has it', () =>
    fc.assert(
      fc.property(instants, (at) => {
        const { year, month, day, hour, minute, second, weekday } = partsOf(at);
        expect(beijing(at)).toEqual({
          year: Number(year),
          month: Number(month),
          day: Number(day),
          hour: Number(hour),
          minute: Number(minute),
          second: Number(second),
          weekday: DAYS.indexOf(weekday ?? ''),
        });
        expect(formatBeijing(at, 'yyyy-MM-dd HH:mm:ss')).toBe(
          `${year}-${month}-${day} ${hour}:${minute}:${second}`,
        );
      }),
    ));

  it('comes back as the instant it was made from', () =>
    fc.assert(
      fc.property(instants, (at) => {
        const { year, month, day, hour, minute, second } = beijing(at);
        expect(fromBeijing(year, month, day, hour, minute, second)).toBe(at);
      }),
    ));

  it('a day begins at midnight there and holds its instants', () =>
    fc.assert(
      fc.property(instants, (at) => {
        const start = beijingDay(at);
        expect(formatBeijing(start, 'HH:mm')).toBe('00:00');
        expect(at - start).toBeGreaterThanOrEqual(0);
        expect(at - start).toBeLessThan(24 * 3_600_000);
      }),
    ));

  it.each([
    [[2028, 2, 29, 23, 59, 30], '2028-02-29T15:59:30Z'],
    [[2026, 12, 31, 23, 59, 59], '2026-12-31T15:59:59Z'],
    [[2026, 11, 21, 24, 0, 0], '2026-11-21T16:00:00Z'],
    [[2027, 1, 1, 0, 0, 10], '2026-12-31T16:00:10Z'],
  ] as const)('%j is %s', ([year, month, day, hour, minute, second], text) =>
    expect(fromBeijing(year, month, day, hour, minute, second)).toBe(Date.parse(text)),
  );

  it.each([
    [2026, 2, 29, 0, 0, 0],
    [2026, 2, 30, 0, 0, 0],
    [2026, 13, 1, 0, 0, 0],
    [2026, 0, 1, 0, 0, 0],
    [2026, 4, 31, 0, 0, 0],
    [2026, 1, 0, 0, 0, 0],
    [2026, 1, 1, 25, 0, 0],
    [2026, 1, 1, 24, 0, 1],
    [2026, 1, 1, 0, 60, 0],
    [2026, 1, 1, 0, 0, 60],
    [1999, 12, 31, 0, 0, 0],
    [2101, 1, 1, 0, 0, 0],
    [Number.NaN, 1, 1, 0, 0, 0],
    [2026, 1, 1, Number.NaN, 0, 0],
  ])('there is no %i-%i-%i %i:%i:%i', (...wall) => expect(fromBeijing(...wall)).toBeNull());

  it('is written in four forms', () => {
    const at = Date.UTC(2026, 0, 4, 21, 6, 7);
    const forms = ['HH:mm', 'MM-dd HH:mm', 'M月d日 HH:mm', 'yyyy-MM-dd HH:mm:ss'] as const;
    expect(forms.map((form) => formatBeijing(at, form))).toEqual([
      '05:06',
      '01-05 05:06',
      '1月5日 05:06',
      '2026-01-05 05:06:07',
    ]);
  });
});
