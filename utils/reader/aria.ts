/** Tables that are told by their roles. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Column } from './column';
import { columnOf, noColumn } from './column';
import type { Grid } from './grid';
import { plainlyHidden } from './text';

const CELLS = '[role="gridcell"],[role="cell"],[role="rowheader"]';
const HEADS = '[role="columnheader"]';
/** Pinned columns of one grid have rows of their own, in other boxes, with the same index. */
const INDEX = 'aria-rowindex';

/** ARIA tables and grids that are no native tables. */
export function ariaGrids(root: ParentNode, known: ConsoleKnowledge): Grid[] {
  const grids: Grid[] = [];
  for (const container of root.querySelectorAll('[role="grid"],[role="table"],[role="treegrid"]')) {
    if (container.localName === 'table' || container.querySelector('table') || plainlyHidden(container))
      continue;
    const rows = [...container.querySelectorAll('[role="row"]')];
    const header =
      rows.find((row) => row.querySelector(HEADS)) ??
      (container.querySelector(HEADS)?.parentElement as Element | null);
    if (!header) continue;
    const columns: Column[] = [];
    place(byIndex(rows)(header), HEADS).forEach((cell, x) => (columns[x] = columnOf(cell, known)));
    for (let x = 0; x < columns.length; x++) columns[x] ??= noColumn();
    const bodies = rows.filter((row) => row !== header && !row.querySelector(HEADS));
    const pieces = byIndex(bodies);
    grids.push({
      container,
      header,
      columns,
      rows: () => bodies.filter((row) => widest(pieces(row)) === row),
      cells: (row) => {
        const cells = place(pieces(row), CELLS);
        for (let x = 0; x < cells.length; x++) cells[x] ??= row.ownerDocument.createElement('i');
        return cells;
      },
    });
  }
  return grids;
}

/** A row with its other pieces, in the order of the page. */
function byIndex(rows: readonly Element[]): (row: Element) => readonly Element[] {
  const pieces = new Map<string, Element[]>();
  for (const row of rows) {
    const index = row.getAttribute(INDEX) ?? '';
    pieces.set(index, [...(index ? (pieces.get(index) ?? []) : []), row]);
  }
  return (row) => {
    const index = row.getAttribute(INDEX);
    return (index && pieces.get(index)) || [row];
  };
}

const widest = (pieces: readonly Element[]) =>
  pieces.reduce((best, each) => (each.childElementCount > best.childElementCount ? each : best));

/** A virtual grid draws part of its columns: `aria-colindex` (1-based) says which. */
function place(pieces: readonly Element[], selector: string): Element[] {
  const cells: Element[] = [];
  pieces
    .flatMap((piece) => [...piece.querySelectorAll(selector)])
    .forEach((cell, index) => {
      const stated = Number(cell.getAttribute('aria-colindex'));
      cells[Number.isInteger(stated) && stated >= 1 && stated <= 200 ? stated - 1 : index] = cell;
    });
  return cells;
}
