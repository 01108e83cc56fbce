/** P6: a page that changes without end: ten thousand rows come, then twenty times a thousand cells. */
import { plainRow, ratioRow, type Bench, type Row } from '../bench.ts';
import { BLANK, measure, openLanes, type Lane } from '../lanes.ts';
import { PATHS } from '../pages.ts';
import { tasksOf } from '../trace.ts';

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

const change = (lane: Lane): Promise<void> =>
  lane.page.evaluate(
    async ([rows, edits, cells]) => {
      await bench.grow(rows);
      for (let i = 0; i < edits; i++) {
        bench.edit(cells);
        await bench.frame();
      }
      await bench.idle(500);
    },
    [ROWS, EDITS, CELLS] as const,
  );

export async function churn(bench: Bench): Promise<Row[]> {
  const lanes = await openLanes(bench.browser, ['plain', 'again', 'ours']);
  const rounds = bench.rounds({ warm: 0, count: 2 }, { warm: 1, count: 15 });
  const samples = await measure(lanes, rounds, async (lane) => {
    await prepare(lane);
    return lane.spend(() => change(lane));
  });
  const shares: Record<string, { share: number; total: number; longest: number }> = {};
  lanes.push(...(await openLanes(bench.browser, ['naive'])));
  const { id } = bench.browser;
  for (const lane of lanes.filter(({ name }) => name === 'ours' || name === 'naive')) {
    await lane.front();
    await prepare(lane);
    const who = lane.name === 'ours' ? id : '';
    let spent = 0;
    const tasks = await tasksOf(lane.cdp, who, async () => {
      spent = await lane.spend(() => change(lane));
    });
    shares[lane.name] = { share: (100 * tasks.total) / spent, total: tasks.total, longest: tasks.longest };
  }
  for (const lane of lanes) await lane.close();
  const { ours, naive } = shares as Record<
    'ours' | 'naive',
    { share: number; total: number; longest: number }
  >;
  return [
    ratioRow('P6', 'ten thousand rows and 20 × 1,000 edits, against no extension', samples, 1.03),
    plainRow('P6', 'the same, our share of the main thread', ours.share, '%', 0.8),
    plainRow('P6', 'the same, our ms against the naive userscript', ours.total / naive.total, '×', 0.35),
    plainRow('P6', 'the same, our longest task', ours.longest, 'ms', null),
  ];
}
