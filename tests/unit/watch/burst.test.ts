import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUCKET, burstsOf, foundBursts, inBurst, mayBurst, usualRate } from '../../../utils/watch/burst';
import { messageOf } from '../../../utils/watch/channels/message';
import { stillTrue } from '../../../utils/watch/still';
import { at, clock, DAY, HOUR, item, line, MINUTE, NIGHT, options, plan } from './made-plan';

const CHOSEN = { on: true, count: 4, minutes: 30, factor: 4, alikeMinutes: 60, likeness: 80 };
const minutes = (...given: number[]) => given.map((minute) => at(9, minute));

describe('burstsOf', () => {
  it.each([
    ['three', minutes(0, 1, 2), 0],
    ['four at once', minutes(0, 0, 0, 0), 1],
    ['four in half an hour', minutes(30, 0, 20, 10), 1],
    ['four in more', minutes(0, 10, 20, 30.1), 0],
    ['after a quiet time', minutes(-300, -40, 0, 5, 6, 7), 1],
    ['one in two hours', minutes(0, 1, 2, 3, 60, 61, 62, 63), 1],
    ['two in more', minutes(0, 1, 2, 3, 120, 121, 122, 123), 2],
  ])('%s', (_, moments, count) => expect(burstsOf(moments, CHOSEN)).toHaveLength(count));

  it('tells from when to when', () =>
    expect(burstsOf(minutes(-50, 0, 1, 2, 30, 31), CHOSEN)).toEqual([{ from: at(9), to: at(9, 30) }]));

  it('goes by what is usual', () => {
    const usual = (each: number) =>
      Array.from({ length: 48 * each }, (_, i) => at(9) - 2 * DAY + (i * HOUR) / each);
    expect(usualRate(usual(1), at(9))).toBe(1);
    expect(usualRate([], at(9))).toBe(0);
    expect(usualRate(minutes(-10, -5, 0, 5), at(9))).toBe(2 / 24);
    expect(usualRate([at(9) - 29 * DAY], at(9))).toBe(0);
    expect(burstsOf(minutes(0, 1, 2, 3), CHOSEN, usual(1))).toHaveLength(1);
    expect(burstsOf(minutes(0, 1, 2, 3), CHOSEN, usual(2))).toHaveLength(0);
    expect(burstsOf(minutes(0, 1, 2, 3, 4, 5, 6, 7), CHOSEN, usual(2))).toHaveLength(1);
  });

  it('never two within two hours, in any order', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 })), (given) => {
        const found = burstsOf(minutes(...given), CHOSEN);
        expect(burstsOf(minutes(...given.toReversed()), CHOSEN)).toEqual(found);
        for (const [index, { from }] of found.entries())
          expect(from - (found[index - 1]?.from ?? -Infinity)).toBeGreaterThanOrEqual(BUCKET);
      }),
    ));
});

describe('bursts of an account', () => {
  const many = (count: number, more = {}) =>
    Array.from({ length: count }, (_, i) => item(`${i}`, { firstSeenAt: at(9, i), ...more }));
  const bursts = (...[items, now, more]: Parameters<typeof plan>) =>
    plan(items, now, more).filter(({ kind }) => kind === 'burst');

  it('are told once', () => {
    const told = bursts(many(5), at(9, 10));
    const key = `burst|wechat-pay|A|${Math.floor(at(9) / (2 * HOUR))}`;
    expect(told).toMatchObject([{ key, urgency: 'urgent', at: at(9, 10), total: 5, account: 'A' }]);
    expect(told[0]?.items.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4']);
    expect(bursts(many(9), at(9, 20), { had: (each) => each === key })).toEqual([]);
    expect(bursts(many(5), at(11, 5))).toEqual([]);
    expect(bursts(many(5), at(23), { chosen: { quiet: NIGHT } })).toEqual([]);
    expect(bursts(many(25), at(9, 25))[0]).toMatchObject({ total: 25, items: { length: 20 } });
  });
  it('wait for the end of quiet hours', () => {
    const quiet = { on: true, from: '09:00', to: '11:00' };
    expect(bursts(many(5), at(9, 10), { chosen: { quiet } })[0]?.at).toBe(at(11));
  });
  it('are none of the first look, of several accounts, or of a night without a look', () => {
    expect(bursts(many(9, { firstSeenAt: at(0) }), at(0, 5))).toEqual([]);
    const mixed = many(6).map((each, i) => ({ ...each, account: i % 2 ? 'A' : 'B' }));
    expect(bursts(mixed, at(9, 10), { lines: [line(), line({ account: 'B' })] })).toEqual([]);
    const spread = many(6).map((each, i) => ({
      ...each,
      clock: clock(at(25 + i), { span: DAY }),
      firstSeenAt: at(9),
    }));
    expect(bursts(spread, at(9, 1))).toEqual([]);
  });
  it('name their complaints, and nobody else', () => {
    const items = [...many(4), item('late', { firstSeenAt: at(12) })];
    const seen = { items, lines: [line()], options: options() };
    const is = (id: string, more = {}) => inBurst({ console: 'wechat-pay', id }, { ...seen, ...more });
    expect(is('2')).toBe(true);
    expect(is('late')).toBe(false);
    expect(inBurst({ console: 'alipay', id: '2' }, seen)).toBe(false);
    expect(is('2', { items: many(3) })).toBe(false);
    expect(is('2', { options: options({ burst: { ...CHOSEN, on: false } }) })).toBe(false);
  });
  it('that were there at the first look are no news, but hold their complaints together', () => {
    // Came within minutes, an hour before anybody watched.
    const old = many(5).map((each, i) => ({
      ...each,
      firstSeenAt: at(0),
      clock: clock(at(23, i), { span: DAY }),
    }));
    const is = (items: typeof old) =>
      inBurst({ console: 'wechat-pay', id: '2' }, { items, lines: [line()], options: options() });
    expect(bursts(old, at(0, 5))).toEqual([]);
    expect(is(old)).toBe(true);
    // Nobody knows when these came: to the hour only, not at all, or for the second time.
    expect(is(old.map((each) => ({ ...each, clock: { ...each.clock, coarse: true } })))).toBe(false);
    expect(is(old.map((each) => ({ ...each, clock: clock(null) })))).toBe(false);
    expect(is(old.map((each) => ({ ...each, times: 2 })))).toBe(false);
  });
  const words = [
    '商品和描述不符，联系商家不理，请全额退款',
    '实物与图片严重不一致，多次沟通没人回复，要求退全款',
    '货不对板，跟宣传的差别很大，问客服不回，申请退款',
    '收到的东西跟页面写的两样，找商家不理睬，退我全款',
  ];
  const same = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      item(`${i}`, { firstSeenAt: at(9, i * 2), words: words[i % 4]! }),
    );
  const busy = { recent: { 'wechat-pay|A': Array.from({ length: 900 }, (_, i) => at(0) - i * 10 * MINUTE) } };
  it('that tell one thing are one from the fourth on, however busy it usually is', () => {
    expect(bursts(same(3), at(9, 10), busy)).toEqual([]);
    const key = `burst|wechat-pay|A|${Math.floor(at(9) / (2 * HOUR))}|alike`;
    expect(bursts(same(4), at(9, 10), busy)).toMatchObject([{ key, total: 4, alike: 'plain' }]);
    expect(bursts(same(4), at(9, 10), { ...busy, had: (each) => each === key })).toEqual([]);
  });
  it('leave out who complains of something else', () => {
    const other = item('other', { firstSeenAt: at(9, 3), words: '杯口有一道裂纹，请换一只' });
    const seen = { items: [...same(4), other], lines: [line()], options: options() };
    expect(bursts(seen.items, at(9, 10))).toMatchObject([{ total: 4 }]);
    expect(inBurst({ console: 'wechat-pay', id: 'other' }, seen)).toBe(false);
    expect(inBurst({ console: 'wechat-pay', id: '3' }, seen)).toBe(true);
  });
  it('are kept as one, from the fourth on, without who complains of something else', () => {
    const other = item('other', { firstSeenAt: at(9, 3), words: '杯口有一道裂纹，请换一只' });
    const seen = (count: number, more = {}) => ({
      items: [other, ...same(count)],
      lines: [line()],
      options: options(more),
      ...busy,
    });
    expect(foundBursts(seen(3))).toEqual([]);
    expect(foundBursts(seen(4))).toEqual([
      {
        console: 'wechat-pay',
        account: 'A',
        from: at(9),
        to: at(9, 6),
        kind: 'alike',
        members: ['0', '1', '2', '3'].map((id) => `wechat-pay|${id}`),
      },
    ]);
    const burst = (more: object) => ({ burst: { ...CHOSEN, ...more } });
    expect(foundBursts(seen(4, burst({ on: false })))).toEqual([]);
    expect(foundBursts(seen(4, burst({ count: 5 })))).toEqual([]);
    expect(foundBursts(seen(4, burst({ alikeMinutes: 1 })))).toEqual([]);
    const loose = ['风扇不转，与宣传不符，问了没人理，申请退款', '风扇不转，商家不理，要求退款，吵得很'];
    const pair = loose.map((words, i) => item(`${i}`, { firstSeenAt: at(9, i), words }));
    const found = (likeness: number) =>
      foundBursts({ ...seen(0, burst({ count: 2, likeness })), items: pair }).map(({ kind }) => kind);
    expect([60, 100].map(found)).toEqual([['alike'], []]);
    expect(foundBursts({ ...seen(0), items: many(4), recent: {} })).toMatchObject([{ kind: 'many' }]);
  });
  it('are asked what is usual only where there may be one', () => {
    const asked = (count: number, more = {}) =>
      mayBurst({ items: many(count), lines: [line()], options: options(more) });
    expect(asked(3)).toBe(false);
    expect(asked(4)).toBe(true);
    expect(asked(4, { burst: { ...CHOSEN, on: false } })).toBe(false);
  });
  it('of a shop that closed may be a genuine group', () => {
    const closed = Array.from({ length: 30 }, (_, i) =>
      item(`${i}`, {
        firstSeenAt: at(9, i),
        amountFen: 10_000 + i,
        words: ['门店关门了，会员卡里还有余额，要求退款', '你们跑路了，充值卡的余额不退'][i % 2]!,
      }),
    );
    const [told] = bursts(closed, at(9, 40));
    expect(told).toMatchObject({ total: 30, alike: 'gone' });
    const said = (language: 'zh-CN' | 'en') => messageOf([told!], { language, now: at(9, 40) })?.lines;
    expect(said('zh-CN')).toContain('内容相近，多条提到停业：可能是真实的群体问题，请先核实');
    expect(said('en')?.join()).toContain('perhaps a genuine group');
    expect(said('zh-CN')?.join()).not.toMatch(/恶意/);
  });
  it('can be switched off', () => {
    expect(bursts(many(5), at(9, 10), { chosen: { burst: { ...CHOSEN, on: false } } })).toEqual([]);
    expect(bursts(many(5), at(9, 10), { chosen: { kinds: { ...options().kinds, burst: false } } })).toEqual(
      [],
    );
  });
  it('know what is usual for this account', () => {
    const usual = Array.from({ length: 200 }, (_, i) => at(0) - i * 10 * MINUTE);
    expect(bursts(many(5), at(9, 10), { recent: { 'wechat-pay|A': usual } })).toEqual([]);
    expect(bursts(many(5), at(9, 10), { recent: { 'wechat-pay|B': usual } })).toHaveLength(1);
  });
  it('hold while one of them waits', () => {
    const [told] = bursts(many(5), at(9, 10));
    if (!told) throw new Error('burst');
    expect(stillTrue(told, many(1), [], at(9, 10))).toBe(true);
    expect(stillTrue(told, [], [], at(9, 10))).toBe(false);
  });
});
