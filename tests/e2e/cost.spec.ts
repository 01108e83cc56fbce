/** What a console page pays for us: everything that can be counted, and a wide limit on time. */
import type { CDPSession, Page } from '@playwright/test';
import { hide, inWorld, writes } from '../bench/hidden.ts';
import { PATHS, servePages } from '../bench/pages.ts';
import { intervalsOf, tasksOf } from '../bench/trace.ts';
import { PAGES } from '../consoles/server.ts';
import { Marks } from './harness/marks.ts';
import { ALONE, expect, test } from './harness/test.ts';
import { walk } from './harness/tree.ts';

test.use({ practice: { count: 50 } });

/** Wide: this machine may be busy. The bench holds the narrow one. */
const MOST_MS = 250;
const MOST_TIMERS = 40;
const MOST_NODES = 26;
const ROWS = 50;

const list = `${PAGES['wechat-pay']}?rows=${ROWS}`;
const made = `https://pay.weixin.qq.com${PATHS.list}`;

/** How many objects of our world descend from such a prototype. */
async function living(cdp: CDPSession, id: string, prototype: string): Promise<number> {
  const { objectId = '' } = await inWorld(cdp, id, prototype);
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: objectId });
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
  });
  return Number(result.value);
}

async function counts(cdp: CDPSession): Promise<{ listeners: number; nodes: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { listeners: of('JSEventListeners'), nodes: of('Nodes') };
}

/** Another view of the same console: new address, new table. */
const route = (page: Page, number: number): Promise<void> =>
  page.evaluate((number) => {
    history.pushState(null, '', `?route=${number}`);
    document.querySelector('main')?.replaceChildren();
    bench.table(20);
  }, number);

test('a page of fifty complaints costs little, and no interval', ALONE, async ({ open }) => {
  const { context, id, page: newPage } = await open();
  const page = await newPage(list);
  const marks = new Marks(page);
  await marks.atLeast(ROWS, { kind: 'clock' });
  const cdp = await context.newCDPSession(page);
  const load = async (): Promise<void> => {
    await page.goto(list);
    await marks.atLeast(ROWS, { kind: 'clock' });
  };
  const tries = [];
  for (let i = 0; i < 3; i++) tries.push(await tasksOf(cdp, id, load));
  expect(Math.min(...tries.map(({ total }) => total))).toBeLessThanOrEqual(MOST_MS);

  const timers = await intervalsOf(cdp, id, load);
  expect(timers.repeating).toBe(0);
  expect(timers.once).toBeLessThanOrEqual(MOST_TIMERS);
  expect(await living(cdp, id, 'MutationObserver.prototype')).toBe(1);
  const sizes = (await marks.all({ kind: 'clock' })).map(({ node }) => [...walk(node)].length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_NODES);
});

test('in a hidden tab nothing is written', ALONE, async ({ open, consoles }) => {
  servePages(consoles, 1);
  const { context, id, page: newPage } = await open();
  const page = await newPage(made);
  await page.evaluate(() => bench.table(20, { urgent: 5 }));
  await new Marks(page).atLeast(20, { kind: 'clock' });
  const tab = { page, cdp: await context.newCDPSession(page) };
  expect(await writes(tab, 2500)).toBeGreaterThan(0);
  await hide(tab, id, true);
  await writes(tab, 1000); // what was on its way
  expect(await writes(tab, 2500)).toBe(0);
});

test('twenty routes later there is not a listener more', async ({ open, consoles }) => {
  servePages(consoles, 1);
  const { context, page: newPage } = await open();
  const page = await newPage(made);
  const marks = new Marks(page);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  const settled = async (number: number): Promise<void> => {
    await route(page, number);
    await marks.atLeast(20, (mark) => mark.kind === 'clock' && mark.frame === page.mainFrame());
  };
  for (let number = 0; number < 3; number++) await settled(number);
  const before = await counts(cdp);
  for (let number = 3; number < 23; number++) await settled(number);
  const after = await counts(cdp);
  expect(Math.abs(after.listeners - before.listeners)).toBeLessThanOrEqual(5);
  expect(Math.abs(after.nodes - before.nodes)).toBeLessThanOrEqual(60);
});
