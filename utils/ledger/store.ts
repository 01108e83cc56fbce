/**
 * What may be asked of a ledger, answered the same way by the database and by the memory that
 * stands in for it.
 */
import { clocksOf, clockState, mostUrgent } from '../complaint/clocks';
import { boughtOf } from '../complaint/bought';
import type { Bought } from '../complaint/bought';
import type { Clock, ClockState, Complaint, ConsoleId, Phase, QueueId } from '../complaint/model';
import type { Repeat } from '../complaint/repeat';
import { isClosed } from '../complaint/rules';
import type { ClockOptions } from '../complaint/rules';
import type { FilledNote, Observation, WaitingItem } from '../platform/messages';
import type { AccountRow } from './merge';
import type { OwedPromise } from './promise-row';
import { complaintOf, NO_DUE } from './record';
import type { StoredComplaint } from './record';

export interface WaitingOptions extends Pick<ClockOptions, 'alipayTradeHours' | 'own'> {
  /** For how many items, from the top, `repeat` is looked up; 0 by default. */
  repeatsFor?: number;
}

/** A waiting complaint with what alerts are planned from. */
export interface WatchedItem extends WaitingItem {
  queue: QueueId;
  phase: Phase;
  /** The clock behind `clock`, when it runs already. */
  then: Clock | null;
  /** The user's own words, shortened; null when only a category or a state is known. */
  words: string | null;
  /** What was bought and when it was paid, as far as that is known. */
  bought?: Bought;
  /** ms UTC of the first look that showed it. */
  firstSeenAt: number;
  outTradeNo: string | null;
  /** The console's own counter; 1 = the first complaint. */
  times: number;
  /** The user wrote and waits for an answer. */
  userWaits: boolean;
  /** The platform stepped in. */
  platform: boolean;
}

/** Whose complaints count: those of one account name that were seen at `since` (ms UTC) or later. */
export interface Span {
  console: ConsoleId;
  account: string;
  since: number;
}

/** What waits within a span. */
export interface Standing {
  count: number;
  /** The first `most`, most urgent first; all of them where `whole`. */
  items: WatchedItem[];
  whole: boolean;
  /** ms UTC: the earliest deadline, also one that has passed. */
  nextDue: number | null;
  /** The most urgent of all that are counted. */
  state: ClockState | null;
}

export interface StandingOptions extends WaitingOptions {
  /** So many are wanted as rows. */
  most: number;
  /** These as well, where they wait. */
  also?: readonly Pick<WaitingItem, 'console' | 'id'>[];
}

/** Whether anything waits at a console, and the next deadline that has not passed (ms UTC). */
export interface Ahead {
  any: boolean;
  nextDue: number | null;
}

export interface Ledger {
  /** Stores a look at a console; resolves when it is kept. */
  ingest(look: Observation): Promise<void>;
  /** Repeats among complaints that were ingested before. */
  repeatsFor(console: ConsoleId, account: string, complaints: readonly Complaint[]): Promise<Repeat[]>;
  /** Everything that waits for the merchant, most urgent first. `now` in ms UTC. */
  waiting(now: number, options?: WaitingOptions): Promise<WatchedItem[]>;
  /** The same within spans, one answer each, without reading more than is shown. */
  standing(spans: readonly Span[], now: number, options: StandingOptions): Promise<Standing[]>;
  ahead(console: ConsoleId, now: number): Promise<Ahead>;
  accounts(): Promise<AccountRow[]>;
  /** What was promised and is owed, soonest first. `now` in ms UTC. */
  promises(now: number): Promise<OwedPromise[]>;
  /** Remembers a text that was filled into a reply field. */
  noteAnswer(note: FilledNote): Promise<void>;
}

/** Characters of a complaint's own words in a list. */
const MOST_TEXT = 80;

/** The user's own words as a list shows them; '' when none were read. */
export const wordsOf = ({ detail, problem }: Pick<Complaint, 'detail' | 'problem'>): string =>
  shortened(detail || problem || '');
const shortened = (text: string) => Array.from(text).slice(0, MOST_TEXT).join('');

/** A partner sees the complaints of many merchants under one login. */
function merchantOf({ account, facts: { mchid } }: StoredComplaint): Pick<WaitingItem, 'merchant'> {
  return mchid && account && mchid !== account ? { merchant: mchid } : {};
}

/** The item of a record, or null when it does not wait. */
export function waitingItem(
  record: StoredComplaint,
  now: number,
  options: WaitingOptions,
): WatchedItem | null {
  const complaint = complaintOf(record);
  const { next, then, waiting } = clocksOf(complaint, { ...options, account: record.account });
  if (!waiting || isClosed(next, now)) return null;
  const state: ClockState = clockState(next, now);
  return {
    id: record.id,
    console: record.console,
    account: record.account,
    text: wordsOf(complaint) || shortened(complaint.status.text),
    words: complaint.detail ? shortened(complaint.detail) : null,
    bought: boughtOf(complaint),
    amountFen: complaint.amountFen ?? null,
    ...merchantOf(record),
    ...(complaint.needImmediateService && { atOnce: true }),
    clock: next,
    state,
    repeat: null,
    seenAt: record.seenAt,
    queue: complaint.queue,
    phase: record.phase,
    then,
    firstSeenAt: record.firstSeenAt,
    outTradeNo: complaint.outTradeNo ?? null,
    times: complaint.userComplaintTimes ?? 1,
    userWaits: complaint.incomingUserResponse === true,
    platform: complaint.inPlatformService === true || record.phase === 'platform',
  };
}

/** Who waits for an answer at once first, then the earliest deadline; without one last, longest unseen first. */
export function byUrgency(a: WaitingItem, b: WaitingItem): number {
  const atOnce = Number(b.atOnce ?? false) - Number(a.atOnce ?? false);
  return (
    atOnce ||
    (a.clock.due ?? NO_DUE) - (b.clock.due ?? NO_DUE) ||
    a.seenAt - b.seenAt ||
    (a.id < b.id ? -1 : 1)
  );
}

/** All that waits within a span, from items in any order. */
export function wholeStanding(all: readonly WatchedItem[]): Standing {
  const items = all.toSorted(byUrgency);
  const dues = items.map(({ clock }) => clock.due).filter((due) => due !== null);
  return {
    count: items.length,
    items,
    whole: true,
    nextDue: dues.length > 0 ? dues.reduce((a, b) => Math.min(a, b)) : null,
    state: mostUrgent(items.map(({ state }) => state)),
  };
}
