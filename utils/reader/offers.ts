/** What a page offers besides its facts: a button that starts something, labels of the platform. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Leaf } from './text';
import { clickable, leavesOf, plainWord, shown } from './text';

const OFF = '[disabled],[aria-disabled="true"],[class*="disabled"]';
const MOST = 1500;

/** Is there a button of these words? Null: one that cannot be pressed, which says neither. */
export function offeredIn(scope: Element, words: RegExp): boolean | null {
  const found = leavesOf(scope, MOST).filter(
    ({ text, element }) =>
      text.length <= 24 && words.test(plainWord(text)) && clickable(element) && shown(element),
  );
  if (found.some(({ element }) => !element.closest(OFF))) return true;
  return found.length > 0 ? null : false;
}

/** Labels that the platform put on a record, as its own words. */
export const tagsIn = (leaves: readonly Leaf[], { tags }: ConsoleKnowledge): string[] =>
  tags
    ? leaves
        .filter(({ text, element }) => text.length <= 20 && tags.test(plainWord(text)) && !clickable(element))
        .map(({ text }) => text)
    : [];
