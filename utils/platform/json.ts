/** Bounded JSON out of something that nobody vouches for, for entries whose shape is known further in. */
import type { Copy } from './copy';
import type { Json, JsonRecord } from './watch-messages';

const MOST_DEPTH = 6;
const MOST_VALUES = 2000;
const MOST_TEXT = 8000;
const MOST_ENTRIES = 200;
const MOST_NAME = 100;
/** Names that lead to prototypes. */
const EVIL = new Set(['__proto__', 'constructor', 'prototype']);

/** A fresh copy of a record of plain values, or undefined when anything in it is no JSON or too much. */
export const jsonRecord: Copy<JsonRecord> = (value) => {
  let left = MOST_VALUES;
  const copy = (part: unknown, depth: number): Json | undefined => {
    left -= 1;
    if (left < 0 || depth > MOST_DEPTH) return undefined;
    if (part === null || typeof part === 'boolean') return part;
    if (typeof part === 'number') return Number.isFinite(part) ? part + 0 : undefined;
    if (typeof part === 'string') return part.length <= MOST_TEXT ? part : undefined;
    if (typeof part !== 'object') return undefined;
    if (Array.isArray(part)) return part.length > MOST_ENTRIES ? undefined : all(part, depth);
    return record(part, depth);
  };
  const all = (part: readonly unknown[], depth: number): Json[] | undefined => {
    const made = Array.from(part, (each) => copy(each, depth + 1));
    return made.every((each) => each !== undefined) ? made : undefined;
  };
  const record = (part: object, depth: number): JsonRecord | undefined => {
    const names = Object.keys(part);
    if (names.length > MOST_ENTRIES || names.some((name) => name.length > MOST_NAME || EVIL.has(name)))
      return undefined;
    const values = all(
      names.map((name) => (part as Record<string, unknown>)[name]),
      depth,
    );
    return values && Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]));
  };
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? record(value, 0) : undefined;
};
