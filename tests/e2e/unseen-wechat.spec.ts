/** WeChat Pay pages that nobody has seen: every complaint has its one mark in its own row, nothing else has. */
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { startConsoles, type Consoles } from '../consoles/server.ts';
import { DATA } from './fixtures/wechat-data.ts';
import { DECOYS } from './fixtures/wechat-decoys.ts';
import { LAYOUTS } from './fixtures/wechat-layouts.ts';
import { LIVE } from './fixtures/wechat-live.ts';
import { look } from './fixtures/wechat-look.ts';
import { PARTS } from './fixtures/wechat-parts.ts';
import { PRINTED } from './fixtures/wechat-printed.ts';
import { TABLES } from './fixtures/wechat-tables.ts';
import { differences, problemsOf, serve } from './fixtures/wechat-visit.ts';
import { WALLS } from './fixtures/wechat-walls.ts';
import { sample } from './harness/form.ts';
import { openBrowser, type Opened } from './harness/browser.ts';
import { Marks } from './harness/marks.ts';

let consoles: Consoles;
let browser: Opened;

test.beforeAll(async () => {
  consoles = await startConsoles({ count: 1 });
  browser = await openBrowser({ port: consoles.port, zone: 'America/New_York', width: 1440, height: 900 });
});
test.afterAll(async () => {
  await browser.close();
  await consoles.close();
});

for (const unseen of sample([...TABLES, ...PARTS, ...LAYOUTS, ...LIVE, ...DATA, ...PRINTED, ...DECOYS], 3))
  test(unseen.name, async () => {
    expect(await problemsOf(browser.context, consoles, unseen)).toEqual([]);
  });

for (const zone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])
  test(`the same instants in ${zone}`, async () => {
    const [unseen] = TABLES;
    const found = unseen ? await problemsOf(browser.context, consoles, { ...unseen, zone }) : [];
    expect(found).toEqual([]);
  });

/** Notices of a tab as they come and go, and the time of each in ms. */
const WATCH = `window.notices = []; new MutationObserver((records) => {
  for (const { addedNodes, removedNodes } of records)
    for (const nodes of [addedNodes, removedNodes]) for (const node of nodes)
      if (node.dataset?.kind === 'notice') notices.push(performance.now());
}).observe(document, { childList: true, subtree: true });`;
const READY = 6500;

// Many tabs side by side, because each has to be waited for.
for (let from = 0; from < WALLS.length; from += 12)
  test(`notices ${from / 12 + 1}: ${WALLS.slice(from, from + 12)
    .map(({ name }) => name)
    .join(', ')}`, async () => {
    const pages: Page[] = [];
    const some = WALLS.slice(from, from + 12);
    for (const unseen of some) {
      const page = await browser.context.newPage();
      await page.addInitScript(WATCH);
      await page.goto(serve(consoles, unseen));
      pages.push(page);
    }
    for (const [i, page] of pages.entries()) {
      const { name, notice, within = 0, marks, early = 0 } = some[i] as (typeof WALLS)[number];
      await page.waitForFunction(
        (ready) => performance.now() > ready,
        notice === null ? READY : within + 500,
      );
      const times = await page.evaluate<number[]>('notices');
      const [mark] = await new Marks(page).all({ kind: 'notice' });
      if (notice === null) expect.soft(times, name).toEqual([]);
      else {
        expect.soft(mark?.text, name).toContain(notice);
        expect.soft(times.length, `${name}: times that it came or went`).toBe(1);
        expect.soft(times[0], name).toBeLessThan(within);
        expect.soft(times[0], name).toBeGreaterThan(early);
      }
      expect.soft(differences(await page.evaluate(look, false), marks), name).toEqual([]);
      await page.close();
    }
  });
