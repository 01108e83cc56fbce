/** P4: rows that stand there already become marked; a light span in every row is what it is compared with. */
import { plainRow, ratioRow, type Bench, type Row } from '../bench.ts';
import { BLANK, measure, openLanes, type Lane, type Rounds } from '../lanes.ts';
import { PATHS } from '../pages.ts';
import { tasksOf } from '../trace.ts';

/** Until every mark stands, ms. */
const LONG = 1500;

/** A table that nobody takes for complaints yet: its header says nothing. */
async function prepare(lane: Lane, rows: number): Promise<void> {
  await lane.goto(BLANK);
  await lane.goto(PATHS.list);
  await lane.page.evaluate(async (rows) => {
    bench.table(rows, { apart: true });
    await bench.frame();
    await bench.idle(600);
  }, rows);
}

/** The header gets its words; then ours is waited for, or the page marks itself. */
const mark = (lane: Lane): Promise<void> =>
  lane.page.evaluate(
    async ([light, long]) => {
      bench.name();
      if (light) bench.light();
      await bench.frame();
      await bench.idle(long);
    },
    [lane.name !== 'ours', LONG] as const,
  );

async function marking(
  bench: Bench,
  rows: number,
  atLeast: number,
  target: number,
  rounds: Rounds,
): Promise<Row[]> {
  const lanes = await openLanes(bench.browser, ['plain', 'again', 'ours']);
  const samples = await measure(lanes, rounds, async (lane) => {
    await prepare(lane, rows);
    const spent = await lane.spend(() => mark(lane));
    const marks = await lane.page.evaluate(() => document.querySelectorAll('kesu-mark').length);
    if (lane.name === 'ours' && marks < atLeast) throw new Error(`Only ${marks} of ${rows} rows are marked.`);
    return spent;
  });
  const ours = lanes.find(({ name }) => name === 'ours') as Lane;
  await ours.front();
  await prepare(ours, rows);
  const tasks = await tasksOf(ours.cdp, bench.browser.id, () => mark(ours));
  for (const lane of lanes) await lane.close();
  const name = rows.toLocaleString('en');
  return [
    ratioRow('P4', `marking ${name} rows, reading included, against light spans`, samples, target),
    plainRow('P4', `our longest task, marking ${name} rows`, tasks.longest, 'ms', null),
  ];
}

export async function marks(bench: Bench): Promise<Row[]> {
  const few = bench.rounds({ warm: 1, count: 5 }, { warm: 2, count: 10 });
  const many = bench.rounds({ warm: 0, count: 3 }, { warm: 1, count: 5 });
  return [...(await marking(bench, 500, 500, 1.15, few)), ...(await marking(bench, 5000, 8, 0.15, many))];
}
