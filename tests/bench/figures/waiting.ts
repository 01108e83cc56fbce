/** P13: popup and workbench over a ledger of 100 000 complaints, mostly ended or all waiting, against 100. */
import type { Opened } from '../../e2e/harness/browser.ts';
import { until } from '../../e2e/harness/until.ts';
import type { Bench, Row } from '../bench.ts';
import { compare, tenth } from '../stats.ts';
import { FEW, filled, firstRow, MANY, WAITING } from './queue.ts';

interface Runtime {
  sendMessage(message: object): Promise<{ lines: { count: number | null }[] }>;
}

const TARGET = 1.5;
const PAGES = ['popup.html', 'workbench.html'] as const;

/** The popup counts only what stands under an account that was looked at. */
export async function looked(browser: Opened, count: number): Promise<void> {
  const page = await browser.page('popup.html');
  await page.evaluate(async (now) => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open('kesu-clock');
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => failed(request.error));
    });
    const account = { console: 'wechat-pay', account: '1900000109', session: 'known', unreadWaiting: 0 };
    const times = { lookedAt: now, goodAt: now, firstAt: now, wholeAt: null };
    const work = db.transaction('accounts', 'readwrite');
    work.objectStore('accounts').put({ key: 'wechat-pay|1900000109', ...account, ...times });
    await new Promise((done) => work.addEventListener('complete', done));
    db.close();
  }, Date.now());
  await page.reload();
  const told = await until('the number of all that wait', () =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
      return (await chrome.runtime.sendMessage({ type: 'summary' })).lines[0]?.count ?? null;
    }),
  );
  if (told !== count) throw new Error(`${told} wait by the summary, ${count} by the ledger.`);
  await page.close();
}

export async function waiting({ rounds, port }: Bench): Promise<Row[]> {
  const { warm, count } = rounds({ warm: 1, count: 8 }, { warm: 2, count: 12 });
  const kinds = [
    ['100', FEW, WAITING],
    ['mostly ended', MANY, WAITING],
    ['all waiting', MANY, MANY],
  ] as const;
  const open: { name: (typeof kinds)[number][0]; browser: Opened }[] = [];
  try {
    for (const [name, rows, wait] of kinds) {
      const browser = await filled(port, rows, wait);
      open.push({ name, browser });
      await looked(browser, wait);
    }
    const result: Row[] = [];
    for (const page of PAGES) {
      const samples: Record<string, number[]> = {};
      for (let round = -warm; round < count; round += 1)
        for (const { name, browser } of round % 2 ? open : open.toReversed()) {
          const ms = await firstRow(browser, page);
          if (round >= 0) (samples[name] ??= []).push(ms);
        }
      const few = samples['100'] ?? [];
      for (const name of ['mostly ended', 'all waiting']) {
        const many = samples[name] ?? [];
        const { ratio, low, high } = compare(many, few);
        result.push({
          figure: 'P13',
          what: `${page}: first rows, ${MANY} ${name}, against ${FEW}`,
          target: TARGET,
          seen: ratio,
          unit: '×',
          interval: [low, high],
          ms: { ours: tenth(many), baseline: tenth(few) },
          rounds: count,
          verdict: ratio <= TARGET ? 'ok' : 'over',
        });
      }
    }
    return result;
  } finally {
    for (const { browser } of open) await browser.close();
  }
}
