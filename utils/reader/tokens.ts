/** Shapes of values: ids, order numbers, phones. */
import type { Leaf } from './text';
import { clickable } from './text';

const ID = /(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9][A-Za-z0-9_-]{4,63}(?![A-Za-z0-9_-])/;
/** A long number in groups, as cards print theirs; after them no other number. */
const GROUPS = /^[A-Za-z]{0,6}\d{2,8}(?: \d{2,8})+$/;
const MORE = /^ \d{3,}(?![\d]*[-:/.年月])/;
const LEAST = 12;
const DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;
const PHONE = /(?<!\d)(?:\+?86[-\s]?)?(1\d{2}[\s-]?(?:\d{4}|\*{4})[\s-]?\d{4}|\d{3}\*{3,}\d{2,4})(?!\d)/;

/** The first id-shaped word of a text, or null. A shortened one (`2002…110`), and one of two numbers, is none. */
export function idIn(text: string): string | null {
  if (/…|\.\.\./.test(text)) return null;
  const joined = GROUPS.test(text) ? text.replaceAll(' ', '') : '';
  if (joined.length >= LEAST) return joined;
  const match = ID.exec(text);
  const found = match?.[0] ?? '';
  const after = text.slice((match?.index ?? 0) + found.length);
  return found && !DATE.test(found) && !MORE.test(after) ? found : null;
}

/** No gap on either side, and on the same line as what is around it. */
function flows(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const gaps = [style?.marginLeft, style?.marginRight, style?.paddingLeft, style?.paddingRight];
  return style?.display === 'inline' && gaps.every((gap) => !parseFloat(gap ?? ''));
}

/** Levels of inline elements around a piece of a number. */
const DEEP = 4;
const PIECES = 12;

function inLine(element: Element, box: Element): boolean {
  for (let at: Element | null = element; at && at !== box; at = at.parentElement)
    if (!flows(at)) return false;
  return true;
}

/** 售后ID, case number: the end of a label, what follows is its number. */
const NAMED = /(?<![A-Za-z0-9_-])([A-Za-z]{0,20}[a-z][A-Za-z]{0,20}|ID|NO|CODE)$/;
/** Words after a number are none of it. */
const WORD = /^[A-Za-z]{4,}(?![A-Za-z0-9_-])/;

/** `id` as a person reads it, where a part of it is lifted out: 2002<span>0113</span>2012. */
function wholeId(id: string, { element }: Leaf, cell: Element): string {
  // Nearly every number stands alone: what costs is asked of the others.
  const inline = /^(span|a|s|small|label|code)$/.test(element.localName);
  if (!element.childElementCount && !(inline && (element.previousSibling ?? element.nextSibling))) return id;
  let box = element;
  for (let i = 0; i < DEEP && box !== cell && box.parentElement && flows(box); i++) box = box.parentElement;
  const walker = box.ownerDocument.createTreeWalker(box, 4 /* text */);
  let text = '';
  let before: Node | null = null;
  for (let i = 0; i < PIECES && walker.nextNode(); i++) {
    const node = walker.currentNode;
    const at = node.parentElement as Element;
    const joins =
      [at, before?.parentElement ?? box].every((each) => inLine(each, box)) &&
      !NAMED.test(text) &&
      !WORD.test(node.nodeValue ?? '');
    if (clickable(at) && at !== box && !clickable(box)) continue;
    text += (joins ? '' : ' ') + (node.nodeValue ?? '');
    before = node;
  }
  const around = text.split(/[^A-Za-z0-9_-]+/).filter((word) => word.includes(id));
  return around.length === 1 ? (idIn(around[0] ?? '') ?? id) : id;
}

/** The id of a cell: its first id-shaped run (young consoles count from 1000), else the full form in a `title` of a shortened one. */
export function idOf(leaves: readonly Leaf[], cell: Element): string | null {
  for (const leaf of leaves) {
    const { text, element } = leaf;
    const id = idIn(text) ?? (/^\d{3,4}$/.test(text) ? text : null);
    if (id) return wholeId(id, leaf, cell);
    if (/…|\.\.\./.test(text)) {
      const full = idIn(
        (element.closest('[title]') ?? cell.querySelector('[title]'))?.getAttribute('title') ?? '',
      );
      if (full) return full;
    }
  }
  return null;
}

/** The number in a value, however it is shown: in pieces, or cut short with its whole in a title. */
export const idFrom = (value: Leaf): string | null =>
  idOf([value], value.element.closest('td,dd,p,li,div') ?? value.element);

/** Digits and letters of a number under words that say nothing to us: it may be that of the complaint. */
const UNNAMED = 12;

/** Is this nothing but a long number, or what is left of one? */
export const isNumber = (leaf: Leaf): boolean =>
  /^[\w….\- ]{6,}$/.test(leaf.text) && (/…|\.{3}/.test(leaf.text) || (idFrom(leaf)?.length ?? 0) >= UNNAMED);

/** 投诉件 2002…: the same behind words of which we know none. */
const WORDED = /^[^:：\d]{2,16}[:：\s]\s*(?=[\w….\- ]{6,}$)/;
export const endsInNumber = ({ text, element }: Leaf): boolean =>
  isNumber({ text: text.replace(WORDED, ''), element });

/** A full or masked phone inside a text, or null. */
export function phoneIn(text: string): string | null {
  return PHONE.exec(text)?.[1]?.replace(/[\s-]/g, '') ?? null;
}
