/** What a person points at: the element under the sheet, and the run of text that can be the answer. */
import type { Box } from '../../../components/overlay/teach/Shade';
import type { TaughtField } from '../../complaint/teaching';
import { around } from '../../reader/taught/tree';
import { mayBe, partsOf } from '../../reader/taught/values';
import type { Leaf } from '../../reader/text';
import { MARK } from '../../reader/text';

/** Frames in frames, roots in roots. */
const DEEP = 12;
/** Boxes around the point in which the answer may stand. */
const NEAR = 4;

/** The page's element at a point of this document, through our sheet, open shadow roots and own frames. */
export function elementAt(page: Document, x: number, y: number, depth = 0): Element | null {
  let root: Document | ShadowRoot = page;
  for (let n = depth; n < DEEP; n++) {
    const found: Element | undefined = root
      .elementsFromPoint(x, y)
      .find((each) => each.localName !== MARK && each.getRootNode() === root);
    if (!found) return root instanceof ShadowRoot ? root.host : null;
    const frame = frameIn(found);
    if (frame) {
      const { left, top } = found.getBoundingClientRect();
      const edge = [found.clientLeft, found.clientTop] as const;
      return elementAt(frame, x - left - edge[0], y - top - edge[1], n + 1) ?? found;
    }
    if (!found.shadowRoot) return found;
    root = found.shadowRoot;
  }
  return null;
}

function frameIn(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument ?? null;
  } catch {
    return null;
  }
}

/** Box of an element in the coordinates of the top window; null when it has none. */
export function boxOf(element: Element): Box | null {
  if (!element.isConnected) return null;
  let { left, top, width, height } = element.getBoundingClientRect();
  for (
    let page: Window | null = element.ownerDocument.defaultView;
    page && page !== page.parent;
    page = page.parent
  ) {
    const frame = page.frameElement;
    if (!frame) return null;
    const at = frame.getBoundingClientRect();
    left += at.left + frame.clientLeft;
    top += at.top + frame.clientTop;
  }
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

/**
 * The one run of text at a point that can be the value of `field`; null when there is none, or several
 * of which none lies under the point.
 */
export function valueAt(element: Element, field: TaughtField, y: number, now: number): Leaf | null {
  for (const scope of around(element, NEAR)) {
    const fit = partsOf(scope, field).filter(({ text }) => mayBe(field, text, now));
    const under = fit.filter((leaf) => {
      const box = boxOf(leaf.element);
      return leaf.element === element || (box !== null && y >= box.top && y <= box.top + box.height);
    });
    const [only] = fit.length === 1 ? fit : under;
    if (only && (fit.length === 1 || under.length === 1)) return only;
    if (fit.length > 1) return under[0]?.element === element ? under[0] : null;
  }
  return null;
}

/** Scrolls what lies under the sheet, as the wheel would. */
export function scrollAt(page: Document, x: number, y: number, dx: number, dy: number): void {
  const start = elementAt(page, x, y);
  for (const box of start ? around(start) : []) {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = box;
    const moves = /auto|scroll/.test(getComputedStyle(box).overflow);
    if (!moves || (scrollHeight <= clientHeight && scrollWidth <= clientWidth)) continue;
    const before = [box.scrollTop, box.scrollLeft].join();
    box.scrollBy(dx, dy);
    if ([box.scrollTop, box.scrollLeft].join() !== before) return;
  }
  (start?.ownerDocument.defaultView ?? page.defaultView)?.scrollBy(dx, dy);
}
