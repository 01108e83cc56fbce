/** Boxes on a page: cells, words, lines, and what stands beside what. Reads layout, writes nothing. */
import { MARK } from '../reader/text';
import type { Styles } from './styles';

export type Rect = { left: number; right: number; top: number; bottom: number };

/** px kept free at the end of a cell. */
export const EDGE = 3;

/** Box of everything that a cell shows but our own marks. */
export function wordsIn(cell: Element, styles: Styles): Rect {
  let at = cell;
  for (let depth = 0; depth < 6; depth++) {
    const inner: Node[] = [...at.childNodes].filter(counts);
    const only = inner.length === 1 && inner[0]?.nodeType === 1 ? (inner[0] as Element) : null;
    if (!only || styles.of(only).inline) break;
    at = only;
  }
  // Nothing but words: measured for the anchor already.
  const plain =
    at.childNodes.length === 1 && at.firstChild?.nodeType === 3 ? styles.words.get(at) : undefined;
  if (plain && plain.width > 0) return plain;
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

/**
 * Box of the contents of a node, up to one of its children. One range for all questions: each range
 * that lives has to be kept right by the browser through every later change of the page.
 */
function boxWithin(node: Node, end: Node | null = null): DOMRect {
  range ??= (node.ownerDocument as Document).createRange();
  range.selectNodeContents(node);
  if (end) range.setEndBefore(end);
  return range.getBoundingClientRect();
}
let range: Range | undefined;

export const meets = (a: Rect, b: Rect) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** The box of the words, not of a block that spans its cell. */
export function boxOf(anchor: Element, styles: Styles): DOMRect {
  const last = anchor.lastElementChild?.localName === MARK ? anchor.lastElementChild : null;
  if (styles.of(anchor).inline) return anchor.getBoundingClientRect();
  const words = boxWithin(anchor, last);
  styles.words.set(anchor, words);
  return words.width === 0 ? anchor.getBoundingClientRect() : words;
}

/** Nearest ancestor that lays out blocks: there a child out of flow starts after the words. */
export function flowBox(anchor: Element, row: Element, styles: Styles): Element {
  let box = anchor;
  while (box !== row && box.parentElement && styles.of(box).passing) box = box.parentElement;
  return box.localName === 'tr' ? anchor : box;
}

/** The child of the row (its cell) that holds the anchor; for cards the box around it. */
export function cellOf(anchor: Element, row: Element): Element {
  if (anchor.parentElement === row && anchor.localName === 'td') return anchor;
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

/** Where the line right of the anchor ends: its cell (`end`), or the next thing that stands in the line. */
export function edgeRight(
  anchor: Element,
  rect: DOMRect,
  cell: Element,
  end: number,
  others: readonly Rect[],
): number {
  let edge = end - EDGE;
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

/** Elements and words, but nothing of ours. */
function counts(node: Node): boolean {
  if (node.nodeType === 1) return (node as Element).localName !== MARK;
  return node.nodeType === 3 && Boolean(node.nodeValue?.trim());
}

function rectOf(node: Node): Rect | null {
  if (!counts(node)) return null;
  if (node.nodeType === 1) return (node as Element).getBoundingClientRect();
  return boxWithin(node);
}

/**
 * Would the box scroll away from under a child that is out of flow? True when a scroll box stands
 * between it and the nearest positioned ancestor. `known` keeps the answers of one reading.
 */
export function scrollsPast(box: Element, known: Map<Element, boolean>, styles: Styles): boolean {
  let answer = known.get(box);
  if (answer === undefined) known.set(box, (answer = scrolls(box, known, styles)));
  return answer;
}

function scrolls(box: Element, known: Map<Element, boolean>, styles: Styles): boolean {
  if (box.localName === 'body' || box.localName === 'html') return false;
  const { frames, clips } = styles.of(box);
  if (frames) return false;
  if (clips && (box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)) return true;
  return box.parentElement !== null && scrollsPast(box.parentElement, known, styles);
}
