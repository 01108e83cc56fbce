/** What goes between the runner and the page in which pages are changed and read. */
import type { ConsoleId } from '../../../utils/complaint/ids.ts';

/** What a complaint is, by the practice server's own account. */
export interface Fact {
  id: string;
  /** Numbers of its order, as pages show them. */
  orders: string[];
  clock: string;
  /** ms UTC; null where nothing is counted to. */
  due: number | null;
  /** ms by which the page itself is unsure of `due`. */
  slack: number;
  done: boolean;
  waits: boolean;
}

/** A practice page as it stood when it was taken. */
export interface Capture {
  name: string;
  console: ConsoleId;
  /** `list`: rows are expected; `detail`: one region. */
  kind: 'list' | 'detail';
  url: string;
  title: string;
  /** Without scripts, with open shadow roots, `data-of` on what belongs to a complaint, `data-box` around it. */
  html: string;
  answers: { url: string; status: number; text: string }[];
  /** All of the page; of a detail only its own is expected. */
  facts: Fact[];
  /** The complaint of a detail. */
  about: string | null;
  /** ms UTC */
  now: number;
}

export interface Case {
  page: string;
  mutations: string[];
  seed: number;
  /** Are the console's answers heard? */
  data: boolean;
}

export interface Outcome {
  /** Complaints that a person sees. */
  expected: number;
  /** Of these told by their number, in their place, with nothing wrong. */
  found: number;
  /** Reported, right or wrong. */
  reported: number;
  wrong: string[];
  /** Of what was found: with a running deadline, and with exactly that. */
  running: number;
  exact: number;
  /** Not found, and no notice stands there to say so. */
  silent: number;
  notice: string | null;
}

/** The changes by when they were written: before the reader was mended, after that, and after all of it. */
export type SetName = 'mended for' | 'first unseen' | 'last unseen';
