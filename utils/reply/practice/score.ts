/** What a practice was worth, and what was missed and why; by the product's own checks. Pure. */
import type { HistoryEvent } from '../../complaint/model';
import { closeCheck } from '../close';
import type { Missing } from '../close';
import { replyLimit } from '../limits';
import { readPromises } from '../promises';
import { checkReply } from '../redlines';
import type { RedLine } from '../redlines';
import { dueOf } from './cases';
import type { PracticeCase } from './cases';

/** What the trainee did with one case, in the order in which it was done. Times in ms UTC of the practice. */
export interface Move {
  /** Of the complaint. */
  id: string;
  /** When the reply went. */
  sent: number;
  text: string;
  /** 处理完成 was pressed after it. */
  closed: boolean;
}

export type Note =
  | { kind: 'order'; id: string; sooner: string }
  | { kind: 'late' | 'left' | 'keptOpen' | 'noPromise' | 'latePromise'; id: string }
  | { kind: 'line'; id: string; findings: RedLine[] }
  | { kind: 'closedEarly'; id: string; missing: Missing[] };

export const PARTS = ['order', 'lines', 'gates', 'promises'] as const;
export type Part = (typeof PARTS)[number];
/** Of 100. */
const WEIGHTS: Record<Part, number> = { order: 30, lines: 30, gates: 20, promises: 20 };

export interface Score {
  /** Of 100. */
  total: number;
  /** Won and possible, by part. */
  parts: Record<Part, { won: number; of: number }>;
  notes: Note[];
}

/** Who waits for an answer at once comes first, then the earliest deadline. */
const before = (a: PracticeCase, b: PracticeCase): number =>
  Number(b.complaint.needImmediateService ?? false) - Number(a.complaint.needImmediateService ?? false) ||
  dueOf(a) - dueOf(b);

/** The red lines of a reply to this case. `now` in ms UTC. */
const linesIn = ({ complaint }: PracticeCase, text: string, now: number) => {
  const { soft, hard } = replyLimit(complaint.queue, null);
  const facts = { refundKnown: complaint.fullRefunded === true, callRecord: false };
  const { console, queue } = complaint;
  const due = dueOf({ complaint });
  return checkReply(text, {
    console,
    queue,
    complaint,
    limit: hard,
    soft,
    facts,
    language: 'zh-CN',
    now,
    due,
  });
};

/** May it be closed once `move` was made? */
function mayClose({ complaint }: PracticeCase, { sent, text }: Move) {
  const reply: HistoryEvent = { at: sent, by: 'merchant', type: 'MERCHANT_RESPONSE', text };
  const history = [...(complaint.history ?? []), reply];
  return closeCheck({ ...complaint, history }, { now: sent, attempts: 0, burst: false, action: 'complete' });
}

function promiseNote(one: PracticeCase, { text, sent }: Move): 'noPromise' | 'latePromise' | null {
  const [first] = readPromises(text, sent);
  if (!first) return one.dated ? 'noPromise' : null;
  return first.due > dueOf(one) ? 'latePromise' : null;
}

/** `moves`: at most one a case counts, the first. */
export function scoreOf(cases: readonly PracticeCase[], moves: readonly Move[]): Score {
  const notes: Note[] = [];
  const parts = Object.fromEntries(PARTS.map((part) => [part, { won: 0, of: 0 }])) as Score['parts'];
  const give = (part: Part, won: number) => {
    parts[part].won += won;
    parts[part].of += 1;
  };
  const open = new Map(cases.map((one) => [one.complaint.id, one]));
  for (const move of moves) {
    const one = open.get(move.id);
    if (!one) continue;
    const { id } = move;
    const queue = [...open.values()].toSorted(before);
    const place = queue.indexOf(one);
    const [first] = queue;
    const late = move.sent > dueOf(one);
    if (late) notes.push({ kind: 'late', id });
    if (place > 0 && first) notes.push({ kind: 'order', id, sooner: first.complaint.id });
    give('order', late ? 0 : place === 0 ? 1 : place === 1 ? 0.5 : 0);
    const { verdict, findings } = linesIn(one, move.text, move.sent);
    if (findings.length > 0) notes.push({ kind: 'line', id, findings });
    give('lines', verdict === 'pass' ? 1 : verdict === 'warn' ? 0.5 : 0);
    const promise = promiseNote(one, move);
    if (promise) notes.push({ kind: promise, id });
    give('promises', promise ? 0 : 1);
    if (one.closes) {
      const check = mayClose(one, move);
      const right = (check.verdict === 'pass') === move.closed;
      if (!right && move.closed) notes.push({ kind: 'closedEarly', id, missing: check.missing });
      else if (!right) notes.push({ kind: 'keptOpen', id });
      give('gates', right ? 1 : 0);
    }
    open.delete(id);
  }
  for (const { complaint, closes } of open.values()) {
    notes.push({ kind: 'left', id: complaint.id });
    for (const part of PARTS) if (part !== 'gates' || closes) give(part, 0);
  }
  const worth = PARTS.filter((part) => parts[part].of > 0);
  const all = worth.reduce((sum, part) => sum + WEIGHTS[part], 0);
  const won = worth.reduce((sum, part) => sum + (WEIGHTS[part] * parts[part].won) / parts[part].of, 0);
  return { total: all === 0 ? 0 : Math.round((won / all) * 100), parts, notes };
}
