/** Label/value pairs of cards, drawers and detail pages: 「投诉单号：2002…」 in any markup. */
import type { Label } from '../consoles/labels';
import { inlinePair, labelOf } from './labels';
import type { Leaf } from './text';

/** A value with the element that shows it. */
export interface Value {
  text: string;
  element: Element;
}

export type Fields = Partial<Record<Label, Value>>;

/** Labels whose value may run over several leaves (a text with line breaks). */
const LONG = new Set<Label>(['detail', 'problem']);

/**
 * Pairs in reading order; the first value of a label stays. A label is followed by its value: the
 * next run that is no label itself. Two labels in a row mean that the first is empty.
 */
export function pairsOf(leaves: readonly Leaf[]): Fields {
  const fields: Fields = {};
  for (let i = 0; i < leaves.length; i++) {
    const leaf = leaves[i] as Leaf;
    const inline = inlinePair(leaf.text);
    if (inline) {
      fields[inline.label] ??= { text: inline.value, element: leaf.element };
      continue;
    }
    const label = labelOf(leaf.text)?.label;
    if (!label) continue;
    const skip = leaves[i + 1]?.text.match(/^[:：]$/) ? 2 : 1;
    const value = leaves[i + skip];
    if (!value || labelOf(value.text) || inlinePair(value.text)) continue;
    const text = value.text.replace(/^[:：]\s*/, '');
    fields[label] ??= { text: LONG.has(label) ? longText(leaves, i + skip) : text, element: value.element };
  }
  return fields;
}

function longText(leaves: readonly Leaf[], from: number): string {
  let text = '';
  const box = leaves[from]?.element;
  for (let i = from; i < leaves.length && i < from + 40; i++) {
    const leaf = leaves[i] as Leaf;
    if (i > from && leaf.element !== box && leaf.element.parentElement !== box?.parentElement) break;
    if (i > from && (labelOf(leaf.text) || inlinePair(leaf.text))) break;
    text += (text ? '\n' : '') + leaf.text;
  }
  return text;
}
