import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import {
  database,
  VERSION_1,
  VERSION_2,
  VERSION_3,
  VERSION_4,
  VERSION_5,
  VERSION_6,
} from '../../../../utils/ledger/database';
import { openDesk } from '../../../../utils/ledger/desk';
import { ingest, ledgerDigest } from '../../../../utils/ledger/ingest';
import { addEntry, checkJournal } from '../../../../utils/ledger/journal';
import type { QueueQuery } from '../../../../utils/platform/workbench-messages';
import { complaint, HOUR, look, NINE } from '../made';
import { content, freshDatabase } from '../tables';

const TABLES = [VERSION_1, VERSION_2, VERSION_3, VERSION_4, VERSION_5, VERSION_6];
const WAITING: QueueQuery = {
  text: '',
  console: null,
  account: null,
  queue: null,
  turn: 'waiting',
  due: null,
  repeat: false,
  assigned: null,
  tag: null,
  sort: 'due',
};

it('a ledger of version 6 is found again whole, and its complaints stand in the queue', async () => {
  // What the version before wrote, taken from the ledger itself: the rows have not changed.
  const source = freshDatabase();
  const digest = await ledgerDigest(source);
  await ingest(source, digest, look([complaint('200001'), complaint('200002')]), NINE + HOUR);
  const note = { console: 'wechat-pay', complaintId: '200001', text: '已回', rules: '', reason: '' } as const;
  await addEntry(source, { ...note, kind: 'send' }, NINE + HOUR, '王琳');

  const old = new Dexie('version-6');
  for (const [index, tables] of TABLES.entries()) old.version(index + 1).stores(tables);
  await old.open();
  for (const { name } of old.tables) await old.table(name).bulkPut(await source.table(name).toArray());
  expect(old.verno).toBe(6);
  old.close();

  const db = database('version-6');
  expect(await content(db)).toEqual(await content(source));
  expect(db.verno).toBe(database('newest').verno);
  expect(await checkJournal(db)).toEqual({ entries: 1, brokenAt: null });
  expect(await db.complaints.where('seenAt').above(0).count()).toBe(2);
  const desk = openDesk(db, () => {});
  const question = { type: 'window', query: WAITING, from: 0, count: 10, hold: null, now: NINE } as const;
  expect((await desk.answer(question)).rows.map(({ id }) => id)).toEqual(['200001', '200002']);
  desk.close();
});
