/** Five ways in which the files of a database are damaged while nobody has them open. */
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Chromium keeps the database of an extension. */
export const filesOf = (profile: string, id: string): string =>
  join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`);

/** Of one file at a time in `folder`; `at`: where, 0 to 1. */
type Damage = (folder: string, names: readonly string[], at: number) => Promise<unknown>;

const BLOCK = 4096;
const named = (names: readonly string[], like: RegExp): string[] => names.filter((name) => like.test(name));

async function overwrite(path: string, at: number, length: number): Promise<void> {
  const bytes = await readFile(path);
  const from = Math.floor(at * Math.max(0, bytes.length - length));
  await writeFile(path, bytes.fill(0xa5, from, from + length));
}
const each = (folder: string, names: readonly string[], work: (path: string) => Promise<unknown>) =>
  Promise.all(names.map((name) => work(join(folder, name))));

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'CURRENT is deleted': (folder) => rm(join(folder, 'CURRENT')),
  'the log is cut': (folder, names, at) =>
    each(folder, named(names, /\.log$/), async (path) =>
      truncate(path, Math.floor((await readFile(path)).length * (0.1 + 0.8 * at))),
    ),
  'blocks of every file of data are overwritten': (folder, names, at) =>
    each(folder, named(names, /\.(ldb|log)$/), (path) => overwrite(path, at, 4 * BLOCK)),
  'the head of the MANIFEST is overwritten': (folder, names) =>
    each(folder, named(names, /^MANIFEST/), (path) => overwrite(path, 0, 64)),
  'one block of the tables is overwritten': (folder, names, at) => {
    const tables = named(names, /\.ldb$/);
    const one = tables[Math.floor(at * tables.length)] ?? named(names, /\.log$/)[0] ?? '';
    return each(folder, [one], (path) => overwrite(path, at, BLOCK));
  },
};

/** Damages the closed database in one of these ways. */
export async function damage(folder: string, how: string, at: number): Promise<void> {
  await DAMAGES[how]?.(folder, (await readdir(folder)).toSorted(), at);
}
