import { describe, expect, it } from 'vitest';
import type { ClockId } from '../../../utils/complaint/model';
import { noteOn } from '../../../utils/complaint/rule-notes';
import { RULES, ruleFor, spanOf, type Rule } from '../../../utils/complaint/rules';

const HOUR = 3_600_000;
const MARCH = Date.UTC(2024, 2, 24, 16);
const entry = (since: number, hours: number | null): Rule => ({
  clock: 'alipay-trade',
  since,
  hours,
});

describe('the rule pack', () => {
  it.each<[ClockId, number | null]>([
    ['wx-first-reply', 24],
    ['wx-complete', 72],
    ['wx-reopen', 24],
    ['alipay-trade', 96],
    ['alipay-risk', null],
  ])('%s runs %s hours', (clock, hours) =>
    expect(spanOf(clock, MARCH)).toBe(hours === null ? null : hours * HOUR),
  );

  it('says of every entry where it stands', () => {
    for (const { clock, since } of RULES) {
      const note = noteOn(clock, Math.max(since, 0));
      expect(note?.source, clock).toBeTruthy();
      expect(['high', 'medium', 'low']).toContain(note?.confidence);
    }
    expect(noteOn('mp-respond', MARCH - 1)?.source).not.toBe(noteOn('mp-respond', MARCH)?.source);
  });
});

describe('dated entries', () => {
  const rules = [entry(MARCH, 48), entry(-Infinity, 72), entry(MARCH + 1000 * HOUR, 36)];

  it.each([
    [0, 72],
    [MARCH - 1, 72],
    [MARCH, 48],
    [MARCH + 1000 * HOUR - 1, 48],
    [MARCH + 1000 * HOUR, 36],
  ])('a complaint of %i follows what was in force then', (at, hours) => {
    expect(ruleFor('alipay-trade', at, rules)?.hours).toBe(hours);
    expect(ruleFor('alipay-trade', at, rules.toReversed())?.hours).toBe(hours);
  });

  it('no entry, or none that had begun, is no rule', () => {
    expect(ruleFor('wx-complete', MARCH, rules)).toBeNull();
    expect(ruleFor('alipay-trade', MARCH - 1, [entry(MARCH, 48)])).toBeNull();
    expect(spanOf('alipay-trade', MARCH - 1, { rules: [entry(MARCH, 48)] })).toBeNull();
  });

  it("the shop's own hours are for Alipay's trade complaints alone", () => {
    expect(spanOf('alipay-trade', MARCH, { alipayTradeHours: 72 })).toBe(72 * HOUR);
    expect(spanOf('wx-complete', MARCH, { alipayTradeHours: 1 })).toBe(72 * HOUR);
    expect(spanOf('alipay-risk', MARCH, { alipayTradeHours: 1 })).toBeNull();
  });
});
