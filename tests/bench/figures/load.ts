/** P1: the load of a page with fifty complaints and work of its own. */
import { plainRow, ratioRow, type Bench, type Row } from '../bench.ts';
import { BLANK, measure, openLanes, type Lane } from '../lanes.ts';
import { PATHS } from '../pages.ts';
import { median, tenth } from '../stats.ts';
import { samplesOf, tasksOf } from '../trace.ts';

const SETTLED = 1000;

async function open(lane: Lane): Promise<void> {
  await lane.goto(PATHS.load);
  await lane.page.evaluate(() => window.done);
  await lane.page.waitForTimeout(SETTLED);
}

async function one(lane: Lane): Promise<number> {
  await lane.goto(BLANK);
  await lane.collect();
  await open(lane);
  return (await lane.metrics()).task; // counts from the start of this document
}

/** Our share by trace, and the functions that take most of it. */
async function attributed({ browser, quick }: Bench, lane: Lane): Promise<{ rows: Row[]; note: string }> {
  const tasks = [];
  for (let i = 0; i < (quick ? 5 : 15); i++) {
    await lane.goto(BLANK);
    await lane.collect();
    tasks.push(await tasksOf(lane.cdp, browser.id, () => open(lane)));
  }
  const { functions } = await samplesOf(lane.cdp, browser.id, () => open(lane));
  const rows = [
    plainRow('P1', 'attributed to our scripts, page load', tenth(tasks.map(({ total }) => total)), 'ms', 10),
    plainRow('P1', 'our longest task, page load', median(tasks.map(({ longest }) => longest)), 'ms', null),
  ];
  const top = functions.slice(0, 5).map(([name, ms]) => `${name} ${ms.toFixed(1)}`);
  return { rows, note: `Load, most ms by function (sampled): ${top.join(', ')}.` };
}

export async function load(bench: Bench): Promise<{ rows: Row[]; note: string }> {
  const lanes = await openLanes(bench.browser, ['plain', 'again', 'empty', 'naive', 'ours']);
  const samples = await measure(lanes, bench.rounds({ warm: 1, count: 6 }, { warm: 3, count: 16 }), one);
  const ours = lanes.find(({ name }) => name === 'ours') as Lane;
  await ours.front();
  const marks = await ours.page.evaluate(() => document.querySelectorAll('kesu-mark').length);
  if (marks < 50) throw new Error(`Only ${marks} marks on the page that was measured.`);
  const trace = await attributed(bench, ours);
  for (const lane of lanes) await lane.close();
  return {
    rows: [
      ratioRow('P1', 'page load, 50 rows, against no extension', samples, 1.03),
      plainRow(
        'P1',
        'page load, 50 rows, more than an empty extension',
        tenth(samples.ours) - tenth(samples.empty),
        'ms',
        6,
      ),
      ratioRow('P1', 'the naive userscript, page load', samples, null, ['naive', 'plain']),
      ...trace.rows,
    ],
    note: trace.note,
  };
}
