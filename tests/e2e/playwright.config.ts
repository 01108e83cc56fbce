import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

const report = process.env['KESU_RESULTS'];
const FIREFOX = /firefox\/.*\.spec\.ts$/;
const ALONE = /@alone\b/;
/** `together`: all else, the faults as well, several browsers at a time. `alone`: the rest. Unset: one by one. */
const part = process.env['KESU_PART'];
const together = part === 'together';
/** A test waits for its browser about as long as the browser works: one more than there are processors. */
const SEVERAL = Math.min(availableParallelism() + 1, 4);

/** The built extension in a real browser. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: together ? SEVERAL : 1,
  ...(part === 'alone' && { grep: ALONE }),
  ...(together && { grepInvert: ALONE }),
  // A busy machine draws late; the runner names what needed a second try.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ...(report ? [['json', { outputFile: report }] as ['json', { outputFile: string }]] : []),
  ],
  projects: [
    // First what is long in one file, so that nobody waits for it at the end.
    { name: 'firefox', testMatch: FIREFOX },
    { name: 'chromium', testIgnore: FIREFOX },
    ...(together ? [{ name: 'faults', testDir: '../faults' }] : []),
  ],
});
