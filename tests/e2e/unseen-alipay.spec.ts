/** Alipay pages that nobody has seen: every complaint has its mark, nothing else has one. */
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { startConsoles, type Consoles } from '../consoles/server.ts';
import { BESIDE } from './fixtures/alipay-beside.ts';
import { DECOYS } from './fixtures/alipay-decoys.ts';
import { LAYOUTS } from './fixtures/alipay-layouts.ts';
import type { Unseen } from './fixtures/alipay-rows.ts';
import { TIMES } from './fixtures/alipay-times.ts';
import { sample } from './harness/form.ts';
import { openBrowser, type Opened } from './harness/browser.ts';
import { Marks } from './harness/marks.ts';
import { until } from './harness/until.ts';

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

async function open({ host, path, html, also = {} }: Unseen): Promise<Page> {
  for (const [where, what] of Object.entries({ [path]: html, ...also })) {
    const [, own = host, rest = ''] = /^([a-z.]+\.com)?(\/.*)$/.exec(where) ?? [];
    const fixture = typeof what === 'string' ? { html: what } : { json: what };
    consoles.control({ cmd: 'page', host: own, path: rest, ...fixture });
  }
  const page = await browser.context.newPage();
  await page.goto(`https://${host}${path}`);
  return page;
}

/** What is wrong with the marks of a page, in words. */
async function wrong(page: Page, { wants }: Unseen): Promise<string[]> {
  const found: string[] = [];
  const clocks = await new Marks(page).all({ kind: 'clock' });
  for (const { id, clock, due, state, count = 1, slack = 1000 } of wants) {
    const own = clocks.filter((mark) => mark.complaint === id);
    if (own.length !== count) found.push(`${id} has ${own.length} marks`);
    for (const mark of own) {
      if (mark.clock !== clock) found.push(`${id} has the clock ${mark.clock}`);
      if (state && mark.state !== state) found.push(`${id} is ${mark.state}`);
      const off = Math.abs(Date.parse(mark.due ?? '') - (due ?? 0));
      if (due === null ? mark.due !== null : due !== undefined && !(off <= slack))
        found.push(`${id} is due ${mark.due}`);
    }
  }
  const known = new Set(wants.map(({ id }) => id));
  return [
    ...found,
    ...clocks
      .filter(({ complaint }) => !known.has(complaint ?? ''))
      .map((mark) => `${mark.complaint} has a mark`),
  ];
}

const right = (page: Page, unseen: Unseen, timeout = 3000): Promise<unknown> =>
  until('the right marks', async () => (await wrong(page, unseen)).length === 0, timeout).catch(async () =>
    expect(await wrong(page, unseen)).toEqual([]),
  );

for (const unseen of sample([...LAYOUTS, ...TIMES, ...BESIDE], 3))
  test(unseen.name, async () => {
    const page = await open(unseen);
    await right(page, unseen);
    await page.close();
  });

for (const unseen of DECOYS.filter(({ notice }) => notice))
  test(unseen.name, async () => {
    const page = await open(unseen);
    await new Marks(page).first({ kind: 'notice' }, unseen.notice === 'signedOut' ? 3000 : 6000);
    expect(await wrong(page, unseen)).toEqual([]);
    await page.close();
  });

test('what only looks like complaints carries nothing, and no notice comes', async () => {
  const quiet = DECOYS.filter(({ notice }) => !notice);
  const pages: Page[] = [];
  for (const unseen of quiet) pages.push(await open(unseen));
  for (const [i, page] of pages.entries()) {
    await page.bringToFront();
    await page.waitForFunction(() => performance.now() > 6500);
    const unseen = quiet[i] as Unseen;
    expect.soft(await wrong(page, unseen), unseen.name).toEqual([]);
    expect.soft(await new Marks(page).all({ kind: 'notice' }), unseen.name).toEqual([]);
    await page.close();
  }
});
