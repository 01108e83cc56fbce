import { defineConfig } from '@playwright/test';

const report = process.env['KESU_RESULTS'];

/** Browsers and pages that fail: a short slice in `npm test`, all of it with `npm run torture`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/test-results/faults',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Two of the long form at a time: most of a fault is waiting for a browser to end or to start.
  workers: process.env['KESU_TORTURE'] ? 2 : 1,
  retries: process.env['KESU_TORTURE'] ? 0 : 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ...(report ? [['json', { outputFile: report }] as ['json', { outputFile: string }]] : []),
  ],
});
