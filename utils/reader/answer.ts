/** Complaints out of the console's own data alone, where no page shows them. */
import type { Complaint } from '../complaint/model';
import type { ConsoleKnowledge } from '../consoles/knowledge';
import { LOSSY, recordOf } from './json';
import type { TapReport } from './picked';
import { pick } from './pick';
import { reportFrom } from './report';
import { statusOfCode } from './status';

/** Longest answer that is taken apart, characters. */
const LONGEST = 12_000_000;
/** Numbers of 16 digits and more, outside strings: `JSON.parse` would round them. */
const BIG = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<=[:[,]\s*)-?\d{16,}(?=\s*[,}\]])/g;

/**
 * The complaints of one answer, as far as they have an exact number and belong to a queue. `now` in
 * ms UTC. Never throws.
 */
export function complaintsIn(report: TapReport, known: ConsoleKnowledge, now: number): Complaint[] {
  const found = new Map<string, Complaint>();
  for (const pick of report.items) {
    const record = recordOf(pick, known, now);
    const queue = known.queues.find(({ id }) => id === record?.queue);
    if (!record || !queue || record.id.startsWith(LOSSY) || !record.code) continue;
    const { code, ...facts } = record;
    found.set(record.id, { ...facts, console: known.id, status: statusOfCode(code, queue) });
  }
  return [...found.values()];
}

/** Is this the answer to a question for a list, and not a detail? */
export const isList = ({ list, total, items }: TapReport): boolean =>
  list && (total !== null || items.length > 1);

/** The report of an answer that we fetched ourselves; null when it is no JSON or says nothing of complaints. */
export function reportOf(url: string, status: number, text: string): TapReport | null {
  if (text.length > LONGEST || !/^\s*[[{]/.test(text)) return null;
  try {
    const quoted = text.replace(BIG, (token) => (token[0] === '"' ? token : `"${token}"`));
    const picked = pick(JSON.parse(quoted));
    return picked && reportFrom(JSON.stringify({ url, status, ...picked }));
  } catch {
    return null;
  }
}
