/** What is kept when a row is here and in the file. Pure. */
import type { EchoRow } from '../keep/rows';
import type { AccountRow } from '../merge';
import type { PackRow } from '../pack-rows';
import type { PromiseRow } from '../promise-row';

/** Returns `here` itself when the file adds nothing. */
type Join<T> = (here: T, file: T) => T;
/** Of a table whose rows are known by its name alone. */
export type AnyJoin = (here: unknown, file: unknown) => unknown;

const later: Join<{ at: number }> = (here, file) => (file.at > here.at ? file : here);
/** The same key stands for the same thing. */
const stays: Join<unknown> = (here) => here;

const most = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));

const account: Join<AccountRow> = (here, file) => {
  const looked = file.lookedAt > here.lookedAt ? file : here;
  const good = (file.goodAt ?? -1) > (here.goodAt ?? -1) ? file : here;
  const counted = (file.counterAt ?? -1) > (here.counterAt ?? -1) ? file : here;
  const next: AccountRow = {
    ...here,
    session: looked.session,
    lookedAt: looked.lookedAt,
    firstAt: Math.min(here.firstAt ?? here.lookedAt, file.firstAt ?? file.lookedAt),
    goodAt: good.goodAt,
    unreadWaiting: good.unreadWaiting,
    ...(counted.counter === undefined ? {} : { counter: counted.counter, counterAt: counted.counterAt ?? 0 }),
    wholeAt: most(here.wholeAt, file.wholeAt),
  };
  return JSON.stringify(next) === JSON.stringify({ ...here, firstAt: next.firstAt }) ? here : next;
};

const pack: Join<PackRow> = (here, file) => (file.changedAt > here.changedAt ? file : here);

/** What was settled stays settled. */
const promise: Join<PromiseRow> = (here, file) =>
  here.settledAt === null && file.settledAt !== null ? file : here;

/** Removed twice, it went the last time. */
const echo: Join<EchoRow> = (here, file) => (file.gone > here.gone ? file : here);

export const JOINS = {
  accounts: account,
  alerts: stays,
  answers: stays,
  bursts: stays,
  cases: later,
  deliveries: stays,
  echoes: echo,
  given: later,
  notes: stays,
  packs: pack,
  promises: promise,
  taken: later,
  templateUse: later,
  templates: later,
  views: stays,
} as unknown as Readonly<Record<string, AnyJoin>>;
