/** Rules on screen: a deadline that moved is adopted, an edit drives open pages at once, and all of it can be had back. */
import type { Page } from '@playwright/test';
import { PAGES } from '../consoles/server.ts';
import { Marks } from './harness/marks.ts';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';

const held = shared({ count: 12 }, { width: 1280, height: 900 });
test.describe.configure({ mode: 'serial' });

const HOUR = 3_600_000;
/** As a console prints it, in Beijing. */
const clock = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ');
/** A list of the mini-program whose platform gives three days where our rule knows two. */
const moved = (at: number): string => {
  const row = (n: number): string => `<tr><td>3320261120000000${n}</td><td>${clock(at)}</td>
    <td>${clock(at + 72 * HOUR)}</td><td>待商家处理</td><td><button>去处理</button></td></tr>`;
  return `<!doctype html><html><head><title>交易投诉</title></head><body><h2>交易投诉</h2><table><thead><tr>
    <th>投诉单号</th><th>投诉时间</th><th>处理截止时间</th><th>状态</th><th>操作</th></tr></thead>
    <tbody>${[1, 2, 3].map(row).join('')}</tbody></table></body></html>`;
};

let bench: Page;
const rule = (id: string) => bench.locator(`[data-rule="${id}"]`);
const dialog = () => bench.getByRole('dialog');
const save = () => dialog().getByRole('button', { name: '保存' });

test('a deadline that a page moved is adopted for its account, after a word of the person', async () => {
  const { host, pathname: path } = new URL(PAGES['mini-program']);
  held.consoles.control({ cmd: 'page', host, path, html: moved(Date.now() - 5 * HOUR) });
  const list = await held.browser.page(PAGES['mini-program']);
  await list.bringToFront();
  await new Marks(list).atLeast(3, { kind: 'clock' });
  bench = await held.browser.page('workbench.html#rules');
  await bench.bringToFront();
  await expect(rule('mp-respond').locator('.value')).toHaveText('48 小时');
  await expect(rule('mp-respond')).toContainText('2024-03-25 起，之前 72 小时');
  const told = rule('mp-respond').locator('.told');
  await expect(told).toContainText('页面写 72 小时，这里是 48 小时（3 条里 3 条');
  await told.getByRole('button', { name: '本店采用 72 小时' }).click();
  await expect(dialog()).toContainText('比平台规定的长');
  await save().click();
  await expect(dialog()).toContainText('请先勾选上面这句');
  await dialog().getByRole('checkbox').check();
  await save().click();
  await expect(rule('mp-respond')).toContainText('本店设置');
  await expect(told).toHaveCount(0);
  await list.close();
});

test('an edit moves the clocks of an open page at once, marked as the shop’s own', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const waits = (mark: { clock: string | null; state: string | null }) =>
    mark.clock === 'wx-first-reply' && mark.state !== 'done';
  const before = await marks.first(waits);
  expect(rows.length).toBeGreaterThan(0);
  await bench.bringToFront();
  await bench.getByRole('button', { name: '改「首次回复」' }).click();
  await dialog().getByLabel('小时').fill('80');
  await dialog().getByLabel('为什么改').fill('试');
  await save().click();
  await expect(dialog()).toContainText('请填 1 到 72 之间的小时数');
  await dialog().getByLabel('小时').fill('20');
  await save().click();
  await expect(rule('wx-first-reply').locator('.value')).toHaveText(/^20 小时本店设置规则包 24 小时$/);
  await page.bringToFront();
  const due = (at: string | null) => Date.parse(at ?? '');
  const after = await marks.first(
    (mark) => mark.complaint === before.complaint && due(mark.due) === due(before.due) - 4 * HOUR,
  );
  // Named where there is room, underlined where there is not; the time is whole at every width.
  expect(after.text).toMatch(/^(本店·)?回复 剩\d+小时\d+分/);
  expect(
    await marks.inside(after, (root) => {
      const button = root.querySelector('.k');
      return /本店/.test(`${button?.getAttribute('aria-label')}${button?.textContent}`) && button?.className;
    }),
  ).toMatch(/ own\b/);
  const popup = await held.browser.page('popup.html');
  await expect(popup.locator('.row').filter({ hasText: '本店设置' }).first()).toBeVisible();
  await popup.close();
  await bench.bringToFront();
  await bench.getByRole('link', { name: '队列' }).click();
  await expect(bench.locator('[data-complaint] .own').first()).toHaveText('本店设置');
  await page.close();
});

test('any version can be had back, and a file brings them in again', async () => {
  await bench.getByRole('link', { name: '规则' }).click();
  const versions = bench.locator('[data-version]');
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText('首次回复 · 所有账号：规则包（24 小时） → 20 小时');
  await bench.getByRole('button', { name: '全部用回规则包' }).click();
  await expect(dialog().locator('.changes li')).toHaveCount(2);
  await save().click();
  await expect(rule('wx-first-reply').locator('.value')).toHaveText('24 小时');
  await expect(versions).toHaveCount(3);
  const file = {
    kind: 'kesu-clock-rules',
    own: [{ clock: 'wx-complete', account: null, hours: 60 }, { evil: 1 }],
  };
  const take = bench.locator('input[type="file"]');
  await take.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(bench.getByText('这不是本店设置的文件。')).toBeVisible();
  await take.setInputFiles({
    name: 'rules.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(dialog().locator('.changes')).toContainText(
    '处理完成 · 所有账号：规则包（72 小时） → 60 小时',
  );
  await expect(dialog()).toContainText('有 1 条看不懂');
  await save().click();
  await expect(rule('wx-complete').locator('.value')).toContainText('60 小时');
  await bench.reload();
  await expect(rule('wx-complete').locator('.value')).toContainText('60 小时');
});
