/**
 * Row 11: the files of the ledger are damaged while the browser is closed. Either everything is there, or
 * it is found and the person is told; the clocks and the badge go on.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random } from '../consoles/data/random.ts';
import { startConsoles, type Consoles } from '../consoles/server.ts';
import { openBrowser } from '../e2e/harness/browser.ts';
import { closeWelcome, openList, toolbar } from '../e2e/harness/shared.ts';
import { tell } from '../e2e/harness/telling.ts';
import { test } from '../e2e/harness/test.ts';
import { LONG } from '../fuzz/outcome.ts';
import { until } from '../e2e/harness/until.ts';
import { damage, DAMAGES, filesOf } from './damage.ts';
import { fileLooks } from './filing.ts';
import { told, TITLES } from './told.ts';
import { SEED, trials } from './trials.ts';

const WAYS = Object.keys(DAMAGES);
/** Looks and their size: in the long form some megabytes, so that there are tables and a log. */
const LOOKS = LONG ? 60 : 12;
const SIZE = 200;

let folder: string;
let consoles: Consoles;
let whole: { profile: string; id: string; ids: string[] };
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kesu-damaged-'));
  consoles = await startConsoles({});
});
test.afterAll(async () => {
  await consoles?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function filled(): Promise<typeof whole> {
  const profile = join(folder, 'whole');
  const browser = await openBrowser({ port: consoles.port, profile });
  await closeWelcome(browser);
  const page = await browser.page('popup.html');
  const ids = await fileLooks(page, LOOKS, SIZE);
  await until('a sentinel that knows all', async () => {
    const state = (await tell(page, { type: 'dataState' })) as { complaints: number };
    return state.complaints === ids.length;
  });
  await browser.close();
  return { profile, id: browser.id, ids };
}
const outcomes = new Map<string, number>();

trials(
  {
    row: 11,
    fault: 'the files of the ledger are damaged, in five ways',
    required: 'found and told, or everything is there; clocks and badge go on',
  },
  { short: 2, long: 60, each: 30_000 },
  async (index) => {
    whole ??= await filled();
    const way = WAYS[index % WAYS.length] ?? '';
    const profile = join(folder, `damaged-${index}`);
    cpSync(whole.profile, profile, { recursive: true });
    await damage(filesOf(profile, whole.id), way, random(SEED + index)());
    const browser = await openBrowser({ port: consoles.port, profile });
    const said = await told(browser, whole.ids);
    const key = `${way}: ${said ?? 'everything is there'}`;
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
    const { marks, rows } = await openList(browser, 'alipay', 'rows=14');
    const clocks = await marks.atLeast(rows.length, { kind: 'clock' });
    const badge = await until('a badge', async () => (await toolbar(browser)).text || null);
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    return [
      ...(said === null || TITLES.has(said) ? [] : [`${way}: said ${said}`]),
      ...(clocks.length === rows.length ? [] : [`${way}: ${clocks.length} clocks of ${rows.length}`]),
      ...(/^(\d+\+?|\?)$/.test(badge) ? [] : [`${way}: the badge says ${badge}`]),
    ];
  },
);

test.afterAll(() => console.log([...outcomes].map(([way, n]) => `${n} × ${way}`).join('\n')));
