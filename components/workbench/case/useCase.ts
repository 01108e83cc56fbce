/** One complaint, asked of the desk and again whenever something changed. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CaseView } from '../../../utils/platform/workbench-messages';
import type { DeskPort } from '../ports';

export interface Case {
  /** null before the first answer, and when the ledger does not know it. */
  view: CaseView | null;
  state: 'reading' | 'known' | 'gone' | 'failed';
  again(): void;
}

export function useCase(desk: DeskPort, key: string): Case {
  const [found, setFound] = useState<Omit<Case, 'again'>>({ view: null, state: 'reading' });
  const round = useRef(0);
  const again = useCallback(async () => {
    const mine = ++round.current;
    const answer = await desk.ask({ type: 'case', key, now: Date.now() }).then(
      (view) => ({ view, state: view ? 'known' : 'gone' }) as const,
      () => null,
    );
    if (mine !== round.current) return;
    // What was read stays in sight when a later question fails.
    setFound((old) => answer ?? { view: old.view, state: 'failed' });
  }, [desk, key]);
  useEffect(() => {
    void again();
    const stop = desk.onChange(() => void again());
    return () => {
      round.current += 1;
      stop();
    };
  }, [desk, again]);
  return { ...found, again: () => void again() };
}
