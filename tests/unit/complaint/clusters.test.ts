import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, gistOf } from '../../../utils/complaint/alike';
import { clustersOf } from '../../../utils/complaint/clusters';
import type { Told } from '../../../utils/complaint/clusters';

const MINUTE = 60_000;
const NINE = Date.UTC(2026, 10, 20, 1);
const likeness = (a: string, b: string) => alike(gistOf(a), gistOf(b));
const told = (words: string | null, minute: number, amountFen: number | null = 1990): Told => ({
  words,
  at: NINE + minute * MINUTE,
  amountFen,
});

/** Each family tells one thing with other words. */
const FAMILIES = [
  [
    '商品和介绍的不一样，联系卖家不理人，请全额退款。',
    '实物与图片严重不符，多次沟通商家不回复，要求退全款',
    '货不对板，跟页面写的差别很大，问了客服没人理，申请退款！',
    '收到的东西和宣传的完全两样，找你们几次都不回，退我全款',
    '宝贝与详情页描述不一致，反复联系店家无人回应，必须全额退款',
  ],
  [
    '一直没发货，联系客服不回，要退款',
    '迟迟不发货，商家不理，申请退款',
    '到现在还没有发货，问你们也不回复，请退款',
  ],
  [
    '门店关门了，会员卡里还有余额，要求退款',
    '你们跑路了，充值卡余额不退，联系不上人',
    '店关了，卡里的钱没退',
    '健身房倒闭，年卡要求退钱',
  ],
];
const [DIFFERENT = [], , CLOSED = []] = FAMILIES;
const OTHERS = [
  '左袖口开线了，尺码也偏小，想换大一码',
  '收到的杯子杯口有裂纹，联系商家不理，请退款',
  '少发了一件赠品，请补发',
  '颜色发错了，我要的是蓝色，发来红色，请换货',
  '孩子用我手机充了游戏，申请退款',
  '页面说可以开发票，问了三次都说系统升级',
  '页面写的是纯棉，吊牌上却是聚酯纤维百分之六十，洗一次还起球，申请退货',
];

describe('alike', () => {
  const pairs = FAMILIES.flatMap((family) =>
    family.flatMap((a, i) => family.slice(i + 1).map((b) => [a, b])),
  );
  it.each(pairs)('%s ~ %s', (a, b) => expect(likeness(a!, b!)).toBeGreaterThanOrEqual(0.7));
  const strangers = FAMILIES.flatMap(([first = '']) => OTHERS.map((other) => [first, other]));
  it.each(strangers)('%s ≠ %s', (a, b) => expect(likeness(a!, b!)).toBeLessThan(0.7));

  it('is symmetric, between 0 and 1, and 1 for the same words', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        expect([0, 1]).toContain(likeness(a, a));
      }),
    );
  });
  it('says nothing of texts that say nothing', () => {
    expect(likeness('待处理', '待处理')).toBe(0);
    expect(likeness('', '')).toBe(0);
    expect(likeness('申请退款', '申请退款')).toBe(0);
  });
  it('takes bounded time', () => {
    const start = performance.now();
    for (const piece of ['联系', '不', '多次', '卡里的', '退', '描述'])
      likeness(piece.repeat(200_000), piece.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('clusters', () => {
  const four = DIFFERENT.slice(0, 4).map((words, i) => told(words, i * 3));
  it('begin with the fourth of one product in ten minutes', () => {
    expect(clustersOf(four.slice(0, 3), 4)).toEqual([]);
    expect(clustersOf(four, 4)).toEqual([
      { members: four, from: NINE, to: NINE + 9 * MINUTE, genuine: null },
    ]);
  });
  it.each(OTHERS)('leave out who complains of something else: %s', (words) => {
    const [cluster] = clustersOf([...four, told(words, 5)], 4);
    expect(cluster?.members).toEqual(four);
  });
  it('do not reach over hours, nor over words that nobody knows', () => {
    expect(
      clustersOf(
        four.map((each, i) => ({ ...each, at: NINE + i * 61 * MINUTE })),
        4,
      ),
    ).toEqual([]);
    expect(
      clustersOf(
        four.map((each) => ({ ...each, words: null })),
        4,
      ),
    ).toEqual([]);
  });
  it('keep two causes of one hour apart', () => {
    const both = FAMILIES.slice(0, 2).flatMap((family) => family.map((words, i) => told(words, i, null)));
    expect(clustersOf(both, 3).map(({ members }) => members.length)).toEqual([5, 3]);
  });
  it('of a shop that closed may be genuine', () => {
    const thirty = Array.from({ length: 30 }, (_, i) => told(CLOSED[i % 4]!, i, 10_000 + i * 900));
    const found = clustersOf(thirty, 4);
    expect(found.length).toBeGreaterThan(0);
    for (const { genuine } of found) expect(genuine).toBe('gone');
  });
  it('of many amounts may be genuine, of one amount not', () => {
    const many = (amount: (i: number) => number) =>
      clustersOf(
        Array.from({ length: 30 }, (_, i) => told(DIFFERENT[i % 5]!, i, amount(i))),
        4,
      ).map(({ genuine }) => genuine);
    expect(many((i) => 10_000 + (i % 10) * 700)).toEqual(['many']);
    expect(many(() => 1990)).toEqual([null]);
  });
  it('are the same in any order, and stay cheap', () => {
    const all = [...DIFFERENT, ...CLOSED, ...OTHERS].map((words, i) => told(words, i));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(clustersOf(shuffled, 3)).toEqual(clustersOf(all, 3));
      }),
      { numRuns: 20 },
    );
    const start = performance.now();
    clustersOf(
      Array.from({ length: 3000 }, (_, i) => told(OTHERS[i % 7]! + i, i / 100)),
      4,
    );
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
