/** When to look at the page again: at once when that is cheap, else after a fair pause. */
import type { Change } from './watcher';

export interface Pace {
  /**
   * `now`: marks were lost, they have to be back before the page is drawn. `soon`: content changed,
   * after the next drawing, when looking at it costs no layout of its own. `laid`: of a page that is
   * dear to lay out, in the next drawing itself, between its layout and its paint. `later`: only looks
   * changed. `rest`: nothing that is known to matter.
   */
  ask(when: When): void;
  stop(): void;
}
export type When = 'now' | 'soon' | 'laid' | 'later' | 'rest';

/** How soon after a change. `marked`: marks stand; `endless`: only a part of the rows is looked at. */
export function whenFor(what: Change, marked: boolean, endless: boolean): When {
  if (what === 'typing') return 'rest';
  if (what === 'looks') return 'later';
  if (endless) return 'laid';
  // Marks that stand must never be seen beside words that changed under them; but a flood would be laid
  // out for us.
  return what === 'content' && marked ? 'now' : 'soon';
}

const FAIR = 1.5;
const LONGEST = 400;
const CHEAP = 60;
const SHORTEST = 30;
/** ms by which a look is put off. */
const PUT_OFF: Partial<Record<When, number>> = { later: 150, rest: 400 };
/** ms after which no drawing is waited for any more: of a hidden tab, and of one that is only busy. */
const UNDRAWN = 100;
const BUSY = 400;

/**
 * Calls `work` so that it takes at most about two fifths of the time while a page keeps changing: the
 * pause before the next call is half as long again as the last one took. Where that pause is over
 * already and the work is cheap, `now` happens at once, so that rows which a page draws anew never
 * show without their marks.
 */
export function pace(
  work: () => void,
  clock: () => number = () => performance.now(),
  drawn: (then: () => void, laid: boolean) => void = atDrawing,
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
      const settled = () => {
        const mine = turn;
        drawn(() => {
          if (mine === turn) run();
        }, when === 'laid');
      };
      if (due > now) timer = setTimeout(when === 'now' ? run : settled, due - now);
      else settled();
    },
    stop() {
      clearTimeout(timer);
      turn = Infinity;
    },
  };
}

/** After the page was drawn, or `laid` out for it; a tab that is not drawn at all is not waited for. */
function atDrawing(then: () => void, laid: boolean): void {
  const late = setTimeout(then, document.hidden ? UNDRAWN : BUSY);
  const go = () => {
    clearTimeout(late);
    then();
  };
  if (!laid) return void requestAnimationFrame(() => setTimeout(go));
  // The first thing that it tells is that it observes, right after the next layout.
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    go();
  });
  observer.observe(document.documentElement);
}
