/** How soon a console is asked again: by what waits there, and by whether somebody is at work. */
import type { ConsoleId } from '../complaint/model';
import { nextPoll, periodOf } from './cadence';
import type { PollerDeps } from './poll-deps';
import type { SeenTab } from './poll-memory';
import type { ConsoleState } from './state';

/** ms without a report from a page after which nobody is taken to be at work. */
const AWAY = 30 * 60_000;
export class PollPace {
  constructor(
    readonly deps: Pick<PollerDeps, 'now' | 'random' | 'options' | 'ledger'>,
    readonly tabs: () => Promise<readonly SeenTab[]>,
  ) {}

  /** What the next question depends on, besides the answer to the last one. */
  async of(console: ConsoleId) {
    const { now, random, options } = this.deps;
    const { any, nextDue } = await this.deps.ledger.ahead(console, now());
    const last = Math.max(0, ...(await this.tabs()).map(({ at }) => at));
    return {
      options: await options(),
      nextDue,
      idle: !any && now() - last > AWAY,
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
}
