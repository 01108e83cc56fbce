import { describe, expect, it } from 'vitest';
import { addAnswer } from '../../../../utils/ledger/ingest';
import { addEntry, checkJournal } from '../../../../utils/ledger/journal';
import { journalFile, verifyFile } from '../../../../utils/ledger/journal-file';
import { beginErase, eraseAll, eraseJobs, erasePlan } from '../../../../utils/ledger/keep/erase';
import { openDesk } from '../../../../utils/ledger/desk';
import type { JournalLine } from '../../../../utils/platform/record-messages';
import { complaint, NINE, PROCESSED } from '../made';
import { freshDatabase } from '../tables';
import { allOf, DAY, show, waking } from './kept';

const done = (id: string, more = {}) => complaint(id, { status: PROCESSED, ...more });
const USER = 'oUser-000001';
const PHONE = '13800138000';
const KEY = 'wechat-pay|1900000109|w1';

/** One payer at three consoles, known by id, by phone, by trade; and somebody else. */
async function people() {
  const db = freshDatabase();
  await show(db, 0, [
    done('w1', { userId: USER, outTradeNo: 'ORDER-0001' }),
    done('w2', { userId: USER, phone: PHONE }),
    complaint('w3', { userId: USER }),
    done('else', { userId: 'oUser-000002', outTradeNo: 'ORDER-0009' }),
  ]);
  await show(
    db,
    0,
    [done('a1', { console: 'alipay', queue: 'alipay-trade', phone: PHONE, transactionId: 'T-88888888' })],
    { console: 'alipay', account: '2088' },
  );
  // Numbered alike by another merchant.
  await show(db, 0, [done('x1', { console: 'alipay', queue: 'alipay-trade', outTradeNo: 'ORDER-0001' })], {
    console: 'alipay',
    account: '2099',
  });
  for (const [complaintId, text] of [
    ['w1', '张三您好'],
    ['else', '李四您好'],
    ['w2', '张三再见'],
  ] as const) {
    await addEntry(
      db,
      { console: 'wechat-pay', complaintId, kind: 'send', text, rules: '', reason: '' },
      NINE,
    );
    await addAnswer(
      db,
      { type: 'filled', console: 'wechat-pay', complaintId, templateId: 'T-1', text },
      NINE,
    );
  }
  return db;
}
const left = async (db: Awaited<ReturnType<typeof people>>) =>
  (await db.complaints.toArray()).map(({ id }) => id).toSorted();

describe('erasing a payer', () => {
  it('finds everything of one over all consoles, and nobody else’s', async () => {
    const db = await people();
    expect(await erasePlan(db, { who: 'payer', key: KEY }, NINE + DAY)).toEqual({
      mask: '138****8000',
      consoles: expect.arrayContaining(['wechat-pay', 'alipay']) as string[],
      complaints: 4,
      open: 1,
      sightings: 4,
      answers: 2,
      promises: 0,
      notes: 0,
      journal: 2,
    });
    expect(await left(db)).toHaveLength(6);
  });

  it('leaves what is open unless it is meant, and says so without a name', async () => {
    const db = await people();
    await beginErase(db, { who: 'payer', key: KEY }, false, 'j', NINE + DAY);
    await allOf(db, 1);
    expect(await left(db)).toEqual(['else', 'w3', 'x1']);
    const last = (await db.journal.toArray()).find(({ kind }) => kind === 'erase');
    expect(last).toMatchObject({ console: null, complaintId: '', text: '138****8000 3', rules: 'seq:1,3' });
    expect(await eraseJobs(db)).toEqual([]);
    const rest = JSON.stringify([
      await db.journal.toArray(),
      await db.answers.toArray(),
      await db.keeping.toArray(),
    ]);
    expect(rest).not.toContain('张三');
    expect(rest).toContain('李四');
    expect((await db.counters.get('complaints'))?.n).toBe(3);
    await beginErase(db, { who: 'payer', key: 'wechat-pay|1900000109|w3' }, true, 'k', NINE + DAY);
    await allOf(db, 1);
    expect(await left(db)).toEqual(['else', 'x1']);
  });

  it('leaves a chain that holds only as long as the entry about it is there', async () => {
    const db = await people();
    await beginErase(db, { who: 'payer', key: KEY }, true, 'j', NINE + DAY);
    await allOf(db, 1);
    expect(await checkJournal(db)).toEqual({ entries: 4, brokenAt: null });
    const lines = (await db.journal.toArray()) as JournalLine[];
    expect(await verifyFile(journalFile(lines, NINE))).toEqual({ kind: 'intact', entries: 4 });
    expect(await verifyFile(journalFile(lines.slice(0, -1), NINE))).toEqual({ kind: 'broken', line: 2 });
    // Nobody asked for this one to be emptied.
    await db.journal.update(2, { erased: true, text: '' });
    expect((await checkJournal(db)).brokenAt).toBe(2);
  });

  it('goes on after a kill', async () => {
    const db = freshDatabase();
    for (let from = 0; from < 1000; from += 500)
      await show(
        db,
        0,
        Array.from({ length: 500 }, (_, n) => done(`c${from + n}`, { userId: USER })),
      );
    await beginErase(db, { who: 'payer', key: 'wechat-pay|1900000109|c0' }, true, 'j', NINE);
    await expect(waking(db, 0, {}, 2).run()).rejects.toThrow('killed');
    expect(await db.complaints.count()).toBe(600);
    await allOf(db, 0);
    expect(await db.complaints.count()).toBe(0);
    expect((await db.journal.toArray()).map(({ text }) => text)).toEqual([' 1000']);
  }, 30_000);

  it('says null of what it does not know', async () => {
    expect(await erasePlan(freshDatabase(), { who: 'payer', key: KEY }, NINE)).toBeNull();
  });

  it('is seen by a workbench that has it in hand', async () => {
    const db = await people();
    const desk = openDesk(db, () => {});
    const query = {
      text: '',
      console: null,
      account: null,
      queue: null,
      turn: null,
      due: null,
      repeat: false,
      assigned: null,
      tag: null,
      sort: 'newest',
    } as const;
    await desk.answer({ type: 'window', query, from: 0, count: 10, hold: null, now: NINE });
    const total = async () => {
      await desk.answer({ type: 'facets', queries: [], now: NINE });
      const { total: n, reading } = await desk.answer({
        type: 'window',
        query,
        from: 0,
        count: 10,
        hold: null,
        now: NINE,
      });
      return reading.done ? n : null;
    };
    await expect.poll(total).toBe(6);
    await beginErase(db, { who: 'payer', key: KEY }, true, 'j', NINE + DAY);
    await allOf(db, 1);
    await expect.poll(total).toBe(2);
  });
});

describe('erasing more', () => {
  it('takes one account and leaves the others', async () => {
    const db = await people();
    const target = { who: 'account', console: 'wechat-pay', account: '1900000109' } as const;
    expect(await erasePlan(db, target, NINE)).toMatchObject({ complaints: 4, open: 1, mask: '' });
    await beginErase(db, target, true, 'j', NINE);
    await allOf(db, 0);
    expect(await left(db)).toEqual(['a1', 'x1']);
    expect((await db.accounts.toArray()).map(({ account }) => account).toSorted()).toEqual(['2088', '2099']);
  });

  it('takes everything, the key of the hashes too', async () => {
    const db = await people();
    expect(await eraseAll(db)).toBe(6);
    const counts = await Promise.all(
      db.tables
        .filter(({ name }) => name !== 'counters' && name !== 'identity')
        .map((table) => table.count()),
    );
    expect(counts.every((n) => n === 0)).toBe(true);
  });
});
