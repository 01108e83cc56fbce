import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clocksOf } from '../../../utils/complaint/clocks';
import { compared } from '../../../utils/complaint/drift';
import { clocksIn, clocksOfQueue } from '../../../utils/complaint/duties';
import { CLOCK_IDS, QUEUE_IDS } from '../../../utils/complaint/ids';
import { boundsOf, changed, changesTo, NO_RULES, ownAt, weigh } from '../../../utils/complaint/own-rules';
import type { RuleChange } from '../../../utils/complaint/own-rules';
import { ruleFor, spanOf } from '../../../utils/complaint/rules';
import type { OwnRule } from '../../../utils/complaint/rules';
import { clockWords } from '../../../utils/complaint/words';
import { complaint, HOUR, NINE, PROCESSING } from '../ledger/made';

const own: OwnRule[] = [
  { clock: 'wx-complete', account: null, hours: 48 },
  { clock: 'wx-complete', account: '1900000109', hours: 96 },
];

describe("a shop's own span", () => {
  it.each([
    [undefined, 48],
    ['', 48],
    ['1900000110', 48],
    ['1900000109', 96],
  ])('of the account %s', (account, hours) =>
    expect(spanOf('wx-complete', NINE, { own, account })).toBe(hours * HOUR),
  );

  it('leaves every other clock alone, and comes before the older setting of Alipay', () => {
    for (const clock of CLOCK_IDS.filter((id) => id !== 'wx-complete'))
      expect(spanOf(clock, NINE, { own })).toBe(spanOf(clock, NINE));
    const trade: OwnRule[] = [{ clock: 'alipay-trade', account: null, hours: 60 }];
    expect(spanOf('alipay-trade', NINE, { own: trade, alipayTradeHours: 80 })).toBe(60 * HOUR);
  });

  it('moves the clock, and says so in words; a printed deadline still wins and is the platform’s', () => {
    const one = complaint('A', { status: PROCESSING });
    const { next } = clocksOf(one, { own });
    expect(next).toMatchObject({ due: NINE + 48 * HOUR, own: true, source: 'rule' });
    expect(clockWords(next, NINE, 'zh-CN')).toMatchObject({ own: '本店设置' });
    expect(clockWords(next, NINE, 'zh-CN').label).toContain('本店设置');
    expect(clocksOf(one).next).not.toHaveProperty('own');
    const at = NINE + 20 * HOUR;
    const printed = { ...one, deadline: { at, from: at, to: at, source: 'page' as const } };
    expect(clocksOf(printed, { own }).next).toMatchObject({ due: at, source: 'page' });
    expect(clocksOf(printed, { own }).next).not.toHaveProperty('own');
    // Once the page's span is the shop's own there is nothing to tell of any more.
    expect(compared(printed, { own })).toMatchObject({ rule: 48, hours: 20 });
    const taken: OwnRule[] = [{ clock: 'wx-complete', account: null, hours: 20 }];
    expect(compared(printed, { own: taken })).toMatchObject({ rule: 20, hours: 20 });
  });

  it('that equals the pack is none', () => {
    const same: OwnRule[] = [{ clock: 'wx-first-reply', account: null, hours: 24 }];
    expect(clocksOf(complaint('A'), { own: same }).next).not.toHaveProperty('own');
  });
});

describe('bounds', () => {
  it.each([
    ['wx-complete', 72, 'same'],
    ['wx-complete', 48, 'shorter'],
    ['wx-complete', 73, 'longer'],
    ['wx-complete', 216, 'longer'],
    ['wx-complete', 217, 'refused'],
    ['wx-complete', 0.5, 'refused'],
    ['wx-complete', Number.NaN, 'refused'],
    ['alipay-risk', 48, 'unknown'],
    ['alipay-risk', 721, 'refused'],
    ['alipay-appeal-refund', 720, 'same'],
    ['alipay-appeal-review', 48, 'refused'],
    ['mp-appeal-verdict', 48, 'refused'],
  ] as const)('%s of %d hours: %s', (clock, hours, weight) => expect(weigh(clock, hours, NINE)).toBe(weight));

  it('hold the pack’s own span of every clock', () => {
    for (const clock of CLOCK_IDS) {
      const bounds = boundsOf(clock, NINE);
      const hours = ruleFor(clock, NINE)?.hours ?? null;
      if (hours !== null) expect(weigh(clock, hours, NINE)).toBe('same');
      if (bounds) expect(bounds.least).toBeLessThan(bounds.most);
    }
  });
});

const changeOf = fc.record({
  clock: fc.constantFrom('wx-complete', 'wx-first-reply', 'mp-respond'),
  account: fc.constantFrom(null, '', 'a'),
  hours: fc.option(fc.integer({ min: 1, max: 99 })),
}) satisfies fc.Arbitrary<RuleChange>;
const by = { at: NINE, who: '小王', why: '试', kind: 'edit' } as const;
const sorted = (rules: readonly OwnRule[]) => rules.map((each) => JSON.stringify(each)).toSorted();

describe('versions', () => {
  it('any of them can be had back', () => {
    fc.assert(
      fc.property(fc.array(fc.array(changeOf, { maxLength: 4 }), { maxLength: 8 }), (steps) => {
        let book = NO_RULES;
        const states = [book.own];
        for (const changes of steps) {
          const next = changed(book, changes, by);
          if (next !== book) states.push(next.own);
          book = next;
        }
        expect(book.versions).toHaveLength(states.length - 1);
        for (const [n, state] of states.entries()) {
          expect(sorted(ownAt(book, n))).toEqual(sorted(state));
          const back = changed(book, changesTo(book.own, ownAt(book, n)), { ...by, kind: 'back' });
          expect(sorted(back.own)).toEqual(sorted(state));
        }
      }),
    );
  });

  it('tell what stood there before, and nothing where nothing differs', () => {
    const changes = [{ clock: 'wx-complete', account: null, hours: 48 }] as const;
    const one = changed(NO_RULES, changes, by);
    expect(one.versions).toEqual([{ n: 1, ...by, edits: [{ ...changes[0], from: null }] }]);
    expect(changed(one, changes, by)).toBe(one);
  });
});

describe('the clocks of a queue', () => {
  it('are known for each, and together they are all', () => {
    const all = new Set(QUEUE_IDS.flatMap((queue) => clocksOfQueue(queue)));
    expect([...all, 'mp-appeal-verdict'].toSorted()).toEqual(CLOCK_IDS.toSorted());
    expect(clocksOfQueue('wechat-pay')).toEqual(['wx-first-reply', 'wx-complete', 'wx-reopen']);
    expect(clocksIn('wechat-pay').has('alipay-trade')).toBe(false);
  });
});
