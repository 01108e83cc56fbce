/** Our elements in a page: made here, known here, and nothing else of that name may stay. */
import { adopt, markSheet } from '../../components/overlay/sheet';
import { MARK } from '../reader/text';

export type MarkKind = 'clock' | 'repeat' | 'desk' | 'notice' | 'gate';

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
}

const ours = new WeakSet<Node>();
/** What a mark keeps from the page: a click on it is no click on its row. */
const KEPT = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
];

const keep = (event: Event): void => event.stopPropagation();

/** A host with a closed root, empty and not yet in the page. */
export function makeHost(document: Document, kind: MarkKind, complaint: string | null): Host {
  const element = bareHost(document, kind, complaint);
  const root = element.attachShadow({ mode: 'closed' });
  adopt(root, markSheet());
  for (const type of KEPT) element.addEventListener(type, keep);
  return { element, root };
}

/** A host whose root somebody else attaches (panels). */
export function bareHost(
  document: Document,
  kind: MarkKind | 'panel',
  complaint: string | null,
): HTMLElement {
  const element = document.createElement(MARK);
  if (kind !== 'panel') element.setAttribute('data-kind', kind);
  if (complaint !== null) element.setAttribute('data-complaint', complaint);
  ours.add(element);
  return element;
}

export const isOurs = (node: Node): boolean => ours.has(node);

/** Removes elements of our name that we did not make: left from an earlier life, cloned or forged. */
export function sweep(roots: readonly ParentNode[]): void {
  for (const root of roots) {
    for (const element of root.querySelectorAll(MARK)) if (!ours.has(element)) element.remove();
  }
}

/** Writes an attribute only when it changes. */
export function put(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
