/** Waits for a condition, never for a time. */
import { setTimeout as sleep } from 'node:timers/promises';

/** The first answer of `look` that is not null, undefined or false. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  timeout = 10_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s in vain for ${what}.`);
    await sleep(50);
  }
}
