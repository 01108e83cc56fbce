/**
 * A browser to which nobody is attached: a debugger keeps a background alive and slows its start. It is
 * looked at through its list of targets; a session is opened with a single page, when one is asked for.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArgs } from '../consoles/server.ts';
import { COMMON } from '../e2e/harness/browser.ts';
import { until } from '../e2e/harness/until.ts';
import { run } from '../run/process.mjs';
import { ensureBrowser } from '../run/setup.mjs';
import { Session } from './session.ts';

export interface Target {
  id: string;
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

export class Bare {
  readonly #port: string;
  readonly #profile: string;
  readonly #ended: Promise<unknown>;

  private constructor(port: string, profile: string, ended: Promise<unknown>) {
    this.#port = port;
    this.#profile = profile;
    this.#ended = ended;
  }

  /** `extension`: folders, separated by commas. `port`: of the practice consoles. `most`: ms it may live. */
  static async open(extension: string, port: number, most: number): Promise<Bare> {
    const profile = await mkdtemp(join(tmpdir(), 'kesu-'));
    const args = [
      '--headless=new',
      ...COMMON,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...chromiumArgs(port),
      'about:blank',
    ];
    const ended = run(await ensureBrowser('chromium'), args, { quiet: true, timeout: most });
    const path = join(profile, 'DevToolsActivePort');
    // It is there before it is written.
    const told = async () => /^\d+(?=\n)/.exec(await readFile(path, 'utf8').catch(() => ''))?.[0];
    const debugging = await until('the port of a browser', told, 30_000);
    return new Bare(debugging, profile, ended);
  }

  async #call<T>(path: string, method = 'GET'): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${this.#port}/json/${path}`, { method });
    const text = await response.text();
    if (!response.ok) throw new Error(`The browser refused ${path}: ${text}`);
    return (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as T;
  }

  targets(): Promise<Target[]> {
    return this.#call<Target[]>('list');
  }

  /** Waits for a target whose address ends so. */
  target(ending: string): Promise<Target> {
    const find = async () => (await this.targets()).find(({ url }) => url.endsWith(ending));
    return until(`a target ${ending}`, find, 30_000);
  }

  openTab(address: string): Promise<Target> {
    return this.#call<Target>(`new?${encodeURIComponent(address)}`, 'PUT');
  }

  async closeTab({ id }: Target): Promise<void> {
    await this.#call(`close/${id}`);
  }

  async end(): Promise<void> {
    const { webSocketDebuggerUrl } = await this.#call<Target>('version');
    const session = await Session.open(webSocketDebuggerUrl);
    await session.send('Browser.close').catch(() => {}); // it goes, and may not say so
    session.close();
    await this.#ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
