/** Pages of the journal: the first again whenever a filter changes or the page is shown again. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { beijing, fromBeijing } from '../../../utils/complaint/time';
import type {
  JournalKind,
  JournalLine,
  JournalPage,
  JournalVerdict,
} from '../../../utils/platform/record-messages';
import type { Ask } from '../../ui/ask';

export interface Filter {
  complaint: string;
  kind: JournalKind | null;
  /** `yyyy-MM-dd` in Beijing; '' = open. */
  from: string;
  to: string;
}
export const EVERYTHING: Filter = { complaint: '', kind: null, from: '', to: '' };
export const PAGE = 20;
/** Entries a question when all of them are wanted. */
const MOST = 200;
const DAY = 86_400_000;

/** Start of a day as a date field writes it, ms UTC; null for anything else. */
function dayOf(value: string): number | null {
  const part = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  return part ? fromBeijing(Number(part[1]), Number(part[2]), Number(part[3])) : null;
}

export function pageOf(filter: Filter, before: number | null, limit: number): JournalPage {
  const to = dayOf(filter.to);
  const { complaint, kind } = filter;
  return {
    type: 'journalPage',
    before,
    limit,
    complaint: complaint.trim(),
    kind,
    from: dayOf(filter.from),
    to: to === null ? null : to + DAY - 1,
  };
}

/** Every entry that fits, oldest first. Throws when the background does not answer. */
export async function everything(ask: Ask, filter: Filter): Promise<JournalLine[]> {
  const lines: JournalLine[] = [];
  for (let more = true; more;) {
    const answer = await ask(pageOf(filter, lines.at(-1)?.seq ?? null, MOST));
    lines.push(...answer.lines);
    more = answer.more && answer.lines.length > 0;
  }
  return lines.reverse();
}

/** `2026-11-22`: for the names of files. */
export function dayName(at: number): string {
  const { year, month, day } = beijing(at);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

export interface Journal {
  /** Newest first; null before the first answer. */
  lines: readonly JournalLine[] | null;
  more: boolean;
  verdict: JournalVerdict | null;
  failed: boolean;
  next(): Promise<void>;
}

export function useJournal(ask: Ask, filter: Filter): Journal {
  const [state, setState] = useState({
    lines: null as readonly JournalLine[] | null,
    more: false,
    failed: false,
  });
  const [verdict, setVerdict] = useState<JournalVerdict | null>(null);
  const round = useRef(0);

  const first = useCallback(async () => {
    const mine = ++round.current;
    const answer = await ask(pageOf(filter, null, PAGE)).catch(() => null);
    // A newer question is under way, or the page is gone: this answer is old.
    if (mine !== round.current) return;
    setState((old) => (answer ? { ...answer, failed: false } : { ...old, failed: true }));
    const checked = await ask({ type: 'journalCheck' }).catch(() => null);
    if (mine === round.current) setVerdict(checked);
  }, [ask, filter]);

  const next = async () => {
    const mine = round.current;
    const before = state.lines?.at(-1)?.seq ?? null;
    const answer = await ask(pageOf(filter, before, PAGE)).catch(() => null);
    if (mine !== round.current) return;
    if (!answer) return setState((old) => ({ ...old, failed: true }));
    setState(({ lines }) => ({
      lines: [...(lines ?? []), ...answer.lines],
      more: answer.more,
      failed: false,
    }));
  };

  useEffect(() => {
    const turn = () => document.hidden || void first();
    void first();
    document.addEventListener('visibilitychange', turn);
    return () => {
      round.current += 1;
      document.removeEventListener('visibilitychange', turn);
    };
  }, [first]);
  return { ...state, verdict, next };
}
