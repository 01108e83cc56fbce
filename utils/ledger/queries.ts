/** Questions to the database. */
import type { Complaint, ConsoleId } from '../complaint/model';
import type { Repeat } from '../complaint/repeat';
import type { Database } from './database';
import { answerIn, membersOf, ownRecord, repeatCount, repeatOf } from './family';
import { echoesUnder, hasEchoes } from './keep/echoes';
import { complaintOf, keyOf } from './record';
import type { StoredComplaint } from './record';
import { eachWaiting } from './slices';
import type { Beside } from './slices';
import { byUrgency, waitingItem } from './store';
import type { WaitingOptions, WatchedItem } from './store';

/** Records looked at for one key: one person or order hardly has more. */
const MOST_CANDIDATES = 200;

/** Every complaint that shares a key with one of `records`, by key, echoes too. Inside a read transaction. */
export async function candidatesFor(db: Database, records: readonly StoredComplaint[]) {
  const keys = [...new Set(records.flatMap((record) => record.keys))];
  // Mostly there are none: one question then, and not one a key.
  const echoes = keys.length > 0 && (await hasEchoes(db));
  const found = await Promise.all(
    keys.map(async (key) => {
      const known = await db.complaints.where('keys').equals(key).limit(MOST_CANDIDATES).toArray();
      return echoes ? [...known, ...(await echoesUnder(db, key, known))] : known;
    }),
  );
  return new Map(keys.map((key, index) => [key, found[index] ?? []]));
}

type Candidates = Awaited<ReturnType<typeof candidatesFor>>;
/** Its members among them. */
export const family = (record: StoredComplaint, candidates: Candidates) =>
  membersOf(
    record,
    record.keys.flatMap((key) => candidates.get(key) ?? []),
  );

/** Repeats among `ids` of one console account, in their order, once each. One read transaction. */
export function repeatsFor(db: Database, console: ConsoleId, account: string, ids: readonly string[]) {
  return db.transaction(
    'r',
    db.complaints,
    db.echoes,
    db.accounts,
    db.answers,
    async (): Promise<Repeat[]> => {
      const accounts = await db.accounts.where('console').equals(console).toArray();
      const names = new Set(['', account, ...accounts.map((row) => row.account)]);
      const distinct = [...new Set(ids)];
      const keys = distinct.flatMap((id) => [...names].map((name) => keyOf(console, name, id)));
      const stored = (await db.complaints.bulkGet(keys)).filter((record) => record !== undefined);
      const records = distinct
        .map((id) => ownRecord(stored, console, account, id))
        .filter((record) => record !== null);
      const candidates = await candidatesFor(db, records);
      const families = records.map((record) => ({ record, members: family(record, candidates) }));
      const silent = families.flatMap(({ members }) => members.filter(({ record }) => !answerIn(record)));
      const filled = await lastFilled(
        db,
        new Set(silent.map(({ record }) => `${record.console}|${record.id}`)),
      );
      return families
        .map(({ record, members }) => repeatOf(record, members, filled))
        .filter((repeat) => repeat !== null);
    },
  );
}

/** The text that we filled in last, by `${console}|${id}`. */
export async function lastFilled(
  db: Database,
  complaints: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  await Promise.all(
    [...complaints].map(async (of) => {
      const last = (await db.answers.where('of').equals(of).sortBy('at')).at(-1);
      if (last) texts.set(of, last.text);
    }),
  );
  return texts;
}

/** The first `most` that wait, soonest deadline first, as far as they are kept. */
export const firstWaiting = async (db: Database, most: number): Promise<Complaint[]> =>
  (await db.complaints.orderBy('due').limit(most).toArray()).map(complaintOf);

/** Everything that waits for the merchant, most urgent first. `now` in ms UTC; `beside`: see `eachWaiting`. */
export async function waiting(
  db: Database,
  now: number,
  options: WaitingOptions = {},
  beside: Beside = { changes: () => 0 },
): Promise<WatchedItem[]> {
  let items: WatchedItem[] = [];
  const take = (records: readonly StoredComplaint[]) => {
    for (const record of records) {
      const item = waitingItem(record, now, options);
      if (item) items.push(item);
    }
  };
  await eachWaiting(db, beside, take, () => (items = []));
  items.sort(byUrgency);
  const top = items.slice(0, options.repeatsFor ?? 0);
  await db.transaction('r', db.complaints, db.echoes, async () => {
    const own = await db.complaints.bulkGet(
      top.map(({ console, account, id }) => keyOf(console, account, id)),
    );
    const wanted = own.filter((record) => record !== undefined);
    const candidates = await candidatesFor(db, wanted);
    for (const [index, item] of top.entries()) {
      const record = own[index];
      item.repeat = record ? repeatCount(record, family(record, candidates)) : null;
    }
  });
  return items;
}
