/** What a reply template is. */
import type { ClockId, ConsoleId, Phase } from '../complaint/model';
import type { CategoryCode } from './category-data';
import type { Level } from './cues';
import type { Language, Words } from './text';

/** All conditions that are present must hold. */
export interface When {
  consoles?: ConsoleId[];
  /** Where the complaint stands. */
  phases?: Phase[];
  /** The clock that runs: where the complaint stands. */
  clocks?: ClockId[];
  /** The complaint is at least the user's so manieth. */
  times?: number;
  /** Whether the page shows the order as refunded in full. A text that says so demands `true`. */
  refunded?: boolean;
  levels?: Level[];
}

export interface Template {
  /** `T-…` built in, `own-…` the merchant's. */
  id: string;
  title: Words;
  folder?: Words;
  /** Complaints it answers; empty = any. */
  categories: CategoryCode[];
  when?: When;
  /** Why the text names no time. Every other built-in text holds {{promise_time}}. */
  noPromise?: string;
  /** Built-in ones have both languages, own ones at least one. */
  text: Words;
  /** Further texts that say the same, taken in turn, so that many answers in a row are not one text. */
  variants?: Words[];
  /** Written by the merchant. */
  own?: true;
}

/** How often and when a template was filled in. */
export interface Use {
  /** Into how many complaints, one after the other. */
  n: number;
  /** ms UTC; 0 = never. */
  at: number;
}

/** `wanted` when the words exist in it, else the language in which they do. */
export function languageOf(words: Words, wanted: Language): Language {
  const other = wanted === 'en' ? 'zh-CN' : 'en';
  return words[wanted === 'en' ? 'en' : 'zh'].trim() === '' ? other : wanted;
}
