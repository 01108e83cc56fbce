/**
 * Stands in while the database cannot be opened: the same answers from what was seen since. Its hash
 * key lives as long as it does.
 */
import type { FilledNote, Observation } from '../platform/messages';
import { membersOf, ownRecord, repeatCount, repeatOf } from './family';
import { digestWith, newKey } from './hash';
import { answerRow, patchesOf } from './ingest';
import type { AccountRow } from './merge';
import { planOf } from './plan';
import type { StoredComplaint } from './record';
import { byUrgency, waitingItem, wholeStanding } from './store';
import type { Ledger, WaitingOptions } from './store';

/** What survives the end of a background: accounts, and complaints without personal keys. */
export interface MemoryImage {
  accounts: AccountRow[];
  records: StoredComplaint[];
}

/** Complaints kept, the latest looks first. */
const MOST_RECORDS = 500;

export interface MemoryLedger extends Ledger {
  image(): MemoryImage;
}

/** `before`: what an earlier background had in memory. `clock` in ms UTC. */
export function memoryLedger(before: MemoryImage | null, clock: () => number): MemoryLedger {
  const records = new Map(before?.records.map((record) => [record.key, record]));
  const accounts = new Map(before?.accounts.map((row) => [row.key, row]));
  const filled = new Map<string, string>();
  const digest = newKey().then(digestWith);
  const family = (record: StoredComplaint) => membersOf(record, records.values());

  const trim = () => {
    const spare = [...records.values()].toSorted((a, b) => b.seenAt - a.seenAt).slice(MOST_RECORDS);
    for (const { key } of spare) records.delete(key);
  };

  const waiting = (now: number, options: WaitingOptions) => {
    const open = [...records.values()].filter((record) => record.due !== undefined);
    const found = open.map((record) => ({ record, item: waitingItem(record, now, options) }));
    const items = found.flatMap(({ record, item }) => (item ? [{ record, item }] : []));
    items.sort((a, b) => byUrgency(a.item, b.item));
    for (const { record, item } of items.slice(0, options.repeatsFor ?? 0))
      item.repeat = repeatCount(record, family(record));
    return items.map(({ item }) => item);
  };

  return {
    async ingest(look: Observation) {
      const patches = await patchesOf(look, await digest);
      const own = [...accounts.values()].filter((row) => row.console === look.console);
      const plan = planOf(look, patches, records, own, clock());
      for (const record of plan.records) records.set(record.key, record);
      if (plan.account) accounts.set(plan.account.key, plan.account);
      trim();
    },
    async repeatsFor(console, account, complaints) {
      const all = [...records.values()];
      const ids = [...new Set(complaints.map(({ id }) => id))];
      const own = ids.map((id) => ownRecord(all, console, account, id)).filter((record) => record !== null);
      return own
        .map((record) => repeatOf(record, family(record), filled))
        .filter((repeat) => repeat !== null);
    },
    waiting: async (now, options = {}) => waiting(now, options),
    async standing(spans, now, options) {
      const items = waiting(now, options);
      return spans.map(({ console, account, since }) =>
        wholeStanding(
          items.filter(
            (item) => item.console === console && item.account === account && item.seenAt >= since,
          ),
        ),
      );
    },
    async ahead(console, now) {
      const items = waiting(now, {}).filter((item) => item.console === console);
      const dues = items.map(({ clock }) => clock.due).filter((due) => due !== null && due > now);
      return { any: items.length > 0, nextDue: (dues as number[]).toSorted((a, b) => a - b)[0] ?? null };
    },
    accounts: async () => [...accounts.values()],
    // They stand in the database alone.
    promises: async () => [],
    async noteAnswer(note: FilledNote) {
      const row = answerRow(note, clock());
      filled.set(row.of, row.text);
    },
    image: () => ({ accounts: [...accounts.values()], records: [...records.values()].map(withoutPerson) }),
  };
}

/** Hashes by a key that is gone match nothing: not worth keeping. */
function withoutPerson(record: StoredComplaint): StoredComplaint {
  const { phoneHash: _phone, userHash: _user, ...facts } = record.facts;
  const { phoneHash: _phoneAt, userHash: _userAt, ...stamps } = record.stamps;
  return { ...record, facts, stamps, keys: record.keys.filter((key) => !/^(user|phone):/.test(key)) };
}
