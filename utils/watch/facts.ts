/** What waits and how each account stands, as the ledger knows it now. */
import type { SteadyLedger } from '../ledger';
import type { OwedPromise } from '../ledger/promise-row';
import type { WatchedItem } from '../ledger/store';
import type { Told } from '../platform/messages';
import type { ClockState, ConsoleId } from '../complaint/model';
import type { PlannedLine } from './planning';
import { linesOf, standingLines } from './sessions';

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
/** Consoles that the browser keeps us from reading: what was seen there stays, how many wait is not known. */
export type Withheld = { withheld?: readonly ConsoleId[] };

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

/** What is shown of them: the first `most`, and the most urgent state of all. */
export interface Shown extends Facts {
  state: ClockState | null;
}

/** The same for who shows it: the first `most` items of each account, without reading the others. `now` in ms UTC. */
export async function shownNow(
  ledger: Pick<SteadyLedger, 'standing' | 'accounts' | 'promises' | 'broken'>,
  now: number,
  { alipayTradeHours, own, withheld = [] }: Hours & Withheld,
  most: number,
): Promise<Shown> {
  const promises = await ledger.promises(now);
  const also = promises.map(({ console, complaintId }) => ({ console, id: complaintId }));
  const options = { alipayTradeHours, own, most, repeatsFor: most, also };
  const told = await standingLines(
    await ledger.accounts(),
    (spans) => ledger.standing(spans, now, options),
    now,
    ledger.broken,
  );
  const lines = told.lines.map((line) =>
    withheld.includes(line.console) ? { ...line, count: null, session: 'stale' as const } : line,
  );
  return { ...told, lines, promises, broken: ledger.broken() };
}
