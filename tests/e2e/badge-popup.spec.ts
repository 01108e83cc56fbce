/** The toolbar button and its popup: how many wait over all consoles, the most urgent first. */
import type { Page } from '@playwright/test';
import { closeWelcome, LISTS, openList, shared, toolbar, type List } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf, type Raw } from './harness/truth.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 0 }, { zone: 'America/New_York' });
const COUNT = 14;
const QUERY = `rows=${COUNT}`;
const CONSOLES = {
  'wechat-pay': '微信支付',
  alipay: '支付宝',
  'alipay-risk': '支付宝',
  'mini-program': '小程序',
};

const badgeIs = (text: string): Promise<void> =>
  expect.poll(async () => (await toolbar(held.browser)).text, { timeout: 10_000 }).toBe(text);
const title = async (): Promise<string[]> => (await toolbar(held.browser)).title.split('\n');

/** 11月22日 17:44 in Beijing, worked out without the product. */
function wall(at: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${Number(of('month'))}月${Number(of('day'))}日 ${of('hour')}:${of('minute')}`;
}
const yuan = (raw: Raw): number => {
  if ('complaint_id' in raw) return (raw.complaint_order_info[0]?.amount ?? 0) / 100;
  if ('complaintOrderId' in raw) return raw.totalCost / 100;
  return Number('task_id' in raw ? raw.complain_amount : raw.trade_amount);
};
const waiting = (rows: Raw[]): Raw[] => rows.filter((row) => truthOf(row).waits);

/** Opens all lists, whole, and answers their rows and pages. */
async function openAll(): Promise<{ rows: { list: List; raw: Raw }[]; pages: Record<List, Page> }> {
  const rows: { list: List; raw: Raw }[] = [];
  const pages = {} as Record<List, Page>;
  for (const list of LISTS) {
    const opened = await openList(held.browser, list, QUERY);
    await opened.marks.atLeast(opened.rows.length, { kind: 'clock' });
    rows.push(...opened.rows.map((raw) => ({ list, raw })));
    pages[list] = opened.page;
  }
  return { rows, pages };
}
const closeAll = async (): Promise<void> => {
  for (const page of held.browser.context.pages().slice(1)) await page.close();
};

/** Opens the popup's page and waits for its rows. */
async function openPopup(): Promise<Page> {
  const popup = await held.browser.page('popup.html');
  await popup.bringToFront();
  await popup.locator('.row').first().waitFor();
  return popup;
}

test('installing opens the page that tells what is read, in front, once', async ({ open }) => {
  const fresh = await open();
  const page = await until('the first-run page', async () =>
    fresh.context.pages().find((one) => one.url().endsWith('#welcome')),
  );
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('main')).toContainText(/只|不/);
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  await closeWelcome(fresh);
  expect((await toolbar(fresh)).text).toBe('');
});

test('nothing waits and that is known: no number, one line a console', async () => {
  expect((await toolbar(held.browser)).text).toBe('');
  for (const list of ['wechat-pay', 'alipay'] as const) await openList(held.browser, list);
  await expect.poll(title, { timeout: 10_000 }).toHaveLength(2);
  expect(await title()).toEqual([
    expect.stringMatching(/^支付宝.*：0 条待处理，/),
    expect.stringMatching(/^微信支付.*：0 条待处理，/),
  ]);
  expect((await toolbar(held.browser)).text).toBe('');
  await closeAll();
});

test.describe('with complaints', () => {
  let rows: { list: List; raw: Raw }[];
  let pages: Record<List, Page>;
  test.beforeAll(async () => {
    held.consoles.control({ cmd: 'seed', count: COUNT });
    ({ rows, pages } = await openAll());
  });

  test('the number is what waits in all lists, line by line', async () => {
    const all = waiting(rows.map(({ raw }) => raw));
    expect(all.length).toBeGreaterThan(10);
    await badgeIs(String(all.length));
    const lines = await title();
    for (const [name, own] of [
      ['微信支付', rows.filter(({ list }) => list === 'wechat-pay')],
      ['支付宝', rows.filter(({ list }) => list.startsWith('alipay'))],
      ['小程序 禾木生活', rows.filter(({ list }) => list === 'mini-program')],
    ] as const) {
      const line = lines.find((one) => one.startsWith(name)) ?? '';
      const raws = waiting(own.map(({ raw }) => raw));
      const first = Math.min(...raws.map((raw) => truthOf(raw).due ?? Infinity));
      const [, month, day, time] = /(\d+)月(\d+)日 (.*)/.exec(wall(first)) ?? [];
      expect(line).toContain(`${raws.length} 条待处理`);
      expect(line).toContain(`${month?.padStart(2, '0')}-${day?.padStart(2, '0')} ${time}`);
      expect(line).toMatch(/\d\d:\d\d 核对$/);
    }
  });

  test('the popup lists them, the most urgent first', async () => {
    const popup = await openPopup();
    await popup.locator('button.more').click();
    const expected = rows
      .filter(({ raw }) => truthOf(raw).waits)
      .map(({ list, raw }) => ({ due: truthOf(raw).due ?? 0, name: CONSOLES[list], yuan: yuan(raw) }))
      .toSorted((a, b) => a.due - b.due);
    const labels = popup.locator('.row');
    await expect(labels).toHaveCount(expected.length);
    const told = await labels.evaluateAll((all) => all.map((one) => one.textContent ?? ''));
    expect(told).toHaveLength(expected.length);
    for (const [i, { due, name, yuan }] of expected.entries()) {
      expect(told[i]).toContain(`截止 ${wall(due)} 北京时间，${name}`);
      expect(told[i]?.replaceAll(',', '')).toContain(`¥${yuan.toFixed(2)}`);
    }
    await popup.close();
  });

  test('arrows, J and K walk; Enter brings that console forward, at that complaint', async () => {
    const popup = await openPopup();
    const active = (): Promise<number> =>
      popup.evaluate(() => [...document.querySelectorAll('.row')].indexOf(document.activeElement as Element));
    for (const [key, at] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['j', 2],
      ['k', 1],
      ['End', 5],
      ['Home', 0],
    ] as const) {
      await popup.keyboard.press(key);
      await expect.poll(active, key).toBe(at);
    }
    const inOrder = rows
      .filter(({ raw }) => truthOf(raw).waits)
      .toSorted((a, b) => (truthOf(a.raw).due ?? 0) - (truthOf(b.raw).due ?? 0));
    const chosen = inOrder.findIndex(({ list }) => list === 'wechat-pay');
    for (let i = 0; i < chosen; i++) await popup.keyboard.press('ArrowDown');
    const id = truthOf(inOrder[chosen]!.raw).id;
    const console = pages['wechat-pay'];
    await console.evaluate(() => window.scrollTo(0, 0));
    await popup.keyboard.press('Enter').catch(() => {}); // the popup may be gone before the key is up
    await expect.poll(() => console.evaluate(() => document.visibilityState)).toBe('visible');
    await expect.poll(() => popup.isClosed()).toBe(true);
    const mark = console.locator(`kesu-mark[data-kind="clock"][data-complaint="${id}"]`);
    await expect(mark).toBeInViewport();
    await expect(mark).toBeFocused();
  });

  test('one console that is not known makes it "?", and the popup says which; then the number is back', async () => {
    const number = String(waiting(rows.map(({ raw }) => raw)).length);
    await badgeIs(number);
    held.consoles.control({ cmd: 'expire-session', console: 'wechat-pay' });
    const console = pages['wechat-pay'];
    await console.bringToFront();
    await console.reload();
    await badgeIs('?');
    expect((await title()).find((line) => line.startsWith('微信支付'))).toContain('已退出登录');
    const popup = await openPopup();
    await expect(popup.locator('.popup')).toContainText('微信支付已退出登录');
    await expect(popup.locator('.popup')).toContainText('条等你处理，另有 1 个后台不清楚');
    await popup.close();
    held.consoles.control({ cmd: 'restore-session' });
    const back = await openList(held.browser, 'wechat-pay', QUERY);
    await back.marks.atLeast(COUNT, { kind: 'clock' });
    await badgeIs(number);
    await back.page.close();
  });

  test('in English after a reload: marks, popup, title', async () => {
    const options = await held.browser.page('options.html');
    await options.bringToFront();
    await options.locator('#language').selectOption('en');
    await expect(options.locator('html')).toHaveAttribute('lang', 'en');
    const { page, marks, rows: own } = await openList(held.browser, 'alipay', QUERY);
    const waits = new Set(waiting(own).map((raw) => truthOf(raw).id));
    const english = await marks.atLeast(
      waits.size,
      ({ kind, complaint, text }) =>
        kind === 'clock' &&
        waits.has(complaint ?? '') &&
        /^Act (\d+[dhm] ?){1,2}(\d+s)? (left|late)$/.test(text),
    );
    expect(english).toHaveLength(waits.size);
    await expect.poll(title).toContainEqual(expect.stringMatching(/^Alipay.*: \d+ waiting, .*due .*checked/));
    const popup = await openPopup();
    await expect(popup.locator('.row').first()).toHaveAccessibleName(/Beijing time, /);
    await popup.close();
    await page.close();
    await options.bringToFront();
    await options.locator('#language').selectOption('zh-CN');
    await expect(options.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });
});
