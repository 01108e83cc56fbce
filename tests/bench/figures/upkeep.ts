/** P5: what clocks cost that only stand there and count; and nothing at all in a hidden tab. */
import { plainRow, ratioRow, type Bench, type Row } from '../bench.ts';
import { BLANK, measure, openLanes, type Lane, type Rounds } from '../lanes.ts';
import { PATHS } from '../pages.ts';
import { median } from '../stats.ts';
import { hide, writes } from '../hidden.ts';

const SETTLE = 1500;
const WINDOW = 6000;

/** The page stays open for all rounds; where nobody marks it, one text of its own changes each second. */
async function fill(lane: Lane, rows: number, urgent: number): Promise<void> {
  await lane.front();
  await lane.goto(BLANK);
  await lane.goto(PATHS.list);
  await lane.page.evaluate(
    async ([rows, urgent, tick]) => {
      bench.table(rows, { urgent });
      if (tick) bench.tick();
      await bench.frame();
      await bench.idle(3000);
    },
    [rows, urgent, lane.name !== 'ours' && lane.name !== 'naive'] as const,
  );
}

async function upkeep(
  bench: Bench,
  rows: number,
  urgent: number,
  target: number,
  rounds: Rounds,
): Promise<Row[]> {
  const lanes = await openLanes(bench.browser, ['plain', 'again', 'ours']);
  for (const lane of lanes) await fill(lane, rows, urgent);
  const samples = await measure(lanes, rounds, async (lane) => {
    await lane.page.waitForTimeout(SETTLE);
    return lane.spend(() => lane.page.waitForTimeout(WINDOW));
  });
  const name = `${rows.toLocaleString('en')} clocks, ${urgent} of them in their last hour`;
  const result = [ratioRow('P5', `upkeep of ${name}, against one ticking text`, samples, target)];
  if (rows === 5000) result.push(...(await hidden(bench.browser.id, lanes, samples.plain)));
  for (const lane of lanes) await lane.close();
  return result;
}

async function hidden(id: string, lanes: readonly Lane[], floor: number[]): Promise<Row[]> {
  const ours = lanes.find(({ name }) => name === 'ours') as Lane;
  const seen = await writes(ours, WINDOW);
  await hide(ours, id, true);
  const unseen = await writes(ours, WINDOW);
  const spent = await ours.spend(() => ours.page.waitForTimeout(WINDOW));
  await hide(ours, id, false);
  return [
    plainRow('P5', `writes in ${WINDOW / 1000} s, tab in front`, seen, '', null),
    plainRow('P5', `writes in ${WINDOW / 1000} s, tab hidden`, unseen, '', 0),
    plainRow('P5', 'main thread, tab hidden, ms a second', spent / (WINDOW / 1000), 'ms', 0.2),
    plainRow('P5', 'the ticking text itself, ms a second', median(floor) / (WINDOW / 1000), 'ms', null),
  ];
}

/** One timer a row, for comparison; measured once, for it fills the thread. */
async function naive(bench: Bench, rows: number): Promise<Row[]> {
  const lanes = await openLanes(bench.browser, ['naive']);
  const [lane] = lanes as [Lane];
  await fill(lane, rows, 3);
  const spent = await lane.spend(() => lane.page.waitForTimeout(WINDOW));
  await lane.close();
  return [
    plainRow(
      'P5',
      `the naive userscript, ${rows.toLocaleString('en')} clocks, ms a second`,
      spent / 6,
      'ms',
      null,
    ),
  ];
}

export async function clocks(bench: Bench): Promise<Row[]> {
  const many = bench.rounds({ warm: 0, count: 2 }, { warm: 0, count: 3 });
  const few = bench.rounds({ warm: 0, count: 0 }, { warm: 0, count: 3 });
  const rows = await upkeep(bench, 5000, 3, 2.5, many);
  if (few.count) rows.push(...(await upkeep(bench, 500, 31, 2.2, few)));
  return bench.quick ? rows : [...rows, ...(await naive(bench, 5000))];
}
