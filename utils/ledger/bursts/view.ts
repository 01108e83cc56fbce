/** Bursts as the workbench shows them. Nothing is written. */
import { reasonsOf, stakeOf, whyOutside } from '../../complaint/bursts';
import type { BurstPart } from '../../complaint/bursts';
import { clocksOf } from '../../complaint/clocks';
import { holdsComplaints } from '../../complaint/ids';
import type { ClockOptions } from '../../complaint/rules';
import type { BurstLine, BurstMember, BurstOutsider, BurstView } from '../../platform/burst-messages';
import type { Database } from '../database';
import { complaintOf } from '../record';
import type { StoredComplaint } from '../record';
import { wordsOf } from '../store';
import { cameAt, ofOf, partOf, recordsOf } from './parts';
import { membersOf } from './rows';
import type { BurstRow, PreparedRow } from './rows';

/** Bursts that are over, and complaints beside a burst, at most. */
const MOST_OVER = 50;
const MOST_OUTSIDE = 40;
/** Records that are looked at for those. */
const MOST_LOOKED = 3000;

interface Known {
  row: BurstRow;
  records: StoredComplaint[];
  parts: BurstPart[];
}

async function known(db: Database, row: BurstRow, options: ClockOptions): Promise<Known> {
  const found = await recordsOf(db, row.console, membersOf(row));
  const records = [...found.values()].toSorted((a, b) => cameAt(a) - cameAt(b));
  return { row, records, parts: records.map((record) => partOf(record, options)) };
}

function lineOf({ row, parts }: Known): BurstLine {
  const { id, console, account, kind, from, to, raisedAt, lifted, archived } = row;
  const reasons = { ...reasonsOf(parts), n: membersOf(row).length };
  const over = archived && { at: archived.at, why: archived.why };
  // What stays of one that is over is what was at stake then.
  const stake = archived?.stake ?? { ...stakeOf(parts), n: reasons.n };
  return { id, console, account, kind, from, to, raisedAt, reasons, stake, lifted, archived: over };
}

const tablesOf = ({ bursts, complaints, accounts, prepared }: Database) => [
  bursts,
  complaints,
  accounts,
  prepared,
];

/** All that are open, the newest first, then the latest that are over. */
export function burstLines(db: Database, options: ClockOptions): Promise<BurstLine[]> {
  return db.transaction('r', tablesOf(db), async () => {
    const open = await db.bursts.where('open').equals(1).toArray();
    const over = db.bursts.orderBy('raisedAt').reverse();
    const archived = await over
      .filter(({ open: still }) => !still)
      .limit(MOST_OVER)
      .toArray();
    const rows = [...open.toSorted((a, b) => b.from - a.from), ...archived];
    const lines: BurstLine[] = [];
    for (const row of rows) lines.push(lineOf(await known(db, row, options)));
    return lines;
  });
}

/** Everything about one. Null when there is none. */
export function burstView(db: Database, id: string, options: ClockOptions): Promise<BurstView | null> {
  return db.transaction('r', tablesOf(db), async () => {
    const row = await db.bursts.get(id);
    if (!row) return null;
    const all = await known(db, row, options);
    const replies = await db.prepared.bulkGet(all.parts.map(({ of }) => of));
    return {
      ...lineOf(all),
      members: all.records.map((record, n) => memberOf(record, row, replies[n], options)),
      gone: membersOf(row).length - all.records.length,
      outside: row.archived ? [] : await outsideOf(db, all, options),
      ticks: row.ticks,
    };
  });
}

function memberOf(
  record: StoredComplaint,
  { id, members }: BurstRow,
  reply: PreparedRow | undefined,
  options: ClockOptions,
): BurstMember {
  const complaint = complaintOf(record);
  const { of, at, ended } = partOf(record, options);
  return {
    of,
    at,
    phase: record.phase,
    statusText: record.facts.status.text,
    clock: clocksOf(complaint, { ...options, account: record.account }).next,
    ended,
    times: complaint.userComplaintTimes ?? 1,
    byHand: !members.includes(of),
    complaint,
    prepared: reply?.burst === id ? { templateId: reply.templateId, text: reply.text, at: reply.at } : null,
  };
}

/** Who complained to the same account in the same hours, and is no member. */
async function outsideOf(
  db: Database,
  { row, parts }: Known,
  options: ClockOptions,
): Promise<BurstOutsider[]> {
  const own = new Set(membersOf(row));
  const [from, to] = [row.from - row.window, row.to + row.window];
  let looked = 0;
  const near = await db.complaints
    .where('seenAt')
    .aboveOrEqual(from)
    .until(() => (looked += 1) > MOST_LOOKED)
    .filter((record) => {
      const { console, account, facts, shadow } = record;
      const at = cameAt(record);
      if (shadow || console !== row.console || !holdsComplaints(facts.queue) || own.has(ofOf(record)))
        return false;
      return (account === row.account || account === '') && at >= from && at <= to;
    })
    .toArray();
  const judged = near.map((record) => {
    const part = partOf(record, options);
    const because = whyOutside(part, parts, {
      byHand: row.out.includes(part.of),
      window: row.window,
      alike: row.kind === 'alike',
    });
    const { of, at, amountFen } = part;
    return { of, at, amountFen, text: wordsOf(complaintOf(record)), because };
  });
  const nearness = ({ because }: BurstOutsider): number => {
    if ('likeness' in because) return because.likeness;
    return { hand: 2, late: 1, time: 0, noWords: 0 }[because.why];
  };
  return judged.toSorted((a, b) => nearness(b) - nearness(a) || a.at - b.at).slice(0, MOST_OUTSIDE);
}
