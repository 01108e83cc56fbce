import { describe, expect, it } from 'vitest';
import { diskLedger } from '../../../utils/ledger';
import { check } from '../../../utils/ledger/backup/check';
import { restore } from '../../../utils/ledger/backup/restore';
import { backup } from '../../../utils/ledger/backup/write';
import type { Database } from '../../../utils/ledger/database';
import { addEntry } from '../../../utils/ledger/journal';
import { cutJournal } from '../../../utils/ledger/keep/anchor';
import { beginErase, eraseAll, eraseStep } from '../../../utils/ledger/keep/erase';
import { openSentinel } from '../../../utils/ledger/sentinel';
import { complaint, HOUR, look, NINE } from './made';
import { freshDatabase } from './tables';

const OF_2 = 'wechat-pay|1900000109|2';
const DAY = 24 * HOUR;
const entry = {
  console: 'wechat-pay',
  complaintId: '1',
  kind: 'send',
  text: '',
  rules: '',
  reason: '',
} as const;

/** What is outside of the database lives on while the database changes. */
function outside() {
  let value: unknown = null;
  let now = NINE;
  return {
    pass: (ms: number) => void (now += ms),
    shelf: {
      load: async () => value,
      save: async (next: unknown) => void (value = JSON.parse(JSON.stringify(next))),
    },
    over(db: Database, lost = false) {
      return openSentinel(db, this.shelf, { clock: () => now, lost: () => lost });
    },
    spoil: (next: unknown) => void (value = next),
  };
}
async function grown(db: Database): Promise<Database> {
  await diskLedger(db, () => NINE + DAY).ingest(look([complaint('1'), complaint('2')]));
  await addEntry(db, entry, NINE);
  await addEntry(db, entry, NINE + 1);
  return db;
}
/** Every row of a database in a new one, as a damaged log leaves it. */
async function copied(db: Database, without: (table: string, row: unknown) => boolean): Promise<Database> {
  const copy = freshDatabase();
  for (const { name } of db.tables) {
    const rows: unknown[] = await db.table(name).toArray();
    await copy.table(name).bulkAdd(rows.filter((row) => !without(name, row)));
  }
  return copy;
}

describe('the sentinel', () => {
  it('finds nothing wrong while a database grows, is opened again, or gives way to a backup', async () => {
    const out = outside();
    const db = await grown(freshDatabase());
    for (let n = 3; n < 6; n += 1) {
      await diskLedger(db, () => NINE + DAY).ingest(look([complaint(String(n))], { at: NINE + n }));
      expect(await out.over(db).state()).toMatchObject({ broken: false, trouble: null, complaints: n });
    }
    const other = await grown(freshDatabase());
    const { file } = await backup(other, {}, {}, { passphrase: '', at: NINE });
    await check(db, file, {}, { passphrase: '' });
    await restore(db, 'replace');
    expect(await out.over(db).state()).toMatchObject({ trouble: null, complaints: 2, entries: 2 });
    await db.complaints.clear();
    expect(await out.over(db).state()).toMatchObject({ trouble: null });
  });

  it('finds nothing wrong when people have something removed, by age, by person, or all of it', async () => {
    const out = outside();
    const db = await grown(freshDatabase());
    for (let n = 0; n < 3; n += 1) await addEntry(db, { ...entry, complaintId: '2' }, NINE + 2 + n);
    await out.over(db).look();
    for (const before of [NINE + 1, NINE + 3])
      await db.transaction('rw', db.journal, db.counters, db.keeping, () => cutJournal(db, before, 10));
    expect(await out.over(db).state()).toMatchObject({ trouble: null, entries: 2 });
    // The last entry loses its words.
    const [{ key = '' } = {}] = await db.complaints.where('key').equals(OF_2).toArray();
    const name = await beginErase(db, { who: 'payer', key }, true, 'j', NINE);
    await eraseStep(db, name ?? 'erase|', NINE);
    expect((await db.journal.toArray()).map(({ erased }) => erased)).toEqual([true, true]);
    expect(await out.over(db).state()).toMatchObject({ trouble: null, complaints: 1, entries: 2 });
    await eraseAll(db);
    expect(await out.over(db).state()).toMatchObject({ trouble: null, complaints: 0, entries: 0 });
    await grown(db);
    expect((await out.over(db).state()).trouble).toBeNull();
    // It watches as before.
    await db.journal.delete((await db.journal.orderBy('seq').last())?.seq ?? 0);
    expect((await out.over(db).state()).trouble).toMatchObject({ kind: 'lost' });
  });

  it('notices what is gone beside what was cut', async () => {
    const db = await grown(freshDatabase());
    await addEntry(db, entry, NINE + 2);
    const out = outside();
    await out.over(db).look();
    await db.transaction('rw', db.journal, db.counters, db.keeping, () => cutJournal(db, NINE + 1, 10));
    await db.counters.put({ name: 'journal', n: 1 });
    expect((await out.over(db).state()).trouble).toMatchObject({ kind: 'lost' });
  });

  it('notices an empty database in the place of a full one, however it came', async () => {
    const out = outside();
    await out.over(await grown(freshDatabase())).look();
    const trouble = {
      kind: 'emptied',
      before: { complaints: 2, entries: 2 },
      after: { complaints: 0, entries: 0 },
      loss: true,
    };
    expect(await out.over(freshDatabase(), true).state()).toMatchObject({ trouble });
    // It stays until somebody has seen it, also when the new one fills.
    const fresh = out.over(await grown(freshDatabase()));
    expect((await fresh.state()).trouble).toMatchObject(trouble);
    expect((await fresh.seen('trouble')).trouble).toBeNull();
    expect((await fresh.state()).trouble).toBeNull();
  });

  it('notices that the end of what was written is gone', async () => {
    const db = await grown(freshDatabase());
    const before = await copied(db, () => false);
    await diskLedger(db, () => NINE + DAY).ingest(look([complaint('3')], { at: NINE + 3 }));
    const out = outside();
    await out.over(db).look();
    expect((await out.over(before).state()).trouble).toMatchObject({
      kind: 'lost',
      before: { complaints: 3 },
      after: { complaints: 2 },
    });
  });

  it('notices that what was written first is gone, by counting all, and says it once', async () => {
    for (const [table, first, kind] of [
      ['complaints', 'wechat-pay|1900000109|1', 'lost'],
      ['journal', 1, 'lost'],
      ['sightings', '', null],
    ] as const) {
      const db = await grown(freshDatabase());
      const out = outside();
      await out.over(db).look();
      // With the counters and marks of later.
      const rest = await copied(db, (name, row) => {
        const { key, seq } = row as { key?: string; seq?: number };
        return name === table && (key === first || seq === first);
      });
      const sentinel = out.over(rest);
      expect((await sentinel.state()).trouble).toBeNull();
      await sentinel.count();
      const { trouble, complaints } = await sentinel.state();
      const lost = table === 'complaints' ? 1 : 0;
      expect(trouble?.kind ?? null).toBe(kind);
      expect(complaints).toBe(2 - lost);
      expect(await rest.counters.get('complaints')).toMatchObject({ n: 2 - lost });
      expect(await rest.counters.get('waiting|wechat-pay|1900000109')).toMatchObject({ n: 2 - lost });
      await sentinel.seen('trouble');
      await sentinel.count();
      expect((await sentinel.state()).trouble).toBeNull();
    }
  });

  it('notices that journal entries are gone or other ones', async () => {
    for (const [spoil, kind] of [
      [(db: Database) => db.journal.update(2, { hash: 'other' }), 'journal'],
      [(db: Database) => db.journal.delete(2), 'lost'],
      [(db: Database) => db.counters.put({ name: 'journal', n: 1 }), 'lost'],
    ] as const) {
      const db = await grown(freshDatabase());
      const out = outside();
      await out.over(db).look();
      await spoil(db);
      expect((await out.over(db).state()).trouble).toMatchObject({ kind });
    }
  });

  it('takes nothing on trust from its own shelf, and says when the database does not open', async () => {
    const out = outside();
    const db = await grown(freshDatabase());
    for (const rubbish of [null, 7, 'x', {}, { marks: {} }, { marks: { id: 4 }, since: 'now' }]) {
      out.spoil(rubbish);
      expect(await out.over(db).state()).toMatchObject({ trouble: null, complaints: 2 });
    }
    db.close({ disableAutoOpen: true });
    expect(await out.over(db).state()).toMatchObject({ broken: true, schema: null, complaints: 2 });
  });

  it('reminds of a backup after a week without any, a month after the last, and later when asked', async () => {
    const out = outside();
    const sentinel = out.over(await grown(freshDatabase()));
    expect((await sentinel.state()).due).toBe(false);
    out.pass(8 * DAY);
    expect((await sentinel.state()).due).toBe(true);
    expect((await sentinel.seen('due')).due).toBe(false);
    out.pass(8 * DAY);
    expect((await sentinel.state()).due).toBe(true);
    const state = await sentinel.backedUp({ digest: 'ab', rows: 4, sealed: false });
    expect(state).toMatchObject({ due: false, lastBackup: { digest: 'ab', rows: 4, sealed: false } });
    out.pass(31 * DAY);
    expect((await sentinel.state()).due).toBe(true);
    expect((await out.over(freshDatabase()).state()).lastBackup).toMatchObject({ digest: 'ab' });
  });
});
