import { describe, expect, it } from 'vitest';
import type { OwedPromise } from '../../../utils/ledger/promise-row';
import { messageOf } from '../../../utils/watch/channels/message';
import { nextMoment } from '../../../utils/watch/moments';
import { DEFAULT_WATCH } from '../../../utils/watch/options';
import { stillTrue } from '../../../utils/watch/still';
import { summary } from '../../../utils/watch/summary';
import type { SteadyLedger } from '../../../utils/ledger';
import { wholeStanding } from '../../../utils/ledger/store';
import { at, clock, DAY, HOUR, item, MINUTE, NIGHT, options, plan, said } from './made-plan';

const DUE = at(18);
const owed = (more: Partial<OwedPromise> = {}): OwedPromise => ({
  key: 'wechat-pay|200001|1|refund|0',
  console: 'wechat-pay',
  complaintId: '200001',
  account: 'A',
  what: 'refund',
  words: '3个工作日内退款',
  due: DUE,
  madeAt: at(9),
  notedAt: at(9),
  uncertain: false,
  missingYear: null,
  state: 'open',
  by: 'reply',
  outTradeNo: null,
  amountFen: 1990,
  text: '没有收到货',
  times: 1,
  ...more,
});
const alerts = (now: number, promises = [owed()], chosen = {}) => plan([], now, { promises, chosen });

describe('promises', () => {
  it.each([
    ['long before', DUE - 5 * HOUR, []],
    ['four hours before', DUE - 4 * HOUR, ['promise 240 urgent']],
    ['one hour before', DUE - HOUR, ['promise 60 last']],
    ['when it was not kept', DUE, ['promise 0 last']],
  ])('are told of %s', (_, now, expected) => {
    expect(said(alerts(now))).toEqual(expected);
  });

  it.each([
    ['an hour before', DUE - HOUR, []],
    ['when its day has come', DUE, ['promise 0 last']],
  ])('the result of an appeal is told of %s', (_, now, expected) => {
    expect(said(alerts(now, [owed({ what: 'appeal' })]))).toEqual(expected);
    const watched = { items: [], lines: [], now, options: options(), promises: [owed({ what: 'appeal' })] };
    expect(nextMoment(watched)).toBe(now < DUE ? DUE : null);
  });

  it('are told of also when their complaint waits no more, once, and not when that is turned off', () => {
    const [alert] = alerts(DUE - HOUR);
    expect(alert).toMatchObject({ items: [{ id: '200001', clock: { due: DUE } }], account: 'A' });
    expect(plan([], DUE - HOUR, { promises: [owed()], had: (key) => key === alert?.key })).toEqual([]);
    const kinds = { ...DEFAULT_WATCH.kinds, promise: false };
    expect(alerts(DUE, [owed()], { kinds })).toEqual([]);
  });

  it('moved to another time are told of again', () => {
    const [first] = alerts(DUE - HOUR);
    const moved = owed({ due: DUE + HOUR });
    const later = plan([], DUE, { promises: [moved], had: (key) => key === first?.key });
    expect(said(later)).toEqual(['promise 60 last']);
  });

  it('that were over for long when they were found are no news', () => {
    expect(alerts(at(20), [owed({ notedAt: at(20), due: at(20) - DAY - 1 })])).toEqual([]);
  });

  it('wait for the end of quiet hours unless it is the last chance', () => {
    const told = (now: number, due: number) =>
      alerts(now, [owed({ due })], { quiet: NIGHT }).map((alert) => [alert.threshold, alert.at]);
    expect(told(at(30), at(34))).toEqual([[4 * HOUR, at(32)]]);
    // By eight it would be over: the next threshold speaks, in the night.
    expect(told(at(26), at(30))).toEqual([]);
    expect(told(at(29), at(30))).toEqual([[HOUR, at(29)]]);
  });

  it('wake the watch in time', () => {
    const moment = (now: number) =>
      nextMoment({ items: [], lines: [], now, options: options(), promises: [owed()] });
    expect(moment(at(9))).toBe(DUE - 4 * HOUR);
    expect(moment(DUE - 4 * HOUR)).toBe(DUE - HOUR);
    expect(moment(DUE - HOUR)).toBe(DUE);
  });

  it('are asked for again before an alert goes out', () => {
    const [early] = alerts(DUE - HOUR);
    const [late] = alerts(DUE);
    const still = (alert = early, promises = [owed()], now = DUE - MINUTE) =>
      alert !== undefined && stillTrue(alert, [], [], now, promises);
    expect(still()).toBe(true);
    expect(still(early, [])).toBe(false);
    expect(still(early, [owed({ due: DUE + HOUR })])).toBe(false);
    expect(still(early, [owed()], DUE + 1)).toBe(false);
    expect(still(late, [owed()], DUE + 1)).toBe(true);
  });

  it.each([
    ['zh-CN', '承诺将到 · 微信支付 A', '答应的退款'],
    ['en', 'Promise due · WeChat Pay A', 'the refund'],
  ] as const)('are told in words: %s', (language, title, fact) => {
    const message = messageOf(alerts(DUE - HOUR), { language, now: DUE - HOUR });
    expect(message?.title).toBe(title);
    expect(message?.lines[0]).toBe(fact);
    expect(message?.lines[1]).toContain('200001');
    const late = messageOf(alerts(DUE), { language, now: DUE + MINUTE });
    expect(late?.lines[0]).toContain(language === 'en' ? 'nothing was seen' : '没有看到');
  });

  it('stand in the popup where they come before the platform', async () => {
    const items = [
      item('200001', { clock: clock(DUE + HOUR) }),
      item('200002', { clock: clock(DUE - HOUR) }),
      item('200003', { clock: clock(null) }),
    ];
    const promises = ['200001', '200002', '200003'].map((complaintId) => owed({ complaintId }));
    const ledger = {
      standing: async () => [wholeStanding(items)],
      accounts: async () => [
        {
          key: 'wechat-pay|A',
          console: 'wechat-pay',
          account: 'A',
          session: 'known',
          lookedAt: at(9),
          goodAt: at(9),
          unreadWaiting: 0,
          wholeAt: null,
        },
      ],
      promises: async () => promises,
      broken: () => false,
    } as unknown as SteadyLedger;
    const told = await summary(ledger, at(9), { alipayTradeHours: 96 });
    expect(told.items.map(({ id, promise }) => [id, promise?.due])).toEqual([
      ['200002', undefined],
      ['200001', DUE],
      ['200003', DUE],
    ]);
  });
});
