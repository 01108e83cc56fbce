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

/** What this text says as a header or term, or null. Pure but for a bounded cache. */
export function labelOf(text: string): FoundLabel | null {
  if (text.length > LONGEST * 2) return null;
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

/** `投诉单号：2002…` in one run of text. Null when there is no known label in front. */
export function inlinePair(text: string): { label: Label; value: string } | null {
  const match = INLINE.exec(text);
  const found = match?.[1] ? labelOf(match[1]) : null;
  return found && match?.[2] ? { label: found.label, value: match[2] } : null;
}
