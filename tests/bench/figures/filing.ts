/**
 * P9: a table of complaints filed by the data section (read, checked, normalised, told apart, written),
 * against the same rows put into a raw database with the same indexes.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openBrowser, type Opened } from '../../e2e/harness/browser.ts';
import { longestTask, watchLongTasks } from '../../e2e/harness/long-tasks.ts';
import { until } from '../../e2e/harness/until.ts';
import { plainRow, type Bench, type Row } from '../bench.ts';
import { WorkerHeap } from '../heaps.ts';
import { CACHE } from '../places.ts';

const HEAD = '投诉单号,投诉时间,投诉状态,商户订单号,订单金额(元),联系方式,投诉内容\r\n';
const FIRST = 2_002_018_202_001_010_800_000_000_000n;
/** ms between two looks at the heap. */
const LOOK = 250;
/** ms that the long table may take, ours and raw together; on a slower machine half of it is filed. */
const PATIENCE = 10 * 60_000;

/** A console's export of so many complaints, made once. Every 1,000th row is none. */
async function table(rows: number): Promise<string> {
  const path = join(CACHE, `table-${rows}.csv`);
  if ((await stat(path).catch(() => null))?.isFile()) return path;
  await mkdir(CACHE, { recursive: true });
  const out = createWriteStream(path);
  out.write(HEAD);
  for (let n = 0; n < rows; n += 1) {
    const id = n % 1000 === 999 ? '2.00201E+29' : `'${FIRST + BigInt(n)}`;
    const minute = String(n % 60).padStart(2, '0');
    const line = `"${id}",2026-11-${String(1 + (n % 20)).padStart(2, '0')} 10:${minute}:00,已处理完成,'FILL${n},${(n * 37) % 2000}.30,138****${String(n % 10_000).padStart(4, '0')},"没收到货，第 ${n} 单，""急"""\r\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return path;
}

/** Rows like the first one that was filed, put without us: the same stores, keys and indexes. ms. */
const raw = (page: Page, rows: number): Promise<number> =>
  page.evaluate(async (count) => {
    const got = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, failed) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => failed(request.error));
      });
    const STORES = ['complaints', 'sightings'] as const;
    const ours = await got(indexedDB.open('kesu-clock'));
    const from = ours.transaction(STORES);
    const shapes = STORES.map((name) => {
      const store = from.objectStore(name);
      return {
        name,
        keyPath: store.keyPath,
        indexes: [...store.indexNames].map((each) => store.index(each)),
      };
    });
    const [complaint, sighting] = await Promise.all(
      STORES.map((name) =>
        got(from.objectStore(name).openCursor()).then((cursor) => cursor?.value as object),
      ),
    );
    const request = indexedDB.open('bare');
    request.addEventListener('upgradeneeded', () => {
      for (const { name, keyPath, indexes } of shapes) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const { name: index, keyPath: path, multiEntry, unique } of indexes)
          store.createIndex(index, path, { multiEntry, unique });
      }
    });
    const bare = await got(request);
    const start = performance.now();
    for (let at = 0; at < count; at += 1000) {
      const work = bare.transaction(STORES, 'readwrite');
      for (let n = at; n < Math.min(count, at + 1000); n += 1) {
        const id = `bare${n}`;
        work
          .objectStore('complaints')
          .put({ ...complaint, key: `wechat-pay||${id}`, id, keys: [`order:FILL${n}`] });
        work
          .objectStore('sightings')
          .put({ ...sighting, key: `wechat-pay|${id}|1|x`, of: `wechat-pay|${id}` });
      }
      await new Promise<void>((done, failed) => {
        work.addEventListener('complete', () => done());
        work.addEventListener('abort', () => failed(work.error));
      });
    }
    const took = performance.now() - start;
    bare.close();
    ours.close();
    await got(indexedDB.deleteDatabase('bare'));
    return took;
  }, rows);

interface Filed {
  ms: number;
  heap: number;
  longest: number;
}

/** Imports a table as a person does; so many of its rows are `known`. */
async function filed(browser: Opened, page: Page, rows: number, known: number): Promise<Filed> {
  const file = await table(rows);
  await page.evaluate(watchLongTasks);
  const panel = page.getByRole('region', { name: '导入投诉', exact: true });
  await panel.getByLabel('表格文件').setInputFiles(file);
  const go = panel.getByRole('button', { name: '导入' });
  await go.waitFor({ timeout: 120_000 });
  const heap = await WorkerHeap.of(browser.context.browser()!, 'worker', /data-worker/);
  if (!heap) throw new Error('No worker.');
  await heap.collect();
  let peak = 0;
  const ended = new AbortController();
  const looking = (async () => {
    while (!ended.signal.aborted) {
      peak = Math.max(peak, await heap.used());
      await new Promise((next) => setTimeout(next, LOOK));
    }
  })();
  const start = performance.now();
  await go.click();
  const bad = Math.floor(rows / 1000);
  const told = panel.getByRole('status').filter({ hasText: '没有采用' });
  await told.waitFor({ timeout: 3_600_000 });
  const ms = performance.now() - start;
  ended.abort();
  await looking;
  const words = await until('the report', () => told.last().textContent());
  const number = (n: number): string => n.toLocaleString('en-US');
  const wanted = `共 ${number(rows)} 行：新增 ${number(rows - bad - known)}，合并或重复 ${known}，没有采用 ${number(bad)}。`;
  if (!words.includes(wanted)) throw new Error(`Told: ${words}; wanted: ${wanted}`);
  const longest = await longestTask(page);
  return { ms, heap: peak, longest };
}

async function one(port: number, rows: number, first: 'ours' | 'raw'): Promise<Filed & { raw: number }> {
  const browser = await openBrowser({ port });
  try {
    const page = await browser.page('workbench.html#data');
    await page.bringToFront();
    // A first row, from which the baseline takes its shape.
    await filed(browser, page, 1, 0);
    await page.reload();
    const before = first === 'raw' ? await raw(page, rows) : 0;
    const ours = await filed(browser, page, rows, 1);
    return { ...ours, raw: before || (await raw(page, rows)) };
  } finally {
    await browser.close();
  }
}

export async function filing({ quick, port }: Bench): Promise<Row[]> {
  const result: Row[] = [];
  /** ms a row, ours and raw together, as the table before took them. */
  let each = 0;
  for (const size of quick ? [20_000] : [100_000, 1_000_000]) {
    const rows = each * size > PATIENCE ? size / 2 : size;
    const runs = [await one(port, rows, 'raw')];
    if (each === 0) runs.push(await one(port, rows, 'ours'));
    const mean = (pick: (run: (typeof runs)[number]) => number): number =>
      runs.reduce((sum, run) => sum + pick(run), 0) / runs.length;
    const [ours, bare] = [mean(({ ms }) => ms), mean((run) => run.raw)];
    each = (ours + bare) / rows;
    const most = (pick: (run: (typeof runs)[number]) => number): number => Math.max(...runs.map(pick));
    const seen = bare / ours;
    result.push(
      {
        figure: 'P9',
        what: `${rows} rows of a table filed, rows a second against a raw database`,
        target: 0.9,
        least: true,
        seen,
        unit: '×',
        ms: { ours, baseline: bare },
        rounds: runs.length,
        verdict: seen >= 0.9 ? 'ok' : 'over',
      },
      plainRow(
        'P9',
        `${rows} rows filed, longest task of the page`,
        most(({ longest }) => longest),
        'ms',
        50,
      ),
      plainRow(
        'P9',
        `${rows} rows filed, heap of the worker at its peak, MB`,
        most(({ heap }) => heap) / 2 ** 20,
        '',
        64,
      ),
    );
  }
  return result;
}
