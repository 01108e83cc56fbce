/** What stands in a cell of a table for people, and how each kind of file writes it. Pure. */
import { millisecondsInDay, millisecondsInHour, millisecondsInSecond } from 'date-fns/constants';
import { formatBeijing } from '../../complaint/time';
import type { Cell } from '../../platform/workbench-messages';

/** As text: moments in Beijing time, money in yuan. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'at' in cell ? formatBeijing(cell.at, 'yyyy-MM-dd HH:mm:ss') : (cell.fen / 100).toFixed(2);
}

/** Places in the list of formats of `parts.ts`. */
const STYLE = { head: 1, at: 2, money: 3, text: 4, quoted: 5 } as const;

/** Excel's own limit of a text, UTF-16 units. */
const MOST_TEXT = 32_767;
/** What XML 1.0 cannot hold. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
/** Excel reads `_x0041_` as a character. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;
/** A program that is made to look again might take it for a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠|%]/;
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML: never markup, never a character that breaks the file. */
export function xmlText(text: string): string {
  const plain = text.slice(0, MOST_TEXT).replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
  return plain.replace(ESCAPE, '_x005F_').replace(/[&<>"]/g, (sign) => NAMED[sign] ?? '');
}

/** Days since 30 December 1899 by the wall clock in Beijing; null where the program knows no such day. */
export function serialOf(at: number): number | null {
  const BEIJING = 8 * millisecondsInHour;
  const whole = Math.round((at + BEIJING) / millisecondsInSecond) * millisecondsInSecond;
  const serial = whole / millisecondsInDay + 25_569;
  // Before March 1900 the program counts a day that never was; after 9999 it counts none.
  return serial >= 61 && serial < 2_958_466 ? serial : null;
}

/** Column name: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** One cell as XML; '' where nothing stands. `row` counts from 1. No cell is ever a formula. */
export function cellXml(cell: Cell, column: number, row: number, head = false): string {
  const place = `r="${columnName(column)}${row}"`;
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') {
    const style = head ? STYLE.head : FORMULA.test(cell) ? STYLE.quoted : STYLE.text;
    return `<c ${place} s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  }
  const [value, style] = numberOf(cell);
  if (value === null || !Number.isFinite(value)) return '';
  return `<c ${place}${style ? ` s="${style}"` : ''}><v>${value}</v></c>`;
}

function numberOf(cell: Exclude<Cell, string | null>): [value: number | null, style: number] {
  if (typeof cell === 'number') return [cell, 0];
  return 'at' in cell ? [serialOf(cell.at), STYLE.at] : [cell.fen / 100, STYLE.money];
}
