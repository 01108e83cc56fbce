/** P6: a page that changes without end: ten thousand rows come, then twenty times a thousand cells. */
import { plainRow, ratioRow, type Bench, type Row } from '../bench.ts';
import { BLANK, measure, openLanes, type Lane, type LaneName } from '../lanes.ts';
import { PATHS } from '../pages.ts';
import { tasksOf, type Tasks } from '../trace.ts';

const ROWS = 10_000;
const EDITS = 20;
const CELLS = 1000;

async function prepare(lane: Lane): Promise<void> {
  await lane.goto(BLANK);
  await lane.goto(PATHS.list);
  await lane.page.evaluate(async () => {
    bench.table(10);
    await bench.idle(500);
  });
}

const change = (lane: Lane, part = 1): Promise<void> =>
  lane.page.evaluate(
    async ([rows, edits, cells]) => {
      await bench.grow(rows);
      for (let i = 0; i < edits; i++) {
        bench.edit(cells);
        await bench.frame();
      }
      await bench.idle(500);
    },
    [ROWS / part, EDITS, CELLS / part] as const,
  );

/** What an extension's own tasks take of the main thread meanwhile. */
async function share(lane: Lane, id: string, part = 1): Promise<Tasks & { share: number }> {
  await lane.front();
  await prepare(lane);
  let spent = 0;
  const tasks = await tasksOf(lane.cdp, id, async () => {
    spent = await lane.spend(() => change(lane, part));
  });
  return { ...tasks, share: (100 * tasks.total) / spent };
}

export async function churn(bench: Bench): Promise<Row[]> {
  const lanes = await openLanes(bench.browser, ['plain', 'again', 'ours']);
  const rounds = bench.rounds({ warm: 0, count: 1 }, { warm: 1, count: 4 });
  const samples = await measure(lanes, rounds, async (lane) => {
    await prepare(lane);
    return lane.spend(() => change(lane));
  });
  const ours = await share(lanes.find(({ name }) => name === 'ours') as Lane, bench.browser.id);
  for (const lane of lanes) await lane.close();
  return [
    ratioRow('P6', 'ten thousand rows and 20 × 1,000 edits, against no extension', samples, 1.03),
    plainRow('P6', 'the same, our share of the main thread', ours.share, '%', 0.8),
    plainRow('P6', 'the same, our longest task', ours.longest, 'ms', null),
    ...(bench.quick ? [] : [await againstNaive(bench)]),
  ];
}

/** A tenth of the change, because the naive one reads the whole page again each time. */
async function againstNaive({ browser }: Bench): Promise<Row> {
  const lanes = await openLanes(browser, ['ours', 'naive']);
  const totals: Partial<Record<LaneName, number>> = {};
  for (const lane of lanes) {
    await lane.front();
    totals[lane.name] = (await share(lane, lane.name === 'ours' ? browser.id : '', 10)).total;
    await lane.close();
  }
  const ratio = (totals.ours ?? NaN) / (totals.naive ?? NaN);
  return plainRow('P6', 'a tenth of it, our ms against those of the naive userscript', ratio, '×', 0.35);
}
