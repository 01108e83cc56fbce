import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBeijing } from '../../../utils/complaint/time';
import { parseInstant, spanIn } from '../../../utils/reader/dates';

/** 2026-11-21 14:32 in Beijing. */
const NOW = Date.UTC(2026, 10, 21, 6, 32);
const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const read = (text: string, era?: 'past' | 'near', now = NOW): string | null => {
  const found = parseInstant(text, now, era);
  return found && formatBeijing(found.at, 'yyyy-MM-dd HH:mm:ss');
};

describe('where something is left out', () => {
  it.each([
    ['今天 09:05', '2026-11-21 09:05:00'],
    ['昨日 23:59:30', '2026-11-20 23:59:30'],
    ['前天 0:00', '2026-11-19 00:00:00'],
    ['明天 18:00', '2026-11-22 18:00:00'],
    ['后天上午8点', '2026-11-23 08:00:00'],
    ['yesterday 5:44 pm', '2026-11-20 17:44:00'],
    ['11月20日 17:44', '2026-11-20 17:44:00'],
    ['12-31 23:59:59', '2025-12-31 23:59:59'],
    ['2028-02-29 00:00:10', '2028-02-29 00:00:10'],
    ['2026-11-21 24:00:00', '2026-11-22 00:00:00'],
    ['2026年11月20日 下午5时44分', '2026-11-20 17:44:00'],
    ['2026-11-20 中午12:30', '2026-11-20 12:30:00'],
    ['2026-11-20 12:30 AM', '2026-11-20 00:30:00'],
    ['2026-11-20(周五) 17:44', '2026-11-20 17:44:00'],
    ['20261120174408', '2026-11-20 17:44:08'],
    ['２０２６－１１－２０ １７：４４', '2026-11-20 17:44:00'],
    ['20 Nov 2026 17:44', '2026-11-20 17:44:00'],
  ])('%s', (text, wall) => expect(read(text)).toBe(wall));

  it('a date without a year lies behind a complaint, but near a deadline', () => {
    expect(read('01-05 08:00', 'past')).toBe('2026-01-05 08:00:00');
    expect(read('01-05 08:00', 'near')).toBe('2027-01-05 08:00:00');
    const newYear = Date.UTC(2026, 11, 31, 16, 0, 10);
    expect(read('12-31 23:59:59', 'past', newYear)).toBe('2026-12-31 23:59:59');
    expect(read('昨天 23:59', 'past', newYear)).toBe('2026-12-31 23:59:00');
  });

  it('今天 is a day of Beijing, wherever the computer is', () =>
    expect(read('今天 00:10', 'past', Date.UTC(2026, 10, 20, 16, 30))).toBe('2026-11-21 00:10:00'));

  it.each([
    ['2026-11-20', DAY],
    ['2026-11-20 17时', HOUR],
    ['2026-11-20 17:44', MINUTE],
    ['2026-11-20 17:44:08', SECOND],
    ['1795167848000', 1],
    ['3小时前', HOUR],
    ['刚刚', MINUTE],
  ])('%s is true to %i ms', (text, resolution) =>
    expect(parseInstant(text, NOW)?.resolution).toBe(resolution),
  );

  it.each([
    '',
    '2026-02-29 10:00:00',
    '2026-11-20 25:00',
    '2026-11-31 10:00:00',
    '2002018202611201744080000014711',
    '13800138000',
    '1234567890',
    '¥1,299.00',
    '3个工作日',
    '处理中',
    `2026-11-20 17:44${' '.repeat(100)}${'x'.repeat(200)}`,
  ])('%j is no time', (text) => expect(parseInstant(text, NOW)).toBeNull());
});

describe('any time', () => {
  const instants = fc
    .integer({ min: Date.UTC(2020, 0, 2) / 1000, max: Date.UTC(2035, 0, 1) / 1000 })
    .map((seconds) => seconds * 1000);

  it('that is written in full is read back to the second', () =>
    fc.assert(
      fc.property(instants, fc.constantFrom('-', '/', '.'), (at, dash) => {
        const text = formatBeijing(at, 'yyyy-MM-dd HH:mm:ss').replaceAll('-', dash);
        expect(parseInstant(text, NOW)).toEqual({ at, resolution: SECOND });
        expect(parseInstant(`投诉时间：${text}`, NOW)?.at).toBe(at);
      }),
    ));

  it('of any zone is the same instant', () =>
    fc.assert(
      fc.property(instants, (at) => {
        const utc = new Date(at).toISOString();
        expect(parseInstant(utc, NOW)?.at).toBe(at);
        expect(parseInstant(utc.replace('.000Z', '+00:00'), NOW)?.at).toBe(at);
      }),
    ));

  it('and any other text is read without a throw', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 240 }), (text) => {
        const found = parseInstant(text, NOW);
        expect(found === null || Number.isFinite(found.at)).toBe(true);
      }),
    ));
});

describe('a span', () => {
  it.each([
    ['1天3小时', 27 * HOUR, HOUR],
    ['2 个小时 5 分钟', 125 * MINUTE, MINUTE],
    ['42分08秒', 42 * MINUTE + 8 * SECOND, SECOND],
    ['1d 3h', 27 * HOUR, HOUR],
    ['2 hours 10 mins', 130 * MINUTE, MINUTE],
    ['1小时零5分', 65 * MINUTE, MINUTE],
    ['0.5天', 12 * HOUR, DAY],
    ['3天或72小时', 72 * HOUR, DAY],
  ])('%s', (text, ms, unit) => expect(spanIn(text)).toEqual({ ms, unit }));

  it.each(['', '无', '11月22日', 'abc 12 items'])('%j is none', (text) => expect(spanIn(text)).toBeNull());
});
