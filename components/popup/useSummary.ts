/** Asks the background for the summary now, each 15 s, and when the page is shown again. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SummaryAnswer } from '../../utils/platform/messages';
import type { Ask } from '../ui/ask';

const EVERY = 15_000;
/** An answer that takes longer than this gets 「正在读取」 meanwhile. */
const QUICK = 250;

export interface Asked {
  /** The last good answer; kept when a later question fails. */
  summary: SummaryAnswer | null;
  /** ms UTC of that answer. */
  at: number;
  /** The last question got no answer. */
  failed: boolean;
  /** No answer yet, for long enough to say so. */
  slow: boolean;
  again(): void;
}

export function useSummary(ask: Ask): Asked {
  const [state, setState] = useState({
    summary: null as SummaryAnswer | null,
    at: 0,
    failed: false,
    slow: false,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const round = useRef(0);

  const again = useCallback(async () => {
    const mine = ++round.current;
    clearTimeout(timer.current);
    const slow = setTimeout(() => setState((old) => ({ ...old, slow: true })), QUICK);
    const summary = await ask({ type: 'summary' }).catch(() => null);
    clearTimeout(slow);
    // A newer question is under way, or the page is gone: this answer is old.
    if (mine !== round.current) return;
    setState((old) =>
      summary
        ? { summary, at: Date.now(), failed: false, slow: false }
        : { ...old, failed: true, slow: false },
    );
    if (!document.hidden) timer.current = setTimeout(again, EVERY);
  }, [ask]);

  useEffect(() => {
    const turn = () => (document.hidden ? clearTimeout(timer.current) : void again());
    void again();
    document.addEventListener('visibilitychange', turn);
    return () => {
      round.current = -1;
      clearTimeout(timer.current);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [again]);

  return { ...state, again: () => void again() };
}
