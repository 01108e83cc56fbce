/** Row 10: the browser is killed while complaints are filed. What was acknowledged is there afterwards. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { random } from '../consoles/data/random.ts';
import { openBrowser } from '../e2e/harness/browser.ts';
import { test } from '../e2e/harness/test.ts';
import { until } from '../e2e/harness/until.ts';
import { SEED, trials } from './trials.ts';

const LINUX = process.platform === 'linux';
test.skip(!LINUX, 'the processes of a profile are found by /proc');

/** Every process that was started with this profile. */
function processesOf(profile: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(profile) ? [Number(name)] : [];
    } catch {
      return []; // it ended meanwhile
    }
  });
}
function killAll(profile: string): void {
  for (const pid of processesOf(profile))
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it ended meanwhile
    }
}

/** In a page of the extension: files one batch after another, until the end. Says each id once it is acknowledged. */
function file([from, size]: [number, number]): void {
  const world = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    acknowledged(ids: string[]): Promise<void>;
  };
  const step = async (batch: number): Promise<void> => {
    const ids = Array.from({ length: size }, (_, n) => String(from + batch * size + n));
    const answer = await world.chrome.runtime
      .sendMessage({
        type: 'observe',
        console: 'wechat-pay',
        account: '1900000109',
        session: 'known',
        at: Date.now(),
        unreadWaiting: 0,
        complaints: ids.map((id) => ({
          id,
          console: 'wechat-pay',
          queue: 'wechat-pay',
          status: { code: 'PENDING', text: '待处理', phase: 'reply' },
          detail: '没收到货',
        })),
      })
      .catch(() => null);
    if (answer) await world.acknowledged(ids);
    return step(batch + 1);
  };
  void step(0);
}

const stored = async (): Promise<string[]> => {
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open('kesu-clock');
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => failed(request.error));
  });
  const all = await new Promise<{ id: string }[]>((done, failed) => {
    const request = db.transaction('complaints').objectStore('complaints').getAll();
    request.addEventListener('success', () => done(request.result as { id: string }[]));
    request.addEventListener('error', () => failed(request.error));
  });
  db.close();
  return all.map(({ id }) => id);
};

trials(
  {
    row: 10,
    fault: 'the browser is killed while it files',
    required: 'acknowledged = present, and it opens again',
  },
  { short: 2, long: 60, each: 30_000 },
  async (index) => {
    const profile = mkdtempSync(join(tmpdir(), 'kesu-killed-'));
    const chance = random(SEED + index);
    try {
      const first = await openBrowser({ port: 1, profile });
      const page = await first.page('popup.html');
      const acknowledged: string[] = [];
      await page.exposeFunction('acknowledged', (ids: string[]) => void acknowledged.push(...ids));
      await page.evaluate(file, [800_000_000_000 + index * 10_000_000, 20] as [number, number]);
      await until('a first acknowledgement', async () => acknowledged.length > 0);
      await sleep(50 + chance() * 2000);
      killAll(profile);
      const sure = [...acknowledged];
      await until('the end of the browser', async () => processesOf(profile).length === 0);
      await first.context.close().catch(() => {});
      const again = await openBrowser({ port: 1, profile });
      const reader = await again.page('popup.html');
      const there = new Set(await reader.evaluate(stored));
      await again.context.close();
      const lost = sure.filter((id) => !there.has(id));
      return lost.map((id) => `${id} of ${sure.length} acknowledged is gone`);
    } finally {
      killAll(profile);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
