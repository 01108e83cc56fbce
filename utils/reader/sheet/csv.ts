/** Rows of a comma-separated file (RFC 4180, as Excel, WPS and consoles write it) that comes in pieces. Linear. */

export interface SheetRow {
  /** Line of the file on which it begins, from 1. */
  line: number;
  cells: string[];
  /** A quotation mark was never closed, or the row is too long: not to be trusted. */
  broken: boolean;
}

const SEPARATORS = [',', ';', '\t', '，', '；'] as const;
const MOST_CELLS = 200;
/** UTF-16 units of one row: no complaint has as many. */
const MOST_ROW = 200_000;

/** What divides the cells of the first line: the mark that stands there most often, outside quotes. */
function separatorOf(line: string): string {
  const plain = line.slice(0, 4000).replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((mark) => plain.split(mark).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

export class CsvRows {
  #separator = '';
  #rest = '';
  #line = 1;
  /** How far quotes were looked for in `#rest`, and whether one is open there. */
  #seen = 0;
  #quoted = false;
  /** Past a row that is too long, up to its end. */
  #skipping = false;

  /** Rows that end in what came so far. */
  *push(piece: string): Generator<SheetRow> {
    this.#rest += piece;
    yield* this.#whole(false);
  }

  /** The last row, where no line break follows it. */
  *end(): Generator<SheetRow> {
    yield* this.#whole(true);
    if (this.#rest.trim() !== '' && !this.#skipping) yield this.#row(this.#rest, this.#quoted);
    this.#rest = '';
  }

  *#whole(last: boolean): Generator<SheetRow> {
    let start = 0;
    let at = this.#seen;
    const text = this.#rest;
    for (; at < text.length; at += 1) {
      const char = text.charAt(at);
      if (char === '"') this.#quoted = !this.#quoted;
      const breaks = char === '\n' || char === '\r';
      if (!breaks || this.#quoted) continue;
      // Half of a line break may still be on its way.
      if (char === '\r' && at + 1 === text.length && !last) break;
      const row = text.slice(start, at);
      if (char === '\r' && text.charAt(at + 1) === '\n') at += 1;
      start = at + 1;
      if (this.#skipping) this.#skipped(row);
      else if (row.trim() !== '') yield this.#row(row, false);
      else this.#line += 1;
    }
    this.#rest = text.slice(start);
    this.#seen = at - start;
    if (this.#rest.length > MOST_ROW) {
      if (!this.#skipping) yield { line: this.#line, cells: [this.#rest.slice(0, 100)], broken: true };
      this.#skipping = true;
      // An open quote ends with the row: what follows may be whole again.
      this.#quoted = false;
      this.#line += linesIn(this.#rest);
      this.#rest = '';
      this.#seen = 0;
    }
  }

  #skipped(row: string): void {
    this.#line += linesIn(row) + 1;
    this.#skipping = false;
  }

  #row(text: string, broken: boolean): SheetRow {
    if (this.#separator === '') this.#separator = separatorOf(text);
    const line = this.#line;
    this.#line += linesIn(text) + 1;
    return { line, cells: cellsIn(text, this.#separator), broken };
  }
}

const linesIn = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;

/** Begins a formula in a spreadsheet; who writes one safely puts an apostrophe in front. */
const GUARDED = /^'+(?=[=+\-@\t\r＝＋－＠|%]|\d{12})/;

function cellsIn(row: string, separator: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= row.length && cells.length < MOST_CELLS;) {
    let text = '';
    if (row.charAt(at) === '"') {
      let end = row.indexOf('"', at + 1);
      while (end >= 0 && row.charAt(end + 1) === '"') end = row.indexOf('"', end + 2);
      if (end < 0) end = row.length;
      text = row.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const next = row.indexOf(separator, at);
    const end = next < 0 ? row.length : next;
    text += row.slice(at, end);
    at = end + 1;
    // Excel keeps long numbers whole as ="2002…".
    const plain = /^="(.*)"$/s.exec(text)?.[1] ?? text;
    cells.push(plain.replace(GUARDED, '').trim());
  }
  return cells;
}
