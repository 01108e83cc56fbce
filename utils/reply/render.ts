/**
 * Fills a template. `{{name}}` is a variable, `{{?name}}…{{/?}}` a part that goes when the variable
 * is missing; such parts may be nested. One pass: nothing that was put in is looked at again.
 */
import { cut, type Language } from './text';
import { gapName, type Values } from './variables';

export interface Rendered {
  text: string;
  /** Names of the gaps 【…】 in `text`, in the order of their first place, each once. */
  gaps: string[];
  /** Optional parts that a value was there for, kept or not. */
  blocks: number;
}

/** Code points; longer values are cut with 「…」. */
export const MAX_VALUE = 60;
const MAX_TEMPLATE = 2000;

/**
 * A value as plain text on one line: no invisible or control characters, no braces (they would look
 * like a variable) and no 【】 (they would look like a gap). Empty means missing.
 */
export function plainValue(value: unknown): string {
  if (typeof value !== 'string') return '';
  const clean = cut(value, 400)
    .replace(/[\p{Cf}\p{Cs}{}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll('【', '[')
    .replaceAll('】', ']')
    .trim();
  return Array.from(clean).length > MAX_VALUE ? `${cut(clean, MAX_VALUE - 1)}…` : clean;
}

const valueOf = (values: Values, name: string): string => plainValue(values[name as keyof Values]);

/**
 * Fills `template` (a text of templates.ts, or any other: unknown marks become gaps, stray braces
 * go). `maxBlocks` keeps only the first so many optional parts, which is how a text is shortened.
 * Never throws; linear.
 */
export function render(
  template: string,
  values: Values,
  language: Language = 'zh-CN',
  maxBlocks = Infinity,
): Rendered {
  const gaps: string[] = [];
  const open: boolean[] = [];
  let hidden = 0;
  let blocks = 0;
  let text = '';
  const pieces = cut(template, MAX_TEMPLATE).split(/\{\{([^{}]*)\}\}/);
  pieces.forEach((piece, index) => {
    if (index % 2 === 0) {
      if (hidden === 0) text += piece.replace(/[{}]/g, '');
      return;
    }
    const mark = piece.trim();
    if (mark === '/?') {
      if (open.pop() === false) hidden -= 1;
    } else if (mark.startsWith('?')) {
      const has = valueOf(values, mark.slice(1).trim()) !== '';
      if (has && hidden === 0) blocks += 1;
      const keep = has && blocks <= maxBlocks;
      open.push(keep);
      if (!keep) hidden += 1;
    } else if (hidden === 0) {
      const value = valueOf(values, mark);
      const gap = value ? '' : plainValue(gapName(mark, language));
      if (gap && !gaps.includes(gap)) gaps.push(gap);
      text += value || `【${gap}】`;
    }
  });
  return { text, gaps, blocks };
}
