/** Evidence packs: what people gather for one case. Files are kept whole or not at all. */
import type { Pack, PackChange, PackFile, PackKept, PackLog, PackQuestion } from '../platform/pack-messages';
import type { Database } from './database';
import { withoutPhones } from './hash';
import { addEntry } from './journal';
import { isThumb, MOST_SIZE } from './pack-rows';
import type { PackRow } from './pack-rows';

/** Of one pack. Consoles take 4 to 20 pictures; the rest is room for choosing. */
const MOST_FILES = 40;
/** Bytes of all of one pack: ours, so that a ledger stays a ledger. */
const MOST_BYTES = 80_000_000;
/** Code points. */
const MOST_TEXT = 2000;
const MOST_NAME = 120;
const MOST_ID = 40;
/** A pack is forgotten so long after the last change, like promises. */

const EMPTY: Omit<PackRow, 'of'> = {
  stage: '',
  about: '',
  text: null,
  open: false,
  changedAt: 0,
  madeAt: null,
  submittedAt: null,
  followUpAt: null,
  result: null,
};
/** What makes a pack another one than the one that was written to a file. */
const CONTENT: readonly (keyof PackChange)[] = ['stage', 'about', 'text', 'open'];

const short = (text: string, most: number) => Array.from(text).slice(0, most).join('');
const ofKey = async (db: Database, key: string): Promise<string | null> => {
  const record = await db.complaints.get(key);
  return record ? `${record.console}|${record.id}` : null;
};
const filesOf = async (db: Database, of: string): Promise<PackFile[]> => {
  const rows = await db.packFiles.where('of').equals(of).toArray();
  return rows
    .toSorted((a, b) => a.addedAt - b.addedAt || (a.key < b.key ? -1 : 1))
    .map(({ of: _of, ...file }) => file);
};

/** What is kept of a case; an empty pack where nobody began. */
export function packOf(db: Database, key: string): Promise<Pack> {
  return db.transaction('r', db.complaints, db.packs, db.packFiles, async () => {
    const of = (await ofKey(db, key)) ?? '';
    const { of: _of, ...pack } = (await db.packs.get(of)) ?? { ...EMPTY, of };
    return { ...pack, files: await filesOf(db, of) };
  });
}

/**
 * Changes what is kept, `log` into the journal first: what cannot be written down does not happen. Null
 * when the ledger does not know the complaint. `now` in ms UTC.
 */
export async function changePack(
  db: Database,
  key: string,
  change: PackChange,
  now: number,
  log?: PackLog,
): Promise<Pack | null> {
  const record = log && (await db.complaints.get(key));
  if (record) {
    const { console, id } = record;
    const { what, text, reason, who } = log;
    const note = { console, complaintId: id, kind: 'appeal', text, rules: what, reason } as const;
    await addEntry(db, note, now, who);
  }
  const known = await db.transaction('rw', db.complaints, db.packs, async () => {
    const of = await ofKey(db, key);
    if (of === null) return false;
    const before = (await db.packs.get(of)) ?? { ...EMPTY, of, changedAt: now };
    const next = { ...before, ...change };
    if (next.text !== null) next.text = short(withoutPhonesUnless(next.open, next.text), MOST_TEXT);
    if (CONTENT.some((part) => next[part] !== before[part])) next.changedAt = now;
    await db.packs.put(next);
    return true;
  });
  return known ? packOf(db, key) : null;
}
const withoutPhonesUnless = (open: boolean, text: string): string => (open ? text : withoutPhones(text));

async function touch(db: Database, of: string, now: number): Promise<void> {
  await db.packs.put({ ...EMPTY, ...(await db.packs.get(of)), of, changedAt: now });
}

/** The disk has no room: said so by the browser, alone or inside what the database throws. */
function isFull(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at && depth < 5; depth += 1) {
    const { name, inner } = at as { name?: unknown; inner?: unknown };
    if (name === 'QuotaExceededError') return true;
    at = inner;
  }
  return false;
}

type Adding = Extract<PackQuestion, { type: 'packAdd' }>;

/** Keeps a file with its bytes, or says why not. */
export async function addToPack(db: Database, { key, file, bytes, now }: Adding): Promise<PackKept> {
  if (bytes.length > MOST_SIZE || bytes.length !== file.size) return 'large';
  const tables = [db.complaints, db.packs, db.packFiles, db.packBytes];
  try {
    return await db.transaction('rw', tables, async () => {
      const of = await ofKey(db, key);
      if (of === null) return 'gone';
      const files = await filesOf(db, of);
      if (files.some(({ sha256 }) => sha256 === file.sha256)) return 'same';
      if (files.length >= MOST_FILES) return 'many';
      if (files.reduce((sum, { size }) => sum + size, bytes.length) > MOST_BYTES) return 'large';
      const { kind, size, sha256, source, shows, original, thumb } = file;
      const own = `${of}|${now}|${crypto.randomUUID()}`;
      await db.packFiles.add({
        key: own,
        of,
        kind,
        size,
        sha256,
        source,
        shows: short(shows, MOST_ID),
        thumb: isThumb(thumb) ? thumb : '',
        original: { name: short(withoutPhones(original.name), MOST_NAME), size: original.size },
        addedAt: now,
      });
      await db.packBytes.add({ key: own, bytes });
      await touch(db, of, now);
      return 'kept';
    });
  } catch (error) {
    if (isFull(error)) return 'full';
    throw error;
  }
}

/** Says of a file what it proves (`shows`), or with null takes it away. Not of another case. */
export function editFile(
  db: Database,
  { key, file, shows, now }: { key: string; file: string; shows: string | null; now: number },
): Promise<null> {
  return db.transaction('rw', [db.complaints, db.packs, db.packFiles, db.packBytes], async () => {
    const of = await ofKey(db, key);
    const row = await db.packFiles.get(file);
    if (!row || row.of !== of) return null;
    if (shows === null) {
      await db.packFiles.delete(file);
      await db.packBytes.delete(file);
    } else await db.packFiles.put({ ...row, shows: short(shows, MOST_ID) });
    await touch(db, of, now);
    return null;
  });
}

/** Everything that is in the files of a case, in their order. */
export function bytesOf(db: Database, key: string) {
  return db.transaction('r', db.complaints, db.packFiles, db.packBytes, async () => {
    const files = await filesOf(db, (await ofKey(db, key)) ?? '');
    const rows = await db.packBytes.bulkGet(files.map((file) => file.key));
    return rows.filter((row) => row !== undefined);
  });
}

/**
 * Forgets packs that nobody touched since before `before` (ms UTC), with their files, but those that stay.
 * `staying`: which of these complaints keep theirs. Returns how many went.
 */
export function purgePacks(
  db: Database,
  before: number,
  staying: (ofs: string[]) => Promise<ReadonlySet<string>> = () => Promise.resolve(new Set()),
): Promise<number> {
  return db.transaction('rw', db.packs, db.packFiles, db.packBytes, async () => {
    const found = await db.packs
      .filter(
        ({ changedAt, submittedAt, followUpAt }) =>
          Math.max(changedAt, submittedAt ?? 0, followUpAt ?? 0) < before,
      )
      .primaryKeys();
    const stay = await staying(found);
    const old = found.filter((of) => !stay.has(of));
    const keys = await db.packFiles.where('of').anyOf(old).primaryKeys();
    await db.packFiles.bulkDelete(keys);
    await db.packBytes.bulkDelete(keys);
    await db.packs.bulkDelete(old);
    return old.length;
  });
}
