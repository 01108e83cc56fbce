/** What the console's own data say of a table whose header says too little. */
import type { Column } from './column';
import type { Grid } from './grid';
import type { JsonStore } from './json';
import { leavesOf } from './text';
import { idIn } from './tokens';

const ROWS = 4;
/** Characters of a number that is no count or amount. */
const LEAST = 10;

/**
 * The column in which each of the first rows shows another complaint that the data know becomes the
 * number, whatever its header says. Two such columns are one too many. Changes `grid.columns`.
 */
export function numberByData(grid: Grid, store: JsonStore): void {
  const { columns } = grid;
  if (
    !store.size ||
    columns.some(({ labels }) => labels.includes('complaintId') || labels.includes('foreign'))
  )
    return;
  const rows = grid.rows().slice(0, ROWS).map(grid.cells);
  const fits = [...columns.keys()].filter((x) => {
    const ids = rows.map((cells) => cells[x] && numberOf(cells[x], store));
    return ids.length > 0 && ids.every(Boolean) && new Set(ids).size === ids.length;
  });
  const [only] = fits;
  if (fits.length === 1 && only !== undefined)
    Object.assign(columns[only] as Column, { labels: ['complaintId'], strong: true });
}

const ABOUT = /投诉|客诉|维权|被诉|complain|case/i;

/**
 * A header that speaks of the complaint over nothing but numbers, each another, names the number in
 * words that we do not know. Changes `grid.columns`.
 */
export function numberByShape(grid: Grid): void {
  const { columns } = grid;
  if (columns.some(({ labels }) => labels.includes('complaintId') || labels.includes('foreign'))) return;
  const rows = grid.rows().slice(0, ROWS).map(grid.cells);
  const fits = columns.filter(({ labels, words }, x) => {
    if (labels.length || !ABOUT.test(words)) return false;
    const ids = rows.map((cells) => {
      const [only, more] = cells[x] ? leavesOf(cells[x], 2) : [];
      return only && !more && idIn(only.text) === only.text && only.text.length >= LEAST ? only.text : null;
    });
    return ids.length > 1 && ids.every(Boolean) && new Set(ids).size === ids.length;
  });
  const [only] = fits;
  if (fits.length === 1 && only) Object.assign(only, { labels: ['complaintId'], strong: true });
}

function numberOf(cell: Element, store: JsonStore): string | null {
  for (const { text } of leavesOf(cell, 4)) {
    const id = text.length <= 64 ? idIn(text) : null;
    if (id === text && id.length >= 6 && store.byId(id)) return id;
  }
  return null;
}
