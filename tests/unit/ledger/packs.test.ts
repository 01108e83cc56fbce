import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { appealsOf } from '../../../utils/ledger/appeals';
import type { Database } from '../../../utils/ledger/database';
import { ingest, ledgerDigest } from '../../../utils/ledger/ingest';
import { addToPack, bytesOf, changePack, editFile, packOf, purgePacks } from '../../../utils/ledger/packs';
import type { PackFile } from '../../../utils/platform/pack-messages';
import type { Complaint } from '../../../utils/complaint/model';
import { complaint, HOUR, look, NINE, PROCESSED } from './made';
import { freshDatabase } from './tables';

const DAY = 24 * HOUR;
const NOW = NINE + 2 * HOUR;
const KEY = 'wechat-pay|1900000109|200001';
const OTHER = 'wechat-pay|1900000109|200002';

async function see(
  db: Database,
  complaints: Complaint[],
  more: Parameters<typeof look>[1] = {},
): Promise<Database> {
  await ingest(
    db,
    await ledgerDigest(db),
    look(complaints, { at: NINE + HOUR, ...more }),
    NINE + HOUR + 1000,
  );
  return db;
}
const known = () => see(freshDatabase(), [complaint('200001'), complaint('200002')]);
const adding = (n: number, size = 3, more: Partial<PackFile> = {}) => ({
  type: 'packAdd' as const,
  key: KEY,
  file: {
    kind: 'jpg' as const,
    size,
    sha256: `hash${n}`,
    source: 'chosen' as const,
    shows: 'track',
    thumb: '',
    original: { name: '图 13800138000.png', size: 9 },
    ...more,
  },
  bytes: new Uint8Array(size).fill(n),
  now: NOW + n,
});

describe('a pack', () => {
  it('is empty until somebody begins, and holds what was changed', async () => {
    const db = await known();
    expect(await packOf(db, KEY)).toMatchObject({ text: null, files: [], submittedAt: null, open: false });
    expect(await changePack(db, KEY, { text: '回电 13800138000' }, NOW)).toMatchObject({
      text: '回电 138****8000',
      changedAt: NOW,
    });
    // The making of an archive changes nothing of it.
    expect(await changePack(db, KEY, { madeAt: NOW + 5 }, NOW + 5)).toMatchObject({
      changedAt: NOW,
      madeAt: NOW + 5,
    });
    expect(await changePack(db, KEY, { open: true, text: '回电 13800138000' }, NOW + 9)).toMatchObject({
      text: '回电 13800138000',
      changedAt: NOW + 9,
    });
    expect(await changePack(db, 'wechat-pay|x|9', { text: '' }, NOW)).toBeNull();
    expect((await packOf(db, OTHER)).text).toBeNull();
  });
  it('keeps files whole, in their order, and gives them back byte by byte', async () => {
    const db = await known();
    expect(await addToPack(db, adding(2))).toBe('kept');
    expect(await addToPack(db, adding(1))).toBe('kept');
    const { files } = await packOf(db, KEY);
    expect(files.map(({ sha256 }) => sha256)).toEqual(['hash1', 'hash2']);
    expect(files[0]?.original.name).toBe('图 138****8000.png');
    expect((await bytesOf(db, KEY)).map(({ bytes }) => [...bytes])).toEqual([
      [1, 1, 1],
      [2, 2, 2],
    ]);
    expect(await bytesOf(db, OTHER)).toEqual([]);
  });
  it('says what it does not keep', async () => {
    const db = await known();
    await addToPack(db, adding(1));
    expect(await addToPack(db, adding(1))).toBe('same');
    expect(await addToPack(db, adding(2, 10_000_001))).toBe('large');
    expect(await addToPack(db, { ...adding(2), bytes: new Uint8Array(4) })).toBe('large');
    expect(await addToPack(db, { ...adding(2), key: 'wechat-pay|x|9' })).toBe('gone');
    for (let n = 2; n <= 40; n += 1) expect(await addToPack(db, adding(n))).toBe('kept');
    expect(await addToPack(db, adding(41))).toBe('many');
    expect((await packOf(db, KEY)).files).toHaveLength(40);
  });
  it('a disk without room is said so, and leaves nothing half kept', async () => {
    const db = await known();
    const full = Object.assign(
      new Dexie.AbortError('gone', new DOMException('full', 'QuotaExceededError')),
      {},
    );
    const broken = vi.spyOn(db.packBytes, 'add').mockImplementation(() => {
      throw full;
    });
    expect(await addToPack(db, adding(1))).toBe('full');
    expect((await packOf(db, KEY)).files).toEqual([]);
    broken.mockImplementation(() => {
      throw new Error('something else');
    });
    await expect(addToPack(db, adding(1))).rejects.toThrow('something else');
  });
  it('a file is edited and taken away only in its own case', async () => {
    const db = await known();
    await addToPack(db, adding(1));
    const file = (await packOf(db, KEY)).files[0]?.key ?? '';
    await editFile(db, { key: OTHER, file, shows: null, now: NOW });
    await editFile(db, { key: KEY, file, shows: 'signed', now: NOW });
    expect((await packOf(db, KEY)).files[0]?.shows).toBe('signed');
    await editFile(db, { key: KEY, file, shows: null, now: NOW + DAY });
    expect(await packOf(db, KEY)).toMatchObject({ files: [], changedAt: NOW + DAY });
    expect(await db.packBytes.count()).toBe(0);
  });
  it('is forgotten half a year after the last thing that was done about it', async () => {
    const db = await known();
    await addToPack(db, adding(1));
    await changePack(db, KEY, { submittedAt: NOW + 30 * DAY }, NOW + 30 * DAY);
    expect(await purgePacks(db, NOW + 20 * DAY)).toBe(0);
    expect(await purgePacks(db, NOW + 31 * DAY)).toBe(1);
    const left = [db.packs, db.packFiles, db.packBytes].map((table) => table.count());
    expect(await Promise.all(left)).toEqual([0, 0, 0]);
  });
});

describe('the list of appeals', () => {
  const penalty = (id: string, more: Partial<Complaint> = {}) =>
    complaint(id, {
      console: 'alipay',
      queue: 'alipay-violation',
      status: { code: null, text: '处罚生效', phase: 'finish' },
      problem: '超时未处理交易投诉',
      stateTime: { at: NINE, resolution: 1000 },
      appealable: true,
      ...more,
    });
  const mini = (id: string, appeal: string) =>
    complaint(id, {
      console: 'mini-program',
      queue: 'mini-program',
      status: { code: '205', text: '已完结', phase: 'done' },
      appeal,
    });
  const list = async (db: Database, now = NOW) =>
    (await appealsOf(db, now, {})).lines.map(({ id, state }) => `${id} ${state}`);

  it('holds every running window, what is due first on top, and no plain complaint', async () => {
    const db = await known();
    const alipay = { console: 'alipay', account: '2088' } as const;
    await see(
      db,
      [penalty('301'), penalty('302', { problem: '逾期未完成退款' }), penalty('303', { appealable: false })],
      alipay,
    );
    await see(db, [penalty('304', { stateTime: { at: NINE - 5 * DAY, resolution: 1000 } })], alipay);
    await see(db, [mini('401', '401'), mini('402', '403'), mini('403', '0')], {
      console: 'mini-program',
      account: 'wx1',
    });
    expect(await list(db)).toEqual([
      '304 prepare',
      '301 prepare',
      '302 prepare',
      '401 prepare',
      '402 submitted',
    ]);
    // Its window has closed; it stays in sight, below.
    expect(await list(db, NINE + 3 * DAY)).toEqual([
      '301 prepare',
      '302 prepare',
      '401 prepare',
      '402 submitted',
      '304 closed',
    ]);
  });
  it('follows what people do: handed in, to be looked up, ended', async () => {
    const db = await see(freshDatabase(), [penalty('301'), penalty('302')], {
      console: 'alipay',
      account: '2088',
    });
    const key = 'alipay|2088|302';
    await changePack(db, key, { submittedAt: NOW, followUpAt: NOW + 3 * DAY }, NOW);
    expect(await list(db)).toEqual(['302 submitted', '301 prepare']);
    expect(await list(db, NOW + 3 * DAY)).toEqual(['302 followUp', '301 prepare']);
    await changePack(db, key, { result: 'won' }, NOW);
    expect(await list(db)).toEqual(['301 prepare', '302 result']);
  });
  it('a case with a pack is listed wherever it stands, once', async () => {
    const db = await see(freshDatabase(), [complaint('200001', { status: PROCESSED })]);
    expect(await list(db)).toEqual([]);
    await addToPack(db, adding(1));
    expect((await appealsOf(db, NOW, {})).lines).toMatchObject([
      { id: '200001', files: 1, state: 'prepare' },
    ]);
  });
});
