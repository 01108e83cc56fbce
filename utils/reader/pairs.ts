/** Label/value pairs of cards, drawers and detail pages: 「投诉单号：2002…」 in any markup. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Label } from '../consoles/labels';
import { NUMBERS } from '../consoles/labels';
import { inlinePair, inlinePieces, labelOf } from './labels';
import { statusAnywhere } from './status';
import type { Leaf } from './text';
import { textOf } from './text';

/** A value with the element that shows it. */
export interface Value {
  text: string;
  element: Element;
  /** 2: its label says "complaint" by itself, 1: any other label, 0: stands in the words of the user. */
  rank?: number;
}

/** The number of a record, of whichever kind. */
export const numberIn = (fields: Fields): Value | undefined =>
  NUMBERS.map((label) => fields[label]).find((value) => value !== undefined);

export type Fields = Partial<Record<Label, Value>>;

export interface Pair extends Value {
  label: Label;
  rank: number;
}

/** Labels whose value may run over several leaves (a text with line breaks). */
const LONG = new Set<Label>(['detail', 'problem']);

/** The best value of each label, else the first. */
export function pairsOf(leaves: readonly Leaf[], known: ConsoleKnowledge): Fields {
  const best: Partial<Record<Label, Pair>> = {};
  for (const pair of allPairs(leaves, known))
    if (pair.rank > (best[pair.label]?.rank ?? -1)) best[pair.label] = pair;
  return best;
}

/**
 * Pairs in reading order. A label is followed by its value: the next run that is no label itself.
 * Two labels in a row mean that the first is empty, unless values stand in the row below.
 */
export function* allPairs(leaves: readonly Leaf[], known: ConsoleKnowledge): Generator<Pair> {
  let talk: Element | null = null;
  let state: Leaf | null = null;
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i] as Leaf;
    const rank = (text: string) => (leaf.element === talk ? 0 : labelOf(text, known)?.strong ? 2 : 1);
    let inline = false;
    for (const piece of inlinePieces(leaf.text, known)) {
      const pair = inlinePair(piece, known);
      if (!pair) continue;
      inline = true;
      yield { label: pair.label, text: pair.value, element: leaf.element, rank: rank(pair.words) };
      if (LONG.has(pair.label)) talk = leaf.element;
    }
    const label = inline || leaf === state ? null : labelOf(leaf.text, known)?.label;
    if (!label) continue;
    const below = cellBelow(leaf.element);
    if (below) yield { label, text: textOf(below), element: below, rank: rank(leaf.text) };
    const skip = leaves[i + 1]?.text.match(/^[:：]$/) ? 2 : 1;
    const value = leaves[i + skip];
    if (below || !value) continue;
    // 退款逾期 reads like a label, but after 状态 it is a state.
    if (label === 'status' && statusAnywhere(value.text, known)) state = value;
    else if (labelOf(value.text, known) || inlinePair(value.text, known)) continue;
    const long = LONG.has(label);
    const text = long ? longText(leaves, i + skip, known) : value.text.replace(/^[:：]\s*/, '');
    yield { label, text, element: value.element, rank: rank(leaf.text) };
    if (long) talk = value.element;
  }
}

/** In a row of nothing but labels, the cell of the next row. */
function cellBelow(element: Element): Element | null {
  const cell = element.closest('th');
  const row = cell?.parentElement;
  if (!row || row.querySelector('td')) return null;
  const below = row.nextElementSibling?.children[[...row.children].indexOf(cell)];
  return below?.localName === 'td' ? below : null;
}

function longText(leaves: readonly Leaf[], from: number, known: ConsoleKnowledge): string {
  let text = '';
  const box = leaves[from]?.element;
  for (let i = from; i < leaves.length && i < from + 40; i++) {
    const leaf = leaves[i] as Leaf;
    if (i > from && leaf.element !== box && leaf.element.parentElement !== box?.parentElement) break;
    if (i > from && (labelOf(leaf.text, known) || inlinePair(leaf.text, known))) break;
    text += (text ? '\n' : '') + leaf.text;
  }
  return text;
}
