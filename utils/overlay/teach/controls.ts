/** Reply fields and buttons that a person pointed at: known again by the words on them. */
import { LIMITS } from '../../complaint/teaching';
import { isLayer, layerOf } from '../../reader/blocks';
import { hostOf, leavesOf, plainLabel } from '../../reader/text';
import { BUTTON, wordsOf } from '../pressed';

const NAMES = ['placeholder', 'data-placeholder', 'aria-label', 'title'];
/** Boxes around a field in which its label may stand. */
const FAR = 3;

/** What is said on a field or right before it, else by the dialog around it. At most four. */
export function wordsOnField(field: Element): string[] {
  const own = NAMES.map((name) => field.getAttribute(name)?.trim() ?? '');
  const words = [...own, labelBefore(field)].filter(usable);
  const layer = words.length ? null : layerOf(field);
  const title = layer ? leavesOf(layer, 1).map(({ text }) => text) : [];
  return [...new Set([...words, ...title.filter(usable)])].slice(0, LIMITS.replyWords);
}
const usable = (text: string): boolean => text !== '' && text.length <= LIMITS.words;

/** The last words before a field, in the nearest boxes around it. Counters and buttons are no label. */
function labelBefore(field: Element): string {
  let up = hostOf(field);
  for (let far = 0; up && far < FAR && !isLayer(up); far++, up = hostOf(up)) {
    const before = leavesOf(up, 40).findLast(
      ({ element, text }) =>
        /\p{L}/u.test(text) &&
        !element.closest(BUTTON) &&
        (element.compareDocumentPosition(field) & 4) /* following */ !== 0,
    );
    if (before) return before.text;
  }
  return '';
}

/** The box that such a field fills: its dialog, its form, or what it stands in. */
export function boxOfField(field: Element): Element | null {
  return layerOf(field) ?? field.closest('form,section') ?? field.parentElement;
}

/** Is this the field that was taught? All of the words must be there. */
export function isTaughtField(field: Element, words: readonly string[]): boolean {
  const here = new Set(wordsOnField(field).map(plainLabel));
  return words.length > 0 && words.every((each) => here.has(plainLabel(each)));
}

/** The words of the button around an element; null where there is no button, '' where it has no words. */
export function buttonWords(element: Element): string | null {
  const button = element.closest(BUTTON);
  return button && wordsOf(button).replace(/ /g, '').slice(0, LIMITS.words);
}
