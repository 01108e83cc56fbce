/** Searching: every term of the text has to be found. Pure. */
import { parseMoney } from '../../complaint/money';
import { fullPhone, maskPhone } from '../../complaint/repeat';

export interface Term {
  text: string;
  /** It may be, or with a sign has to be, this amount. */
  fen: number | null;
  onlyMoney: boolean;
  /** A full phone number is looked for as it is kept. */
  mask: string | null;
}

const MOST_TERMS = 8;
const MOST_LENGTH = 64;
const SIGN = /[¥元]|rmb|cny/;

/** One form for wide and narrow signs, for large and small letters. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a person typed, as terms; at most 8. */
export function termsIn(text: string): Term[] {
  const words = folded(text.slice(0, MOST_TERMS * MOST_LENGTH))
    .split(/\s+/)
    .filter(Boolean);
  return words.slice(0, MOST_TERMS).map((word) => {
    const term = word.slice(0, MOST_LENGTH);
    const phone = fullPhone(term);
    const fen = phone ? null : parseMoney(term);
    return {
      text: term,
      fen,
      onlyMoney: fen !== null && SIGN.test(term),
      mask: phone && (maskPhone(phone) ?? null),
    };
  });
}

interface Searched {
  words: string;
  tags: readonly string[];
  assigned: string;
  amountFen: number | null;
}

/** Is every term in it? */
export function holds(line: Searched, terms: readonly Term[]): boolean {
  for (const term of terms) if (!holdsOne(line, term)) return false;
  return true;
}

function holdsOne({ words, tags, assigned, amountFen }: Searched, term: Term): boolean {
  if (term.fen !== null && term.fen === amountFen) return true;
  if (term.onlyMoney) return false;
  const { text, mask } = term;
  if (words.includes(text)) return true;
  if (mask !== null && words.includes(mask)) return true;
  return folded(assigned).includes(text) || tags.some((tag) => folded(tag).includes(text));
}
