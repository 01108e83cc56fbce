/**
 * The time as the consoles' servers have it. A computer that is minutes or days off would show wrong
 * countdowns and tell of deadlines too late: their `Date` puts it right.
 */
import { millisecondsInMinute } from 'date-fns/constants';
import { list, number } from '../platform/copy';
import { httpDate } from './channels/http-date';
import { keepSkew } from './channels';

/** ms: less is the way of an answer through the net, and nobody's worry. */
const LEAST = millisecondsInMinute;
const MOST = 3650 * 86_400_000;
const measures = list(number(-MOST, MOST), 5);

interface Shelf {
  load(): Promise<unknown>;
  save(kept: number[]): Promise<void>;
}

export class TrueClock {
  #kept: number[] = [];
  #loaded: Promise<void> | null = null;

  /** `local`: this computer's clock, ms UTC. */
  constructor(
    readonly shelf: Shelf,
    readonly local: () => number = Date.now,
  ) {}

  /** Takes up what was measured before. Never throws. To be awaited before `now` is relied on. */
  load(): Promise<void> {
    this.#loaded ??= this.shelf.load().then(
      (kept) => void (this.#kept = measures(kept) ?? []),
      () => {},
    );
    return this.#loaded;
  }

  /** ms to add to this computer's clock; 0 while it is about right. Median of the last five answers. */
  get skew(): number {
    const { skew } = keepSkew(this.#kept, null);
    return Math.abs(skew) < LEAST ? 0 : Math.round(skew);
  }

  /** ms UTC */
  readonly now = (): number => this.local() + this.skew;

  /** Learns from the `Date` of an answer that came at `at` by this computer's clock. */
  async learn(date: string | null, at: number): Promise<void> {
    const server = httpDate(date);
    if (server === null) return;
    await this.load();
    this.#kept = keepSkew(this.#kept, server + 500 - at).kept;
    await this.shelf.save(this.#kept).catch(() => {});
  }
}
