/**
 * What stands in a backup, line by line: the head, one row a line as [table, row], and the end, which
 * says how much there was and what its digest is. Entries of the settings come last, as rows of `local`.
 */
import type { Contents } from '../../platform/work-messages';
import { own, shape, text, whole } from '../../platform/copy';

export const FORMAT = 'kesu-clock-backup';
export const VERSION = 1;
/** The table that stands for entries beside the database. */
export const LOCAL = 'local';

export interface Head {
  format: typeof FORMAT;
  version: number;
  /** ms UTC */
  at: number;
  /** Tells whether hashes of phones and users in it fit a ledger; '' = it has none. */
  hashes: string;
  /** With addresses and secrets of channels. */
  secrets: boolean;
}

const head = shape<Omit<Head, 'format' | 'secrets'>>({
  version: whole(1, 1000),
  at: whole(0, 4_102_444_800_000),
  hashes: text(100),
});

/** The first line, or null when it is none. */
export function headIn(line: string): Head | null {
  const value = parsed(line);
  const copy = own(value, 'format') === FORMAT ? head(value) : undefined;
  return copy ? { format: FORMAT, ...copy, secrets: own(value, 'secrets') === true } : null;
}

/** The last line, or null when it is none. */
export function endIn(line: string): Contents | null {
  const value = own(parsed(line), 'end');
  const digest = text(64)(own(value, 'digest'));
  const rows = own(value, 'rows');
  return digest && typeof rows === 'object' && rows !== null
    ? { digest, rows: rows as Contents['rows'] }
    : null;
}

/** Table and row of a line, or null. */
export function rowIn(line: string): [table: string, row: unknown] | null {
  const value = parsed(line);
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [table, row] = value as unknown[];
  return typeof table === 'string' ? [table, row] : null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Entries beside the database, as this version reads and joins them. */
export interface LocalEntry {
  /** A safe copy, or undefined. */
  copy(value: unknown): unknown;
  /** Without what must not lie about in a file that anybody can open. */
  plain(value: unknown): unknown;
  /** What is kept when both have something. `replace`: the file wins where it can. */
  joined(here: unknown, file: unknown, replace: boolean): unknown;
}
export type LocalEntries = Readonly<Record<string, LocalEntry>>;
