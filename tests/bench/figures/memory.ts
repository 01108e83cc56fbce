/** P11: what a page and the background hold, and whether a day of going to and fro adds to it. */
import { plainRow, type Bench, type Row } from '../bench.ts';
import { WorkerHeap } from '../heaps.ts';
import { BLANK, openLanes, type Lane, type Metrics } from '../lanes.ts';
import { PATHS } from '../pages.ts';
import { median } from '../stats.ts';

const GOINGS = 200;
/** Goings until everything that is made once is made. */
const WARM = 30;

/** Goes to another list within the page, as consoles do: other rows under another address. */
const going = (lane: Lane, times: number): Promise<void> =>
  lane.page.evaluate(async (count) => {
    for (let n = 0; n < count; n += 1) {
      history.pushState(null, '', `?page=${n}`);
      document.querySelector('main')?.replaceChildren();
      await bench.frame();
      bench.table(20, { urgent: 2, actions: ['回复用户', '详情'] });
      await bench.idle(60);
    }
    await bench.idle(500);
  }, times);

async function settled(lane: Lane): Promise<Metrics> {
  await lane.collect();
  await lane.collect();
  return lane.metrics();
}

async function loaded(lane: Lane): Promise<number> {
  await lane.front();
  await lane.goto(BLANK);
  await lane.goto(PATHS.load);
  await lane.page.evaluate(async () => {
    await window.done;
    await bench.idle(1000);
  });
  return (await settled(lane)).heap;
}

/** Bytes, nodes and listeners a going adds. */
async function growth(lane: Lane): Promise<{ heap: number; nodes: number; listeners: number }> {
  await lane.front();
  await lane.goto(PATHS.list);
  await going(lane, WARM);
  const before = await settled(lane);
  await going(lane, GOINGS);
  const after = await settled(lane);
  return {
    heap: (after.heap - before.heap) / GOINGS,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

export async function memory({ browser, quick }: Bench): Promise<Row[]> {
  const lanes = await openLanes(browser, ['empty', 'ours']);
  const [empty, ours] = lanes as [Lane, Lane];
  const heaps = { empty: [] as number[], ours: [] as number[] };
  for (let round = 0; round < (quick ? 3 : 9); round += 1) {
    heaps.empty.push(await loaded(empty));
    heaps.ours.push(await loaded(ours));
  }
  const [mine, base] = [median(heaps.ours), median(heaps.empty)];
  const [grown, bare] = [await growth(ours), await growth(empty)];
  const inside = browser.context.browser();
  const worker = inside && (await WorkerHeap.of(inside, 'service_worker', /\/background\.js$/));
  await worker?.collect();
  const held = worker ? await worker.used() : Number.NaN;
  for (const lane of lanes) await lane.close();
  const MB = 2 ** 20;
  return [
    plainRow('P11', 'heap of a page with 50 rows, against an empty extension', mine / base, '×', 1.13),
    plainRow('P11', 'the same, MB more', (mine - base) / MB, '', null),
    plainRow('P11', 'a going within the page adds, kB', (grown.heap - bare.heap) / 1024, '', 3),
    plainRow('P11', `${GOINGS} goings, nodes more`, Math.abs(grown.nodes - bare.nodes), '', 5),
    plainRow('P11', `${GOINGS} goings, listeners more`, Math.abs(grown.listeners - bare.listeners), '', 5),
    plainRow('P11', 'heap of the background after all that, MB', held / MB, '', 2.5),
  ];
}
