/** Recognises a label by its words. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Label, LabelRule } from '../consoles/labels';
import { LABELS } from '../consoles/labels';
import type { Leaf } from './text';
import { plainLabel } from './text';

export interface FoundLabel {
  label: Label;
  strong: boolean;
}

const seen = new WeakMap<ConsoleKnowledge, Map<string, FoundLabel | null>>();
const LONGEST = 24;
/** Numbers and times: most texts of a table, and never a label. */
const NUMERIC = /^[\d\s:：.,/-]+$/;

/** What this text says as a header or term of this console, or null. Pure but for a bounded cache. */
export function labelOf(text: string, known: ConsoleKnowledge): FoundLabel | null {
  if (text.length > LONGEST * 2 || NUMERIC.test(text)) return null;
  let cache = seen.get(known);
  if (!cache) seen.set(known, (cache = new Map()));
  const cached = cache.get(text);
  if (cached !== undefined) return cached;
  const found = match(plainLabel(text), known);
  if (cache.size > 2000) cache.clear();
  cache.set(text, found);
  return found;
}

function match(plain: string, known: ConsoleKnowledge): FoundLabel | null {
  if (!plain || plain.length > LONGEST) return null;
  const end = plain.slice(-1);
  const fits = ({ ends, pattern }: LabelRule) => (!ends || ends.includes(end)) && pattern.test(plain);
  const found = known.labels?.find(fits) ?? LABELS.find(fits);
  return found ? { label: found.label, strong: found.strong ?? false } : null;
}

const INLINE = /^([^:：]{2,24}?)\s*[:：]\s*(.+)$/s;
/** 投诉单号 2002…: without a colon only what has the shape of a number or time is a value. */
const SPACED = /^(\S{2,12})\s+((?:[A-Za-z]{1,6}-?)?\d[\w:/. -]{5,})$/;
/** Where the next of several pairs in one line may begin. */
const NEXT = /[\s,，;；|｜]+(?=\p{L}[^\s:：,，;；|｜]{1,12}[:：])/u;

/** `投诉单号：2002…` in one run of text. Null when there is no known label in front. */
export function inlinePair(
  text: string,
  known: ConsoleKnowledge,
): { label: Label; value: string; words: string; rank: number } | null {
  const [, words = '', value = ''] = INLINE.exec(text) ?? SPACED.exec(text) ?? [];
  const found = labelOf(words, known);
  return found && value ? { label: found.label, value, words, rank: found.strong ? 2 : 1 } : null;
}

/** The labels among these runs of text, as words. */
export const termsIn = (leaves: readonly Leaf[], known: ConsoleKnowledge): string =>
  leaves
    .map(({ text }) => (labelOf(text, known) ? text : inlinePair(text, known)?.words))
    .filter(Boolean)
    .join(' ');

/** A line with several pairs, cut where a known label begins; the words of a user stay whole. */
export function inlinePieces(text: string, known: ConsoleKnowledge): string[] {
  const pieces: string[] = [];
  const first = text.length > 200 ? null : inlinePair(text, known);
  // The first label may be of several words itself.
  const head = first ? text.slice(0, text.length - first.value.length) : '';
  const [own = '', ...more] = text.slice(head.length).split(NEXT);
  for (const part of first ? [head + own, ...more] : [text]) {
    const last = pieces.length - 1;
    const before = last < 0 ? null : inlinePair(pieces[last] ?? '', known);
    if (last < 0 || (inlinePair(part, known) && before?.label !== 'detail' && before?.label !== 'problem'))
      pieces.push(part);
    else pieces[last] += ` ${part}`;
  }
  return pieces;
}
