/** A hostile page: nothing is thrown into it, marks are right afterwards, nothing privileged happens. */
import type { Page } from '@playwright/test';
import { RECIPES, type Recipe } from './fixtures/forged-page.ts';
import { clocksByRow, isListAnswer, shared } from './harness/shared.ts';
import { PAGES } from '../consoles/server.ts';
import { Marks } from './harness/marks.ts';
import { expect, test } from './harness/test.ts';
import { rowsIn, truthOf, type Raw } from './harness/truth.ts';
import { until } from './harness/until.ts';

test.setTimeout(15_000);
const held = shared({ count: 12 });
const faults: string[] = [];

async function attacked({ before }: Recipe): Promise<{ page: Page; rows: Raw[] }> {
  const page = await held.browser.context.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.addInitScript(() => {
    const heard: string[] = [];
    (globalThis as unknown as { heard: string[] }).heard = heard;
    addEventListener('error', ({ message }) => heard.push(message));
    addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
  });
  if (before) await page.addInitScript(before);
  const answered = page.waitForResponse(isListAnswer);
  await page.goto(PAGES['wechat-pay']);
  const rows = rowsIn(await (await answered).json());
  return { page, rows };
}

/** What is wrong with the clocks of now, in words. */
async function wrong(page: Page, rows: Raw[]): Promise<string[]> {
  const all = await new Marks(page).all({ kind: 'clock' });
  const found: string[] = all.length === rows.length ? [] : [`${all.length} clocks of ${rows.length} rows`];
  for (const row of rows) {
    const { id, clock, due } = truthOf(row);
    const mark = all.find(({ complaint }) => complaint === id);
    if (!mark) found.push(`${id} has none`);
    else if (mark.clock !== clock) found.push(`${id} has ${mark.clock}`);
    else if (due !== null && Date.parse(mark.due ?? '') !== due) found.push(`${id} is due ${mark.due}`);
  }
  const astray = await page.evaluate(
    () =>
      [...document.querySelectorAll('kesu-mark[data-kind="clock"]')].filter(
        (mark) => !mark.closest('tr')?.textContent?.includes(mark.getAttribute('data-complaint') ?? ''),
      ).length,
  );
  if (astray) found.push(`${astray} stand in another row`);
  return found;
}
const right = (page: Page, rows: Raw[]): Promise<unknown> =>
  until('the right marks', async () => (await wrong(page, rows)).length === 0, 4000).catch(async () =>
    expect(await wrong(page, rows)).toEqual([]),
  );

/** Longest a frame of the page had to wait within half a second. */
const slowest = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const began = performance.now();
        let last = began;
        let most = 0;
        const step = (): void => {
          const now = performance.now();
          most = Math.max(most, now - last);
          last = now;
          if (now - began > 500) done(most);
          else setTimeout(step);
        };
        step();
      }),
  );

for (const recipe of RECIPES)
  test(recipe.name, async () => {
    const { page, rows } = await attacked(recipe);
    const tabs = held.browser.context.pages().length;
    const kept = recipe.none ? [] : rows;
    if (recipe.none) await page.waitForSelector('tr.el-table__row');
    await right(page, kept);
    if (recipe.after) await page.evaluate(recipe.after);
    await right(page, kept);
    await clocksByRow(new Marks(page));
    expect(await slowest(page)).toBeLessThan(400);
    expect(held.browser.context.pages().length, 'no tab was opened').toBe(tabs);
    expect(await page.evaluate(() => ({}) as Record<string, unknown>)).not.toHaveProperty('polluted');
    expect(await new Marks(page).all({ kind: 'notice' })).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    // Without marks to make, our own world may complain; the page hears nothing of it.
    const ours = faults.splice(0);
    if (!recipe.none) expect(ours).toEqual([]);
    await page.close();
  });
