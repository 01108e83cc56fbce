/** What the workbench and its worker say to each other about appeals and evidence packs. */
import type { AppealCourse, AppealResult, AppealState } from '../complaint/appeal';
import type { Clock, ConsoleId, QueueId } from '../complaint/model';

/** How a file came in. */
export type PackSource = 'chosen' | 'pasted' | 'dropped';

/** One file of a pack, without its bytes. */
export interface PackFile {
  key: string;
  /** Ending of its name, as its first bytes say. */
  kind: 'jpg' | 'png' | 'pdf';
  size: number;
  /** Of the bytes that are kept, lower-case hex. */
  sha256: string;
  source: PackSource;
  /** Id of the material that it proves; '' = none. */
  shows: string;
  /** A small JPEG as a data address; '' for what is no picture. */
  thumb: string;
  /** As it came in, before it was written anew. */
  original: { name: string; size: number };
  /** ms UTC */
  addedAt: number;
}

/** What people made of one case. */
export interface Pack extends AppealCourse {
  /** Id of the stage; '' = the one in which the case is. */
  stage: string;
  /** Key of the complaint that a penalty is about, chosen by a person; '' = none. */
  about: string;
  /** What a person wrote; null = the draft as the ledger knows it. */
  text: string | null;
  /** Numbers of people and orders stand in full. */
  open: boolean;
  /** Oldest first. */
  files: PackFile[];
}

/** What is changed of a pack; what is absent stays. */
export type PackChange = Partial<
  Pick<Pack, 'about' | 'stage' | 'text' | 'open' | 'madeAt' | 'submittedAt' | 'followUpAt' | 'result'>
>;

/** What is written into the journal together with a change, before it: numbers and words only. */
export interface PackLog {
  what: 'open' | 'masked' | 'made' | 'submitted' | 'result';
  text: string;
  reason: string;
  /** The person at this computer. */
  who: string;
}

/** `full`: the disk has no room · `many`, `large`: more than is kept · `same`: it is there already. */
export type PackKept = 'kept' | 'full' | 'many' | 'large' | 'same' | 'gone';

/** One case with a window, or with a pack. */
export interface AppealLine {
  /** `${console}|${account}|${id}` */
  key: string;
  console: ConsoleId;
  account: string;
  id: string;
  queue: QueueId;
  statusText: string;
  /** The user's own words or what was punished, shortened. */
  text: string;
  clock: Clock;
  state: AppealState;
  files: number;
  submittedAt: number | null;
  followUpAt: number | null;
  result: AppealResult | null;
  /** ms UTC of the last look. */
  seenAt: number;
}

export interface Appeals {
  /** What is due first on top, what has its result last. */
  lines: AppealLine[];
  /** There are more than are listed. */
  cut: boolean;
}

/** `key`: of a complaint. `now`: ms UTC. */
export type PackQuestion =
  | { type: 'appeals'; now: number }
  | { type: 'pack'; key: string }
  | { type: 'packChange'; key: string; change: PackChange; log?: PackLog; now: number }
  | {
      type: 'packAdd';
      key: string;
      file: Omit<PackFile, 'key' | 'addedAt'>;
      bytes: Uint8Array<ArrayBuffer>;
      now: number;
    }
  | { type: 'packShows'; key: string; file: string; shows: string; now: number }
  | { type: 'packDrop'; key: string; file: string; now: number }
  | { type: 'packBytes'; key: string };

export interface PackAnswers {
  appeals: Appeals;
  pack: Pack;
  /** null: the ledger does not know the complaint any more, or the disk is full. */
  packChange: Pack | null;
  packAdd: PackKept;
  packShows: null;
  packDrop: null;
  /** In the order of the files. */
  packBytes: { key: string; bytes: Uint8Array<ArrayBuffer> }[];
}
