/**
 * What was done about complaints: who cannot remember, can prove. Each entry holds the hash of the one
 * before it, so that nothing can be changed or left out in the middle without being seen.
 */
import type { JournalNote } from '../platform/messages';
import type { Database } from './database';
import { withoutPhones } from './hash';
import type { JournalEntry } from './journal-entry';

const TRIES = 5;

async function hashOf({
  seq: _seq,
  hash: _hash,
  ...content
}: Omit<JournalEntry, 'hash'> & { hash?: string }) {
  const names = Object.keys(content).toSorted() as (keyof typeof content)[];
  const bytes = new TextEncoder().encode(JSON.stringify(names.map((name) => [name, content[name]])));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Appends an entry. Resolves when it is on disk; throws when the database does. The hash is worked out
 * outside the transaction, which would end while it waits; so the last entry is looked at once more.
 */
export async function addEntry(
  db: Database,
  { type: _type, ...note }: JournalNote,
  at: number,
): Promise<void> {
  const facts = { ...note, text: withoutPhones(note.text), of: `${note.console}|${note.complaintId}`, at };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const prev = (await db.journal.orderBy('seq').last())?.hash ?? '';
    const entry = { ...facts, prev };
    const hash = await hashOf(entry);
    const done = await db.transaction('rw', db.journal, async () => {
      const last = await db.journal.orderBy('seq').last();
      if ((last?.hash ?? '') !== prev) return false;
      await db.journal.add({ ...entry, hash });
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

/** Number of the first entry that does not fit the one before it, or null when all do. */
export async function firstBroken(db: Database): Promise<number | null> {
  let prev = '';
  for (const entry of await db.journal.orderBy('seq').toArray()) {
    if (entry.prev !== prev || (await hashOf(entry)) !== entry.hash) return entry.seq ?? 0;
    prev = entry.hash;
  }
  return null;
}
