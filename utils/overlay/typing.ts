/** Where somebody writes: a counter of characters that changes with every key says nothing new of a complaint. */
import type { Seen } from '../reader/seen';

/** ms after a key for which what changes beside its field is taken to come of it. */
const RECENT = 500;
/** How far the surroundings of a field reach at most, in elements around it. */
const LEVELS = 6;

export class Typing {
  #place: Element | null = null;
  #at = -Infinity;

  constructor(
    readonly seen: () => readonly Seen[],
    readonly clock: () => number = () => performance.now(),
  ) {}

  /** To be called with every `input` of the page. */
  typed(target: EventTarget | undefined): void {
    const field = (target as Node | undefined)?.nodeType === 1 ? (target as Element) : null;
    this.#at = this.clock();
    this.#place = field && this.#around(field);
  }

  /** Does a change come of typing, and touch nothing from which a complaint was read? */
  readonly beside = ({ target }: MutationRecord): boolean =>
    this.#place !== null && this.clock() - this.#at < RECENT && this.#place.contains(target);

  /** The widest surroundings of a field that hold no words of a complaint; null where there are none. */
  #around(field: Element): Element | null {
    const parts = this.seen().flatMap(({ spots }) =>
      spots.flatMap(({ row, status, time, id, actions }) =>
        [row, status, time, id, actions].filter((each) => each !== undefined),
      ),
    );
    let place: Element | null = null;
    for (let at = field.parentElement, up = 0; at && up < LEVELS; at = at.parentElement, up++) {
      if (at === field.ownerDocument.body || parts.some((part) => at?.contains(part))) break;
      place = at;
    }
    return place;
  }
}
