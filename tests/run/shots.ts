/** Five pictures for the stores, 1,280 × 800, of practice data: .output/pictures/. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { PAGES, startConsoles } from '../consoles/server.ts';
import { openBrowser, type Opened } from '../e2e/harness/browser.ts';
import { Marks } from '../e2e/harness/marks.ts';
import { until } from '../e2e/harness/until.ts';

const PICTURES = fileURLToPath(new URL('../../.output/pictures/', import.meta.url));
const SIZE = { width: 1280, height: 800 };

const settled = async (page: Page): Promise<void> => {
  const marks = new Marks(page);
  let before = 0;
  await until('the marks', async () => {
    const { length } = await marks.all({ kind: 'clock' });
    const same = length > 0 && length === before;
    before = length;
    return same;
  });
};
const take = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });

async function inConsoles(browser: Opened): Promise<void> {
  const list = await browser.page(`${PAGES['wechat-pay']}?rows=30`);
  await settled(list);
  await take(list, '1-list');
  await list.locator('kesu-mark[data-kind="desk"]').first().click();
  const marks = new Marks(list);
  await until('the desk', async () => {
    const panels = await marks.all({ kind: '' });
    const open = panels.map((each) => marks.inside(each, (root) => !!root.querySelector('[role=option]')));
    return (await Promise.all(open)).includes(true);
  });
  await list.waitForLoadState('networkidle');
  await take(list, '2-reply-desk');
  const other = await browser.page(`${PAGES['mini-program']}?rows=30`);
  await settled(other);
}

async function inWorkbench(browser: Opened): Promise<void> {
  const page = await browser.page('workbench.html');
  for (const [name, part, sign] of [
    ['3-workbench', '', '[role=row], .row'],
    ['4-bursts', '#bursts', 'main'],
    ['5-figures', '#figures', '.chart'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${browser.id}/workbench.html${part}`);
    await page.locator(sign).first().waitFor();
    await page.waitForLoadState('networkidle');
    await take(page, name);
  }
}

await mkdir(PICTURES, { recursive: true });
const consoles = await startConsoles({ count: 60 });
const browser = await openBrowser({ port: consoles.port, zone: 'Asia/Shanghai', ...SIZE });
try {
  await inConsoles(browser);
  await inWorkbench(browser);
  console.log('Five pictures stand in .output/pictures/.');
} finally {
  await browser.close();
  await consoles.close();
}
