/** Types that WXT writes for the editor, tsc and vitest; production builds of the extension into .output. */
import { run, step, tool } from './process.mjs';
import { node24 } from './setup.mjs';

const TARGETS = { chrome: [], firefox: ['-b', 'firefox', '--mv3'] };

/** @param {'chrome' | 'firefox'} browser */
export function build(browser) {
  const options = { quiet: true, timeout: 3 * 60_000 };
  return step(`build ${browser}-mv3`, () =>
    run(node24(), [tool('wxt'), 'build', ...TARGETS[browser]], options),
  );
}

export const prepare = () =>
  step('wxt prepare', () => run(node24(), [tool('wxt'), 'prepare'], { quiet: true, timeout: 60_000 }));
