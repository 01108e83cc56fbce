/** Watches over the database: compares it with what is remembered outside, and remembers it anew. */
import { millisecondsInDay } from 'date-fns/constants';
import type { DataState, LastBackup } from '../../platform/data-messages';
import type { Database } from '../database';
import { door } from '../opening';
import type { Door } from '../opening';
import { compared, readSentinel } from './compare';
import type { Sentinel } from './compare';
import { marksOf } from './marks';
import { recount } from './recount';

/** Outside of the database. Throws as the storage does. */
interface SentinelShelf {
  load(): Promise<unknown>;
  save(value: Sentinel): Promise<void>;
}

interface Needs {
  clock: () => number;
  lost: () => boolean;
  door?: Pick<Door, 'held' | 'past'>;
}

/** Our own choice: when a backup is too old, and how long a reminder waits. */
const OLD = 30 * millisecondsInDay;
const FIRST = 7 * millisecondsInDay;
const LATER = 7 * millisecondsInDay;

/** Nobody loses anything worth a reminder before. */
function isDue({ marks, since, lastBackup, remindAt }: Sentinel, now: number): boolean {
  if (marks.complaints + marks.entries === 0 || now < remindAt) return false;
  return lastBackup ? now - lastBackup.at > OLD : now - since > FIRST;
}

/**
 * `lost()`: the browser said that it dropped what was there. `door`: before which nobody waits for long.
 * `clock` in ms UTC.
 */
export function openSentinel(
  db: Database,
  shelf: SentinelShelf,
  { clock, lost, door: { held, past } = door() }: Needs,
) {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: each compares with what the one before remembered. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };

  const look = async (
    change: (sentinel: Sentinel) => Sentinel = (each) => each,
    all = false,
  ): Promise<Sentinel> => {
    const before = readSentinel(await shelf.load());
    const lacking = all ? await recount(db) : undefined;
    const marks = await marksOf(db);
    const entry = before && before.marks.seq > 0 ? await db.journal.get(before.marks.seq) : undefined;
    const next = change(
      compared(before, marks, { hashAt: entry?.hash, now: clock(), loss: lost(), lacking }),
    );
    if (JSON.stringify(next) !== JSON.stringify(before)) await shelf.save(next);
    return next;
  };

  const told = (sentinel: Sentinel): DataState => {
    const { marks, trouble, lastBackup } = sentinel;
    const at = clock();
    return {
      broken: false,
      held: false,
      schema: db.verno,
      complaints: marks.complaints,
      entries: marks.entries,
      trouble,
      lastBackup,
      due: isDue(sentinel, at),
      at,
    };
  };
  const state = async (change?: (sentinel: Sentinel) => Sentinel): Promise<DataState> => {
    try {
      return told(await past(() => inTurn(() => look(change))));
    } catch {
      const sentinel = readSentinel(await shelf.load().catch(() => null));
      const { complaints = 0, entries = 0 } = sentinel?.marks ?? {};
      const { trouble = null, lastBackup = null } = sentinel ?? {};
      return {
        broken: true,
        held: held(),
        schema: null,
        complaints,
        entries,
        trouble,
        lastBackup,
        due: false,
        at: clock(),
      };
    }
  };

  return {
    /** Compares and remembers. Never throws: a database that does not open is told of by `state`. */
    look: (): Promise<void> =>
      inTurn(() => look()).then(
        () => {},
        () => {},
      ),
    /** The same, with every row counted. Throws what the database throws. */
    count: (): Promise<unknown> => inTurn(() => look(undefined, true)),
    state: () => state(),
    backedUp: (backup: Omit<LastBackup, 'at'>) =>
      state((sentinel) => ({ ...sentinel, lastBackup: { ...backup, at: clock() }, remindAt: 0 })),
    seen: (what: 'trouble' | 'due') =>
      state((sentinel) =>
        what === 'trouble' ? { ...sentinel, trouble: null } : { ...sentinel, remindAt: clock() + LATER },
      ),
  };
}
