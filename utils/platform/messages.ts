/**
 * Every message between the parts of the extension, in one place. Content scripts may do four
 * things: hand in observations (and learn repeats), say what was filled, read the settings,
 * ask for the panels. Everything else is for the extension's own pages.
 */
import type { Clock, ClockState, Complaint, ConsoleId } from '../complaint/model';
import type { Repeat, RepeatKind } from '../complaint/repeat';
import type { WatchAnswers, WatchMessage } from './watch-messages';

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
}
export interface ObservationAnswer {
  /** By complaint id, for the complaints that were handed in and repeat others. */
  repeats: Repeat[];
}

/** A text went into a reply field by our hand (for 「what was answered then」). */
export interface FilledNote {
  type: 'filled';
  console: ConsoleId;
  complaintId: string;
  templateId: string;
  text: string;
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
}
export interface ConsoleLine {
  console: ConsoleId;
  account: string;
  /** null = not known now: never shown as 0. */
  count: number | null;
  session: SessionState | 'stale';
  /** ms UTC of the last good look; null when there never was one. */
  goodAt: number | null;
  nextDue: number | null;
}
export interface SummaryAnswer {
  /** Most urgent first; at most 200. */
  items: WaitingItem[];
  /** One line a console account that was ever seen. */
  lines: ConsoleLine[];
  /** The ledger cannot be opened: `items` and `lines` are what was seen since, nothing means 0. */
  broken?: boolean;
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

export interface Settings {
  language: 'zh-CN' | 'en';
  theme: 'system' | 'light' | 'dark';
  /** Hours that Alipay gives a trade complaint; the page wins over it. */
  alipayTradeHours: number;
  /** How the merchant signs a reply: {{agent}}. */
  agentName: string;
  /** {{official_phone}} */
  officialPhone: string;
}
export interface SettingsRequest {
  type: 'settings';
}
/** Console page: brings the panels (desk, cards, notice) into this frame, once they are wanted. */
export interface PanelsRequest {
  type: 'panels';
}
export interface SaveSettings {
  type: 'saveSettings';
  settings: Partial<Settings>;
}

export type Message =
  | PanelsRequest
  | Observation
  | FilledNote
  | SummaryRequest
  | OpenRequest
  | SettingsRequest
  | SaveSettings
  | WatchMessage;

export interface Answers extends WatchAnswers {
  observe: ObservationAnswer;
  filled: null;
  summary: SummaryAnswer;
  open: null;
  settings: Settings;
  panels: boolean;
  saveSettings: Settings;
}

export type MessageType = Message['type'];
export type AnswerTo<M extends Message> = Answers[M['type']];
