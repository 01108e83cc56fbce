/** How far this computer's clock is off, by the `Date` that servers send. */
import { httpDate } from './http-date';

/** Measurements that count; one odd server among five does no harm. */
const KEPT = 5;

/** ms to add to our clock, or null. `Date` has whole seconds: half of one is the best guess. */
export function skewOf(headers: Headers, sentAt: number, receivedAt: number): number | null {
  const date = httpDate(headers.get('date'));
  if (date === null || receivedAt < sentAt) return null;
  return date + 500 - (sentAt + receivedAt) / 2;
}

/** The last five measurements and their median (0 of none). */
export function keepSkew(kept: readonly number[], measured: number | null): { kept: number[]; skew: number } {
  const all = (measured === null ? [...kept] : [...kept, measured]).filter(Number.isFinite).slice(-KEPT);
  const sorted = all.toSorted((a, b) => a - b);
  return { kept: all, skew: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0 };
}
