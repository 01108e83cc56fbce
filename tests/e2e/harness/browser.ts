/** Chromium with the built extension, its consoles mapped to one local port. Nothing leaves the machine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { chromiumArgs } from '../../consoles/server.ts';
import { ensureBrowser } from '../../run/setup.mjs';

export const BUILT = fileURLToPath(new URL('../../../.output/', import.meta.url));

export interface OpenOptions {
  /** Of the practice consoles. */
  port: number;
  /** Folder of the extension; several, separated by commas. The built one unless told. */
  extension?: string;
  /** `Asia/Shanghai`: page, isolated world and worker follow. */
  zone?: string;
  headed?: boolean;
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** A folder to keep the profile in; a temporary one unless told. */
  profile?: string;
  args?: string[];
}

export interface Opened {
  context: BrowserContext;
  /** The background as it was at the start; `background()` finds the one of now. */
  worker: Worker;
  id: string;
  background(): Promise<Worker>;
  /** A tab at a console's address, or at a page of the extension (`popup.html`). */
  page(address: string): Promise<Page>;
  close(): Promise<void>;
}

export const COMMON = ['--no-sandbox', '--no-first-run', '--lang=zh-CN'];

/** The same Chromium without the extension: what a page is when we are not there. */
export async function openPlain(options: OpenOptions): Promise<BrowserContext> {
  const browser = await chromium.launch({
    executablePath: await ensureBrowser('chromium'),
    headless: false,
    args: ['--headless=new', ...COMMON, ...chromiumArgs(options.port)],
  });
  const viewport = { width: options.width ?? 1280, height: options.height ?? 800 };
  const context = await browser.newContext({ viewport, colorScheme: options.theme ?? 'light' });
  context.on('close', () => void browser.close());
  return context;
}

const profiles = new Set<string>();
function drop(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  profiles.delete(profile);
}
process.on('exit', () => profiles.forEach(drop));
/** Is removed when this process ends, however it ends. */
function temporaryProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kesu-'));
  profiles.add(folder);
  return folder;
}

export async function openBrowser(options: OpenOptions): Promise<Opened> {
  const { extension = join(BUILT, 'chrome-mv3'), headed = false, theme = 'light', zone } = options;
  const profile = options.profile ?? temporaryProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureBrowser('chromium'),
    headless: false, // `--headless=new` instead: the other kind has no extensions
    viewport: headed ? null : { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: theme,
    env: { ...(process.env as Record<string, string>), ...(zone ? { TZ: zone } : {}) },
    args: [
      ...(headed ? [] : ['--headless=new']),
      ...COMMON,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...chromiumArgs(options.port),
      ...(options.args ?? []),
    ],
  });
  const background = async (): Promise<Worker> =>
    context.serviceWorkers().at(-1) ?? context.waitForEvent('serviceworker', { timeout: 15_000 });
  const worker = await background();
  const id = new URL(worker.url()).host;
  return {
    context,
    worker,
    id,
    background,
    page: async (address) => {
      const page = await context.newPage();
      await page.goto(address.includes('://') ? address : `chrome-extension://${id}/${address}`);
      return page;
    },
    close: async () => {
      await context.close();
      if (profiles.has(profile)) drop(profile);
    },
  };
}
