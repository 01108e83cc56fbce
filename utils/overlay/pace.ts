/** When to look at the page again: at once when that is cheap, else after a fair pause. */

export interface Pace {
  /** Content changed: soon. Only looks changed: later. */
  ask(soon: boolean): void;
  stop(): void;
}

const FAIR = 6;
const LONGEST = 1000;
const SHORTEST = 40;
const LOOKS = 150;

/**
 * Calls `work` so that it takes at most about one seventh of the time while a page keeps changing:
 * the pause before the next call is six times what the last one cost, and a second at most.
 */
export function pace(work: () => void, clock: () => number = () => performance.now()): Pace {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let at = Infinity;
  let ended = -Infinity;
  let cost = 0;
  const run = () => {
    timer = null;
    at = Infinity;
    const began = clock();
    try {
      work();
    } finally {
      ended = clock();
      cost = ended - began;
    }
  };
  return {
    ask(soon) {
      const now = clock();
      const pause = Math.min(LONGEST, Math.max(SHORTEST, cost * FAIR));
      const when = Math.max(now + (soon ? 0 : LOOKS), ended + pause);
      if (when >= at - 1) return;
      if (timer !== null) clearTimeout(timer);
      at = when;
      timer = setTimeout(run, Math.max(0, when - now));
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
