/** What is kept goes when it should: by age, by person, all of it; hidden from others; handed on as a workbook. */
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf } from './harness/truth.ts';

const held = shared({ count: 14 }, { width: 1440, height: 900 });
test.describe.configure({ mode: 'serial' });

let bench: Page;
const blurred = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).filter !== 'none');
const first = () => bench.locator('.body .row[data-complaint]').first();

test('a list becomes a workbook: text, dates and money as what they are', async () => {
  bench = await held.browser.page('workbench.html');
  const { rows } = await openList(held.browser, 'wechat-pay', 'rows=14');
  await bench.bringToFront();
  const n = rows.map(truthOf).filter(({ waits }) => waits).length;
  await expect(bench.locator('.total')).toHaveText(`${n} 条`);
  await first().getByRole('checkbox').check();
  await bench.getByRole('button', { name: `选中全部 ${n} 条` }).click();
  const saving = bench.waitForEvent('download');
  await bench.getByRole('button', { name: '导出 Excel' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^kesu-queue-[\d-]{10}\.xlsx$/);
  const parts = unzipSync(await readFile((await saved.path()) ?? ''));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<row /g)).toHaveLength(n + 1);
  expect(sheet).not.toContain('<f>');
  for (const { id } of rows.map(truthOf).filter(({ waits }) => waits)) expect(sheet).toContain(`>${id}</t>`);
  // The time of each complaint is a date, its amount money.
  expect(sheet.match(/<c r="G\d+" s="2"><v>46\d{3}/g)).toHaveLength(n);
  expect(sheet.match(/<c r="H\d+" s="3"><v>/g)).toHaveLength(n);
});

test('one key hides what names people here and in the popup, and no clock', async () => {
  await bench.getByRole('grid').focus();
  await bench.keyboard.press('h');
  await expect(bench.getByRole('switch', { name: '投屏遮挡' })).toHaveAttribute('aria-checked', 'true');
  expect(await blurred(bench, '.body .row .text')).toBe(true);
  expect(await blurred(bench, '.body .row .next *')).toBe(false);
  const popup = await held.browser.page('popup.html');
  await expect(popup.getByRole('switch', { name: '投屏遮挡' })).toHaveAttribute('aria-checked', 'true');
  await expect(popup.locator('.row .text').first()).toBeVisible();
  expect(await blurred(popup, '.row .text')).toBe(true);
  await popup.close();
});

test('a look at what is hidden is written down', async () => {
  const id = (await first().getAttribute('data-complaint')) ?? '';
  await first().locator('.then').click();
  const pane = bench.getByRole('complementary');
  await expect(pane).toContainText(id);
  expect(await blurred(bench, '.case blockquote')).toBe(true);
  await pane.getByRole('button', { name: '显示这一条（记入操作记录）' }).click();
  await expect.poll(() => blurred(bench, '.case blockquote')).toBe(false);
  expect(await blurred(bench, '.body .row .text')).toBe(true);
  await expect(pane.locator('.moments')).toContainText('查看已遮住的内容');
  await bench.getByRole('switch', { name: '投屏遮挡' }).click();
  expect(await blurred(bench, '.body .row .text')).toBe(false);
});

test('a payer is erased: what would go is said first, then it is gone from the list', async () => {
  const pane = bench.getByRole('complementary');
  const id = (await first().getAttribute('data-complaint')) ?? '';
  await pane.getByText('删除这位用户的全部内容').click();
  await pane.getByRole('button', { name: '看看会删哪些' }).click();
  await expect(pane.locator('.erase')).toContainText(/将删除 \d+ 条投诉（微信支付）/);
  const sure = pane.getByRole('button', { name: '删除，不能撤销' });
  // All of them are open still.
  await expect(sure).toBeDisabled();
  await pane.getByText(/还没结束的 \d+ 条也删/).click();
  await sure.click();
  await expect(pane.locator('.erase, .quiet').first()).toBeVisible();
  await expect(bench.locator(`.body .row[data-complaint="${id}"]`)).toHaveCount(0);
  const options = await held.browser.page('options.html');
  const journal = options.locator('.journal');
  await expect(journal).toContainText('按要求删除');
  await expect(journal).toContainText('链条完整');
  await expect(journal).toContainText('内容已按个人信息删除要求清空');
  await expect(journal).not.toContainText(id.slice(-6));
});

test('days are checked and kept, nothing follows elsewhere unasked, and all of it can go', async () => {
  const options = held.browser.context.pages().find((page) => page.url().includes('options.html'));
  if (!options) throw new Error('no options');
  await options.bringToFront();
  const days = options.getByLabel('已结束的投诉', { exact: true });
  await expect(days).toHaveValue('180');
  await days.fill('34');
  await days.press('Tab');
  await expect(options.locator('#keep-complaints-result')).toContainText('35 到 3650');
  await days.fill('９０');
  await days.press('Tab');
  await expect(options.locator('#keep-complaints-result')).toContainText('已保存');
  await options.reload();
  await expect(days).toHaveValue('90');
  await expect(options.getByText('同步到我登录了同一账号的其他浏览器')).toBeVisible();
  expect(
    await options.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { sync: { get(all: null): Promise<object> } } } }
      ).chrome.storage.sync.get(null),
    ),
  ).toEqual({});
  await options.evaluate(() => localStorage.setItem('practice-best-exam', '90'));
  const all = options.locator('#erase-all');
  const sure = options.locator('.field', { has: all }).getByRole('button');
  await expect(sure).toBeDisabled();
  await all.fill('全部删除');
  await sure.click();
  await expect(options.getByText('全部删掉了。')).toBeVisible();
  expect(await options.evaluate(() => localStorage.length)).toBe(0);
  await bench.bringToFront();
  await expect(bench.locator('.nothing')).toBeVisible();
});
