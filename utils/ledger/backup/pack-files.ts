/** Files of evidence packs in a backup: one row holds the file and its bytes, so that neither comes alone. */
import { key, oneOf, shape, text, whole } from '../../platform/copy';
import type { Copy } from '../../platform/copy';
import type { Database } from '../database';
import { isThumb, MOST_SIZE } from '../pack-rows';
import type { PackBytesRow, PackFileRow } from '../pack-rows';
import { base64Of, bytesOf } from './base64';
import { sha256 } from './digest';
import { past } from './record-copy';

/** As in a file. */
type WrittenFile = PackFileRow & { bytes: string };
/** Held ready, to be put into two tables. */
export type HeldFile = PackFileRow & Pick<PackBytesRow, 'bytes'>;

/** Characters of the largest file: four for every three bytes. */
export const MOST_ENCODED = Math.ceil(MOST_SIZE / 3) * 4;

const hex: Copy<string> = (value) =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : undefined;
const thumb: Copy<string> = (value) =>
  typeof value === 'string' && (value === '' || isThumb(value)) ? value : undefined;
const bytes: Copy<string> = (value) =>
  typeof value === 'string' && value.length <= MOST_ENCODED ? value : undefined;
const named = text(500);

const written = shape<WrittenFile>({
  key,
  of: key,
  kind: oneOf('jpg', 'png', 'pdf'),
  size: whole(1, MOST_SIZE),
  sha256: hex,
  source: oneOf('chosen', 'pasted', 'dropped'),
  shows: named,
  thumb,
  original: shape<PackFileRow['original']>({ name: named, size: whole(0, Number.MAX_SAFE_INTEGER) }),
  addedAt: past,
  bytes,
});

/** A file out of a backup; not one under the key of another case. */
export const fileCopy: Copy<WrittenFile> = (value) => {
  const copy = written(value);
  return copy?.key.startsWith(`${copy.of}|`) ? copy : undefined;
};

/** As it goes into a file; null for one that was taken away meanwhile. */
export async function fileOut(row: PackFileRow, db: Database): Promise<WrittenFile | null> {
  const found = await db.packBytes.get(row.key);
  return found ? { ...row, bytes: base64Of(found.bytes) } : null;
}

/** As it is held ready; undefined when its bytes are not the ones that it says. */
export async function fileBack(row: WrittenFile): Promise<HeldFile | undefined> {
  const found = bytesOf(row.bytes);
  if (found?.length !== row.size) return undefined;
  return (await sha256(found)) === row.sha256 ? { ...row, bytes: found } : undefined;
}

/** Inside a transaction: the file into its table, its bytes into theirs. */
export async function putFiles(db: Database, rows: readonly HeldFile[]): Promise<void> {
  await db.packFiles.bulkPut(rows.map(({ bytes: _bytes, ...file }) => file));
  await db.packBytes.bulkPut(rows.map(({ key: name, bytes: content }) => ({ key: name, bytes: content })));
}

/**
 * Inside a transaction: those that are not here, neither under their key nor as the same content in the
 * same case. Returns how many.
 */
export async function joinFiles(db: Database, rows: readonly HeldFile[]): Promise<number> {
  const ofs = [...new Set(rows.map(({ of }) => of))];
  const contentOf = ({ of, sha256 }: PackFileRow) => `${sha256}|${of}`;
  const here = await db.packFiles.where('of').anyOf(ofs).toArray();
  const keys = new Set(here.map((file) => file.key));
  const contents = new Set(here.map(contentOf));
  const news = rows.filter((row) => !keys.has(row.key) && !contents.has(contentOf(row)));
  await putFiles(db, news);
  return news.length;
}
