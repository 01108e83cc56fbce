/** What is old goes, and what people want gone: worked through a little at a time, told of in the journal. */
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import type { Retention } from '../../complaint/retention';
import type { Database } from '../database';
import type { Note } from '../journal-entry';
import { seqsText } from '../chain';
import { endErase, eraseJobs, eraseStep } from './erase';
import type { EraseRow, Removed } from './rows';
import { beginSweep, endSweep, sweepNow, sweepStep } from './sweep';

export interface Keeper {
  /** Works for a while. Returns when it wants to go on, ms UTC. Throws what the database throws. */
  run(): Promise<number>;
}
interface Needs {
  db: Database;
  days(): Promise<Retention>;
  /** ms UTC */
  now(): number;
  /** Appends to the journal. */
  write(note: Note): Promise<void>;
  /** What went, in words. */
  words: { removed(removed: Removed): Promise<string>; erased(job: EraseRow): Promise<string> };
  /** Resolves a little later: others come to the database in between. */
  pause(): Promise<void>;
}

/** Between two rounds. */
const EVERY = millisecondsInDay;
const SOON = millisecondsInMinute;
/** Steps of one waking: a sleeping background is not kept awake for old rows. */
const MOST_STEPS = 20;

const NOTHING = { console: null, complaintId: '', reason: '' } as const;

/** `after` of a round; ms UTC. */
const dueAt = (begunAt: number, now: number): number =>
  // A round from the future comes from a clock that was wrong.
  begunAt > now ? now : begunAt + EVERY;

export function keeper({ db, days, now, write, words, pause }: Needs): Keeper {
  let steps = 0;
  /** One more step may be taken. */
  const may = async (): Promise<boolean> => {
    if (steps > 0) await pause();
    steps += 1;
    return steps <= MOST_STEPS;
  };

  /** False: there is more to do. */
  const erased = async (): Promise<boolean> => {
    for (const { name } of await eraseJobs(db)) {
      for (;;) {
        if (!(await may())) return false;
        const job = await eraseStep(db, name, now());
        if (!job) break;
        if (!job.done) continue;
        const rules = job.seqs.length > 0 ? seqsText(job.seqs) : '';
        await write({ ...NOTHING, kind: 'erase', text: await words.erased(job), rules });
        await endErase(db, name);
        break;
      }
    }
    return true;
  };

  const swept = async (): Promise<boolean> => {
    const last = await sweepNow(db);
    const under = last !== null && (last.kind !== null || Object.keys(last.removed).length > 0);
    if (!under) {
      if (last && now() < dueAt(last.begunAt, now())) return true;
      await beginSweep(db, now());
    }
    for (;;) {
      if (!(await may())) return false;
      const row = await sweepStep(db, await days(), now());
      if (!row) return true;
      if (row.kind !== null) continue;
      if (Object.keys(row.removed).length > 0) {
        const rules = row.cut ? `journal:${row.cut.hash}` : '';
        await write({ ...NOTHING, kind: 'purge', text: await words.removed(row.removed), rules });
      }
      await endSweep(db);
      return true;
    }
  };

  return {
    async run() {
      steps = 0;
      const over = (await erased()) && (await swept());
      const begunAt = (await sweepNow(db))?.begunAt ?? now();
      return over ? dueAt(begunAt, now()) : now() + SOON;
    },
  };
}
