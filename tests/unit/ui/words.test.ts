import { describe, expect, test } from 'vitest';
import { dutyWords, headline, lookWords, noticeWords, troubleWords } from '../../../components/popup/words';
import { viewOf } from '../../../components/popup/view';
import { eighths } from '../../../components/ui/Glyph';
import { when } from '../../../components/ui/when';
import { popupEn } from '../../../utils/i18n/popup.en';
import { popupZh } from '../../../utils/i18n/popup.zh-CN';
import { fill, translator } from '../../../utils/i18n/t';
import { line, NOW } from './samples';

const t = translator({ 'zh-CN': popupZh, en: popupEn }, 'zh-CN');
const HOUR = 3_600_000;
const out = line({ console: 'alipay', session: 'signedOut', count: null, goodAt: NOW - HOUR });

describe('texts with gaps', () => {
  test('names and plurals', () => {
    expect(fill('{n} {n|console|consoles}', { n: 1 })).toBe('1 console');
    expect(fill('{n} {n|console|consoles}', { n: 2 })).toBe('2 consoles');
  });
  test('a gap without a value stays visible, a value is never read as a gap', () => {
    expect(fill('{a} {b}', { a: '{b}' })).toBe('{b} {b}');
    expect(fill('{toString}')).toBe('{toString}');
  });
});

describe('points in time', () => {
  test('today in Beijing without the day, else with it', () => {
    expect(when(NOW - 60_000, NOW)).toBe('14:31');
    // 23:59 of the day before in Beijing is still the same day in London.
    expect(when(Date.UTC(2026, 10, 20, 15, 59), NOW)).toBe('11-20 23:59');
    expect(when(Date.UTC(2026, 10, 20, 16, 0), NOW)).toBe('00:00');
  });
});

describe('several mini-programs', () => {
  const away = line({
    console: 'mini-program',
    account: '禾木',
    session: 'away',
    count: null,
    last: 3,
    goodAt: NOW - HOUR,
  });
  test('who is signed out is named with what was known and when, never as 0', () => {
    expect(noticeWords(away, NOW, t)).toEqual({
      title: '小程序换了账号登录',
      since: '禾木 13:32 时有 3 条，之后的不知道。',
    });
    expect(lookWords(away, NOW, t)).toBe('13:32 时 3 条');
    expect(troubleWords([away], NOW, t).body).toContain('13:32');
    expect(viewOf({ items: [], lines: [away, line()] })).toMatchObject({ trouble: [away], checkedAt: null });
  });
  test('the three numbers of the platform, 0 among them', () => {
    const duties = (['mp-respond', 'mp-evidence', 'mp-refund-proof'] as const).map((clock, count) => ({
      clock,
      count,
    }));
    expect(dutyWords(line({ duties }), t)).toBe('待处理 0 · 待补证 1 · 待传凭证 2');
    expect(dutyWords(line(), t)).toBe('');
  });
});

describe('what is not known', () => {
  test('the header says when all was checked, else what is wrong', () => {
    const at = (...lines: (typeof out)[]) => headline(viewOf({ items: [], lines }), NOW, t);
    expect(at(line())).toBe('14:31 核对');
    expect(at(line(), out)).toBe('需要登录');
    expect(at(line(), { ...out, session: 'stale' })).toBe('部分未知');
    expect(at({ ...out, session: 'unread' })).toBe('现在不清楚');
    expect(at()).toBe('');
  });
  test('always with the time of the last good look', () => {
    expect(troubleWords([out], NOW, t).body).toContain('13:32');
    expect(noticeWords(out, NOW, t)).toEqual({ title: '支付宝已退出登录', since: '13:32 以后的不知道。' });
    expect(lookWords(out, NOW, t)).toBe('13:32 止');
    expect(lookWords({ ...out, session: 'stale' }, NOW, t)).toBe('13:32 之后没读到');
    expect(lookWords({ ...out, goodAt: null }, NOW, t)).toBe('还没读到过');
  });
  test('several consoles are counted', () =>
    expect(troubleWords([out, line({ session: 'stale' })], NOW, t).title).toBe('2 个后台现在不清楚'));
});

test('the ring has eight steps and is never empty or overfull', () =>
  expect([-1, 0, 0.01, 0.5, 0.51, 1, 7].map(eighths)).toEqual([1, 1, 1, 4, 5, 8, 8]));
