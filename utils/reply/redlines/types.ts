/** What the red-line check is asked and what it answers. */
import type { Complaint } from '../../complaint/model';
import type { Language, Words } from '../text';

export type Severity = 'warn' | 'block';

/** A form of the text; `from[i]`, `to[i]` say which part of the original stands at unit `i`. */
export interface Folded {
  text: string;
  from: number[];
  to: number[];
}

/** Facts that somebody can show: a claim without one is refused. */
export interface Facts {
  /** A refund of this order was seen, on the page or as a refund number. */
  refundKnown: boolean;
  /** A call to the user is on record. */
  callRecord: boolean;
  /** Number of that refund, whole or its tail. */
  refundNumber?: string;
}

/** What belongs to other complaints on the same screen. */
export interface Others {
  /** Order and transaction numbers, or their tails. */
  numbers: string[];
  /** fen */
  amounts: number[];
}

/** A word of the merchant's own. */
export interface OwnWord {
  word: string;
  verdict: Severity;
  /** Shown with it; '' = the usual one. */
  reason: string;
  /** Takes its place; '' = nothing is offered. */
  better: string;
}
export interface ReplyContext {
  console: string;
  queue?: string;
  complaint?: Partial<Complaint> | null;
  others?: Others;
  /** Code points; more is refused by the console. null: unknown. */
  limit: number | null;
  /** Code points; a notice is due above. */
  soft?: number | null;
  facts?: Facts;
  /** The merchant's own words. */
  ownWords?: readonly OwnWord[];
  /** Names, of products above all, in which the rules find nothing. */
  allowWords?: readonly string[];
  officialPhone?: string;
  language: Language;
  /** ms UTC: with it a stall gets a dated wording. */
  now?: number;
  /** ms UTC: deadline that the dated wording keeps. */
  due?: number | null;
}

/** A finding before its reason is looked up. Offsets in UTF-16 units of the text as written. */
export interface Hit<C extends string = string> {
  code: C;
  from: number;
  to: number;
  /** Takes the place of exactly from..to. */
  better?: string;
  /** Differs from what the code usually means. */
  verdict?: Severity;
  reason?: Words;
}

export interface Finding<C extends string = string> extends Hit<C> {
  verdict: Severity;
  words: string;
  reason: Words;
}
