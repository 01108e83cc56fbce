/** P10: whether the rows of a page are repeats, asked of a very large ledger; against raw IndexedDB. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { openBrowser } from '../../e2e/harness/browser.ts';
import { until } from '../../e2e/harness/until.ts';
import { plainRow, type Bench, type Row } from '../bench.ts';
import { CACHE, ROOT } from '../places.ts';
import { compare, percentile } from '../stats.ts';

const ROWS = 50;
const TARGET = 1.25;
const ACCOUNT = '1900000109';

interface Asked {
  ours: number[];
  raw: number[];
  /** Repeats that were found, over all pages. */
  found: number;
}

/** The ledger's own question, as a script for an extension page. */
async function question(): Promise<string> {
  const folder = join(CACHE, 'lookup');
  await mkdir(folder, { recursive: true });
  const entry = join(folder, 'lookup.ts');
  const from = (path: string): string => JSON.stringify(join(ROOT, path));
  await writeFile(
    entry,
    `import { database } from ${from('utils/ledger/database.ts')};
import { repeatsFor } from ${from('utils/ledger/queries.ts')};
const db = database();
globalThis.ask = (ids) => repeatsFor(db, 'wechat-pay', '${ACCOUNT}', ids);
`,
  );
  const lib = { entry, formats: ['iife' as const], name: 'lookup', fileName: () => 'lookup.js' };
  const outDir = join(folder, 'built');
  await build({ configFile: false, root: ROOT, logLevel: 'error', build: { outDir, lib } });
  return readFile(join(outDir, 'lookup.js'), 'utf8');
}

/** Made-up complaints: each has an order and a person, and a person complains three times. */
const seed = (page: Page, rows: number): Promise<void> =>
  page.evaluate(
    async ([most, account]) => {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open('kesu-clock');
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => failed(request.error));
      });
      const at = Date.UTC(2026, 10, 1);
      for (let start = 0; start < most; start += 20_000) {
        const work = db.transaction(['complaints', 'accounts'], 'readwrite', { durability: 'relaxed' });
        const store = work.objectStore('complaints');
        work.objectStore('accounts').put({ key: `wechat-pay|${account}`, console: 'wechat-pay', account });
        for (let n = start; n < Math.min(most, start + 20_000); n += 1) {
          const id = String(300_000_000_000 + n);
          const order = `FILL${String(n).padStart(8, '0')}`;
          const user = `user:${(n * 7919) % Math.ceil(most / 3)}`;
          store.put({
            key: `wechat-pay|${account}|${id}`,
            console: 'wechat-pay',
            account,
            id,
            firstSeenAt: at - n * 1000,
            seenAt: at - n * 1000,
            stamps: {},
            shadow: false,
            phase: 'done',
            keys: [`order:${order}`, user],
            facts: {
              queue: 'wechat-pay',
              status: { code: 'PROCESSED', text: '已处理完成', phase: 'done' },
              complaintTime: { at: at - n * 1000, resolution: 1000 },
              outTradeNo: order,
              userHash: user,
              amountFen: (n * 37) % 200_000,
              detail: `第 ${n} 单，客服一直没有回复，请尽快处理`,
              problem: '申请退款',
            },
          });
        }
        await new Promise<void>((done, failed) => {
          work.addEventListener('complete', () => done());
          work.addEventListener('abort', () => failed(work.error));
        });
      }
      db.close();
    },
    [rows, ACCOUNT] as const,
  );

/** Pages of rows, half of which nobody knows; ours and the same requests without us, in turn. ms each. */
const asking = (page: Page, rows: number, pages: number): Promise<Asked> =>
  page.evaluate(
    async ([most, count, each]) => {
      const world = globalThis as unknown as { ask(ids: string[]): Promise<unknown[]> };
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('kesu-clock');
        request.addEventListener('success', () => done(request.result));
      });
      const got = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((done, failed) => {
          request.addEventListener('success', () => done(request.result));
          request.addEventListener('error', () => failed(request.error));
        });
      const raw = async (ids: string[]): Promise<void> => {
        const work = db.transaction(['complaints', 'accounts', 'answers'], 'readonly');
        const store = work.objectStore('complaints');
        const names = await got(work.objectStore('accounts').index('console').getAll('wechat-pay'));
        const accounts = new Set(['', ...(names as { account: string }[]).map((row) => row.account)]);
        const keys = ids.flatMap((id) => [...accounts].map((name) => `wechat-pay|${name}|${id}`));
        const found = await Promise.all(keys.map((key) => got(store.get(key))));
        const joining = new Set(
          (found as ({ keys: string[] } | undefined)[]).flatMap((row) => row?.keys ?? []),
        );
        const kin = await Promise.all([...joining].map((key) => got(store.index('keys').getAll(key, 200))));
        const of = new Set(
          (kin.flat() as { console: string; id: string }[]).map((row) => `${row.console}|${row.id}`),
        );
        await Promise.all([...of].map((name) => got(work.objectStore('answers').index('of').getAll(name))));
      };
      const result: Asked = { ours: [], raw: [], found: 0 };
      for (let round = -5; round < count; round += 1) {
        const ids = Array.from({ length: each }, (_, row) => {
          const n = ((round + 7) * 104_729 + row * 15_485_863) % most;
          return String((row % 2 ? 300_000_000_000 : 900_000_000_000) + n);
        });
        const ways = { ours: () => world.ask(ids), raw: () => raw(ids) };
        for (const way of round % 2 ? (['ours', 'raw'] as const) : (['raw', 'ours'] as const)) {
          const start = performance.now();
          const told = await ways[way]();
          if (round < 0) continue;
          result[way].push(performance.now() - start);
          if (told) result.found += told.length;
        }
      }
      db.close();
      return result;
    },
    [rows, pages, ROWS] as const,
  );

export async function lookup({ quick, port }: Bench): Promise<Row[]> {
  const rows = quick ? 100_000 : 1_000_000;
  const profile = join(CACHE, `ledger-${rows}`);
  const seeded = join(CACHE, `ledger-${rows}.seeded`);
  // Filled once: a million rows take minutes.
  if (!existsSync(seeded)) await rm(profile, { recursive: true, force: true });
  const browser = await openBrowser({ port, profile });
  try {
    const page = await browser.page('popup.html');
    if (!existsSync(seeded)) {
      await until('the ledger', () =>
        page.evaluate(async () =>
          (await indexedDB.databases()).some(
            ({ name, version }) => name === 'kesu-clock' && (version ?? 0) > 1,
          ),
        ),
      );
      await seed(page, rows);
      await writeFile(seeded, '');
    }
    await page.evaluate(await question());
    const { ours, raw, found } = await asking(page, rows, quick ? 60 : 200);
    if (found === 0) throw new Error('No repeat was found: something else was measured.');
    const middle = (values: readonly number[]): number => percentile(values, 0.5);
    const ratio = middle(ours) / middle(raw);
    const { low, high } = compare(ours, raw);
    const what = `look-up of a page of ${ROWS} rows among ${rows}`;
    return [
      {
        figure: 'P10',
        what: `${what}, against raw IndexedDB in one transaction`,
        target: TARGET,
        seen: ratio,
        unit: '×',
        interval: [low, high],
        ms: { ours: middle(ours), baseline: middle(raw) },
        rounds: ours.length,
        verdict: ratio <= TARGET ? 'ok' : 'over',
      },
      plainRow('P10', `${what}, 95th percentile`, percentile(ours, 0.95), 'ms', 16),
    ];
  } finally {
    await browser.close();
  }
}
