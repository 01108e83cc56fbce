/**
 * The journal as files. JSON lines: first a line about the file, then one entry a line, oldest first;
 * chain.ts says how the hashes are made, and the first line says it to whoever gets the file. CSV: for
 * people and their spreadsheets, without proof. Pure.
 */
import type { ConsoleId } from '../complaint/model';
import type { JournalKind, JournalLine, Shown } from '../platform/record-messages';
import { formatBeijing } from '../complaint/time';
import { follow, START } from './chain';
import { spreadsheet } from './spreadsheet';

const FORMAT = 'kesu-clock-journal';
const HOW =
  'hash = SHA-256 (hex) of the UTF-8 of JSON.stringify of all fields but seq and hash as [name, value] pairs, sorted by name; prev = hash of the entry before, "" for the first (from, where earlier ones were removed for their age: an entry "purge" names it); an entry emptied for a person (erased) keeps its hash, and an entry "erase" names its seq; entries and last: how many, and the hash of the last.';
/** Longer texts are not read. */
const MOST_LENGTH = 200_000_000;

const dated = (at: number) => formatBeijing(at, 'yyyy-MM-dd HH:mm:ss');

/** JSON lines of a whole chain, oldest entry first. `at`: now, ms UTC. */
export function journalFile(lines: readonly JournalLine[], at: number): string {
  const head = {
    format: FORMAT,
    version: 1,
    exportedAt: `${dated(at)} +08:00`,
    entries: lines.length,
    last: lines.at(-1)?.hash ?? '',
    ...(lines[0]?.prev && { from: lines[0].prev }),
    how: HOW,
  };
  return [head, ...lines].map((each) => `${JSON.stringify(each)}\n`).join('');
}

/** What checking a file says: `line` is that of the first entry that does not fit, 1 for the first of the file. */
export type FileVerdict =
  | { kind: 'intact'; entries: number }
  | { kind: 'broken'; line: number }
  /** All that is there fits, but there was more. */
  | { kind: 'incomplete'; entries: number; of: number }
  | { kind: 'notJournal' };

function parsed(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
const isEntry = (value: Record<string, unknown> | null): value is Record<string, unknown> & JournalLine =>
  value !== null &&
  typeof value['seq'] === 'number' &&
  typeof value['prev'] === 'string' &&
  typeof value['hash'] === 'string';

/** Checks an exported file, entry by entry. Takes any text, never throws. */
export async function verifyFile(text: string): Promise<FileVerdict> {
  if (text.length > MOST_LENGTH) return { kind: 'notJournal' };
  const [first = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const head = parsed(first);
  if (head?.['format'] !== FORMAT) return { kind: 'notJournal' };
  const from = typeof head['from'] === 'string' ? head['from'] : '';
  let state = { ...START, last: from };
  let accounted = from === '';
  const lineOf = new Map<number, number>();
  for (const [index, line] of rest.entries()) {
    if (line === '' && index === rest.length - 1) break;
    const entry = parsed(line);
    if (!isEntry(entry)) return { kind: 'broken', line: index + 2 };
    state = await follow(state, [entry]);
    if (entry.erased) lineOf.set(entry.seq, index + 2);
    accounted ||= entry.kind === 'purge' && String(entry.rules).includes(from);
    if (state.brokenAt !== null) return { kind: 'broken', line: index + 2 };
  }
  const { entries, last, holes } = state;
  const [hole] = holes;
  if (hole !== undefined) return { kind: 'broken', line: lineOf.get(hole) ?? 1 };
  if (!accounted) return { kind: 'broken', line: 2 };
  const of = typeof head['entries'] === 'number' ? head['entries'] : -1;
  if (entries === of && head['last'] === last) return { kind: 'intact', entries };
  return entries < of ? { kind: 'incomplete', entries, of } : { kind: 'broken', line: 1 };
}

/** Words of a table for people. */
export interface CsvWords {
  columns: readonly string[];
  kinds: Readonly<Record<JournalKind, string>>;
  shown: Readonly<Record<Shown, string>>;
  consoles: Readonly<Record<ConsoleId, string>>;
}

/** A table with a byte order mark, Beijing time, safe to open in a spreadsheet. */
export function journalCsv(lines: readonly JournalLine[], words: CsvWords): string {
  const rows = lines.map(({ seq, at, who, console, complaintId, kind, text, rules, shown, reason, hash }) => [
    String(seq),
    dated(at),
    who ?? '',
    console === null ? '' : words.consoles[console],
    complaintId,
    words.kinds[kind],
    text,
    rules,
    shown ? words.shown[shown] : '',
    reason,
    hash,
  ]);
  return spreadsheet([words.columns, ...rows]);
}
