/** All documents and open shadow roots that a person sees as one page, and one observer over them. */
import { MARK } from '../reader/text';

export type Root = Document | ShadowRoot;

const MOST = 60;
const WIDE = 20_000;
/** Rows of a table this long are not asked for shadow roots and frames. */
const LONG = 200;

/** The document, its same-origin frames and open shadow roots, top first, at most 60. */
export function allRoots(top: Document): Root[] {
  const roots: Root[] = [];
  const visit = (root: Root) => {
    if (roots.length >= MOST) return;
    roots.push(root);
    const every = root.querySelectorAll('*');
    for (const element of every.length <= WIDE ? every : outsideRows(root)) {
      if (element.localName === MARK) continue;
      if (element.shadowRoot) visit(element.shadowRoot);
      else if (element.localName === 'iframe' || element.localName === 'frame') {
        const inner = frameDocument(element as HTMLIFrameElement);
        if (inner) visit(inner);
      }
    }
  };
  visit(top);
  return roots;
}

/** Every element, but for what stands in the rows of long tables. */
function* outsideRows(root: Root): Generator<Element> {
  const page = root.ownerDocument ?? (root as Document);
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) =>
    (node as Element).localName === 'tbody' && (node as Element).childElementCount > LONG
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) yield walker.currentNode as Element;
}

function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument?.body ? frame.contentDocument : null;
  } catch {
    return null;
  }
}

/** Does a parent of the same origin look after this frame already? */
export function tendedByParent(page: Window): boolean {
  try {
    return page.parent !== page && page.parent.document !== undefined;
  } catch {
    return false;
  }
}
