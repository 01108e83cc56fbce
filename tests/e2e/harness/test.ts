/** `test` with practice consoles of its own and a browser that is closed behind it. */
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startConsoles, type Consoles, type Options } from '../../consoles/server.ts';
import { ensureBrowser } from '../../run/setup.mjs';
import { BUILT, openBrowser, type Opened, type OpenOptions } from './browser.ts';
import type { Firefox } from './firefox.ts';
import { openFirefox } from './open-firefox.ts';

export { expect } from '@playwright/test';

/** Of a test that measures our own speed, or needs an answer within frames: no second browser runs beside it. */
export const ALONE = { tag: '@alone' };

interface Fixtures {
  /** How the consoles of this test start: `test.use({ practice: { count: 5 } })`. */
  practice: Options;
  consoles: Consoles;
  open(options?: Partial<OpenOptions>): Promise<Opened>;
  /** Firefox with the built extension; the test is skipped where there is none. */
  firefox: Firefox;
}

export const test = base.extend<Fixtures>({
  practice: [{}, { option: true }],
  consoles: async ({ practice }, use) => {
    const consoles = await startConsoles(practice);
    await use(consoles);
    await consoles.close();
  },
  open: async ({ consoles }, use) => {
    const opened: Opened[] = [];
    await use(async (options = {}) => {
      const browser = await openBrowser({ port: consoles.port, ...options });
      opened.push(browser);
      return browser;
    });
    for (const browser of opened) await browser.close();
  },
  firefox: async ({ consoles }, use, testInfo) => {
    const path = await ensureBrowser('firefox');
    testInfo.skip(path === null, 'no Firefox here that can load an extension');
    const firefox = await openFirefox({
      path: path ?? '',
      port: consoles.port,
      extension: join(BUILT, 'firefox-mv3'),
      zone: 'America/New_York',
    });
    await use(firefox);
    await firefox.close();
  },
});
