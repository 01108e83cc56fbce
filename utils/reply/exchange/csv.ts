/** Comma-separated values by RFC 4180, as Excel and WPS write and read them. Linear. */

export interface Cell {
  text: string;
  /** Line of the file on which it begins, from 1. */
  line: number;
}
export interface Table {
  rows: Cell[][];
  /** Line of a quotation mark that nobody closed: the row it stands in is not to be trusted. */
  open: number | null;
  /** There were more rows than asked for. */
  more: boolean;
}

const SEPARATORS = [',', ';', '\t', '，', '；'] as const;
const MOST_CELLS = 100;

/** What divides the cells of the first row: the mark that stands there most often, outside quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, '');
  const line = /[^\r\n]+/.exec(head)?.[0] ?? '';
  const counts = SEPARATORS.map((mark) => line.split(mark).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const linesIn = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;

class Scanner {
  at = 0;
  line = 1;
  open: number | null = null;

  constructor(
    readonly text: string,
    readonly separator: string,
  ) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** One cell; stands at its separator, at the end of the row or of the text then. */
  cell(): Cell {
    const { line, at } = this;
    const quoted = this.text.startsWith('"', at) ? this.#quoted() : '';
    return { text: quoted + this.#plain(), line };
  }

  /** Goes over what ends a cell. True: another one of the same row follows. */
  next(): boolean {
    if (this.text.startsWith(this.separator, this.at)) {
      this.at += 1;
      return true;
    }
    this.at += this.text.startsWith('\r\n', this.at) ? 2 : 1;
    this.line += 1;
    return false;
  }

  #plain(): string {
    let end = this.at;
    while (end < this.text.length && !this.#ends(end)) end += 1;
    const plain = this.text.slice(this.at, end);
    this.at = end;
    return plain;
  }

  #ends(at: number): boolean {
    const char = this.text.charAt(at);
    return char === this.separator || char === '\n' || char === '\r';
  }

  #quoted(): string {
    const start = this.at + 1;
    let end = this.text.indexOf('"', start);
    while (end >= 0 && this.text.startsWith('"', end + 1)) end = this.text.indexOf('"', end + 2);
    if (end < 0) {
      this.open ??= this.line;
      end = this.text.length;
    }
    const inside = this.text.slice(start, end);
    this.line += linesIn(inside);
    this.at = end + 1;
    return inside.replaceAll('""', '"');
  }
}

/** At most `most` rows that are not empty. Takes any text. */
export function parseCsv(given: string, most: number): Table {
  const text = given.replace(/^\ufeff/, '');
  // Excel's own way to name the separator.
  const named = /^sep=(.)(?:\r\n?|\n)/i.exec(text);
  const scanner = new Scanner(text, named?.[1] ?? separatorOf(text));
  if (named) {
    scanner.at = named[0].length;
    scanner.line = 2;
  }
  const rows: Cell[][] = [];
  while (!scanner.done && rows.length <= most) {
    const row: Cell[] = [];
    do {
      const cell = scanner.cell();
      if (row.length < MOST_CELLS) row.push(cell);
    } while (scanner.next());
    if (row.some((cell) => cell.text.trim() !== '')) rows.push(row);
  }
  return { rows: rows.slice(0, most), open: scanner.open, more: rows.length > most };
}

/** Spreadsheets run what begins so. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/** A cell that no spreadsheet takes for a formula: an apostrophe stands before it. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
/** The cell as it was before `guarded`. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;

const written = (text: string): string => {
  const safe = guarded(text);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With the mark by which Excel knows UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;
