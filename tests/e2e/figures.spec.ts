/** The figures of the workbench, from a ledger whose truth is known. */
import type { Locator, Page } from '@playwright/test';
import { putRows, rowsOf, type Told } from './harness/rows.ts';
import { shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';

const held = shared({}, { width: 1440, height: 900 });
test.describe.configure({ mode: 'serial' });

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.now();
const id = (n: number): string => `20000000202600${String(n).padStart(4, '0')}`;

/** Forty of the window, two of them late, one that nobody saw finishing, three that came again; looked at hourly. */
const forty = Array.from({ length: 40 }, (_, n): Told => {
  const began = now - 5 * DAY - n * 14 * HOUR;
  const finished = n < 2 ? began + 80 * HOUR : n === 2 ? null : began + 30 * HOUR;
  return { id: id(n), began, answered: began + 10 * HOUR, finished, times: n > 30 && n < 34 ? 2 : 1 };
});
/** 02:00 of Beijing, which is 18:00 UTC, at least an hour ahead: the close clock of the open one ends then. */
const two = Math.floor((now + HOUR - 18 * HOUR) / DAY) * DAY + DAY + 18 * HOUR;
const open: Told = {
  id: id(90),
  began: two - 72 * HOUR,
  answered: two - 71.5 * HOUR,
  finished: null,
  detail: '客服打不通，我的电话13800138000',
};

let bench: Page;
const card = (name: string): Locator => bench.getByRole('region', { name });

test('rates stand with their range, and what is not known is said', async () => {
  bench = await held.browser.page('workbench.html#figures');
  await expect(card('及时处理率')).toContainText('还没有可算的投诉');
  const rows = [...forty, open].map((told) => rowsOf(told, now));
  // The look at which the third was seen last: nobody knows what became of it.
  Object.assign(rows[2]?.complaint ?? {}, { lastIn: { finish: now - 5 * DAY - 26 * HOUR } });
  await putRows(bench, {
    complaints: rows.map(({ complaint }) => complaint),
    sightings: rows.flatMap(({ sightings }) => sightings),
  });
  await bench.reload();
  // 37 of 40 were in time, three of them came again; of the third nothing is known.
  await expect(card('及时处理率').locator('.figure')).toHaveText('85.0–95.0%');
  await expect(card('及时处理率')).toContainText('37 / 40');
  await expect(card('及时处理率')).toContainText('1 条没看到何时完成');
  await expect(card('服务不满意率').locator('.figure')).toHaveText('未知');
  await expect(card('每万笔支付投诉数').locator('.figure')).toHaveText('未知');

  await card('每万笔支付投诉数').getByLabel('近 30 天支付笔数').fill('100,000');
  await bench.keyboard.press('Tab');
  await expect(card('每万笔支付投诉数').locator('.figure')).toHaveText(/^\d\.\d\d$/);
  await bench.getByRole('link', { name: '原因' }).click();
  await bench.getByRole('link', { name: '指标' }).click();
  await expect(card('每万笔支付投诉数').getByLabel('近 30 天支付笔数')).toHaveValue('100000');
});

test('an open complaint that is taken as missed changes the days ahead; every picture has its table', async () => {
  const days = card('哪几条决定指标').locator('tbody tr');
  await expect(days).toHaveCount(8);
  const lost = days.last().locator('td').nth(1);
  const before = Number(await lost.textContent());
  await card('哪几条决定指标').getByRole('checkbox').check();
  await expect(lost).toHaveText(String(before + 1));
  for (const name of ['每天的首次投诉', '什么时候来投诉', '走到哪一步', '因为什么']) {
    await card(name).getByText('看表格').click();
    await expect(card(name).getByRole('table')).toBeVisible();
  }
  // What is read aloud only must not make the page itself longer: it would have two scroll bars.
  expect(await bench.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  const sums = await card('什么时候来投诉')
    .locator('tbody td')
    .evaluateAll((cells) => cells.reduce((sum, cell) => sum + Number(cell.textContent), 0));
  expect(sums).toBeGreaterThan(30);
});

test('what falls due at night is to be done before; the sheet for the next shift names nobody', async () => {
  await bench.getByRole('link', { name: '接下来' }).click();
  const absence = card('没人值班时到期')
    .locator('.absence')
    .filter({ hasText: id(90) });
  await expect(absence.locator('h4')).toContainText('1 条');
  await expect(absence).toContainText('02:00 前结案');
  await held.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await card('交接单').getByRole('button', { name: '复制交接单' }).click();
  await expect(card('交接单').getByRole('status')).toHaveText('已复制');
  const sheet = await bench.evaluate(() => navigator.clipboard.readText());
  expect(sheet).toContain(`02:00 前结案 · 微信 · ¥99.00 · 客服打不通，我的电话138****8000 · ${id(90)}`);
  expect(sheet).not.toContain('13800138000');
});
