/** What the reader keeps between two readings of a page. */
import type { ConsoleKnowledge, QueueKnowledge } from '../consoles/knowledge';
import type { Grid } from './grid';
import { JsonStore } from './json';
import { DeadlineMemory } from './record';
import type { RawRow } from './rows';
import { rawRow } from './rows';
import { exactStatus } from './status';
import type { Leaf } from './text';
import { textOf } from './text';

/** Rows of a table that are looked at to tell what it holds. */
export const SAMPLE = 8;

export interface Reader {
  known: ConsoleKnowledge;
  store: JsonStore;
  memory: DeadlineMemory;
  /** Rows whose text did not change since the last reading need no second one. */
  rows: WeakMap<Element, { text: string; raw: RawRow | null }>;
}

/** In our own world only: pages cannot see it. */
interface ReaderWorld {
  kesuReader?: Reader;
}
/** Lets a later file of this frame read with the same memories. */
export const shareReader = (reader: Reader): Reader => ((globalThis as ReaderWorld).kesuReader = reader);
/** The reader of this frame, when there is one. */
export const sharedReader = (): Reader | undefined => (globalThis as ReaderWorld).kesuReader;

/** A reader without memories. */
export function makeReader(known: ConsoleKnowledge): Reader {
  return { known, store: new JsonStore(known), memory: new DeadlineMemory(), rows: new WeakMap() };
}

/** Rows of a table that says 暂无数据 instead of showing any. */
export const placeholders = (grid: Grid): Leaf[] =>
  grid
    .rows()
    .slice(0, SAMPLE)
    .map((row) => ({ text: textOf(row), element: row }));

/** The raw fields of a row, read anew only when its text changed. */
export function cachedRow(reader: Reader, grid: Grid, row: Element, now: number): RawRow | null {
  const before = reader.rows.get(row);
  const text = (row.textContent ?? '') + (before?.raw?.above?.textContent ?? '');
  const { spot } = before?.raw ?? {};
  const stands =
    !spot || [spot.status, spot.time, spot.id, spot.actions].every((part) => !part || row.contains(part));
  if (before?.text === text && stands) return before.raw;
  const raw = rawRow(grid, row, reader.known, now);
  reader.rows.set(row, { text: (row.textContent ?? '') + (raw?.above?.textContent ?? ''), raw });
  return raw;
}

/** Of rows too many to read, how many wait by the words in their status column. */
export function waitingIn(
  grid: Grid,
  all: readonly Element[],
  read: ReadonlySet<Element>,
  queue: QueueKnowledge,
): number {
  const column = grid.columns.findIndex((each) => each.labels.includes('status'));
  if (column < 0) return 0;
  let count = 0;
  /** Few words stand in thousands of cells. */
  const known = new Map<string, boolean>();
  for (const row of all) {
    if (read.has(row)) continue;
    const text = row.children[column]?.textContent ?? '';
    let waits = known.get(text);
    if (waits === undefined) {
      const phase = exactStatus(text, queue)?.phase;
      known.set(text, (waits = phase === 'reply' || phase === 'finish'));
    }
    if (waits) count++;
  }
  return count;
}
