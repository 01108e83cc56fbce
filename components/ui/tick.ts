/** When the interface changes next, and a hook that redraws exactly then. */
import { useEffect, useState } from 'preact/hooks';
import type { Clock } from '../../utils/complaint/model';
import { nextChange } from '../../utils/complaint/words';

/** Long timers drift over sleep: look again each minute at the latest. */
const LONGEST = 60_000;

/** ms until the first of these clocks changes its words; null when none ever does. */
export function nextTick(clocks: readonly Clock[], now: number): number | null {
  let soonest: number | null = null;
  for (const clock of clocks) {
    const wait = nextChange(clock, now);
    if (wait !== null && (soonest === null || wait < soonest)) soonest = wait;
  }
  return soonest === null ? null : Math.min(LONGEST, Math.max(1, soonest));
}

/** The present (ms UTC), redrawn on each visible change of `clocks`; one timer, none while hidden. */
export function useNow(clocks: readonly Clock[]): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const redraw = () => setCount((n) => n + 1);
    const wait = document.hidden ? null : nextTick(clocks, Date.now());
    const timer = wait === null ? undefined : setTimeout(redraw, wait);
    const turn = () => (document.hidden ? clearTimeout(timer) : redraw());
    document.addEventListener('visibilitychange', turn);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [clocks, count]);
  return Date.now();
}
