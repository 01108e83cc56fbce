/** What a person taught about one list of a console: data, never code, and no selectors. */
import type { ConsoleId, QueueId } from './model';

/** Fields of a row that can be pointed at. The first two make a complaint; the others may be left out. */
export const TAUGHT_FIELDS = ['id', 'time', 'status', 'deadline', 'order', 'amount'] as const;
export type TaughtField = (typeof TAUGHT_FIELDS)[number];

/** From an element down to a child: the `at`-th (from 0) of its `of` children of that name. */
export interface Step {
  tag: string;
  at: number;
  of: number;
}

/**
 * Where a value stands. Words first: those above its column, or those in front of it; '' where there
 * are none. `path` leads down from the cell under `header`, else from the row, to the element whose
 * `run`-th run of text (from 0) is the value.
 */
export interface TaughtPlace {
  header: string;
  label: string;
  path: Step[];
  run: number;
}

/** How the numbers of this list look: what they begin with, of what, how long (UTF-16 units). */
export interface IdShape {
  lead: string;
  signs: 'digits' | 'lower' | 'upper' | 'mixed';
  least: number;
  most: number;
}

export interface Teaching {
  version: 1;
  console: ConsoleId;
  queue: QueueId;
  /** Account as the page named it; '' when it did not. */
  account: string;
  /** Host and path, numbers in it as `#`. */
  page: string;
  /** ms UTC, when it was taught. */
  at: number;
  /** What a row is made of; `words` stand in every one. */
  row: { tag: string; role: string; words: string[] };
  id: IdShape;
  fields: Partial<Record<TaughtField, TaughtPlace>> & Record<'id' | 'time', TaughtPlace>;
  /** Words of a state that we did not know, and the known state they mean (its first label). */
  states: { words: string; means: string }[];
  /** What stands on, in or before the reply field; null when it was not shown. */
  reply: { words: string[] } | null;
  /** Words of the buttons that send a reply and that close a complaint; ''. */
  send: string;
  close: string;
}

/** One list, one teaching: a newer one takes the place of the older. */
export const teachingKey = ({
  console,
  queue,
  account,
  page,
}: Pick<Teaching, 'console' | 'queue' | 'account' | 'page'>): string =>
  [console, queue, account, page].join('|');

/** Host and path of a list, numbers in it as `#`: what tells one list of a console from another. */
export function pageOf({ host, pathname, hash }: URL): string {
  const route = /^#!?(\/[^?]*)/.exec(hash)?.[1] ?? '';
  return `${host}${pathname}${route && `#${route}`}`.replace(/\d+/g, '#').slice(0, LIMITS.page);
}

/** Sizes, UTF-16 units or entries. */
export const LIMITS = {
  /** All teachings that are kept. */
  teachings: 24,
  account: 200,
  page: 200,
  words: 40,
  rowWords: 8,
  states: 24,
  replyWords: 4,
  /** Steps from a row to a value. */
  path: 16,
  /** Children of one name. */
  siblings: 500,
  id: 64,
} as const;
