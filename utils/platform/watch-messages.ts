/**
 * Messages about channels and the outbox. For the extension's own pages alone: a page of a console
 * must not even learn that a channel exists. What a channel needs is known further in: here it is JSON.
 */
import type { ConsoleId } from '../complaint/model';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonRecord = Record<string, Json>;

/** A channel as the options page sees it: what is secret is not in it. */
export interface ChannelLine {
  /** UUID. */
  id: string;
  channel: string;
  name: string;
  on: boolean;
  wide: boolean;
  /** Secret entries are ''. */
  config: JsonRecord;
  /** Secret entries that are set. */
  hidden: string[];
  route: JsonRecord;
  recipients: JsonRecord;
  /** Match patterns of the permission that it needs. */
  hosts: string[];
  /** The data leaves mainland China. */
  abroad: boolean;
}
export interface ChannelsRequest {
  type: 'channels';
}
export interface ChannelsAnswer {
  channels: ChannelLine[];
  /** Ids of stored channels that cannot be used as they are: to be set up again. */
  unusable: string[];
}

/** The form of one channel, new or known by its id. A secret entry left '' stays as it is stored. */
export interface SaveChannel {
  type: 'saveChannel';
  channel: JsonRecord;
}
export interface SaveChannelAnswer {
  saved: boolean;
  /** Entry → code of what is wrong with it. */
  errors: Record<string, string>;
}
export interface RemoveChannel {
  type: 'removeChannel';
  id: string;
}

/** Sends a test alert now. */
export interface TestChannel {
  type: 'testChannel';
  id: string;
}
export interface TestAnswer {
  kind: 'sent' | 'failed' | 'refused' | 'unknown';
  code: string | null;
  /** What the service said, without anything secret. */
  said: string;
  /** ms until it may be tried again; null = at once. */
  waitMs: number | null;
}

export interface OutboxRequest {
  type: 'outbox';
  limit: number;
}
/** One delivery. */
export interface OutboxLine {
  key: string;
  /** Null when only the key of the alert is kept. */
  alert: {
    kind: string;
    urgency: string;
    console: string | null;
    account: string;
    total: number;
    item: { id: string; outTradeNo: string | null; amountFen: number | null } | null;
  } | null;
  /** `desktop`, or the id of a channel. */
  channel: string;
  state: 'planned' | 'sending' | 'sent' | 'failed' | 'refused' | 'unknown' | 'dropped';
  tries: number;
  code: string | null;
  said: string;
  /** ms UTC. */
  at: number;
  /** ms UTC of the next step; null when there is none. */
  nextAt: number | null;
  settledAt: number;
}
export interface RetryDelivery {
  type: 'retryDelivery';
  key: string;
}

export interface WatchOptionsRequest {
  type: 'watchOptions';
}
/** Checked where they are used. */
export interface SaveWatchOptions {
  type: 'saveWatchOptions';
  options: Record<string, unknown>;
}
/** After the platform stopped us: the person says that it is well again. */
export interface ResumeConsole {
  type: 'resumeConsole';
  console: ConsoleId;
  account: string;
}

export type WatchMessage =
  | ChannelsRequest
  | SaveChannel
  | RemoveChannel
  | TestChannel
  | OutboxRequest
  | RetryDelivery
  | WatchOptionsRequest
  | SaveWatchOptions
  | ResumeConsole;

export interface WatchAnswers {
  channels: ChannelsAnswer;
  saveChannel: SaveChannelAnswer;
  removeChannel: boolean;
  testChannel: TestAnswer;
  outbox: OutboxLine[];
  retryDelivery: boolean;
  watchOptions: Record<string, unknown>;
  saveWatchOptions: Record<string, unknown>;
  resumeConsole: boolean;
}
