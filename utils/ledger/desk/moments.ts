/** Everything that was seen and done about one complaint, in the order of time. Pure. */
import { formatBeijing } from '../../complaint/time';
import type { Moment } from '../../platform/workbench-messages';
import type { NoteRow } from '../case-rows';
import type { AnswerRow } from '../database';
import type { JournalEntry } from '../journal-entry';
import type { Sighting } from '../plan';
import type { PromiseRow } from '../promise-row';
import type { Facts } from '../record';

export interface Traces {
  sightings: readonly Sighting[];
  history: Facts['history'];
  answers: readonly AnswerRow[];
  journal: readonly JournalEntry[];
  promises: readonly PromiseRow[];
  notes: readonly NoteRow[];
}

/** Shown of one complaint, the latest. */
const MOST_MOMENTS = 300;
const MOST_TEXT = 500;

const short = (text: string) => Array.from(text).slice(0, MOST_TEXT).join('');
const moment = (at: number, kind: Moment['kind'], text: string, more: Partial<Moment> = {}): Moment => ({
  at,
  kind,
  who: '',
  detail: '',
  ...more,
  text: short(text),
});

/** Oldest first; of more than 300, the latest, and how many are left out. */
export function momentsOf(traces: Traces): { moments: Moment[]; unlisted: number } {
  const { sightings, history = [], answers, journal, promises, notes } = traces;
  // What was filled in before there was a journal stands among the answers alone.
  const journaled = new Set(journal.filter(({ kind }) => kind === 'fill').map(({ text }) => text));
  const moments = [
    ...history.map(({ at, by, text }) => moment(at, 'event', text, { by })),
    ...sightings.map(({ at, text }) => moment(at, 'sighting', text)),
    ...answers.filter(({ text }) => !journaled.has(text)).map(({ at, text }) => moment(at, 'fill', text)),
    ...journal.map(({ at, kind, text, who = '', rules, reason, shown }) =>
      moment(at, kind, text, {
        who,
        detail: [rules, reason].filter(Boolean).join(' · '),
        ...(shown ? { shown } : {}),
      }),
    ),
    ...promises
      .filter(({ by }) => by === 'reply')
      .map(({ madeAt, words, due }) =>
        moment(madeAt, 'promised', words, { detail: formatBeijing(due, 'yyyy-MM-dd HH:mm:ss') }),
      ),
    ...notes.map(({ at, who, text }) => moment(at, 'note', text, { who })),
  ];
  moments.sort((a, b) => a.at - b.at);
  return {
    moments: moments.slice(-MOST_MOMENTS),
    unlisted: Math.max(0, moments.length - MOST_MOMENTS),
  };
}
