/** The data section of the workbench, as somebody uses it: copies, the way back, tables, digests. */
import type { Page } from '@playwright/test';
import type { Opened } from './browser.ts';
import { tell } from './telling.ts';
import { expect } from './test.ts';

export const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Opens it and waits until it knows how much there is. */
export async function openData(browser: Opened): Promise<Page> {
  const page = await browser.page('workbench.html#data');
  await page.bringToFront();
  await expect(storedOn(page)).toHaveText(/^[\d,]+$/);
  return page;
}
/** How many complaints are kept, as it says. */
export const storedOn = (page: Page) => panel(page, '数据库现状').locator('dd').first();

const KINDS =
  'new userReplied repeat platform deadline promise appeal signedOut blocked burst ahead digest'.split(' ');
/** Alerts are rows too: here none is wanted. */
export const sayNothing = (page: Page): Promise<unknown> =>
  tell(page, {
    type: 'saveWatchOptions',
    options: { desktop: false, kinds: Object.fromEntries(KINDS.map((kind) => [kind, false])) },
  });

/** All digits of the digest of what is kept now. Once a page: then it is shown until the page is new. */
export async function digestOf(page: Page): Promise<string> {
  await panel(page, '数据库现状').getByRole('button', { name: '现在计算' }).click();
  const shown = panel(page, '数据库现状').locator('dd').last().locator('.digest');
  return (await shown.getAttribute('title', { timeout: 60_000 })) ?? '';
}

/** Saves a copy as `to`; its digest. */
export async function backUp(page: Page, to: string, passphrase = ''): Promise<string> {
  const at = panel(page, '备份');
  if (passphrase) {
    await at.getByLabel('口令（可不填）').fill(passphrase);
    await at.getByLabel('再输一次口令').fill(passphrase);
  }
  const saving = page.waitForEvent('download', { timeout: 120_000 });
  await at.getByRole('button', { name: '备份到文件' }).click();
  await (await saving).saveAs(to);
  return (await at.locator('.result .digest').getAttribute('title')) ?? '';
}

/** Has a checked file take the place of everything. Does not wait for the end. */
export async function pressRestore(page: Page): Promise<void> {
  const restore = panel(page, '恢复');
  await restore.getByLabel(/^替换/).check();
  await restore.getByLabel(/^我知道/).check();
  await restore.getByRole('button', { name: '恢复', exact: true }).click();
}
