/** Tables whose columns stand in panes of their own: some pinned at the side, the rest scrolling. */
import type { Grid } from './grid';
import { hostOf } from './text';

/** Levels up in which panes of one table meet. */
const NEAR = 6;
const MOST = 6;

/**
 * Panes that stand side by side and have as many rows, at the same heights, read as one table. Panes
 * that repeat a label are clones, and stay what they are.
 */
export function joinPanes(grids: readonly Grid[]): Grid[] {
  const left = [...grids];
  const joined: Grid[] = [];
  while (left.length) {
    const first = left.shift() as Grid;
    const panes = [first];
    for (const other of left.slice()) {
      if (panes.length >= MOST || [first, other].some((each) => isClone(each, grids))) continue;
      if (!panes.every((pane) => beside(pane, other))) continue;
      panes.push(other);
      left.splice(left.indexOf(other), 1);
    }
    joined.push(panes.length > 1 ? together(panes) : first);
  }
  return joined;
}

const labelsOf = ({ columns }: Grid) => columns.flatMap(({ labels }) => labels);

/** All that it says is said by a wider one, row for row, too. */
const isClone = (grid: Grid, grids: readonly Grid[]) =>
  grids.some((each) => {
    const labels = labelsOf(each);
    return (
      labelsOf(grid).length > 0 &&
      each.columns.length > grid.columns.length &&
      !labels.some((label) => label === 'foreign' || label === 'points') &&
      labelsOf(grid).every((label) => labels.includes(label)) &&
      repeats(grid, each)
    );
  });

function beside(one: Grid, other: Grid): boolean {
  const rows = one.rows();
  const others = other.rows();
  if (!rows.length || one.container.contains(other.container)) return false;
  const labels = new Set(labelsOf(one));
  if (labels.has('foreign') || labelsOf(other).some((label) => label === 'foreign' || labels.has(label)))
    return false;
  return meeting(one.container, other.container) !== null && level(rows, others);
}

/** By its first and its last row: a wider one may have rows that hold nothing. */
function repeats(narrow: Grid, wide: Grid): boolean {
  const rows = narrow.rows();
  const others = wide.rows().map((row) => row.textContent ?? '');
  const said = (row: Element | undefined) =>
    !row || others.some((text) => narrow.cells(row).every((cell) => text.includes(cell.textContent ?? '')));
  return rows.length <= others.length && [rows[0], rows.at(-1)].every(said);
}

/** As many rows, at the same heights. */
function level(rows: readonly Element[], others: readonly Element[]): boolean {
  const ends = (all: readonly Element[]) => [all[0], all.at(-1)].map((row) => row?.getBoundingClientRect());
  const theirs = ends(others);
  return (
    rows.length === others.length &&
    ends(rows).every((box, i) => {
      const its = theirs[i];
      return box && its && Math.abs(box.top - its.top) < 2 && Math.abs(box.bottom - its.bottom) < 2;
    })
  );
}

function meeting(one: Element, other: Element): Element | null {
  for (let at: Element | null = one, depth = 0; at && depth <= NEAR; at = hostOf(at), depth++)
    if (at.contains(other)) return at;
  return null;
}

/** The pane with most columns is the table; what stands beside its rows belongs to them. */
function together(panes: readonly Grid[]): Grid {
  const main = panes.reduce((best, pane) => (pane.columns.length > best.columns.length ? pane : best));
  const all = panes.map((pane) => ({ pane, rows: pane.rows() }));
  const container = panes.reduce<Element>(
    (at, { container: each }) => meeting(at, each) ?? at,
    main.container,
  );
  return {
    ...main,
    container,
    columns: panes.flatMap(({ columns }) => columns),
    cells: (row) => {
      const at = main.rows().indexOf(row);
      return all.flatMap(({ pane, rows }) => {
        const its = rows[at];
        const cells = its ? pane.cells(its) : [];
        return pane.columns.map((_, x) => cells[x] ?? row);
      });
    },
  };
}
