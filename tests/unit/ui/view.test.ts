import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../../components/popup/segments';
import { viewOf } from '../../../components/popup/view';
import { item, line, NOW } from './samples';

const HOUR = 3_600_000;
const screen = (...args: Parameters<typeof viewOf>) => viewOf(...args).screen;

describe('which screen', () => {
  test('no console was ever seen', () => expect(screen({ items: [], lines: [] })).toBe('first'));
  test('everything is known and nothing waits', () =>
    expect(screen({ items: [], lines: [line({ count: 0 }), line({ console: 'alipay', count: 0 })] })).toBe(
      'clear',
    ));
  test('something waits', () =>
    expect(screen({ items: [item()], lines: [line({ count: 1 })] })).toBe('busy'));
  test('only a number is known', () =>
    expect(screen({ items: [], lines: [line({ count: 7 })] })).toBe('busy'));
  test('signed out', () =>
    expect(screen({ items: [], lines: [line({ session: 'signedOut', count: null })] })).toBe('signedOut'));
  test('signed out comes before other trouble', () => {
    const lines = [
      line({ session: 'stale', count: null }),
      line({ account: 'b', session: 'signedOut', count: null }),
    ];
    const view = viewOf({ items: [], lines });
    expect(view.screen).toBe('signedOut');
    expect(view.trouble.map(({ session }) => session)).toEqual(['signedOut', 'stale']);
  });
  test('many rows matter more than the explanation', () => {
    const lines = [line({ count: 3 }), line({ console: 'alipay', session: 'signedOut', count: null })];
    expect(screen({ items: [item(), item(), item()], lines })).toBe('busy');
    expect(screen({ items: [item()], lines })).toBe('signedOut');
  });
  test('the records cannot be opened: never "nothing waits", never "first run"', () => {
    expect(screen({ items: [], lines: [], broken: true })).toBe('broken');
    expect(screen({ items: [], lines: [line({ count: 0 })], broken: true })).toBe('broken');
    expect(screen({ items: [item()], lines: [line({ count: 1 })], broken: true })).toBe('busy');
  });
});

describe('unknown is never 0', () => {
  test.each(['signedOut', 'forbidden', 'riskControl', 'unread', 'stale'] as const)('%s', (session) => {
    // Even when an old number is still there.
    for (const count of [null, 0]) {
      const view = viewOf({ items: [], lines: [line({ session, count })] });
      expect(view.screen).not.toBe('clear');
      expect(view.groups[0]?.count).toBeNull();
      expect(view.checkedAt).toBeNull();
    }
  });
  test('a known session without a number is not known', () => {
    const view = viewOf({ items: [], lines: [line({ count: null })] });
    expect(view.screen).toBe('partly');
    expect(view.groups[0]?.dot).toBe('unknown');
  });
});

describe('numbers', () => {
  test('an account counts what it counted, at least what it lists', () => {
    const view = viewOf({
      items: [item(), item({ console: 'alipay' }), item({ console: 'alipay' })],
      lines: [line({ count: 5 }), line({ console: 'alipay', session: 'stale', count: null })],
    });
    expect([view.total, view.unlisted]).toEqual([7, 4]);
  });
  test('accounts of one console are one dot: the worst, with a sum only when all are known', () => {
    const known = [line({ count: 2 }), line({ account: 'b', count: 3 })];
    expect(viewOf({ items: [], lines: known }).groups).toEqual([
      { console: 'wechat-pay', dot: 'known', count: 5 },
    ]);
    const out = [...known, line({ account: 'c', session: 'signedOut', count: null })];
    expect(viewOf({ items: [], lines: out }).groups).toEqual([
      { console: 'wechat-pay', dot: 'signedOut', count: null },
    ]);
  });
  test('「核对」 is the oldest good look', () => {
    const lines = [line({ goodAt: NOW - 1000 }), line({ console: 'alipay', goodAt: NOW - 9000 })];
    expect(viewOf({ items: [], lines }).checkedAt).toBe(NOW - 9000);
  });
});

describe('state bar', () => {
  const at = (left: number | null) => item({ due: left === null ? null : NOW + left });
  test('most urgent first, by the clock and not by the old state; the rest is not known', () => {
    const items = [
      at(-1),
      at(30 * 60_000),
      at(2 * HOUR),
      at(5 * HOUR),
      at(20 * HOUR),
      at(21 * HOUR),
      at(null),
    ];
    expect(segmentsOf(items, 3, NOW).map(({ state, count }) => `${state} ${count}`)).toEqual([
      'overdue 1',
      'critical 1',
      'urgent 1',
      'soon 1',
      'calm 2',
      'unknown 4',
    ]);
  });
  test('widths stay within bounds', () => {
    const [calm, unknown] = segmentsOf(
      Array.from({ length: 90 }, () => at(20 * HOUR)),
      1,
      NOW,
    );
    expect([calm?.grow, unknown?.grow]).toEqual([10, 2]);
  });
});
