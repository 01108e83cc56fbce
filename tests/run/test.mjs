/**
 * npm test: packages → check beside unit → production builds → the built extension in Chromium and Firefox.
 * The last line is `N passed, N failed, N skipped`. A step that fails (format, types, build) counts as one.
 * `--unit` and `--e2e` run only that part.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, prepare } from './build.mjs';
import { check } from './check.mjs';
import { CACHE, run, tool } from './process.mjs';
import { ensureBrowser, ensurePackages, node24 } from './setup.mjs';

const RESULTS = join(CACHE, 'results');
const MINUTE = 60_000;
const only = process.argv.slice(2);
const wants = (part) => only.length === 0 || only.includes(part);
const total = { passed: 0, failed: 0, skipped: 0 };

function add({ passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** Runs a test runner; its JSON report is counted, a missing report or a silent failure is one failure. */
async function count(name, args, counts, timeout, env = {}) {
  const file = join(RESULTS, `${name}.json`);
  rmSync(file, { force: true });
  console.log(`\n— ${name}`);
  const { code } = await run(node24(), args(file), { env: { KESU_RESULTS: file, ...env }, timeout });
  let result = { failed: 1 };
  try {
    result = counts(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.error(`✗ ${name}: no report`);
  }
  if (code !== 0 && !result.failed) result.failed = 1;
  add(result);
}

const brokeBeforeAnyTest = ({ status, assertionResults }) =>
  status === 'failed' && assertionResults.length === 0;

async function unit() {
  const args = (file) => [
    tool('vitest'),
    'run',
    '--config=tests/unit/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const counts = (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(brokeBeforeAnyTest).length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
  await count('unit', args, counts, 10 * MINUTE);
}

async function e2e() {
  await ensureBrowser('chromium');
  if (!(await ensureBrowser('firefox'))) console.log('No Firefox here: its tests are skipped.');
  for (const browser of ['chrome', 'firefox']) {
    if (await build(browser)) continue;
    add({ failed: 1 });
    return;
  }
  const args = (folder) => () => [tool('@playwright/test', 'playwright'), 'test', '-c', folder];
  const counts = ({ stats, errors }) => ({
    // One that needed a second try is named `flaky` in the runner's own lines above.
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  });
  for (const part of ['together', 'alone'])
    await count(`e2e-${part}`, args('tests/e2e'), counts, 20 * MINUTE, { KESU_PART: part });
}

const start = Date.now();
mkdirSync(RESULTS, { recursive: true });
try {
  await ensurePackages();
  add({ failed: Number(!(await prepare())) });
  // Most of a check has one thread, and so has the start of each unit file.
  const checked = only.length === 0 ? check() : 0;
  if (wants('--unit')) await unit();
  add({ failed: await checked });
  if (wants('--e2e')) await e2e();
} catch (error) {
  console.error(`✗ ${error.message}`);
  add({ failed: 1 });
}
console.log(`\nAll in ${Math.round((Date.now() - start) / 1000)} s.`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
