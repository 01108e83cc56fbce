/** Text that may be handed on: no full number of a person or an order in it. */
import { cut } from '../text';

/** Runs of 7 digits and more, also with spaces or dashes in between. */
const NUMBERS = /\d(?:[ -]?\d){6,40}[xX]?/g;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,20}){1,3}/g;

/** Long numbers to their last four, addresses of mail to `…`; line breaks to spaces; at most `most`. */
export function masked(text: string, most: number): string {
  const plain = cut(text, most * 4)
    .replace(/\s+/g, ' ')
    .replace(MAIL, '…@…')
    .replace(NUMBERS, (found) => `****${found.replace(/[ -]/g, '').slice(-4)}`)
    .trim();
  return [...plain].length > most ? `${cut(plain, most - 1)}…` : plain;
}

/** Last 4 of a number of at least 8 characters; '' for a shorter one. */
export const tailOf = (id: string | undefined): string => (id && id.length >= 8 ? id.slice(-4) : '');
