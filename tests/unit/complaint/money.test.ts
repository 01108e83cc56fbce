import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFen, parseMoney } from '../../../utils/complaint/money';

describe('money', () => {
  it.each([
    ['¥1,299.00', 129_900],
    ['￥1,299', 129_900],
    ['326元', 32_600],
    ['326.5 元', 32_650],
    ['3 分', 3],
    ['0.01', 1],
    ['-12.34', -1234],
    ['CNY 12.00', 1200],
    ['1,234,567.89', 123_456_789],
    ['19.99', 1999],
    ['1.15', 115],
  ])('%s', (text, fen) => expect(parseMoney(text)).toBe(fen));

  it.each([
    '',
    '-',
    '元',
    '12.345',
    '1,2',
    '12,34',
    '约100元',
    '100-200',
    '1e3',
    '9'.repeat(20),
    '2026-11-20',
  ])('%j is not one amount', (text) => expect(parseMoney(text)).toBeNull());

  it('a bare number is what the header says, a written unit wins', () => {
    expect(parseMoney('1299', 'fen')).toBe(1299);
    expect(parseMoney('12.99', 'fen')).toBe(1299);
    expect(parseMoney('12元', 'fen')).toBe(1200);
    expect(parseMoney('12分', 'yuan')).toBe(12);
  });

  it('is written with groups and two places', () => {
    expect([0, 1, 99, 100, 129_900, -5, 123_456_789].map(formatFen)).toEqual([
      '¥0.00',
      '¥0.01',
      '¥0.99',
      '¥1.00',
      '¥1,299.00',
      '-¥0.05',
      '¥1,234,567.89',
    ]);
  });

  it('every amount that is written is read back', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (fen) => {
        expect(parseMoney(formatFen(fen))).toBe(fen);
      }),
    ));
});
