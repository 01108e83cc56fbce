/** What the poller needs of the world around it. */
import type { Off } from '../complaint/ids';
import type { ConsoleId } from '../complaint/model';
import type { SteadyLedger } from '../ledger';
import type { LearnedRequest, Polled } from '../platform/messages';
import type { WatchOptions } from './options';
import type { PollerMemory, SeenTab } from './poll-memory';

export interface PollerDeps {
  shelf: { load(): Promise<PollerMemory | null>; save(memory: PollerMemory): Promise<void> };
  /** ms UTC */
  now(): number;
  random(): number;
  online(): boolean;
  options(): Promise<WatchOptions>;
  /** What is switched off: nothing is asked in tabs (`poll`), or without one (`alone`). */
  off(): Promise<Off>;
  ledger: Pick<SteadyLedger, 'ingest' | 'accounts' | 'ahead'>;
  /** Hands the question for `list` to a tab; false when nobody is there. `share`: tell also how it is asked. */
  askTab(tab: SeenTab, list: string, share: boolean): Promise<boolean>;
  /** Asks from here, with the session's cookies. */
  askAlone(console: ConsoleId, request: LearnedRequest): Promise<Polled>;
  /** Opens the console in a tab that stays out of the way. */
  openTab(console: ConsoleId): Promise<void>;
}
