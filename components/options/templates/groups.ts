/** Which templates are shown, in which folders. Pure. */
import type { TemplateShelf } from '../../../utils/platform/template-messages';
import { matchesSearch } from '../../../utils/reply/pinyin';
import { languageOf, type Template } from '../../../utils/reply/template';
import { TEMPLATES } from '../../../utils/reply/templates';
import { pick, type Language, type Words } from '../../../utils/reply/text';

export const SHOWN = ['all', 'stars', 'own', 'builtIn', 'hidden'] as const;
export type Shown = (typeof SHOWN)[number];

export interface Item {
  template: Template;
  title: string;
  starred: boolean;
  hidden: boolean;
  used: number;
}
export interface Group {
  /** '' = in no folder. */
  name: string;
  own: boolean;
  items: Item[];
}

/** The words in the wanted language, else in the one in which they are. */
export const say = (words: Words | undefined, language: Language): string =>
  words ? pick(words, languageOf(words, language)) : '';

const FITS: Record<Shown, (item: Item) => boolean> = {
  all: ({ hidden }) => !hidden,
  stars: ({ starred, hidden }) => starred && !hidden,
  own: ({ template }) => template.own === true,
  builtIn: ({ template, hidden }) => !template.own && !hidden,
  hidden: ({ hidden }) => hidden,
};

/** The title and folder also by initials, the texts by their words. */
function found({ template, title }: Item, query: string, language: Language): boolean {
  if (matchesSearch(query, `${title} ${say(template.folder, language)}`)) return true;
  const words = query.trim().toLowerCase();
  return [template.text, ...(template.variants ?? [])].some(({ zh, en }) =>
    `${zh}\n${en}`.toLowerCase().includes(words),
  );
}

/** Folders with what is shown of them: one's own first, each as the templates stand. */
export function groupsOf(
  { templates, stars, uses, hidden }: TemplateShelf,
  { query, shown, language }: { query: string; shown: Shown; language: Language },
): Group[] {
  const [starred, gone] = [new Set(stars), new Set(hidden)];
  const items = [...templates, ...TEMPLATES].map((template) => ({
    template,
    title: say(template.title, language),
    starred: starred.has(template.id),
    hidden: gone.has(template.id),
    used: uses[template.id]?.n ?? 0,
  }));
  const groups = new Map<string, Group>();
  for (const item of items) {
    if (!FITS[shown](item) || !found(item, query, language)) continue;
    const name = say(item.template.folder, language);
    const own = item.template.own === true;
    const group = groups.get(`${own} ${name}`) ?? { name, own, items: [] };
    groups.set(`${own} ${name}`, group);
    group.items.push(item);
  }
  return [...groups.values()];
}

/** Names of one's own folders, each once. */
export const foldersOf = (templates: readonly Template[], language: Language): string[] => [
  ...new Set(templates.map(({ folder }) => (folder ? pick(folder, language) : '')).filter(Boolean)),
];
