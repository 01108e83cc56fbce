import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeadline } from '../../../utils/reader/deadlines';

const NOW = Date.UTC(2026, 10, 21, 6, 32);
const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const SLACK = 90 * SECOND;
const at = (text: string, labelled: boolean): number | null => parseDeadline(text, NOW, labelled)?.at ?? null;

describe('a running number', () => {
  it.each([
    ['03:12:05', 3 * HOUR + 12 * MINUTE + 5 * SECOND],
    ['剩余 1天 03:12', 27 * HOUR + 12 * MINUTE],
    ['27:12:05', 27 * HOUR + 12 * MINUTE + 5 * SECOND],
  ])('%s', (text, left) => expect(at(text, true)).toBe(NOW + left));
});

describe('without a deadline header', () => {
  it.each([
    ['剩余3小时', 3 * HOUR],
    ['还有 5 分钟', 5 * MINUTE],
    ['距超时还剩2小时13分', 2 * HOUR + 13 * MINUTE],
    ['2h 10m left', 130 * MINUTE],
    ['已超时2小时', -2 * HOUR],
    ['2 hours overdue', -2 * HOUR],
  ])('%s says it itself', (text, left) => expect(at(text, false)).toBe(NOW + left));

  it.each(['3小时', '1天3小时', '3小时前', '2天前', '24小时内首次回复', '¥12.00', '待处理', '请在3天内退货'])(
    '%s does not',
    (text) => expect(at(text, false)).toBeNull(),
  );
});

describe('under a deadline header', () => {
  it.each([
    ['3小时前', -3 * HOUR],
    ['3 hours ago', -3 * HOUR],
    ['11月23日（周一）11时40分', Date.UTC(2026, 10, 23, 3, 40) - NOW],
    ['请于2026年11月22日17时前处理', Date.UTC(2026, 10, 22, 9) - NOW],
  ])('%s', (text, left) => expect(at(text, true)).toBe(NOW + left));

  it.each(['请在3小时前处理完', '请务必于3小时前', '17时前', '11月下旬 10小时', '下周一11时40分'])(
    '%s says two things or nothing',
    (text) => expect(at(text, true)).toBeNull(),
  );
});

describe('how sure it is', () => {
  it('a printed second is that second, a printed minute is the whole minute', () => {
    const second = parseDeadline('2026-11-22 17:44:08', NOW, true);
    expect(second).toEqual({ at: second?.at, from: second?.at, to: second?.at, source: 'page' });
    const minute = parseDeadline('2026-11-22 17:44', NOW, true);
    expect(minute?.from).toBe(Date.UTC(2026, 10, 22, 9, 44));
    expect(minute?.to).toBe(Date.UTC(2026, 10, 22, 9, 44, 59));
  });

  it('剩余1天3小时 is any instant of that hour, and a little earlier for the age of the text', () => {
    const left = NOW + 27 * HOUR;
    expect(parseDeadline('剩余1天3小时', NOW, true)).toEqual({
      at: left,
      from: left - SLACK,
      to: left + HOUR,
      source: 'page',
    });
  });

  it('已超时2小时 lies up to an hour further back, never later', () => {
    const late = NOW - 2 * HOUR;
    expect(parseDeadline('已超时2小时', NOW, true)).toEqual({
      at: late,
      from: late - HOUR - SLACK,
      to: late,
      source: 'page',
    });
  });

  it('a bare date is no deadline: which end of the day?', () => {
    expect(at('2026-11-22', true)).toBeNull();
    expect(at('2026-11-22', false)).toBeNull();
  });

  it('whatever the text, from ≤ at ≤ to', () => {
    const piece = fc.constantFrom(
      '剩余',
      '已超时',
      '不足',
      '3',
      '12',
      '天',
      '小时',
      '分',
      ':',
      '05',
      '前',
      ' ',
      '-',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), fc.boolean(), (pieces, labelled) => {
        const found = parseDeadline(pieces.join(''), NOW, labelled);
        if (!found) return;
        expect(found.from).toBeLessThanOrEqual(found.at);
        expect(found.at).toBeLessThanOrEqual(found.to);
      }),
    );
  });
});
