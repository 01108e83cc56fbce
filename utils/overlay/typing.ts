/** Where somebody writes: a counter of characters that changes with every key says nothing new of a complaint. */
import type { Seen } from '../reader/seen';

/** ms after a key for which what changes beside its field is taken to come of it. */
const RECENT = 500;
/** How far the surroundings of a field reach at most, in elements around it. */
const LEVELS = 6;

export class Typing {
  #place?: Element | null;
  #at = 0;

  /** `isReply`: is this a field in which a complaint is answered? A search changes the list itself. */
  constructor(readonly isReply: (field: Element) => boolean) {}

  /** To be called with every `input` of the page, and what was read from it last. */
  typed(target: EventTarget | undefined, seen: readonly Seen[]): void {
    if (!this.isReply(target as Element)) return;
    this.#at = performance.now();
    this.#place = around(target as Element, seen);
  }

  /** Does a change come of typing, and touch nothing from which a complaint was read? */
  readonly beside = ({ target }: MutationRecord): boolean =>
    performance.now() - this.#at < RECENT && this.#place?.contains(target) === true;
}

/** The widest surroundings of a field that hold no words of a complaint; null where there are none. */
function around(field: Element, seen: readonly Seen[]): Element | null {
  const parts = seen.flatMap(({ spots }) => spots.flatMap<unknown>((spot) => Object.values(spot)));
  const told = (box: Element) => parts.some((part) => typeof part === 'object' && box.contains(part as Node));
  const widest = (box: Element | null, levels: number): Element | null =>
    box && levels && box.localName !== 'body' && !told(box)
      ? (widest(box.parentElement, levels - 1) ?? box)
      : null;
  return widest(field.parentElement, LEVELS);
}
