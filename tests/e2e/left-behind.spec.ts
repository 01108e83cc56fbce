/** An extension that is updated while a console is open: the page is left behind, and says so. */
import { isListAnswer, openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { rowsIn } from './harness/truth.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 12 });

test('marks go within a second or two, one word stays, and a reload brings them back', async () => {
  const { browser } = held;
  const { page, marks, rows } = await openList(browser, 'wechat-pay', 'rows=12');
  await marks.atLeast(rows.length, { kind: 'clock' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const worker = await browser.background();
  const again = browser.context.waitForEvent('serviceworker');
  await worker
    .evaluate(() => {
      (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
    })
    .catch(() => {}); // it ends in the middle of its answer
  await again;
  const note = await until('the word', async () => {
    const [one, ...more] = await marks.all(() => true);
    return one?.kind === 'notice' && more.length === 0 ? one : null;
  });
  expect(note.text).toBe('客诉时钟已更新，刷新页面后继续');
  // The page goes on without us: its own buttons work, nothing of ours comes back by itself.
  const answered = page.waitForResponse(isListAnswer);
  await page.getByRole('button', { name: '查询' }).click();
  expect(rowsIn(await (await answered).json())).toHaveLength(rows.length);
  expect(await marks.all({ kind: 'clock' })).toEqual([]);

  const loaded = page.waitForEvent('load');
  await marks.click(await marks.first({ kind: 'notice' }), 'button');
  await loaded;
  await marks.atLeast(rows.length, { kind: 'clock' });
  expect(await marks.all({ kind: 'notice' })).toEqual([]);
  expect(errors).toEqual([]);
});
