import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Promised } from '../../../utils/complaint/promise';
import { database, VERSION_1, VERSION_2 } from '../../../utils/ledger/database';
import { ingest, ledgerDigest } from '../../../utils/ledger/ingest';
import { checkJournal } from '../../../utils/ledger/journal';
import {
  addPromises,
  answered,
  editPromise,
  owedPromises,
  promisesOf,
  settlePromises,
} from '../../../utils/ledger/promises';
import { keptAt } from '../../../utils/reply/promise-kept';
import { complaint, HOUR, look, NINE, PROCESSED } from './made';
import { freshDatabase } from './tables';

const OF = 'wechat-pay|200001';
const promised = (more: Partial<Promised> = {}): Promised => ({
  what: 'refund',
  due: NINE + 72 * HOUR,
  words: '3个工作日内退款',
  uncertain: false,
  missingYear: null,
  ...more,
});
const message = (promises: Promised[], madeAt = NINE, by: 'reply' | 'hand' = 'reply') => ({
  console: 'wechat-pay' as const,
  complaintId: '200001',
  madeAt,
  by,
  promises,
});
const edit = (key: string, change: 'kept' | 'withdrawn' | 'due', due: number | null = null) => ({
  console: 'wechat-pay' as const,
  complaintId: '200001',
  key,
  change,
  due,
});

describe('promises', () => {
  it('are owed from when they were made, soonest first', async () => {
    const db = freshDatabase();
    const reply = promised({ what: 'reply', due: NINE + 9 * HOUR, words: '今天18:00前回复' });
    expect(await addPromises(db, message([promised(), reply]), NINE)).toBe(2);
    expect(await promisesOf(db, OF)).toMatchObject([
      { what: 'reply', state: 'open', by: 'reply', madeAt: NINE },
      { what: 'refund', words: '3个工作日内退款' },
    ]);
    expect(await promisesOf(db, 'wechat-pay|200002')).toEqual([]);
  });

  it('are one promise when the message is seen again in the thread', async () => {
    const db = freshDatabase();
    await addPromises(db, message([promised()]), NINE);
    const seen = message([promised({ due: NINE + 72 * HOUR - 3000 })], NINE - 3000);
    expect(await addPromises(db, seen, NINE + HOUR)).toBe(0);
    expect(await addPromises(db, message([promised()], NINE + HOUR), NINE + HOUR)).toBe(1);
  });

  it('stay away once a person took them off, and stay as a person wrote them', async () => {
    const db = freshDatabase();
    await addPromises(db, message([promised(), promised({ what: 'reply', words: '24小时内回复' })]), NINE);
    const [refund, reply] = await promisesOf(db, OF);
    await editPromise(db, edit(refund!.key, 'withdrawn'), NINE + 1);
    await editPromise(db, edit(reply!.key, 'due', NINE + 5 * HOUR), NINE + 1);
    await addPromises(
      db,
      message([promised(), promised({ what: 'reply', words: '24小时内回复' })]),
      NINE + 2,
    );
    expect(await promisesOf(db, OF)).toMatchObject([{ what: 'reply', due: NINE + 5 * HOUR }]);
  });

  it('belong to their complaint alone', async () => {
    const db = freshDatabase();
    await addPromises(db, message([promised()]), NINE);
    const [one] = await promisesOf(db, OF);
    const other = { ...edit(one!.key, 'kept'), complaintId: '200002' };
    expect(await editPromise(db, other, NINE)).toBeNull();
    expect(await editPromise(db, edit('nothing', 'kept'), NINE)).toBeNull();
    expect(await promisesOf(db, OF)).toHaveLength(1);
  });

  it('are kept by hand in time, or too late', async () => {
    const db = freshDatabase();
    await addPromises(
      db,
      message([promised(), promised({ what: 'delivery', words: '4天内发货', due: NINE + 96 * HOUR })]),
      NINE,
    );
    const [refund, delivery] = await promisesOf(db, OF);
    await editPromise(db, edit(refund!.key, 'kept'), NINE + HOUR);
    await editPromise(db, edit(delivery!.key, 'kept'), NINE + 100 * HOUR);
    expect(await promisesOf(db, OF)).toEqual([]);
    const states = (await db.promises.toArray()).map(({ what, state }) => [what, state]);
    expect(states.toSorted()).toEqual([
      ['delivery', 'broken'],
      ['refund', 'kept'],
    ]);
  });

  it('are broken when their time is over, stay owed, and open again with a new time', async () => {
    const db = freshDatabase();
    await addPromises(db, message([promised()]), NINE);
    const { due } = promised();
    expect(await owedPromises(db, due - 1)).toMatchObject([{ state: 'open' }]);
    const [late] = await owedPromises(db, due);
    expect(late).toMatchObject({ state: 'broken', complaintId: '200001', due });
    await editPromise(db, edit(late!.key, 'due', due + HOUR), due);
    expect(await owedPromises(db, due + 1)).toMatchObject([{ state: 'open', due: due + HOUR }]);
    await editPromise(db, edit(late!.key, 'due', due - HOUR), due);
    expect(await promisesOf(db, OF)).toMatchObject([{ state: 'broken', due: due - HOUR }]);
  });

  it('to answer are kept by an answer, but not by the message that makes them', async () => {
    const db = freshDatabase();
    const reply = promised({ what: 'reply', words: '今天18:00前回复', due: NINE + 9 * HOUR });
    await addPromises(db, message([reply, promised()]), NINE);
    await answered(db, OF, NINE + HOUR, [reply]);
    expect(await promisesOf(db, OF)).toHaveLength(2);
    await answered(db, OF, NINE + HOUR, []);
    expect(await promisesOf(db, OF)).toMatchObject([{ what: 'refund' }]);
    expect((await db.promises.toArray()).find(({ what }) => what === 'reply')).toMatchObject({
      state: 'kept',
      settledAt: NINE + HOUR,
    });
  });

  it('are settled by what the console shows, and carry what is known of their complaint', async () => {
    const db = freshDatabase();
    const digest = await ledgerDigest(db);
    const facts = { outTradeNo: 'SO20261101', amountFen: 1990, detail: '没有收到货 13812348000' };
    await ingest(db, digest, look([complaint('200001', facts)]), NINE + HOUR);
    await addPromises(db, message([promised()]), NINE);
    expect(await owedPromises(db, NINE)).toMatchObject([
      { account: '1900000109', outTradeNo: 'SO20261101', amountFen: 1990, text: '没有收到货 138****8000' },
    ]);
    expect(await settlePromises(db, 'wechat-pay', ['200001'], keptAt)).toBe(0);

    const done = complaint('200001', { status: PROCESSED });
    await ingest(db, digest, look([done], { at: NINE + 2 * HOUR }), NINE + 2 * HOUR);
    expect(await settlePromises(db, 'wechat-pay', ['200001'], keptAt)).toBe(0);
    const back = complaint('200001', { status: PROCESSED, fullRefunded: true });
    await ingest(db, digest, look([back], { at: NINE + 3 * HOUR }), NINE + 3 * HOUR);
    expect(await settlePromises(db, 'wechat-pay', ['200001'], keptAt)).toBe(1);
    expect(await promisesOf(db, OF)).toEqual([]);
    expect(await db.promises.toArray()).toMatchObject([{ state: 'kept', settledAt: NINE + 3 * HOUR }]);
  });

  it('are bounded, and hold no phone number', async () => {
    const db = freshDatabase();
    const many = Array.from({ length: 60 }, (_, n) => promised({ words: `${n}：请打 13812348000` }));
    await addPromises(db, message(many), NINE);
    expect(await db.promises.count()).toBe(40);
    expect(JSON.stringify(await db.promises.toArray())).not.toContain('13812348000');
  });
});

describe('upgrade to version 6', () => {
  it('from version 4 keeps the journal and everything else', async () => {
    const old = new Dexie('old-promises');
    old.version(1).stores(VERSION_1);
    old.version(2).stores(VERSION_2);
    old.version(3).stores({
      alerts: 'key, at, state',
      deliveries: 'key, alert, batch, nextAt, at',
      taken: 'key, at',
    });
    old.version(4).stores({ journal: '++seq, of, at' });
    await old.table('answers').add({ key: 'k', of: OF, text: '您好' });
    await old.table('journal').add({ of: OF, at: NINE, kind: 'send', prev: '', hash: 'x' });
    old.close();
    const db = database('old-promises');
    await addPromises(db, message([promised()]), NINE);
    expect(db.verno).toBe(database('newest').verno);
    expect(await promisesOf(db, OF)).toHaveLength(1);
    expect(await db.journal.toArray()).toMatchObject([{ seq: 1, hash: 'x' }]);
    expect(await db.answers.count()).toBe(1);
    expect(await checkJournal(db)).toMatchObject({ entries: 1, brokenAt: 1 });
  });
});
