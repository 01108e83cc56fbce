/**
 * Row 12: the database is upgraded while pages have it open, one of them deaf to newer versions. Within
 * five seconds it is done, or the person reads what to close; nothing is lost.
 */
import type { Page } from '@playwright/test';
import { startConsoles, type Consoles } from '../consoles/server.ts';
import { oldLedger, writeOld } from '../e2e/fixtures/old-ledgers.ts';
import { openBrowser, type Opened } from '../e2e/harness/browser.ts';
import { closeWelcome, openList } from '../e2e/harness/shared.ts';
import { expect, test } from '../e2e/harness/test.ts';
import { storedIds } from './killing.ts';
import { trials } from './trials.ts';

const PATIENCE = 5000;
const MOST_HOLDERS = 5;

let consoles: Consoles;
let browser: Opened;
test.beforeAll(async () => {
  consoles = await startConsoles({});
  browser = await openBrowser({ port: consoles.port });
  await closeWelcome(browser);
});
test.afterAll(async () => {
  await browser?.close();
  await consoles?.close();
});

/** A connection to whatever is there; it gives way as it should. */
const hold = async (): Promise<void> => {
  const request = indexedDB.open('kesu-clock');
  await new Promise((done) => request.addEventListener('success', done));
  request.result.addEventListener('versionchange', () => request.result.close());
};
/** Pages without any script of ours. */
const bare = (): Promise<Page> => browser.page('policy.json');

trials(
  {
    row: 12,
    fault: 'the database is upgraded while 0 to 5 pages have it open, one deaf to newer versions',
    required: 'done within 5 s, or the person reads what to close; nothing lost',
  },
  { short: 2, long: 30, each: 30_000 },
  async (index) => {
    const deaf = index % 2 === 1;
    const others = Math.floor(index / 2) % (MOST_HOLDERS + 1);
    const pages: Page[] = [await bare()];
    const [first] = pages as [Page];
    const worker = await browser.context.newCDPSession(first);
    await worker.send('ServiceWorker.enable');
    await worker.send('ServiceWorker.stopAllWorkers');
    const ledger = oldLedger([1, 2], Date.now());
    await first.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { remove(name: string): Promise<void> } } };
      };
      return chrome.storage.local.remove('sentinel');
    });
    await first.evaluate(writeOld, { name: 'kesu-clock', ledger, hold: deaf });
    for (let n = 0; n < others; n += 1) {
      const page = await bare();
      await page.evaluate(hold);
      pages.push(page);
    }
    const start = performance.now();
    const popup = await browser.page('popup.html');
    await popup.bringToFront();
    if (deaf) {
      const bar = popup.locator('.notice', { hasText: '请关闭其他窗口' });
      await expect(bar).toBeVisible({ timeout: PATIENCE });
      const picture = process.env['KESU_PICTURES'];
      if (picture) await popup.screenshot({ path: `${picture}/held-${index}.png` });
      // A console page is none the worse for it.
      const { page: list, marks, rows } = await openList(browser, 'alipay', 'rows=14');
      await marks.atLeast(rows.length, { kind: 'clock' });
      await list.close();
      await first.close();
      await popup.bringToFront();
      await popup.reload();
    }
    await expect(popup.locator('.row')).not.toHaveCount(0, { timeout: PATIENCE });
    await expect(popup.locator('.notice', { hasText: /本机记录|其他窗口/ })).toHaveCount(0);
    const took = performance.now() - start;
    const there = new Set(await storedIds(popup));
    for (const page of [popup, ...pages]) if (!page.isClosed()) await page.close();
    const lost = ledger.rows['complaints']
      ?.map((row) => (row as { id: string }).id)
      .filter((id) => !there.has(id));
    return [
      ...(lost ?? []).map((id) => `${id} is gone`),
      ...(deaf || took < PATIENCE ? [] : [`${Math.round(took)} ms`]),
    ];
  },
);
