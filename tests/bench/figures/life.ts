/** P12: how much of an idle time the background lives, watched from outside. Needs the machine for itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import { PAGES, startConsoles, type Consoles } from '../../consoles/server.ts';
import { until } from '../../e2e/harness/until.ts';
import { Bare } from '../bare.ts';
import { plainRow, type Bench, type Row } from '../bench.ts';
import { withSleeping } from '../extensions.ts';

interface Scene {
  what: string;
  /** Complaints that the page shows. One alone has a day left; of thirty, some end within the hour. */
  count: number;
  /** The page stays open; otherwise it is closed when it was seen. */
  open: boolean;
  /** Minutes between the alarms of the extension that does nothing. */
  sleeping: number;
}

const SCENES: Scene[] = [
  { what: 'a page open, nothing urgent', count: 1, open: true, sleeping: 2 },
  { what: 'a page open, an end within the hour', count: 30, open: true, sleeping: 1 },
  { what: 'the page closed', count: 30, open: false, sleeping: 5 },
];

const EVERY = 500;
const MINUTE = 60_000;
/** A background ends half a minute after its last event. */
const FALLS_ASLEEP = 2 * MINUTE;
const OURS = '/background.js';
const SLEEPER = '/sleep.js';

/** Alive from, to: seconds since the beginning. */
type Span = [from: number, to: number];

const alive = async (bare: Bare): Promise<string[]> =>
  (await bare.targets()).filter(({ type }) => type === 'service_worker').map(({ url }) => url);

/** When each of two backgrounds was alive. */
async function watch(bare: Bare, minutes: number): Promise<Record<typeof OURS | typeof SLEEPER, Span[]>> {
  const spans = { [OURS]: [] as Span[], [SLEEPER]: [] as Span[] };
  const start = Date.now();
  let last = 0;
  for (let at = 0; at < minutes * 60; at = (Date.now() - start) / 1000) {
    const seen = await alive(bare);
    for (const name of [OURS, SLEEPER] as const) {
      if (!seen.some((url) => url.endsWith(name))) continue;
      const open = spans[name].at(-1);
      if (open && open[1] === last) open[1] = at;
      else spans[name].push([at, at]);
    }
    last = at;
    await sleep(EVERY);
  }
  return spans;
}

const told = (spans: readonly Span[]): string =>
  spans.map((span) => span.map(Math.round).join('–')).join(', ') || 'never';
const length = (spans: readonly Span[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0);
const listed = (consoles: Consoles): number[] =>
  (consoles.control({ cmd: 'state' })['listed'] as Record<string, number[]>)['wechat-pay'] ?? [];

/** Until the console was seen, and what came of that is over. */
async function settle(bare: Bare, consoles: Consoles, { count, open }: Scene): Promise<void> {
  await bare.closeTab(await bare.target('#welcome'));
  const tab = await bare.openTab(`${PAGES['wechat-pay']}?rows=${count}`);
  await until('a list', async () => listed(consoles).length > 0, 30_000);
  await sleep(5000);
  if (!open) await bare.closeTab(tab);
  const asleep = async () => !(await alive(bare)).some((url) => url.endsWith(OURS));
  await until('sleep', asleep, FALLS_ASLEEP).catch(() => {});
}

async function watchScene(scene: Scene, minutes: number): Promise<{ rows: Row[]; note: string }> {
  const { what, count, open, sleeping } = scene;
  const consoles = await startConsoles({ count });
  const bare = await Bare.open(await withSleeping(sleeping), consoles.port, (minutes + 5) * MINUTE);
  try {
    await settle(bare, consoles, scene);
    const start = Date.now();
    const spans = await watch(bare, minutes);
    const asked = listed(consoles).filter((at) => at >= start);
    const share = (name: typeof OURS | typeof SLEEPER): number =>
      (100 * length(spans[name])) / (minutes * 60);
    const rows = [
      plainRow('P12', `alive, ${what}`, share(OURS), '%', 55),
      plainRow(
        'P12',
        `the same, an extension with an alarm every ${sleeping} min`,
        share(SLEEPER),
        '%',
        null,
      ),
      plainRow('P12', `wakes, ${what}`, spans[OURS].length, '', null),
      plainRow('P12', `requests an hour, ${what}`, (asked.length * 60) / minutes, '', open ? 60 : 0),
    ];
    const questions = asked.map((at) => Math.round((at - start) / 1000)).join(', ') || 'never';
    const note = `Life, ${what}: alive ${told(spans[OURS])}; asked ${questions}; the other alive ${told(spans[SLEEPER])} (seconds of ${minutes * 60}).`;
    return { rows, note };
  } finally {
    await bare.end();
    await consoles.close();
  }
}

/** All at once: none of them does anything to speak of. */
export async function life({ minutes }: Bench): Promise<{ rows: Row[]; note: string }> {
  const seen = await Promise.all(SCENES.map((each) => watchScene(each, minutes)));
  return { rows: seen.flatMap(({ rows }) => rows), note: seen.map(({ note }) => note).join('\n\n') };
}
