/** What the ledger keeps of a complaint, and how it looks from outside. Pure. */
import { clocksOf } from '../complaint/clocks';
import { dutyOf } from '../complaint/duties';
import { holdsComplaints } from '../complaint/ids';
import type { ClockId, Complaint, ConsoleId, Deadline, Phase, QueueId } from '../complaint/model';
import { repeatKeys } from '../complaint/repeat';
import { endOf } from '../complaint/rules';

/** A deadline counts only for the phase and the clock for which it was read; older records know no clock. */
type PhasedDeadline = Deadline & { phase: Phase; clock?: ClockId };

/** What was read, without anything personal in clear. */
export interface Facts extends Omit<
  Complaint,
  'id' | 'console' | 'userId' | 'phone' | 'deadline' | 'fieldDeadline'
> {
  queue: QueueId;
  deadline?: PhasedDeadline;
  fieldDeadline?: PhasedDeadline;
  /** `138****8000` */
  phoneMask?: string;
  /** Keyed hashes, see hash.ts. */
  phoneHash?: string;
  userHash?: string;
}

/** One row of `complaints`. Everything below `stamps` follows from the rest. */
export interface StoredComplaint {
  /** `${console}|${account}|${id}` */
  key: string;
  console: ConsoleId;
  account: string;
  id: string;
  /** ms UTC of the first and the latest look at it. */
  firstSeenAt: number;
  seenAt: number;
  facts: Facts;
  /** ms UTC of the reading that each fact comes from. */
  stamps: Partial<Record<keyof Facts, number>>;
  /**
   * ms UTC of the latest look that showed each phase before the user complained again: it was not
   * finished, or not answered, until then. Absent from records of the first drafts.
   */
  lastIn?: Partial<Record<Phase, number>>;
  /** Seen without an account and also under a name: the named record counts, this one does not. */
  shadow: boolean;
  phase: Phase;
  /** Keys that join repeats, as `kind:value`. Multi-entry index. */
  keys: string[];
  /** ms UTC, only while it waits for the merchant; NO_DUE when it waits without a deadline. */
  due?: number;
  /** `due` once more, of those whose user waits for an answer at once. */
  atOnce?: number;
  /** ms UTC, only where it waits in a window: from then on nothing can be done any more. */
  ends?: number;
}

/** Sorts behind every real deadline. */
export const NO_DUE = Number.MAX_SAFE_INTEGER;

export const keyOf = (console: ConsoleId, account: string, id: string): string =>
  `${console}|${account}|${id}`;

/** The complaint of a record, as far as it is kept: no phone, no user id, no deadline of an earlier phase. */
export function complaintOf({
  id,
  console,
  facts,
}: Pick<StoredComplaint, 'id' | 'console' | 'facts'>): Complaint {
  const { deadline, fieldDeadline, phoneMask, phoneHash: _phone, userHash: _user, ...rest } = facts;
  const complaint: Complaint = { ...rest, id, console };
  const { clock } = dutyOf(facts);
  const still = (read: PhasedDeadline | undefined) =>
    read?.phase === facts.status.phase && (read.clock ?? clock) === clock;
  if (deadline && still(deadline)) complaint.deadline = plain(deadline);
  if (fieldDeadline && still(fieldDeadline)) complaint.fieldDeadline = plain(fieldDeadline);
  if (phoneMask) complaint.phone = phoneMask;
  return complaint;
}

const plain = ({ phase: _phase, clock: _clock, ...deadline }: PhasedDeadline): Deadline => deadline;

function joiningKeys(facts: Facts, complaint: Complaint): string[] {
  // A penalty or a refund that is due speaks of a complaint that is here already: nobody complained again.
  if (!holdsComplaints(facts.queue)) return [];
  const keys = repeatKeys(complaint).map(({ kind, text }) => `${kind}:${text}`);
  if (facts.userHash) keys.push(`user:${facts.userHash}`);
  if (facts.phoneHash) keys.push(`phone:${facts.phoneHash}`);
  return keys;
}

type Given = Omit<StoredComplaint, 'phase' | 'keys' | 'due' | 'atOnce' | 'ends'>;

/** The record with its indexed parts worked out anew. A shadow has none: it is found under its name. */
export function settled(given: Given): StoredComplaint {
  const complaint = complaintOf(given);
  const { key, console, account, id, firstSeenAt, seenAt, facts, stamps, lastIn, shadow } = given;
  const looks = lastIn && { lastIn };
  const base = { key, console, account, id, firstSeenAt, seenAt, facts, stamps, ...looks, shadow };
  const record: StoredComplaint = {
    ...base,
    phase: facts.status.phase,
    keys: shadow ? [] : joiningKeys(facts, complaint),
  };
  const { waiting, next } = clocksOf(complaint);
  if (!waiting || shadow) return record;
  record.due = next.due ?? NO_DUE;
  if (complaint.needImmediateService) record.atOnce = record.due;
  const ends = endOf(next);
  if (ends !== Infinity) record.ends = ends;
  return record;
}
