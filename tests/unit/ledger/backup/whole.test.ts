import { describe, expect, it } from 'vitest';
import { base64Of, bytesOf as bytesFrom } from '../../../../utils/ledger/backup/base64';
import { check } from '../../../../utils/ledger/backup/check';
import { Digester, sha256 } from '../../../../utils/ledger/backup/digest';
import { restore } from '../../../../utils/ledger/backup/restore';
import { fileOf, linesIn } from '../../../../utils/ledger/backup/lines';
import { MOST_ENCODED } from '../../../../utils/ledger/backup/pack-files';
import { backup, contentsOf } from '../../../../utils/ledger/backup/write';
import type { Database } from '../../../../utils/ledger/database';
import { addEntry, checkJournal } from '../../../../utils/ledger/journal';
import { cutJournal } from '../../../../utils/ledger/keep/anchor';
import { eraseAll } from '../../../../utils/ledger/keep/erase';
import { beginSweep } from '../../../../utils/ledger/keep/sweep';
import { addToPack, bytesOf } from '../../../../utils/ledger/packs';
import { NINE } from '../made';
import { freshDatabase } from '../tables';
import { fill, NOW, picture } from './filled';

const KEY = 'wechat-pay|1900000109|200001';
const entry = {
  console: 'wechat-pay',
  complaintId: '200001',
  kind: 'send',
  text: '',
  rules: '',
  reason: '',
} as const;

async function filled(): Promise<Database> {
  const db = freshDatabase();
  await fill(db);
  return db;
}
const write = async (db: Database) => backup(db, {}, {}, { passphrase: '', at: NOW });
const taken = async (db: Database, file: Blob, mode: 'replace' | 'merge') => {
  const checked = await check(db, file, {}, { passphrase: '' });
  return { checked, restored: await restore(db, mode) };
};
const cut = (db: Database, before: number) =>
  db.transaction('rw', db.journal, db.counters, db.keeping, db.identity, () => cutJournal(db, before, 100));

/** A file with these rows, its digest right. */
async function made(rows: readonly (readonly [string, unknown])[]): Promise<Blob> {
  const digester = new Digester();
  for (const [table, row] of rows) await digester.add(table, JSON.parse(JSON.stringify(row)));
  const head = { format: 'kesu-clock-backup', version: 1, at: NOW, hashes: '', secrets: false };
  const lines = [head, ...rows, { end: await digester.end() }];
  return new Blob([lines.map((line) => JSON.stringify(line)).join('\n')]);
}

describe('everything', () => {
  it('is what it was after it was wiped and restored: files, bursts, echoes, a journal that was cut', async () => {
    const db = await filled();
    // In many pieces, and of bytes that are no text.
    const large = await picture(255, KEY, 1_000_000);
    large.bytes.set([0, 128, 10, 13], 4000);
    large.file.sha256 = await sha256(large.bytes);
    expect(await addToPack(db, large)).toBe('kept');
    const was = await contentsOf(db, {}, {});
    const contentsOfFiles = async () =>
      Promise.all((await bytesOf(db, KEY)).map(async ({ key, bytes }) => [key, await sha256(bytes)]));
    const files = await contentsOfFiles();
    const { file, contents } = await write(db);
    expect(contents).toEqual(was);
    expect(contents.rows).toMatchObject({ packFiles: 2, packs: 1, echoes: 1, keeping: 1, bursts: 1 });
    await eraseAll(db);
    expect((await contentsOf(db, {}, {})).rows).toEqual({});
    const { checked } = await taken(db, file, 'replace');
    expect(checked).toMatchObject({ refusals: 0, contents });
    expect(await contentsOf(db, {}, {})).toEqual(was);
    expect(await contentsOfFiles()).toEqual(files);
    expect(await db.packFiles.filter((row) => 'bytes' in row).count()).toBe(0);
    expect(await checkJournal(db)).toEqual({ entries: 2, brokenAt: null });
    await addEntry(db, entry, NOW);
    expect(await checkJournal(db)).toEqual({ entries: 3, brokenAt: null });
  });

  it('says nothing of how far the removing has come, and replaces what was there', async () => {
    const here = await filled();
    await beginSweep(here, NOW);
    const { file, contents } = await write(here);
    expect(contents.rows['keeping']).toBe(1);
    const there = await filled();
    expect(await addToPack(there, await picture(2, KEY))).toBe('kept');
    await taken(there, file, 'replace');
    expect(await there.packBytes.count()).toBe(1);
    expect((await there.keeping.toArray()).map(({ name }) => name)).toEqual(['anchor']);
  });
});

describe('files of packs', () => {
  it('of a backup come in beside those that are here, none twice', async () => {
    const { file } = await write(await filled());
    const there = await filled();
    // The same content under another key, and one more.
    expect(await addToPack(there, await picture(2, KEY))).toBe('kept');
    for (const added of [0, 0])
      expect((await taken(there, file, 'merge')).restored.taken['packFiles']).toMatchObject({ added });
    await there.packFiles.clear();
    await there.packBytes.clear();
    await addToPack(there, await picture(2, KEY));
    const { restored } = await taken(there, file, 'merge');
    expect(restored.taken['packFiles']).toEqual({ added: 1, changed: 0, same: 0 });
    expect((await bytesOf(there, KEY)).map(({ bytes }) => bytes[0])).toEqual([1, 2]);
  });

  it('that are none of ours are refused one by one', async () => {
    const db = await filled();
    const [row] = await db.packFiles.toArray();
    const bytes = base64Of((await bytesOf(db, KEY))[0]!.bytes);
    const good = { ...row!, bytes };
    const { checked } = await taken(
      freshDatabase(),
      await made(
        [
          good,
          row,
          { ...good, bytes: 7 },
          { ...good, bytes: `${bytes.slice(0, -4)}!!!!` },
          { ...good, bytes: `${bytes}AAAA` },
          { ...good, bytes: bytes.replace(/AQEB/, 'AAAA') },
          { ...good, bytes: `${bytes} ` },
          { ...good, sha256: '0'.repeat(64) },
          { ...good, size: 10_000_001 },
          { ...good, kind: 'html' },
          { ...good, thumb: 'javascript:alert(1)' },
          { ...good, of: 'wechat-pay|other' },
          { ...good, original: null },
          { ...good, more: 1 },
        ].map((each) => ['packFiles', each] as const),
      ),
      'replace',
    );
    expect(checked.good).toEqual({ packFiles: 1 });
    expect(checked.refusals).toBe(13);
  });

  it('as large as they may be are read, and what is longer stops the reading', async () => {
    async function* one() {
      yield 'A'.repeat(MOST_ENCODED);
    }
    const lengths: number[] = [];
    for await (const line of linesIn(await fileOf(one(), ''), '')) lengths.push(line.length);
    expect(lengths).toEqual([13_333_336]);
    const file = await made([['packFiles', { bytes: 'A'.repeat(14_000_000) }]]);
    await expect(check(freshDatabase(), file, {}, { passphrase: '' })).rejects.toMatchObject({
      code: 'altered',
    });
  });

  it('are one text for the same bytes', () => {
    for (const size of [0, 1, 2, 3, 0x6000, 0x6001]) {
      const bytes = Uint8Array.from({ length: size }, (_, n) => n % 256);
      expect(bytesFrom(base64Of(bytes))).toEqual(bytes);
    }
    for (const text of ['AB==', 'A', 'AAAA\n', '====', 'é']) expect(bytesFrom(text)).toBeNull();
  });
});

describe('what the keeping remembers', () => {
  it('is refused when it is none of ours', async () => {
    const [good] = await (await filled()).echoes.toArray();
    const anchor = { name: 'anchor', seq: 3, hash: 'a'.repeat(64) };
    const { checked } = await taken(
      freshDatabase(),
      await made([
        ['echoes', good],
        ['echoes', { ...good, key: 'wechat-pay|1|user:x' }],
        ['echoes', { ...good, console: 'elsewhere' }],
        ['echoes', { ...good, queue: 'alipay-trade' }],
        ['echoes', { ...good, keys: [] }],
        ['echoes', { ...good, keys: [...good!.keys, 'trade:1'] }],
        ['echoes', { ...good, at: 'today' }],
        ['keeping', anchor],
        ['keeping', { name: 'sweep', begunAt: 1, kind: null, from: null, removed: {}, cut: null }],
        ['keeping', { ...anchor, name: 'erase|x' }],
        ['keeping', { ...anchor, seq: 0 }],
        ['keeping', { ...anchor, hash: 'x' }],
      ]),
      'replace',
    );
    expect(checked.good).toEqual({ echoes: 1, keeping: 1 });
    expect(checked.refusals).toBe(10);
  });

  it('of a payer goes by the later removal', async () => {
    const here = await filled();
    const { file } = await write(here);
    await here.echoes.toCollection().modify({ gone: NOW - 1 });
    expect((await taken(here, file, 'merge')).restored.taken['echoes']).toMatchObject({ changed: 1 });
    expect((await here.echoes.toArray()).map(({ gone }) => gone)).toEqual([NOW]);
    expect((await taken(here, file, 'merge')).restored.taken['echoes']).toMatchObject({ same: 1 });
  });
});

describe('a journal that was cut', () => {
  /** Entries an hour apart. */
  async function journal(n: number): Promise<Database> {
    const db = freshDatabase();
    for (let at = 0; at < n; at += 1) await addEntry(db, entry, NINE + at);
    return db;
  }

  it('begins in an empty ledger where the file says', async () => {
    const here = await journal(5);
    await cut(here, NINE + 2);
    const { file } = await write(here);
    const there = freshDatabase();
    expect((await taken(there, file, 'merge')).restored).toMatchObject({ foreignEntries: 0 });
    expect(await checkJournal(there)).toEqual({ entries: 3, brokenAt: null });
    await addEntry(there, entry, NOW);
    expect(await checkJournal(there)).toEqual({ entries: 4, brokenAt: null });
  });

  it('does not grow again at its start, and goes on at its end', async () => {
    const here = await journal(5);
    const whole = (await write(here)).file;
    await cut(here, NINE + 2);
    const shorter = (await write(here)).file;
    await addEntry(here, entry, NOW);
    const longer = (await write(here)).file;
    expect((await taken(here, whole, 'merge')).restored).toMatchObject({ foreignEntries: 0 });
    expect(await checkJournal(here)).toEqual({ entries: 4, brokenAt: null });
    const other = freshDatabase();
    await taken(other, whole, 'replace');
    for (const file of [shorter, longer])
      expect((await taken(other, file, 'merge')).restored).toMatchObject({ foreignEntries: 0 });
    expect(await checkJournal(other)).toEqual({ entries: 6, brokenAt: null });
  });

  it('of another chain stays outside, and no anchor comes in without it', async () => {
    const here = await journal(4);
    await cut(here, NINE + 3);
    const other = freshDatabase();
    for (let n = 0; n < 4; n += 1) await addEntry(other, { ...entry, text: '别的' }, NINE + n);
    const { file } = await write(other);
    expect((await taken(here, file, 'merge')).restored.foreignEntries).toBe(2);
    expect(await checkJournal(here)).toEqual({ entries: 1, brokenAt: null });
    const anchor = ['keeping', { name: 'anchor', seq: 3, hash: 'a'.repeat(64) }] as const;
    for (const mode of ['replace', 'merge'] as const) {
      const empty = freshDatabase();
      await taken(empty, await made([anchor]), mode);
      await addEntry(empty, entry, NOW);
      expect(await checkJournal(empty)).toEqual({ entries: 1, brokenAt: null });
    }
  });
});
