import { defineConfig } from '@playwright/test';

const report = process.env['KESU_RESULTS'];
const FIREFOX = /firefox\/.*\.spec\.ts$/;
/** What is about time, speed, sight or the keyboard: a second browser makes both draw late. */
const ALONE =
  /(badge-popup|burst|cost|gates|hidden|kill|promises|queues|rerender|reply-keys|risk|shop|stale|watch)\.spec\.ts$/;
/** `together`: all else, two browsers at a time. `alone`: the rest. Unset: everything, one by one. */
const part = process.env['KESU_PART'];

/** The built extension in a real browser. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: part === 'together' ? 2 : 1,
  // A busy machine draws late; the runner names what needed a second try.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ...(report ? [['json', { outputFile: report }] as ['json', { outputFile: string }]] : []),
  ],
  projects: [
    {
      name: 'chromium',
      testIgnore: part === 'together' ? [FIREFOX, ALONE] : FIREFOX,
      ...(part === 'alone' && { testMatch: ALONE }),
    },
    { name: 'firefox', testMatch: part === 'together' ? [] : FIREFOX },
  ],
});
