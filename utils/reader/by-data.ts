/** What the console's own data say of a table whose header says too little. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Label } from '../consoles/labels';
import { NUMBERS } from '../consoles/labels';
import { numberOf } from './evidence';
import type { Grid } from './grid';
import type { JsonRecord, JsonStore } from './json';
import { simplified } from './simplified';
import { leavesOf } from './text';
import { idIn } from './tokens';

const ROWS = 4;
/** Characters of a number that is no count or amount. */
const LEAST = 10;

/** The number is named, or that of another record, beside which one of a complaint is only mentioned. */
const SETTLED = new Set<Label>(['foreign', ...NUMBERS.filter((label) => label !== 'afterSaleId')]);

const settled = ({ columns }: Grid) =>
  columns.some(({ labels }) => labels.some((label) => SETTLED.has(label)));

/**
 * The column in which each of the first rows shows another record that the data know becomes the
 * number of its kind, whatever its header says. Two such columns are one too many. Changes
 * `grid.columns`.
 */
export function numberByData(grid: Grid, store: JsonStore, known: ConsoleKnowledge): void {
  const { columns } = grid;
  if (!store.size || settled(grid)) return;
  const rows = grid.rows().slice(0, ROWS).map(grid.cells);
  const kindOf = ({ queue }: JsonRecord) => numberOf(known.queues.find(({ id }) => id === queue) ?? null);
  const fits = columns.flatMap((column, x) => {
    const records = rows.flatMap((cells) => (cells[x] && recordIn(cells[x], store)) || []);
    const whole = records.length === rows.length && new Set(records).size === rows.length;
    const [kind, more] = new Set(records.map(kindOf));
    return whole && kind && !more ? [{ column, kind }] : [];
  });
  const [only] = fits;
  if (fits.length === 1 && only) Object.assign(only.column, { labels: [only.kind], strong: true });
}

const ABOUT = /投诉|客诉|维权|被诉|complain|case/i;

/**
 * A header that speaks of the complaint over nothing but numbers, each another, names the number in
 * words that we do not know. Changes `grid.columns`.
 */
export function numberByShape(grid: Grid): void {
  const { columns } = grid;
  if (settled(grid)) return;
  const rows = grid.rows().slice(0, ROWS).map(grid.cells);
  const fits = columns.filter(({ labels, text }, x) => {
    if (labels.length || !ABOUT.test(simplified(text))) return false;
    const ids = rows.map((cells) => {
      const [only, more] = cells[x] ? leavesOf(cells[x], 2) : [];
      return only && !more && idIn(only.text) === only.text && only.text.length >= LEAST ? only.text : null;
    });
    return ids.length > 1 && ids.every(Boolean) && new Set(ids).size === ids.length;
  });
  const [only] = fits;
  if (fits.length === 1 && only) Object.assign(only, { labels: ['complaintId'], strong: true });
}

function recordIn(cell: Element, store: JsonStore): JsonRecord | null {
  for (const { text } of leavesOf(cell, 4)) {
    const id = text.length <= 64 ? idIn(text) : null;
    const record = id === text && id.length >= 6 ? store.byId(id) : null;
    if (record) return record;
  }
  return null;
}
