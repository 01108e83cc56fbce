/** Rows of the queue, read for what is on the screen and no more. */
import { clocksOf } from '../../complaint/clocks';
import type { ClockOptions } from '../../complaint/rules';
import type { QueueRow } from '../../platform/workbench-messages';
import type { CaseRow } from '../case-rows';
import type { Database } from '../database';
import { complaintOf } from '../record';
import type { StoredComplaint } from '../record';
import { wordsOf } from '../store';

/** Pure. `times`: null while it is not known which complaint of its family this is. */
export function rowOf(
  record: StoredComplaint,
  own: CaseRow | undefined,
  times: number | null,
  options: ClockOptions,
): QueueRow {
  const { key, console, account, id, facts, phase, seenAt } = record;
  const complaint = complaintOf(record);
  const { next, then } = clocksOf(complaint, { ...options, account });
  return {
    key,
    console,
    account,
    id,
    queue: facts.queue,
    phase,
    statusText: facts.status.text,
    clock: next,
    then,
    text: wordsOf(complaint),
    amountFen: facts.amountFen ?? null,
    times,
    tags: own?.tags ?? [],
    assigned: own?.assigned ?? '',
    seenAt,
  };
}

const ofOf = ({ console, id }: Pick<StoredComplaint, 'console' | 'id'>): string => `${console}|${id}`;

/** What people keep about these complaints, by `${console}|${id}`. */
export async function casesOf(
  db: Database,
  records: readonly StoredComplaint[],
): Promise<Map<string, CaseRow>> {
  const rows = await db.cases.bulkGet([...new Set(records.map(ofOf))]);
  return new Map(rows.filter((row) => row !== undefined).map((row) => [row.of, row]));
}

/** Rows of these records, in their order. */
export async function rowsOf(
  db: Database,
  records: readonly StoredComplaint[],
  times: (key: string) => number | null,
  options: ClockOptions,
): Promise<QueueRow[]> {
  const cases = await casesOf(db, records);
  return records.map((record) => rowOf(record, cases.get(ofOf(record)), times(record.key), options));
}

/** The records of `keys`, in their order; what is gone is left out. */
export async function recordsAt(db: Database, keys: readonly string[]): Promise<StoredComplaint[]> {
  return (await db.complaints.bulkGet([...keys])).filter((record) => record !== undefined);
}
