/** What a reply template is. */
import type { ClockId, ConsoleId } from '../complaint/model';
import type { CategoryCode } from './category-data';
import type { Level } from './cues';
import type { Words } from './text';

/** All conditions that are present must hold. */
export interface When {
  consoles?: ConsoleId[];
  /** The clock that runs: where the complaint stands. */
  clocks?: ClockId[];
  /** The complaint is at least the user's so manieth. */
  times?: number;
  /** Whether the page shows the order as refunded in full. A text that says so demands `true`. */
  refunded?: boolean;
  levels?: Level[];
}

export interface Template {
  id: string;
  title: Words;
  /** Complaints it answers; empty = any. */
  categories: CategoryCode[];
  when?: When;
  /** Why the text names no time. Every other text holds {{promise_time}}. */
  noPromise?: string;
  text: Words;
}
