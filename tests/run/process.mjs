/** Child processes that never ask, never outlive us and never run for ever. Built-ins only. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const CACHE = join(ROOT, '.cache');
const MODULES = join(ROOT, 'node_modules');
const WINDOWS = process.platform === 'win32';
const MINUTE = 60_000;

const running = new Set();
/** A child leads its own group, so that what it started ends with it. */
function end(child, signal) {
  try {
    if (WINDOWS) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // already gone
  }
}
process.on('exit', () => running.forEach((child) => end(child, 'SIGKILL')));

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Asks the children to end, so that browsers close and clean up; does not wait for ever. */
function stop() {
  running.forEach((child) => {
    child.on('close', () => running.size === 0 && process.exit(130));
    end(child, 'SIGTERM');
  });
  setTimeout(() => process.exit(130), 8000);
}
function watch(child) {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, stop);
  running.add(child);
}
function unwatch(child) {
  running.delete(child);
  if (running.size === 0) for (const signal of SIGNALS) process.off(signal, stop);
}

/**
 * Runs a program without stdin. `quiet` keeps its output and returns it; otherwise it is shown.
 * Never rejects: `code` is 0 when all went well, and `output` says why when it could not start.
 */
export function run(program, args, { quiet = false, env = {}, timeout = 10 * MINUTE, cwd = ROOT } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env: { ...childEnvironment(), ...env },
      detached: !WINDOWS,
      shell: WINDOWS && program.endsWith('.cmd'),
    });
    watch(child);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const timer = setTimeout(() => {
      output += `\nstopped after ${Math.round(timeout / 1000)} s`;
      if (!quiet) console.error(`  stopped after ${Math.round(timeout / 1000)} s: ${program}`);
      end(child, 'SIGKILL');
    }, timeout);
    const finish = (code) => {
      clearTimeout(timer);
      unwatch(child);
      resolve({ code, output });
    };
    child.on('error', (error) => finish(((output += error.message), 127)));
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** No colours, questions or update notices; the tools of this project first on the path. */
function childEnvironment() {
  const env = { ...process.env, CI: process.env.CI || '1', NO_UPDATE_NOTIFIER: '1', NODE_NO_WARNINGS: '1' };
  if (!process.stdout.isTTY) {
    env.NO_COLOR = '1';
    delete env.FORCE_COLOR;
  }
  const path = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[path] = [join(MODULES, '.bin'), env[path]].filter(Boolean).join(delimiter);
  return env;
}

/** Where a program is on the path, or null. `outside`: not the one in our node_modules. */
export function which(name, { outside = false } = {}) {
  const names = WINDOWS ? [`${name}.exe`, `${name}.cmd`] : [name];
  for (const folder of (process.env.PATH ?? process.env.Path ?? '').split(delimiter)) {
    if (!folder || (outside && folder.includes('node_modules'))) continue;
    const found = names.map((each) => join(folder, each)).find(existsSync);
    if (found) return found;
  }
  return null;
}

/** The script behind a command of an installed package: `tool('wxt')`, `tool('@playwright/test', 'playwright')`. */
export function tool(name, command = name) {
  const { bin } = JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8'));
  return join(MODULES, name, typeof bin === 'string' ? bin : bin[command]);
}

/** One step of a command: says its name, runs it, says how long it took. True when it went well. */
export async function step(name, work) {
  const start = Date.now();
  const { code, output = '' } = await work();
  const time = `${((Date.now() - start) / 1000).toFixed(1)} s`;
  console.log(`${code === 0 ? '✓' : '✗'} ${name}  ${time}`);
  if (code !== 0 && output.trim()) console.log(output.trim().replace(/^/gm, '    '));
  return code === 0;
}
