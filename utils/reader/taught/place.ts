/** Finds a taught value in a row: by the words above it or in front of it, else by where it stands. */
import type { TaughtField, TaughtPlace } from '../../complaint/teaching';
import type { ConsoleKnowledge } from '../../consoles/knowledge';
import type { Leaf } from '../text';
import { plainLabel } from '../text';
import type { Heads } from './heads';
import { follow } from './tree';
import { behind, mayBe, partsOf, stands } from './values';

export interface Sight {
  heads: Heads;
  known: ConsoleKnowledge;
  /** ms UTC */
  now: number;
}

/** The cell of a row under these words, where they stand above one cell alone. */
function under(row: Element, words: string, heads: Heads): Element | null {
  const found = (heads(row) ?? []).filter(({ text }) => plainLabel(text) === plainLabel(words));
  return found.length === 1 ? (found[0]?.cell ?? null) : null;
}

/**
 * The value of `field` in this row, or null. Where words were taught they must be there. Without words
 * the row must be built as the taught one was along the way, or hold one run alone that can be it.
 */
export function valueIn(row: Element, field: TaughtField, place: TaughtPlace, sight: Sight): Leaf | null {
  const { header, label, path, run } = place;
  const scope = header ? under(row, header, sight.heads) : row;
  if (!scope) return null;
  const all = partsOf(scope, field);
  const parts = label ? behind(all, label) : all;
  const end = follow(scope, path);
  const exact = end && all.filter(({ element }) => element === end)[run];
  const told =
    exact && parts.find(({ element, text }) => element === exact.element && exact.text.endsWith(text));
  if (told && mayBe(field, told.text, sight.now)) return told;
  // An order's number looks like any other.
  if (field === 'order' && !header && !label) return null;
  const fit = parts.filter(({ text }) => stands(field, text, sight.now, sight.known));
  const only = fit[0];
  if (only && fit.length === 1) return only;
  const words = field === 'status' && (header || label) && parts.length === 1 ? parts[0] : undefined;
  return words && mayBe(field, words.text, sight.now) ? words : null;
}
