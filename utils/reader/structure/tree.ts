/** The shape of a page as lines: elements, their cleaned names, known words, how often they repeat. */
import { ROLES, TAGS } from '../../consoles/vocabulary';
import { MARK, plainlyHidden } from '../text';
import { clean, cleanLine } from './clean';

const MOST_LINES = 1500;
const MOST_DEPTH = 40;
const MOST_CHILDREN = 5000;
const MOST_NAMES = 8;
/** UTF-16 units of a text that may be a label; a longer one is somebody's words. */
const LABEL = 24;
/** Of siblings that look alike, those that are described. */
const SAMPLES = 2;
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'head', 'link', 'meta', MARK]);
/** Attributes whose text may be a label. */
const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt'];
const SWITCHES = ['aria-hidden', 'aria-expanded', 'aria-selected', 'aria-modal', 'aria-busy', 'disabled'];
/** Told elsewhere, or noise of a framework. */
const UNTOLD = /^(class|id|style|role|type|data-v-.*)$/;

/** Known words of a short text; of a long one only that it was there. */
const spoken = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= LABEL ? clean(plain) : '*';
};

const names = (all: Iterable<string>, before: string): string =>
  [...new Set([...all].map(clean))]
    .filter((name) => /[a-z]/i.test(name))
    .slice(0, MOST_NAMES)
    .map((name) => before + name)
    .join('');

/** Everything of an element but its text: what makes two siblings alike. */
function headOf(element: Element): string {
  const tag = TAGS.has(element.localName) ? element.localName : clean(element.localName);
  const id = names(element.id ? [element.id] : [], '#');
  const own = [...element.attributes].map(({ name }) => name).filter((name) => !UNTOLD.test(name));
  const said = new Set([...SPOKEN, ...SWITCHES]);
  const bare = names(own.filter((name) => !said.has(name)).toSorted(), ' ');
  const role = ['role', 'type']
    .map((name) => element.getAttribute(name) ?? '')
    .filter((value) => ROLES.has(value));
  const on = SWITCHES.filter(
    (name) => element.getAttribute(name) === 'true' || element.getAttribute(name) === '',
  );
  const facts = [names(role, ' '), names(on, ' '), bare, plainlyHidden(element) ? ' hidden' : '']
    .join('')
    .trim();
  return tag + id + names(element.classList, '.') + (facts ? ` [${facts}]` : '');
}

function saysOf(element: Element): string {
  const text = [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join(' ');
  const titles = SPOKEN.map((name) => element.getAttribute(name) ?? '').filter(Boolean);
  const all = [text, ...titles].filter((each) => each.trim()).map((each) => ` "${spoken(each)}"`);
  return all.join('');
}

/** Lines from the top down, two spaces a level; open shadow roots are entered, frames are not. At most 1500. */
export function treeOf(top: Element): string[] {
  const lines: string[] = [];
  const write = (depth: number, text: string) => lines.push(cleanLine('  '.repeat(depth) + text));
  const visit = (element: Element, depth: number, times: number): void => {
    if (lines.length >= MOST_LINES) return;
    write(depth, headOf(element) + saysOf(element) + (times > 1 ? ` ×${times}` : ''));
    if (element.localName === 'svg' || depth >= MOST_DEPTH) return;
    if (element.shadowRoot) {
      write(depth + 1, 'shadow');
      children(element.shadowRoot, depth + 2);
    }
    children(element, depth + 1);
  };
  const children = (parent: ParentNode, depth: number): void => {
    const all = [...parent.children]
      .slice(0, MOST_CHILDREN)
      .filter(({ localName }) => !SKIPPED.has(localName));
    for (let from = 0; from < all.length;) {
      const head = headOf(all[from] as Element);
      let to = from + 1;
      while (to < all.length && headOf(all[to] as Element) === head) to += 1;
      all
        .slice(from, Math.min(to, from + SAMPLES))
        .forEach((each, n) => visit(each, depth, n === 0 ? to - from : 1));
      from = to;
    }
  };
  visit(top, 0, 1);
  return lines;
}
