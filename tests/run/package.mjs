/**
 * npm run package: packages → production builds → one zip a browser, twice, to see that the same source
 * gives the same bytes → what the stores refuse → Firefox's own linter. Zips: .output/.
 * `-- --pictures` also takes the five pictures for the stores, into .output/pictures/.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT, run, step, tool } from './process.mjs';
import { ensureBrowser, ensurePackages, node24, npm } from './setup.mjs';
import { faultsOf } from './store.mjs';

const LINTER = 'web-ext@10.7.0';
const MINUTE = 60_000;
const BROWSERS = ['chrome', 'edge', 'firefox'];
const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const folderOf = (browser) => join(ROOT, '.output', `${browser}-mv3`);
const zipOf = (browser) => join(ROOT, '.output', `${name}-${version}-${browser}.zip`);
const hashOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
const said = (faults) => ({ code: faults.length ? 1 : 0, output: faults.join('\n') });

async function zip(browser) {
  const args = [tool('wxt'), 'zip', '-b', browser, '--mv3'];
  const result = await run(node24(), args, { quiet: true, timeout: 3 * MINUTE });
  return result.code === 0 && !existsSync(zipOf(browser)) ? said(['no zip was made']) : result;
}

/** The linter weighs more than everything else here: it comes when it is asked for, into the cache. */
async function linter() {
  const folder = join(CACHE, 'lint');
  const bin = join(folder, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  if (!existsSync(bin)) {
    const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    const args = ['install', '--prefix', folder, ...quiet, LINTER];
    const { code, output } = await npm(args);
    if (code !== 0) throw new Error(`${LINTER} could not be installed:\n${output.trim()}`);
  }
  return bin;
}

async function packaged(browser) {
  if (!(await step(`zip ${browser}`, () => zip(browser)))) return false;
  const hash = hashOf(zipOf(browser));
  const again = await step(`zip ${browser} again, the same bytes`, async () => {
    const result = await zip(browser);
    if (result.code !== 0) return result;
    return said(hashOf(zipOf(browser)) === hash ? [] : ['the second zip differs from the first']);
  });
  const fits = await step(`${browser} is what its store takes`, async () =>
    said(faultsOf(folderOf(browser), browser)),
  );
  console.log(
    `    ${hash}  ${zipOf(browser).slice(ROOT.length + 1)}  ${readFileSync(zipOf(browser)).length} bytes`,
  );
  return again && fits;
}

try {
  await ensurePackages();
  let good = true;
  for (const browser of BROWSERS) good = (await packaged(browser)) && good;
  const bin = await linter();
  const linted = await step('web-ext lint', () =>
    run(node24(), [bin, 'lint', '--no-config-discovery', '--source-dir', folderOf('firefox')], {
      quiet: true,
      timeout: 5 * MINUTE,
    }),
  );
  if (process.argv.includes('--pictures')) {
    await ensureBrowser('chromium');
    good =
      (await step('five pictures', () => run(node24(), ['tests/run/shots.ts'], { quiet: true }))) && good;
  }
  console.log(good && linted ? 'package: all good' : 'package: something is wrong');
  process.exitCode = good && linted ? 0 : 1;
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
