import { describe, expect, it } from 'vitest';
import { alipayExposure, miniExposure, perPayments } from '../../../../utils/complaint/rates/exposure';
import { absences, dueUnattended } from '../../../../utils/complaint/rates/forecast';
import { handoverOf, masked } from '../../../../utils/complaint/rates/handover';
import { BEFORE } from '../../../../utils/complaint/rates/model';
import type { OpenCase, Owed } from '../../../../utils/complaint/rates/model';
import { aheadOf, colourOf, finishBy, reliefs } from '../../../../utils/complaint/rates/simulate';
import { timelyRate } from '../../../../utils/complaint/rates/timely';
import { at, course, DAY, HOUR } from './made';

const NOW = at(11, 21, 14, 32);
const open = (id: string, due: number | null, more: Partial<OpenCase> = {}): OpenCase => ({
  key: `wechat-pay|1900000109|${id}`,
  console: 'wechat-pay',
  account: '1900000109',
  id,
  queue: 'wechat-pay',
  clock: { id: 'wx-complete', action: 'finish', due, span: null, source: 'rule', coarse: false, done: false },
  then: null,
  turn: 'merchant',
  statusText: '处理中',
  text: '要求退款',
  amountFen: 100,
  times: 1,
  seenAt: NOW,
  ...more,
});
const owed = (id: string, due: number): Owed => ({
  console: 'wechat-pay',
  id,
  what: 'refund',
  words: '',
  due,
});

describe('the days ahead', () => {
  // 27 in time in today's window, 2 late, and three open ones of yesterday.
  const done = Array.from({ length: 29 }, (_, index) => {
    const began = at(10, 24) + index * 20 * HOUR;
    return course(began, began + (index < 2 ? 90 : 9) * HOUR);
  });
  const yesterday = [9, 10, 11].map((hour) => {
    const began = at(11, 20, hour);
    return course(began, null, { openAt: NOW - HOUR });
  });
  const all = [...done, ...yesterday];

  it('an open complaint falls into the window four days after its own', () => {
    const days = aheadOf(all, NOW);
    expect(days.map(({ at: day }) => day)[0]).toBe(at(11, 21));
    expect(days.map(({ open: left }) => left.length)).toEqual([0, 0, 0, 3, 3, 3, 3, 3]);
  });

  it('says how many may be lost, and which decide', () => {
    const [today, , , third] = aheadOf(all, NOW);
    expect(today).toMatchObject({ total: 29, lost: 2, left: { worst: 0, best: 0 } });
    expect(third).toMatchObject({ total: 32, lost: 2, left: { worst: 1, best: 1 } });
    expect(colourOf(today!)).toBe('safe');
    expect(colourOf(third!)).toBe('decides');
    expect(third!.open.map(finishBy)).toEqual([9, 10, 11].map((hour) => at(11, 23, hour)));
  });

  it('two of them lost is over the line, and the rate of that day says the same', () => {
    const lost = new Set(yesterday.slice(0, 2).map(({ key }) => key));
    const third = aheadOf(all, NOW, 7, { lost })[3]!;
    expect(third).toMatchObject({ lost: 4, left: { best: -1 } });
    expect(colourOf(third)).toBe('red');
    const later = NOW + 3 * DAY;
    const real = all.map((one) =>
      !one.finished
        ? {
            ...one,
            finished: {
              from: one.began.from + (lost.has(one.key) ? 73 : 71) * HOUR,
              to: one.began.from + (lost.has(one.key) ? 73 : 71) * HOUR,
            },
          }
        : one,
    );
    expect(timelyRate(real, later).worst).toBeCloseTo(28 / 32);
  });

  it('what nobody saw finishing narrows the stricter reading only', () => {
    const vague = course(at(11, 10), null, { openAt: at(11, 11) });
    const [today] = aheadOf([...done, vague, { ...vague, key: 'other' }], NOW);
    expect(today!.left).toEqual({ worst: -1, best: 1 });
    expect(colourOf(today!)).toBe('doubt');
  });

  it('a late one leaves the window 34 days after its own', () => {
    const late = course(at(11, 1, 23), at(11, 8));
    expect(reliefs([late], NOW)).toEqual([{ at: at(12, 5), keys: [late.key] }]);
    expect(timelyRate([late], at(12, 4, 23)).total).toBe(1);
    expect(timelyRate([late], at(12, 5)).total).toBe(0);
  });
});

describe('nobody on duty', () => {
  const NIGHT = { from: '22:00', to: '08:00', rest: false };

  it.each([
    ['a night over midnight', NIGHT, NOW, [at(11, 21, 22), at(11, 22, 8)]],
    ['a night that has begun', NIGHT, at(11, 22, 3), [at(11, 21, 22), at(11, 22, 8)]],
    ['a night after midnight', { ...NIGHT, from: '00:30' }, NOW, [at(11, 22, 0, 30), at(11, 22, 8)]],
    // 2026-11-21 is a Saturday: from Friday night to Monday morning in one.
    ['a weekend', { ...NIGHT, rest: true }, NOW, [at(11, 20, 22), at(11, 23, 8)]],
    ['a weekend that is worked', { ...NIGHT, rest: true }, at(10, 10, 12), [at(10, 10, 22), at(10, 12, 8)]],
    ['the national holiday', { ...NIGHT, rest: true }, at(10, 1, 12), [at(9, 30, 22), at(10, 8, 8)]],
  ])('%s', (_, roster, now, [from, to]) => {
    expect(absences(roster, now)[0]).toEqual({ from, to, missing: [] });
  });

  it('never, and a year without a calendar', () => {
    expect(absences({ from: '08:00', to: '08:00', rest: false }, NOW)).toEqual([]);
    const days = absences({ from: '08:00', to: '08:00', rest: true }, at(12, 31));
    expect(days[0]).toEqual({ from: at(12, 31) + 2 * DAY, to: at(12, 31) + 4 * DAY, missing: [2027] });
  });

  it('what falls due then, soonest first; not what is late already, not the turn of others', () => {
    const cases = [
      open('b', at(11, 22, 7, 59)),
      open('a', at(11, 22, 2)),
      open('day', at(11, 22, 8)),
      open('late', NOW - HOUR),
      open('none', null),
      open('user', at(11, 22, 3), { turn: 'user' }),
    ];
    const [night, ...rest] = dueUnattended(
      cases,
      [owed('p', at(11, 21, 23)), owed('old', NOW - 1)],
      NIGHT,
      NOW,
    );
    expect(night).toMatchObject({ running: false, promises: [{ id: 'p' }] });
    expect(night?.cases.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(rest).toEqual([]);
    const running = dueUnattended([...cases, open('missed', at(11, 21, 23))], [], NIGHT, at(11, 22, 1))[0];
    expect(running?.running).toBe(true);
    expect(running?.cases.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the handover', () => {
  it('sorts by whose turn it is, then by deadline', () => {
    const sheet = handoverOf(
      [open('2', NOW + 2), open('none', null), open('1', NOW + 1), open('u', null, { turn: 'user' })],
      [owed('b', 2), owed('a', 1)],
    );
    expect(sheet.mine.map(({ id }) => id)).toEqual(['1', '2', 'none']);
    expect(sheet.user).toHaveLength(1);
    expect(sheet.owed.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    ['电话13800138000没人接', '电话****8000没人接'],
    ['卡 6222 0200 0000 0000 123 退款', '卡 ****0123 退款'],
    ['身份证11010119900307123X', '身份证****123X'],
    ['2026-11-22 18:00前退款 ¥1299.00', '2026-11-22 18:00前退款 ¥1299.00'],
    ['第 12345678 单', '第 12345678 单'],
    ['打 138-0013-8000 或 300-500 元', '打 ****8000 或 300-500 元'],
  ])('%s', (text, safe) => expect(masked(text)).toBe(safe));
});

describe('what is at stake', () => {
  it('Alipay: trade complaints that are ours, by when they fall due', () => {
    const alipay = { console: 'alipay', queue: 'alipay-trade' } as const;
    const found = alipayExposure(
      [
        open('late', NOW, alipay),
        open('soon', NOW + DAY, alipay),
        open('later', NOW + DAY + 1, alipay),
        open('none', null, alipay),
        open('risk', NOW, { ...alipay, queue: 'alipay-risk' }),
        open('theirs', NOW, { ...alipay, turn: 'user' }),
      ],
      NOW,
    );
    const ids = Object.values(found).map((cases: OpenCase[]) => cases.map(({ id }) => id));
    expect(ids).toEqual([['late'], ['soon'], ['later'], ['none']]);
    expect(miniExposure([open('x', NOW)], NOW).late).toEqual([]);
  });

  it('per 10 000 payments, only when somebody said how many there were', () => {
    const all = [course(at(11, 1), null), { ...course(0, null), began: { from: BEFORE, to: at(11, 2) } }];
    expect(perPayments(all, null, NOW)).toEqual({ least: 1, most: 2, rate: null });
    expect(perPayments(all, 5000, NOW).rate).toEqual({ least: 2, most: 4 });
  });
});
