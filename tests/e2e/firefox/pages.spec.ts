/** Firefox: the popup, the settings, every section of the workbench, tables, and the way back from a copy. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { complaints } from '../../consoles/data.ts';
import { PAGES } from '../../consoles/server.ts';
import type { Firefox } from '../harness/firefox.ts';
import { expect, test } from '../harness/test.ts';
import { truthOf } from '../harness/truth.ts';
import { until } from '../harness/until.ts';

const ROWS = 8;
test.use({ practice: { count: ROWS } });

const WAITING = complaints({ console: 'alipay', count: ROWS }).filter((row) => truthOf(row).waits).length;
const LIST = new URL(PAGES.alipay).pathname.slice(1);
const HOUR = 3_600_000;
const count = (firefox: Firefox, selector: string): Promise<number> =>
  firefox.run<number>('return document.querySelectorAll(given[0]).length', selector);
const words = (firefox: Firefox, selector: string): Promise<string> =>
  firefox.run<string>('return document.querySelector(given[0])?.textContent ?? ""', selector);
/** A real click on the button with these words, once it can be pressed. */
async function press(firefox: Firefox, label: string): Promise<void> {
  const find = `const found = [...document.querySelectorAll('main button')]
    .find((one) => one.textContent === given[0] && !one.disabled);
    document.querySelector('[data-hit]')?.removeAttribute('data-hit');
    found?.setAttribute('data-hit', '');
    return Boolean(found)`;
  await until(`${label} to press`, () => firefox.run<boolean>(find, label));
  await firefox.clickPage('[data-hit]');
}
/** Waits for a whole file with this ending among what was saved. */
const saved = (firefox: Firefox, ending: string): Promise<string> =>
  until(`a file ${ending}`, async () => {
    const name = (await readdir(firefox.downloads)).find((each) => each.endsWith(ending));
    const path = name && join(firefox.downloads, name);
    return path && (await readFile(path)).length > 0 ? path : null;
  });
/** Opens the list and waits until the background knows what waits there; the pages of the extension stand beside. */
async function readList(firefox: Firefox): Promise<void> {
  await firefox.go(`${PAGES.alipay}?rows=${ROWS}`);
  await firefox.atLeast(ROWS, ({ attributes }) => attributes['data-kind'] === 'clock', 20_000);
  await firefox.goBeside('options.html');
  const items = 'return (await browser.runtime.sendMessage({ type: "summary" })).items.length';
  await expect.poll(() => firefox.run<number>(items)).toBe(WAITING);
}
const dueOf = async (firefox: Firefox): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await firefox.marks())
      .filter(({ attributes }) => attributes['data-kind'] === 'clock' && attributes['data-due'])
      .map(({ attributes }) => [
        attributes['data-complaint'] ?? '',
        new Date(attributes['data-due'] ?? '').getTime(),
      ]),
  );

test('the popup lists what waits, and a setting that is saved moves the clocks of an open page', async ({
  firefox,
}) => {
  await readList(firefox);
  const back = await firefox.turnTo(LIST);
  const before = await dueOf(firefox);
  expect(Object.keys(before)).toHaveLength(WAITING);

  await back();
  await firefox.go('popup.html');
  await expect.poll(() => count(firefox, '.popup .row')).toBe(WAITING);

  await firefox.go('options.html');
  await expect.poll(() => count(firefox, '#alipayTradeHours')).toBe(1);
  await firefox.run(
    'const field = document.querySelector("#alipayTradeHours"); field.focus(); field.select()',
  );
  await firefox.type('48', '#alipayTradeHours');
  await firefox.run('document.querySelector("#alipayTradeHours").blur()');
  const stored = 'return JSON.stringify(await browser.storage.local.get(null))';
  await expect.poll(() => firefox.run<string>(stored)).toMatch(/"alipayTradeHours":48/);
  await firefox.turnTo(LIST);
  const moved = Object.fromEntries(Object.entries(before).map(([id, due]) => [id, due - 48 * HOUR]));
  await expect.poll(() => dueOf(firefox)).toEqual(moved);
  expect(await firefox.faults()).toEqual([]);
});

test('every section of the workbench stands, and tables are saved', async ({ firefox }) => {
  await readList(firefox);
  await firefox.go('workbench.html');
  await expect.poll(() => count(firefox, '.queue .row[data-complaint]')).toBeGreaterThan(0);
  await firefox.clickPage('.row[data-complaint] .pick input');
  await press(firefox, '导出 CSV');
  expect(await readFile(await saved(firefox, '.csv'), 'utf8')).toContain('单号');
  await press(firefox, '导出 Excel');
  expect((await readFile(await saved(firefox, '.xlsx'))).subarray(0, 2).toString()).toBe('PK');

  const ids = await firefox.run<string[]>(
    'return [...document.querySelectorAll("nav a")].map((one) => one.getAttribute("href"))',
  );
  expect(ids.length).toBeGreaterThan(6);
  for (const id of ids) {
    await firefox.clickPage(`nav a[href="${id}"]`);
    await expect.poll(() => count(firefox, `nav a[href="${id}"][aria-current]`)).toBe(1);
    await expect.poll(async () => (await words(firefox, 'main')).length, { message: id }).toBeGreaterThan(10);
  }
  expect(await firefox.faults()).toEqual([]);
});

test('everything that is erased comes back from a copy, digit for digit', async ({ firefox }) => {
  await readList(firefox);
  await firefox.go('workbench.html#data');
  await expect.poll(() => words(firefox, '.pairs dd')).toBe(String(ROWS));
  await press(firefox, '备份到文件');
  const file = await saved(firefox, '.jsonl.gz');
  const made = 'return document.querySelector(".result .digest")?.title ?? ""';
  await expect.poll(() => firefox.run<string>(made)).toMatch(/^[0-9a-f]{64}$/);
  const digest = await firefox.run<string>(made);

  await firefox.go('options.html');
  await expect.poll(() => count(firefox, '#erase-all')).toBe(1);
  await firefox.type('全部删除', '#erase-all');
  await firefox.clickPage('#erase-all ~ button.sure');
  await expect.poll(() => words(firefox, 'main, body')).toContain('全部删掉了。');

  await firefox.go('workbench.html#data');
  await expect.poll(() => words(firefox, '.pairs dd')).toBe('0');
  await firefox.type(file, '#restore-file');
  await expect.poll(() => count(firefox, `.checked .digest[title="${digest}"]`)).toBe(1);
  await firefox.clickPage('.modes label:nth-of-type(2) input');
  await firefox.clickPage('.panel label.check:not(.modes *) input');
  await press(firefox, '恢复');
  await expect.poll(() => words(firefox, '.checked')).toContain('已恢复。');
  await press(firefox, '现在计算');
  const now = 'return [...document.querySelectorAll(".pairs .digest")].at(-1)?.title ?? ""';
  await expect.poll(() => firefox.run<string>(now)).toBe(digest);
  await firefox.go('workbench.html');
  await expect.poll(() => count(firefox, '.queue .row[data-complaint]')).toBeGreaterThan(0);
  expect(await firefox.faults()).toEqual([]);
});
