/** What a person is told of a database that lost something. */
import type { Opened } from '../e2e/harness/browser.ts';
import { tell } from '../e2e/harness/telling.ts';
import { expect } from '../e2e/harness/test.ts';
import { until } from '../e2e/harness/until.ts';
import { storedIds } from './killing.ts';

export const TITLES = new Set(['本机记录丢了', '本机记录少了一段', '操作记录被改动过', '本机记录打不开']);

/** What the popup says of the database, or null when every complaint can be read. */
export async function told(browser: Opened, ids: readonly string[]): Promise<string | null> {
  const page = await browser.page('popup.html');
  await page.bringToFront();
  const notice = page.locator('.notice b');
  const titles = async (): Promise<string | undefined> => {
    const state = (await tell(page, { type: 'dataState' })) as { trouble: unknown; broken: boolean };
    if (!state.trouble && !state.broken) return undefined;
    await page.reload();
    await expect(notice.first()).toBeVisible();
    return (await notice.allTextContents()).find((title) => TITLES.has(title));
  };
  const said = await titles();
  if (said) return said;
  const there = new Set(await storedIds(page).catch(() => []));
  if (ids.every((id) => there.has(id))) return null;
  // What was found by reading it.
  return until('somebody to say it', titles).catch(
    () => `nothing, and ${there.size} of ${ids.length} are there`,
  );
}
