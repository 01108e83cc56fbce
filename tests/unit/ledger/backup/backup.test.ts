import { describe, expect, it } from 'vitest';
import { diskLedger } from '../../../../utils/ledger';
import { check, discard } from '../../../../utils/ledger/backup/check';
import { restore } from '../../../../utils/ledger/backup/restore';
import { pendingLocal } from '../../../../utils/ledger/backup/restore';
import { KEPT_TABLES, LEFT_OUT } from '../../../../utils/ledger/backup/tables';
import { backup, contentsOf } from '../../../../utils/ledger/backup/write';
import type { Database } from '../../../../utils/ledger/database';
import { checkJournal } from '../../../../utils/ledger/journal';
import { addEntry } from '../../../../utils/ledger/journal';
import { KEPT_ENTRIES } from '../../../../utils/watch/kept-entries';
import { complaint, HOUR, look, NINE, PROCESSED } from '../made';
import { freshDatabase } from '../tables';
import { ADDRESS, fill, LOCAL, NOW } from './filled';

const PASS = '正确的口令 horse';
const ROUNDS = 1000;

async function filled(n = 0): Promise<Database> {
  const db = freshDatabase();
  await fill(db, n);
  return db;
}
const write = (db: Database, passphrase = '') =>
  backup(db, LOCAL, KEPT_ENTRIES, { passphrase, at: NOW, rounds: ROUNDS });
const read = (db: Database, file: Blob, passphrase = '') => check(db, file, KEPT_ENTRIES, { passphrase });
const digestOf = async (db: Database, local: Record<string, unknown> = LOCAL) =>
  (await contentsOf(db, local, KEPT_ENTRIES)).digest;
/** Every row of every table. */
async function everything(db: Database) {
  const tables = await Promise.all(
    db.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return Object.fromEntries(tables.filter(([name]) => name !== 'meta' && name !== 'identity'));
}
const textOf = async (file: Blob) =>
  new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();

describe('a backup', () => {
  it('names every table: kept, or left out on purpose', () => {
    const names = freshDatabase().tables.map(({ name }) => name);
    const kept = KEPT_TABLES.flatMap(({ name, fills = name }) => [...new Set([name, fills])]);
    expect([...kept, ...LEFT_OUT].toSorted()).toEqual(names.toSorted());
  });

  it('holds something of every kept table in these tests', async () => {
    const { contents } = await write(await filled());
    expect(Object.keys(contents.rows).toSorted()).toEqual(
      [...KEPT_TABLES.map(({ name }) => name), 'local'].toSorted(),
    );
  });

  it.each(['', PASS])('comes back into an empty database with the same digest (%s)', async (passphrase) => {
    const here = await filled(1500);
    const { file, contents } = await write(here, passphrase);
    const there = freshDatabase();
    const checked = await read(there, file, passphrase);
    expect(checked).toMatchObject({ contents, refused: [], refusals: 0, sameKey: false });
    await restore(there, 'replace');
    const local = Object.fromEntries(
      (await pendingLocal(there))!.rows.map(({ name, value }) => [name, value]),
    );
    expect(await digestOf(there, local)).toBe(contents.digest);
    expect(await digestOf(here)).toBe(contents.digest);
    const { staging: _a, deliveries: left, ...was } = await everything(here);
    const { staging: _b, deliveries, ...is } = await everything(there);
    expect(is).toEqual(was);
    // What waited to be sent is not sent by a copy.
    expect(left?.map((row: { state: string }) => row.state)).toEqual(['sent', 'sending']);
    expect(deliveries?.map((row: { state: string }) => row.state)).toEqual(['sent', 'dropped']);
    expect(await checkJournal(there)).toEqual({ entries: 2, brokenAt: null });
  });

  it('holds addresses and phones of channels only under a pass-phrase', async () => {
    const db = await filled();
    const plain = await textOf((await write(db)).file);
    expect(plain).toContain('值班群');
    expect(plain).not.toContain(ADDRESS);
    expect(plain).not.toContain('13800138000');
    const sealed = await write(db, PASS);
    expect(await sealed.file.text()).not.toContain('值班群');
    await read(db, sealed.file, PASS);
    await restore(db, 'replace');
    expect(JSON.stringify(await pendingLocal(db))).toContain(ADDRESS);
  });

  it('takes over all or nothing', async () => {
    const { file } = await write(await filled(1200));
    const there = freshDatabase();
    await diskLedger(there, () => NOW).ingest(look([complaint('900001')]));
    await read(there, file);
    const before = await everything(there);
    for (const stopAt of [1, 600, 1300]) {
      const stop = (rows: number) => {
        if (rows >= stopAt) throw new Error('stopped');
      };
      await expect(restore(there, 'replace', stop)).rejects.toThrow('stopped');
      expect(await everything(there)).toEqual(before);
    }
    await discard(there);
  });
});

describe('a file that is not right', () => {
  const changed = async (file: Blob, at: number) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const place = at < 0 ? bytes.length + at : at;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    return new Blob([bytes]);
  };

  it.each([
    ['a wrong pass-phrase', (file: Blob) => file, 'falsch', 'passphrase'],
    ['no pass-phrase', (file: Blob) => file, '', 'locked'],
    ['another salt', (file: Blob) => changed(file, 20), PASS, 'passphrase'],
    ['another byte in it', (file: Blob) => changed(file, 300), PASS, 'altered'],
    ['another last byte', (file: Blob) => changed(file, -1), PASS, 'altered'],
    ['its end cut off', (file: Blob) => file.slice(0, file.size - 5), PASS, 'truncated'],
    ['only its head', (file: Blob) => file.slice(0, 40), PASS, 'truncated'],
    ['other rounds', (file: Blob) => changed(file, 9), PASS, 'altered'],
    ['something behind it', (file: Blob) => new Blob([file, 'abcdefgh']), PASS, 'altered'],
  ])('sealed, with %s, changes nothing', async (_what, spoil, passphrase, code) => {
    const db = await filled();
    const { file } = await write(db, PASS);
    const before = await everything(db);
    await expect(read(db, await spoil(file), passphrase)).rejects.toMatchObject({ code });
    expect(await everything(db)).toEqual(before);
  });

  it('sealed in several parts, misses none and keeps their order', async () => {
    const db = await filled();

    await db.notes.bulkAdd(
      Array.from({ length: 1800 }, (_, n) => {
        const text = Array.from({ length: 24 }, () => crypto.randomUUID()).join('');
        return { key: `n${n}`, of: 'wechat-pay|1', at: NOW, who: '', text };
      }),
    );
    const { file } = await write(db, PASS);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const first = 61;
    const length = 4 + new DataView(bytes.buffer).getUint32(first);
    expect(bytes.length).toBeGreaterThan(first + length + 1000);
    const second = first + length;
    const more = 4 + new DataView(bytes.buffer).getUint32(second);
    const one = bytes.slice(first, second);
    const two = bytes.slice(second, second + more);
    const head = bytes.slice(0, first);
    const rest = bytes.slice(second + more);
    await expect(read(db, new Blob([head, one]), PASS)).rejects.toMatchObject({ code: 'truncated' });
    await expect(read(db, new Blob([head, two, one, rest]), PASS)).rejects.toMatchObject({ code: 'altered' });
    await expect(read(db, new Blob([head, two, rest]), PASS)).rejects.toMatchObject({ code: 'altered' });
    await expect(read(db, file, PASS)).resolves.toMatchObject({ refusals: 0 });
  });

  it.each([
    ['', 'notBackup'],
    ['hello\nworld', 'notBackup'],
    ['{"format":"kesu-clock-backup","version":99,"at":1,"hashes":""}\n', 'newer'],
    ['{"format":"kesu-clock-backup","version":1,"at":1,"hashes":""}\n', 'truncated'],
    ['{"format":"kesu-clock-backup","version":1,"at":1,"hashes":""}\nx\n', 'altered'],
  ])('plain: %j is %s', async (text, code) => {
    await expect(read(await filled(), new Blob([text]))).rejects.toMatchObject({ code });
  });

  it('plain, changed or cut short, changes nothing', async () => {
    const db = await filled();
    const { file } = await write(db);
    const before = await everything(db);
    const text = await textOf(file);
    const lines = text.split('\n');
    const moved = [lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n');
    for (const [spoilt, code] of [
      [file.slice(0, file.size - 20), 'broken'],
      [await changed(file, 200), 'broken'],
      [new Blob([text.replace('没收到货', '收到了货')]), 'altered'],
      [new Blob([moved]), 'altered'],
      [new Blob([lines.slice(0, -2).join('\n')]), 'truncated'],
    ] as const)
      await expect(read(db, spoilt)).rejects.toMatchObject({ code });
    expect(await everything(db)).toEqual(before);
    await expect(read(db, new Blob([text]))).resolves.toMatchObject({ refusals: 0 });
  });
});

describe('rows that are none of ours', () => {
  /** A file with these rows, its digest right. */
  async function made(rows: readonly unknown[]): Promise<Blob> {
    const { Digester } = await import('../../../../utils/ledger/backup/digest');
    const digester = new Digester();
    for (const row of rows) {
      const [table, body] = JSON.parse(JSON.stringify(row)) as [string, unknown];
      await digester.add(table, body);
    }
    const head = { format: 'kesu-clock-backup', version: 1, at: NOW, hashes: '', secrets: false };
    const lines = [head, ...rows, { end: await digester.end() }].map((each) =>
      typeof each === 'string' ? each : JSON.stringify(each),
    );
    return new Blob([lines.join('\n')]);
  }
  const note = { key: 'k', of: 'wechat-pay|1', at: NOW, who: '', text: 'x' };

  it('are refused one by one, with their line and their part', async () => {
    const db = await filled();
    const good = (await db.complaints.toArray())[0]!;
    const { phase: _p, keys: _k, due: _d, ...kept } = good;
    const file = await made([
      ['complaints', kept],
      ['complaints', { ...kept, key: 'wechat-pay|other|1' }],
      ['complaints', { ...kept, facts: { ...kept.facts, amountFen: 'NaN' } }],
      ['complaints', { ...kept, facts: { ...kept.facts, surprise: 1 } }],
      ['complaints', { ...kept, console: 'elsewhere' }],
      ['complaints', { ...kept, facts: { ...kept.facts, status: { ...kept.facts.status, phase: 'won' } } }],
      ['notes', note],
      ['notes', { ...note, text: 'y'.repeat(3000) }],
      ['notes', null],
      ['meta', { name: 'key', value: 1 }],
      ['local', { name: 'sentinel', value: {} }],
    ]);
    const there = freshDatabase();
    const { refused, refusals, good: taken } = await read(there, file);
    expect(taken).toEqual({ complaints: 1, notes: 1 });
    expect(refusals).toBe(9);
    expect(refused).toEqual([
      { line: 3, table: 'complaints', field: 'key' },
      { line: 4, table: 'complaints', field: 'facts.amountFen' },
      { line: 5, table: 'complaints', field: 'facts.surprise' },
      { line: 6, table: 'complaints', field: '' },
      { line: 7, table: 'complaints', field: '' },
      { line: 9, table: 'notes', field: 'text' },
      { line: 10, table: 'notes', field: '' },
      { line: 11, table: 'meta', field: '' },
      { line: 12, table: 'local', field: 'sentinel' },
    ]);
  });

  it('reach no prototype', async () => {
    const evil = JSON.parse(
      '["given",{"of":"wechat-pay|1","at":1,"values":{"__proto__":{"polluted":"yes"},"name":"x"}}]',
    ) as unknown;
    const there = freshDatabase();
    const { refusals } = await read(there, await made([evil, ['__proto__', {}], ['constructor', {}]]));
    expect(refusals).toBe(3);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('merging', () => {
  it('adds what is new, keeps what is newer, counts right', async () => {
    const { file } = await write(await filled());
    const there = freshDatabase();
    const ledger = diskLedger(there, () => NOW);
    // Later than the file, under the same name; and one that the file knows without an account.
    await ledger.ingest(look([complaint('200001', { status: PROCESSED })], { at: NINE + 9 * HOUR }));
    await ledger.ingest(look([complaint('200003'), complaint('777777')]));
    await read(there, file);
    const { taken } = await restore(there, 'merge');
    expect(taken['complaints']).toEqual({ added: 2, changed: 1, same: 0 });
    const record = await there.complaints.get('wechat-pay|1900000109|200001');
    expect(record?.facts).toMatchObject({ status: PROCESSED, amountFen: 1990 });
    expect((await there.complaints.get('wechat-pay||200003'))?.shadow).toBe(true);
    const counted = Object.fromEntries((await there.counters.toArray()).map(({ name, n }) => [name, n]));
    const rows = (await there.complaints.toArray()).filter(({ shadow }) => !shadow);
    expect(counted['complaints']).toBe(rows.length);
    expect(counted['waiting|wechat-pay|1900000109']).toBe(rows.filter(({ due }) => due !== undefined).length);
    expect(counted['waiting|wechat-pay|'] ?? 0).toBe(0);
    expect(counted['journal']).toBe(2);
  });

  it('twice changes nothing more', async () => {
    const { file } = await write(await filled());
    const there = freshDatabase();
    for (const added of [3, 0]) {
      await read(there, file);
      const { taken } = await restore(there, 'merge');
      expect(taken['complaints']?.added).toBe(added);
    }
    expect(await checkJournal(there)).toEqual({ entries: 2, brokenAt: null });
  });

  it('continues a journal, and leaves another one outside', async () => {
    const here = await filled();
    const { file } = await write(here);
    const entry = {
      console: 'wechat-pay',
      complaintId: '1',
      kind: 'send',
      text: '',
      rules: '',
      reason: '',
    } as const;
    await addEntry(here, entry, NOW + HOUR);
    await read(here, file);
    expect(await restore(here, 'merge')).toMatchObject({ foreignEntries: 0 });
    expect(await checkJournal(here)).toEqual({ entries: 3, brokenAt: null });
    const other = freshDatabase();
    await addEntry(other, entry, NOW);
    await read(other, file);
    expect(await restore(other, 'merge')).toMatchObject({ foreignEntries: 2 });
    expect(await checkJournal(other)).toEqual({ entries: 1, brokenAt: null });
  });
});
