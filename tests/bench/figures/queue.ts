/** P13: the workbench with 100 000 complaints against the same page with 100: first rows, scrolling, search. */
import type { Page } from '@playwright/test';
import { filledId, filledOrder, fillLedger } from '../../e2e/harness/filled-ledger.ts';
import { openBrowser, type Opened } from '../../e2e/harness/browser.ts';
import { longestTask, watchLongTasks } from '../../e2e/harness/long-tasks.ts';
import { until } from '../../e2e/harness/until.ts';
import { plainRow, type Bench, type Row } from '../bench.ts';
import { compare, median, tenth } from '../stats.ts';

export const MANY = 100_000;
export const FEW = 100;
/** So many wait in both, so that the same rows are drawn. */
export const WAITING = 90;
/** ms: a search without an answer counts as that long. */
const PATIENCE = 10_000;

/** Writes down when the first row stands. */
function watch(): void {
  const seen = globalThis as unknown as { first?: number };
  const look = new MutationObserver(() => {
    if (!document.querySelector('.body .row[data-complaint],.rows li')) return;
    seen.first = performance.now();
    look.disconnect();
  });
  look.observe(document, { childList: true, subtree: true });
}

/** A browser whose ledger holds so many complaints, of which so many wait. */
export async function filled(port: number, count: number, waiting = WAITING): Promise<Opened> {
  const browser = await openBrowser({ port, width: 1440, height: 900 });
  // It takes the front: pages behind it draw once a second.
  const isWelcome = (page: Page): boolean => page.url().endsWith('#welcome');
  const welcome = await until('the first-run page', async () => browser.context.pages().find(isWelcome));
  await welcome.close();
  const page = await browser.page('popup.html');
  await fillLedger(page, { count, now: Date.now(), waiting });
  await page.close();
  await browser.context.addInitScript(watch);
  await browser.context.addInitScript(watchLongTasks);
  return browser;
}

/** ms from the start of a page to its first row. */
export async function firstRow(browser: Opened, name = 'workbench.html'): Promise<number> {
  const page = await browser.page(name);
  await page.bringToFront();
  const at = await until('the first row', () =>
    page.evaluate(() => (globalThis as unknown as { first?: number }).first ?? null),
  );
  await page.close();
  return at;
}

/** ms from a key to the frame after its rows. */
const searched = (page: Page, text: string, id: string): Promise<number> =>
  page.evaluate(
    ([wanted, complaint, LATE]) =>
      new Promise<number>((done) => {
        const field = document.querySelector<HTMLInputElement>('input[type="search"]');
        const list = document.querySelector('.body');
        if (!field || !list) throw new Error('No search.');
        const start = performance.now();
        setTimeout(() => done(LATE), LATE);
        const look = new MutationObserver(() => {
          if (!document.querySelector(`.body .row[data-complaint="${complaint}"]`)) return;
          look.disconnect();
          requestAnimationFrame(() => done(performance.now() - start));
        });
        look.observe(list, { childList: true, subtree: true, attributes: true });
        field.value = wanted;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    [text, id, PATIENCE] as const,
  );

/** Through all of it and back, a screen a frame. */
const scrolled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const box = document.querySelector('[role="grid"]');
    if (!box) throw new Error('No list.');
    for (let step = 0; step < 240; step += 1) {
      box.scrollTo({ top: step < 200 ? step * box.clientHeight : ((step - 200) / 40) * box.scrollHeight });
      await new Promise((next) => requestAnimationFrame(next));
    }
    box.scrollTo({ top: 0 });
  });

export async function queue({ rounds, port }: Bench): Promise<Row[]> {
  const { warm, count } = rounds({ warm: 1, count: 8 }, { warm: 2, count: 20 });
  const few = await filled(port, FEW);
  const many = await filled(port, MANY);
  try {
    const samples = { few: [] as number[], many: [] as number[] };
    for (let round = 0; round < warm + count; round += 1) {
      const pair = [
        ['few', few],
        ['many', many],
      ] as const;
      for (const [name, browser] of round % 2 ? pair : pair.toReversed()) {
        const ms = await firstRow(browser);
        if (round >= warm) samples[name].push(ms);
      }
    }
    const { ratio, low, high } = compare(samples.many, samples.few);
    const target = 1.5;
    const page = await many.page('workbench.html');
    await page.bringToFront();
    const began = Date.now();
    await page.getByRole('button', { name: /^全部|^All/ }).click();
    await until(
      'all of them',
      async () => (await page.locator('.total').textContent())?.startsWith(`${MANY} 条`) || null,
    );
    const whole = Date.now() - began;
    await longestTask(page);
    await scrolled(page);
    const scrolling = await longestTask(page);
    const keys: number[] = [];
    for (let round = 0; round < warm + count; round += 1) {
      // None of those that stand on the screen.
      const n = 1000 + ((round * 7919) % (MANY - 1000));
      keys.push(await searched(page, filledOrder(n), filledId(n)));
    }
    const searching = await longestTask(page);
    return [
      {
        figure: 'P13',
        what: `first rows, ${MANY} complaints against ${FEW}`,
        target,
        seen: ratio,
        unit: '×',
        interval: [low, high],
        ms: { ours: tenth(samples.many), baseline: tenth(samples.few) },
        rounds: count,
        verdict: ratio <= target ? 'ok' : 'over',
      },
      plainRow('P13', `${MANY} complaints read into the worker`, whole, 'ms', null),
      plainRow(
        'P13',
        'search: from the key to the frame with the row, median',
        median(keys.slice(warm)),
        'ms',
        100,
      ),
      plainRow('P13', 'search: longest task of the page', searching, 'ms', 50),
      plainRow('P13', 'scrolling: longest task of the page', scrolling, 'ms', 50),
    ];
  } finally {
    await few.close();
    await many.close();
  }
}
