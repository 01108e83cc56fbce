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
const GAP = 8;

/**
 * Places all marks of one reading in four passes (read, write, read, write), so that the page is laid
 * out twice at most, however many marks there are.
 */
export function placeAll(places: readonly Place[]): void {
  const taken = new Map<Element, Rect[]>();
  const spots = places.map((place) => {
    const others = taken.get(place.row) ?? [];
    taken.set(place.row, others);
    const spot = spotFor(place, others);
    if (spot) others.push({ left: spot.x, right: spot.x + spot.width, top: spot.y, bottom: spot.y + place.height });
    return spot;
  });
  places.forEach((place, i) => {
    const spot = spots[i];
    if (!spot) return place.host.remove();
    const { style } = place.host;
    style.setProperty('--kc-m', '0');
    style.setProperty('--kc-x', 'auto');
    style.setProperty('--kc-y', 'auto');
    if (place.host.parentNode !== spot.container) spot.container.append(place.host);
    const flows = scrollsPast(spot.container);
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
  rect: DOMRect;
  container: Element;
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
    const container = flowBox(anchor, place.row);
    const found: Found = { room: roomRight(anchor, rect, place.row, others), anchor, rect, container };
    first ??= found;
    if (!best || found.room > best.room + 20) best = found;
    if (best.room >= Math.min(widest, 142)) break;
  }
  if (!best || !first) return null;
  const width = place.widths.find((candidate) => candidate <= best.room);
  const { rect, container } = width ? best : first;
  const y = rect.top + (rect.height - place.height) / 2;
  if (width) return { container, x: rect.right + GAP, y, width };
  // No free space anywhere: at the end of its own cell, over the text rather than over a button.
  const cell = cellOf(first.anchor, place.row).getBoundingClientRect();
  return { container, x: Math.max(cell.left, cell.right - least - 2), y, width: least };
}

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
  while (box !== row && box.parentElement && /^(inline|contents)/.test(getComputedStyle(box).display)) box = box.parentElement;
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

/** Free px to the right of the anchor, up to the edge of its cell or the next thing in its line. */
function roomRight(anchor: Element, rect: DOMRect, row: Element, others: readonly Rect[]): number {
  const cell = cellOf(anchor, row);
  const style = getComputedStyle(cell);
  let edge = cell.getBoundingClientRect().right - Math.min(8, parseFloat(style.paddingRight) || 0) + 4;
  const inLine = (box: Rect) => box.top < rect.bottom && box.bottom > rect.top && box.right > rect.left + 1;
  for (let at: Element | null = anchor; at && at !== cell; at = at.parentElement) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      const box = rectOf(next);
      if (box && box.right > box.left && inLine(box) && box.left >= rect.right - 1) edge = Math.min(edge, box.left - 4);
    }
  }
  for (const other of others) if (inLine(other) && other.left >= rect.right - 1) edge = Math.min(edge, other.left - 4);
  return edge - rect.right - GAP;
}

function rectOf(node: Node): Rect | null {
  if (node.nodeType === 1) return (node as Element).localName === MARK ? null : (node as Element).getBoundingClientRect();
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
  for (let at: Element | null = container; at && at.localName !== 'body' && at.localName !== 'html'; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.position !== 'static' || style.transform !== 'none') return false;
    if (/auto|scroll|hidden/.test(style.overflowX + style.overflowY) && (at.scrollHeight > at.clientHeight || at.scrollWidth > at.clientWidth)) return true;
  }
  return false;
}
