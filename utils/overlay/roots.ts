/** All documents and open shadow roots that a person sees as one page, and one observer over them. */
import { MARK } from '../reader/text';

export type Root = Document | ShadowRoot;

const MOST = 60;
const WIDE = 20_000;

/** The document, its same-origin frames and open shadow roots, top first, at most 60. */
export function allRoots(top: Document): Root[] {
  const roots: Root[] = [];
  const visit = (root: Root) => {
    if (roots.length >= MOST) return;
    roots.push(root);
    const every = root.querySelectorAll('*');
    // In a very large page only elements with a name of their own are asked for a shadow root.
    const hosts =
      every.length <= WIDE ? every : [...every].filter((element) => element.localName.includes('-'));
    for (const element of hosts) {
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
