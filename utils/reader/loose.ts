/** Tables that are made of plain boxes: a row of labels, and rows with as many cells below it. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import { columnOf, knownLabels } from './column';
import type { Grid } from './grid';
import { labelOf } from './labels';
import { statusAnywhere } from './status';
import type { Leaf } from './text';
import { hostOf, leavesOf, MARK, plainlyHidden } from './text';

const cellsOf = (row: Element) => [...row.children].filter((child) => child.localName !== MARK);

/** The outermost element around a leaf that holds nothing but it. */
function cellAround(leaf: Leaf): Element {
  let cell = leaf.element;
  for (let up = hostOf(cell); up && up.localName !== 'body'; up = hostOf(up)) {
    if (cellsOf(up).length !== 1) break;
    cell = up;
  }
  return cell;
}

/** Grids of plain boxes among these leaves (of everything outside real tables). */
export function looseGrids(
  leaves: readonly Leaf[],
  inTable: (element: Element) => boolean,
  known: ConsoleKnowledge,
): Grid[] {
  const rows = new Map<Element, number>();
  for (const leaf of leaves) {
    if (inTable(leaf.element) || !labelOf(leaf.text, known) || statusAnywhere(leaf.text, known)) continue;
    const row = hostOf(cellAround(leaf));
    if (row && row.localName !== 'tr') rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  const grids: Grid[] = [];
  for (const [header, count] of rows) {
    const cells = cellsOf(header);
    if (count < 3 || count < cells.length * 0.6) continue;
    const columns = cells.map((cell) => columnOf(cell, known));
    if (knownLabels(columns).size < 3) continue;
    const container = listAround(header, cells.length);
    if (!container) continue;
    grids.push({
      container,
      header,
      columns,
      rows: () => rowsIn(container, header, cells.length),
      cells: (row) => cellsOf(row),
    });
  }
  return grids;
}

/** The header of a table without rows may stand over rows of plain boxes (virtual lists): joins them. */
export function withLooseRows(grid: Grid): Grid {
  const { header } = grid;
  const width = cellsOf(header).length;
  const container = width >= 3 && !grid.rows().length ? listAround(header, width) : null;
  if (!container) return grid;
  return { ...grid, container, rows: () => rowsIn(container, header, width), cells: cellsOf };
}

/** Climbs from the header until there is something below it that looks like rows. */
function listAround(header: Element, width: number): Element | null {
  let at = hostOf(header);
  for (let depth = 0; at && depth < 5 && at.localName !== 'body' && at.localName !== 'html'; depth++) {
    if (rowsIn(at, header, width).length) return at;
    at = hostOf(at);
  }
  return null;
}

/** Topmost elements with as many cells as the header, after it, that are no wrappers of such rows. */
function rowsIn(container: Element, header: Element, width: number): Element[] {
  const found: Element[] = [];
  const visit = (element: Element, depth: number): void => {
    if (
      element === header ||
      element.localName === MARK ||
      element.localName === 'table' ||
      plainlyHidden(element)
    )
      return;
    if (!element.contains(header) && header.compareDocumentPosition(element) & 4 /* following */) {
      const cells = cellsOf(element);
      if (cells.length === width && !wraps(element, width) && leavesOf(element, 3).length >= 2) {
        found.push(element);
        return;
      }
    }
    if (depth < 6) for (const child of element.children) visit(child, depth + 1);
  };
  for (const child of container.children) visit(child, 0);
  return found;
}

/** A list that happens to hold as many rows as a row has cells is still a list. */
function wraps(element: Element, width: number): boolean {
  const children = cellsOf(element);
  const rowLike = children.filter((child) => cellsOf(child).length === width).length;
  return rowLike >= Math.max(1, children.length - 1) && rowLike > 0;
}
