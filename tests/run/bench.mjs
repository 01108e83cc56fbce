/**
 * npm run bench: packages → Chromium → production build → the figures, into tests/bench/reports/.
 * `-- --quick` takes ten minutes, `-- --only=load,churn` measures these and writes no report, `-- --strict`
 * fails when a figure is over its target.
 */
import { build } from './build.mjs';
import { run } from './process.mjs';
import { ensureBrowser, ensurePackages, node24 } from './setup.mjs';

const HOURS = 3 * 60 * 60_000;

try {
  await ensurePackages();
  await ensureBrowser('chromium');
  if (!(await build('chrome'))) throw new Error('The extension could not be built.');
  const { code } = await run(node24(), ['tests/bench/main.ts', ...process.argv.slice(2)], { timeout: HOURS });
  process.exitCode = code;
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
