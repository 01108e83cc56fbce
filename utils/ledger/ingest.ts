/** Stores observations and answers. Everything of one observation in one transaction. */
import type { FilledNote, Observation } from '../platform/messages';
import type { AnswerRow, Database } from './database';
import { digestWith, factsOf, newKey, withoutPhones } from './hash';
import type { Digest } from './hash';
import { namesFor, planOf } from './plan';
import type { Sighting } from './plan';
import { keyOf } from './record';
import type { StoredComplaint } from './record';
import { written } from './sentinel/marks';

const MOST_SIGHTINGS = 100;
const MOST_ANSWERS = 20;

/** The digest of this ledger. Its key is made once; of two contexts at a time, the first wins. */
export async function ledgerDigest(db: Database): Promise<Digest> {
  const found = await db.meta.get('key');
  if (found) return digestWith(found.value);
  const fresh = await newKey();
  const key = await db.transaction('rw', db.meta, async () => {
    const other = await db.meta.get('key');
    if (!other) await db.meta.add({ name: 'key', value: fresh });
    return other?.value ?? fresh;
  });
  return digestWith(key);
}

/** What is kept of the complaints of a look. */
export const patchesOf = (look: Observation, digest: Digest) =>
  Promise.all(look.complaints.map(async (each) => ({ id: each.id, facts: await factsOf(each, digest) })));

/**
 * Stores a look at a console. The same look twice changes nothing; an older one fills gaps only.
 * Resolves when it is on disk. Throws when the database does. `now` in ms UTC.
 */
export async function ingest(db: Database, digest: Digest, look: Observation, now: number): Promise<void> {
  await store(db, look, await patchesOf(look, digest), now, true);
}

/** Complaints that were not there, and ones of which more is known now. */
export interface Filed {
  added: number;
  changed: number;
}

/**
 * Stores what a file says, by the same rules. A file is no look at the console: nothing is said of the
 * account's session or of what it counts.
 */
export async function ingestFile(
  db: Database,
  digest: Digest,
  look: Observation,
  now: number,
): Promise<Filed> {
  return store(db, look, await patchesOf(look, digest), now, false);
}

async function store(
  db: Database,
  look: Observation,
  patches: Awaited<ReturnType<typeof patchesOf>>,
  now: number,
  isLook: boolean,
): Promise<Filed> {
  const tables = [db.complaints, db.sightings, db.accounts, db.counters, db.identity];
  return db.transaction('rw', tables, async () => {
    const accounts = await db.accounts.where('console').equals(look.console).toArray();
    const names = namesFor(accounts, look);
    const found = await recordsOf(
      db,
      names.map((name) => patches.map(({ id }) => keyOf(look.console, name, id))),
    );
    const stored = new Map<string, StoredComplaint>(found.map((record) => [record.key, record]));
    const plan = planOf(look, patches, stored, accounts, now);
    if (plan.records.length > 0) await db.complaints.bulkPut(plan.records);
    const account = isLook ? plan.account : null;
    if (account) await db.accounts.put(account);
    for (const [name, step] of plan.counters) {
      const before = await db.counters.get(name);
      await db.counters.put({ name, n: (before?.n ?? 0) + step });
    }
    await addSightings(db, plan.sightings, new Set(found.map(({ console, id }) => `${console}|${id}`)));
    if (plan.records.length > 0 || account) await written(db);
    const named = plan.records.filter(({ shadow }) => !shadow);
    const added = named.filter(({ key }) => !stored.has(key)).length;
    return { added, changed: named.length - added };
  });
}

/** Of more keys than this, it is asked first which are there at all. */
const MANY = 200;

/** Records under keys, which come in groups that lie near each other. Inside a transaction. */
async function recordsOf(db: Database, groups: readonly (readonly string[])[]): Promise<StoredComplaint[]> {
  const there = await Promise.all(
    groups.map(async (keys) => {
      if (keys.length < MANY) return keys;
      // A table of new complaints: one question instead of a thousand.
      const sorted = keys.toSorted();
      const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
      const near = await db.complaints
        .where('key')
        .between(first, last, true, true)
        .limit(MANY)
        .primaryKeys();
      if (near.length === MANY) return keys;
      const known = new Set(near);
      return keys.filter((key) => known.has(key));
    }),
  );
  return (await db.complaints.bulkGet(there.flat())).filter((record) => record !== undefined);
}

const rank = ({ at, account, phase }: Sighting) => [at, account, phase] as const;

/** Which of two sightings of the same wording stays: the earlier, then by name. */
function earlier(a: Sighting, b: Sighting): boolean {
  const [left, right] = [rank(a), rank(b)];
  for (const [index, part] of left.entries()) {
    const other = right[index] ?? part;
    if (part !== other) return part < other;
  }
  return false;
}

/**
 * Inside a transaction. Keeps the earliest sighting of each wording. `known`: complaints that may have
 * some already; all of them unless told.
 */
export async function addSightings(
  db: Database,
  sightings: readonly Sighting[],
  known?: ReadonlySet<string>,
): Promise<void> {
  const kept = new Map<string, Sighting>();
  for (const each of sightings) {
    const other = kept.get(each.key);
    if (!other || earlier(each, other)) kept.set(each.key, each);
  }
  // Of a table of new complaints none is asked for: a thousand questions take as long as a thousand rows.
  const asked = [...kept.values()].filter(({ of }) => known?.has(of) ?? true);
  const before = new Map<string, Sighting>();
  for (const other of await db.sightings.bulkGet(asked.map(({ key }) => key)))
    if (other) before.set(other.key, other);
  const news = [...kept.values()].filter((each) => {
    const other = before.get(each.key);
    return !other || earlier(each, other);
  });
  if (news.length === 0) return;
  await db.sightings.bulkPut(news);
  const had = new Set(asked.map(({ of }) => of));
  for (const of of new Set(news.map((each) => each.of))) if (had.has(of)) await capSightings(db, of);
}

/** Keeps the earliest ones of a complaint. */
async function capSightings(db: Database, of: string): Promise<void> {
  const all = await db.sightings.where('of').equals(of).toArray();
  if (all.length <= MOST_SIGHTINGS) return;
  all.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  await db.sightings.bulkDelete(all.slice(MOST_SIGHTINGS).map(({ key }) => key));
}

/** The row of a filled text. `at` in ms UTC. */
export function answerRow({ console, complaintId, templateId, text }: FilledNote, at: number): AnswerRow {
  const of = `${console}|${complaintId}`;
  const plain = withoutPhones(text);
  return { key: `${of}|${at}`, of, console, id: complaintId, templateId, text: plain, at };
}

/** Remembers what was filled in. The same text again right after is the same answer. */
export async function addAnswer(db: Database, note: FilledNote, at: number): Promise<void> {
  const row = answerRow(note, at);
  await db.transaction('rw', db.answers, async () => {
    const before = await db.answers.where('of').equals(row.of).sortBy('at');
    if (before.at(-1)?.text === row.text) return;
    await db.answers.put(row);
    const spare = before.slice(0, Math.max(0, before.length + 1 - MOST_ANSWERS));
    await db.answers.bulkDelete(spare.map(({ key }) => key));
  });
}
