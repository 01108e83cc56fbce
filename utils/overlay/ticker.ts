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
  /** When each is next looked at, ms UTC. */
  readonly #all = new Map<Ticking, number>();
  readonly #now: () => number;
  readonly #document: Document;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #at = Infinity;

  constructor(document: Document, now: () => number) {
    this.#document = document;
    this.#now = now;
    document.addEventListener('visibilitychange', this.#wake);
  }

  /** Takes a clock in, or notes that it changed or came into sight. */
  add(ticking: Ticking): void {
    this.#plan(ticking, this.#now());
  }

  remove(ticking: Ticking): void {
    this.#all.delete(ticking);
  }

  stop(): void {
    this.#document.removeEventListener('visibilitychange', this.#wake);
    this.#all.clear();
    clearTimeout(this.#timer);
  }

  /** A hidden tab costs nothing; a tab that comes back is right at once. */
  readonly #wake = () => {
    if (this.#document.hidden) {
      clearTimeout(this.#timer);
      this.#at = Infinity;
    } else this.#run(true);
  };

  #plan(ticking: Ticking, now: number): void {
    this.#all.set(ticking, Infinity);
    if (this.#document.hidden) return;
    const change = nextChange(ticking.clock, now);
    if (change === null) return;
    // Out of sight only the state has to stay true, and that to the minute.
    const at = now + (ticking.seen ? Math.min(change, LONGEST) : LONGEST);
    this.#all.set(ticking, at);
    this.#await(at, now);
  }

  #await(at: number, now: number): void {
    if (at >= this.#at) return;
    clearTimeout(this.#timer);
    this.#at = at;
    this.#timer = setTimeout(() => this.#run(), at - now);
  }

  /** Draws those whose words change by now, or all; and those of another time, when the clock was set. */
  #run(all = false): void {
    this.#at = Infinity;
    const now = this.#now();
    for (const [ticking, at] of this.#all) {
      const waits = at > now && (at - now <= LONGEST || at === Infinity);
      if (waits && !all) {
        this.#await(at, now);
        continue;
      }
      ticking.tick(now);
      this.#plan(ticking, now);
    }
  }
}
