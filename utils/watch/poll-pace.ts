/** How soon a console is asked again: by what waits there, and by whether somebody is at work. */
import type { ConsoleId } from '../complaint/model';
import { nextPoll, periodOf } from './cadence';
import type { PollerDeps } from './poll-deps';
import type { SeenTab } from './poll-memory';
import type { ConsoleState } from './state';

/** ms without a report from a page after which nobody is taken to be at work. */
const AWAY = 30 * 60_000;
/** ms for which what was read is true enough to plan by. */
const FRESH = 2000;

type Waiting = ReturnType<PollerDeps['ledger']['waiting']>;

export class PollPace {
  #read: { at: number; items: Waiting } | null = null;

  constructor(
    readonly deps: Pick<PollerDeps, 'now' | 'random' | 'options' | 'ledger'>,
    readonly tabs: () => Promise<readonly SeenTab[]>,
  ) {}

  /** What the next question depends on, besides the answer to the last one. */
  async of(console: ConsoleId) {
    const { now, random, options } = this.deps;
    const items = (await this.#waiting()).filter((item) => item.console === console);
    const ahead = items.map(({ clock }) => clock.due).filter((due) => due !== null && due > now());
    const last = Math.max(0, ...(await this.tabs()).map(({ at }) => at));
    return {
      options: await options(),
      nextDue: ahead.length > 0 ? Math.min(...(ahead as number[])) : null,
      idle: items.length === 0 && now() - last > AWAY,
      random,
      now: now(),
    };
  }

  /** ms UTC, one usual pause from now. */
  async pause(console: ConsoleId): Promise<number> {
    const pace = await this.of(console);
    const state: ConsoleState = { kind: 'known', count: 0, nextDue: null, at: pace.now };
    return nextPoll({ ...pace, state, failures: 0 }) ?? pace.now + periodOf(pace);
  }

  /** What waits; a page that reports often does not have it read each time. */
  #waiting(): Waiting {
    const now = this.deps.now();
    if (!this.#read || Math.abs(now - this.#read.at) >= FRESH)
      this.#read = { at: now, items: this.deps.ledger.waiting(now) };
    return this.#read.items;
  }
}
