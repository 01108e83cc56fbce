/** The workbench: what consoles have shown, in one queue; worked with by keyboard; a hundred thousand complaints. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { LONG } from './harness/form.ts';
import { filledId, filledOrder, fillLedger } from './harness/filled-ledger.ts';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf, type Raw } from './harness/truth.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 14 }, { width: 1440, height: 900 });
test.describe.configure({ mode: 'serial' });

const ids = (bench: Page): Promise<string[]> =>
  bench
    .locator('.body .row[data-complaint]')
    .evaluateAll((rows) =>
      rows
        .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) => row.getAttribute('data-complaint') ?? ''),
    );
const row = (bench: Page, id: string) => bench.locator(`.body .row[data-complaint="${id}"]`);
const total = (bench: Page, n: number) => expect(bench.locator('.total')).toHaveText(`${n} 条`);
async function openBench(): Promise<Page> {
  const bench = await held.browser.page('workbench.html');
  await bench.bringToFront();
  return bench;
}

let bench: Page;
let wechat: { page: Page; rows: Raw[] };
let alipay: { page: Page; rows: Raw[] };
const orderNo = (raw: Raw): string => ('out_trade_no' in raw ? String(raw.out_trade_no) : '');

test('complaints of two consoles stand in the order in which they fall due, while they come', async () => {
  bench = await openBench();
  await expect(bench.locator('.nothing h2')).toHaveText('还没有看到过投诉');
  wechat = await openList(held.browser, 'wechat-pay', 'rows=14');
  alipay = await openList(held.browser, 'alipay', 'rows=14');
  await bench.bringToFront();
  const truths = [...wechat.rows, ...alipay.rows].map(truthOf).filter(({ waits }) => waits);
  expect(truths.length).toBeGreaterThan(10);
  await total(bench, truths.length);
  const due = new Map(truths.map((truth) => [truth.id, truth.due ?? Infinity]));
  const shown = await until('all rows', async () => {
    const found = await ids(bench);
    return found.length === truths.length ? found : null;
  });
  expect(new Set(shown)).toEqual(new Set(due.keys()));
  expect(shown.map((id) => due.get(id))).toEqual([...due.values()].toSorted((a, b) => a - b));
  // What is known is dated, console by console.
  await expect(bench.locator('.known li')).toHaveCount(2);
  await expect(bench.locator('.known li').first()).toContainText(/条等处理 · (刚刚|\d+ 分钟前)/);
});

test('every part of the page has its role and its name', async () => {
  const faults = await bench.evaluate(() => {
    const named = (element: Element): boolean =>
      [
        element.getAttribute('aria-label'),
        element.textContent?.trim(),
        ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
      ].some(Boolean);
    const found: string[] = [];
    const all = [...document.querySelectorAll<HTMLElement>('[id]')].map(({ id }) => id);
    if (new Set(all).size !== all.length) found.push('ids twice');
    for (const element of document.querySelectorAll('button, a, input, select, textarea, [role="grid"]'))
      if (!named(element)) found.push(`no name: ${element.outerHTML.slice(0, 80)}`);
    for (const line of document.querySelectorAll('[role="row"]'))
      for (const cell of line.children)
        if (!/^(gridcell|columnheader)$/.test(cell.getAttribute('role') ?? ''))
          found.push('a row with more than cells');
    for (const attribute of ['aria-activedescendant', 'aria-labelledby'])
      for (const element of document.querySelectorAll(`[${attribute}]`))
        if (!document.getElementById(element.getAttribute(attribute) ?? '')) found.push(attribute);
    if (document.querySelectorAll('main').length !== 1 || document.querySelectorAll('h1').length !== 1)
      found.push('one main part, one title');
    return found;
  });
  expect(faults).toEqual([]);
});

test('a search finds by order number, and says when nothing fits', async () => {
  const wanted = wechat.rows.find((raw) => 'complaint_id' in raw && truthOf(raw).waits) as Raw;
  const text = JSON.stringify(wanted);
  const order = /"out_trade_no":"(\w+)"/.exec(text)?.[1] ?? orderNo(wanted);
  const id = truthOf(wanted).id;
  await bench.keyboard.press('/');
  await bench.keyboard.insertText(order);
  await total(bench, 1);
  await expect(row(bench, id)).toBeVisible();
  await bench.keyboard.press('Escape');
  await expect(bench.getByRole('searchbox')).toHaveValue('');
  await bench.keyboard.insertText('没有这样一条投诉');
  await expect(bench.locator('.nothing h2')).toHaveText('没有符合的投诉');
  await bench.keyboard.press('Escape');
  await bench.keyboard.press('Escape');
  await expect(bench.getByRole('grid')).toBeFocused();
});

test('by keyboard: move, select, assign, tag, export, and open the console at the complaint', async () => {
  // A row that is still to be read has no number yet.
  const whole = async () => (await ids(bench)).slice(0, 3).filter(Boolean);
  await expect.poll(whole).toHaveLength(3);
  const [, second = '', third = ''] = await whole();
  await bench.getByRole('grid').focus();
  for (const key of ['Home', 'j', 'x', 'j', 'x', 'e']) await bench.keyboard.press(key);
  await expect(bench.getByLabel('分配给')).toBeFocused();
  await bench.keyboard.insertText('王琳');
  await bench.keyboard.press('Enter');
  for (const id of [second, third]) await expect(row(bench, id).locator('.assigned')).toHaveText('王琳');
  await bench.locator('.bulk').getByLabel('加标签').fill('加急');
  await bench.keyboard.press('Enter');
  await expect(row(bench, third).locator('.tag')).toHaveText('加急');

  const saving = bench.waitForEvent('download');
  await bench.getByRole('button', { name: '导出 CSV' }).click();
  const file = await readFile((await (await saving).path()) ?? '', 'utf8');
  const lines = file.trim().split('\r\n');
  expect(file.startsWith('\uFEFF"后台"')).toBe(true);
  expect(lines).toHaveLength(3);
  expect(
    lines.every((line, index) => index === 0 || (line.includes('"王琳"') && line.includes('"加急"'))),
  ).toBe(true);
  expect(lines.slice(1).some((line) => line.includes(second))).toBe(true);

  await bench.getByRole('grid').focus();
  await bench.keyboard.press(' ');
  await expect(bench.getByRole('complementary')).toContainText(third);
  await expect(bench.locator('.moments li').first()).toBeVisible();
  await bench.keyboard.press('Enter');
  const page = wechat.rows.some((raw) => truthOf(raw).id === third) ? wechat.page : alipay.page;
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
});

test('what was kept is there again, and the popup leads to the tab that is open', async () => {
  const popup = await held.browser.page('popup.html');
  await popup.getByRole('button', { name: '工作台' }).click();
  await expect.poll(() => bench.evaluate(() => document.visibilityState)).toBe('visible');
  await bench.reload();
  await bench.getByLabel('负责人', { exact: true }).selectOption('=王琳');
  await total(bench, 2);
  await bench.getByRole('button', { name: '存成列表' }).click();
  await bench.keyboard.insertText('王琳的');
  await bench.keyboard.press('Enter');
  await expect(bench.getByRole('button', { name: '王琳的 2', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('very many complaints: the first at once, any of them by scrolling, any of them by its number', async () => {
  const most = LONG ? 100_000 : 20_000;
  await bench.close();
  const filler = await held.browser.page('popup.html');
  await fillLedger(filler, { count: most, now: Date.now() + 90 * 86_400_000, waiting: 1500 });
  await filler.close();
  bench = await openBench();
  await bench.locator('.body .row[data-complaint]').first().waitFor();
  await bench.getByRole('button', { name: /^全部/ }).click();
  await expect(bench.locator('.total')).toHaveText(new RegExp(`^${most / 100}\\d\\d 条$`), {
    timeout: 30_000,
  });
  const shown = await bench.locator('.body .row').count();
  expect(shown).toBeLessThan(60);

  const grid = bench.getByRole('grid');
  await grid.evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
  await expect(row(bench, filledId(most - 1))).toBeInViewport();
  await grid.evaluate((box) => box.scrollTo({ top: box.scrollHeight / 2 }));
  await expect.poll(async () => (await ids(bench)).length).toBeGreaterThan(10);

  await bench.getByRole('searchbox').fill(filledOrder(most - 3333));
  await total(bench, 1);
  await expect(row(bench, filledId(most - 3333))).toBeVisible();
  await bench.getByRole('searchbox').fill('第 4321 单');
  await expect(row(bench, filledId(4321))).toBeVisible();
});
