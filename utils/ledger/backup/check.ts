/**
 * Reads a backup from its first to its last byte, and lays its rows ready. Nothing that is kept changes
 * here: what is not whole, or not what was written, is refused before.
 */
import type { CheckedBackup, Contents, RefusedRow } from '../../platform/work-messages';
import type { Database } from '../database';
import { difference } from './canonical';
import { Digester } from './digest';
import { BackupFault } from './fault';
import { endIn, headIn, LOCAL, rowIn, VERSION } from './format';
import type { Head, LocalEntries } from './format';
import { linesIn } from './lines';
import { KEPT_TABLES } from './tables';
import { fingerprint } from './write';

/** Rows of one staged entry. */
const SLICE = 500;
/** Refused rows that are listed; all are counted. */
const MOST_LISTED = 500;

const KEPT = new Map(KEPT_TABLES.map((table) => [table.name, table]));

/** A row of ours, or the part of it that is not. */
async function readRow(table: string, row: unknown, entries: LocalEntries): Promise<Read> {
  if (table === LOCAL) return readLocal(row, entries);
  const kept = KEPT.get(table);
  const copy = kept?.copy(row);
  if (copy === undefined) return { field: '' };
  const field = difference(row, copy);
  if (field) return { field };
  const back = kept?.back ? await kept.back(copy as never) : copy;
  return back === undefined ? { field: '' } : { row: back };
}
type Read = { row: unknown } | { field: string };

function readLocal(row: unknown, entries: LocalEntries): Read {
  const { name, value } = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>;
  const entry = typeof name === 'string' && Object.hasOwn(entries, name) ? entries[name] : undefined;
  const copy = entry?.copy(value);
  return copy === undefined
    ? { field: typeof name === 'string' ? name.slice(0, 40) : '' }
    : { row: { name, value: copy } };
}

/** What the digest is made of: the row as it stands in the file, but for what plain files do not hold. */
function digested(table: string, row: unknown, entries: LocalEntries): unknown {
  if (table !== LOCAL) return row;
  const { name, value } = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>;
  const entry = typeof name === 'string' && Object.hasOwn(entries, name) ? entries[name] : undefined;
  return { name, value: entry ? entry.plain(value) : value };
}

class Staging {
  readonly good: Record<string, number> = {};
  #table = '';
  #rows: unknown[] = [];
  constructor(readonly db: Database) {}

  async add(table: string, row: unknown): Promise<void> {
    const most = KEPT.get(table)?.few ?? SLICE;
    if (table !== this.#table || this.#rows.length >= most) await this.flush();
    this.#table = table;
    this.#rows.push(row);
    this.good[table] = (this.good[table] ?? 0) + 1;
  }
  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    await this.db.staging.add({ table: this.#table, rows: this.#rows });
    this.#rows = [];
  }
}

/** Nothing is held ready any more. */
export const discard = (db: Database): Promise<void> => db.staging.clear();

/**
 * Checks `file` and lays its rows ready. Throws a `BackupFault`, and holds nothing ready then. `told`:
 * bytes read so far; it may throw to stop.
 */
export async function check(
  db: Database,
  file: Blob,
  entries: LocalEntries,
  { passphrase, told }: { passphrase: string; told?: (bytes: number) => void },
): Promise<CheckedBackup> {
  await discard(db);
  try {
    return await read(db, file, entries, passphrase, told);
  } catch (error) {
    await discard(db).catch(() => {});
    throw error;
  }
}

async function read(
  db: Database,
  file: Blob,
  entries: LocalEntries,
  passphrase: string,
  told?: (bytes: number) => void,
): Promise<CheckedBackup> {
  const digester = new Digester();
  const staging = new Staging(db);
  const refused: RefusedRow[] = [];
  let refusals = 0;
  let head: Head | null = null;
  let end: Contents | null = null;
  let line = 0;
  for await (const text of linesIn(file, passphrase, told)) {
    line += 1;
    if (!head) {
      head = headIn(text);
      if (!head) throw new BackupFault('notBackup');
      if (head.version > VERSION) throw new BackupFault('newer');
      continue;
    }
    // Nothing follows the end.
    if (end) throw new BackupFault('altered', line);
    const found = rowIn(text);
    if (!found) {
      end = endIn(text);
      if (!end) throw new BackupFault('altered', line);
      continue;
    }
    const [table, row] = found;
    await digester.add(table, digested(table, row, entries));
    const taken = await readRow(table, row, entries);
    if ('row' in taken) await staging.add(table, taken.row);
    else {
      refusals += 1;
      if (refused.length < MOST_LISTED) refused.push({ line, table: table.slice(0, 40), field: taken.field });
    }
  }
  if (!head) throw new BackupFault('notBackup');
  if (!end) throw new BackupFault('truncated', line);
  const contents = await digester.end();
  if (contents.digest !== end.digest) throw new BackupFault('altered');
  await staging.flush();
  const sameKey = head.hashes === (await fingerprint(db));
  return { head, contents, good: staging.good, refused, refusals, sameKey };
}
