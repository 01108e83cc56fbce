/** Reads a merchant's own template, stored or imported: copied field by field, nothing taken on trust. */
import { CLOCK_IDS, CONSOLE_IDS } from '../complaint/ids';
import type { ClockId, ConsoleId, Phase } from '../complaint/model';
import { isCategory } from './category-codes';
import type { CategoryCode } from './category-data';
import type { Level } from './cues';
import { MAX_TEMPLATE, parseTemplate } from './parse';
import type { Fault } from './parse';
import type { Template, When } from './template';
import { codePoints } from './text';
import type { Words } from './text';

/** Code points. */
export const MAX_TITLE = 40;
export const MAX_FOLDER = 20;
export const MAX_VARIANTS = 5;
/** Own templates that are kept. */
export const MAX_TEMPLATES = 300;
const MAX_CATEGORIES = 40;
const MAX_TIMES = 99;

/** The part that is wrong. Only a text has a place. */
export interface TemplateFault {
  field: 'template' | 'id' | 'title' | 'folder' | 'categories' | 'when' | 'text' | 'variants';
  language?: keyof Words;
  /** Which of the variants, from 0. */
  variant?: number;
  /** `missing` · `tooLong` · `unknown` (a value that is none of ours), or what is wrong with the text. */
  code: 'missing' | 'unknown' | Fault['code'];
  place?: Fault;
}
export type ReadTemplate = { template: Template; faults: [] } | { template: null; faults: TemplateFault[] };

export const isOwnId = (id: unknown): id is string =>
  typeof id === 'string' && /^own-[a-z0-9-]{1,60}$/.test(id);

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** Without what cannot be seen and only misleads: control characters, halves, turned directions. */
const visible = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();

class Reading {
  readonly faults: TemplateFault[] = [];

  add(fault: TemplateFault): void {
    this.faults.push(fault);
  }

  /** Words in one language or both, or undefined where neither is. */
  words(value: unknown, max: number): Words | undefined | 'tooLong' {
    const [zh, en] = (['zh', 'en'] as const).map((language) => own(value, language));
    const texts = [zh, en].map((text) => (typeof text === 'string' ? text : ''));
    // Measured before anything walks over it: a megabyte is refused by its length.
    if (texts.some((text) => text.length > max * 2 || codePoints(text) > max)) return 'tooLong';
    const [first = '', second = ''] = texts.map(visible);
    return first || second ? { zh: first, en: second } : undefined;
  }

  short(field: 'title' | 'folder', value: unknown, max: number, needed: boolean): Words | undefined {
    const words = this.words(value, max);
    if (words === 'tooLong') this.add({ field, code: 'tooLong' });
    else if (words) return words;
    else if (needed) this.add({ field, code: 'missing' });
    return undefined;
  }

  /** The texts themselves, each language read as a template. */
  text(value: unknown, variant?: number): Words | undefined {
    const field = variant === undefined ? 'text' : 'variants';
    const which = variant === undefined ? {} : { variant };
    for (const language of ['zh', 'en'] as const) {
      const text = own(value, language);
      if (typeof text !== 'string' || text.trim() === '') continue;
      for (const place of parseTemplate(text).faults)
        this.add({ field, language, ...which, code: place.code, place });
    }
    const words = this.words(value, MAX_TEMPLATE);
    if (words === undefined) this.add({ field, ...which, code: 'missing' });
    return words === 'tooLong' ? undefined : words;
  }

  /** Every entry must be one of ours: a template for nobody knows what is refused. */
  list<T>(
    field: 'categories' | 'when' | 'variants',
    value: unknown,
    most: number,
    read: (entry: unknown, at: number) => T | undefined,
  ): T[] {
    if (value === undefined) return [];
    if (!Array.isArray(value) || value.length > most) {
      this.add({ field, code: Array.isArray(value) ? 'tooLong' : 'unknown' });
      return [];
    }
    return value.flatMap((entry: unknown, at) => {
      const part = read(entry, at);
      if (part === undefined && field !== 'variants') this.add({ field, code: 'unknown' });
      return part === undefined ? [] : [part];
    });
  }

  when(value: unknown): When | undefined {
    if (value === undefined) return undefined;
    const known =
      <T>(...all: T[]) =>
      (entry: unknown) =>
        all.find((each) => each === entry);
    const consoles = this.list(
      'when',
      own(value, 'consoles'),
      CONSOLE_IDS.length,
      known<ConsoleId>(...CONSOLE_IDS),
    );
    const phases = this.list(
      'when',
      own(value, 'phases'),
      6,
      known<Phase>('reply', 'finish', 'user', 'platform', 'done', 'unknown'),
    );
    const clocks = this.list('when', own(value, 'clocks'), CLOCK_IDS.length, known<ClockId>(...CLOCK_IDS));
    const levels = this.list('when', own(value, 'levels'), 3, known<Level>('L1', 'L2', 'L3'));
    const times = own(value, 'times');
    const refunded = own(value, 'refunded');
    const timesFit =
      times === undefined ||
      (Number.isInteger(times) && +(times as number) >= 1 && +(times as number) <= MAX_TIMES);
    if (!timesFit || (refunded !== undefined && typeof refunded !== 'boolean'))
      this.add({ field: 'when', code: 'unknown' });
    const when: When = {
      ...(consoles.length > 0 && { consoles }),
      ...(phases.length > 0 && { phases }),
      ...(clocks.length > 0 && { clocks }),
      ...(levels.length > 0 && { levels }),
      ...(typeof times === 'number' && timesFit && { times }),
      ...(typeof refunded === 'boolean' && { refunded }),
    };
    return Object.keys(when).length > 0 ? when : undefined;
  }
}

/**
 * A safe copy of an own template, or everything that is wrong with it. Takes anything, never throws.
 * `id` must be `own-…`; a title and a text in at least one language are needed.
 */
export function readTemplate(value: unknown): ReadTemplate {
  const reading = new Reading();
  if (typeof value !== 'object' || value === null)
    return { template: null, faults: [{ field: 'template', code: 'unknown' }] };
  const id = own(value, 'id');
  if (!isOwnId(id)) reading.add({ field: 'id', code: id === undefined ? 'missing' : 'unknown' });
  const title = reading.short('title', own(value, 'title'), MAX_TITLE, true);
  const folder = reading.short('folder', own(value, 'folder'), MAX_FOLDER, false);
  const text = reading.text(own(value, 'text'));
  const variants = reading.list('variants', own(value, 'variants'), MAX_VARIANTS, (entry, at) =>
    reading.text(entry, at),
  );
  const categories = reading.list<CategoryCode>(
    'categories',
    own(value, 'categories'),
    MAX_CATEGORIES,
    (code) => (isCategory(code) ? code : undefined),
  );
  const when = reading.when(own(value, 'when'));
  const { faults } = reading;
  if (faults.length > 0 || !isOwnId(id) || !title || !text) return { template: null, faults };
  const template: Template = {
    id,
    title,
    ...(folder && { folder }),
    categories: [...new Set(categories)],
    ...(when && { when }),
    text,
    ...(variants.length > 0 && { variants }),
    own: true,
  };
  return { template, faults: [] };
}
