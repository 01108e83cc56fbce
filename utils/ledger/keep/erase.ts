/**
 * Removes what people want gone: one payer over all consoles, one account, everything. What is wanted
 * stands on disk first, and what went is taken off it in the same transaction: whoever is killed in
 * between goes on. Entries of the journal lose their words and keep their place (chain.ts).
 */
import type { ConsoleId } from '../../complaint/model';
import type { Database } from '../database';
import type { JournalEntry } from '../journal-entry';
import { keyOf } from '../record';
import { written } from '../sentinel/marks';
import type { StoredComplaint } from '../record';
import { isEnded, ofOf, recordsOfAll } from './ended';
import { emptyNotices } from './notices';
import { hashesOf, recordsOfPayer } from './person';
import { count, GONE, removeRecords, tablesOfRecords } from './remove';
import type { EraseRow } from './rows';
import type { ErasePlan, EraseTarget } from '../../platform/keep-messages';

/** Complaints that go in one transaction. */
const CHUNK = 200;

const tables = (db: Database) => [
  ...tablesOfRecords(db),
  db.keeping,
  db.echoes,
  db.journal,
  db.alerts,
  db.deliveries,
  db.templateUse,
];
type Single = Exclude<EraseTarget, { who: 'all' }>;
const maskOf = (records: readonly StoredComplaint[]): string =>
  records.find(({ facts }) => facts.phoneMask)?.facts.phoneMask ?? '';

/** The records that are meant; null when the ledger does not know the complaint. In a transaction. */
async function recordsMeant(db: Database, target: Single): Promise<StoredComplaint[] | null> {
  if (target.who === 'account')
    return db.complaints
      .where('key')
      .startsWith(keyOf(target.console, target.account, ''))
      .toArray();
  const seed = await db.complaints.get(target.key);
  return seed ? recordsOfPayer(db, seed) : null;
}

/** What would go. `now` in ms UTC. */
export function erasePlan(db: Database, target: Single, now: number): Promise<ErasePlan | null> {
  return db.transaction('r', tables(db), async () => {
    const records = await recordsMeant(db, target);
    if (!records) return null;
    const ofs = [...new Set(records.map(ofOf))];
    const [sightings, answers, promises, notes, journal] = await Promise.all([
      db.sightings.where('of').anyOf(ofs).count(),
      db.answers.where('of').anyOf(ofs).count(),
      db.promises.where('of').anyOf(ofs).count(),
      db.notes.where('of').anyOf(ofs).count(),
      db.journal.where('of').anyOf(ofs).count(),
    ]);
    const open = new Set(records.filter((record) => !isEnded(record, now)).map(ofOf));
    const consoles = [...new Set(records.map(({ console }) => console))];
    const mask = target.who === 'payer' ? maskOf(records) : '';
    const counts = { sightings, answers, promises, notes, journal };
    return { mask, consoles, complaints: ofs.length, open: open.size, ...counts };
  });
}

/** Writes down what is to go; the name of the job, or null when there is nothing known of it. `now` in ms UTC. */
export function beginErase(db: Database, target: Single, open: boolean, name: string, now: number) {
  return db.transaction('rw', tables(db), async (): Promise<EraseRow['name'] | null> => {
    const row: EraseRow = {
      name: `erase|${name}`,
      left: [],
      account: null,
      done: false,
      open,
      who: '',
      removed: 0,
      complaints: 0,
      seqs: [],
    };
    if (target.who === 'account') {
      const { console, account } = target;
      row.account = { console, account, from: keyOf(console, account, '') };
      row.who = account;
      await db.echoes.filter((echo) => ofAccount(echo, target)).delete();
    } else {
      const records = await recordsMeant(db, target);
      if (!records) return null;
      const stays = new Set(records.filter((record) => !open && !isEnded(record, now)).map(ofOf));
      row.left = [...new Set(records.map(ofOf))].filter((of) => !stays.has(of));
      row.who = maskOf(records);
      // With nothing left of the payer nothing is left to know the payer by.
      if (stays.size === 0) await db.echoes.where('keys').anyOf(hashesOf(records)).delete();
    }
    await db.keeping.put(row);
    return row.name;
  });
}
const ofAccount = (row: { console: string; account: string }, { console, account }: typeof row): boolean =>
  row.console === console && row.account === account;

/** Jobs that are not told of yet, done or not. */
export const eraseJobs = async (db: Database): Promise<EraseRow[]> =>
  (await db.keeping.where('name').startsWith('erase|').toArray()) as EraseRow[];

/** The next records of a job, and the job as it stands without them. In a transaction. */
async function nextOf(db: Database, row: EraseRow, now: number): Promise<[StoredComplaint[], EraseRow]> {
  const { account, left } = row;
  if (!account) {
    const records = await recordsOfAll(db, left.slice(0, CHUNK));
    return [records, { ...row, left: left.slice(CHUNK), done: left.length <= CHUNK }];
  }
  const prefix = keyOf(account.console, account.account, '');
  const found = await db.complaints
    .where('key')
    .between(account.from, `${prefix}\uffff`, false)
    .limit(CHUNK)
    .toArray();
  const from = found.at(-1)?.key ?? account.from;
  const records = found.filter((record) => row.open || isEnded(record, now));
  return [records, { ...row, account: { ...account, from }, done: found.length < CHUNK }];
}

/** One chunk of a job; resolves with where it stands then. `now` in ms UTC. */
export function eraseStep(db: Database, name: EraseRow['name'], now: number): Promise<EraseRow | null> {
  return db.transaction('rw', tables(db), async () => {
    const row = await db.keeping.get(name);
    if (row?.name !== name || !('left' in row)) return null;
    const [records, after] = await nextOf(db, row, now);
    const ofs = new Set(records.map(ofOf));
    const beside = await removeRecords(db, records);
    // Another account may have the same complaint: then what is kept about it stays.
    const rest = new Set((await recordsOfAll(db, ofs)).map(ofOf));
    const gone = new Set([...ofs].filter((of) => !rest.has(of)));
    const seqs = await emptyEntries(db, [...gone]);
    await emptyNotices(db, gone);
    await db.templateUse.filter(({ of }) => gone.has(of)).modify({ of: '' });
    const next: EraseRow = {
      ...after,
      removed: row.removed + records.length + beside + seqs.length,
      complaints: row.complaints + ofs.size,
      seqs: [...row.seqs, ...seqs],
    };
    if (next.done && next.account) await dropAccount(db, next.account);
    await db.keeping.put(next);
    return next;
  });
}

/** What is known of an account of which nothing stands here any more. */
async function dropAccount(db: Database, { console, account }: { console: ConsoleId; account: string }) {
  const rest = await db.complaints
    .where('key')
    .startsWith(keyOf(console, account, ''))
    .count();
  if (rest === 0) await db.accounts.delete(`${console}|${account}`);
}

/** It is told of. */
export const endErase = (db: Database, name: EraseRow['name']): Promise<void> => db.keeping.delete(name);

/** Entries of the journal about these complaints without their words; their numbers. */
async function emptyEntries(db: Database, ofs: readonly string[]): Promise<number[]> {
  const rows = await db.journal.where('of').anyOf(ofs).toArray();
  const empty = rows.map(({ seq, at, kind, prev, hash }) =>
    Object.assign({ at, kind, prev, hash } satisfies Partial<JournalEntry>, {
      ...(seq !== undefined && { seq }),
      console: null,
      complaintId: '',
      of: '',
      text: '',
      rules: '',
      reason: '',
      erased: true as const,
    }),
  );
  await db.journal.bulkPut(empty);
  return rows.flatMap(({ seq }) => (seq === undefined ? [] : [seq]));
}

/**
 * Everything, and the key of the hashes with it. The tables stay, empty, under a new name that says whose
 * place they took: nothing was lost.
 */
export function eraseAll(db: Database): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    const n = await db.complaints.count();
    const gone = (await db.counters.get(GONE))?.n ?? 0;
    await written(db, crypto.randomUUID());
    for (const table of db.tables) if (table.name !== 'identity') await table.clear();
    await count(db, GONE, gone + 1);
    return n;
  });
}
