import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boughtOf, paidTogether, payDay, sameGoods, sincePaid } from '../../../utils/complaint/bought';
import { arrivals, overAt, QUIET, reasonsOf, stakeOf, whyOutside } from '../../../utils/complaint/bursts';
import type { BurstPart } from '../../../utils/complaint/bursts';
import { clustersOf } from '../../../utils/complaint/clusters';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 2026-11-21 09:00 Beijing. */
const NINE = Date.UTC(2026, 10, 21, 1);
const SAME = [
  '挂脖风扇不转，跟介绍的差别很大，联系客服不回，退全款',
  '风扇不转，与宣传不符，问了没人理，申请退款',
  '收到的挂脖风扇不转，描述不一致，商家不回复，要求退款',
  '风扇不转，货不对板，找店家不理，全额退款',
];
const part = (n: number, more: Partial<BurstPart> = {}): BurstPart => ({
  of: `wechat-pay|${n}`,
  words: SAME[n % 4]!,
  at: NINE + n * MINUTE,
  amountFen: 2990,
  bought: { goods: null, paid: null },
  ended: false,
  refunded: false,
  due: NINE + DAY + n * MINUTE,
  ...more,
});
const many = (n: number, more: (i: number) => Partial<BurstPart> = () => ({})) =>
  Array.from({ length: n }, (_, i) => part(i, more(i)));
const at = (paid: number) => ({ goods: null, paid: { from: paid, to: paid + 1000 } });

describe('what was bought', () => {
  it.each([
    ['4200001234202611209876543210', Date.UTC(2026, 10, 19, 16)],
    ['2026112022001412345678901234', Date.UTC(2026, 10, 19, 16)],
  ])('%s names the Beijing day of payment', (number, from) =>
    expect(payDay(number)).toEqual({ from, to: from + DAY }),
  );
  it.each(['', '4200001234202613409876543210', '42000012342026112098765432', 'T202611209876543210987654321'])(
    '%s names none',
    (number) => expect(payDay(number)).toBeNull(),
  );
  it('takes the printed time before the number, and says nothing of what nobody names', () => {
    const paid = { at: NINE, resolution: MINUTE };
    expect(boughtOf({ paid, goods: ' 风扇 ', transactionId: '4200001234202611209876543210' })).toEqual({
      goods: '风扇',
      paid: { from: NINE, to: NINE + MINUTE },
    });
    expect(boughtOf({})).toEqual({ goods: null, paid: null });
    expect(sameGoods(boughtOf({}), boughtOf({}))).toBe(false);
    expect(sameGoods(boughtOf({ goods: '挂脖 风扇' }), boughtOf({ goods: '挂脖风扇' }))).toBe(true);
  });
  it('is paid together within two hours for certain', () => {
    expect(paidTogether(at(NINE), at(NINE + HOUR))).toBe(true);
    expect(paidTogether(at(NINE), at(NINE + 2 * HOUR))).toBe(false);
    const day = boughtOf({ transactionId: '4200001234202611209876543210' });
    expect(paidTogether(day, day)).toBe(false);
    expect(sincePaid(day, NINE)).toBe(NINE - Date.UTC(2026, 10, 19, 16));
    expect(sincePaid(at(NINE), NINE - 1)).toBeNull();
  });
});

describe('why complaints belong together', () => {
  it('is told in counts, and unknown is never "different"', () => {
    const found = reasonsOf(
      many(9, (i) => ({
        bought: { goods: i < 8 ? '挂脖风扇' : null, paid: i < 7 ? at(NINE - HOUR + i * MINUTE).paid : null },
        amountFen: i === 3 ? null : 2990,
      })),
    );
    expect(found).toEqual({
      n: 9,
      span: 8 * MINUTE,
      goods: { value: '挂脖风扇', k: 8 },
      amountFen: { value: 2990, k: 8 },
      paidTogether: 7,
      soon: 7,
      alike: 9,
      told: 9,
      genuine: null,
    });
    expect(reasonsOf([part(0, { words: null, amountFen: null })])).toMatchObject({
      goods: null,
      amountFen: null,
      paidTogether: 0,
      alike: 0,
      told: 0,
    });
    expect(reasonsOf([])).toMatchObject({ n: 0, span: 0 });
  });
  it('of thirty about a shop that closed says that it may be genuine', () => {
    const closed = ['门店关门了，会员卡里还有余额，要求退款', '你们跑路了，充值卡余额不退，联系不上人'];
    const thirty = many(30, (i) => ({ words: closed[i % 2]!, amountFen: 10_000 + i * 100 }));
    expect(reasonsOf(thirty)).toMatchObject({ n: 30, genuine: 'gone', alike: 30 });
    for (const { genuine } of clustersOf(thirty, 4)) expect(genuine).toBe('gone');
  });
  it('lets less alike words do where goods or payment are the same, and no other', () => {
    // 0.75 alike, and no common amount.
    const words = ['风扇不转，与宣传不符，问了没人理，申请退款', '风扇不转，商家不理，要求退款，吵得很'];
    const pair = (more: (i: number) => Partial<BurstPart>) =>
      clustersOf(
        many(2, (i) => ({ words: words[i]!, amountFen: i, ...more(i) })),
        2,
        {
          likeness: 62,
          window: HOUR,
        },
      ).length;
    const alone = pair(() => ({}));
    expect(pair(() => ({ bought: { goods: '风扇', paid: null } }))).toBeGreaterThan(alone);
    expect(pair((i) => ({ bought: at(NINE - i * MINUTE) }))).toBeGreaterThan(alone);
    expect(pair((i) => ({ bought: { goods: `风扇${i}`, paid: null } }))).toBe(alone);
  });
  it('goes by the likeness and the window that are set', () => {
    const found = (likeness: number, window: number) => clustersOf(many(4), 4, { likeness, window }).length;
    expect(found(60, HOUR)).toBe(1);
    expect(found(60, MINUTE / 2)).toBe(0);
    const [first = ''] = SAME;
    const other = many(4, (i) => ({ words: i % 2 ? first : '杯口有一道裂纹，请换一只', amountFen: i }));
    expect(clustersOf(other, 3, { likeness: 100, window: HOUR })).toEqual([]);
  });
});

describe('who stays out', () => {
  const why = (more: Partial<BurstPart>, byHand = false) =>
    whyOutside(part(9, { of: 'x', ...more }), many(4), { byHand, window: HOUR, alike: true });
  it('says why', () => {
    expect(why({}, true)).toEqual({ why: 'hand' });
    expect(why({ words: null })).toEqual({ why: 'noWords' });
    expect(why({ words: '少发了一件赠品，请补发' })).toMatchObject({ why: 'words', sameGoods: false });
    expect(why({ at: NINE + 5 * HOUR })).toEqual({ why: 'late' });
    expect(why({})).toMatchObject({ why: 'near' });
    const how = { byHand: false, window: HOUR, alike: false };
    expect(whyOutside(part(9), many(4), how)).toEqual({ why: 'time' });
  });
  it('knows the same goods in other words', () => {
    const goods = { goods: '挂脖风扇', paid: null };
    const members = many(4, () => ({ bought: goods }));
    const one = part(9, { words: '少发了一件赠品，请补发', bought: goods });
    expect(whyOutside(one, members, { byHand: false, window: HOUR, alike: true })).toMatchObject({
      sameGoods: true,
    });
  });
});

describe('what is at stake, and when it is over', () => {
  it('counts what is known and says what is not', () => {
    const parts = [
      part(0, { ended: true, refunded: true, due: null }),
      part(1, { amountFen: null }),
      part(2, { amountFen: 100 }),
    ];
    expect(stakeOf(parts)).toEqual({
      n: 3,
      ended: 1,
      amountFen: 3090,
      openFen: 100,
      refundedFen: 2990,
      unknown: 1,
      firstDue: NINE + DAY + MINUTE,
    });
    expect(stakeOf([])).toMatchObject({ n: 0, firstDue: null });
  });
  it('ends with the last, or after a quiet week; never on what nobody knows', () => {
    const ended = part(0, { ended: true });
    expect(overAt([ended, ended], NINE, NINE)).toBe('ended');
    expect(overAt([ended, part(1)], NINE, NINE + QUIET)).toBeNull();
    expect(overAt([ended, part(1)], NINE, NINE + QUIET + 1)).toBe('quiet');
    expect(overAt([ended, null], NINE, NINE)).toBeNull();
    expect(overAt([], NINE, NINE)).toBeNull();
  });
  it('every arrival stands in one of few columns', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 * DAY }), { minLength: 1 }), (given) => {
        const { columns, step } = arrivals(given.map((each) => NINE + each));
        expect(columns.length).toBeLessThanOrEqual(24);
        expect(columns.reduce((sum, { n }) => sum + n, 0)).toBe(given.length);
        expect(columns[0]!.n).toBeGreaterThan(0);
        expect(columns.at(-1)!.n).toBeGreaterThan(0);
        expect(step % MINUTE).toBe(0);
      }),
    ));
});
