/** Where a mark stands: out of flow, in free space of its own row, beside what it explains. */
import type { MarkWidth } from '../../components/overlay/markView';
import { MARK } from '../reader/text';

export interface Place {
  /** Our host, in the page or not. */
  host: HTMLElement;
  row: Element;
  /** Elements beside which it may stand, best first. */
  anchors: (Element | undefined)[];
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

type Rect = { left: number; right: number; top: number; bottom: number };
const GAP = 6;
/** px kept free at the end of a cell. */
const EDGE = 3;

/**
 * `standing`: hosts that a row carries already. Places all marks of one reading in four passes (read, write, read, write), so that the page is laid
 * out twice at most, however many marks there are.
 */
export function placeAll(
  places: readonly Place[],
  standing: ReadonlyMap<Element, readonly HTMLElement[]>,
): void {
  const taken = new Map<Element, Rect[]>();
  const moving = new Set(places.map((place) => place.host));
  const spots = places.map((place) => {
    const others =
      taken.get(place.row) ??
      (standing.get(place.row) ?? []).filter((host) => !moving.has(host)).map(drawnBox);
    taken.set(place.row, others);
    const spot = spotFor(place, others);
    if (spot)
      others.push({ left: spot.x, right: spot.x + spot.width, top: spot.y, bottom: spot.y + place.height });
    return spot;
  });
  // Asked before anything is written: a style that is read between two writes is worked out anew.
  const flowing = spots.map((spot) => spot !== null && scrollsPast(spot.container));
  places.forEach((place, i) => {
    const spot = spots[i];
    if (!spot) return place.host.remove();
    const { style } = place.host;
    style.setProperty('--kc-m', '0');
    style.setProperty('--kc-x', 'auto');
    style.setProperty('--kc-y', 'auto');
    if (place.host.parentNode !== spot.container) spot.container.append(place.host);
    const flows = flowing[i];
    style.setProperty('--kc-position', flows ? 'relative' : 'absolute');
    style.setProperty('--kc-w', flows ? '0' : 'max-content');
    style.setProperty('--kc-h', flows ? '0' : 'auto');
    place.apply(spot.width, place.height < 22);
  });
  const stands = places.map(({ host }, i) => (spots[i] ? host.getBoundingClientRect() : null));
  places.forEach(({ host }, i) => {
    const spot = spots[i];
    const stand = stands[i];
    if (!spot || !stand) return;
    const x = Math.round(spot.x - stand.left);
    const y = Math.round(spot.y - stand.top);
    if (host.style.getPropertyValue('--kc-position') === 'relative') {
      host.style.setProperty('--kc-x', `${x}px`);
      host.style.setProperty('--kc-y', `${y}px`);
    } else host.style.setProperty('--kc-m', `${y}px 0 0 ${x}px`);
  });
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
function spotFor(place: Place, others: readonly Rect[]): Spot | null {
  const widest = place.widths[0] as MarkWidth;
  const least = place.widths[place.widths.length - 1] as MarkWidth;
  let best: Found | null = null;
  let first: Found | null = null;
  for (const anchor of place.anchors) {
    if (!anchor?.isConnected) continue;
    const rect = boxOf(anchor);
    if (rect.width === 0 || rect.height === 0) continue;
    for (const found of roomAround(place, anchor, rect, others)) {
      first ??= found;
      if (!best || found.room > best.room + 20) best = found;
      if (best.room >= Math.min(widest, 142)) break;
    }
    if (best && best.room >= Math.min(widest, 142)) break;
  }
  if (!best || !first) return null;
  const room = best.room;
  const width = place.widths.find((candidate) => candidate <= room);
  const container = flowBox(width ? best.anchor : first.anchor, place.row);
  if (width) return { container, x: best.x, y: best.y, width };
  // No free space anywhere: at the end of its own cell, over the text rather than over a button.
  const cell = cellOf(first.anchor, place.row).getBoundingClientRect();
  return { container, x: Math.max(cell.left, cell.right - least - 2), y: first.y, width: least };
}

/** Free space right of an anchor, and below all words of its cell. */
function roomAround(place: Place, anchor: Element, rect: DOMRect, others: readonly Rect[]): Found[] {
  const { height, row } = place;
  const x = rect.right + GAP;
  const y = rect.top + (rect.height - height) / 2;
  const right = { anchor, x, y, room: edgeRight(anchor, rect, row, others) - x };
  const cell = cellOf(anchor, row);
  const box = cell.getBoundingClientRect();
  const words = wordsIn(cell);
  const under = {
    left: words.left,
    right: box.right - EDGE,
    top: words.bottom + 1,
    bottom: words.bottom + 1 + height,
  };
  const free = under.bottom < box.bottom && !others.some((other) => meets(other, under));
  return free ? [right, { anchor, x: under.left, y: under.top, room: under.right - under.left }] : [right];
}

/** Box of everything that a cell shows but our own marks. */
function wordsIn(cell: Element): Rect {
  let at = cell;
  for (let depth = 0; depth < 6; depth++) {
    const inner: Node[] = [...at.childNodes].filter((node) => rectOf(node) !== null);
    const only = inner.length === 1 && inner[0]?.nodeType === 1 ? (inner[0] as Element) : null;
    if (!only || getComputedStyle(only).display.startsWith('inline')) break;
    at = only;
  }
  const boxes = [...at.childNodes]
    .map(rectOf)
    .filter((box) => box !== null && box.right > box.left) as Rect[];
  if (!boxes.length) return at.getBoundingClientRect();
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

const meets = (a: Rect, b: Rect) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** The box of the words, not of a block that spans its cell. */
function boxOf(anchor: Element): DOMRect {
  const range = anchor.ownerDocument.createRange();
  range.selectNodeContents(anchor);
  const last = anchor.lastElementChild?.localName === MARK ? anchor.lastElementChild : null;
  if (last) range.setEndBefore(last);
  const words = range.getBoundingClientRect();
  const box = anchor.getBoundingClientRect();
  const inline = getComputedStyle(anchor).display.startsWith('inline');
  return inline || words.width === 0 ? box : words;
}

/** Nearest ancestor that lays out blocks: there a child out of flow starts after the words. */
function flowBox(anchor: Element, row: Element): Element {
  let box = anchor;
  while (box !== row && box.parentElement && /^(inline|contents)/.test(getComputedStyle(box).display))
    box = box.parentElement;
  return box.localName === 'tr' ? anchor : box;
}

/** The child of the row (its cell) that holds the anchor; for cards the box around it. */
function cellOf(anchor: Element, row: Element): Element {
  const td = anchor.closest('td,th,[role="gridcell"],[role="cell"]');
  if (td && row.contains(td)) return td;
  let cell = anchor;
  while (cell.parentElement && cell.parentElement !== row && row.contains(cell.parentElement)) {
    if (cell.getBoundingClientRect().width > boxWide(anchor) + 40) break;
    cell = cell.parentElement;
  }
  return cell;
}

const boxWide = (anchor: Element) => anchor.getBoundingClientRect().width;

/** Where the line right of the anchor ends: its cell, or the next thing that stands in the line. */
function edgeRight(anchor: Element, rect: DOMRect, row: Element, others: readonly Rect[]): number {
  const cell = cellOf(anchor, row);
  let edge = cell.getBoundingClientRect().right - EDGE;
  const inLine = (box: Rect) =>
    box.top < rect.bottom && box.bottom > rect.top && box.right > rect.left + 1 && box.left >= rect.right - 1;
  for (const box of [...siblingsOf(anchor, cell), ...others])
    if (inLine(box)) edge = Math.min(edge, box.left - 4);
  return edge;
}

/** Boxes of what follows the anchor inside its cell. */
function siblingsOf(anchor: Element, cell: Element): Rect[] {
  const boxes: Rect[] = [];
  for (let at: Element | null = anchor; at && at !== cell; at = at.parentElement) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      const box = rectOf(next);
      if (box && box.right > box.left) boxes.push(box);
    }
  }
  return boxes;
}

function rectOf(node: Node): Rect | null {
  if (node.nodeType === 1)
    return (node as Element).localName === MARK ? null : (node as Element).getBoundingClientRect();
  if (node.nodeType !== 3 || !node.nodeValue?.trim()) return null;
  const range = (node.ownerDocument as Document).createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

/**
 * Would the box scroll away from under a child that is out of flow? True when a scroll box stands
 * between it and the nearest positioned ancestor.
 */
function scrollsPast(container: Element): boolean {
  for (
    let at: Element | null = container;
    at && at.localName !== 'body' && at.localName !== 'html';
    at = at.parentElement
  ) {
    const style = getComputedStyle(at);
    if (style.position !== 'static' || style.transform !== 'none') return false;
    if (
      /auto|scroll|hidden/.test(style.overflowX + style.overflowY) &&
      (at.scrollHeight > at.clientHeight || at.scrollWidth > at.clientWidth)
    )
      return true;
  }
  return false;
}
