/** The door to what reads by a teaching: a file of its own, only for consoles about which there is one. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { ReadOptions } from '../reader/page';
import { bring } from './parts';

/** Words of the console's buttons that a person pointed at, as `wordsOf` tells them. */
export interface TaughtWords {
  send: readonly string[];
  close: readonly string[];
}
export interface TaughtPage {
  /** Adds the rows that were taught. */
  read: NonNullable<ReadOptions['taught']>;
  /** The box of a field that was taught to be for replies, or null. */
  box(field: HTMLElement): Element | null;
  words: TaughtWords;
}

/** In our own world only: pages cannot see it. */
export interface TaughtWorld {
  kesuTaught?: (known: ConsoleKnowledge) => Promise<TaughtPage | null>;
}

/** What was taught about this console, as it is kept now; null when there is nothing. */
export async function taughtPage(known: ConsoleKnowledge): Promise<TaughtPage | null> {
  const make = await bring('taught', () => (globalThis as TaughtWorld).kesuTaught);
  return make ? make(known) : null;
}
