/** Row 24: a day with five tabs. One question every two minutes: 720 of them, as fast as they go. */
import type { CDPSession, Page } from '@playwright/test';
import { keep, LONG, SEED } from '../fuzz/outcome.ts';
import { LISTS, openList, shared } from '../e2e/harness/shared.ts';
import { expect, test } from '../e2e/harness/test.ts';
import { Watching } from '../e2e/harness/watching.ts';

const held = shared({ count: 40 });
const QUESTIONS = LONG ? 720 : 12;
/** Growth that is allowed in such a day: bytes of heap a tab, bytes on disk. */
const MOST_HEAP = 24 * 2 ** 20;
const MOST_STORED = 5 * 2 ** 20;
/** Nodes and listeners that may come and go. */
const SPREAD = 60;

const ROW = {
  row: 24,
  fault: `a day with five tabs, ${QUESTIONS} questions each`,
  required: 'heap ≤ 1 MB an hour, nodes, listeners and storage steady, no double mark',
};

interface Tab {
  page: Page;
  cdp: CDPSession;
}
async function measure({ cdp }: Tab): Promise<{ heap: number; nodes: number; listeners: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

test(`${ROW.row} · ${ROW.fault}: ${ROW.required}`, async () => {
  test.setTimeout(60_000 + QUESTIONS * 4000);
  const start = performance.now();
  const { browser } = held;
  const watching = await Watching.open(browser);
  const tabs: (Tab & { count: number; marks: Awaited<ReturnType<typeof openList>>['marks'] })[] = [];
  for (const list of [...LISTS, LISTS[0] ?? 'wechat-pay']) {
    const { page, marks, rows } = await openList(browser, list);
    await marks.atLeast(Math.min(rows.length, 1), { kind: 'clock' });
    const cdp = await browser.context.newCDPSession(page);
    await cdp.send('Performance.enable');
    tabs.push({ page, cdp, marks, count: (await marks.all({ kind: 'clock' })).length });
  }
  await watching.asking(tabs.length);
  const consoles = ['wechat-pay', 'alipay', 'mini-program', 'wechat-shop'] as const;
  const ask = async (turn: number): Promise<void> => {
    const console = consoles[turn % consoles.length] ?? 'wechat-pay';
    await watching.askNow(console);
    await watching.quiet();
    await tabs[turn % tabs.length]?.page.bringToFront();
  };
  const stored = (): Promise<number> =>
    watching.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  // What is made once is made before the first measure.
  for (let turn = 0; turn < 10; turn += 1) await ask(turn);
  const [before, disk] = [await Promise.all(tabs.map(measure)), await stored()];
  for (let turn = 0; turn < QUESTIONS; turn += 1) await ask(turn);
  const [after, diskNow] = [await Promise.all(tabs.map(measure)), await stored()];
  const faults = after.flatMap(({ heap, nodes, listeners }, index) => {
    const [was, tab] = [before[index], tabs[index]];
    if (!was || !tab) return ['no first measure'];
    return [
      heap - was.heap > MOST_HEAP ? `${tab.page.url()}: heap ${was.heap} → ${heap}` : '',
      Math.abs(nodes - was.nodes) > SPREAD ? `${tab.page.url()}: nodes ${was.nodes} → ${nodes}` : '',
      Math.abs(listeners - was.listeners) > SPREAD
        ? `${tab.page.url()}: listeners ${was.listeners} → ${listeners}`
        : '',
    ].filter(Boolean);
  });
  for (const { marks, count, page } of tabs) {
    const now = await marks.all({ kind: 'clock' });
    if (now.length !== count) faults.push(`${page.url()}: ${count} → ${now.length} clocks`);
  }
  if (diskNow - disk > MOST_STORED) faults.push(`stored ${disk} → ${diskNow}`);
  const heaps = after.map(({ heap }, index) => ((heap - (before[index]?.heap ?? 0)) / 2 ** 20).toFixed(2));
  const grown = `heap ${heaps.join(', ')} MB a tab, stored ${Math.round((diskNow - disk) / 1024)} kB`;
  console.log(grown);
  keep({
    ...ROW,
    fault: `${ROW.fault} (${grown})`,
    tried: 1,
    survived: faults.length ? 0 : 1,
    seed: SEED,
    took: Math.round(performance.now() - start),
  });
  expect(faults).toEqual([]);
});
