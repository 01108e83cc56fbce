/** Ways through a page as a person sees it: into open shadow roots, past our own marks, never by class. */
import type { Step } from '../../complaint/teaching';
import { LIMITS } from '../../complaint/teaching';
import { hostOf, MARK } from '../text';

/** The children of an element, or of its open shadow root, without our marks. */
export const kids = (element: Element): Element[] =>
  [...(element.shadowRoot ?? element).children].filter((child) => child.localName !== MARK);

const named = (element: Element, tag: string): Element[] =>
  kids(element).filter((child) => child.localName === tag);

/** The elements around `from`, itself first, at most `most`, up to the body. */
export function* around(from: Element, most = 40): Generator<Element> {
  let at: Element | null = from;
  for (let n = 0; at && n < most && at.localName !== 'body' && at.localName !== 'html'; n++) {
    yield at;
    at = hostOf(at);
  }
}

export const holds = (outer: Element, inner: Element): boolean => [...around(inner)].includes(outer);

/** The smallest element around all of these; null when they share none. */
export function commonAround(elements: readonly Element[]): Element | null {
  const [first, ...others] = elements.map((element) => [...around(element)]);
  return first?.find((each) => others.every((line) => line.includes(each))) ?? null;
}

/** The way from `top` down to `element`, or null when there is none, or none that is short. */
export function pathTo(top: Element, element: Element): Step[] | null {
  const path: Step[] = [];
  for (let at: Element = element; at !== top;) {
    const up = hostOf(at);
    if (!up || path.length >= LIMITS.path) return null;
    const same = named(up, at.localName);
    const index = same.indexOf(at);
    if (index < 0 || same.length > LIMITS.siblings) return null;
    path.unshift({ tag: at.localName, at: index, of: same.length });
    at = up;
  }
  return path;
}

/** Where a way leads from here; null when the page is built otherwise along it. */
export function follow(top: Element, path: readonly Step[]): Element | null {
  let at = top;
  for (const { tag, at: index, of } of path) {
    const same = named(at, tag);
    const next = same[index];
    if (same.length !== of || !next) return null;
    at = next;
  }
  return at;
}

/** From its end back to where a way began, by names alone; null when another element lies on it. */
export function back(end: Element, path: readonly Step[]): Element | null {
  let at: Element | null = end;
  for (const { tag } of path.toReversed()) {
    if (at?.localName !== tag) return null;
    at = hostOf(at);
  }
  return at;
}

/** Role of an element where it is a plain word; ''. */
export const roleOf = (element: Element): string => {
  const role = element.getAttribute('role') ?? '';
  return /^[a-z]{1,20}$/.test(role) ? role : '';
};
