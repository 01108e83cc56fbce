/** Row 15: times in any form, read in any zone. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { parseInstant } from '../../utils/reader/dates';
import { lure } from './hostile';
import { trial } from './trial';

const SECOND = 1000;
const NOW = Date.UTC(2026, 10, 22, 2);
const DAY = 86_400_000;

/** The oracle: the browser's own calendar, in Beijing. */
const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>;
const partsOf = (at: number) =>
  Object.fromEntries(calendar.formatToParts(at).map(({ type, value }) => [type, value])) as Parts;

const FORMS: ((parts: Parts, at: number) => string)[] = [
  ({ year, month, day, hour, minute, second }) => `${year}-${month}-${day} ${hour}:${minute}:${second}`,
  ({ year, month, day, hour, minute, second }) => `${year}/${month}/${day} ${hour}:${minute}:${second}`,
  ({ year, month, day, hour, minute, second }) => `${year}.${month}.${day} ${hour}:${minute}:${second}`,
  ({ year, month, day, hour, minute, second }) => `${year}年${month}月${day}日 ${hour}:${minute}:${second}`,
  ({ year, month, day, hour, minute, second }) =>
    `${year}年${+month}月${+day}日${+hour}时${minute}分${second}秒`,
  ({ year, month, day, hour, minute, second }) => `${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`,
  ({ year, month, day, hour, minute, second }) => `${year}${month}${day}${hour}${minute}${second}`,
  (_, at) => new Date(at).toISOString().replace('.000', ''),
  (_, at) => String(at / SECOND),
  (_, at) => String(at),
];

const moments = fc
  .integer({ min: Date.UTC(2019, 0, 1) / SECOND, max: Date.UTC(2030, 0, 1) / SECOND })
  .map((seconds) => seconds * SECOND);

trial(
  {
    row: 15,
    fault: 'times of any form, computers of any zone',
    required: 'the instant of Beijing, to the second',
  },
  { short: 2000, long: 60_000 },
  fc.property(moments, fc.nat(FORMS.length - 1), (at, form) => {
    const text = FORMS[form]?.(partsOf(at), at) ?? '';
    const found = parseInstant(text, Math.max(NOW, at + DAY));
    // A bare number is taken only when it is plausible: then it is right.
    if (!found && form >= 8) return;
    expect(`${text} → ${found?.at}`).toBe(`${text} → ${at}`);
  }),
);

trial(
  {
    row: 15,
    fault: 'what looks like a time',
    required: 'a moment between 2000 and 2100, or none; never thrown, never slow',
  },
  { short: 1500, long: 60_000 },
  fc.property(
    fc.oneof(
      lure,
      fc.string({
        unit: fc.constantFrom(...'0123456789-/:年月日时分秒 T.+Z今昨明天上下午小前后'),
        maxLength: 40,
      }),
    ),
    (text) => {
      const start = performance.now();
      const found = parseInstant(text, NOW);
      expect(performance.now() - start).toBeLessThan(250);
      if (!found) return;
      expect(found.at).toBeGreaterThan(Date.UTC(1999, 11, 30));
      expect(found.at).toBeLessThan(Date.UTC(2101, 0, 2));
    },
  ),
);
