/** One browser, several host names: the same page with nothing on it, twice; with ours; with others. */
import type { CDPSession, Page } from '@playwright/test';
import { openBrowser, type Opened } from '../e2e/harness/browser.ts';

/** `plain` and `again` are the same: nobody matches them. Their ratio says what the run is worth. */
export const HOSTS = {
  ours: 'pay.weixin.qq.com',
  plain: 'first-plain.example',
  again: 'other-plain.example',
  empty: 'empty.example',
  naive: 'naive.example',
} as const;
export type LaneName = keyof typeof HOSTS;

/** The address of the page with nothing but a heading, the same on every host. */
export const BLANK = '/bench/blank';

/** What the renderer's main thread did, ms of its own time; counts as they are now. */
export interface Metrics {
  task: number;
  script: number;
  layout: number;
  style: number;
  nodes: number;
  listeners: number;
  heap: number;
}

export class Lane {
  readonly name: LaneName;
  readonly page: Page;
  readonly cdp: CDPSession;
  constructor(name: LaneName, page: Page, cdp: CDPSession) {
    this.name = name;
    this.page = page;
    this.cdp = cdp;
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(`https://${HOSTS[this.name]}${path}`, { waitUntil: 'load' });
  }

  front(): Promise<void> {
    return this.page.bringToFront();
  }

  async metrics(): Promise<Metrics> {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return {
      task: of('TaskDuration') * 1000,
      script: of('ScriptDuration') * 1000,
      layout: of('LayoutDuration') * 1000,
      style: of('RecalcStyleDuration') * 1000,
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
      heap: of('JSHeapUsedSize'),
    };
  }

  async collect(): Promise<void> {
    await this.cdp.send('HeapProfiler.collectGarbage');
  }

  /** What the main thread spends while `drive` runs, ms. The page must stay: counting starts anew with each. */
  async spend(drive: () => Promise<unknown>): Promise<number> {
    await this.collect();
    const before = await this.metrics();
    await drive();
    const spent = (await this.metrics()).task - before.task;
    if (!(spent > 0)) throw new Error(`The page of ${this.name} was left while it was measured.`);
    return spent;
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** All practice hosts on one port, and no way out. */
const rules = (port: number): string =>
  `--host-resolver-rules=${Object.values(HOSTS)
    .map((host) => `MAP ${host} 127.0.0.1:${port}`)
    .join(',')},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`;

export const openBench = (port: number, extension: string): Promise<Opened> =>
  openBrowser({ port, extension, args: [rules(port)] });

/** A tab for each host, kept for a whole figure so that every host stays as warm as the others. */
export async function openLanes(browser: Opened, names: readonly LaneName[]): Promise<Lane[]> {
  const lanes: Lane[] = [];
  for (const name of names) {
    const page = await browser.context.newPage();
    const cdp = await browser.context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const lane = new Lane(name, page, cdp);
    await lane.goto(BLANK);
    lanes.push(lane);
  }
  return lanes;
}

export interface Rounds {
  warm: number;
  count: number;
}

/** One value a lane and round; the order is reversed every other round. */
export async function measure(
  lanes: readonly Lane[],
  { warm, count }: Rounds,
  one: (lane: Lane) => Promise<number>,
): Promise<Record<LaneName, number[]>> {
  const samples: Record<LaneName, number[]> = { ours: [], plain: [], again: [], empty: [], naive: [] };
  for (let round = -warm; round < count; round++) {
    for (const lane of round % 2 === 0 ? lanes : lanes.toReversed()) {
      await lane.front();
      const value = await one(lane);
      if (round >= 0) samples[lane.name].push(value);
    }
  }
  return samples;
}
