/** What all kinds of alerts are planned from, and what they share. */
import type { Clock, ConsoleId } from '../complaint/model';
import type { OwedPromise } from '../ledger/promise-row';
import type { WatchedItem } from '../ledger/store';
import type { Alert, AlertItem } from './alert';
import type { WatchOptions } from './options';
import type { WatchedLine } from './sessions';

export type PlannedItem = WatchedItem;
export type PlannedLine = WatchedLine;

export interface PlanInput {
  items: readonly PlannedItem[];
  lines: readonly PlannedLine[];
  /** What we promised and owe. */
  promises?: readonly OwedPromise[];
  /** ms UTC */
  now: number;
  options: WatchOptions;
  /** An alert with this key was planned before. */
  had: (key: string) => boolean;
  /** By `console|account`: when complaints were first seen, ms UTC, also of those that no longer wait. */
  recent?: Readonly<Record<string, readonly number[]>>;
}

/** Most that an alert names. */
const MOST_ITEMS = 20;
/** Complaints of one first look may come in over some seconds. */
const FIRST_LOOK = 60_000;

/** Earliest deadline first, then by id: the same order however the items came. */
export const byDue = (a: PlannedItem, b: PlannedItem): number =>
  (a.clock.due ?? Infinity) - (b.clock.due ?? Infinity) || byName(a, b);

/** By console, id, and the named one of two first. */
export function byName(a: PlannedItem, b: PlannedItem): number {
  const key = ({ console, id }: PlannedItem) => `${console}|${id}`;
  if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
  return a.account === b.account ? 0 : a.account > b.account ? -1 : 1;
}

/** Clocks of an item that count to something. */
export const running = (item: PlannedItem): (Clock & { due: number })[] =>
  [item.clock, item.then].filter(
    (clock): clock is Clock & { due: number } => clock !== null && !clock.done && clock.due !== null,
  );

export function alertItem(item: PlannedItem, clock: Clock = item.clock): AlertItem {
  const { id, console, outTradeNo, amountFen, text, times } = item;
  const account = item.merchant ?? item.account;
  return {
    id,
    console,
    account,
    outTradeNo,
    amountFen,
    text,
    clock: { id: clock.id, due: clock.due, ...(clock.own && { own: true }) },
    times,
  };
}

/** Items as an alert names them. */
export const named = (items: readonly PlannedItem[]): Pick<Alert, 'items' | 'total'> => ({
  items: items
    .toSorted(byDue)
    .slice(0, MOST_ITEMS)
    .map((item) => alertItem(item)),
  total: items.length,
});

/**
 * When a complaint came, ms UTC: the start of its clock when that is earlier than the first look.
 * After a night without a look all are first seen in one moment, and that is no burst.
 */
export function cameAt({ firstSeenAt, clock }: PlannedItem): number {
  const start = clock.due === null || clock.span === null ? firstSeenAt : clock.due - clock.span;
  return Math.min(firstSeenAt, start);
}

/**
 * Was there, or may have been, before anybody watched: no news. The start of its clock tells it of a
 * complaint on a page that was opened later, but not of one that came back.
 */
export function isBaseline(item: PlannedItem, lines: readonly PlannedLine[]): boolean {
  const line = lines.find(({ console, account }) => console === item.console && account === item.account);
  const came = item.times > 1 ? item.firstSeenAt : cameAt(item);
  return line?.firstAt === undefined || came <= line.firstAt + FIRST_LOOK;
}

/** Key of a cause; null when it was told already. */
export type Fresh = (console: ConsoleId, account: string, key: (account: string) => string) => string | null;

/**
 * An account gets its name some time after its first look, and some pages never tell it. So a cause
 * was told already when it was told under its own name, under none, or, where there is none, under
 * any name of the console. What is found fresh counts as told within this plan.
 */
export function freshness({ had, lines }: PlanInput): Fresh {
  const planned = new Set<string>();
  const names = (console: ConsoleId) =>
    lines.filter((line) => line.console === console).map(({ account }) => account);
  return (console, account, key) => {
    const aliases = account === '' ? ['', ...names(console)] : [account, ''];
    if (aliases.some((alias) => planned.has(key(alias)) || had(key(alias)))) return null;
    planned.add(key(account));
    return key(account);
  };
}
