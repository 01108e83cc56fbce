/** Asks the background for the summary now, each 15 s, and when the page is shown again. */
import { useCallback, useState } from 'preact/hooks';
import type { SummaryAnswer } from '../../utils/platform/messages';
import type { Ask } from './ask';
import { useRepeated } from './useRepeated';

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

const NOTHING = { summary: null as SummaryAnswer | null, at: 0, failed: false, slow: false };

export function useSummary(ask: Ask): Asked {
  const [state, setState] = useState(NOTHING);
  const question = useCallback(
    async (fresh: () => boolean) => {
      const slow = setTimeout(() => setState((old) => ({ ...old, slow: true })), QUICK);
      const summary = await ask({ type: 'summary' }).catch(() => null);
      clearTimeout(slow);
      if (!fresh()) return;
      setState((old) =>
        summary
          ? { summary, at: Date.now(), failed: false, slow: false }
          : { ...old, failed: true, slow: false },
      );
    },
    [ask],
  );
  const again = useRepeated(question, EVERY);
  return { ...state, again: () => void again() };
}
