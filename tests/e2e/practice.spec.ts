/** Practice: the exam by keyboard, the queue against its clock, and nothing of either in the ledger or on the net. */
import type { Page } from '@playwright/test';
import { shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';

const held = shared({}, { width: 1280, height: 900 });
test.describe.configure({ mode: 'serial' });

let bench: Page;
const asked: string[] = [];
const begin = async (course: string) => {
  await bench.getByLabel('题号').fill('7');
  await bench.getByRole('region', { name: course }).getByRole('button', { name: '开始' }).click();
};

test('the exam goes by keys alone, explains each answer and keeps the best score', async () => {
  bench = await held.browser.page('workbench.html#practice');
  await bench.bringToFront();
  bench.on('request', (request) => void asked.push(request.url()));
  await begin('红线考试');
  await expect(bench.getByRole('note')).toContainText('练习');
  const place = bench.locator('.place');
  const texts: string[] = [];
  for (let n = 1; n <= 20; n += 1) {
    await expect(place).toHaveText(`第 ${n} / 20 题`);
    texts.push(await bench.locator('blockquote').innerText());
    // One is held, by a name out of four; the others are all sent.
    for (const key of n === 1 ? ['2', 'a'] : ['1']) await bench.keyboard.press(key);
    await expect(bench.locator('.answered')).toBeVisible();
    await bench.keyboard.press('Enter');
  }
  expect(new Set(texts).size).toBe(20);
  const total = bench.locator('.drill-total');
  await expect(total).toContainText('新的最好成绩');
  // What was sent with a red line in it is named, in the words of the everyday check.
  const missed = bench.locator('.missed > li');
  expect(await missed.count()).toBeGreaterThan(11);
  for (const line of (await missed.all()).slice(1, 4))
    await expect(line.locator('[data-line] q')).not.toHaveCount(0);
  const score = (await total.locator('b').innerText()).replace(/\D/g, '');
  await bench.getByRole('button', { name: '回到练习首页' }).click();
  await expect(bench.getByText(`最好成绩 ${score} 分`)).toBeVisible();
});

test('a queue of eight is played, judged and told; the ledger knows nothing of it', async () => {
  await begin('排队练习');
  const lines = bench.locator('.drill-line');
  await expect(lines).toHaveCount(8);
  const time = bench.locator('.drill-time');
  const first = await time.innerText();
  await bench.keyboard.press('1');
  await bench.getByRole('button', { name: '发出（练习）' }).click();
  await expect(bench.getByText('先写回复')).toBeVisible();
  await bench.getByLabel('回复（可以改）').fill('您这属于恶意投诉，我们会把您拉黑，后果自负。');
  await bench.keyboard.press('Control+Enter');
  const close = bench.getByRole('button', { name: '按处理完成' });
  const one = lines.first();
  await expect(close.or(one.locator('.done'))).toBeVisible();
  if (await close.isVisible()) await close.click();
  await expect(one).toBeDisabled();
  // The clock of the practice runs ten times as fast.
  await expect(time).not.toHaveText(first);
  await bench.getByRole('button', { name: '结束，看成绩' }).click();
  const missed = bench.locator('[data-missed]');
  await expect(missed).toHaveCount(8);
  await expect(bench.locator('[data-note="left"]')).toHaveCount(7);
  await expect(bench.locator('[data-note="line"] [data-line="accuse"]')).toContainText('平台明令禁止');
  await expect(bench.locator('[data-part="lines"]')).toContainText('0 / 8');
  await bench.getByRole('link', { name: '队列' }).click();
  await expect(bench.getByText('还没有看到过投诉')).toBeVisible();
  expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
});
