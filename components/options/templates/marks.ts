/** Marks that a template may hold, to be inserted where one writes. Pure. */
import { CATEGORY_NAMES } from '../../../utils/reply/category-names';
import { CONDITIONS } from '../../../utils/reply/conditions';
import { FORMATTERS } from '../../../utils/reply/formatters';
import { VARIABLE_NOTES } from '../../../utils/reply/guide';
import { pick, type Language } from '../../../utils/reply/text';
import { VARIABLES, type VariableName, type VariableSource } from '../../../utils/reply/variables';

interface Choice {
  name: string;
  label: string;
}

const SOURCES: readonly VariableSource[] = ['page', 'rule', 'shop', 'person'];
const names = Object.keys(VARIABLES) as VariableName[];

/** The variables by where their values come from, each with what it holds. */
export const variablesBySource = (language: Language): { source: VariableSource; choices: Choice[] }[] =>
  SOURCES.map((source) => ({
    source,
    choices: names
      .filter((name) => VARIABLES[name].source === source)
      .map((name) => ({ name, label: pick(VARIABLES[name], language) })),
  }));

export const noteOf = (name: string, language: Language): string =>
  Object.hasOwn(VARIABLE_NOTES, name) ? pick(VARIABLE_NOTES[name as VariableName], language) : '';

export const formatters = (language: Language): Choice[] =>
  Object.entries(FORMATTERS).map(([name, words]) => ({
    name,
    label: `${pick(words, language)} ${words.example[0]} → ${words.example[1]}`,
  }));

/** What an optional part may depend on, besides variables. */
export const situations = (language: Language): Choice[] =>
  Object.entries(CONDITIONS).map(([name, words]) => ({ name, label: pick(words, language) }));
export const matters = (language: Language): Choice[] =>
  Object.entries(CATEGORY_NAMES).map(([name, words]) => ({ name, label: pick(words, language) }));

/** `{{amount|yuan}}` */
export const mark = (name: string, formatter: string): string => `{{${name}${formatter && `|${formatter}`}}}`;
export const CURSOR = '{{cursor}}';
/** An optional part, and where its words stand in it. */
export function part(name: string, words: string): { text: string; from: number; to: number } {
  const open = `{{?${name}}}`;
  return { text: `${open}${words}{{/?}}`, from: open.length, to: open.length + words.length };
}
