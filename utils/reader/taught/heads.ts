/** What stands above the cells of a row, whatever it says. */
import type { ConsoleKnowledge } from '../../consoles/knowledge';
import { ariaGrids } from '../aria';
import { tableGrids } from '../grid';
import { hostOf, textOf } from '../text';
import { kids } from './tree';

/** A cell and the words above it. */
export interface Headed {
  cell: Element;
  text: string;
}
/** The cells of a row under their headers; null when nothing stands above it. */
export type Heads = (row: Element) => Headed[] | null;

const LONGEST = 16;
/** A header is words: no numbers, no times. */
const VALUE = /\d{4}|\d[:：.]\d/;
const FAR = 4;
const NEAR = 4;

/** Looks the headers of rows up, in tables once for each reading. */
export function headsIn(roots: readonly ParentNode[], known: ConsoleKnowledge): Heads {
  let tables: Map<Element, () => Headed[]> | null = null;
  const fromTables = () => {
    const rows = new Map<Element, () => Headed[]>();
    for (const grid of roots.flatMap((root) => [...tableGrids(root, known), ...ariaGrids(root, known)])) {
      const texts = grid.columns.map(({ text }) => text);
      for (const row of grid.rows())
        rows.set(row, () => grid.cells(row).map((cell, x) => ({ cell, text: texts[x] ?? '' })));
    }
    return rows;
  };
  const seen = new Map<Element, Headed[] | null>();
  return (row) => {
    const before = seen.get(row);
    if (before !== undefined) return before;
    const found = (tables ??= fromTables()).get(row)?.() ?? looseHeads(row);
    seen.set(row, found);
    return found;
  };
}

/** Boxes in a line, and above them as many boxes with a word each. */
function looseHeads(row: Element): Headed[] | null {
  const cells = kids(row);
  if (cells.length < 2) return null;
  let at = row;
  for (let far = 0; far < FAR; far++) {
    const up = hostOf(at);
    if (!up || up.localName === 'html') return null;
    const line = kids(up);
    const place = line.indexOf(at);
    // In its own list the first one is the header; further out the nearest ones before.
    const before =
      far === 0 ? line.slice(0, Math.min(place, 1)) : line.slice(Math.max(0, place - NEAR), place);
    for (const each of before.toReversed()) {
      const head = lineOf(each, cells.length, NEAR);
      if (head) return cells.map((cell, x) => ({ cell, text: textOf(head[x] as Element) }));
    }
    at = up;
  }
  return null;
}

/** The boxes of a header in or under `element`, one for each of `width` cells. */
function lineOf(element: Element, width: number, depth: number): Element[] | null {
  const line = kids(element);
  if (line.length === width && width > 1) {
    const texts = line.map(textOf);
    const words = texts.filter((text) => text && text.length <= LONGEST && !VALUE.test(text)).length;
    const filled = texts.filter(Boolean).length;
    return words === filled && words * 2 > width ? line : null;
  }
  return depth > 0 && line.length === 1 ? lineOf(line[0] as Element, width, depth - 1) : null;
}
