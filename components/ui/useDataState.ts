/** How the database is, asked for now and every minute. What one part of a page hears, all of them show. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DataState } from '../../utils/platform/data-messages';
import type { Ask } from './ask';
import { useRepeated } from './useRepeated';

const EVERY = 60_000;
const listeners = new Set<(state: DataState) => void>();

export function useDataState(ask: Ask): { state: DataState | null; refresh(state?: DataState): void } {
  const [state, setState] = useState<DataState | null>(null);
  useEffect(() => {
    listeners.add(setState);
    return () => void listeners.delete(setState);
  }, []);
  const question = useCallback(
    async (fresh: () => boolean) => {
      const answer = await ask({ type: 'dataState' }).catch(() => null);
      if (fresh() && answer) setState(answer);
    },
    [ask],
  );
  const again = useRepeated(question, EVERY);
  const refresh = useCallback(
    (newer?: DataState) => (newer ? listeners.forEach((tell) => tell(newer)) : void again()),
    [again],
  );
  return { state, refresh };
}
