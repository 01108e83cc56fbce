/** What waits and how each account stands, as the ledger knows it now. */
import type { SteadyLedger } from '../ledger';
import type { OwedPromise } from '../ledger/promise-row';
import type { WatchedItem } from '../ledger/store';
import type { Told } from '../platform/messages';
import type { PlannedLine } from './planning';
import { linesOf } from './sessions';

export interface Facts {
  items: WatchedItem[];
  lines: PlannedLine[];
  /** What we promised and owe, soonest first. */
  promises: OwedPromise[];
  /** By `console|account`: when complaints came, ms UTC; read only where they may be too many at once. */
  recent?: Readonly<Record<string, readonly number[]>>;
  /** The ledger does not work: nothing means 0. */
  broken: boolean;
}

/** By which spans the clocks run. */
export type Hours = Pick<Told, 'alipayTradeHours' | 'own'>;

/** `now` in ms UTC; `repeatsFor`: of how many items, from the top, repeats are looked up. */
export async function factsNow(
  ledger: Pick<SteadyLedger, 'waiting' | 'accounts' | 'promises' | 'broken'>,
  now: number,
  { alipayTradeHours, own }: Hours,
  repeatsFor: number,
): Promise<Facts> {
  const waiting = await ledger.waiting(now, { alipayTradeHours, own, repeatsFor });
  const accounts = await ledger.accounts();
  const promises = await ledger.promises(now);
  const broken = ledger.broken();
  const { items, lines } = linesOf(accounts, waiting, now, broken);
  return { items, lines, promises, broken };
}
