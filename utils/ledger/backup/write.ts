/** Writes everything that is kept into one file. */
import type { Contents } from '../../platform/work-messages';
import { ledgerDigest } from '../ingest';
import type { Database } from '../database';
import { Digester } from './digest';
import { FORMAT, LOCAL, VERSION } from './format';
import type { Head, LocalEntries } from './format';
import { fileOf } from './lines';
import { KEPT_TABLES } from './tables';

/** Rows that are read at a time. */
const SLICE = 1000;

/** What a step is told: rows done so far. Throws to stop. */
export type Told = (rows: number) => void;

export interface Backup {
  file: Blob;
  head: Head;
  contents: Contents;
}

/**
 * Every row that is kept, table by table, in the order of their keys. A slice is a transaction of its
 * own, so that looks at consoles are stored meanwhile: rows may be of different seconds.
 */
async function* keptRows(db: Database): AsyncGenerator<[table: string, row: unknown]> {
  for (const { name, key, out, few = SLICE } of KEPT_TABLES) {
    const table = db.table<Record<string, unknown>, string | number>(name);
    let last: string | number = -Infinity;
    for (;;) {
      const rows = await table.where(':id').above(last).limit(few).toArray();
      for (const row of rows) {
        const kept = out ? await out(row as never, db) : row;
        if (kept !== null) yield [name, kept];
      }
      const end = rows.at(-1);
      if (!end || rows.length < few) break;
      last = end[key] as string | number;
    }
  }
}

/** Entries beside the database, by name. */
function* localRows(local: Readonly<Record<string, unknown>>, entries: LocalEntries) {
  for (const name of Object.keys(entries).toSorted()) {
    const value = Object.hasOwn(local, name) ? local[name] : undefined;
    if (value !== undefined && value !== null) yield { name, value };
  }
}

/** What tells one key of hashes from another, without saying anything of it. */
export const fingerprint = async (db: Database): Promise<string> =>
  (await ledgerDigest(db))('kesu-clock: which key is this');

/** The digest of what is kept now; the same for a file of it, sealed or not. */
export async function contentsOf(
  db: Database,
  local: Readonly<Record<string, unknown>>,
  entries: LocalEntries,
  told: Told = () => {},
): Promise<Contents> {
  const digester = new Digester();
  let rows = 0;
  for await (const [table, row] of keptRows(db)) {
    await digester.add(table, row);
    if ((rows += 1) % SLICE === 0) told(rows);
  }
  for (const { name, value } of localRows(local, entries))
    await digester.add(LOCAL, { name, value: entries[name]?.plain(value) });
  return digester.end();
}

/**
 * Everything as a file. Without a pass-phrase ('') anybody can open it, and it holds no addresses or
 * secrets of channels. `at`: now, ms UTC.
 */
export async function backup(
  db: Database,
  local: Readonly<Record<string, unknown>>,
  entries: LocalEntries,
  {
    passphrase,
    at,
    told = () => {},
    rounds,
  }: { passphrase: string; at: number; told?: Told; rounds?: number },
): Promise<Backup> {
  const secrets = passphrase !== '';
  const head: Head = { format: FORMAT, version: VERSION, at, hashes: await fingerprint(db), secrets };
  const digester = new Digester();
  let contents: Contents | undefined;
  async function* lines() {
    yield JSON.stringify(head);
    let rows = 0;
    for await (const [table, row] of keptRows(db)) {
      await digester.add(table, row);
      yield JSON.stringify([table, row]);
      if ((rows += 1) % SLICE === 0) told(rows);
    }
    for (const { name, value } of localRows(local, entries)) {
      const plain = entries[name]?.plain(value);
      await digester.add(LOCAL, { name, value: plain });
      yield JSON.stringify([LOCAL, { name, value: secrets ? value : plain }]);
    }
    contents = await digester.end();
    yield JSON.stringify({ end: contents });
  }
  const file = await fileOf(lines(), passphrase, rounds);
  if (!contents) throw new Error('The file ended before its rows did.');
  return { file, head, contents };
}
