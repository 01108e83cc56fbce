/** Where a mark stands: out of flow, in free space of its own row, beside what it explains. */
import type { MarkWidth } from '../../components/overlay/markView';
import type { Rect } from './boxes';
import { boxOf, cellOf, edgeRight, EDGE, flowBox, meets, scrollsPast, wordsIn } from './boxes';
import type { Stretch } from './stretch';
import { stickyIn, stretchIn, uncovered } from './stretch';
import { Styles } from './styles';

export interface Place {
  /** Our host, in the page or not. */
  host: HTMLElement;
  row: Element;
  /** Elements beside which it may stand, best first. */
  anchors: Iterable<Element | undefined>;
  /** Widths it may take, widest first; the last is taken when nothing fits. */
  widths: readonly MarkWidth[];
  height: number;
  /** Draws the mark at this width. */
  apply(width: MarkWidth, low: boolean): void;
}

interface Spot {
  container: Element;
  x: number;
  y: number;
  width: MarkWidth;
}

const GAP = 6;

/**
 * `standing`: hosts that a row carries already. Places all marks of one reading in four passes (read, write, read, write), so that the page is laid
 * out twice at most, however many marks there are. False when something lay over a whole table, so
 * that its fixed columns could not be told: ask again later.
 */
export function placeAll(
  places: readonly Place[],
  standing: ReadonlyMap<Element, readonly HTMLElement[]>,
  anew: boolean,
): boolean {
  const taken = new Map<Element, Rect[]>();
  const stretches = new Map<Element | null, Stretch | null>();
  const styles = new Styles();
  const moving = new Set(places.map((place) => place.host));
  const spots = places.map((place) => {
    const others =
      taken.get(place.row) ??
      (standing.get(place.row) ?? []).filter((host) => !moving.has(host)).map(drawnBox);
    taken.set(place.row, others);
    const table = place.row.parentElement;
    let stretch = stretches.get(table);
    if (stretch === undefined) {
      const rows = places.filter(({ row }) => row.parentElement === table).map(({ row }) => row);
      stretches.set(table, (stretch = table && stretchIn(table, rows, anew)));
    }
    const spot = spotFor(place, others, stretch, styles);
    if (spot)
      others.push({ left: spot.x, right: spot.x + spot.width, top: spot.y, bottom: spot.y + place.height });
    return spot;
  });
  // Asked before anything is written: a style that is read between two writes is worked out anew.
  const asked = new Map<Element, boolean>();
  const flowing = spots.map((spot) => spot !== null && scrollsPast(spot.container, asked, styles));
  places.forEach((place, i) => {
    const spot = spots[i];
    if (!spot) return place.host.remove();
    for (const name of ['--kc-m', '--kc-x', '--kc-y']) lay(place.host, name, null);
    if (place.host.parentNode !== spot.container) spot.container.append(place.host);
    const flows = flowing[i];
    lay(place.host, '--kc-position', flows ? 'relative' : null);
    lay(place.host, '--kc-w', flows ? '0' : null);
    lay(place.host, '--kc-h', flows ? '0' : null);
  });
  // Where a host stands of itself does not depend on what is drawn in it: new ones are laid out empty.
  const stands = places.map(({ host }, i) => (spots[i] ? host.getBoundingClientRect() : null));
  places.forEach(({ host, height, apply }, i) => {
    const spot = spots[i];
    const stand = stands[i];
    if (!spot || !stand) return;
    apply(spot.width, height < 22);
    const x = Math.round(spot.x - stand.left);
    const y = Math.round(spot.y - stand.top);
    if (host.style.getPropertyValue('--kc-position') === 'relative') {
      host.style.setProperty('--kc-x', `${x}px`);
      host.style.setProperty('--kc-y', `${y}px`);
    } else host.style.setProperty('--kc-m', `${y}px 0 0 ${x}px`);
  });
  return ![...stretches.values()].includes(null);
}

/** Writes a property of a host; null is what its sheet says anyway, so that a new host needs no write. */
function lay(host: HTMLElement, name: string, value: string | null): void {
  if (value === null && !host.hasAttribute('style')) return;
  const { style } = host;
  if (style.getPropertyValue(name) === (value ?? '')) return;
  if (value === null) style.removeProperty(name);
  else style.setProperty(name, value);
}

interface Found {
  room: number;
  anchor: Element;
  x: number;
  y: number;
}

/** Where a mark is drawn: in a scrolling cell its host has no size of its own. */
function drawnBox(host: HTMLElement): Rect {
  const { left, top, width, height } = host.getBoundingClientRect();
  return { left, top, right: left + (width || 142), bottom: top + (height || 22) };
}

/** The first anchor with room for the widest form, else the one with most room. */
function spotFor(
  place: Place,
  others: readonly Rect[],
  stretch: Stretch | null,
  styles: Styles,
): Spot | null {
  const widest = place.widths[0] as MarkWidth;
  const least = place.widths[place.widths.length - 1] as MarkWidth;
  const enough = Math.min(widest, 142);
  const sticky = styles.sticky(place.row, stickyIn);
  let best: Found | null = null;
  let first: Found | null = null;
  for (const anchor of place.anchors) {
    if (!anchor?.isConnected) continue;
    const rect = boxOf(anchor, styles);
    if (rect.width === 0 || rect.height === 0) continue;
    const open = uncovered(anchor, place.row, stretch, sticky);
    if (hides(open, rect)) continue;
    for (const found of roomAround(place, anchor, rect, others, open, styles)) {
      first ??= found;
      if (!best || found.room > best.room + 20) best = found;
      if (best.room >= enough) break;
    }
    if (best && best.room >= enough) break;
  }
  // Everything of it is covered: better under a column than nowhere.
  if (!best || !first) return stretch ? spotFor(place, others, null, styles) : null;
  const room = best.room;
  const width = place.widths.find((candidate) => candidate <= room);
  const container = flowBox(width ? best.anchor : first.anchor, place.row, styles);
  if (width) return { container, x: best.x, y: best.y, width };
  // No free space anywhere: at the end of its own cell, over the text rather than over a button.
  const cell = cellOf(first.anchor, place.row).getBoundingClientRect();
  return { container, x: Math.max(cell.left, cell.right - least - 2), y: first.y, width: least };
}

/** Free space right of an anchor, then below all words of its cell, which is looked for only when asked for. */
function* roomAround(
  place: Place,
  anchor: Element,
  rect: DOMRect,
  others: readonly Rect[],
  stretch: Stretch | null,
  styles: Styles,
): Generator<Found> {
  const end = stretch?.right ?? Infinity;
  const { height, row } = place;
  const x = rect.right + GAP;
  const y = rect.top + (rect.height - height) / 2;
  const cell = cellOf(anchor, row);
  const box = cell.getBoundingClientRect();
  yield { anchor, x, y, room: Math.min(end, edgeRight(anchor, rect, cell, box.right, others)) - x };
  // The words of the cell reach as far down as those of the anchor: in one line there is nothing to measure.
  if (rect.bottom + 1 + height >= box.bottom) return;
  const words = wordsIn(cell, styles);
  const under = {
    left: words.left,
    right: Math.min(end, box.right - EDGE),
    top: words.bottom + 1,
    bottom: words.bottom + 1 + height,
  };
  if (under.bottom < box.bottom && !others.some((other) => meets(other, under)))
    yield { anchor, x: under.left, y: under.top, room: under.right - under.left };
}

/** Does the anchor stand under a fixed column, or scrolled out of its box? */
const hides = (stretch: Stretch | null, rect: Rect) =>
  stretch !== null && (rect.left < stretch.left - 2 || rect.right > stretch.right + 2);
