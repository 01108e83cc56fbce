import { defineConfig } from '@playwright/test';

const report = process.env['KESU_RESULTS'];
const FIREFOX = /firefox\/.*\.spec\.ts$/;

/** The built extension in a real browser, one at a time: a second one makes both draw late. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  // A busy machine draws late; the runner names what needed a second try.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ...(report ? [['json', { outputFile: report }] as ['json', { outputFile: string }]] : []),
  ],
  projects: [
    { name: 'chromium', testIgnore: FIREFOX },
    { name: 'firefox', testMatch: FIREFOX },
  ],
});
