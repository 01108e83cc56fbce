/** What one observation changes: pure, so that the database and the memory behind it do the same. */
import type { ConsoleId, Phase } from '../complaint/model';
import type { Observation } from '../platform/messages';
import { accountAfter, accountWithoutFuture, merged, reading, withoutFuture } from './merge';
import type { AccountRow, Timed } from './merge';
import { keyOf, settled } from './record';
import type { Facts, StoredComplaint } from './record';

/** When a wording of a complaint's state was seen first. A new round of 继续投诉 counts anew. */
export interface Sighting {
  /** `${console}|${id}|${round}|${text}` */
  key: string;
  /** `${console}|${id}` */
  of: string;
  /** ms UTC */
  at: number;
  text: string;
  phase: Phase;
  /** Account under which it was seen at `at`. */
  account: string;
}

/** One complaint of an observation, ready to be stored. */
export interface Patch {
  id: string;
  facts: Facts;
}

export interface Plan {
  records: StoredComplaint[];
  account: AccountRow | null;
  /** To be stored unless an earlier one is. */
  sightings: Sighting[];
  /** Counter name → how much to add. */
  counters: Map<string, number>;
}

/** Account names under which records of this observation may stand: '' and all known ones. */
export const namesFor = (accounts: readonly AccountRow[], look: Observation): string[] => [
  ...new Set(['', look.account, ...accounts.map(({ account }) => account)]),
];

/**
 * Plans `look`. `stored` holds every record of its complaints under any of `namesFor`. A complaint
 * seen without an account belongs to each named record of the same id, and is their shadow. `now`
 * in ms UTC.
 */
export function planOf(
  look: Observation,
  patches: readonly Patch[],
  stored: ReadonlyMap<string, StoredComplaint>,
  accounts: readonly AccountRow[],
  now: number,
): Plan {
  const changed = new Map<string, StoredComplaint>();
  const names = namesFor(accounts, look);
  const find = (account: string, id: string) => {
    const key = keyOf(look.console, account, id);
    const record = changed.get(key) ?? stored.get(key);
    return record && withoutFuture(record, now);
  };
  const put = (account: string, id: string, news: Timed, shadow: boolean) => {
    const before = find(account, id);
    const base = before ?? blank(look.console, account, id, news);
    const after = before ? merged(base, news) : base;
    if (before === after && before.shadow === shadow) return;
    changed.set(base.key, settled({ ...after, shadow }));
  };

  for (const { id, facts } of patches) {
    const news = reading(facts, look.at);
    const named = names.filter((name) => name && find(name, id));
    if (look.account) {
      const nameless = find('', id);
      put(look.account, id, news, false);
      if (nameless) {
        put(look.account, id, nameless, false);
        put('', id, nameless, true);
      }
    } else {
      put('', id, news, named.length > 0);
      for (const name of named) put(name, id, news, false);
    }
  }

  const before = accounts.find(({ account }) => account === look.account);
  const account = accountAfter(before && accountWithoutFuture(before, now), look);
  const records = [...changed.values()];
  return {
    records,
    account: account === before ? null : account,
    sightings: patches.map((patch) => sightingOf(look, patch)),
    counters: difference(records, stored),
  };
}

function blank(console: ConsoleId, account: string, id: string, news: Timed): StoredComplaint {
  return settled({ key: keyOf(console, account, id), console, account, id, ...news, shadow: false });
}

function sightingOf({ console, account, at }: Observation, { id, facts }: Patch): Sighting {
  const of = `${console}|${id}`;
  const { text, phase } = facts.status;
  return { key: `${of}|${facts.userComplaintTimes ?? 1}|${text}`, of, at, text, phase, account };
}

/** Counters of what stands in the ledger: all complaints, and waiting ones by account. */
export function countersOf(record: StoredComplaint): string[] {
  if (record.shadow) return [];
  const waiting = record.due === undefined ? [] : [`waiting|${record.console}|${record.account}`];
  return ['complaints', ...waiting];
}

function difference(after: readonly StoredComplaint[], before: ReadonlyMap<string, StoredComplaint>) {
  const counters = new Map<string, number>();
  const add = (record: StoredComplaint | undefined, step: number) => {
    for (const name of record ? countersOf(record) : []) counters.set(name, (counters.get(name) ?? 0) + step);
  };
  for (const record of after) {
    add(before.get(record.key), -1);
    add(record, 1);
  }
  for (const [name, step] of counters) if (step === 0) counters.delete(name);
  return counters;
}
