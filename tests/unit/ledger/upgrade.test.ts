/* oxlint-disable import/no-unassigned-import -- the tables are imported for the database that they set */
import { indexedDB } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { contentsOf } from '../../../utils/ledger/backup/write';
import { database } from '../../../utils/ledger/database';
import { checkJournal } from '../../../utils/ledger/journal';
import { openLedger } from '../../../utils/ledger';
import { recount } from '../../../utils/ledger/sentinel/recount';
import { oldLedger, STOOD, writeOld } from '../../e2e/fixtures/old-ledgers';
import { complaint, look, NINE } from './made';
import './tables';

beforeAll(() => void vi.stubGlobal('indexedDB', indexedDB));
afterAll(() => void vi.unstubAllGlobals());

const LANE = ['wechat-pay', '1900000109'];
/** Version of the tables today, as the browser counts. */
const TODAY = database('unopened').verno * 10;

it.each(STOOD.map((steps) => [steps.join(' '), steps] as const))(
  'a ledger of the tables %s is whole in the one of today',
  async (title, steps) => {
    const name = `old-${title}`;
    const old = oldLedger(steps, NINE);
    await writeOld({ name, ledger: old });
    const db = database(name);
    for (const [table, rows] of Object.entries(old.rows)) {
      const now = await db.table(table).toArray();
      expect(now, table).toHaveLength(rows.length);
      for (const [n, row] of rows.entries()) expect(now[n], table).toMatchObject(row);
    }
    expect(db.backendDB().version).toBe(TODAY);
    expect([...db.backendDB().objectStoreNames].toSorted()).toEqual(
      db.tables.map((table) => table.name).toSorted(),
    );
    for (const { name: table, schema } of db.tables) {
      const made = db.backendDB().transaction(table).objectStore(table).indexNames;
      expect([...made].toSorted(), table).toEqual(schema.indexes.map((index) => index.name).toSorted());
    }

    const ledger = openLedger({ db, clock: () => NINE });
    const [{ items, count } = { items: [], count: 0 }] = await ledger.standing(
      [{ console: 'wechat-pay', account: '1900000109', since: 0 }],
      NINE,
      { most: 10 },
    );
    expect(items.map(({ id }) => id)).toEqual(['400002', '400001']);
    expect(
      await db.complaints
        .where('[console+account+atOnce+seenAt]')
        .between(LANE, [...LANE, []])
        .primaryKeys(),
    ).toEqual(['wechat-pay|1900000109|400002']);
    expect(count).toBe(2);
    expect(await recount(db)).toEqual({ complaints: 0, entries: 0 });
    if (steps.includes(4)) expect(await checkJournal(db)).toEqual({ entries: 1, brokenAt: null });
    const { digest, rows } = await contentsOf(db, {}, {});
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(rows).toMatchObject({ complaints: 3, accounts: 1, answers: 1, sightings: 1 });
    // And it goes on.
    await ledger.ingest(look([complaint('400004')]));
    expect(ledger.broken()).toBe(false);
    expect(await db.complaints.count()).toBe(4);
    db.close();
  },
);
