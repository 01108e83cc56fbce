/**
 * The outbox to work with. Never throws: what the database cannot do, memory does. While it is broken
 * - a notice goes at most once until the browser closes (on disk: at least once);
 * - what stood on disk waits there until the database works again;
 * - alerts that were planned on disk during this session are known and not told again.
 */
import type { Database } from '../ledger/database';
import { diskOutbox } from './outbox';
import type { Outbox } from './outbox';
import { memoryOutbox } from './outbox-memory';
import type { MemoryOutbox, OutboxShelf } from './outbox-memory';

/** Failures in a row after which the database is left alone until the next background. */
const MOST_FAILURES = 3;
const FAILED = Symbol('failed');

export function steadyOutbox(db: Database, shelf: OutboxShelf, disk: Outbox = diskOutbox(db)): Outbox {
  let failures = 0;
  let made: Promise<MemoryOutbox> | null = null;
  const inMemory = () => (made ??= memoryOutbox(shelf));

  const attempt = async <T>(work: () => Promise<T>): Promise<T | typeof FAILED> => {
    if (failures >= MOST_FAILURES) return FAILED;
    try {
      const result = await work();
      failures = 0;
      return result;
    } catch {
      failures += 1;
      db.close({ disableAutoOpen: false });
      return FAILED;
    }
  };
  const or = <T>(result: T | typeof FAILED, otherwise: T): T => (result === FAILED ? otherwise : result);
  /** Each key where its row stands. */
  const sides = async (keys: readonly string[]) => {
    const memory = await inMemory();
    return {
      memory,
      own: keys.filter((key) => memory.has(key)),
      others: keys.filter((key) => !memory.has(key)),
    };
  };
  const both = async (keys: readonly string[], work: (side: Outbox, keys: string[]) => Promise<void>) => {
    const { memory, own, others } = await sides(keys);
    if (own.length > 0) await work(memory, own);
    if (others.length > 0) await attempt(() => work(disk, others));
  };

  return {
    async plan(alerts, channelsFor, now) {
      const memory = await inMemory();
      const untold = alerts.filter(({ key }) => !memory.holds(key));
      const news = await attempt(() => disk.plan(untold, channelsFor, now));
      if (news === FAILED) return memory.plan(untold, channelsFor, now);
      await memory.note(untold.map(({ key }) => key));
      return news;
    },
    async had(keys) {
      const memory = await inMemory();
      const stored = await attempt<Iterable<string>>(() => disk.had(keys));
      return new Set([...(await memory.had(keys)), ...or(stored, [])]);
    },
    open: async () => [...or(await attempt(() => disk.open()), []), ...(await (await inMemory()).open())],
    due: async (now) => [
      ...or(await attempt(() => disk.due(now)), []),
      ...(await (await inMemory()).due(now)),
    ],
    async claim(keys, now, owner, batch) {
      const { memory, own, others } = await sides(keys);
      const mine = own.length > 0 ? await memory.claim(own, now, owner, batch) : [];
      const stored = others.length > 0 ? await attempt(() => disk.claim(others, now, owner, batch)) : [];
      return [...mine, ...or(stored, [])];
    },
    settle: (keys, owner, outcome, now, pause) =>
      both(keys, (side, own) => side.settle(own, owner, outcome, now, pause)),
    hold: (keys, reason, now) => both(keys, (side, own) => side.hold(own, reason, now)),
    dropRows: (keys, reason, now) => both(keys, (side, own) => side.dropRows(own, reason, now)),
    async drop(alert, reason, now) {
      await (await inMemory()).drop(alert, reason, now);
      await attempt(() => disk.drop(alert, reason, now));
    },
  };
}
