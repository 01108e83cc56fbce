/** The merchant's own templates, what is used and liked of all, and what a person typed in per complaint. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Template } from '../reply/template';
import type { Database } from './database';
import type { TemplateUseRow } from './template-rows';

const MOST_USES = 600;
const MOST_GIVEN = 500;
/** ms that answers are kept after the last change. */
export const KEPT = 30 * millisecondsInDay;

/** As stored, oldest first: to be read before use. */
export const storedTemplates = async (db: Database): Promise<unknown[]> =>
  (await db.templates.orderBy('at').toArray()).map(({ template }) => template);

/** Stores all or, when there would be more than `most`, none; false then. A known one keeps its place. */
export function putTemplates(
  db: Database,
  templates: readonly Template[],
  most: number,
  at: number,
): Promise<boolean> {
  return db.transaction('rw', db.templates, async () => {
    const before = await db.templates.bulkGet(templates.map(({ id }) => id));
    const rows = templates.map((template, n) => ({ id: template.id, template, at: before[n]?.at ?? at + n }));
    await db.templates.bulkPut(rows);
    if ((await db.templates.count()) <= most) return true;
    const fresh = rows.filter((_, n) => !before[n]).map(({ id }) => id);
    await db.templates.bulkDelete(fresh);
    await db.templates.bulkPut(before.filter((row) => row !== undefined));
    return false;
  });
}

/** Removes them and what is known of them. */
export function dropTemplates(db: Database, ids: readonly string[]): Promise<void> {
  return db.transaction('rw', db.templates, db.templateUse, async () => {
    await db.templates.bulkDelete([...ids]);
    await db.templateUse.bulkDelete([...ids]);
  });
}

/** Changes one row; the ones that were not touched for longest and that nobody chose go when there are too many. */
function change(db: Database, id: string, how: (row: TemplateUseRow) => TemplateUseRow): Promise<void> {
  return db.transaction('rw', db.templateUse, async () => {
    const row = (await db.templateUse.get(id)) ?? { id, n: 0, at: 0, of: '', starred: false };
    await db.templateUse.put(how(row));
    const spare = (await db.templateUse.count()) - MOST_USES;
    if (spare <= 0) return;
    const rows = await db.templateUse.orderBy('at').toArray();
    const chosen = ({ starred, hidden = false }: TemplateUseRow) => +(starred || hidden);
    const last = rows.toSorted((a, b) => chosen(a) - chosen(b)).filter((each) => each.id !== id);
    await db.templateUse.bulkDelete(last.slice(0, spare).map((each) => each.id));
  });
}

/** It was filled in. Again into the same complaint is the same use. `at` in ms UTC. */
export const noteUse = (db: Database, id: string, of: string, at: number): Promise<void> =>
  change(db, id, (row) => ({ ...row, n: row.n + (row.of === of ? 0 : 1), at, of }));

export const star = (db: Database, id: string, starred: boolean): Promise<void> =>
  change(db, id, (row) => ({ ...row, starred }));

/** A hidden one is not offered. */
export const hide = (db: Database, id: string, hidden: boolean): Promise<void> =>
  change(db, id, (row) => ({ ...row, hidden }));

export const usesOf = (db: Database): Promise<TemplateUseRow[]> => db.templateUse.toArray();

/** Adds to what is remembered of a complaint; '' forgets one. The oldest complaints go first. */
export function keepAnswers(
  db: Database,
  of: string,
  values: Readonly<Record<string, string>>,
  at: number,
): Promise<void> {
  return db.transaction('rw', db.given, async () => {
    const before = (await db.given.get(of))?.values ?? {};
    const all = Object.entries({ ...before, ...values }).filter(([, text]) => text !== '');
    if (all.length === 0) return db.given.delete(of);
    await db.given.put({ of, values: Object.fromEntries(all), at });
    const spare = (await db.given.count()) - MOST_GIVEN;
    if (spare > 0) await db.given.bulkDelete(await db.given.orderBy('at').limit(spare).primaryKeys());
  });
}

/** What was typed in for a complaint and is not too old. `now` in ms UTC. */
export async function answersTo(db: Database, of: string, now: number): Promise<Record<string, string>> {
  const row = await db.given.get(of);
  return row && now - row.at <= KEPT ? row.values : {};
}

/** Forgets what is older than `KEPT`. `now` in ms UTC. */
export const forgetAnswers = async (db: Database, now: number): Promise<void> => {
  await db.given
    .where('at')
    .below(now - KEPT)
    .delete();
};
