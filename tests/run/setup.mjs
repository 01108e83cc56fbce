/** What every command needs first: the packages, Node 24, a browser. Plain Node ≥ 20, nothing installed yet. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, which } from './process.mjs';

export { ensureBrowser } from './browsers.mjs';

const MODULES = join(ROOT, 'node_modules');
const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(MODULES, '.kesu-lock');
/** From here on Node runs `.ts` files without a flag; the tools ask for 22.12. */
const NODE_NEEDED = [22, 18];

/** Installs the packages when they are missing or not those of the lock file. */
export async function ensurePackages() {
  const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8').trim() : '';
  if (stamp === hash) return;
  if (!installedAsLocked()) {
    console.log('Installing packages (npm ci), a minute or two …');
    const start = Date.now();
    const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
    let result = await npm(['ci', ...flags]);
    // A registry without a binary for some other kind of machine: `ci` refuses, `install` leaves it out.
    if (result.output.includes('EUSAGE')) result = await npm(['install', '--no-save', ...flags]);
    if (result.code !== 0) throw new Error(`npm ci failed:\n${result.output.trim()}`);
    console.log(`Packages installed in ${Math.round((Date.now() - start) / 1000)} s.`);
  }
  writeFileSync(STAMP, `${hash}\n`);
}

/** npm keeps a list of what it installed: somebody may have run `npm ci` by hand. */
function installedAsLocked() {
  try {
    const wanted = JSON.parse(readFileSync(LOCK, 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(MODULES, '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
      if (path === '') return true;
      const found = present[path];
      return found ? found.version === version : Boolean(optional || devOptional || peer);
    });
  } catch {
    return false;
  }
}

/** npm on a Node that is not inside node_modules, because `npm ci` removes that folder first. */
export function npm(args) {
  const options = { quiet: true, timeout: 8 * 60_000 };
  const script = process.env.npm_execpath;
  const node = which('node', { outside: true }) ?? process.execPath;
  if (script?.endsWith('npm-cli.js')) return run(node, [script, ...args], options);
  return run(which('npm', { outside: true }) ?? 'npm', args, options);
}

/** Node 24 of the packages; the Node that runs us when that is new enough. */
export function node24() {
  const ours = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(ours)) return ours;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1]))
    return process.execPath;
  throw new Error(
    `Node ${NODE_NEEDED.join('.')} or newer is needed, this is ${process.versions.node}. ` +
      'The package `node` brings Node 24: run `npm ci` with install scripts allowed, or update Node.',
  );
}
