/** npm run check: format, lint, types, dead code. Every step runs, the first failure does not hide the rest. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './build.mjs';
import { ROOT, run, step, tool } from './process.mjs';
import { ensurePackages, node24 } from './setup.mjs';

/** Practice consoles are written with other UI libraries: their types are their own. */
const APPS = 'tests/consoles/apps/tsconfig.json';

/** How many steps failed. The types of WXT must be there. */
export async function check() {
  const node = node24();
  const quiet = (name, ...args) => run(node, [tool(name), ...args], { quiet: true, timeout: 4 * 60_000 });
  const typescript = (...args) =>
    run(node, [tool('typescript', 'tsc'), '--noEmit', '--pretty', 'false', ...args], { quiet: true });
  const steps = [
    ['prettier', () => quiet('prettier', '--check', '--log-level=warn', '.')],
    ['oxlint', () => quiet('oxlint', '--deny-warnings', '--format=stylish')],
    ['tsc', () => typescript('--noEmit', '--pretty', 'false')],
    ['knip', () => quiet('knip', '--no-progress')],
  ];
  if (existsSync(join(ROOT, APPS)))
    steps.splice(3, 0, [
      'tsc, practice consoles',
      () => typescript('--noEmit', '--pretty', 'false', '-p', APPS),
    ]);
  let failed = 0;
  for (const [name, work] of steps) if (!(await step(name, work))) failed += 1;
  return failed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await ensurePackages();
  const failed = Number(!(await prepare())) + (await check());
  console.log(failed === 0 ? 'check: all good' : `check: ${failed} step(s) failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
