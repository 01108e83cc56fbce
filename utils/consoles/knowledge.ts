/** What is known of a console, as data. Adding a console adds one folder and one registry line. */
import type { ClockId, ConsoleId, Phase, QueueId } from '../complaint/model';
import type { LabelRule, NumberLabel } from './labels';

export interface StatusKnowledge {
  /** The platform's code; null where only the words are known. */
  code: string | null;
  /** Further codes and spellings of the same state. */
  alias?: readonly string[];
  /** Words seen on pages, most usual first. Case and spaces do not count. */
  labels: readonly string[];
  phase: Phase;
}

export interface QueueKnowledge {
  id: QueueId;
  statuses: readonly StatusKnowledge[];
  /** Headings, tabs and breadcrumbs that name this queue. */
  headings: readonly string[];
  /** Field names that only this queue's data has (lower case, no separators). */
  fields: readonly string[];
  /** Bare amounts of its data are yuan, not fen. */
  yuan?: true;
  /** Words of its kinds of complaints, where the data holds only a number. */
  kinds?: Readonly<Record<string, string>>;
  /** Who wrote a line of the talk, by its number; lines that are not named are the platform's. */
  actors?: Readonly<Record<string, 'user' | 'merchant'>>;
  /** Column or field labels that only this queue shows. */
  labels?: RegExp;
  /** The number by which its records are told, where a console has several kinds; complaintId unless told. */
  number?: Exclude<NumberLabel, 'complaintId'>;
  /** A time of its records that names no complaint tells when they came into this list. */
  listed?: true;
  /** Words of the button that starts what can be done; without it nothing can. */
  offer?: RegExp;
  /** Its data name a deadline as the seconds that remain, counted from the moment they were seen. */
  secondsLeft?: true;
}

/** A wall in front of the data and how it shows. Texts are matched from their start. */
export interface WallKnowledge {
  kind: 'signedOut' | 'forbidden' | 'riskControl';
  /** Against host + path. */
  url?: RegExp;
  /** Against a short visible text. */
  text?: RegExp;
}

/** A code in the envelope of the console's JSON that means a wall. */
export interface EnvelopeCode {
  kind: WallKnowledge['kind'];
  /** Lower-case names of the field. */
  field: RegExp;
  value: RegExp;
}

export interface ConsoleKnowledge {
  id: ConsoleId;
  /** Exact hosts. */
  hosts: readonly string[];
  /** Where the complaints are: opened by a click in the popup. */
  home: string;
  /** Where to sign in again. */
  login: string;
  /** Paths on which complaints are expected: a hint, content decides. */
  paths: RegExp;
  /** A heading must hold one of these words to be listened to; 投诉 unless told. */
  subject?: RegExp;
  /** Headings and addresses of neighbours that hold no complaints, though their address may say so. */
  elsewhere?: RegExp;
  /** Headings over several of its queues: complaints are here, but not which. */
  umbrella?: RegExp;
  /** Cards of its home page that count what waits, beside those of complaints. */
  cards?: RegExp;
  /** Words of actions that only its records have. */
  telling?: RegExp;
  /** Labels that the platform puts on a record. */
  tags?: RegExp;
  /** Hosts that have one queue rather than another: speaks where nothing else does. */
  queueHosts?: readonly [RegExp, QueueId][];
  /** Paths that name one queue. */
  queuePaths?: readonly [RegExp, QueueId][];
  queues: readonly QueueKnowledge[];
  /** Its own words for columns and terms, asked before those of all consoles. */
  labels?: readonly LabelRule[];
  walls: readonly WallKnowledge[];
  envelope: readonly EnvelopeCode[];
  /** Refusing ends nothing here, it opens the next step: no gate stands before it. */
  refusalGoesOn?: readonly QueueId[];
  /** Where the page names the account that is signed in. */
  account?: string;
  /** One browser holds one login: whoever signs in, signs every other account out. */
  oneLogin?: true;
  /** Clocks by which the platform itself counts what waits, in its order. */
  duties?: readonly ClockId[];
  /** Words of row actions with which a complaint is answered. */
  replyActions: readonly string[];
}
