/** Recognises a status by its words or its code, inside one queue or over all of a console. */
import type { QueueId, Status } from '../complaint/model';
import type { ConsoleKnowledge, QueueKnowledge, StatusKnowledge } from '../consoles/knowledge';
import { SHORT, wording } from './same';
import { plainStatus } from './text';

interface Words {
  words: string;
  status: StatusKnowledge;
}

interface Table {
  entries: readonly Words[];
  byWords: Map<string, StatusKnowledge>;
  byCode: Map<string, StatusKnowledge>;
  alike: Alike | null;
}

/** For words that stand in no list. */
interface Alike {
  /** By what the words come to. */
  byWording: Map<string, StatusKnowledge>;
  longest: readonly (Words & { same: string })[];
}

const tables = new WeakMap<QueueKnowledge, Table>();

function tableOf(queue: QueueKnowledge): Table {
  let table = tables.get(queue);
  if (!table) {
    const entries = queue.statuses.flatMap((status) =>
      status.labels.map((label) => ({ words: plainStatus(label), status })),
    );
    table = {
      entries,
      byWords: new Map(entries.map(({ words, status }) => [words, status])),
      byCode: new Map(
        queue.statuses.flatMap((status) =>
          [status.code, ...(status.alias ?? [])].map((code) => [code ?? '', status] as const),
        ),
      ),
      alike: null,
    };
    tables.set(queue, table);
  }
  return table;
}

/** Worked out when it is first asked for: most pages say the very words. */
function alikeOf(queue: QueueKnowledge): Alike {
  const table = tableOf(queue);
  if (!table.alike) {
    const entries = table.entries.map((entry) => ({ ...entry, same: wording(entry.words) }));
    table.alike = {
      byWording: new Map(entries.map(({ same, status }) => [same, status])),
      longest: entries
        .filter(({ words }) => words.length >= SHORT)
        .sort((a, b) => b.words.length - a.words.length),
    };
  }
  return table.alike;
}

const seen = new Map<string, string>();
/** Asked of every short text of a page, most of them again and again. */
function wordingOf(plain: string): string {
  let same = seen.get(plain);
  if (same === undefined) {
    if (seen.size > 2000) seen.clear();
    seen.set(plain, (same = wording(plain)));
  }
  return same;
}

/** The status that has these very words, or this code. */
function namedStatus(text: string, queue: QueueKnowledge, plain = plainStatus(text)): StatusKnowledge | null {
  const { byWords, byCode } = tableOf(queue);
  // A bare number on a page is a number, whatever states are called by numbers.
  return byWords.get(plain) ?? (/^\d+$/.test(text) ? null : byCode.get(text.trim())) ?? null;
}

/** The status that these words (or this code) are exactly, or say otherwise; null when there is none. */
export function exactStatus(text: string, queue: QueueKnowledge): StatusKnowledge | null {
  if (text.length > 40) return null;
  const plain = plainStatus(text);
  const named = namedStatus(text, queue, plain);
  return named ?? (plain.length < SHORT ? null : alikeOf(queue).byWording.get(wordingOf(plain))) ?? null;
}

/** Exact, else the longest known words inside a short text (`状态：待商家处理`). A negation in front spoils it. */
export function looseStatus(text: string, queue: QueueKnowledge): StatusKnowledge | null {
  const exact = exactStatus(text, queue);
  if (exact || text.length > 40) return exact;
  const { longest } = alikeOf(queue);
  const plain = plainStatus(text);
  const whole = wordingOf(plain);
  const inside = (all: string, words: string) => {
    const at = all.indexOf(words);
    return at >= 0 && !/[未不非没]$/.test(all.slice(0, at));
  };
  const found =
    longest.find(({ words }) => inside(plain, words)) ??
    longest.find(({ same }) => same.length >= SHORT && inside(whole, same));
  return found?.status ?? turnOf(whole, queue);
}

/** Words of no known state may still say whose turn it is, where it can be theirs. */
function turnOf(words: string, { statuses }: QueueKnowledge): StatusKnowledge | null {
  const turn = /^(待平台|平台.*中$)/.test(words) ? 'platform' : words.startsWith('待用户') ? 'user' : null;
  return turn && statuses.some(({ phase }) => phase === turn)
    ? { code: null, labels: [], phase: turn }
    : null;
}

/** The state that data call by this code, or null. */
export const codeStatus = (code: string, queue: QueueKnowledge): StatusKnowledge | null =>
  tableOf(queue).byCode.get(code) ?? null;

/** From a code of the console's data. Unknown codes stay as they are and count as open. */
export function statusOfCode(code: string, queue: QueueKnowledge): Status {
  const known = codeStatus(code, queue) ?? exactStatus(code, queue);
  return { code: known?.code ?? code, text: known?.labels[0] ?? code, phase: known?.phase ?? 'unknown' };
}

/** Is it the status of any queue of this console? */
export function statusAnywhere(text: string, known: ConsoleKnowledge): boolean {
  return known.queues.some((queue) => exactStatus(text, queue) !== null);
}

/** The queues in which these words are a status: those that have the very words, else those with others for it. */
export function queuesOfStatus(text: string, known: ConsoleKnowledge): QueueId[] {
  const those = known.queues.filter((queue) => exactStatus(text, queue) !== null);
  const named = those.filter((queue) => namedStatus(text, queue) !== null);
  return (named.length ? named : those).map(({ id }) => id);
}
