/**
 * Fills a template. `{{name}}` is a variable, `{{name|formatter}}` one that is written in a certain way,
 * `{{?name}}…{{/?}}` a part that goes when the variable is missing or the condition does not hold,
 * `{{?!name}}…{{/?}}` the other way round; parts may be nested. One pass: nothing that was put in is
 * looked at again.
 */
import { written } from './formatters';
import { MAX_TEMPLATE } from './parse';
import { piecesOf } from './pieces';
import { cut, type Language } from './text';
import { gapName, isVariable, VARIABLES, type Values, type VariableName } from './variables';

/** A value that the page does not hold, or that a person gave. */
export interface Question {
  name: VariableName;
  label: string;
  /** Without an answer a part is left out; else a gap stays. */
  optional: boolean;
  /** What was answered; '' = nothing yet. */
  value: string;
}

export interface Rendered {
  text: string;
  /** Names of the gaps 【…】 in `text`, in the order of their first place, each once. */
  gaps: string[];
  /** Optional parts that a value was there for, kept or not. */
  blocks: number;
  /** UTF-16 place in `text` where one goes on writing; null = nowhere in particular. */
  cursor: number | null;
  /** What a person may fill in, in the order of the text, each once. */
  questions: Question[];
}
export interface RenderOptions {
  language?: Language;
  /** Keeps only the first so many optional parts, which is how a text is shortened. */
  maxBlocks?: number;
  /** Conditions that hold. */
  conditions?: ReadonlySet<string>;
}

/** Code points; longer values are cut with 「…」. */
export const MAX_VALUE = 60;
const NONE: ReadonlySet<string> = new Set();

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

/** `kept`: it is in the text · `gone` · `asked`: gone, and an answer of a person would bring it back. */
type Part = 'kept' | 'gone' | 'asked';

class Filling implements Rendered {
  text = '';
  blocks = 0;
  cursor: number | null = null;
  readonly gaps: string[] = [];
  readonly questions: Question[] = [];
  readonly #parts: Part[] = [];

  constructor(
    readonly values: Values,
    readonly language: Language,
    readonly maxBlocks: number,
    readonly conditions: ReadonlySet<string>,
  ) {}

  /** Of the innermost part that matters. */
  get state(): Part {
    if (this.#parts.includes('gone')) return 'gone';
    return this.#parts.includes('asked') ? 'asked' : 'kept';
  }

  close(): void {
    this.#parts.pop();
  }

  open(name: string, not: boolean): void {
    const has = this.#value(name) !== '' || this.conditions.has(name);
    let part: Part = has === not ? 'gone' : 'kept';
    if (this.state !== 'gone' && !not && this.#ask(name, true) && !has) part = 'asked';
    // Conditions say what is true; only what a value brings may go for want of room.
    if (this.state === 'kept' && part === 'kept' && isVariable(name) && !not) {
      this.blocks += 1;
      if (this.blocks > this.maxBlocks) part = 'gone';
    }
    this.#parts.push(part);
  }

  put(name: string, formatters: readonly string[]): void {
    const { state } = this;
    if (state === 'gone') return;
    const value = this.#value(name);
    this.#ask(name, state === 'asked');
    if (state === 'asked') return;
    const gap = value ? '' : plainValue(gapName(name, this.language));
    if (gap && !this.gaps.includes(gap)) this.gaps.push(gap);
    this.text += value ? written(value, formatters, this.language) : `【${gap}】`;
  }

  #value(name: string): string {
    return plainValue(this.values[name as keyof Values]);
  }

  /** False when it is none for a person: known, or not to be known by asking. */
  #ask(name: string, optional: boolean): boolean {
    if (!isVariable(name)) return false;
    const value = this.#value(name);
    if ((optional || value) && VARIABLES[name].source !== 'person') return false;
    const before = this.questions.find((each) => each.name === name);
    if (before) before.optional &&= optional;
    else this.questions.push({ name, label: gapName(name, this.language), optional, value });
    return true;
  }
}

/**
 * Fills `template` (any text: unknown marks become gaps, stray braces go). Never throws; linear, and
 * looks at `MAX_TEMPLATE` code points.
 */
export function render(template: string, values: Values, options: RenderOptions = {}): Rendered {
  const { language = 'zh-CN', maxBlocks = Infinity, conditions = NONE } = options;
  const filling = new Filling(values, language, maxBlocks, conditions);
  for (const piece of piecesOf(cut(template, MAX_TEMPLATE))) {
    if (piece.kind === 'open') filling.open(piece.name, piece.not);
    else if (piece.kind === 'close') filling.close();
    else if (piece.kind === 'value') filling.put(piece.name, piece.formatters);
    else if (filling.state === 'kept') {
      if (piece.kind === 'text') filling.text += piece.text.replace(/[{}]/g, '');
      else filling.cursor ??= filling.text.length;
    }
  }
  const { text, gaps, blocks, cursor, questions } = filling;
  return { text, gaps, blocks, cursor, questions };
}
