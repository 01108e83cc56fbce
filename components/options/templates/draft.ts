/** A template as it is being written. Pure. */
import type { ClockId, ConsoleId, Phase } from '../../../utils/complaint/model';
import type { CategoryCode } from '../../../utils/reply/categories';
import type { Level } from '../../../utils/reply/cues';
import type { Template } from '../../../utils/reply/template';
import { pick, type Language, type Words } from '../../../utils/reply/text';

export interface Draft {
  id: string;
  title: Words;
  folder: Words;
  categories: CategoryCode[];
  consoles: ConsoleId[];
  phases: Phase[];
  /** As written. */
  times: string;
  refunded: 'any' | 'yes' | 'no';
  clocks: ClockId[];
  levels: Level[];
  text: Words;
  variants: Words[];
}
/** What is written in one language. */
export type Spoken = keyof Words;

const NONE: Words = { zh: '', en: '' };
export const newId = (): string => `own-${crypto.randomUUID()}`;

export const newDraft = (): Draft => ({
  id: newId(),
  title: NONE,
  folder: NONE,
  categories: [],
  consoles: [],
  phases: [],
  times: '',
  refunded: 'any',
  clocks: [],
  levels: [],
  text: NONE,
  variants: [],
});

export function draftOf({ id, title, folder, categories, when, text, variants }: Template): Draft {
  const { refunded } = when ?? {};
  return {
    id,
    title,
    folder: folder ?? NONE,
    categories: [...categories],
    consoles: when?.consoles ?? [],
    phases: when?.phases ?? [],
    times: when?.times === undefined ? '' : String(when.times),
    refunded: refunded === undefined ? 'any' : refunded ? 'yes' : 'no',
    clocks: when?.clocks ?? [],
    levels: when?.levels ?? [],
    text,
    variants: variants ?? [],
  };
}

/** A copy of a template as one's own, under another title. */
export function copyOf(template: Template, named: (title: string, language: Language) => string): Draft {
  const title = (['zh-CN', 'en'] as const).map((language) => {
    const words = pick(template.title, language);
    return words && named(words, language);
  });
  return { ...draftOf(template), id: newId(), title: { zh: title[0] ?? '', en: title[1] ?? '' } };
}

/** The draft as a record: to be read strictly before it counts as a template. */
export function recordOf({ clocks, levels, consoles, phases, times, refunded, ...draft }: Draft) {
  const number = times.normalize('NFKC').trim();
  const { id, title, folder, categories, text, variants } = draft;
  return {
    id,
    title: { ...title },
    folder: { ...folder },
    categories,
    when: {
      consoles,
      phases,
      clocks,
      levels,
      ...(number !== '' && { times: /^\d{1,3}$/.test(number) ? Number(number) : number }),
      ...(refunded !== 'any' && { refunded: refunded === 'yes' }),
    },
    text: { ...text },
    // A wording that was begun and left empty is none.
    variants: variants.filter(({ zh, en }) => (zh + en).trim() !== '').map(({ zh, en }) => ({ zh, en })),
  };
}

/** The draft to look at, right or wrong. `variant` from 0, 0 the text itself. */
export const shownOf = ({ id, title, categories, text, variants }: Draft): Template => ({
  id,
  title,
  categories,
  text,
  variants,
  own: true,
});
