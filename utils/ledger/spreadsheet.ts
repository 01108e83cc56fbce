/** Tables for people and their spreadsheets: comma-separated, UTF-8 with a byte order mark. Pure. */

/** Begins a formula in one program or another, full-width signs too. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠|%]|^[\t\r\n]/;
/** Read as a number it would lose digits. */
const LONG_NUMBER = /^\d{12,}$/;

function cell(text: string): string {
  const plain = FORMULA.test(text) || LONG_NUMBER.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

/** Every cell in quotes; none of them is taken for a formula, no long number loses digits. */
export const spreadsheet = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
