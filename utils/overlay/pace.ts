/** When to look at the page again: at once when that is cheap, else after a fair pause. */

export interface Pace {
  /** Content changed: soon. Only looks changed: later. */
  ask(soon: boolean): void;
  stop(): void;
}

const FAIR = 1.5;
const LONGEST = 400;
const CHEAP = 60;
const SHORTEST = 30;
const LOOKS = 150;

/**
 * Calls `work` so that it takes at most about two fifths of the time while a page keeps changing: the
 * pause before the next call is half as long again as the last one took. Where that pause is over already and
 * the work is cheap it happens at once, before the page is drawn, so that rows which a page draws
 * anew never show without their marks.
 */
export function pace(work: () => void, clock: () => number = () => performance.now()): Pace {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let at = Infinity;
  let ended = -Infinity;
  let cost = 0;
  let busy = false;
  const run = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    at = Infinity;
    const began = clock();
    busy = true;
    try {
      work();
    } finally {
      busy = false;
      ended = clock();
      cost = ended - began;
    }
  };
  return {
    ask(soon) {
      const now = clock();
      const pause = Math.min(LONGEST, Math.max(SHORTEST, cost * FAIR));
      const when = Math.max(now + (soon ? 0 : LOOKS), ended + pause);
      if (soon && when <= now && cost < CHEAP && !busy) return run();
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
