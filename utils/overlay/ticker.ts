/** One timer for all clocks of a page. Writes only texts that a person can see. */
import type { Clock } from '../complaint/model';
import { nextChange } from '../complaint/words';

export interface Ticking {
  clock: Clock;
  /** In sight: only then its words are kept current. */
  seen: boolean;
  /** Draws the words and state of `now` (ms UTC). */
  tick(now: number): void;
}

const LONGEST = 60_000;

export class Ticker {
  readonly #all = new Set<Ticking>();
  readonly #now: () => number;
  readonly #document: Document;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #at = Infinity;

  constructor(document: Document, now: () => number) {
    this.#document = document;
    this.#now = now;
    document.addEventListener('visibilitychange', this.#wake);
  }

  /** Takes a clock in, or notes that it changed or came into sight. */
  add(ticking: Ticking): void {
    this.#all.add(ticking);
    this.#plan(ticking, this.#now());
  }

  remove(ticking: Ticking): void {
    this.#all.delete(ticking);
  }

  stop(): void {
    this.#document.removeEventListener('visibilitychange', this.#wake);
    this.#all.clear();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** A hidden tab costs nothing; a tab that comes back is right at once. */
  readonly #wake = () => {
    if (this.#document.hidden) {
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#timer = null;
      this.#at = Infinity;
    } else this.#run();
  };

  #plan(ticking: Ticking, now: number): void {
    if (this.#document.hidden) return;
    const change = nextChange(ticking.clock, now);
    if (change === null) return;
    // Out of sight only the state has to stay true, and that to the minute.
    const at = now + (ticking.seen ? Math.min(change, LONGEST) : LONGEST);
    if (at >= this.#at) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#at = at;
    this.#timer = setTimeout(this.#run, at - now);
  }

  readonly #run = () => {
    this.#timer = null;
    this.#at = Infinity;
    const now = this.#now();
    for (const ticking of this.#all) {
      ticking.tick(now);
      this.#plan(ticking, now);
    }
  };
}
