/** How a page of ours asks the background: typed, with a time limit, no unusable answer let through. */
import type { Answers, Message } from '../../utils/platform/messages';
import type { WatchAnswers, WatchMessage } from '../../utils/platform/watch-messages';

type Question = Message | WatchMessage;
type Replies = Answers & WatchAnswers;
export type Ask = <M extends Question>(message: M) => Promise<Replies[M['type']]>;

/** The background said nothing, or nothing that can be used. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

const PATIENCE = 5000;
/** A test waits for a service, perhaps for one recipient after the other. */
const PATIENCE_TEST = 90_000;

/** A worker that is being replaced may answer `undefined`, or never. Both become `NoAnswer`. */
export function askThrough(send: (message: Question) => Promise<unknown>, patience = PATIENCE): Ask {
  return async <M extends Question>(message: M) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      const longest = message.type === 'testChannel' ? Math.max(patience, PATIENCE_TEST) : patience;
      timer = setTimeout(() => reject(new NoAnswer(message.type)), longest);
    });
    try {
      const answer = await Promise.race([send(message), late]);
      if (!fits(message.type, answer)) throw new NoAnswer(message.type);
      return answer as Replies[M['type']];
    } finally {
      clearTimeout(timer);
    }
  };
}

const YES_OR_NO: ReadonlySet<string> = new Set([
  'removeChannel',
  'retryDelivery',
  'resumeConsole',
  'forgetTeaching',
  'confirmVerdict',
  'takeSnapshot',
  'revealed',
]);
/** Answered with null. */
const NOTHING: ReadonlySet<string> = new Set([
  'open',
  'filled',
  'removeTemplates',
  'starTemplate',
  'hideTemplate',
]);
const SETTINGS = ['language', 'theme'];
const WATCH = ['pollMinutes', 'withoutTab', 'kinds', 'thresholds', 'quiet', 'digest', 'burst'];
const DATA = ['broken', 'held', 'complaints', 'trouble', 'lastBackup', 'due'];
/** Entries without which an answer cannot be shown. */
const NEEDED: Partial<Record<keyof Replies, readonly string[]>> = {
  confirmQuestion: ['console', 'action', 'against', 'reason', 'until'],
  settings: SETTINGS,
  saveSettings: SETTINGS,
  channels: ['channels', 'unusable'],
  saveChannel: ['saved', 'errors'],
  testChannel: ['kind', 'code', 'said'],
  journalPage: ['lines', 'more'],
  journalCheck: ['entries', 'brokenAt'],
  dataState: DATA,
  backedUp: DATA,
  dataSeen: DATA,
  dataRestored: DATA,
  keeping: ['days', 'accounts'],
  saveKeeping: ['days', 'accounts'],
  erasePlan: ['complaints', 'open'],
  erase: ['complaints', 'done'],
  health: ['accounts', 'unread'],
  snapshot: ['console', 'frames'],
  watchOptions: WATCH,
  saveWatchOptions: WATCH,
  templates: ['templates', 'stars', 'uses', 'hidden'],
  teachings: ['teachings'],
  saveTeaching: ['saved', 'fault'],
  saveTemplates: ['saved', 'faults', 'full'],
};

/** Coarse shape of an answer: enough to never draw "0 waiting" out of rubbish. */
function fits(type: keyof Replies, answer: unknown): boolean {
  if (YES_OR_NO.has(type)) return typeof answer === 'boolean';
  if (NOTHING.has(type)) return answer === null;
  if (type === 'confirmQuestion' && answer === null) return true;
  if (type === 'snapshot' && answer === null) return true;
  if (typeof answer !== 'object' || answer === null) return false;
  if (type === 'outbox' || type === 'sampleComplaints') return Array.isArray(answer);
  if (type === 'summary') {
    const { items, lines } = answer as Partial<Answers['summary']>;
    return Array.isArray(items) && Array.isArray(lines);
  }
  return (NEEDED[type] ?? []).every((key) => key in answer);
}
