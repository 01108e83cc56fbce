/** What can be picked at a step, in reading order: for who steps through it with the keyboard. */
import type { TeachStep } from '../../../components/overlay/teach/words';
import { sampleOf } from '../../reader/taught/sample';
import { mayBe, partsOf } from '../../reader/taught/values';
import type { Leaf } from '../../reader/text';
import { leavesOf, shown } from '../../reader/text';
import { BUTTON, wordsOf } from '../pressed';
import type { Root } from '../roots';
import { isField } from './course';

const MOST = 120;
const RUNS = 8000;
const FIELD = 'textarea,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"]';

/** `row`: of the complaint that was begun; its other values stand in it. */
export function candidates(
  step: TeachStep,
  roots: readonly Root[],
  row: Element | null,
  now: number,
): Leaf[] {
  if (isField(step)) {
    const scopes =
      row && step !== 'id' ? [row] : roots.flatMap((root) => ('body' in root ? [root.body] : []));
    const leaves = scopes.flatMap((scope) => (scope === row ? partsOf(scope, step) : leavesOf(scope, RUNS)));
    const fit = leaves.filter(({ text, element }) => mayBe(step, text, now) && shown(element)).slice(0, MOST);
    // Numbers of a list before those that stand alone: an account, an order of its own.
    const listed = step === 'id' ? fit.filter((id) => sampleOf({ id }, now)?.peers.length) : [];
    return listed.length ? listed : fit;
  }
  const found = roots.flatMap((root) => [...root.querySelectorAll(step === 'reply' ? FIELD : BUTTON)]);
  return found
    .slice(0, MOST * 5)
    .filter(shown)
    .map((element) => ({ text: nameOf(element, step), element }))
    .filter(({ text }) => text !== '')
    .slice(0, MOST);
}

const nameOf = (element: Element, step: TeachStep): string =>
  step === 'reply'
    ? (element.getAttribute('placeholder') ?? element.getAttribute('aria-label') ?? '…').slice(0, 40)
    : wordsOf(element).slice(0, 40);
