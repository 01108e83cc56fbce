/** P3: two hundred clicks and keys on a page of complaints with a reply field, everything of ours on. */
import { plainRow, ratioRow, type Bench, type Row } from '../bench.ts';
import { BLANK, measure, openLanes, type Lane, type LaneName } from '../lanes.ts';
import { PATHS } from '../pages.ts';
import { median, percentile } from '../stats.ts';
import { tasksOf } from '../trace.ts';

const CLICKS = 100;
const KEYS = 100;
/** ms: durations of events are rounded to it, and those below twice of it are not told. */
const STEP = 8;
const TEXT = '您好，今天12:00前核实后在本单回复您';

interface Seen {
  /** ms of the slowest event of each action that was told. */
  events: Map<number, number>;
}

/** Rows that a click marks, a field that counts what is typed, and a look at how long each took. */
async function prepare(lane: Lane): Promise<void> {
  await lane.goto(BLANK);
  await lane.goto(PATHS.list);
  await lane.page.evaluate(async () => {
    bench.table(50, { urgent: 3, actions: ['回复用户', '详情'] });
    const form = document.createElement('form');
    form.innerHTML =
      '<p><label for="r">回复内容</label></p><textarea id="r" rows="3" maxlength="500" placeholder="请输入回复内容"></textarea><p class="n">0</p><button type="button">发送</button>';
    document.querySelector('main')?.prepend(form);
    document.querySelector('tbody')?.addEventListener('click', ({ target }) => {
      const row = (target as Element).closest('tr');
      if (row) row.style.background = row.style.background ? '' : '#eef';
    });
    form.querySelector('textarea')?.addEventListener('input', ({ target }) => {
      const words = form.querySelector('.n');
      if (words) words.textContent = String((target as HTMLTextAreaElement).value.length);
    });
    const world = globalThis as unknown as { seen: Seen };
    world.seen = { events: new Map() };
    new PerformanceObserver((list) => {
      for (const each of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        const { interactionId: of, duration } = each;
        if (of) world.seen.events.set(of, Math.max(duration, world.seen.events.get(of) ?? 0));
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    await bench.idle(500);
  });
}

async function act({ page }: Lane): Promise<void> {
  const cells = await page.locator('tbody tr td:nth-child(2)').evaluateAll((all) =>
    all.map((cell) => {
      const { x, y } = cell.getBoundingClientRect();
      return { x: x + 8, y: y + 8 };
    }),
  );
  const near = cells.filter(({ y }) => y > 0 && y < 780);
  for (let n = 0; n < CLICKS; n += 1) {
    const { x, y } = near[n % near.length] ?? { x: 0, y: 0 };
    await page.mouse.click(x, y);
  }
  await page.locator('#r').focus();
  for (let n = 0; n < KEYS; n += 1) await page.keyboard.press(n % 5 === 4 ? 'Backspace' : 'a');
  await page.locator('#r').fill(TEXT);
  await page.evaluate(() => bench.frame());
}

/** The slowest 2 % of what people do, ms; what was not told was faster than can be told. */
async function slow({ page }: Lane): Promise<number> {
  const told = await page.evaluate(() => [...(globalThis as unknown as { seen: Seen }).seen.events.values()]);
  const all = [...told, ...Array.from({ length: Math.max(0, CLICKS + KEYS - told.length) }, () => STEP)];
  return percentile(all, 0.98);
}

export async function response(bench: Bench): Promise<Row[]> {
  const lanes = await openLanes(bench.browser, ['plain', 'again', 'ours']);
  const late: Partial<Record<LaneName, number[]>> = {};
  const rounds = bench.rounds({ warm: 1, count: 5 }, { warm: 2, count: 10 });
  const samples = await measure(lanes, rounds, async (lane) => {
    await prepare(lane);
    const ms = await lane.spend(() => act(lane));
    (late[lane.name] ??= []).push(await slow(lane));
    return ms;
  });
  const ours = lanes.find(({ name }) => name === 'ours') as Lane;
  await ours.front();
  await prepare(ours);
  const marks = await ours.page.evaluate(() => document.querySelectorAll('kesu-mark').length);
  if (marks < 50) throw new Error(`Only ${marks} marks on the page that was measured.`);
  const tasks = await tasksOf(ours.cdp, bench.browser.id, () => act(ours));
  for (const lane of lanes) await lane.close();
  const steps = (median(late.ours ?? []) - median(late.plain ?? [])) / STEP;
  return [
    ratioRow('P3', `${CLICKS} clicks and ${KEYS} keys, against no extension`, samples, 1.05),
    plainRow('P3', `the same, steps of ${STEP} ms by which the slowest 2 % are later`, steps, '', 1),
    plainRow('P3', 'the same, our longest task', tasks.longest, 'ms', 8),
    plainRow('P3', 'the same, our tasks together', tasks.total, 'ms', null),
  ];
}
