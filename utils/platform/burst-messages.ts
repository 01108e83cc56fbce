/** What the workbench and its worker say to each other about bursts (集中投诉). */
import type { Outside, Reasons, Stake } from '../complaint/bursts';
import type { Clock, Complaint, ConsoleId, Phase } from '../complaint/model';
import type { OwnRule } from '../complaint/rules';

/** One burst in the list. */
export interface BurstLine {
  id: string;
  console: ConsoleId;
  account: string;
  kind: 'alike' | 'many';
  /** ms UTC of its first and its latest complaint, and when it was found. */
  from: number;
  to: number;
  raisedAt: number;
  reasons: Reasons;
  stake: Stake;
  /** 处理完成 asks for no more than usual: who said so, since when (ms UTC), and why. */
  lifted: { at: number; who: string; reason: string } | null;
  archived: { at: number; why: 'ended' | 'quiet' } | null;
}

/** A reply that a person accepted for a complaint, or decided to do without (`text` ''). */
export interface Prepared {
  templateId: string;
  text: string;
  /** ms UTC */
  at: number;
}

/** One complaint of a burst. */
export interface BurstMember {
  /** `${console}|${id}` */
  of: string;
  /** ms UTC when it came. */
  at: number;
  phase: Phase;
  statusText: string;
  clock: Clock;
  ended: boolean;
  /** Which complaint of its person or order this is, by the console's own counter. */
  times: number;
  /** Put in by a person. */
  byHand: boolean;
  /** As far as it is kept. */
  complaint: Complaint;
  prepared: Prepared | null;
}

/** A complaint of the same account and hours that does not belong to it. */
export interface BurstOutsider {
  of: string;
  /** ms UTC */
  at: number;
  text: string;
  amountFen: number | null;
  because: Outside;
}

export interface BurstView extends BurstLine {
  /** In the order in which they came. */
  members: BurstMember[];
  /** Complaints of which the ledger knows nothing any more. */
  gone: number;
  /** Those first that are most like the members. */
  outside: BurstOutsider[];
  /** Step of the playbook → ms UTC when it was ticked. */
  ticks: Record<string, number>;
}

/** `of`: `${console}|${id}`. `lift` and `hold`: whether 处理完成 is frozen again. */
export type BurstChange =
  { add: string } | { out: string } | { tick: string; on: boolean } | { lift: string } | { hold: true };

export type BurstQuestion =
  | { type: 'bursts'; alipayTradeHours: number; own?: readonly OwnRule[] }
  | { type: 'burst'; id: string; alipayTradeHours: number; own?: readonly OwnRule[] }
  | { type: 'changeBurst'; id: string; change: BurstChange; who: string; now: number }
  | {
      type: 'prepare';
      burst: string;
      of: string;
      reply: Omit<Prepared, 'at'> | null;
      who: string;
      now: number;
    };

export interface BurstAnswers {
  /** Open ones first, then those that are over, each the newest first. */
  bursts: BurstLine[];
  /** null: nothing is known of it. */
  burst: BurstView | null;
  /** false: nothing was changed. */
  changeBurst: boolean;
  prepare: boolean;
}
