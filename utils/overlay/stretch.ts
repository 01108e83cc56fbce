/** Which part of its rows a table really shows: fixed columns and scroll boxes cover the rest. */
import { cellOf } from './boxes';
import { isOurs } from './hosts';
import type { Styles } from './styles';

export interface Stretch {
  left: number;
  right: number;
}

const PROBES = 20;
/** ms for which an answer holds while rows are drawn anew: fixed columns do not come and go. */
const HOLDS = 3000;
const TRIES = 3;

const known = new WeakMap<Element, { at: number; stretch: Stretch }>();

/** `stretchOf` the rows of `table`, asked again only after a while, or when `anew`. */
export function stretchIn(table: Element, rows: readonly Element[], anew: boolean): Stretch | null {
  const now = performance.now();
  const before = known.get(table);
  if (before && !anew && now - before.at < HOLDS) return before.stretch;
  const stretch = stretchOf(rows);
  if (stretch) known.set(table, { at: now, stretch });
  return stretch;
}

/**
 * The stretch in which rows of one table can be seen, found by asking what lies at points along a few
 * of them; null when none is on screen or something lies over them all (a dialog's backdrop).
 */
function stretchOf(rows: readonly Element[]): Stretch | null {
  const page = rows[0]?.ownerDocument.defaultView;
  if (!page) return null;
  let tries = 0;
  for (const row of rows) {
    const box = row.getBoundingClientRect();
    const y = (box.top + box.bottom) / 2;
    if (y < 0 || y > page.innerHeight || box.width === 0) continue;
    const found = along(row, box, y, page.innerWidth);
    if (found || ++tries >= TRIES) return found;
  }
  return null;
}

function along(row: Element, box: DOMRect, y: number, wide: number): Stretch | null {
  const root = row.getRootNode() as Document | ShadowRoot;
  const from = Math.max(0, box.left) + 1;
  const to = Math.min(wide, box.right) - 1;
  const step = Math.max(6, (to - from) / PROBES);
  let left = Infinity;
  let right = -Infinity;
  for (let x = from; x <= to; x += step) {
    if (!onTop(row, root, x, y)) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  return right > left ? { left: left - 1, right: right + 1 } : null;
}

/** Of all rows that lie at a point, is it this one that shows? A backdrop over them all says nothing. */
function onTop(row: Element, root: Document | ShadowRoot, x: number, y: number): boolean {
  const first = root.elementFromPoint(x, y);
  const told = first && judge(row, first);
  if (told !== null) return told;
  // What lies deeper is asked only then: it costs several times as much.
  for (const element of root.elementsFromPoint(x, y)) {
    const below = judge(row, element);
    if (below !== null) return below;
  }
  return false;
}

function judge(row: Element, element: Element): boolean | null {
  if (row.contains(element) || isOurs(element)) return true;
  return element.closest('td,th,[role="gridcell"],[role="cell"]') ? false : null;
}

/** Cells of a row that stick while the others scroll. */
export const stickyIn = (row: Element, styles: Styles): Element[] =>
  [...row.children].filter((cell) => !isOurs(cell) && styles.of(cell).sticky);

/**
 * The stretch without what sticky cells of the same row cover: cells of one row only overlap where
 * one of them sticks while the others scroll.
 */
export function uncovered(
  anchor: Element,
  row: Element,
  stretch: Stretch | null,
  sticky: readonly Element[],
): Stretch | null {
  if (!sticky.length) return stretch;
  const cell = cellOf(anchor, row);
  if (cell.parentElement !== row || sticky.includes(cell)) return stretch;
  const own = cell.getBoundingClientRect();
  let { left, right } = stretch ?? { left: -Infinity, right: Infinity };
  for (const other of sticky) {
    const box = other.getBoundingClientRect();
    if (box.left >= own.right - 1 || box.right <= own.left + 1) continue;
    if (box.left > own.left) right = Math.min(right, box.left);
    else left = Math.max(left, box.right);
  }
  return { left, right };
}
