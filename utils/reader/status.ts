/** Recognises a status by its words or its code, inside one queue or over all of a console. */
import type { QueueId, Status } from '../complaint/model';
import type { ConsoleKnowledge, QueueKnowledge, StatusKnowledge } from '../consoles/knowledge';
import { plainStatus } from './text';

interface Entry {
  words: string;
  status: StatusKnowledge;
}

const tables = new WeakMap<
  QueueKnowledge,
  { byWords: Map<string, StatusKnowledge>; longest: Entry[]; byCode: Map<string, StatusKnowledge> }
>();

function tableOf(queue: QueueKnowledge) {
  let table = tables.get(queue);
  if (!table) {
    const entries = queue.statuses.flatMap((status) =>
      status.labels.map((label) => ({ words: plainStatus(label), status })),
    );
    table = {
      byWords: new Map(entries.map(({ words, status }) => [words, status])),
      longest: entries
        .filter(({ words }) => words.length >= 3)
        .sort((a, b) => b.words.length - a.words.length),
      byCode: new Map(
        queue.statuses.flatMap((status) =>
          [status.code, ...(status.alias ?? [])].map((code) => [code ?? '', status] as const),
        ),
      ),
    };
    tables.set(queue, table);
  }
  return table;
}

/** The status that these words (or this code) are exactly, or null. */
export function exactStatus(text: string, queue: QueueKnowledge): StatusKnowledge | null {
  if (text.length > 40) return null;
  const { byWords, byCode } = tableOf(queue);
  // A bare number on a page is a number, whatever states are called by numbers.
  return byWords.get(plainStatus(text)) ?? (/^\d+$/.test(text) ? null : byCode.get(text.trim())) ?? null;
}

/** Exact, else the longest known words inside a short text (`状态：待商家处理`). A negation in front spoils it. */
export function looseStatus(text: string, queue: QueueKnowledge): StatusKnowledge | null {
  const exact = exactStatus(text, queue);
  if (exact || text.length > 40) return exact;
  const plain = plainStatus(text);
  const { longest } = tableOf(queue);
  const found = longest.find(({ words }) => {
    const at = plain.indexOf(words);
    return at >= 0 && !/[未不非没]$/.test(plain.slice(0, at));
  });
  return found?.status ?? null;
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

/** The queues in which these words are a status. */
export function queuesOfStatus(text: string, known: ConsoleKnowledge): QueueId[] {
  return known.queues.filter((queue) => exactStatus(text, queue) !== null).map((queue) => queue.id);
}
