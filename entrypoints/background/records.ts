/** What was done and what was promised: written down, settled by what consoles show, corrected by people. */
import { CONSOLES } from '../../utils/consoles';
import type { ConsoleId } from '../../utils/complaint/model';
import { formatBeijing } from '../../utils/complaint/time';
import { usedUp } from '../../utils/ledger/bursts/change';
import type { Database } from '../../utils/ledger/database';
import { addEntry, checkJournal, journalPage } from '../../utils/ledger/journal';
import type { Note } from '../../utils/ledger/journal-entry';
import { addPromises, answered, editPromise, promisesOf, settlePromises } from '../../utils/ledger/promises';
import type { Browser } from '../../utils/platform/browser';
import type { FilledNote, JournalNote, Observation } from '../../utils/platform/messages';
import type { Handlers } from '../../utils/platform/router';
import { loadSettings } from '../../utils/platform/settings';
import { keptAt } from '../../utils/reply/promise-kept';
import { readPromises } from '../../utils/reply/promises';
import { newMessages } from './messages-seen';

type Own = 'journal' | 'promises' | 'addPromise' | 'editPromise' | 'journalPage' | 'journalCheck';

/** `now` in ms UTC. `wake`: something may be due now. */
export function setUpRecords(browser: Browser, db: Database, now: () => number, wake: () => void) {
  const unread = newMessages();
  const write = async (note: Note) => addEntry(db, note, now(), (await loadSettings(browser)).agentName);
  const ofOf = ({ console, complaintId }: { console: ConsoleId; complaintId: string }) =>
    `${console}|${complaintId}`;
  /** A page speaks for its own console only. */
  const own = (console: ConsoleId, host: string | null) =>
    host === null || CONSOLES[console].hosts.includes(host);

  /** A reply left: what it promises begins, what was to be answered is. */
  const sent = async ({ console, complaintId, text }: JournalNote) => {
    const at = now();
    const promises = readPromises(text, at);
    await answered(db, ofOf({ console, complaintId }), at, promises);
    await usedUp(db, ofOf({ console, complaintId }));
    await addPromises(db, { console, complaintId, madeAt: at, by: 'reply', promises }, at);
    wake();
  };

  const handlers: Pick<Handlers, Own> = {
    async journal({ type: _type, ...note }, { host }) {
      if (!own(note.console, host)) return null;
      await write(note);
      if (note.kind === 'send' || note.kind === 'override') await sent({ type: 'journal', ...note });
      return null;
    },
    promises: (of, { host }) => (own(of.console, host) ? promisesOf(db, ofOf(of)) : []),
    async addPromise({ promise, ...of }, { host }) {
      if (!own(of.console, host)) return [];
      const at = now();
      const { console, complaintId } = of;
      await addPromises(db, { console, complaintId, madeAt: at, by: 'hand', promises: [promise] }, at);
      const due = formatBeijing(promise.due, 'yyyy-MM-dd HH:mm:ss');
      await write({ console, complaintId, kind: 'promise', text: promise.words, rules: 'add', reason: due });
      wake();
      return promisesOf(db, ofOf(of));
    },
    async editPromise(edit, { host }) {
      if (!own(edit.console, host)) return [];
      const before = await editPromise(db, edit, now());
      const { console, complaintId, change, due } = edit;
      if (before) {
        const reason = due === null ? '' : formatBeijing(due, 'yyyy-MM-dd HH:mm:ss');
        await write({ console, complaintId, kind: 'promise', text: before.words, rules: change, reason });
      }
      wake();
      return promisesOf(db, ofOf(edit));
    },
    journalPage: (page) => journalPage(db, page),
    journalCheck: () => checkJournal(db),
  };

  return {
    handlers,
    /** Our text went into a field. Never throws. */
    filled: ({ console, complaintId, templateId, text }: FilledNote) =>
      write({ console, complaintId, kind: 'fill', text, rules: templateId, reason: '' }).catch(() => {}),
    /** After a look was stored: promises in the thread begin, what it shows to be kept is. Never throws. */
    async seen({ console, complaints }: Pick<Observation, 'console' | 'complaints'>): Promise<void> {
      try {
        for (const { complaintId, madeAt, text } of unread(console, complaints, now())) {
          const promises = readPromises(text, madeAt);
          if (promises.length > 0)
            await addPromises(db, { console, complaintId, madeAt, by: 'reply', promises }, now());
        }
        await settlePromises(
          db,
          console,
          complaints.map(({ id }) => id),
          keptAt,
        );
      } catch {
        // The next look brings it again.
      }
    },
  };
}
