/** Signed out, no permission, stopped: said at once, never mistaken for "none", over when it is over. */
import type { Page } from '@playwright/test';
import { PAGES } from '../consoles/server.ts';
import { sample } from './harness/form.ts';
import { Marks, type Mark } from './harness/marks.ts';
import { isListAnswer, openList, shared, toolbar, type List, LISTS } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf } from './harness/truth.ts';
import { until } from './harness/until.ts';

/** What a list says behind a session that is over. */
const ENDED: Record<List, object> = {
  'wechat-pay': { errorcode: 10, msg: '登录超时' },
  alipay: { stat: 'deny', target: '/x' },
  'alipay-risk': { stat: 'deny', target: '/x' },
  'mini-program': { ret: 200003, errmsg: '登录超时' },
};
const held = shared({ count: 12 });
/** ms in which a notice must stand, and what the slowest machine may add to look. */
const SIGNED_OUT = 3000;
const OTHERS = 6000;
const LOOK = 1000;

test.beforeEach(() => {
  const { consoles } = held;
  consoles.control({ cmd: 'seed', count: 12 });
  consoles.control({ cmd: 'restore-session' });
  for (const cmd of ['forbid', 'risk-control', 'redesign'] as const) consoles.control({ cmd, on: false });
});
test.afterEach(async () => {
  for (const page of held.browser.context.pages().slice(1)) await page.close();
});

const notice = (marks: Marks, words: RegExp, within: number): Promise<Mark> =>
  marks.first(({ kind, text }) => kind === 'notice' && words.test(text), within + LOOK);
const badgeIs = (text: string | RegExp): Promise<unknown> =>
  expect.poll(async () => (await toolbar(held.browser)).text, { timeout: 10_000 }).toMatch(text);
const refresh = (page: Page): Promise<void> => page.getByRole('button', { name: /查\s?询/ }).click();
/** Marks of as many complaints as rows, and a number on the toolbar button. */
async function opened(list: List) {
  const seen = await openList(held.browser, list);
  await seen.marks.atLeast(seen.rows.length, { kind: 'clock' });
  await badgeIs(/^\d+\+?$/);
  return seen;
}
/** Keeps the page where it is when its login wall wants to take over. */
const stayHere = (page: Page): Promise<unknown> =>
  page.route(/session_expired|auth\.alipay\.com/, (route) => route.fulfill({ status: 204 }));

test('WeChat Pay sends to its wall: notice there, "?" on the button, all back after signing in', async () => {
  const { page, marks, rows } = await opened('wechat-pay');
  held.consoles.control({ cmd: 'expire-session', console: 'wechat-pay' });
  await refresh(page);
  await page.waitForURL(/session_expired/);
  await notice(marks, /微信支付已退出登录/, SIGNED_OUT);
  await badgeIs('?');
  expect((await toolbar(held.browser)).title).toContain('已退出登录');

  await page.getByRole('link', { name: '重新登录' }).click();
  await page.getByRole('button', { name: '模拟扫码登录' }).click();
  await page.goto(PAGES['wechat-pay']).catch(() => null); // the page's own way to its wall may cut in
  await marks.atLeast(rows.length, { kind: 'clock' });
  expect(await marks.all({ kind: 'notice' })).toEqual([]);
  await badgeIs(/^\d+\+?$/);
});

test('Alipay leaves for its login page: the button knows', async () => {
  const { page } = await opened('alipay');
  held.consoles.control({ cmd: 'expire-session', console: 'alipay' });
  await refresh(page);
  await page.waitForURL(/auth\.alipay\.com/);
  await badgeIs('?');
  held.consoles.control({ cmd: 'restore-session' });
  await page.goto(PAGES.alipay);
  await badgeIs(/^\d+\+?$/);
});

for (const list of sample(LISTS, 2)) {
  test(`${list}: only its answer says that the session is over`, async () => {
    const { page, marks } = await opened(list);
    await stayHere(page);
    held.consoles.control({ cmd: 'expire-session' });
    await refresh(page);
    await notice(marks, /已退出登录/, SIGNED_OUT);
    await badgeIs('?');
    held.consoles.control({ cmd: 'restore-session' });
    await refresh(page);
    await expect.poll(async () => (await marks.all({ kind: 'notice' })).length).toBe(0);
    await badgeIs(/^\d+\+?$/);
  });

  test(`${list}: an empty list behind an expired session is not "none"`, async () => {
    const page = await held.browser.context.newPage();
    await stayHere(page);
    await page.goto(PAGES[list]); // signs in: cookies
    held.consoles.control({ cmd: 'seed', count: 0 });
    await page.route(
      (url) => isListAnswer({ url: () => url.href }),
      (route) => route.fulfill({ json: ENDED[list] }),
    );
    await page.route('**/x', (route) => route.fulfill({ status: 204 }));
    await page.reload({ waitUntil: 'commit' });
    await notice(new Marks(page), /已退出登录/, SIGNED_OUT);
    await badgeIs('?');
  });

  test(`${list}: no permission`, async () => {
    const { page, marks, rows } = await opened(list);
    held.consoles.control({ cmd: 'forbid' });
    await page.reload();
    await notice(marks, /这个账号看不到.+的投诉/, OTHERS);
    await badgeIs('?');
    expect((await toolbar(held.browser)).title).toContain('无权限');
    held.consoles.control({ cmd: 'forbid', on: false });
    await page.reload();
    await marks.atLeast(rows.length, { kind: 'clock' });
    expect(await marks.all({ kind: 'notice' })).toEqual([]);
    await badgeIs(/^\d+\+?$/);
  });

  test(`${list}: stopped by risk control`, async () => {
    const { page, marks, rows } = await opened(list);
    held.consoles.control({ cmd: 'risk-control' });
    await page.reload();
    await notice(marks, /暂时限制了访问/, OTHERS);
    await badgeIs('?');
    expect((await toolbar(held.browser)).title).toContain('风控');
    held.consoles.control({ cmd: 'risk-control', on: false });
    await page.goto(PAGES[list]);
    await marks.atLeast(rows.length, { kind: 'clock' });
    expect(await marks.all({ kind: 'notice' })).toEqual([]);
    await badgeIs(/^\d+\+?$/);
  });
}

test('an honest empty list gets nothing, also when its rows come late', async () => {
  held.consoles.control({ cmd: 'seed', count: 0 });
  const empty = [];
  for (const list of LISTS) empty.push(await openList(held.browser, list));
  for (const { rows } of empty) expect(rows).toEqual([]);
  held.consoles.control({ cmd: 'seed', count: 12 });
  const late = await held.browser.context.newPage();
  held.consoles.control({ cmd: 'slow', ms: 2500 });
  await late.goto(PAGES['wechat-pay']);
  const marks = new Marks(late);
  const said = await until('the rows', async () => {
    const all = await marks.all();
    return all.some(({ kind }) => kind === 'notice') || all.some(({ kind }) => kind === 'clock') ? all : null;
  });
  held.consoles.control({ cmd: 'slow', ms: 0 });
  expect(said.filter(({ kind }) => kind === 'notice')).toEqual([]);
  for (const { page, marks } of empty) {
    const old = (): Promise<boolean> => page.evaluate(() => performance.now() > 7000);
    await until('a page of seven seconds', old, 15_000);
    expect(await marks.all()).toEqual([]);
  }
});

for (const list of LISTS) {
  test(`${list}: a redesign is read, or it is said that it is not`, async () => {
    const { page, marks, rows } = await openList(held.browser, list, 'redesign=1');
    const seen = await until(
      'clocks or a notice',
      async () => {
        const all = await marks.all();
        const clocks = all.filter(({ kind }) => kind === 'clock');
        return clocks.length >= rows.length || all.some(({ kind }) => kind === 'notice') ? all : null;
      },
      OTHERS + LOOK,
    );
    const clocks = seen.filter(({ kind }) => kind === 'clock');
    if (clocks.length === 0) return expect(seen.map(({ text }) => text).join()).toContain('没认出投诉');
    for (const row of rows) {
      const truth = truthOf(row);
      const own = clocks.filter(({ complaint }) => complaint === truth.id);
      expect(own).toHaveLength(1);
      expect(own[0]).toMatchObject({
        clock: truth.clock,
        due: truth.due === null ? null : new Date(truth.due).toISOString(),
      });
    }
    await page.close();
  });
}
