/**
 * Runs the figures one after the other. `--quick`: few rounds; `--only=load,churn`: these figures;
 * `--minutes=20`: how long the background's life is watched, 5 unless told. Ends with 1 when a figure could
 * not be measured; with `--strict` also when one is over its target, as before a release.
 */
import { startConsoles } from '../consoles/server.ts';
import type { Bench, Row } from './bench.ts';
import { calibrate } from './calibrate.ts';
import { extensions } from './extensions.ts';
import { churn } from './figures/churn.ts';
import { filing } from './figures/filing.ts';
import { hearing } from './figures/hearing.ts';
import { life } from './figures/life.ts';
import { lookup } from './figures/lookup.ts';
import { load } from './figures/load.ts';
import { marks } from './figures/marking.ts';
import { memory } from './figures/memory.ts';
import { queue } from './figures/queue.ts';
import { response } from './figures/response.ts';
import { sizes } from './figures/sizes.ts';
import { clocks } from './figures/upkeep.ts';
import { waiting } from './figures/waiting.ts';
import { wake } from './figures/wake.ts';
import { openBench } from './lanes.ts';
import { servePages } from './pages.ts';
import { line, machine, markdown, write } from './report.ts';

const FIGURES = {
  sizes,
  load,
  response,
  marks,
  clocks,
  hearing,
  churn,
  wake,
  filing,
  lookup,
  queue,
  waiting,
  memory,
  life,
};
type Name = keyof typeof FIGURES;

/** A figure that is seen from outside and takes minutes of waiting runs while another one works. */
const BESIDE: Partial<Record<Name, Name>> = { filing: 'life' };

const quick = process.argv.includes('--quick');
const given = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const only = given('only')?.split(',');
const minutes = Number(given('minutes') ?? 5);
const names = (Object.keys(FIGURES) as Name[]).filter((name) => !only || only.includes(name));

const began = Date.now();
const consoles = await startConsoles();
const browser = await openBench(consoles.port, await extensions());
try {
  const on = machine(`Chromium ${browser.context.browser()?.version() ?? ''}`.trim());
  servePages(consoles, await calibrate(browser, consoles));
  const bench: Bench = {
    browser,
    port: consoles.port,
    quick,
    minutes,
    rounds: (few, many) => (quick ? few : many),
  };
  const rows: Row[] = [];
  const notes: string[] = [];
  const run = (name: Name) => FIGURES[name](bench);
  const early: Partial<Record<Name, ReturnType<typeof run>>> = {};
  for (const name of names) {
    const start = Date.now();
    const beside = names.find((each) => each === BESIDE[name]);
    if (beside) {
      early[beside] = run(beside);
      early[beside].catch(() => {}); // told when its turn comes
    }
    try {
      const result = await (early[name] ?? run(name));
      const found = 'rows' in result ? result.rows : result;
      rows.push(...found);
      for (const row of found) console.log(line(row));
      if ('note' in result) notes.push(result.note);
    } catch (error) {
      notes.push(`**${name} could not be measured**: ${(error as Error).message.split('\n')[0]}`);
      process.exitCode = 1;
    }
    console.log(`${name}  ${((Date.now() - start) / 1000).toFixed(0)} s`);
  }
  const report = {
    date: new Date().toISOString(),
    mode: quick ? ('quick' as const) : ('full' as const),
    machine: on,
    minutes: (Date.now() - began) / 60_000,
    rows,
    notes,
  };
  if (!only) await write(report);
  console.log(`\n${markdown(report)}`);
  if (process.argv.includes('--strict') && rows.some(({ verdict }) => verdict === 'over'))
    process.exitCode = 1;
} finally {
  await browser.close();
  await consoles.close();
}
