/**
 * Every message between the parts of the extension, in one place. Content scripts may hand in
 * observations (and learn repeats), say what came of a question and how it is asked, say what was
 * filled, read the settings and what the desk of a complaint needs, ask for the panels, have a press
 * confirmed, teach their own list. Everything else is for the extension's own pages.
 */
import type { Clock, ClockId, ClockState, Complaint, ConsoleId } from '../complaint/model';
import type { Repeat, RepeatKind } from '../complaint/repeat';
import type { GateAnswers, GateMessage } from './gate-messages';
import type { DataAnswers, DataMessage } from './data-messages';
import type { HealthAnswers, HealthMessage } from './health-messages';
import type { KeepAnswers, KeepMessage } from './keep-messages';
import type { PanelsRequest } from './panels-messages';
import type { PolicyAnswer, PolicyRequest } from './policy-messages';
import type { PromiseLine, RecordAnswers, RecordMessage, Shown } from './record-messages';
import type { RulesAnswers, RulesMessage } from './rules-messages';
import type { SettingsAnswers, SettingsMessage } from './settings-messages';
import type { SyncAnswers, SyncMessage } from './sync-messages';
import type { TeachingAnswers, TeachingMessage } from './teaching-messages';
import type { TemplateAnswers, TemplateMessage } from './template-messages';
import type { VeilAnswers, VeilRequest } from './veil-messages';
import type { WatchAnswers, WatchMessage } from './watch-messages';

export type { PanelsRequest } from './panels-messages';
export type { Settings, SettingsChanged, Told } from './settings-messages';

/** What a page knows about its session. `unread` = a complaint page that yields nothing. */
export type SessionState = 'known' | 'signedOut' | 'forbidden' | 'riskControl' | 'unread';

/** What one console page saw in one reading. At most 500 complaints a message. */
export interface Observation {
  type: 'observe';
  console: ConsoleId;
  /** Account as the page names it; '' when it does not. */
  account: string;
  session: SessionState;
  /** ms UTC */
  at: number;
  complaints: Complaint[];
  /** Waiting complaints shown beyond those in `complaints` (rows too many to read). 0 for an honest empty list. */
  unreadWaiting: number;
  /** True only when these are all that waits in this account: what waited before and is missing no longer counts. */
  whole?: boolean;
  /** Address, without query, of the list that this page was seen asking for. */
  list?: string;
  /** How many wait by the console's own count. */
  counter?: number;
  /** A look at a page that shows that count and no list: it says nothing of `unreadWaiting`. */
  card?: boolean;
  /** How many were recognised by data, by column headers, by labels of a card, by pairs of a detail. */
  how?: number[];
}
export interface ObservationAnswer {
  /** By complaint id, for the complaints that were handed in and repeat others. */
  repeats: Repeat[];
  /** ms to add to this computer's clock, which is wrong by so much. Absent while it is about right. */
  skew?: number;
}

/** How a request went that was asked again. */
export interface Fared {
  /** HTTP status; null when no answer came. */
  status: number | null;
  /** Address to which it was sent on; null when it was not. */
  redirected: string | null;
  type: string | null;
  /** `Retry-After` and `Date`, as the server wrote them. */
  retryAfter: string | null;
  date: string | null;
  /** A page came in place of data. */
  page: boolean;
}

/** Console page: what the console's list said when it was asked again. At most 500 complaints. */
export interface Polled {
  type: 'polled';
  console: ConsoleId;
  account: string;
  /** ms UTC */
  at: number;
  /** Address, without query, of the list that was to be asked. */
  list: string;
  /** The question was put. False when this page does not ask for that list (any more). */
  asked: boolean;
  said: Fared | null;
  /** Codes and words of the answer. */
  envelope: Record<string, string>;
  /** The answer was recognised as a list of complaints. */
  recognised: boolean;
  total: number | null;
  complaints: Complaint[];
}

/** A request of the page for its list, as the page makes it. */
export interface LearnedRequest {
  url: string;
  method: string;
  headers: [name: string, value: string][];
  body: string | null;
}
/** Console page: how to ask for the list. Sent only while watching without a tab is allowed. */
export interface Learned {
  type: 'learned';
  console: ConsoleId;
  /** Whose list it is, as the page names it; '' when it does not. */
  account: string;
  /** Address of the list, without query. */
  list: string;
  request: LearnedRequest;
}

/** A text went into a reply field by our hand (for 「what was answered then」). */
export interface FilledNote {
  type: 'filled';
  console: ConsoleId;
  complaintId: string;
  templateId: string;
  text: string;
}

/** Console page: something was done about a complaint, for the journal. */
export interface JournalNote {
  type: 'journal';
  console: ConsoleId;
  complaintId: string;
  /**
   * `send` a reply left the page · `blocked` a gate stopped it · `override` it went on with a reason ·
   * `close` the console's closing button was pressed · `closeBlocked` a gate stopped that ·
   * `closeOverride` it went on although it was not solved · `release` a lead has looked at an
   * incident, its templates may be used.
   */
  kind: 'send' | 'blocked' | 'override' | 'close' | 'closeBlocked' | 'closeOverride' | 'release';
  text: string;
  /** Codes of what was found, worst first. */
  rules: string;
  /** The person's own reason. */
  reason: string;
  /** What was shown; absent when it could not be checked. */
  shown?: Shown;
}
/** Popup: everything that waits, over all consoles. */
export interface SummaryRequest {
  type: 'summary';
}
export interface WaitingItem {
  id: string;
  console: ConsoleId;
  account: string;
  text: string;
  amountFen: number | null;
  clock: Clock;
  state: ClockState;
  repeat: { times: number; by: RepeatKind } | null;
  /** ms UTC of the last time a page showed it. */
  seenAt: number;
  /** Its merchant's number, where one login sees several. */
  merchant?: string;
  /** 即时服务: the user waits for an answer at once. */
  atOnce?: true;
  /** What we promised, where it is due before the platform's clock. */
  promise?: Pick<PromiseLine, 'what' | 'due'>;
}
export interface ConsoleLine {
  console: ConsoleId;
  account: string;
  /** null = not known now: never shown as 0. */
  count: number | null;
  /** `away`: another account is signed in where one browser holds one login. */
  session: SessionState | 'stale' | 'away';
  /** ms UTC of the last good look; null when there never was one. */
  goodAt: number | null;
  nextDue: number | null;
  /** `away`: how many waited when it was looked at last. */
  last?: number;
  /** Where the platform counts by duty: how many wait for each, while that is known of all of them. */
  duties?: { clock: ClockId; count: number }[];
}
export interface SummaryAnswer {
  /** Most urgent first; at most 200. */
  items: WaitingItem[];
  /** One line a console account that was ever seen. */
  lines: ConsoleLine[];
  /** The ledger cannot be opened: `items` and `lines` are what was seen since, nothing means 0. */
  broken?: boolean;
  /** ms to add to this computer's clock, which is wrong by so much. Absent while it is about right. */
  skew?: number;
}

/** Popup: bring the console forward, at that complaint when it is on screen. */
export interface OpenRequest {
  type: 'open';
  console: ConsoleId;
  complaintId: string | null;
}

export type Message =
  | VeilRequest
  | PanelsRequest
  | Observation
  | Polled
  | Learned
  | FilledNote
  | JournalNote
  | GateMessage
  | SummaryRequest
  | OpenRequest
  | SettingsMessage
  | RecordMessage
  | RulesMessage
  | TemplateMessage
  | TeachingMessage
  | WatchMessage
  | DataMessage
  | HealthMessage
  | KeepMessage
  | SyncMessage
  | PolicyRequest;

export interface Answers
  extends
    WatchAnswers,
    TemplateAnswers,
    RecordAnswers,
    RulesAnswers,
    SettingsAnswers,
    DataAnswers,
    HealthAnswers,
    KeepAnswers,
    SyncAnswers,
    VeilAnswers,
    GateAnswers,
    TeachingAnswers {
  observe: ObservationAnswer;
  polled: null;
  learned: null;
  filled: null;
  journal: null;
  summary: SummaryAnswer;
  open: null;
  panels: boolean;
  policy: PolicyAnswer;
}

export type MessageType = Message['type'];
export type AnswerTo<M extends Message> = Answers[M['type']];
