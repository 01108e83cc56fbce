/** The watch: counts and alerts without a reload, one page that asks, and the truth when it is not known. */
import type { Page, Request } from '@playwright/test';
import { isListAnswer, openList, shared, toolbar, type List } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf } from './harness/truth.ts';
import { until } from './harness/until.ts';
import { Watching } from './harness/watching.ts';

const held = shared({ count: 12 });
let watching: Watching;

test.beforeAll(async () => {
  watching = await Watching.open(held.browser);
});
test.beforeEach(() => {
  held.consoles.control({ cmd: 'seed', count: 12 });
  held.consoles.control({ cmd: 'restore-session' });
});
test.afterEach(async () => {
  for (const page of held.browser.context.pages())
    if (page !== watching.page && held.browser.context.pages().length > 1) await page.close();
});

const badge = async (): Promise<string> => (await toolbar(held.browser)).text;
const waiting = (): Promise<{ items: { id: string; seenAt: number }[] }> =>
  watching.order({ type: 'summary' });
const holds = async (id: string): Promise<boolean> => (await waiting()).items.some((item) => item.id === id);

/** How many waiting complaints a list showed since then, ms UTC. */
const seenSince = async (since: number): Promise<number> =>
  (await waiting()).items.filter(({ seenAt }) => seenAt >= since).length;

/** Addresses of the lists that a page asks for from now on. */
function listening(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request: Request) => {
    if (isListAnswer(request)) asked.push(request.url());
  });
  return asked;
}

/** A list on screen, and its complaints in the ledger. */
async function watched(list: List, pages = 1) {
  const seen = await openList(held.browser, list);
  await seen.marks.atLeast(seen.rows.length, { kind: 'clock' });
  // A number may still be that of the test before.
  const wait = seen.rows.map(truthOf).filter(({ waits }) => waits);
  for (const { id } of wait) await until(`${id} in the ledger`, () => holds(id));
  // A console may count more than its list shows.
  await expect
    .poll(async () => Number.parseInt(await badge(), 10) >= (await waiting()).items.length)
    .toBe(true);
  await watching.asking(pages);
  return seen;
}

for (const [list, console] of [
  ['wechat-pay', 'wechat-pay'],
  ['alipay', 'alipay'],
  ['alipay-risk', 'alipay'],
  ['mini-program', 'mini-program'],
] as const)
  test(`${list}: a new complaint is counted and told without a reload`, async () => {
    const { page } = await watched(list);
    await watching.known();
    const before = Number(await badge());
    const asked = listening(page);
    const { ids } = held.consoles.control({ cmd: 'new-complaint', console: list }) as { ids: string[] };
    await watching.askNow(console);
    await expect.poll(badge).toBe(String(before + 1));
    expect(await holds(ids[0] ?? '')).toBe(true);
    const told = async () =>
      (await watching.outbox()).filter(({ key }) => key.startsWith('new|') && key.includes(ids[0] ?? '-'));
    await expect.poll(told).toMatchObject([{ channel: 'desktop', state: 'sent', alert: { kind: 'new' } }]);
    expect(await watching.notices()).not.toEqual([]);
    expect(asked).toHaveLength(1);
  });

test('two tabs: one of them asks', async () => {
  const first = await watched('wechat-pay');
  const second = await watched('wechat-pay', 2);
  const asked = [listening(first.page), listening(second.page)];
  await watching.askNow('wechat-pay');
  await expect.poll(() => asked.flat().length).toBe(1);
  const one = asked[0]?.length === 1 ? first.page : second.page;
  await one.close();
  const since = Date.now();
  await watching.askNow('wechat-pay');
  await expect.poll(() => seenSince(since)).toBeGreaterThan(0);
  expect(asked.flat()).toHaveLength(2);
});

test('a login that ends is told once, as unknown; the count is back after signing in', async () => {
  const { page } = await watched('wechat-pay');
  // The page itself stays where it is: nobody touches it.
  await page.route(/session_expired/, (route) => route.fulfill({ status: 204 }));
  held.consoles.control({ cmd: 'expire-session', console: 'wechat-pay' });
  await watching.askNow('wechat-pay');
  await expect.poll(badge).toBe('?');
  const told = async () =>
    (await watching.outbox()).filter(({ alert, state }) => alert?.kind === 'signedOut' && state === 'sent');
  await expect.poll(told).toHaveLength(1);
  await watching.askNow('wechat-pay');
  await watching.askNow('wechat-pay');
  expect(await told()).toHaveLength(1);
  held.consoles.control({ cmd: 'restore-session' });
  await expect
    .poll(async () => {
      await watching.askNow('wechat-pay');
      return badge();
    })
    .toMatch(/^\d+$/);
});

test('without a tab nothing is asked; where it is allowed the count still moves', async () => {
  await watching.order({ type: 'saveWatchOptions', options: { withoutTab: 'request' } });
  const { page } = await watched('wechat-pay');
  const asked = listening(page);
  await expect
    .poll(async () => {
      await watching.askNow('wechat-pay');
      return asked.length;
    })
    .toBeGreaterThan(0);
  await watching.learned();
  await expect.poll(badge).toMatch(/^\d+$/);
  await page.close();
  const since = Date.now();
  await expect
    .poll(async () => {
      await watching.askNow('wechat-pay');
      return seenSince(since);
    })
    .toBeGreaterThan(0);

  await watching.order({ type: 'saveWatchOptions', options: { withoutTab: 'never' } });
  await watching.quiet();
  const later = Date.now();
  await watching.askNow('wechat-pay');
  await watching.order({ type: 'outbox', limit: 1 });
  expect(await seenSince(later)).toBe(0);
});

test('the card on the home page of Alipay counts, though it shows no list', async () => {
  const page = await held.browser.page('https://open.alipay.com/');
  const shown = Number(await page.locator('b').first().textContent());
  expect(shown).toBeGreaterThan(0);
  await expect
    .poll(async () => {
      const { lines } = await watching.order<{ lines: { console: string; count: number | null }[] }>({
        type: 'summary',
      });
      return Math.max(...lines.filter(({ console }) => console === 'alipay').map(({ count }) => count ?? 0));
    })
    .toBeGreaterThanOrEqual(shown);
});

test('a clock that is five days slow is put right by the server, and the popup says so', async () => {
  const DAYS = 5 * 86_400_000;
  await watched('wechat-pay');
  held.consoles.control({ cmd: 'clock', ms: DAYS });
  for (let asked = 0; asked < 3; asked++) {
    await watching.quiet();
    await watching.askNow('wechat-pay');
  }
  await expect
    .poll(async () => {
      await watching.askNow('wechat-pay');
      return Math.round(
        ((await watching.order<{ skew?: number }>({ type: 'summary' })).skew ?? 0) / 86_400_000,
      );
    })
    .toBe(5);
  const popup = await held.browser.page('popup.html');
  await expect(popup.getByText('这台电脑的时钟慢了 5 天')).toBeVisible();
  held.consoles.control({ cmd: 'clock', ms: 0 });
  await expect
    .poll(async () => {
      await watching.askNow('wechat-pay');
      return (await watching.order<{ skew?: number }>({ type: 'summary' })).skew ?? 0;
    })
    .toBe(0);
});
