/**
 * Row 11, its other half: the disk is full in the middle of an import. What was said to be written is
 * there, or the person reads that it is not; clocks and badge go on.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { random } from '../consoles/data/random.ts';
import { startConsoles } from '../consoles/server.ts';
import { openBrowser } from '../e2e/harness/browser.ts';
import { openData, panel } from '../e2e/harness/data-page.ts';
import { closeWelcome, openList, toolbar } from '../e2e/harness/shared.ts';
import { expect, test } from '../e2e/harness/test.ts';
import { until } from '../e2e/harness/until.ts';
import { rowId, writeTable } from './filing.ts';
import { killAll } from './killing.ts';
import { told, TITLES } from './told.ts';
import { SEED, trials } from './trials.ts';

const MB = 1_000_000;
const ROWS = 20_000;
const WORDS = '物流停在三天前，客服一直没有回复，请尽快处理；'.repeat(12);

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kesu-full-'));
  const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', folder]).status === 0;
  test.skip(!mounted, 'no small disk can be made here: that needs root on Linux');
});
test.afterAll(() => {
  killAll(folder);
  spawnSync('/bin/umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Leaves so many bytes on the small disk. */
function leave(path: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(path, Buffer.alloc(Math.max(0, bavail * bsize - bytes), 7));
}

trials(
  {
    row: 11,
    fault: 'the disk is full in the middle of an import',
    required: 'acknowledged = present, or the loss is told; said in words; clocks and badge go on',
  },
  { short: 1, long: 8, each: 60_000 },
  async (index) => {
    const profile = join(folder, String(index));
    const table = join(tmpdir(), `kesu-full-${process.pid}.csv`);
    writeTable(table, ROWS, WORDS);
    const consoles = await startConsoles({});
    const browser = await openBrowser({ port: consoles.port, profile });
    try {
      await closeWelcome(browser);
      const page = await openData(browser);
      const at = panel(page, '导入投诉');
      await at.getByLabel('表格文件').setInputFiles(table);
      await expect(at.getByRole('button', { name: '导入' })).toBeVisible();
      leave(join(folder, 'ballast'), (2 + random(SEED + index)() * 10) * MB);
      await at.getByRole('button', { name: '导入' }).click();
      const report = at.getByRole('status').filter({ hasText: '共' });
      await expect(report).toContainText('可能是磁盘满了', { timeout: 50_000 });
      const [, acknowledged = ''] = /新增 ([\d,]+)/.exec((await report.textContent()) ?? '') ?? [];
      const { marks, rows } = await openList(browser, 'alipay', 'rows=14');
      const clocks = await marks.atLeast(rows.length, { kind: 'clock' });
      const badge = await until('a badge', async () => (await toolbar(browser)).text || null);
      // Opening a database once more needs room of its own, also where it is only read.
      rmSync(join(folder, 'ballast'));
      const sure = Number(acknowledged.replaceAll(',', ''));
      // A browser that cannot open its files may begin them anew: then that is said.
      const said = await told(
        browser,
        Array.from({ length: sure }, (_, n) => rowId(n)),
      );
      return [
        ...(sure > 0 && sure < ROWS ? [] : [`${sure} rows went in: the disk was not full`]),
        ...(said === null || TITLES.has(said) ? [] : [`${sure} acknowledged: ${said}`]),
        ...(clocks.length === rows.length ? [] : [`${clocks.length} clocks of ${rows.length}`]),
        ...(/^(\d+\+?|\?)$/.test(badge) ? [] : [`the badge says ${badge}`]),
      ];
    } finally {
      rmSync(join(folder, 'ballast'), { force: true });
      await browser.close();
      await consoles.close();
      rmSync(table, { force: true });
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
