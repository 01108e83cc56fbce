/** Everything that is kept: a copy, the way back after a disaster, tables, another version of the database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, digestOf, openData, panel, pressRestore, sayNothing } from './harness/data-page.ts';
import { fillLedger } from './harness/filled-ledger.ts';
import { longestTask, watchLongTasks } from './harness/long-tasks.ts';
import { openList } from './harness/shared.ts';
import { ALONE, expect, test } from './harness/test.ts';
import { until } from './harness/until.ts';

const PASS = 'korrekt 口令 2026';
/** Complaints of the large ledger; `KESU_ROWS=100000` for the long form. */
const ROWS = Number(process.env['KESU_ROWS'] ?? 12_000);

/** Overwrites what LevelDB wrote, as a dying disk does: every block of every file of data. */
async function damage(store: string): Promise<void> {
  const files = (await readdir(store)).filter((name) => /\.(log|ldb)$|^MANIFEST/.test(name));
  expect(files.length).toBeGreaterThan(1);
  for (const name of files) {
    const path = join(store, name);
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(0xa5));
  }
}
test('a ledger whose files are damaged is noticed, and comes back from a sealed file as it was', async ({
  open,
}, info) => {
  const profile = mkdtempSync(join(tmpdir(), 'kesu-data-'));
  const file = info.outputPath('backup.kesu');
  const first = await open({ profile });
  const { page: list, rows } = await openList(first, 'wechat-pay', 'rows=14');
  const before = await openData(first);
  await sayNothing(before);
  const stored = panel(before, '数据库现状').locator('dd').first();
  await until('all complaints', async () => {
    await before.reload();
    return (await stored.textContent()) === String(rows.length);
  });
  // Nothing looks at anything any more: what is kept stays as it is.
  await list.close();
  const steady = await until('a ledger that rests', async () => {
    await before.reload();
    const one = await digestOf(before);
    await before.reload();
    return one === (await digestOf(before)) ? one : null;
  });
  const digest = await backUp(before, file, PASS);
  expect(digest).toBe(steady);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  await expect(before.locator('.data-notice')).toHaveCount(0);
  await first.close();

  const store = join(profile, 'Default', 'IndexedDB', `chrome-extension_${first.id}_0.indexeddb.leveldb`);
  await damage(store);

  const second = await open({ profile });
  const popup = await second.page('popup.html');
  await expect(popup.locator('.notice b').first()).toHaveText('本机记录丢了');
  await popup.close();
  const after = await openData(second);
  await expect(after.locator('.data-notice')).toContainText(`原有 ${rows.length} 条投诉`);
  await expect(panel(after, '数据库现状').locator('dd').first()).toHaveText('0');

  const restore = panel(after, '恢复');
  await restore.getByLabel('备份文件').setInputFiles(file);
  await expect(restore.getByRole('alert')).toContainText('这个文件有口令');
  await restore.getByLabel('这个文件的口令').fill('something else');
  await restore.getByRole('button', { name: '打开' }).click();
  await expect(restore.getByRole('alert')).toContainText('口令不对');
  await expect(panel(after, '数据库现状').locator('dd').first()).toHaveText('0');
  await restore.getByLabel('这个文件的口令').fill(PASS);
  await restore.getByRole('button', { name: '打开' }).click();
  await expect(restore.locator('.checked .digest')).toHaveAttribute('title', digest);
  await pressRestore(after);
  await expect(restore.getByText('已恢复。')).toBeVisible();
  await expect(after.locator('.data-notice')).toHaveCount(0);
  expect(await digestOf(after)).toBe(digest);
  await after.reload();
  await expect(panel(after, '数据库现状').locator('dd').first()).toHaveText(String(rows.length));
  await expect(after.locator('.data-notice')).toHaveCount(0);
  await second.close();
  rmSync(profile, { recursive: true, force: true });
});

const VOLUME = `${ROWS} complaints go into a file and back without holding up the page; a cut file changes nothing`;
test(VOLUME, ALONE, async ({ open }, info) => {
  test.setTimeout(60_000 + ROWS * 3);
  const browser = await open();
  const page = await openData(browser);
  await fillLedger(page, { count: ROWS, now: Date.now() });
  await page.evaluate(watchLongTasks);
  const file = info.outputPath('backup.jsonl.gz');
  const started = Date.now();
  const digest = await backUp(page, file);
  const written = Date.now();
  const restore = panel(page, '恢复');
  await restore.getByLabel('备份文件').setInputFiles(file);
  await expect(restore.locator('.checked .digest')).toHaveAttribute('title', digest, { timeout: 120_000 });
  const checked = Date.now();
  await pressRestore(page);
  await expect(restore.getByText('已恢复。')).toBeVisible({ timeout: 240_000 });
  const restored = Date.now();
  expect(await digestOf(page)).toBe(digest);
  const longest = await longestTask(page);
  info.annotations.push({
    type: 'figures',
    description: JSON.stringify({
      rows: ROWS,
      write: written - started,
      check: checked - written,
      restore: restored - checked,
      longest,
    }),
  });
  expect(longest).toBeLessThan(100);

  const bytes = await readFile(file);
  const cut = info.outputPath('cut.jsonl.gz');
  await writeFile(cut, bytes.subarray(0, bytes.length - 4000));
  await restore.getByLabel('备份文件').setInputFiles(cut);
  await expect(restore.getByRole('alert')).toContainText('没有改动任何数据', { timeout: 120_000 });
  await page.reload();
  expect(await digestOf(page)).toBe(digest);
});

test('a newer version of the database takes over while this one is open, and nothing is lost', async ({
  open,
}) => {
  const browser = await open();
  const { rows } = await openList(browser, 'wechat-pay', 'rows=14');
  const bench = await browser.page('workbench.html');
  await expect(bench.locator('.total')).toContainText('条');
  // As a later version of the extension would: in another page, while the background and a worker have it open.
  const other = await browser.page('options.html');
  const took = await other.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const start = performance.now();
        const request = indexedDB.open('kesu-clock', 9990);
        request.addEventListener('upgradeneeded', () => request.result.createObjectStore('later'));
        request.addEventListener('error', () => failed(request.error));
        request.addEventListener('success', () => {
          request.result.close();
          done(performance.now() - start);
        });
      }),
  );
  expect(took).toBeLessThan(5000);
  await openList(browser, 'alipay', 'rows=14');
  const page = await openData(browser);
  await until('looks of after the upgrade', async () => {
    await page.reload();
    const shown = await panel(page, '数据库现状').locator('dd').first().textContent();
    return Number(shown?.replace(',', '')) > rows.length;
  });
  await expect(page.locator('.data-notice')).toHaveCount(0);
  await bench.bringToFront();
  await bench.getByRole('button', { name: '全部' }).click();
  await expect(bench.locator('.total')).toContainText('条');
  const found = await bench.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('kesu-clock');
      request.addEventListener('success', () => done(request.result));
    });
    const { version } = db;
    db.close();
    return version;
  });
  expect(found).toBe(9990);
});

test('tables of a console come in, in GBK too; every row that does not is told by its line', async ({
  open,
}, info) => {
  const browser = await open();
  const page = await openData(browser);
  const head = '投诉单号,投诉时间,投诉状态,商户订单号,订单金额(元),联系方式,投诉内容\r\n';
  const good = Array.from(
    { length: 2500 },
    (_, n) =>
      `"'2002018202001010800${String(10_000_000 + n)}",2026-11-20 10:00:00,已处理完成,'A${n},12.30,138****8000,"没收到货，""急"""\r\n`,
  ).join('');
  const bad =
    '2.00201E+29,2026-11-20 10:00:00,待处理,A,1,,x\r\n200201820200101080099999999,昨儿,待处理,A,1,,x\r\n';
  const file = info.outputPath('complaints.csv');
  await writeFile(file, gbk(head + good + bad));
  const at = panel(page, '导入投诉');
  for (const [added, merged] of [
    ['2,500', '0'],
    ['0', '2,500'],
  ]) {
    await at.getByLabel('表格文件').setInputFiles(file);
    await at.getByRole('button', { name: '导入' }).click();
    await expect(at.getByRole('status').last()).toContainText(
      `共 2,502 行：新增 ${added}，合并或重复 ${merged}，没有采用 2。`,
      { timeout: 30_000 },
    );
    await expect(at.locator('.checked li')).toHaveText([
      /第 2,502 行：没有完整的投诉单号.*2\.00201E\+29/,
      /第 2,503 行：投诉时间认不出来.*昨儿/,
    ]);
    await at.getByLabel('表格文件').setInputFiles([]);
  }
  await expect(panel(page, '数据库现状').locator('dd').first()).toHaveText('2,500');
  const workbook = info.outputPath('complaints.xlsx');
  await writeFile(workbook, Buffer.from('PK\u0003\u0004rest'));
  await at.getByLabel('表格文件').setInputFiles(workbook);
  await expect(at.getByRole('alert')).toContainText('Excel');
});

/** GBK of the few characters above: Node writes none. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, number[]>();
  for (let a = 0x81; a < 0xff; a += 1)
    for (let b = 0x40; b < 0xff; b += 1) {
      const char = decoder.decode(new Uint8Array([a, b]));
      if (char.length === 1 && !table.has(char)) table.set(char, [a, b]);
    }
  return Buffer.from(
    Array.from(text).flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (table.get(char) ?? [63]))),
  );
}
