/**
 * Every message between the parts of the extension, in one place. Content scripts may hand in
 * observations (and learn repeats), say what came of a question and how it is asked, say what was
 * filled, read the settings and what the desk of a complaint needs, ask for the panels, teach their own
 * list. Everything else is for the extension's own pages.
 */
import type { Clock, ClockId, ClockState, Complaint, ConsoleId } from '../complaint/model';
import type { Repeat, RepeatKind } from '../complaint/repeat';
import type { PanelsRequest } from './panels-messages';
import type { PromiseLine, RecordAnswers, RecordMessage, Shown } from './record-messages';
import type { SaveSettings, Settings, SettingsRequest } from './settings-messages';
import type { TeachingAnswers, TeachingMessage } from './teaching-messages';
import type { TemplateAnswers, TemplateMessage } from './template-messages';
import type { WatchAnswers, WatchMessage } from './watch-messages';

export type { PanelsRequest } from './panels-messages';
export type { SaveSettings, Settings, SettingsChanged, SettingsRequest } from './settings-messages';

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
  /**
   * Waiting complaints that the page shows beyond those in `complaints` (rows too many to read
   * one by one). 0 for an honest empty list.
   */
  unreadWaiting: number;
  /**
   * True only when `complaints` and `unreadWaiting` are everything that waits in this account (one
   * page, no filter that hides any): what waited before and is missing now no longer counts.
   */
  whole?: boolean;
  /** Address, without query, of the list that this page was seen asking for. */
  list?: string;
  /** How many wait by the console's own count. */
  counter?: number;
  /** A look at a page that shows that count and no list: it says nothing of `unreadWaiting`. */
  card?: boolean;
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

/** Background → console page: ask the list again. */
export interface PollRequest {
  type: 'poll';
  /** Address of the list, without query. */
  list: string;
  /** Tell also how it is asked. */
  share: boolean;
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
/** Console page: how often somebody went to close this complaint, and in what company it came. */
export interface AttemptsRequest {
  type: 'attempts';
  console: ConsoleId;
  complaintId: string;
}
export interface AttemptsAnswer {
  attempts: number;
  /** Part of 集中投诉. */
  burst: boolean;
  /** What the lead wrote who looked at an incident; null while none did. */
  released: string | null;
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

/** Background → console page: scroll to a complaint and point at it. */
export interface RevealRequest {
  type: 'reveal';
  complaintId: string;
}

export type Message =
  | PanelsRequest
  | Observation
  | Polled
  | Learned
  | FilledNote
  | JournalNote
  | AttemptsRequest
  | SummaryRequest
  | OpenRequest
  | SettingsRequest
  | SaveSettings
  | RecordMessage
  | TemplateMessage
  | TeachingMessage
  | WatchMessage;

export interface Answers extends WatchAnswers, TemplateAnswers, RecordAnswers, TeachingAnswers {
  observe: ObservationAnswer;
  polled: null;
  learned: null;
  filled: null;
  journal: null;
  attempts: AttemptsAnswer;
  summary: SummaryAnswer;
  open: null;
  /** `taught`: something was taught about the console that asks. */
  settings: Settings & { taught?: true };
  panels: boolean;
  saveSettings: Settings;
}

export type MessageType = Message['type'];
export type AnswerTo<M extends Message> = Answers[M['type']];
