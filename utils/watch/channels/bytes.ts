/** Sizes as the services count them: UTF-8 bytes, not UTF-16 units. */

/** UTF-8 bytes of `text`; half a character counts as the three bytes of U+FFFD. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** UTF-8 bytes of `text` once it stands inside a JSON string. */
export const jsonLength = (text: string): number => byteLength(JSON.stringify(text)) - 2;

type Measure = (text: string) => number;

/** The longest start of `text` of at most `most` by `measure`, ending between two characters. */
export function cut(text: string, most: number, measure: Measure = byteLength): string {
  if (measure(text) <= most) return text;
  let size = 0;
  let end = 0;
  for (const character of text) {
    size += measure(character);
    if (size > most) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** At most `most` characters (code points). */
export const cutCharacters = (text: string, most: number): string =>
  cut(text, most, (part) => [...part].length);
