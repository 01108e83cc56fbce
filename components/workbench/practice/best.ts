/** The best scores, kept in this browser alone: no ledger, no settings. */
import type { Kind } from './ports';

const nameOf = (kind: Kind): string => `practice-best-${kind}`;

/** Of 100; null when there is none, or none that can be read. */
export function bestOf(kind: Kind): number | null {
  try {
    const kept = localStorage.getItem(nameOf(kind)) ?? '';
    return /^(100|\d{1,2})$/.test(kept) ? Number(kept) : null;
  } catch {
    return null;
  }
}

/** Keeps `score` where it is better; nothing won is no record. Returns whether it is. */
export function keepBest(kind: Kind, score: number): boolean {
  if (score <= (bestOf(kind) ?? 0)) return false;
  try {
    localStorage.setItem(nameOf(kind), String(score));
  } catch {
    // A browser that keeps nothing: the score is shown all the same.
  }
  return true;
}
