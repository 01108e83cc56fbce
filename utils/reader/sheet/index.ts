/** Complaints out of a table of text: a console's export, or our own. The file streams through. */
import { NUMBERS } from '../../consoles/labels';
import { CONSOLES } from '../../consoles';
import type { ConsoleId } from '../../complaint/model';
import { consoleOfHeader, sheetColumns } from './columns';
import { CsvRows } from './csv';
import type { SheetRow } from './csv';
import { SheetReader } from './row';
import type { SheetComplaint, SheetNames, SheetPlace } from './row';

/** `workbook` one of Excel, not a table of text · `empty` · `columns` no number, time and state in it. */
export type SheetFaultCode = 'workbook' | 'empty' | 'columns';
class SheetFault extends Error {
  override name = 'SheetFault';
  /** `what`: what no column holds, with commas between. */
  constructor(
    readonly code: SheetFaultCode,
    readonly what = '',
  ) {
    super(code);
  }
}

/** How .xlsx and .xls begin. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

async function isUtf8(file: Blob): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      decoder.decode(value, { stream: !done });
      if (done) return true;
    }
  } catch {
    return false;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** UTF-16 by its mark, UTF-8 when all of it is that, else GB 18030 (which holds GBK). */
async function encodingOf(file: Blob): Promise<string> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (WORKBOOKS.some((mark) => mark.every((byte, at) => start[at] === byte)))
    throw new SheetFault('workbook');
  const [a, b] = start;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return (await isUtf8(file)) ? 'utf-8' : 'gb18030';
}

async function* rowsIn(file: Blob, told: (bytes: number) => void): AsyncGenerator<SheetRow> {
  const decoder = new TextDecoder(await encodingOf(file));
  const rows = new CsvRows();
  const reader = file.stream().getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      yield* rows.push(decoder.decode(value, { stream: !done }));
      if (done) break;
      told((bytes += value.length));
    }
    yield* rows.end();
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** What columns a complaint needs and this header has not. */
function missingIn(header: readonly string[], console: ConsoleId): string[] {
  const labels = new Set(sheetColumns(header, CONSOLES[console]).map(({ label }) => label));
  const number = NUMBERS.some((label) => labels.has(label)) || labels.has('transactionId');
  const needed = (['complaintTime', 'status'] as const).filter((label) => !labels.has(label));
  return [...(number ? [] : ['complaintId']), ...needed];
}

export interface SheetPlan {
  names: SheetNames;
  /** When the table was made, ms UTC: later looks at the console count more. */
  at: number;
  /** Bytes read so far; it may throw to stop. */
  told(bytes: number): void;
}

/** The header of a file, and the console whose words it uses. Throws a `SheetFault`. */
export async function headerOf(file: Blob): Promise<{ header: string[]; console: ConsoleId | null }> {
  for await (const { cells, broken } of rowsIn(file, () => {})) {
    if (broken) break;
    return { header: cells, console: consoleOfHeader(cells) };
  }
  throw new SheetFault('empty');
}

/** Row by row, each a complaint or why it is none. Throws a `SheetFault` before the first. */
export async function* sheetComplaints(
  file: Blob,
  usual: SheetPlace,
  { names, at, told }: SheetPlan,
): AsyncGenerator<{ line: number; read: SheetComplaint }> {
  let reader: SheetReader | undefined;
  for await (const row of rowsIn(file, told)) {
    if (reader) yield { line: row.line, read: reader.read(row) };
    else {
      const missing = row.broken ? ['complaintId'] : missingIn(row.cells, usual.console);
      if (missing.length > 0) throw new SheetFault('columns', missing.join());
      reader = new SheetReader(row.cells, usual, names, at);
    }
  }
  if (!reader) throw new SheetFault('empty');
}
