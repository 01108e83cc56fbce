/** The queue once more, worked out in the plainest way: no index, no fast path, nothing of the product's. */
import { clocksOf } from '../../../../utils/complaint/clocks';
import { isClosed } from '../../../../utils/complaint/rules';
import { complaintOf } from '../../../../utils/ledger/record';
import type { StoredComplaint } from '../../../../utils/ledger/record';
import type { CaseRow } from '../../../../utils/ledger/case-rows';
import type { QueueQuery } from '../../../../utils/platform/workbench-messages';

const HOUR = 3_600_000;
const day = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(0, 10);
const fold = (text: string) => text.normalize('NFKC').toLowerCase();

interface Known {
  record: StoredComplaint;
  own: CaseRow;
  waits: boolean;
  due: number | null;
  since: number;
  fen: number;
  times: number;
}

function timesOf(record: StoredComplaint, all: readonly StoredComplaint[]): number {
  const born = ({ facts, firstSeenAt }: StoredComplaint) => facts.complaintTime?.at ?? firstSeenAt;
  const before = (a: StoredComplaint, b: StoredComplaint) =>
    born(a) !== born(b)
      ? born(a) < born(b)
      : a.id.length !== b.id.length
        ? a.id.length < b.id.length
        : a.id < b.id;
  const strangers = (a: StoredComplaint, b: StoredComplaint) =>
    a.console === b.console && a.account !== b.account && a.account !== '' && b.account !== '';
  const earlier = new Set<string>();
  for (const other of all) {
    if (other.console === record.console && other.id === record.id) continue;
    const shared = record.keys.filter((key) => other.keys.includes(key));
    const counts = shared.filter((key) => !(key.startsWith('order:') && strangers(record, other)));
    if (counts.length > 0 && before(other, record)) earlier.add(`${other.console}|${other.id}`);
  }
  return Math.max(earlier.size + 1, record.facts.userComplaintTimes ?? 1);
}

function saysAll({ record, own, fen }: Known, text: string): boolean {
  const { facts, id, account } = record;
  const parts = [
    id,
    account,
    facts.outTradeNo,
    facts.transactionId,
    facts.phoneMask,
    facts.status.text,
    facts.problem,
    facts.detail,
    own.assigned,
    ...own.tags,
  ].map((part) => fold(part ?? ''));
  return fold(text)
    .split(/\s+/)
    .filter((term) => term !== '')
    .every((term) => {
      const bare = term.replace(/[¥元,]/g, '');
      const amount = /^\d+(\.\d{1,2})?$/.test(bare) && Math.round(Number(bare) * 100) === fen;
      if (/[¥元]/.test(term) && /^\d+(\.\d{1,2})?$/.test(bare)) return amount;
      const phone = /^1\d{10}$/.test(term) ? `${term.slice(0, 3)}****${term.slice(-4)}` : null;
      // An eleven-digit number of a telephone is no amount.
      if (amount && phone === null) return true;
      return parts.some((part) => part.includes(term) || (phone !== null && part.includes(phone)));
    });
}

function wanted(known: Known, query: QueueQuery, now: number): boolean {
  const { record, own, waits, due, times } = known;
  const left = due === null ? null : due - now;
  if (query.console !== null && record.console !== query.console) return false;
  if (query.account !== null && `${record.console}|${record.account}` !== query.account) return false;
  if (query.queue !== null && record.facts.queue !== query.queue) return false;
  if (query.turn === 'waiting' && !waits) return false;
  if (query.turn !== null && query.turn !== 'waiting' && record.phase !== query.turn) return false;
  if (query.due !== null) {
    if (!waits) return false;
    if (query.due === 'none') {
      if (left !== null) return false;
    } else if (left === null) return false;
    else if (query.due === 'overdue' && left > 0) return false;
    else if (query.due !== 'overdue' && left <= 0) return false;
    else if (query.due === 'hour' && left > HOUR) return false;
    else if (query.due === 'fourHours' && left > 4 * HOUR) return false;
    else if (query.due === 'day' && left > 24 * HOUR) return false;
    else if (query.due === 'today' && day(now + left) !== day(now)) return false;
  }
  if (query.assigned !== null && own.assigned !== query.assigned) return false;
  if (query.tag !== null && !own.tags.includes(query.tag)) return false;
  if (query.repeat && times < 2) return false;
  return saysAll(known, query.text);
}

const first = (...steps: number[]) => steps.find((step) => step !== 0) ?? 0;

function compare(a: Known, b: Known, sort: QueueQuery['sort']): number {
  const rank = ({ waits, due }: Known) => (!waits ? 2 : due === null ? 1 : 0);
  const urgent = [
    rank(a) - rank(b),
    (a.due ?? 0) - (b.due ?? 0),
    a.since - b.since,
    b.fen - a.fen,
    a.record.key < b.record.key ? -1 : 1,
  ];
  const own = {
    due: 0,
    newest: b.since - a.since,
    amount: b.fen - a.fen,
    times: b.times - a.times,
    seen: a.record.seenAt - b.record.seenAt,
  }[sort];
  return first(own, ...urgent);
}

/** Keys of what fits, in order. */
export function slowly(
  records: readonly StoredComplaint[],
  cases: ReadonlyMap<string, CaseRow>,
  query: QueueQuery,
  now: number,
): string[] {
  const all = records.map((record): Known => {
    const { waiting: turn, next } = clocksOf(complaintOf(record));
    const waiting = turn && !isClosed(next, now);
    const of = `${record.console}|${record.id}`;
    return {
      record,
      own: cases.get(of) ?? { of, tags: [], assigned: '', at: 0 },
      waits: waiting,
      due: waiting ? next.due : null,
      since: record.facts.complaintTime?.at ?? record.firstSeenAt,
      fen: record.facts.amountFen ?? -1,
      times: timesOf(record, records),
    };
  });
  return all
    .filter((known) => wanted(known, query, now))
    .sort((a, b) => compare(a, b, query.sort))
    .map(({ record }) => record.key);
}
