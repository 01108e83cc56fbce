/** What is known of the course of complaints, as far as figures need it. Pure data. */
import type { Clock, ConsoleId, QueueId } from '../model';
import type { PromiseKind } from '../promise';

/** Something happened at some instant in [from, to], ms UTC. */
export interface Instant {
  from: number;
  to: number;
}

/** How the user rated the handling; `unreadable`: a rating whose words nobody knows. */
export type Rating = 'good' | 'bad' | 'unreadable';

/** The course of one complaint, as its latest look left it. */
export interface Course {
  /** `${console}|${account}|${id}` */
  key: string;
  console: ConsoleId;
  account: string;
  id: string;
  queue: QueueId;
  /** Two complaints with a key in common are about one order of one merchant. */
  orders: readonly string[];
  /** First complaint. `from` is `BEFORE` where only the first look is known. */
  began: Instant;
  /** First answer; null = not known to have been given. */
  answered: Instant | null;
  /** First completion; null = not known to have come. */
  finished: Instant | null;
  /** ms UTC of the latest look that showed it without an answer; null = no such look. */
  silentAt: number | null;
  /** The same without a completion. */
  openAt: number | null;
  /** ms UTC of the latest look. */
  seenAt: number;
  /** The user complained again about this complaint. */
  again: boolean;
  rating: Rating | null;
  /** What it is about, as a code of the categories. */
  category: string;
  /** Template of the first answer that we filled in; '' = none known. */
  template: string;
  /** A promise of ours was not kept. */
  brokenPromise: boolean;
  amountFen: number | null;
}

/** Nothing is known of how early. */
export const BEFORE = 0;
/** Somebody read when it began, if only the day. */
export const isDated = ({ began }: Pick<Course, 'began'>): boolean => began.from !== BEFORE;

/** An open complaint with its clocks, for what lies ahead. */
export interface OpenCase {
  key: string;
  console: ConsoleId;
  account: string;
  id: string;
  queue: QueueId;
  clock: Clock;
  then: Clock | null;
  /** Whose turn it is. */
  turn: 'merchant' | 'user' | 'platform' | 'unknown';
  /** As the console says it. */
  statusText: string;
  /** The user's own words, shortened and masked. */
  text: string;
  amountFen: number | null;
  times: number;
  /** ms UTC */
  seenAt: number;
}

/** A promise that is owed, for what lies ahead. */
export interface Owed {
  console: ConsoleId;
  id: string;
  what: PromiseKind;
  words: string;
  /** ms UTC */
  due: number;
}

/** Everything that the figures are made of. */
export interface Material {
  courses: Course[];
  open: OpenCase[];
  owed: Owed[];
  /** ms UTC: since when each account is looked at, by `${console}|${account}`. */
  since: Record<string, number>;
  /** There are more complaints than were read. */
  cut: boolean;
}

/** A share that is known up to what is unknown, both ends included; null = there is nothing to divide. */
export interface Share {
  worst: number | null;
  best: number | null;
}
