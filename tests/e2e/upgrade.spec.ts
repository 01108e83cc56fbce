/** A profile of the first version that kept anything: the build of today opens it, and everything is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oldLedger, writeOld } from './fixtures/old-ledgers.ts';
import { digestOf, openData, storedOn } from './harness/data-page.ts';
import { openList } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';

/** What stood in storage.local then. */
const LOCAL = {
  settings: {
    version: 2,
    values: { language: 'zh-CN', theme: 'dark', alipayTradeHours: 48, agentName: '周周', officialPhone: '' },
  },
};

test('a profile of the first version opens whole: complaints, account, answer, settings, clocks', async ({
  open,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'kesu-upgrade-'));
  const first = await open({ profile });
  // A page without any script: nobody else asks the background.
  const page = await first.page('policy.json');
  const worker = await first.context.newCDPSession(page);
  await worker.send('ServiceWorker.enable');
  await worker.send('ServiceWorker.stopAllWorkers');
  const old = oldLedger([1, 2], Date.now());
  await page.evaluate(writeOld, { name: 'kesu-clock', ledger: old });
  await page.evaluate(async (local) => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome;
    await storage.local.clear();
    await storage.local.set(local);
    interface Area {
      clear(): Promise<void>;
      set(values: object): Promise<void>;
    }
  }, LOCAL);
  await first.close();

  const second = await open({ profile });
  const popup = await second.page('popup.html');
  await popup.bringToFront();
  await expect(popup.locator('.row')).toHaveCount(2);
  await expect(popup.locator('.notice')).toHaveCount(0);
  const data = await openData(second);
  await expect(storedOn(data)).toHaveText('3');
  await expect(data.locator('.data-notice')).toHaveCount(0);
  expect(await digestOf(data)).toMatch(/^[0-9a-f]{64}$/);
  const kept = await data.evaluate(async (tables) => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('kesu-clock');
      request.addEventListener('success', () => done(request.result));
    });
    const read = (table: string) =>
      new Promise<unknown[]>((done) => {
        const request = db.transaction(table).objectStore(table).getAll();
        request.addEventListener('success', () => done(request.result));
      });
    const rows = await Promise.all(tables.map(async (table) => [table, await read(table)] as const));
    const { version } = db;
    db.close();
    return { version, rows: Object.fromEntries(rows) };
  }, Object.keys(old.rows));
  expect(kept.version).toBeGreaterThan(20);
  for (const [table, rows] of Object.entries(old.rows)) expect(kept.rows[table], table).toMatchObject(rows);
  const { page: list, marks, rows } = await openList(second, 'wechat-pay', 'rows=14');
  expect((await marks.atLeast(rows.length, { kind: 'clock' })).length).toBe(rows.length);
  await list.close();
  const options = await second.page('options.html');
  await expect(options.locator('#agentName')).toHaveValue('周周');
  await expect(options.locator('#alipayTradeHours')).toHaveValue('48');
  await expect(options.locator('html')).toHaveAttribute('data-theme', 'dark');
  await second.close();
  rmSync(profile, { recursive: true, force: true });
});
