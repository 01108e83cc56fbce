/**
 * npm run torture: packages → browsers → builds → every row of the table of faults in its long form →
 * tests/bench/reports/torture.{md,json}. `-- --pure` tries only what needs no browser; `-- --only=full,watch`
 * tries these specs anew and puts their lines into the last report.
 * Seeds are in the report: `KESU_SEED=… npm run torture` tries others.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, prepare } from './build.mjs';
import { CACHE, ROOT, run, tool } from './process.mjs';
import { ensureBrowser, ensurePackages, node24 } from './setup.mjs';

const HOURS = 3 * 60 * 60_000;
const FOLDER = join(CACHE, 'torture');
const GATHERED = join(FOLDER, 'gathered.jsonl');
const REPORTS = join(ROOT, 'tests', 'bench', 'reports');
/** Where the computer may stand: half hours, both sides of the date line, summer times. */
const ZONES = [
  'Asia/Shanghai',
  'America/St_Johns',
  'America/New_York',
  'Europe/London',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
];

/** Specs of the built extension that try a row; their long form is asked for by the environment. */
const SPECS = [
  [
    1,
    'forged',
    'a hostile page: forged events, marks, clicks, tampered methods',
    'nothing is thrown into it, marks are right, nothing privileged happens',
  ],
  [
    3,
    'tap',
    'a page that tampers with fetch, XHR, JSON and Promise; answers of every kind (row 4)',
    'bytes, errors and order as without us',
  ],
  [6, 'redesign', 'redesigned pages', 'told right, or not told: report redesign.md'],
  [6, 'unseen-', 'layouts that nobody had seen', 'the right row, or none'],
  [6, 'rerender', 'pages that draw themselves anew all the time', 'one mark a row'],
  [
    7,
    'hidden',
    'covered, faded, clipped or swapped at the last moment',
    'the press is refused unless it was in sight',
  ],
  [9, 'kill', 'the background is ended at any moment', 'nothing lost or doubled, the badge is right'],
  [
    13,
    'left-behind',
    'an extension that is updated while a console is open',
    'marks gone within a second, one word to reload, no error; a new start is whole',
  ],
  [
    13,
    'firefox/left-behind',
    'the same in Firefox, three updates one after the other',
    'the new life takes over: one clock a row, what comes in is heard',
  ],
  [18, 'stale', 'a colleague, a user or a second tab was quicker', 'told before it is sent'],
  [
    22,
    'withheld',
    'access to the consoles that the browser withholds',
    '`?`, words and the way back; no error',
  ],
  [
    22,
    'firefox/(withheld|refused)',
    'in Firefox: access taken back, a host refused to a channel',
    '`?` or words, nothing kept, the second try works',
  ],
  [
    22,
    'notices-off',
    'notices that the browser does not show',
    'told as not sent, with the reason; badge and marks go on',
  ],
  [
    16,
    'watch',
    'a network that fails, sleep, sessions that end',
    'never 0 for unknown, one question at a time',
  ],
];

const vitest = (files, env) =>
  run(node24(), [tool('vitest'), 'run', '--config=tests/unit/vitest.config.ts', ...files], {
    env: { KESU_TORTURE: GATHERED, ...env },
    timeout: HOURS,
  });

async function pure() {
  let good = (await vitest(['--project=fuzz'], {})).code === 0;
  for (const zone of ZONES)
    good = (await vitest(['tests/fuzz/times.test.ts'], { KESU_ZONE: zone })).code === 0 && good;
  return good;
}

const playwright = (folder, filters, env, file) =>
  run(node24(), [tool('@playwright/test', 'playwright'), 'test', '-c', folder, ...filters], {
    env: { KESU_TORTURE: GATHERED, KESU_RESULTS: file, ...env },
    timeout: HOURS,
  });

/** What `--only` names, or null for everything. */
const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice(7)
  .split(',');
const isWanted = (name) => !only || only.includes(name);
/** Specs of `tests/faults` among those, as the runner wants them; nothing: all of them. */
const faults = (only ?? []).filter((name) => existsSync(join(ROOT, 'tests', 'faults', `${name}.spec.ts`)));

async function browsers() {
  await ensureBrowser('chromium');
  await ensureBrowser('firefox');
  for (const name of ['chrome', 'firefox'])
    if (!(await build(name))) throw new Error('The extension could not be built.');
  let good = true;
  if (!only || faults.length > 0)
    good = (await playwright('tests/faults', faults, {}, join(FOLDER, 'faults.json'))).code === 0;
  const long = { KESU_RECIPES: 'all', KESU_KILLS: '60', KESU_REDESIGNS: '10' };
  for (const [row, spec, fault, required] of SPECS.filter(([, name]) => isWanted(name))) {
    const file = join(FOLDER, `${spec.replace(/\W+/g, '-')}.json`);
    const start = Date.now();
    const project = spec.startsWith('firefox/') ? 'firefox' : 'chromium';
    const args = [`--project=${project}`, '--retries=0', `e2e/${spec}`];
    const { code } = await playwright('tests/e2e', args, long, file);
    good = code === 0 && good;
    const { stats } = JSON.parse(readFileSync(file, 'utf8'));
    const tried = stats.expected + stats.unexpected + stats.flaky;
    keep({ row, fault, required, tried, survived: stats.expected, seed: null, took: Date.now() - start });
  }
  return good;
}

function keep(outcome) {
  writeFileSync(GATHERED, `${JSON.stringify(outcome)}\n`, { flag: 'a' });
}

const same = (a) => (b) => a.row === b.row && a.fault === b.fault;

/** The last report with what was tried anew in the place of what it said. */
function merged(minutes, fresh) {
  if (!only) return { minutes, outcomes: fresh };
  const last = JSON.parse(readFileSync(join(REPORTS, 'torture.json'), 'utf8'));
  const anew = fresh.map((outcome) => ({ ...outcome, anew: true }));
  const kept = last.outcomes.filter((outcome) => !anew.some(same(outcome)));
  return { minutes: last.minutes, outcomes: [...kept, ...anew] };
}

function report(took, pureOnly) {
  const fresh = readFileSync(GATHERED, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const { minutes, outcomes: all } = merged(took, fresh);
  const outcomes = all.toSorted((a, b) => a.row - b.row);
  const lines = outcomes.map(({ row, fault, required, tried, survived, seed, took, anew }) => {
    const verdict = `${tried === survived ? 'survived' : 'broken'}${anew ? ', tried anew' : ''}`;
    const count = `${survived.toLocaleString('en')} / ${tried.toLocaleString('en')}`;
    return `| ${[row, fault, required, count, seed ?? '', `${(took / 1000).toFixed(0)} s`, verdict].join(' | ')} |`;
  });
  const sum = (key) => outcomes.reduce((total, one) => total + one[key], 0).toLocaleString('en');
  const text = `# Torture, ${new Date().toISOString().slice(0, 10)}${pureOnly ? ', what needs no browser' : ''}

${sum('survived')} of ${sum('tried')} survived, ${minutes.toFixed(0)} minutes. A line counts made inputs, endings, floods or tests of the built extension; a failure becomes a fixed case of \`npm test\`, which tries a short slice of each.

| row | fault or input | required | survived / tried | seed | time | verdict |
| --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
  writeFileSync(join(REPORTS, 'torture.md'), text);
  writeFileSync(join(REPORTS, 'torture.json'), `${JSON.stringify({ minutes, outcomes }, null, 2)}\n`);
  console.log(`\n${text}`);
}

try {
  const start = Date.now();
  await ensurePackages();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await prepare();
  const pureOnly = process.argv.includes('--pure');
  let good = only ? true : await pure();
  if (!pureOnly) good = (await browsers()) && good;
  report((Date.now() - start) / 60_000, pureOnly);
  process.exitCode = good ? 0 : 1;
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
