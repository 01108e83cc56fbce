/** Row 10: the browser is killed while complaints are filed. What was acknowledged is there afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { random } from '../consoles/data/random.ts';
import { openBrowser } from '../e2e/harness/browser.ts';
import { test } from '../e2e/harness/test.ts';
import { until } from '../e2e/harness/until.ts';
import { observation } from './filing.ts';
import { CAN_KILL, kill, killAll, storedIds } from './killing.ts';
import { SEED, trials } from './trials.ts';

test.skip(!CAN_KILL, 'the processes of a profile are found by /proc');

/** In a page of the extension: files one batch after another, until the end. Says each id once it is acknowledged. */
function file([from, size, look]: [number, number, ReturnType<typeof observation>]): void {
  const world = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    acknowledged(ids: string[]): Promise<void>;
  };
  const [one] = look.complaints;
  const step = async (batch: number): Promise<void> => {
    const ids = Array.from({ length: size }, (_, n) => String(from + batch * size + n));
    const complaints = ids.map((id) => ({ ...one, id }));
    const answer = await world.chrome.runtime.sendMessage({ ...look, complaints }).catch(() => null);
    if (answer) await world.acknowledged(ids);
    return step(batch + 1);
  };
  void step(0);
}

trials(
  {
    row: 10,
    fault: 'the browser is killed while it files',
    required: 'acknowledged = present, and it opens again',
  },
  { short: 2, long: 40, each: 30_000 },
  async (index) => {
    const profile = mkdtempSync(join(tmpdir(), 'kesu-killed-'));
    const chance = random(SEED + index);
    try {
      const first = await openBrowser({ port: 1, profile });
      const page = await first.page('popup.html');
      const acknowledged: string[] = [];
      await page.exposeFunction('acknowledged', (ids: string[]) => void acknowledged.push(...ids));
      const from = 800_000_000_000 + index * 10_000_000;
      await page.evaluate(file, [from, 20, observation(['0'])] as Parameters<typeof file>[0]);
      await until('a first acknowledgement', async () => acknowledged.length > 0);
      await sleep(50 + chance() * 2000);
      const sure = [...acknowledged];
      await kill(first, profile);
      const again = await openBrowser({ port: 1, profile });
      const reader = await again.page('popup.html');
      const there = new Set(await storedIds(reader));
      await again.context.close();
      const lost = sure.filter((id) => !there.has(id));
      return lost.map((id) => `${id} of ${sure.length} acknowledged is gone`);
    } finally {
      killAll(profile);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
