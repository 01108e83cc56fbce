/** Finds tables and says which column holds what, by the words of their headers. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Column } from './column';
import { columnOf, knownLabels, noColumn } from './column';
import { hostOf, leavesOf, MARK, plainlyHidden, shown } from './text';

/** A header with the rows that belong to it, as they are in one reading. */
export interface Grid {
  /** Smallest element that holds header and rows. */
  container: Element;
  header: Element;
  columns: Column[];
  rows(): Element[];
  cells(row: Element): Element[];
}

const own = (element: Element) => element.localName === MARK;
const cellsOfRow = (row: Element) => [...row.children].filter((child) => !own(child));

/** Cells of table rows on a grid, so that `colspan` and `rowspan` keep columns apart. */
function spread(rows: readonly Element[]): (Element | undefined)[][] {
  const grid: (Element | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of cellsOfRow(row) as HTMLTableCellElement[]) {
      while (grid[y]?.[x]) x++;
      const wide = Math.min(cell.colSpan || 1, 50);
      const high = Math.min(cell.rowSpan || 1, rows.length - y);
      for (let dy = 0; dy < high; dy++)
        for (let dx = 0; dx < wide; dx++) (grid[y + dy] as Element[])[x + dx] = cell;
      x += wide;
    }
  });
  return grid;
}

const isHeaderRow = (row: HTMLTableRowElement) =>
  row.parentElement?.localName === 'thead' ||
  (row.firstElementChild?.localName === 'th' &&
    row.cells.length > 1 &&
    [...row.cells].every((cell) => cell.localName === 'th'));

type Rows = readonly HTMLTableRowElement[];

/** Header rows of a table: `thead`, rows of `th` (`marked`), else a first row that is all labels. */
function headerRows(rows: Rows, marked: Rows, known: ConsoleKnowledge): Rows {
  // Labels above values, again and again: one record, no list.
  const first = marked[0];
  const later = marked.find((row, i) => rows[i] !== row && row.textContent !== first?.textContent);
  if (later && later.parentElement?.localName !== 'thead') return [];
  if (marked.length) return marked;
  const top = rows[0];
  if (!top || rows.length < 2) return [];
  const columns = cellsOfRow(top).map((cell) => columnOf(cell, known));
  const labelled = columns.filter((column) => column.labels.length > 0).length;
  if (repeats(top, rows[1] as Element)) return [];
  return knownLabels(columns).size >= 3 && labelled * 2 >= columns.length ? [top] : [];
}

/** Do the cells of the next row begin with the very same words? Then each says its own label. */
function repeats(top: Element, next: Element): boolean {
  const first = (row: Element) => cellsOfRow(row).map((cell) => leavesOf(cell, 1)[0]?.text ?? '');
  const words = first(top);
  return first(next).filter((text, x) => text && text === words[x]).length > words.length / 2;
}

function headerColumns(rows: Rows, known: ConsoleKnowledge): Column[] {
  const grid = spread(rows);
  const width = Math.max(0, ...grid.map((row) => row.length));
  const columns: Column[] = [];
  for (let x = 0; x < width; x++) {
    // The lowest header cell of a column names it best; a group header above may still help.
    const stack = [...new Set(grid.map((row) => row[x]))].filter((cell) => cell !== undefined).reverse();
    const found = stack.map((cell) => columnOf(cell, known));
    columns.push(found.find((column) => column.labels.length > 0) ?? found[0] ?? noColumn());
  }
  return columns;
}

/** Tables of a root, joined with a header that stands in another table (fixed headers, fixed columns). */
export function tableGrids(root: ParentNode, known: ConsoleKnowledge): Grid[] {
  const tables = [...root.querySelectorAll('table')].filter(
    (table) => !plainlyHidden(table),
  ) as HTMLTableElement[];
  const headers = tables.map((table): Header => {
    const all = [...table.rows];
    const marked = all.filter(isHeaderRow);
    return { table, all, marked, rows: headerRows(all, marked, known) };
  });
  const grids: Grid[] = [];
  for (const each of headers) {
    const { table, all, marked, rows } = each;
    const heads = new Set([...rows, ...marked]);
    let body: HTMLTableRowElement[] | null = null;
    const bodyRows = () =>
      (body ??= all.filter((row) => !heads.has(row) && row.parentElement?.localName !== 'tfoot'));
    if (rows.length) {
      const columns = headerColumns(rows, known);
      const paired =
        bodyRows().length === 0 &&
        headers.some(
          (other) =>
            other.table !== table && !other.rows.length && partner(other, headers, known)?.table === table,
        );
      if (!paired)
        grids.push({
          container: table,
          header: rows[0] as Element,
          columns,
          rows: bodyRows,
          cells: tableCells(table),
        });
      continue;
    }
    const above = partner(each, headers, known);
    if (!above) continue;
    const container = commonAncestor(table, above.table) ?? table;
    grids.push({
      container,
      header: above.rows[0] as Element,
      columns: headerColumns(above.rows, known),
      rows: bodyRows,
      cells: tableCells(table),
    });
  }
  return grids;
}

/** Cells by column, looking through `rowspan` of the rows above (asked once a reading). */
function tableCells(table: HTMLTableElement) {
  let tall: boolean | null = null;
  return (row: Element): Element[] => {
    const plain = cellsOfRow(row);
    const section = row.parentElement;
    tall ??= table.querySelector('td[rowspan]:not([rowspan="1"])') !== null;
    if (!tall && plain.every((cell) => ((cell as HTMLTableCellElement).colSpan || 1) === 1)) return plain;
    const rows = section && tall ? [...section.children] : [row];
    const grid = tall ? spread(rows)[rows.indexOf(row)] : spread([row])[0];
    return (grid ?? []).map((cell) => cell ?? row);
  };
}

/** A table, all its rows, those that are marked as headers, and those that are its header. */
type Header = { table: HTMLTableElement; all: Rows; marked: Rows; rows: Rows };

/** The header table of a body table without one: nearest relative before it with as many columns. */
function partner({ table, all }: Header, headers: readonly Header[], known: ConsoleKnowledge): Header | null {
  const width = Math.max(0, ...all.slice(0, 5).map((row) => row.cells.length));
  if (!width) return null;
  for (let at = table.parentElement, depth = 0; at && depth < 6; at = at.parentElement, depth++) {
    const inside = headers.filter(
      ({ table: other, rows, all: others }) =>
        other !== table && rows.length > 0 && at.contains(other) && others.length === rows.length,
    );
    const fits = inside.filter(({ rows }) => Math.abs(headerColumns(rows, known).length - width) <= 1);
    if (fits.length) return fits[0] ?? null;
  }
  return null;
}

function commonAncestor(a: Element, b: Element): Element | null {
  for (let at: Element | null = a; at; at = hostOf(at)) if (at.contains(b)) return at;
  return null;
}

/** Is anything of this grid on screen for a person? */
export function gridShown(grid: Grid): boolean {
  return shown(grid.container);
}
