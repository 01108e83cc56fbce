/** What people keep about complaints: tags, a name, notes, lists by name. */
import { withoutPhones } from '../hash';
import type { CaseRow } from '../case-rows';
import type { Database } from '../database';
import type { CaseChange, CaseNote, SavedView } from '../../platform/workbench-messages';
import { readQuery } from './read-query';
import { recordsAt } from './rows';

const MOST_TAGS = 12;
const MOST_NOTES = 100;
const MOST_VIEWS = 20;
const MOST_LABEL = 20;
const MOST_NOTE = 1000;
/** Complaints of one transaction. */
const SLICE = 1000;

const short = (text: string, most: number) => Array.from(withoutPhones(text.trim())).slice(0, most).join('');
/** One line of plain words. */
const label = (text: string) => short(text.replace(/[\p{Cc}\s]+/gu, ' '), MOST_LABEL);

/** What a complaint keeps after a change; the row itself when nothing changes. Pure. */
function changed(row: CaseRow, change: CaseChange, now: number): CaseRow {
  if ('assign' in change) {
    const assigned = label(change.assign);
    return assigned === row.assigned ? row : { ...row, assigned, at: now };
  }
  if ('untag' in change) {
    const tags = row.tags.filter((tag) => tag !== change.untag);
    return tags.length === row.tags.length ? row : { ...row, tags, at: now };
  }
  const tag = label(change.tag);
  if (!tag || row.tags.includes(tag) || row.tags.length >= MOST_TAGS) return row;
  return { ...row, tags: [...row.tags, tag], at: now };
}

/** Changes what is kept of these complaints. Returns the rows that are other ones now. `now` in ms UTC. */
export async function change(
  db: Database,
  keys: readonly string[],
  how: CaseChange,
  now: number,
): Promise<CaseRow[]> {
  const all: CaseRow[] = [];
  for (let start = 0; start < keys.length; start += SLICE) {
    const rows = await db.transaction('rw', db.complaints, db.cases, async () => {
      const records = await recordsAt(db, keys.slice(start, start + SLICE));
      const ofs = [...new Set(records.map(({ console, id }) => `${console}|${id}`))];
      const known = await db.cases.bulkGet(ofs);
      const next = ofs.flatMap((of, index) => {
        const before = known[index] ?? { of, tags: [], assigned: '', at: now };
        const after = changed(before, how, now);
        return after === before ? [] : [after];
      });
      await db.cases.bulkPut(next);
      return next;
    });
    all.push(...rows);
  }
  return all;
}

/** Writes a note of a person down; null when it is empty, or the complaint unknown or full of notes. */
export function addNote(
  db: Database,
  key: string,
  { text, who }: Pick<CaseNote, 'text' | 'who'>,
  now: number,
): Promise<CaseNote | null> {
  return db.transaction('rw', db.complaints, db.notes, async () => {
    const record = await db.complaints.get(key);
    const words = short(text, MOST_NOTE);
    if (!record || !words) return null;
    const of = `${record.console}|${record.id}`;
    const before = await db.notes.where('of').equals(of).count();
    if (before >= MOST_NOTES) return null;
    const note: CaseNote = {
      key: `${of}|${now}|${crypto.randomUUID()}`,
      at: now,
      who: label(who),
      text: words,
    };
    await db.notes.add({ ...note, of });
    return note;
  });
}

/** Lists by name, in the order of their saving; what cannot be read is left out. */
export async function views(db: Database): Promise<SavedView[]> {
  const rows = await db.views.toArray();
  return rows
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ name, query }) => {
      const read = readQuery(query);
      return read ? [{ name, query: read }] : [];
    });
}

/** Keeps a list under its name, in the place of the one that had it. False when there are too many. */
export function saveView(db: Database, { name, query }: SavedView, now: number): Promise<boolean> {
  const short = label(name);
  return db.transaction('rw', db.views, async () => {
    const before = await db.views.get(short);
    const full = !before && (await db.views.count()) >= MOST_VIEWS;
    if (!short || full) return false;
    await db.views.put({ name: short, query, at: before?.at ?? now });
    return true;
  });
}
