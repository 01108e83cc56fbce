/** P7: the console's own JSON, heard on its way. */
import { ratioRow, type Bench, type Row } from '../bench.ts';
import { BLANK, measure, openLanes, type Lane } from '../lanes.ts';
import { PATHS } from '../pages.ts';

interface Load {
  what: string;
  how: 'fetch' | 'xhr';
  page: string;
  url: string;
  times: number;
  target: number;
}

const MATCHING = { page: PATHS.list, target: 1.03 };
const LOADS: Load[] = [
  { what: '100 × 50 kB by fetch', how: 'fetch', url: PATHS.answer, times: 100, ...MATCHING },
  { what: '100 × 50 kB by XHR', how: 'xhr', url: PATHS.answer, times: 100, ...MATCHING },
  { what: '1 × 5 MB by fetch', how: 'fetch', url: PATHS.large, times: 1, ...MATCHING },
  { what: '1 × 5 MB by XHR', how: 'xhr', url: PATHS.large, times: 1, ...MATCHING },
  {
    what: '100 × 50 kB by fetch, nothing of complaints',
    how: 'fetch',
    page: PATHS.other,
    url: PATHS.otherAnswer,
    times: 100,
    target: 1,
  },
];

/** A page that shows ten complaints, as a console would while it asks for more. */
async function prepare(lane: Lane, load: Load): Promise<void> {
  await lane.front();
  await lane.goto(BLANK);
  await lane.goto(load.page);
  await lane.page.evaluate(
    async (rows) => {
      if (rows) bench.table(rows);
      await bench.idle(1000);
    },
    load.page === PATHS.list ? 10 : 0,
  );
}

async function hear({ browser, rounds: pick }: Bench, load: Load): Promise<Row[]> {
  const lanes = await openLanes(browser, ['plain', 'again', 'naive', 'ours']);
  for (const lane of lanes) await prepare(lane, load);
  const rounds = pick({ warm: 1, count: 5 }, { warm: 2, count: 8 });
  const samples = await measure(lanes, rounds, (lane) =>
    lane.spend(() =>
      lane.page.evaluate(
        async ([how, url, times]) => {
          await bench.hear(how, url, times);
          await bench.idle(300);
        },
        [load.how, load.url, load.times] as const,
      ),
    ),
  );
  for (const lane of lanes) await lane.close();
  return [
    ratioRow('P7', `hearing JSON, ${load.what}`, samples, load.target),
    ratioRow('P7', `the naive userscript, ${load.what}`, samples, null, ['naive', 'plain']),
  ];
}

export async function hearing(bench: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const load of LOADS) rows.push(...(await hear(bench, load)));
  return rows;
}
