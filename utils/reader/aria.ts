/** Tables that are told by their roles. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Column } from './column';
import { columnOf } from './column';
import type { Grid } from './grid';
import { plainlyHidden } from './text';

/** ARIA tables and grids that are no native tables. */
export function ariaGrids(root: ParentNode, known: ConsoleKnowledge): Grid[] {
  const grids: Grid[] = [];
  for (const container of root.querySelectorAll('[role="grid"],[role="table"],[role="treegrid"]')) {
    if (container.localName === 'table' || container.querySelector('table') || plainlyHidden(container))
      continue;
    const header = [...container.querySelectorAll('[role="row"]')].find((row) =>
      row.querySelector('[role="columnheader"]'),
    );
    const heads =
      header ?? (container.querySelector('[role="columnheader"]')?.parentElement as Element | null);
    if (!heads) continue;
    const headCells = [...heads.querySelectorAll('[role="columnheader"]')];
    const columns: Column[] = [];
    headCells.forEach((cell, index) => (columns[columnIndex(cell, index)] = columnOf(cell, known)));
    for (let x = 0; x < columns.length; x++) columns[x] ??= { labels: [], strong: false, fen: false };
    grids.push({
      container,
      header: heads,
      columns,
      rows: () =>
        [...container.querySelectorAll('[role="row"]')].filter(
          (row) => row !== heads && !row.querySelector('[role="columnheader"]'),
        ),
      cells: (row) => {
        const cells: Element[] = [];
        [...row.querySelectorAll('[role="gridcell"],[role="cell"],[role="rowheader"]')].forEach(
          (cell, index) => (cells[columnIndex(cell, index)] = cell),
        );
        for (let x = 0; x < cells.length; x++) cells[x] ??= row.ownerDocument.createElement('i');
        return cells;
      },
    });
  }
  return grids;
}

/** A virtual grid draws part of its columns: `aria-colindex` (1-based) says which. */
function columnIndex(cell: Element, index: number): number {
  const stated = Number(cell.getAttribute('aria-colindex'));
  return Number.isInteger(stated) && stated >= 1 && stated <= 200 ? stated - 1 : index;
}
