/** The complaint and what is known of it. Pure data: no browser, no clock of its own. */

import type { CLOCK_IDS } from './ids';
import type { ConsoleId, QueueId } from './ids';

export type { ConsoleId, QueueId };

/**
 * Whose turn it is: the merchant's to answer first or to finish, the user's, the platform's, nobody's.
 * `unknown` counts as open: it is shown raw, never dropped.
 */
export type Phase = 'reply' | 'finish' | 'user' | 'platform' | 'done' | 'unknown';

/** Where a value was read. The page wins over a field of the console's data, a field over a rule. */
export type Source = 'page' | 'field' | 'rule';

/** A point in time as read: `at` in ms since 1970 UTC, true somewhere in [at, at + resolution). */
export interface Reading {
  at: number;
  /** ms; 1000 for a time with seconds, 60 000 without, 86 400 000 for a bare date. */
  resolution: number;
}

/** A deadline as read: some instant in [from, to], ms UTC, taken as `at` when nothing is finer. */
export interface Deadline {
  at: number;
  from: number;
  to: number;
  source: Exclude<Source, 'rule'>;
}

export interface Status {
  /** The platform's code (`PENDING`), when the text or the data names a known one. */
  code: string | null;
  /** The words exactly as shown, or the raw code when only data is known. */
  text: string;
  phase: Phase;
}

/** One line of 协商历史. `by` is who acted. */
export interface HistoryEvent {
  at: number;
  by: 'user' | 'merchant' | 'platform' | 'system' | 'unknown';
  /** `operate_type` of WeChat Pay, or null. */
  type: string | null;
  text: string;
}

/** 共享设备: what the lender's own device says of the return. */
export interface Device {
  /** ms UTC */
  returnedAt?: number;
  place?: string;
  /** Back into the machine from which it was taken. */
  sameMachine?: boolean;
}

/** 售后类型 of a shop: money back, money for goods that come back, other goods. */
export type Claim = 'refund' | 'return' | 'exchange';

export interface Complaint {
  /** Exactly as on the page. Always text: ids exceed 2^53. */
  id: string;
  console: ConsoleId;
  queue: QueueId;
  status: Status;
  /** 投诉时间. */
  complaintTime?: Reading;
  /** When it entered the state in which it is. */
  stateTime?: Reading;
  /** A deadline or remaining time that the page prints. */
  deadline?: Deadline;
  /** A deadline field of the console's data (`gmt_overdue`). */
  fieldDeadline?: Deadline;
  /** 商户单号 */
  outTradeNo?: string;
  /** 微信订单号 / 支付宝交易号: unique on its platform. */
  transactionId?: string;
  /** openid or user id as shown. Kept only as a keyed hash once it leaves the page. */
  userId?: string;
  /** Full (11 digits) or masked phone as shown. Same rule. */
  phone?: string;
  /** Complained-about merchant, when page or data name it: its number, its name. */
  mchid?: string;
  merchant?: string;
  /** fen */
  amountFen?: number;
  /** What was bought, as the console's data name it. */
  goods?: string;
  /** When it was paid. */
  paid?: Reading;
  /** The user's own words. Data, never markup. */
  detail?: string;
  /** 问题类型 / 投诉原因 / 用户诉求 */
  problem?: string;
  /** 售后类型 */
  claim?: Claim;
  /** Why a refund of the platform failed, as shown. */
  failure?: string;
  /** 用户投诉次数: 1 for the first. */
  userComplaintTimes?: number;
  incomingUserResponse?: boolean;
  needImmediateService?: boolean;
  inPlatformService?: boolean;
  fullRefunded?: boolean;
  /** Where an appeal stands, as the platform's code (`appealState`). */
  appeal?: string;
  /** Of a penalty: its page offers an appeal (true) or no longer does (false). */
  appealable?: boolean;
  /** Of a penalty: how many points it took. */
  points?: number;
  /** 智能体投诉: an assistant of the platform speaks for the user. */
  agentMode?: boolean;
  device?: Device;
  /** State of the 支付分 order behind it, as the platform's code. */
  serviceOrder?: string;
  /** The platform's codes: `TRUSTED`, `HIGH_RISK`. */
  tags?: string[];
  history?: HistoryEvent[];
}

/** `wx-first-reply`, `alipay-trade`, … as in the contract of a mark. */
export type ClockId = (typeof CLOCK_IDS)[number];

export type ClockState = 'calm' | 'soon' | 'urgent' | 'critical' | 'overdue' | 'done' | 'unknown';

/**
 * What to do next: names the verb in front of a countdown. `user`, `platform`: nothing but wait for
 * them. `look`: only the detail tells. `late`: it can no longer be done.
 */
export type Action =
  | 'reply'
  | 'finish'
  | 'handle'
  | 'answer'
  | 'refund'
  | 'respond'
  | 'evidence'
  | 'proof'
  | 'receive'
  | 'appeal'
  | 'look'
  | 'late'
  | 'user'
  | 'platform'
  | 'keep';

export interface Clock {
  id: ClockId;
  action: Action;
  /** ms UTC, null when there is no deadline to count to. */
  due: number | null;
  /** ms; the whole span when known, for the share that is left. */
  span: number | null;
  source: Source | null;
  /** The instant stands for an interval (a coarse text of the page). */
  coarse: boolean;
  /** Nothing is left to do: a tick instead of a countdown. */
  done: boolean;
  /** The shop's own span counts here, not the platform's: said wherever it is shown. */
  own?: true;
}

/** The clocks of one complaint. `next` is what a mark shows. */
export interface Clocks {
  next: Clock;
  /** The clock after that, when it is already running. */
  then: Clock | null;
  /** Merchant must act: counts for the badge. */
  waiting: boolean;
  done: boolean;
}
