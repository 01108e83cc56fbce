/** Finds, or as a last resort installs, the browsers that the extension is tried in. Built-ins only. */
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT, run, tool, which } from './process.mjs';

const REMEMBERED = join(CACHE, 'browsers.json');
const MINUTE = 60_000;
const ROOT_USER = process.getuid?.() === 0;

/**
 * Path of a browser. Order: environment, remembered, installed, the system's packages, Playwright's
 * download. Chromium is a must and throws; Firefox gives null when there is none.
 * @param {'chromium' | 'firefox'} kind
 */
export async function ensureBrowser(kind) {
  const named = process.env[kind.toUpperCase()];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${kind.toUpperCase()}=${named}: there is no such file.`);
  }
  const known = remembered()[kind];
  if (known && existsSync(known)) return known;
  const path = (await installed(kind)) ?? (await install(kind));
  if (path) remember(kind, path);
  else if (kind === 'chromium')
    throw new Error(
      'No Chromium found and none could be installed. Install Chromium (branded Chrome ignores ' +
        '--load-extension) or set CHROMIUM to its path.',
    );
  return path;
}

function remembered() {
  try {
    return JSON.parse(readFileSync(REMEMBERED, 'utf8'));
  } catch {
    return {};
  }
}

function remember(kind, path) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(REMEMBERED, `${JSON.stringify({ ...remembered(), [kind]: path }, null, 2)}\n`);
}

/** Branded Chrome is not here: from 137 on it ignores `--load-extension`. */
function places(kind) {
  const { ProgramFiles = '', 'ProgramFiles(x86)': x86 = '', LOCALAPPDATA = '' } = process.env;
  const mac = (app, name = app) => `/Applications/${app}.app/Contents/MacOS/${name}`;
  if (kind === 'firefox')
    return [
      which('firefox-esr'),
      which('firefox'),
      mac('Firefox', 'firefox'),
      join(ProgramFiles, 'Mozilla Firefox', 'firefox.exe'),
    ];
  return [
    which('chromium'),
    which('chromium-browser'),
    mac('Chromium'),
    mac('Google Chrome for Testing'),
    join(LOCALAPPDATA, 'Chromium', 'Application', 'chrome.exe'),
    which('microsoft-edge'),
    mac('Microsoft Edge'),
    join(x86, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ];
}

async function installed(kind) {
  const found = places(kind).filter((path) => path && existsSync(path) && !confined(path));
  if (kind === 'chromium') found.splice(2, 0, ...(await playwrightChromium()));
  for (const path of found) {
    const windows = process.platform === 'win32'; // there `--version` opens a window
    if (windows || (await run(path, ['--version'], { quiet: true, timeout: MINUTE / 2 })).code === 0)
      return path;
  }
  return null;
}

/** A snap cannot read a hidden folder such as `.output`, nor a profile in the temporary folder. */
function confined(path) {
  const real = realpathSync(path);
  if (/[\\/]snap([\\/]|$)/.test(real)) return true;
  const head = readFileSync(real).subarray(0, 4096).toString('latin1');
  return head.startsWith('#!') && head.includes('/snap/');
}

async function install(kind) {
  const debian = /^ID=debian$/m.test(osRelease());
  if (debian && ROOT_USER && which('apt-get')) {
    const packages = kind === 'chromium' ? ['chromium', 'fonts-noto-cjk'] : ['firefox-esr'];
    if (await apt(packages)) return installed(kind);
  }
  if (kind === 'firefox') return null; // Playwright's own Firefox cannot load extensions
  console.log('Downloading Chromium (playwright install chromium) …');
  const deps = /ubuntu|debian/.test(osRelease()) && ROOT_USER ? ['--with-deps'] : [];
  const cli = tool('@playwright/test', 'playwright');
  const result = await run(process.execPath, [cli, 'install', ...deps, 'chromium'], {
    quiet: true,
    timeout: 8 * MINUTE,
  });
  if (result.code !== 0) console.error(result.output.trim());
  return installed(kind);
}

async function apt(packages) {
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const options = { quiet: true, timeout: 6 * MINUTE, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], options);
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', ...packages], options);
  if (code !== 0) console.error(output.trim().split('\n').slice(-8).join('\n'));
  return code === 0;
}

function osRelease() {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
}

/** The full build that Playwright downloaded, when it did. */
async function playwrightChromium() {
  const script = "console.log(require('@playwright/test').chromium.executablePath())";
  const { code, output } = await run(process.execPath, ['-e', script], { quiet: true, cwd: ROOT });
  const path = output.trim();
  return code === 0 && path && existsSync(path) ? [path] : [];
}
