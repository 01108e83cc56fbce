/** What was done about complaints: who cannot remember, can prove. The chain itself is in chain.ts. */
import type {
  JournalLine,
  JournalPage,
  JournalPageAnswer,
  JournalVerdict,
} from '../platform/record-messages';
import { follow, hashOf } from './chain';
import type { Database } from './database';
import { withoutPhones } from './hash';
import type { Note } from './journal-entry';
import { beginning, WRITTEN } from './keep/anchor';

const TRIES = 5;
/** Entries checked at a time. */
const CHUNK = 500;

/**
 * Appends an entry. Resolves when it is on disk; throws when the database does. The hash is worked out
 * outside the transaction, which would end while it waits; so the last entry is looked at once more.
 * `at` in ms UTC; `who`: the name in the settings.
 */
export async function addEntry(db: Database, note: Note, at: number, who = ''): Promise<void> {
  const { console, complaintId, kind, rules, shown } = note;
  const facts = {
    console,
    complaintId,
    kind,
    rules,
    text: withoutPhones(note.text),
    reason: withoutPhones(note.reason),
    ...(shown ? { shown } : {}),
    who,
    of: console === null ? '' : `${console}|${complaintId}`,
    at,
  };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const prev = (await db.journal.orderBy('seq').last())?.hash ?? '';
    const entry = { ...facts, prev };
    const hash = await hashOf(entry);
    const done = await db.transaction('rw', db.journal, db.counters, async () => {
      const last = await db.journal.orderBy('seq').last();
      if ((last?.hash ?? '') !== prev) return false;
      const written = (await db.counters.get(WRITTEN))?.n ?? (await db.journal.count());
      await db.journal.add({ ...entry, hash });
      await db.counters.put({ name: WRITTEN, n: written + 1 });
      return true;
    });
    if (done) return;
  }
  throw new Error('The journal is written to from too many places.');
}

/** How often somebody went to close this complaint. */
export const attemptsAt = (db: Database, of: string): Promise<number> =>
  db.journal
    .where('of')
    .equals(of)
    .filter(({ kind }) => kind === 'close')
    .count();

/** What the lead wrote who looked at this complaint last; null when none did. */
export async function releaseOf(db: Database, of: string): Promise<string | null> {
  const rows = db.journal.where('of').equals(of);
  const found = await rows.filter(({ kind, reason }) => kind === 'release' && reason !== '').sortBy('seq');
  return found.at(-1)?.reason ?? null;
}

/** Whether the chain holds, and where it first does not. One beyond the last: entries are gone there. */
export async function checkJournal(db: Database): Promise<JournalVerdict> {
  let state = await beginning(db);
  for (;;) {
    const next = await db.journal.where('seq').above(state.seq).limit(CHUNK).toArray();
    if (next.length === 0) break;
    state = await follow(state, next as JournalLine[]);
  }
  const written = (await db.counters.get(WRITTEN))?.n ?? state.entries;
  const gone = state.entries < written ? state.seq + 1 : null;
  return { entries: state.entries, brokenAt: state.brokenAt ?? state.holes[0] ?? gone };
}

/** Entries that fit, newest first. */
export async function journalPage(
  db: Database,
  { before, limit, complaint, kind, from, to }: Omit<JournalPage, 'type'>,
): Promise<JournalPageAnswer> {
  const wanted = complaint.trim();
  const rows = await db.journal
    .where('seq')
    .below(before ?? Infinity)
    .reverse()
    .filter(
      (entry) =>
        (kind === null || entry.kind === kind) &&
        (from === null || entry.at >= from) &&
        (to === null || entry.at <= to) &&
        entry.complaintId.includes(wanted),
    )
    .limit(limit + 1)
    .toArray();
  return { lines: rows.slice(0, limit) as JournalLine[], more: rows.length > limit };
}
