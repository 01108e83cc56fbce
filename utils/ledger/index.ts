/** The ledger of the background: the database, and the memory behind it for when it cannot be opened. */
import { database } from './database';
import type { Database } from './database';
import { addAnswer, ingest, ledgerDigest } from './ingest';
import { memoryLedger } from './memory';
import type { MemoryImage, MemoryLedger } from './memory';
import { door } from './opening';
import type { Door } from './opening';
import { owedPromises } from './promises';
import { repeatsFor, waiting } from './queries';
import { ahead, standing } from './standing';
import type { Ledger } from './store';

export type { AccountRow } from './merge';
export type { MemoryImage } from './memory';
export type { Ledger } from './store';

/** Where the memory is kept over the end of a background. */
interface Shelf {
  load(): Promise<MemoryImage | null>;
  save(image: MemoryImage): Promise<void>;
}
export interface LedgerOptions {
  shelf?: Shelf;
  /** ms UTC */
  clock?: () => number;
  db?: Database;
  /** Before which nobody waits for long. */
  door?: Pick<Door, 'held' | 'past'>;
}
/** A ledger that goes on without its database. */
export interface SteadyLedger extends Ledger {
  /** The database does not work: what is told comes from memory, and nothing means 0. */
  broken(): boolean;
}
interface Forgetful {
  /** Everything was erased: the key of the hashes is another one, and the memory is empty. */
  forget(): void;
}

/** Failures in a row after which the database is left alone until the next background. */
const MOST_FAILURES = 3;

/** The ledger on disk. Throws what the database throws. */
export function diskLedger(db: Database, clock: () => number): Ledger & Forgetful {
  let key: ReturnType<typeof ledgerDigest> | null = null;
  /** Looks that were filed. */
  let changes = 0;
  /** Questions of somebody who waits. */
  let asked = 0;
  const beside = { changes: () => changes, busy: () => asked > 0 };
  const digest = () => {
    key ??= ledgerDigest(db).catch((error: unknown) => {
      key = null;
      throw error;
    });
    return key;
  };
  return {
    async ingest(look) {
      try {
        await ingest(db, await digest(), look, clock());
      } finally {
        changes += 1;
      }
    },
    repeatsFor: async (console, account, complaints) =>
      repeatsFor(
        db,
        console,
        account,
        complaints.map(({ id }) => id),
      ),
    waiting: async (now, options) => waiting(db, now, options, beside),
    async standing(spans, now, options) {
      asked += 1;
      try {
        return await standing(db, spans, now, options);
      } finally {
        asked -= 1;
      }
    },
    ahead: async (console, now) => ahead(db, console, now),
    accounts: async () => db.accounts.toArray(),
    promises: async (now) => owedPromises(db, now),
    noteAnswer: async (note) => addAnswer(db, note, clock()),
    forget: () => void (key = null),
  };
}

/** The ledger to work with. Never throws: what the database cannot do, memory does. */
export function openLedger({
  shelf,
  clock = Date.now,
  db = database(),
  door: { held, past } = door(),
}: LedgerOptions = {}): SteadyLedger & Forgetful {
  const disk = diskLedger(db, clock);
  let failures = 0;
  let memory: Promise<MemoryLedger> | null = null;
  const inMemory = () =>
    (memory ??= (shelf?.load() ?? Promise.resolve(null))
      .catch(() => null)
      .then((image) => memoryLedger(image, clock)));

  const attempt = async <T>(work: (ledger: Ledger) => Promise<T>): Promise<T> => {
    if (failures < MOST_FAILURES) {
      try {
        const result = await past(() => work(disk));
        failures = 0;
        return result;
      } catch {
        // What is held opens by itself when the other page is gone.
        if (!held()) {
          failures += 1;
          db.close({ disableAutoOpen: false });
        }
      }
    }
    const stand = await inMemory();
    const result = await work(stand);
    await shelf?.save(stand.image()).catch(() => {});
    return result;
  };

  return {
    broken: () => failures > 0 || held(),
    forget() {
      disk.forget();
      memory = null;
    },
    ingest: (look) => attempt((ledger) => ledger.ingest(look)),
    repeatsFor: (console, account, complaints) =>
      attempt((ledger) => ledger.repeatsFor(console, account, complaints)),
    waiting: (now, options) => attempt((ledger) => ledger.waiting(now, options)),
    standing: (spans, now, options) => attempt((ledger) => ledger.standing(spans, now, options)),
    ahead: (console, now) => attempt((ledger) => ledger.ahead(console, now)),
    accounts: () => attempt((ledger) => ledger.accounts()),
    promises: (now) => attempt((ledger) => ledger.promises(now)),
    noteAnswer: (note) => attempt((ledger) => ledger.noteAnswer(note)),
  };
}
