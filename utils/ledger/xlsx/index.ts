/** Writes a workbook of one sheet, a slice of rows at a time: the page can draw between two of them. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { cellXml } from './cell';
import type { Cell } from '../../platform/workbench-messages';
import { fixedParts, SHEET, sheetEnd, sheetStart } from './parts';
import type { Column } from './parts';

/** The program knows no more rows. */
const MOST_ROWS = 1_048_576;
/** Rows written between two pauses: a few milliseconds each. */
const SLICE = 250;
/** Fast, and small enough. */
const LEVEL = 3;

export interface Table {
  /** Of the sheet. */
  name: string;
  columns: readonly Column[];
  /** Rows, some at a time. */
  rows: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** The file, in pieces. `pause`: lets others run. Throws when there are more rows than a sheet can hold. */
export async function workbook(
  { name, columns, rows }: Table,
  pause: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const faults: Error[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) faults.push(fault);
    else pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const begin = (path: string) => {
    const part = new ZipDeflate(path, { level: LEVEL });
    zip.add(part);
    return (xml: string, last = false) => part.push(strToU8(xml), last);
  };
  for (const [path, xml] of fixedParts(name)) begin(path)(xml, true);

  const write = begin(SHEET);
  let count = 0;
  const row = (cells: readonly Cell[], head = false): string => {
    count += 1;
    if (count > MOST_ROWS) throw new RangeError('A sheet has no place for so many rows.');
    return `<row r="${count}">${cells.map((cell, column) => cellXml(cell, column, count, head)).join('')}</row>`;
  };
  write(
    sheetStart(columns) +
      row(
        columns.map(({ title }) => title),
        true,
      ),
  );
  for await (const slice of rows)
    for (let from = 0; from < slice.length; from += SLICE) {
      write(
        slice
          .slice(from, from + SLICE)
          .map((cells) => row(cells))
          .join(''),
      );
      await pause();
    }
  write(sheetEnd(columns, count), true);
  zip.end();
  const [fault] = faults;
  if (fault) throw fault;
  return pieces;
}
