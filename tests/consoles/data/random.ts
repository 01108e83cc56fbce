/** Seeded randomness and Shanghai time texts. No time zone of the machine is ever read. */

/** mulberry32: small, fast, and the same on every machine. */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A random member of a list. */
export const pick = <T>(next: () => number, list: readonly T[]): T =>
  list[Math.floor(next() * list.length)] as T;

/** A random number in [from, to). */
export const between = (next: () => number, from: number, to: number): number => from + next() * (to - from);

/** `n` decimal digits as text; ids are text all the way. */
export const digits = (next: () => number, n: number): string =>
  Array.from({ length: n }, () => Math.floor(next() * 10)).join('');

const shanghai = (ms: number): string => new Date(ms + 8 * 3600e3).toISOString();

/** `2026-11-22T10:00:00+08:00` (WeChat Pay). */
export const rfc3339 = (ms: number): string => `${shanghai(ms).slice(0, 19)}+08:00`;

/** `2026-11-22 10:00:00` (Alipay). */
export const spaced = (ms: number): string => shanghai(ms).slice(0, 19).replace('T', ' ');

/** `20261122` or, with `length` 14, `20261122100000`. */
export const compact = (ms: number, length = 8): string => shanghai(ms).replace(/\D/g, '').slice(0, length);

/** Reads either form back; both mean Shanghai time. */
export const instant = (text: string): number =>
  Date.parse(text.includes('T') ? text : `${text.replace(' ', 'T')}+08:00`);
