/** The last deliveries: asked now, every 5 s while the page is visible, and when it is shown again. */
import { useCallback, useState } from 'preact/hooks';
import type { OutboxLine } from '../../../utils/platform/watch-messages';
import type { Ask } from '../../ui/ask';
import { useRepeated } from '../../ui/useRepeated';

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
  const question = useCallback(
    async (fresh: () => boolean) => {
      const answer = await ask({ type: 'outbox', limit: LIMIT }).catch(() => null);
      if (!fresh()) return;
      const lines = answer?.toSorted((a, b) => b.at - a.at);
      setState((old) => (lines ? { lines, failed: false } : { ...old, failed: true }));
    },
    [ask],
  );
  return { ...state, again: useRepeated(question, EVERY) };
}
