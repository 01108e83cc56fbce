/** Asks now, every so often while the page is visible, and when it is shown again. */
import { useCallback, useEffect, useRef } from 'preact/hooks';

/**
 * `question` is put at once and then every `every` ms; `fresh()` in it is false once a newer question
 * is under way or the page is gone. Returns how to ask at once.
 */
export function useRepeated(
  question: (fresh: () => boolean) => Promise<void>,
  every: number,
): () => Promise<void> {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const round = useRef(0);

  const again = useCallback(async () => {
    const mine = ++round.current;
    const fresh = () => mine === round.current;
    clearTimeout(timer.current);
    await question(fresh);
    if (fresh() && !document.hidden) timer.current = setTimeout(() => void again(), every);
  }, [question, every]);

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
  return again;
}
