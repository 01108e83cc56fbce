/** The last deliveries: asked now, every 5 s while the page is visible, and when it is shown again. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OutboxLine } from '../../../utils/platform/watch-messages';
import type { Ask } from '../../ui/ask';

const LIMIT = 50;
const EVERY = 5000;

export interface Outbox {
  /** Newest first; null before the first answer. Kept when a later question fails. */
  lines: readonly OutboxLine[] | null;
  failed: boolean;
  again(): Promise<void>;
}

export function useOutbox(ask: Ask): Outbox {
  const [state, setState] = useState({ lines: null as readonly OutboxLine[] | null, failed: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const round = useRef(0);

  const again = useCallback(async () => {
    const mine = ++round.current;
    clearTimeout(timer.current);
    const answer = await ask({ type: 'outbox', limit: LIMIT }).catch(() => null);
    // A newer question is under way, or the page is gone: this answer is old.
    if (mine !== round.current) return;
    const lines = answer?.toSorted((a, b) => b.at - a.at);
    setState((old) => (lines ? { lines, failed: false } : { ...old, failed: true }));
    if (!document.hidden) timer.current = setTimeout(() => void again(), EVERY);
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
  return { ...state, again };
}
