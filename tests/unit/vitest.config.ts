import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Rooms that know no page are tested without one. Everything else gets one. */
const PURE = ['complaint', 'reply', 'consoles', 'i18n', 'ledger', 'watch', 'platform', 'house'].map(
  (room) => `${room}/**/*.test.{ts,tsx}`,
);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root: ROOT,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The one that is shipped.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  test: {
    // Five seconds are few where the machine has other things to do.
    testTimeout: 30_000,
    // Unless told, one processor is left alone: on two that is half of the machine.
    maxWorkers: '100%',
    // Half an hour off every full hour: what reads the computer's zone instead of Beijing's is caught.
    env: { TZ: process.env['KESU_ZONE'] ?? 'America/St_Johns' },
    projects: [
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'page',
          // A page of its own a file, without a new thread for each.
          pool: 'vmThreads',
          environment: 'happy-dom',
          dir: 'tests/unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: PURE,
        },
      },
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'pure',
          environment: 'node',
          // They share nothing that changes: modules are read once, not once a file.
          isolate: false,
          dir: 'tests/unit',
          include: PURE,
        },
      },
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'fuzz',
          environment: 'node',
          isolate: false,
          dir: 'tests/fuzz',
          include: ['**/*.test.ts'],
        },
      },
    ],
  },
});
