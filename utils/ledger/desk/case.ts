/** Everything that is kept of one complaint. */
import type { ClockOptions } from '../../complaint/rules';
import type { CaseView } from '../../platform/workbench-messages';
import type { Database } from '../database';
import { answerIn, repeatCount, treeOf } from '../family';
import { candidatesFor, family, lastFilled } from '../queries';
import { complaintOf, keyOf } from '../record';
import { momentsOf } from './moments';
import { rowOf } from './rows';

/** Entries of the journal that are read of one complaint. */
const MOST_ENTRIES = 1000;

/** Null when the ledger does not know it. One read transaction. */
export function caseOf(db: Database, key: string, options: ClockOptions): Promise<CaseView | null> {
  const { complaints, echoes, sightings, answers, journal, promises, notes, cases } = db;
  const tables = [complaints, echoes, sightings, answers, journal, promises, notes, cases];
  return db.transaction('r', tables, async () => {
    const record = await complaints.get(key);
    if (!record) return null;
    const of = `${record.console}|${record.id}`;
    const [seen, filled, done, promised, noted, own] = await Promise.all([
      sightings.where('of').equals(of).toArray(),
      answers.where('of').equals(of).toArray(),
      journal.where('of').equals(of).limit(MOST_ENTRIES).toArray(),
      promises.where('of').equals(of).toArray(),
      notes.where('of').equals(of).sortBy('at'),
      cases.get(of),
    ]);
    const members = family(record, await candidatesFor(db, [record]));
    const silent = members.filter((member) => !answerIn(member.record));
    const texts = await lastFilled(
      db,
      new Set(silent.map((member) => `${member.record.console}|${member.record.id}`)),
    );
    const count = repeatCount(record, members);
    const { relatives, who } = treeOf(record, members, texts);
    const { history } = record.facts;
    return {
      row: rowOf(record, own, count?.times ?? 1, options),
      complaint: complaintOf(record),
      firstSeenAt: record.firstSeenAt,
      ...momentsOf({
        sightings: seen,
        history,
        answers: filled,
        journal: done,
        promises: promised,
        notes: noted,
      }),
      family: {
        relatives: relatives.map((one) =>
          Object.assign(one, { key: keyOf(one.console, one.account, one.id) }),
        ),
        by: count?.by ?? null,
        who,
      },
      promises: promised
        .toSorted((a, b) => a.due - b.due)
        .map(({ of: _of, notedAt: _noted, settledAt: _settled, waits: _waits, ...line }) => line),
      notes: noted.map(({ of: _of, ...note }) => note),
    };
  });
}
