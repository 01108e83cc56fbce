/** Small text helpers of the reply desk. Pure. */

/** Bilingual wording. */
export interface Words {
  zh: string;
  en: string;
}
export type Language = 'zh-CN' | 'en';

/** The wording in one language. */
export const pick = (words: Words, language: Language): string => (language === 'en' ? words.en : words.zh);

/** Length as the consoles count it: code points, so an emoji is one. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The first `max` code points; never splits a surrogate pair. Reads at most `2 * max` units. */
export const cut = (text: string, max: number): string =>
  text.length <= max
    ? text
    : Array.from(text.slice(0, max * 2))
        .slice(0, max)
        .join('');

/** Any page text as a plain comparable form: cut, NFKC, lower case, without invisible characters. */
export function normalise(text: unknown, max: number): string {
  if (typeof text !== 'string') return '';
  const plain = cut(text, max).normalize('NFKC').toLowerCase();
  return cut(plain, max)
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/’/g, "'");
}
