/** Text of a page, the way a person sees it: visible words, in reading order, never our own. */

import { simplified } from './simplified';

/** Host name of everything we put into a page. */
export const MARK = 'kesu-mark';

const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'textarea',
  'select',
  'option',
  'svg',
  MARK,
]);
/** Elements that only dress up part of a word: their text belongs to the text around them. */
const GLUE = new Set(['em', 'mark', 'b', 'strong', 'wbr', 'font', 'u', 'i', 'bdi']);

/** One run of text without a boundary inside. `element` is the parent of its first text node. */
export interface Leaf {
  text: string;
  element: Element;
}

/** Hidden without asking the style engine: the cheap half of "not visible". */
export function plainlyHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  if (!element.hasAttribute('style')) return false;
  const style = (element as HTMLElement).style;
  return style?.display === 'none' || style?.visibility === 'hidden';
}

/** Really shown: rendered and not `visibility: hidden`. Forces style, not layout. */
export function shown(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') {
    return element.checkVisibility({
      visibilityProperty: true,
      checkVisibilityCSS: true,
    } as CheckVisibilityOptions);
  }
  for (let at: Element | null = element; at; at = at.parentElement) if (plainlyHidden(at)) return false;
  return true;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The leaves of an element that holds one text and nothing else, as most cells do; null of any other. */
function lonelyText(root: Node, skip?: ReadonlySet<Node>): Leaf[] | null {
  const text = root.firstChild;
  if (text?.nodeType !== 3 || text.nextSibling || root.nodeType !== 1 || skip?.has(root)) return null;
  const element = root as Element;
  if (element.shadowRoot || plainlyHidden(element) || SILENT.has(element.localName)) return null;
  const words = oneLine(text.nodeValue ?? '');
  return words ? [{ text: words, element }] : [];
}

/** The runs of text under `root` but not in `skip`, in order; enters open shadow roots; at most `limit`. */
export function leavesOf(root: Node, limit = 4000, skip?: ReadonlySet<Node>): Leaf[] {
  const only = lonelyText(root, skip);
  if (only) return only;
  const leaves: Leaf[] = [];
  let run = '';
  let from: Element | null = null;
  const flush = () => {
    const text = oneLine(run);
    if (text && from) leaves.push({ text, element: from });
    run = '';
    from = null;
  };
  const visit = (node: Node): void => {
    if (leaves.length >= limit) return;
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? '';
      if (!from && value.trim()) from = node.parentElement ?? hostOf(node);
      run += value;
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11 && node.nodeType !== 9) return;
    const name = node.nodeName.toLowerCase();
    if (SILENT.has(name)) return;
    if (skip?.has(node)) return flush();
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (element && plainlyHidden(element)) return;
    const glue = GLUE.has(name);
    if (!glue) flush();
    const inner = element?.shadowRoot ?? node;
    for (let child = inner.firstChild; child; child = child.nextSibling) visit(child);
    if (!glue) flush();
  };
  visit(root);
  flush();
  return leaves;
}

/** Parent element, or the host when the node sits directly in a shadow root. */
export function hostOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (!parent) return null;
  if (parent.nodeType === 1) return parent as Element;
  return (parent as ShadowRoot).host ?? null;
}

/** All text of an element as one line, runs separated by a space. */
export function textOf(root: Node): string {
  return leavesOf(root)
    .map((leaf) => leaf.text)
    .join(' ');
}

/** `投诉单号：` → `投诉单号`, `金额（元）` → `金额`, `Complaint ID *` → `complaintid`. */
export function plainLabel(text: string): string {
  return simplified(text.normalize('NFKC'))
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/[\s:：*?_.\-|/]+/g, '')
    .toLowerCase();
}

/** For statuses: no spaces, no brackets' content, no leading dots or ticks, lower case. */
export function plainStatus(text: string): string {
  return simplified(text.normalize('NFKC'))
    .replace(/\(.*?\)|【|】|\[|\]/g, '')
    .replace(/[\s·•●○◦∙:：,，。!！✓✔]+/g, '')
    .toLowerCase();
}

/** The word of a button, as the vocabularies write it: no spaces, simplified characters. */
export const plainWord = (text: string): string => simplified(text.replace(/\s/g, ''));

/** Is this what a person would click? Then its words are an action, not a fact. */
export function clickable(element: Element): boolean {
  return (
    element.closest(
      'a,button,[role="button"],[role="link"],[role="menuitem"],[role="tab"],[role="option"],[role="radio"],label,option',
    ) !== null
  );
}
