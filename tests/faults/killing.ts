/** The end of a whole browser at once, as when the power fails; and what its database holds then. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Opened } from '../e2e/harness/browser.ts';
import { until } from '../e2e/harness/until.ts';

/** The processes of a profile are found by `/proc`. */
export const CAN_KILL = process.platform === 'linux';

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

export function killAll(profile: string): void {
  for (const pid of processesOf(profile))
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it ended meanwhile
    }
}

/** Kills the browser of this profile and resolves when nothing of it is left. */
export async function kill({ context }: Opened, profile: string): Promise<void> {
  killAll(profile);
  await until('the end of the browser', async () => processesOf(profile).length === 0);
  await context.close().catch(() => {});
}

/** Ids of all complaints that are kept, as the database has them. */
export function storedIds(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
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
  });
}
