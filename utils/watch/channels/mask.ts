/** What may leave the computer, and in what form. */

/** Control characters, halves of characters, invisible marks of direction, line separators. */
const UNSAFE = /[\p{Cc}\p{Surrogate}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
const WIDE_DIGITS = /[０-９]/g;
/** A mobile number: 13800138000, 138 0013 8000, 138-0013-8000. */
const MOBILE = /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g;
/** Seven digits or more, also with single separators between: phones, cards, identity numbers. */
const DIGITS = /\d(?:[\s\-.·()（）_*]{0,2}\d){6,}/g;

const plainDigits = (text: string): string =>
  text.replace(WIDE_DIGITS, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 48));

/**
 * One line of harmless text: no controls, and nothing that a chat would read as a tag, a mention or
 * an address to click.
 */
export const clean = (text: string): string =>
  plainDigits(text)
    .replace(UNSAFE, ' ')
    .replaceAll('<', '＜')
    .replaceAll('>', '＞')
    .replaceAll('://', '：//')
    .replace(/ {2,}/g, ' ')
    .trim();

/** The last `count` characters behind an ellipsis: `…123456`. */
export function tail(text: string, count: number): string {
  const characters = [...clean(text)];
  return characters.length === 0 ? '' : `…${characters.slice(-count).join('')}`;
}

/** Mobile numbers to their last four digits. Longer numbers that merely hold one stay. */
export const maskMobiles = (text: string): string =>
  plainDigits(text).replace(MOBILE, (digits) => `***${digits.slice(-4)}`);

/** Every longer run of digits to its last four: for words that a person wrote freely. */
export const maskDigits = (text: string): string =>
  plainDigits(text).replace(DIGITS, (run) => `***${run.replace(/\D/g, '').slice(-4)}`);
