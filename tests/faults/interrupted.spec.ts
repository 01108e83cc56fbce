/**
 * Row 10, its second half: the browser is killed in the middle of a restore, and of an import. A restore
 * happened wholly or not at all; of an import, what was said to be written is there. It opens and works.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { random } from '../consoles/data/random.ts';
import { openBrowser, type Opened } from '../e2e/harness/browser.ts';
import {
  backUp,
  digestOf,
  openData,
  panel,
  pressRestore,
  sayNothing,
  storedOn,
} from '../e2e/harness/data-page.ts';
import { closeWelcome } from '../e2e/harness/shared.ts';
import { fillLedger } from '../e2e/harness/filled-ledger.ts';
import { expect, test } from '../e2e/harness/test.ts';
import { until } from '../e2e/harness/until.ts';
import { rowId, writeTable } from './filing.ts';
import { CAN_KILL, kill, killAll, storedIds } from './killing.ts';
import { SEED, trials } from './trials.ts';

test.skip(!CAN_KILL, 'the processes of a profile are found by /proc');

/** Complaints of the smaller file; the larger has as many again. */
const ROWS = 1500;
const IMPORTED = 9000;

/** How the killed restores ended. */
const became = { before: 0, after: 0 };

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kesu-interrupted-'));
});
test.afterAll(() => {
  console.log(`restores: ${became.before} as before, ${became.after} as the file`);
  killAll(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

interface File {
  path: string;
  digest: string;
  rows: number;
}

/** A profile that holds the larger of two files, and how long a restore takes here, ms. */
async function prepared(profile: string): Promise<{ files: File[]; span: number }> {
  const browser = await openBrowser({ port: 1, profile });
  await closeWelcome(browser);
  const page = await openData(browser);
  await sayNothing(page);
  const files: File[] = [];
  for (const rows of [ROWS, 2 * ROWS]) {
    await fillLedger(page, { count: rows, now: 1_790_000_000_000 + rows, waiting: 0 });
    await page.reload();
    const path = join(folder, `${rows}.jsonl.gz`);
    files.push({ path, digest: await backUp(page, path), rows });
  }
  await page.reload();
  await choose(page, files[1] as File);
  const start = performance.now();
  await pressRestore(page);
  await expect(panel(page, '恢复').getByText('已恢复。')).toBeVisible({ timeout: 60_000 });
  const span = performance.now() - start;
  await browser.close();
  return { files, span };
}

async function choose(page: Page, { path, digest }: File): Promise<void> {
  await panel(page, '恢复').getByLabel('备份文件').setInputFiles(path);
  const found = panel(page, '恢复').locator('.checked .digest');
  await expect(found).toHaveAttribute('title', digest, { timeout: 60_000 });
}

/** What a person would miss in a browser that comes up after its end. */
async function amiss(page: Page): Promise<string[]> {
  const notices = await page.locator('.data-notice').allTextContents();
  const shown = Number((await storedOn(page).textContent())?.replaceAll(',', ''));
  const there = await storedIds(page);
  return [
    ...notices.map((text) => `said: ${text}`),
    ...(there.length === shown ? [] : [`${shown} told, ${there.length} there`]),
  ];
}

let state: { profile: string; files: File[]; span: number; browser: Opened; page: Page; held: number };
trials(
  {
    row: 10,
    fault: 'the browser is killed while it checks a backup or takes it over',
    required: 'all of it or nothing, by the digest of everything, and it works',
  },
  { short: 2, long: 30, each: 30_000 },
  async (index) => {
    if (index === 0) {
      const profile = join(folder, 'restore');
      const ready = await prepared(profile);
      const browser = await openBrowser({ port: 1, profile });
      state = { profile, ...ready, browser, page: await openData(browser), held: 1 };
    }
    const { profile, files, span, page, held } = state;
    const next = files[1 - held] as File;
    const chance = random(SEED + index);
    // Every fourth time it does not come as far as the restore.
    const checking = index % 4 === 3;
    if (checking) await panel(page, '恢复').getByLabel('备份文件').setInputFiles(next.path);
    else {
      await choose(page, next);
      await pressRestore(page);
    }
    await sleep(chance() * span);
    await kill(state.browser, profile);
    state.browser = await openBrowser({ port: 1, profile });
    state.page = await openData(state.browser);
    const digest = await digestOf(state.page);
    const kept = files.findIndex((file) => file.digest === digest);
    if (kept !== -1) state.held = kept;
    became[kept === held ? 'before' : 'after'] += 1;
    return [
      ...(kept === -1 ? [`${digest} is neither what was there nor the file`] : []),
      ...(checking && kept !== held ? ['restored without being asked'] : []),
      ...(await amiss(state.page)),
    ];
  },
);

trials(
  {
    row: 10,
    fault: 'the browser is killed while it imports a table',
    required: 'every row that was said to be written is there, and it works',
  },
  { short: 1, long: 20, each: 30_000 },
  async (index) => {
    const profile = join(folder, `import-${index}`);
    const table = join(folder, 'complaints.csv');
    writeTable(table, IMPORTED);
    const chance = random(SEED + index);
    const browser = await openBrowser({ port: 1, profile });
    const page = await openData(browser);
    let told = 0;
    await page.exposeFunction('told', (n: number) => void (told = Math.max(told, n)));
    await page.evaluate(() => {
      const { told: tell } = globalThis as unknown as { told(n: number): void };
      new MutationObserver(() => {
        const text = document.querySelector('.progress span')?.textContent ?? '';
        const rows = /^已写入 ([\d,]+) 行/.exec(text)?.[1];
        if (rows) tell(Number(rows.replaceAll(',', '')));
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const at = panel(page, '导入投诉');
    await at.getByLabel('表格文件').setInputFiles(table);
    await at.getByRole('button', { name: '导入' }).click();
    await until('the first rows', async () => told > 0);
    await sleep(chance() * 500);
    const sure = told;
    await kill(browser, profile);
    const again = await openBrowser({ port: 1, profile });
    const after = await openData(again);
    const there = new Set(await storedIds(after));
    const lost = Array.from({ length: sure }, (_, n) => rowId(n)).filter((id) => !there.has(id));
    const found = [
      ...lost.map((id) => `${id} of ${sure} acknowledged is gone`),
      ...(there.size % 1000 === 0 ? [] : [`${there.size} rows: a step was torn`]),
      ...(await amiss(after)),
    ];
    await again.close();
    killAll(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    return found;
  },
);
