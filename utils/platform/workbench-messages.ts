/** What the workbench and the worker behind it say to each other. The worker alone opens the ledger. */
import type { Clock, Complaint, ConsoleId, HistoryEvent, Phase, QueueId } from '../complaint/model';
import type { Material } from '../complaint/rates/model';
import type { BurstAnswers, BurstQuestion } from './burst-messages';
import type { RepeatKind, Relative } from '../complaint/repeat';
import type { PackAnswers, PackQuestion } from './pack-messages';
import type { OwnRule } from '../complaint/rules';
import type { JournalKind, PromiseLine, Shown } from './record-messages';

/** `due`: the next deadline first; ties by age, then by money. */
export type QueueSort = 'due' | 'newest' | 'amount' | 'times' | 'seen';
/** `waiting`: ours to act, states that nobody knows among them. */
export type Turn = 'waiting' | 'user' | 'platform' | 'done' | 'unknown';
/** Left until the deadline; `none`: it waits, and no deadline is known. */
export type DueWindow = 'overdue' | 'hour' | 'fourHours' | 'today' | 'day' | 'none';

/** What is wanted; null and '' = everything. */
export interface QueueQuery {
  /** Terms, all of which a complaint has to hold. */
  text: string;
  console: ConsoleId | null;
  /** `${console}|${account}` */
  account: string | null;
  queue: QueueId | null;
  turn: Turn | null;
  due: DueWindow | null;
  /** Only those that repeat others. */
  repeat: boolean;
  /** '' = nobody's. */
  assigned: string | null;
  tag: string | null;
  sort: QueueSort;
}

/** One complaint of the queue. */
export interface QueueRow {
  /** `${console}|${account}|${id}` */
  key: string;
  console: ConsoleId;
  account: string;
  id: string;
  queue: QueueId;
  phase: Phase;
  statusText: string;
  clock: Clock;
  then: Clock | null;
  /** The user's own words, shortened; '' when none were read. */
  text: string;
  amountFen: number | null;
  /** Which complaint of its person or order this is; 1 = the first, null while that is not known yet. */
  times: number | null;
  tags: string[];
  assigned: string;
  /** ms UTC of the last look that showed it. */
  seenAt: number;
}

/** How much of the ledger is in the worker's hands. */
export interface Reading {
  /** Complaints read so far, and all of them; null = not counted yet. */
  read: number;
  of: number | null;
  done: boolean;
}

export interface QueueWindow {
  rows: QueueRow[];
  /** Place of the first of `rows` in the whole list. */
  from: number;
  /** All that fit. While `reading.done` is false there may be more; null = not known yet. */
  total: number | null;
  /** Place of `hold`, or null when it is not in the list. */
  held: number | null;
  reading: Reading;
}

/** A list by itself: a name for a query. `id` of built-in ones is theirs. */
export interface SavedView {
  name: string;
  query: QueueQuery;
}

/** What can be chosen, and how many there are of it among all complaints. */
export interface QueueFacets {
  accounts: { console: ConsoleId; account: string; n: number }[];
  tags: { tag: string; n: number }[];
  assigned: { name: string; n: number }[];
  /** One for each query that was asked about; null while the ledger is still being read. */
  counts: (number | null)[];
}

/** One thing that was seen or done. */
export interface Moment {
  /** ms UTC */
  at: number;
  kind: 'sighting' | 'event' | 'promised' | 'note' | JournalKind;
  /** Whose line of the history it is. */
  by?: HistoryEvent['by'];
  who: string;
  text: string;
  /** Rules or the reason that stand with it. */
  detail: string;
  shown?: Shown;
}

export interface CaseNote {
  /** `${of}|${at}|${random}` */
  key: string;
  /** ms UTC */
  at: number;
  who: string;
  text: string;
}

export interface CaseView {
  row: QueueRow;
  /** As far as it is kept. */
  complaint: Complaint;
  firstSeenAt: number;
  /** Oldest first. */
  moments: Moment[];
  /** Entries that were left out because there are too many. */
  unlisted: number;
  family: { relatives: (Relative & { key: string })[]; by: RepeatKind | null; who: string | null };
  promises: PromiseLine[];
  notes: CaseNote[];
}

/** A text, a number, an amount of money, a moment (ms UTC); null = nothing. */
export type Cell = string | number | { fen: number } | { at: number } | null;

export interface QueueCsvWords {
  columns: readonly string[];
  consoles: Readonly<Record<ConsoleId, string>>;
  queues: Readonly<Record<QueueId, string>>;
  unknown: string;
}

/** What one person does with complaints in the workbench. */
export type CaseChange = { tag: string } | { untag: string } | { assign: string };

/** `keys`: of complaints, as in `QueueRow`. `now`: ms UTC. */
export type DeskQuestion =
  | { type: 'window'; query: QueueQuery; from: number; count: number; hold: string | null; now: number }
  | { type: 'keys'; query: QueueQuery; now: number }
  | { type: 'facets'; queries: QueueQuery[]; now: number }
  | { type: 'case'; key: string; now: number }
  | { type: 'change'; keys: string[]; change: CaseChange; now: number }
  | { type: 'note'; key: string; text: string; who: string; now: number }
  | { type: 'unnote'; note: string }
  | { type: 'views' }
  | { type: 'saveView'; view: SavedView }
  | { type: 'removeView'; name: string }
  | { type: 'csv'; keys: string[]; words: QueueCsvWords; now: number }
  | { type: 'cells'; keys: string[]; words: QueueCsvWords }
  | { type: 'material'; alipayTradeHours: number; own?: readonly OwnRule[]; now: number }
  | { type: 'rules'; alipayTradeHours: number; own?: readonly OwnRule[] }
  | PackQuestion
  | BurstQuestion;

export interface DeskAnswers extends PackAnswers, BurstAnswers {
  window: QueueWindow;
  keys: string[];
  facets: QueueFacets;
  /** null: the ledger does not know it any more. */
  case: CaseView | null;
  /** How many complaints were changed. */
  change: number;
  note: CaseNote | null;
  unnote: null;
  views: SavedView[];
  /** false: there are as many as are kept, or it has no name. */
  saveView: boolean;
  removeView: null;
  csv: string;
  /** One row a complaint, without the titles; what is gone is left out. */
  cells: Cell[][];
  material: Material;
  rules: null;
}
export type DeskAnswer<Q extends DeskQuestion> = DeskAnswers[Q['type']];
