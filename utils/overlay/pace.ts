/** When to look at the page again: at once when that is cheap, else after a fair pause. */

export interface Pace {
  /**
   * `now`: marks were lost, they have to be back before the page is drawn. `soon`: content changed,
   * after the next drawing, when looking at it costs no layout of its own. `later`: only looks changed.
   * `rest`: nothing that is known to matter.
   */
  ask(when: When): void;
  stop(): void;
}
export type When = 'now' | 'soon' | 'later' | 'rest';

const FAIR = 1.5;
const LONGEST = 400;
const CHEAP = 60;
const SHORTEST = 30;
/** ms by which a look is put off. */
const PUT_OFF: Partial<Record<When, number>> = { later: 150, rest: 400 };
const UNDRAWN = 100;

/**
 * Calls `work` so that it takes at most about two fifths of the time while a page keeps changing: the
 * pause before the next call is half as long again as the last one took. Where that pause is over
 * already and the work is cheap, `now` happens at once, so that rows which a page draws anew never
 * show without their marks.
 */
export function pace(
  work: () => void,
  clock: () => number = () => performance.now(),
  drawn: (then: () => void) => void = afterDrawing,
): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let at = Infinity;
  let ended = -Infinity;
  let cost = 0;
  let busy = false;
  /** Counts the runs, so that one that was put off does not come after another. */
  let turn = 0;
  const run = () => {
    clearTimeout(timer);
    at = Infinity;
    turn++;
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
    ask(when) {
      const now = clock();
      const pause = Math.min(LONGEST, Math.max(SHORTEST, cost * FAIR));
      const due = Math.max(now + (PUT_OFF[when] ?? 0), ended + pause);
      if (when === 'now' && due <= now && cost < CHEAP && !busy) return run();
      if (due >= at - 1) return;
      clearTimeout(timer);
      at = due;
      if (due > now) timer = setTimeout(run, due - now);
      else {
        const mine = turn;
        drawn(() => {
          if (mine === turn) run();
        });
      }
    },
    stop() {
      clearTimeout(timer);
      turn = Infinity;
    },
  };
}

/** After the page was drawn; a tab that is not drawn at all is not waited for. */
function afterDrawing(then: () => void): void {
  const late = setTimeout(then, UNDRAWN);
  requestAnimationFrame(() => {
    clearTimeout(late);
    setTimeout(then);
  });
}
