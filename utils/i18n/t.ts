/** Own words of the interface: a table a language, typed keys, named gaps. */
export type Language = 'zh-CN' | 'en';
export type Params = Record<string, string | number>;
/** One table: the same keys in every language. */
export type Table<K extends string> = Readonly<Record<K, string>>;
/** Looks up a text and fills its gaps. */
export type Translate<K extends string> = (key: K, params?: Params) => string;

/** `{n}` is a gap; `{n|hour|hours}` is a word that depends on whether n is 1. */
const GAP = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

/** `text` with its gaps filled from `params`. A gap without a value stays visible. */
export function fill(text: string, params: Params = {}): string {
  return text.replace(GAP, (gap: string, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return gap;
    if (one === undefined) return String(value);
    return (Number(value) === 1 ? one : many) ?? '';
  });
}

/** The texts of one language out of a table for each. */
export function translator<K extends string>(
  tables: Record<Language, Table<K>>,
  language: Language,
): Translate<K> {
  const table = tables[language];
  return (key, params) => fill(table[key], params);
}
