/** How long things are kept, and what people want gone. */
import { daysOf, KEPT_KINDS, readRetention } from '../../utils/complaint/retention';
import type { Retention } from '../../utils/complaint/retention';
import type { Database } from '../../utils/ledger/database';
import { addEntry } from '../../utils/ledger/journal';
import type { Note } from '../../utils/ledger/journal-entry';
import { beginErase, eraseAll, eraseJobs, erasePlan } from '../../utils/ledger/keep/erase';
import { keeper } from '../../utils/ledger/keep';
import { sweepNow } from '../../utils/ledger/keep/sweep';
import { keepKeepAlarm } from '../../utils/platform/alarms';
import { clearAreas, localShelf } from '../../utils/platform/areas';
import type { Browser } from '../../utils/platform/browser';
import { underPolicy } from '../../utils/platform/managed';
import type { EraseAnswer, KeepingAnswer } from '../../utils/platform/keep-messages';
import { coalesced } from '../../utils/platform/once';
import type { KeepHandlers } from '../../utils/platform/router';
import { loadSettings } from '../../utils/platform/settings';
import { isDays } from './policy';
import { erasedWords, goneWords } from './keep-words';

/** ms between two steps, so that a page that asks in between does not wait. */
const PAUSE = 60;
const AGAIN = 60_000;

/** `now` in ms UTC. `wake`: what is shown may be other than it was. */
export function setUpKeeping(
  browser: Browser,
  db: Database,
  ledger: { forget(): void },
  now: () => number,
  wake: () => void,
) {
  const shelf = underPolicy(browser, 'keeping', localShelf(browser, 'keep'), isDays);
  const days = async (): Promise<Retention> => readRetention(await shelf.load().catch(() => null));
  const settings = () => loadSettings(browser);
  const write = async (note: Note) => addEntry(db, note, now(), (await settings()).agentName);
  const { run } = keeper({
    db,
    days,
    now,
    write,
    words: {
      removed: async (removed) => goneWords(removed, (await settings()).language),
      erased: async (job) => erasedWords(job, (await settings()).language),
    },
    pause: () => new Promise((resolve) => void setTimeout(resolve, PAUSE)),
  });
  const work = coalesced(async () => {
    const next = await run().catch(() => now() + AGAIN);
    await keepKeepAlarm(browser, Date.now() + Math.max(0, next - now()));
  });

  const told = async (): Promise<KeepingAnswer> => {
    const [sweep, accounts, kept] = await Promise.all([
      sweepNow(db).catch(() => null),
      db.accounts.toArray().catch(() => []),
      days(),
    ]);
    return {
      days: kept,
      sweptAt: sweep?.begunAt ?? null,
      sweeping: sweep !== null && sweep.kind !== null,
      accounts: accounts.map(({ console, account }) => ({ console, account })),
    };
  };
  const everything = async (): Promise<EraseAnswer> => {
    const complaints = await eraseAll(db);
    await clearAreas(browser);
    ledger.forget();
    const text = erasedWords({ complaints, who: null }, (await settings()).language);
    await write({ console: null, complaintId: '', kind: 'erase', text, rules: '', reason: '' });
    return { complaints, done: true };
  };

  const handlers: KeepHandlers = {
    keeping: () => told(),
    async saveKeeping({ days: changed }) {
      const before = await days();
      const next = KEPT_KINDS.map((kind) => [kind, daysOf(kind, changed[kind]) ?? before[kind]]);
      await shelf.save(Object.fromEntries(next));
      return told();
    },
    erasePlan: ({ target }) => (target.who === 'all' ? null : erasePlan(db, target, now())),
    async erase({ target, open }) {
      if (target.who === 'all') {
        const answer = await everything();
        wake();
        return answer;
      }
      const name = await beginErase(db, target, open, crypto.randomUUID(), now());
      if (name === null) return null;
      await work();
      const job = (await eraseJobs(db)).find((each) => each.name === name);
      wake();
      return { complaints: job?.complaints ?? 0, done: job === undefined };
    },
    async revealed({ console, complaintId }) {
      await write({ console, complaintId, kind: 'reveal', text: '', rules: '', reason: '' });
      return true;
    },
  };
  return { handlers, work };
}
