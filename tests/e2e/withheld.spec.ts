/** Row 22 in Chromium: the person lets the extension onto the consoles "on click" only, and takes that back. */
import { closeWelcome, openList, toolbar } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { until } from './harness/until.ts';

interface Developer {
  updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
}

test('consoles that may not be read are not known: a `?`, words, and back by themselves', async ({
  open,
}) => {
  const browser = await open();
  await closeWelcome(browser);
  const settings = await browser.context.newPage();
  await settings.goto('chrome://extensions');
  const allow = (hostAccess: string) =>
    settings.evaluate(
      (update) =>
        (
          globalThis as unknown as { chrome: { developerPrivate: Developer } }
        ).chrome.developerPrivate.updateExtensionConfiguration(update),
      { extensionId: browser.id, hostAccess },
    );
  const faults: string[] = [];
  browser.context.on('weberror', (error) => faults.push(String(error.error())));

  const { marks, rows, page } = await openList(browser, 'alipay', 'rows=14');
  await marks.atLeast(rows.length, { kind: 'clock' });
  const badge = async () => (await toolbar(browser)).text;
  const count = await until('a number', async () => /^\d+$/.exec(await badge())?.[0] ?? null);
  const popup = await browser.page('popup.html');
  await popup.bringToFront();
  await expect(popup.locator('.row')).not.toHaveCount(0);
  await expect(popup.locator('.notice')).toHaveCount(0);

  await allow('ON_CLICK');
  await expect.poll(badge).toBe('?');
  await popup.reload();
  const notice = popup.locator('.notice', { hasText: '浏览器没有允许读取支付宝' });
  await expect(notice.getByRole('button', { name: '允许读取' })).toBeVisible();
  // What was seen stays: a deadline is none the less one.
  await expect(popup.locator('.row')).not.toHaveCount(0);
  const picture = process.env['KESU_PICTURES'];
  if (picture) await popup.screenshot({ path: `${picture}/withheld.png` });
  await page.reload();
  await page.bringToFront();
  expect(await marks.all()).toEqual([]);

  await allow('ON_ALL_SITES');
  await page.reload();
  await marks.atLeast(rows.length, { kind: 'clock' });
  await expect.poll(badge).toBe(count);
  await popup.bringToFront();
  await popup.reload();
  await expect(popup.locator('.row')).not.toHaveCount(0);
  await expect(notice).toHaveCount(0);
  expect(faults).toEqual([]);
});
