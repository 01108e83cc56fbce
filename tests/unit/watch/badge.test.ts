import { describe, expect, it } from 'vitest';
import type { ClockState } from '../../../utils/complaint/model';
import type { ConsoleLine } from '../../../utils/platform/messages';
import { badgeView } from '../../../utils/watch/badge';

/** 2026-11-21 14:40 Beijing. */
const NOW = Date.UTC(2026, 10, 21, 6, 40);
const CHECKED = Date.UTC(2026, 10, 21, 6, 32);
const DUE = Date.UTC(2026, 10, 21, 10);

const line = (more: Partial<ConsoleLine> = {}): ConsoleLine => ({
  console: 'wechat-pay',
  account: '1900000109',
  count: 3,
  session: 'known',
  goodAt: CHECKED,
  nextDue: DUE,
  ...more,
});
const none = { count: 0, nextDue: null };
const unknown = (session: ConsoleLine['session']) => line({ session, count: null });

const TEXTS: [string, ConsoleLine[], ClockState[], string, string, string][] = [
  ['no console ever seen', [], [], '', 'calm', '#0B6A70'],
  ['known to be none', [line(none)], [], '', 'calm', '#0B6A70'],
  ['some, calm', [line()], ['calm'], '3', 'calm', '#0B6A70'],
  [
    'over two consoles',
    [line(), line({ console: 'alipay', count: 4 })],
    ['soon', 'calm'],
    '7',
    'soon',
    '#9A6400',
  ],
  ['99', [line({ count: 99 })], ['urgent'], '99', 'urgent', '#BC4600'],
  ['more than fit', [line({ count: 60 }), line({ count: 40 })], ['critical'], '99+', 'critical', '#CB1F2E'],
  ['overdue first', [line()], ['calm', 'overdue', 'critical'], '3', 'overdue', '#560C18'],
  ['waiting without a deadline', [line()], ['unknown'], '3', 'unknown', '#55636F'],
  ['counted but never read', [line({ count: 700, nextDue: null })], [], '99+', 'unknown', '#55636F'],
  ['signed out', [unknown('signedOut')], [], '?', 'unknown', '#55636F'],
  ['forbidden', [unknown('forbidden')], [], '?', 'unknown', '#55636F'],
  ['risk control', [unknown('riskControl')], [], '?', 'unknown', '#55636F'],
  ['unread', [unknown('unread')], [], '?', 'unknown', '#55636F'],
  ['stale, with what was seen', [unknown('stale')], ['critical'], '?', 'critical', '#CB1F2E'],
  ['one known, one not', [line(), unknown('signedOut')], ['soon'], '?', 'soon', '#9A6400'],
];

describe('badgeView', () => {
  it.each(TEXTS)('%s', (_name, lines, states, text, state, color) => {
    expect(badgeView(lines, { states }, NOW)).toMatchObject({ text, state, color });
  });

  it('is not known when the ledger is broken and nothing was seen since', () => {
    expect(badgeView([], { states: [], broken: true }, NOW).text).toBe('?');
  });

  const TITLES: [string, ConsoleLine, string][] = [
    ['known', line(), '微信支付 1900000109：3 条待处理，最近 11-21 18:00 到期，14:32 核对'],
    ['none', line(none), '微信支付 1900000109：0 条待处理，14:32 核对'],
    ['no account', line({ account: '', console: 'alipay', ...none }), '支付宝：0 条待处理，14:32 核对'],
    [
      'late',
      line({ nextDue: NOW }),
      '微信支付 1900000109：3 条待处理，最早的已于 11-21 14:40 到期，14:32 核对',
    ],
    [
      'signed out',
      unknown('signedOut'),
      '微信支付 1900000109：已退出登录，数量未知，最近 11-21 18:00 到期，14:32 核对',
    ],
    [
      'checked on another day',
      line({ ...none, goodAt: CHECKED - 86_400_000 }),
      '微信支付 1900000109：0 条待处理，11-20 14:32 核对',
    ],
    [
      'never seen well',
      line({ session: 'forbidden', count: null, goodAt: null, nextDue: null }),
      '微信支付 1900000109：无权限，数量未知，尚未核对',
    ],
  ];
  it.each(TITLES)('title: %s', (_name, only, title) => {
    expect(badgeView([only], { states: [] }, NOW).title).toBe(title);
  });

  it('has one line a console, and English', () => {
    const lines = [line(), unknown('stale')];
    const { title } = badgeView(lines, { states: [], language: 'en' }, NOW);
    expect(title.split('\n')).toEqual([
      'WeChat Pay 1900000109: 3 waiting, next due 11-21 18:00, checked 14:32',
      'WeChat Pay 1900000109: not checked for long, count unknown, next due 11-21 18:00, checked 14:32',
    ]);
    expect(badgeView([], { states: [] }, NOW).title).toBe('客诉时钟');
  });
});
