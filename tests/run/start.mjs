/** npm start: builds the extension, starts the practice consoles and shows one on the other. */
import { build } from './build.mjs';
import { run } from './process.mjs';
import { ensureBrowser, ensurePackages, node24 } from './setup.mjs';

const DAY = 24 * 60 * 60_000;

try {
  await ensurePackages();
  await ensureBrowser('chromium');
  if (!(await build('chrome'))) throw new Error('The extension could not be built.');
  const { code } = await run(node24(), ['tests/run/show.ts', ...process.argv.slice(2)], { timeout: DAY });
  process.exitCode = code;
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
