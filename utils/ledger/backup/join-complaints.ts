/** Complaints of a file and those that are here: added up by the rules for two looks. */
import type { Taken } from '../../platform/work-messages';
import type { Database } from '../database';
import { merged } from '../merge';
import { countersOf } from '../plan';
import { keyOf, settled } from '../record';
import type { StoredComplaint } from '../record';
import type { KeptComplaint } from './record-copy';

export const nothingTaken = (): Taken => ({ added: 0, changed: 0, same: 0 });

/** Counter name → how much to add. */
export class Steps extends Map<string, number> {
  count(record: StoredComplaint | undefined, step: number): void {
    for (const name of record ? countersOf(record) : []) this.set(name, (this.get(name) ?? 0) + step);
  }
}

/** Inside a transaction. Replaces nothing: every table was emptied before. */
export async function putComplaints(
  db: Database,
  rows: readonly KeptComplaint[],
  steps: Steps,
): Promise<void> {
  const records = rows.map((row) => settled(row));
  for (const record of records) steps.count(record, 1);
  await db.complaints.bulkPut(records);
}

/**
 * Inside a transaction. A complaint seen without an account is the shadow of those under a name, also
 * when one is here and the other in the file. `names`: all accounts of a console.
 */
export async function joinComplaints(
  db: Database,
  rows: readonly KeptComplaint[],
  names: (console: string) => readonly string[],
  { steps, taken }: { steps: Steps; taken: Taken },
): Promise<void> {
  const wanted = rows.flatMap(({ console, account, id }) =>
    (account ? [account, ''] : ['', ...names(console)]).map((name) => keyOf(console, name, id)),
  );
  const found = await db.complaints.bulkGet([...new Set(wanted)]);
  const before = new Map(found.flatMap((record) => (record ? [[record.key, record] as const] : [])));
  const now = new Map(before);
  const named = ({ console, id }: KeptComplaint) =>
    names(console).some((name) => name !== '' && now.has(keyOf(console, name, id)));

  for (const row of rows) {
    const own = now.get(row.key);
    const sum = own ? merged(own, row) : row;
    const shadow = row.account === '' && named(row);
    if (own && sum === own && own.shadow === shadow) taken.same += 1;
    else {
      taken[own ? 'changed' : 'added'] += 1;
      now.set(row.key, settled({ ...sum, shadow }));
    }
    const nameless = row.account === '' ? undefined : now.get(keyOf(row.console, '', row.id));
    if (nameless && !nameless.shadow) now.set(nameless.key, settled({ ...nameless, shadow: true }));
  }

  const changed = [...now.values()].filter((record) => before.get(record.key) !== record);
  for (const record of changed) {
    steps.count(before.get(record.key), -1);
    steps.count(record, 1);
  }
  await db.complaints.bulkPut(changed);
}
