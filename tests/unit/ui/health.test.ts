import { afterEach, describe, expect, it } from 'vitest';
import { consoleView, factLines, share } from '../../../components/options/health/view';
import { FACTS, noTally } from '../../../utils/complaint/health';
import type { Tally } from '../../../utils/complaint/health';
import { beijingDay } from '../../../utils/complaint/time';
import type { AccountHealth } from '../../../utils/platform/health-messages';
import { close, open, press } from './page';

afterEach(close);

const DAY = 86_400_000;
const TODAY = beijingDay(Date.UTC(2026, 10, 22, 4));
const AT = TODAY + 5_000_000;

const tally = (rows: number, facts: Partial<Tally['facts']> = {}): Tally => ({
  rows,
  facts: { ...noTally().facts, ...facts },
});
const account = (part: Partial<AccountHealth> = {}): AccountHealth => ({
  console: 'wechat-pay',
  account: '1900000109',
  at: AT,
  last: { at: AT, ...tally(8, { id: 8, time: 8, status: 8, amount: 4 }) },
  days: [{ day: TODAY, ...tally(8, { id: 8 }) }],
  ways: { data: { at: AT, rows: 8 } },
  drift: [],
  ...part,
});
const drift = {
  clock: 'mp-respond',
  source: 'page',
  rule: 48,
  rows: 12,
  differ: 12,
  hours: 72,
  at: AT,
} as const;

describe('shares', () => {
  it('are all or nothing only when they are', () => {
    expect([share(0, 9), share(1, 1000), share(999, 1000), share(9, 9), share(0, 0)]).toEqual([
      0, 1, 99, 100, 0,
    ]);
  });

  it('that fell are named with what they were, when there were rows enough', () => {
    const before = (rows: number) =>
      account({ days: [{ day: TODAY - DAY, ...tally(rows, { amount: rows, id: rows }) }] });
    const fell = (health: AccountHealth) =>
      factLines(health)
        .filter((line) => line.before !== null)
        .map((line) => [line.fact, line.now, line.before]);
    expect(fell(before(20))).toEqual([['amount', 50, 100]]);
    expect(fell(before(9))).toEqual([]);
    expect(fell(account({ days: [{ day: TODAY, ...tally(20, { amount: 20 }) }] }))).toEqual([]);
    expect(factLines(account({ last: null }))).toEqual([]);
  });
});

describe('a console', () => {
  const page = { console: 'wechat-pay', path: 'pay.weixin.qq.com/x', count: 1 } as const;
  it.each([
    ['none', [], []],
    ['good', [account()], []],
    ['look', [account({ drift: [drift] })], []],
    ['good', [account({ drift: [{ ...drift, differ: 0 }] })], []],
    ['unread', [account()], [{ ...page, at: AT + 1 }]],
    ['good', [account()], [{ ...page, at: AT - 1 }]],
    ['unread', [], [{ ...page, at: 1 }]],
    ['none', [account({ console: 'alipay' })], []],
  ])('is %s', (state, accounts, unread) => {
    expect(consoleView('wechat-pay', { accounts, unread }).state).toBe(state);
  });
});

describe('the section', () => {
  it('shows shares, ways, drift and pages, and says what is off', async () => {
    const health = {
      accounts: [account({ drift: [drift] })],
      unread: [{ console: 'alipay', path: 'b.alipay.com/page/x', count: 3, at: AT }],
    };
    const { root } = await open({ health });
    const block = (id: string) => root.querySelector(`.health [data-console="${id}"]`)!;
    const shares = [...block('wechat-pay').querySelectorAll('.shares li')].map(
      (line) => line.querySelector('b')?.textContent,
    );
    expect(shares).toHaveLength(FACTS.length);
    expect(shares.slice(0, 5)).toEqual(['100%', '100%', '100%', '0%', '50%']);
    expect(block('wechat-pay').textContent).toContain('页面写 72 小时，规则是 48 小时（12 条里 12 条');
    expect(block('wechat-pay').querySelectorAll('[data-used="true"]')).toHaveLength(1);
    expect(block('alipay').textContent).toContain('b.alipay.com/page/x 3 次');
    expect(block('mini-program').textContent).toContain('还没有读到过');
  });

  it('switches one feature of one console off, and keeps the others', async () => {
    const settings = {
      language: 'zh-CN',
      theme: 'light',
      off: { alipay: ['poll'] },
      ownWords: [],
      allowWords: [],
      agentName: '',
      officialPhone: '',
      alipayTradeHours: 96,
    };
    const { root, asked } = await open({
      settings,
      saveSettings: (patch: object) => ({ ...settings, ...patch }),
    });
    await press(root.querySelector<HTMLInputElement>('#switches-wechat-pay-clock')!);
    expect(asked.filter(({ type }) => type === 'saveSettings')).toEqual([
      { type: 'saveSettings', settings: { off: { alipay: ['poll'], 'wechat-pay': ['clock'] } } },
    ]);
    expect(root.querySelector('[data-console="alipay"] summary')?.textContent).toContain('关了 1 项');
  });
});
