/** What we promised, complaint by complaint: found again, settled, corrected by people. */
import { millisecondsInMinute } from 'date-fns/constants';
import type { Complaint, ConsoleId } from '../complaint/model';
import type { Promised } from '../complaint/promise';
import type { EditPromise, PromiseLine } from '../platform/record-messages';
import type { Database } from './database';
import type { OwedPromise, PromiseRow } from './promise-row';
import { withoutPhones } from './hash';
import { complaintOf, keyOf } from './record';
import type { StoredComplaint } from './record';

/** A message that promises. */
export interface Promising {
  console: ConsoleId;
  complaintId: string;
  /** ms UTC */
  madeAt: number;
  by: PromiseLine['by'];
  promises: readonly Pick<Promised, 'what' | 'due' | 'words'>[] | readonly Promised[];
}
/** Of one complaint; further ones are not kept. */
const MOST_OF_ONE = 40;
/** Owed ones that are watched. */
const MOST_OWED = 500;
const MOST_WORDS = 80;
const MOST_TEXT = 80;
/** The message that we saw leave comes back in the thread with the console's own time. */
const SAME_MESSAGE = 10 * millisecondsInMinute;

const settled = ({ waits: _waits, ...row }: PromiseRow): PromiseRow =>
  row.settledAt === null ? { ...row, waits: row.due } : row;
const short = (text: string, most: number) => Array.from(withoutPhones(text)).slice(0, most).join('');

const ofComplaint = (db: Database, of: string) => db.promises.where('of').equals(of).toArray();
const line = ({ of: _of, notedAt: _noted, settledAt: _settled, waits: _waits, ...rest }: PromiseRow) =>
  rest satisfies PromiseLine;

/** What is owed in one complaint, soonest first. */
export async function promisesOf(db: Database, of: string): Promise<PromiseLine[]> {
  const rows = await ofComplaint(db, of);
  return rows
    .filter(({ settledAt }) => settledAt === null)
    .toSorted((a, b) => a.due - b.due)
    .map(line);
}

/**
 * Writes down what a message promises. The same message again, seen leaving and then in the thread,
 * changes nothing, also when a person has corrected or removed it since. Returns how many were new.
 */
export function addPromises(db: Database, message: Promising, now: number): Promise<number> {
  const { console, complaintId, madeAt, by } = message;
  const of = `${console}|${complaintId}`;
  return db.transaction('rw', db.promises, async () => {
    const rows = await ofComplaint(db, of);
    let added = 0;
    for (const promise of message.promises) {
      const words = short(promise.words, MOST_WORDS);
      const same = rows.some(
        (row) =>
          row.what === promise.what &&
          row.words === words &&
          row.by === by &&
          Math.abs(row.madeAt - madeAt) < SAME_MESSAGE,
      );
      if (same || rows.length >= MOST_OF_ONE) continue;
      const row: PromiseRow = settled({
        uncertain: false,
        missingYear: null,
        ...promise,
        words,
        key: `${of}|${madeAt}|${promise.what}|${rows.length}`,
        of,
        console,
        complaintId,
        madeAt,
        by,
        state: 'open',
        notedAt: now,
        settledAt: null,
      });
      rows.push(row);
      await db.promises.put(row);
      added += 1;
    }
    return added;
  });
}

/** What a person says of a promise. Returns it as it was, or null when it is not this complaint's. */
export function editPromise(
  db: Database,
  { console, complaintId, key, change, due }: Omit<EditPromise, 'type'>,
  now: number,
): Promise<PromiseLine | null> {
  return db.transaction('rw', db.promises, async () => {
    const row = await db.promises.get(key);
    if (!row || row.of !== `${console}|${complaintId}`) return null;
    const next: PromiseRow = { ...row };
    if (change === 'due' && due !== null)
      Object.assign(next, { due, uncertain: false, missingYear: null, settledAt: null, state: 'open' });
    else if (change === 'withdrawn') Object.assign(next, { state: 'withdrawn', settledAt: now });
    else Object.assign(next, { state: now <= row.due ? 'kept' : 'broken', settledAt: now });
    if (next.state === 'open' && next.due <= now) next.state = 'broken';
    await db.promises.put(settled(next));
    return line(row);
  });
}

/** The complaint's record: under a name if it has one. */
async function recordsOf(db: Database, keys: readonly { console: ConsoleId; complaintId: string }[]) {
  const accounts = await db.accounts.toArray();
  const names = (console: ConsoleId) => [
    ...accounts.filter((row) => row.console === console && row.account !== '').map((row) => row.account),
    '',
  ];
  const wanted = keys.flatMap(({ console, complaintId }) =>
    names(console).map((name) => keyOf(console, name, complaintId)),
  );
  const found = new Map<string, StoredComplaint>();
  for (const record of await db.complaints.bulkGet(wanted)) {
    const of = record && `${record.console}|${record.id}`;
    if (of && !found.has(of)) found.set(of, record);
  }
  return found;
}

/** When a promise was kept, by what is known of its complaint, ms UTC; null when nothing shows it. */
export type Judge = (promise: PromiseLine, complaint: Complaint, seenAt: number) => number | null;

/** Settles what the latest look at these complaints shows to be kept. Returns how many. */
export function settlePromises(
  db: Database,
  console: ConsoleId,
  ids: readonly string[],
  judge: Judge,
): Promise<number> {
  return db.transaction('rw', db.promises, db.complaints, db.accounts, async () => {
    const keys = [...new Set(ids)].map((id) => `${console}|${id}`);
    const rows = await db.promises.where('of').anyOf(keys).toArray();
    const owed = rows.filter(({ settledAt }) => settledAt === null);
    if (owed.length === 0) return 0;
    const records = await recordsOf(db, owed);
    let count = 0;
    for (const row of owed) {
      const record = records.get(row.of);
      const at = record ? judge(line(row), complaintOf(record), record.seenAt) : null;
      if (at === null) continue;
      await db.promises.put(
        settled({ ...row, state: at <= row.due ? 'kept' : 'broken', settledAt: Math.max(at, row.madeAt) }),
      );
      count += 1;
    }
    return count;
  });
}

/**
 * An answer of ours that left at `at` (ms UTC) keeps every earlier promise to answer, but not one that it
 * makes itself: the same message may be sent twice.
 */
export function answered(db: Database, of: string, at: number, made: readonly Promised[]): Promise<number> {
  const own = new Set(made.map(({ words }) => short(words, MOST_WORDS)));
  return db.promises
    .where('of')
    .equals(of)
    .filter(({ what, settledAt, words }) => what === 'reply' && settledAt === null && !own.has(words))
    .modify((row, place) => {
      place.value = settled({ ...row, state: at <= row.due ? 'kept' : 'broken', settledAt: at });
    });
}

/**
 * Everything that is owed, soonest first, at most 500. What fell due by `now` (ms UTC) is marked as
 * broken on the way: it stays owed until it is kept late, or a person says otherwise.
 */
export function owedPromises(db: Database, now: number): Promise<OwedPromise[]> {
  return db.transaction('rw', db.promises, db.complaints, db.accounts, async () => {
    await db.promises
      .where('waits')
      .belowOrEqual(now)
      .filter(({ state }) => state === 'open')
      .modify({ state: 'broken' });
    const rows = await db.promises.orderBy('waits').limit(MOST_OWED).toArray();
    if (rows.length === 0) return [];
    const records = await recordsOf(db, rows);
    return rows.map((row) => owedOf(row, records.get(row.of)));
  });
}

function owedOf(row: PromiseRow, record: StoredComplaint | undefined): OwedPromise {
  const { outTradeNo, amountFen, detail, problem, userComplaintTimes } = record?.facts ?? {};
  return {
    ...line(row),
    notedAt: row.notedAt,
    account: record?.account ?? '',
    outTradeNo: outTradeNo ?? null,
    amountFen: amountFen ?? null,
    text: short(detail || problem || '', MOST_TEXT),
    times: userComplaintTimes ?? 1,
  };
}
