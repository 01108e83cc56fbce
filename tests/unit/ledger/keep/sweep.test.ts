import { describe, expect, it } from 'vitest';
import { readDays, readRetention, USUAL_RETENTION } from '../../../../utils/complaint/retention';
import { diskLedger } from '../../../../utils/ledger';
import { addEntry, checkJournal } from '../../../../utils/ledger/journal';
import { journalFile, verifyFile } from '../../../../utils/ledger/journal-file';
import { beginSweep, endSweep, sweepNow } from '../../../../utils/ledger/keep/sweep';
import { addToPack } from '../../../../utils/ledger/packs';
import { addPromises } from '../../../../utils/ledger/promises';
import type { JournalLine } from '../../../../utils/platform/record-messages';
import { complaint, NINE, PROCESSED } from '../made';
import { freshDatabase } from '../tables';
import { allOf, DAY, show, waking } from './kept';

const done = (id: string, more = {}) => complaint(id, { status: PROCESSED, ...more });
const ids = async (db: ReturnType<typeof freshDatabase>) =>
  (await db.complaints.toArray()).map(({ id }) => id);
const said = async (db: ReturnType<typeof freshDatabase>) =>
  (await db.journal.toArray()).filter(({ kind }) => kind === 'purge').map(({ text }) => text);

describe('what is old', () => {
  it('goes when it is over, and nothing else', async () => {
    const db = freshDatabase();
    await show(db, 0, [
      complaint('open1'),
      done('done1'),
      complaint('odd', { status: { code: null, text: '协商中', phase: 'unknown' } }),
    ]);
    await show(db, 100, [done('done2')]);
    await allOf(db, 179);
    expect(await ids(db)).toHaveLength(4);
    await allOf(db, 181);
    expect((await ids(db)).toSorted()).toEqual(['done2', 'odd', 'open1']);
    // The states of an open complaint are part of it.
    expect((await db.sightings.toArray()).map(({ of }) => of).toSorted()).toEqual([
      'wechat-pay|done2',
      'wechat-pay|odd',
      'wechat-pay|open1',
    ]);
    expect((await db.counters.get('complaints'))?.n).toBe(3);
    expect(await said(db)).toEqual([expect.stringContaining('"complaints":1')]);
  });

  it('goes with its notes, its tags and its texts, but not while another account has it', async () => {
    const db = freshDatabase();
    await show(db, 0, [done('1')]);
    await show(db, 150, [done('1')], { account: '1900000222' });
    await db.notes.add({ key: 'n', of: 'wechat-pay|1', at: NINE, who: '', text: '记一笔' });
    const [{ key = '' } = {}] = await db.complaints.toArray();
    const bytes = new Uint8Array(3);
    const original = { name: 'a.jpg', size: 9 };
    const file = {
      kind: 'jpg',
      size: 3,
      sha256: 'x',
      source: 'chosen',
      shows: '',
      thumb: '',
      original,
    } as const;
    expect(await addToPack(db, { type: 'packAdd', key, file, bytes, now: NINE })).toBe('kept');
    await db.cases.add({ of: 'wechat-pay|1', tags: ['急'], assigned: '', at: NINE });
    await allOf(db, 200);
    expect(await db.complaints.count()).toBe(1);
    // Files of a pack have an age of their own.
    expect([await db.notes.count(), await db.packBytes.count()]).toEqual([1, 0]);
    await allOf(db, 400);
    expect(
      await Promise.all(
        [db.complaints, db.notes, db.cases, db.sightings, db.packs, db.packFiles, db.packBytes].map((each) =>
          each.count(),
        ),
      ),
    ).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('waits for a promise that is owed', async () => {
    const db = freshDatabase();
    await show(db, 0, [done('1')]);
    const promises = [{ what: 'refund', due: NINE + 5 * DAY, words: '退款' }] as const;
    await addPromises(
      db,
      { console: 'wechat-pay', complaintId: '1', madeAt: NINE, by: 'hand', promises },
      NINE,
    );
    await allOf(db, 181, { promises: 3650 });
    expect(await ids(db)).toEqual(['1']);
    await db.promises.toCollection().modify({ settledAt: NINE + 6 * DAY, state: 'kept' });
    await allOf(db, 183, { promises: 3650 });
    expect(await ids(db)).toEqual([]);
  });

  it('is done a little at a time, and goes on after a kill where it stood', async () => {
    const db = freshDatabase();
    for (let from = 0; from < 2000; from += 500)
      await show(
        db,
        0,
        Array.from({ length: 500 }, (_, n) => done(`c${from + n}`)),
      );
    await show(db, 0, [complaint('open1')]);
    const before = await db.complaints.count();
    await expect(waking(db, 300, {}, 2).run()).rejects.toThrow('killed');
    const half = await db.complaints.count();
    expect(half).toBeLessThan(before);
    expect(half).toBeGreaterThan(1);
    expect(await sweepNow(db)).toMatchObject({ kind: 'complaints' });
    await allOf(db, 300);
    expect(await ids(db)).toEqual(['open1']);
    expect(await said(db)).toEqual([expect.stringContaining('"complaints":2000')]);
  }, 30_000);

  it('is looked for once a day, and after a clock that was wrong', async () => {
    const db = freshDatabase();
    await show(db, 0, [done('1')]);
    await allOf(db, 10);
    await show(db, 11, [done('2')]);
    expect(await waking(db, 10.5, { complaints: 0 }).run()).toBe(NINE + 11 * DAY);
    expect(await ids(db)).toHaveLength(2);
    await beginSweep(db, NINE + 5000 * DAY);
    await endSweep(db);
    await allOf(db, 300);
    expect(await ids(db)).toEqual([]);
  });

  it('leaves a fingerprint that counts as an earlier complaint, until that is old too', async () => {
    const db = freshDatabase();
    const who = { userId: 'oUser-000001', phone: '13800138000' };
    await show(db, 0, [done('1', who)]);
    await allOf(db, 181);
    expect(JSON.stringify(await db.echoes.toArray())).not.toMatch(/oUser|138|"1"/);
    const later = complaint('2', { ...who, complaintTime: { at: NINE + 200 * DAY, resolution: 1000 } });
    await show(db, 200, [later]);
    const ledger = diskLedger(db, () => NINE + 200 * DAY);
    const repeats = () => ledger.repeatsFor('wechat-pay', '1900000109', [later]);
    expect(await repeats()).toMatchObject([{ id: '2', times: 2, by: 'user', relatives: [] }]);
    // Its console shows the old one again: it is one complaint still.
    await show(db, 201, [done('1', who)]);
    expect(await repeats()).toMatchObject([{ id: '2', times: 2, relatives: [{ id: '1' }] }]);
    await db.complaints.where('key').equals('wechat-pay|1900000109|1').delete();
    await allOf(db, 181 + 181);
    expect(await repeats()).toEqual([]);
  });

  it('leaves a journal that can still be checked, here and as a file', async () => {
    const db = freshDatabase();
    for (let n = 0; n < 9; n += 1)
      await addEntry(
        db,
        { console: 'wechat-pay', complaintId: '1', kind: 'send', text: `${n}`, rules: '', reason: '' },
        NINE + n * 50 * DAY,
      );
    await allOf(db, 401);
    const lines = (await db.journal.toArray()) as JournalLine[];
    expect(lines.map(({ text }) => text).slice(0, -1)).toEqual(['5', '6', '7', '8']);
    expect(await checkJournal(db)).toEqual({ entries: 5, brokenAt: null });
    const file = journalFile(lines, NINE);
    expect(await verifyFile(file)).toEqual({ kind: 'intact', entries: 5 });
    // Somebody else cut off more of it.
    const shorter = journalFile(lines.slice(1), NINE);
    expect(await verifyFile(shorter)).toEqual({ kind: 'broken', line: 2 });
    await db.journal.delete(lines[0]?.seq ?? 0);
    expect((await checkJournal(db)).brokenAt).toBe(lines[1]?.seq);
  });
});

describe('numbers of days', () => {
  it('are read one by one', () => {
    expect(readRetention({ journal: 90, complaints: 5, answers: '7', outbox: 1.5, more: 1 })).toEqual({
      ...USUAL_RETENTION,
      journal: 90,
    });
    expect(readRetention(null)).toEqual(USUAL_RETENTION);
    expect([
      readDays('complaints', ' ９０ '),
      readDays('complaints', '34'),
      readDays('answers', '3651'),
      readDays('answers', '7.5'),
      readDays('journal', ''),
    ]).toEqual([90, null, null, null, null]);
  });
});
