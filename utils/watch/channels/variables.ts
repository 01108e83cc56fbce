/** Parts of a message that a template may name: `{{title}}`. */

export const VARIABLES = [
  'kind',
  'title',
  'console',
  'account',
  'count',
  'id',
  'order',
  'amount',
  'clock',
  'left',
  'due',
  'dueAt',
  'at',
  'line',
  'link',
] as const;
export type Variable = (typeof VARIABLES)[number];
export type Variables = Record<Variable, string>;

const GAP = /\{\{\s*(\w+)\s*\}\}/g;

/** Names in `template` that are no variables. */
export const strange = (template: string, also: readonly string[] = []): string[] =>
  [...template.matchAll(GAP)]
    .map(([, name]) => name ?? '')
    .filter((name) => ![...VARIABLES, ...also].includes(name));

/** Fills the gaps in one pass: a value that looks like a gap stays what it is. */
export const fillGaps = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(GAP, (gap: string, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : gap,
  );
