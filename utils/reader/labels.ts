/** Recognises a label by its words. */
import type { Label } from '../consoles/labels';
import { LABELS } from '../consoles/labels';
import { plainLabel } from './text';

export interface FoundLabel {
  label: Label;
  strong: boolean;
}

const seen = new Map<string, FoundLabel | null>();
const LONGEST = 24;
/** Numbers and times: most texts of a table, and never a label. */
const NUMERIC = /^[\d\s:：.,/-]+$/;

/** What this text says as a header or term, or null. Pure but for a bounded cache. */
export function labelOf(text: string): FoundLabel | null {
  if (text.length > LONGEST * 2 || NUMERIC.test(text)) return null;
  const cached = seen.get(text);
  if (cached !== undefined) return cached;
  const found = match(plainLabel(text));
  if (seen.size > 2000) seen.clear();
  seen.set(text, found);
  return found;
}

function match(plain: string): FoundLabel | null {
  if (!plain || plain.length > LONGEST) return null;
  for (const { label, pattern, strong } of LABELS) {
    if (pattern.test(plain)) return { label, strong: strong ?? false };
  }
  return null;
}

const INLINE = /^([^:：]{2,24}?)\s*[:：]\s*(.+)$/s;
/** 投诉单号 2002…: without a colon only what has the shape of a number or time is a value. */
const SPACED = /^(\S{2,12})\s+(\d[\w:/. -]{5,})$/;
/** Where the next of several pairs in one line may begin. */
const NEXT = /[\s,，;；|｜]+(?=\p{L}[^\s:：,，;；|｜]{1,12}[:：])/u;

/** `投诉单号：2002…` in one run of text. Null when there is no known label in front. */
export function inlinePair(text: string): { label: Label; value: string; words: string } | null {
  const [, words = '', value = ''] = INLINE.exec(text) ?? SPACED.exec(text) ?? [];
  const found = labelOf(words);
  return found && value ? { label: found.label, value, words } : null;
}

/** A line with several pairs, cut where a known label begins; the words of a user stay whole. */
export function inlinePieces(text: string): string[] {
  const pieces: string[] = [];
  for (const part of text.length > 200 || !inlinePair(text) ? [text] : text.split(NEXT)) {
    const last = pieces.length - 1;
    const before = last < 0 ? null : inlinePair(pieces[last] ?? '');
    if (last < 0 || (inlinePair(part) && before?.label !== 'detail' && before?.label !== 'problem'))
      pieces.push(part);
    else pieces[last] += ` ${part}`;
  }
  return pieces;
}
