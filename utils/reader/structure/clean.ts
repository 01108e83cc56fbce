/**
 * Takes out of a text whatever could be somebody's: only words of the vocabulary, punctuation and the
 * fact that there was a number (`#`) or something else (`*`) are left. Pure; doing it twice changes nothing.
 */
import { HAN_WORDS, LATIN_WORDS, TAGS, UNITS } from '../../consoles/vocabulary';

const PIECE = /[A-Za-z]+|\p{Nd}+|\p{Script=Han}+|[^]/gu;
/** `complaintOrderNo`, `HTMLTable`. */
const PART = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;
const PUNCTUATION = /^[ \-_:/.,()[\]{}#%+=|：，。（）、￥¥?？!！…"~>]$/;
const LONGEST = 400;
const LONGEST_WORD = Math.max(...[...HAN_WORDS].map((word) => word.length));
/** Letters: a shorter word joined to others says too little to be one. */
const SHORTEST = 3;

/** `text` with everything taken out that is no word of the vocabulary. At most 400 UTF-16 units are read. */
export function clean(text: string): string {
  const out: string[] = [];
  const put = (piece: string) => {
    const last = out.at(-1);
    // Something unknown, with the numbers around it, is one thing.
    const blank = piece === '*' || piece === '#';
    if (blank && (last === '*' || (last === '#' && piece === '#'))) return;
    if (piece === '*' && last === '#') out.pop();
    if (piece === '*' && out.at(-1) === '*') return;
    out.push(piece);
  };
  for (const [piece] of text.slice(0, LONGEST).matchAll(PIECE)) {
    if (/^[A-Za-z]/.test(piece)) for (const [part] of piece.matchAll(PART)) put(isWord(part) ? part : '*');
    else if (/^\p{Nd}/u.test(piece)) put('#');
    else if (/^\p{Script=Han}/u.test(piece)) for (const word of hanWords(piece, out.at(-1))) put(word);
    else put(PUNCTUATION.test(piece) ? piece : '*');
  }
  return out.join('');
}

/** A word, or several written as one (`complaintorder`). */
function isWord(part: string): boolean {
  const word = part.toLowerCase();
  if (LATIN_WORDS.has(word)) return true;
  // Where a word ends, another may begin.
  const ends = [0];
  for (let end = SHORTEST; end <= word.length; end += 1)
    if (ends.some((from) => end - from >= SHORTEST && LATIN_WORDS.has(word.slice(from, end)))) ends.push(end);
  return ends.at(-1) === word.length && word.length > 0;
}

/** The known words of a run, longest first from its left, and `*` for the rest. */
function hanWords(run: string, before: string | undefined): string[] {
  const found: string[] = [];
  for (let at = 0; at < run.length;) {
    const [unit = ''] = run.slice(at);
    if (at === 0 && before === '#' && UNITS.has(unit)) {
      found.push(unit);
      at += 1;
      continue;
    }
    let length = Math.min(LONGEST_WORD, run.length - at);
    while (length > 1 && !HAN_WORDS.has(run.slice(at, at + length))) length -= 1;
    found.push(length > 1 ? run.slice(at, at + length) : '*');
    at += length > 1 ? length : 1;
  }
  return found;
}

/** Indent, element, the rest, how often it is repeated. */
const LINE = /^( {0,80})([a-z]+[1-6]?(?=[ #.[]|$))?(.*?)( ×\d{1,5})?$/s;

/** One line of a structure: its indent, its element and its repeats are ours, the rest is cleaned. */
export function cleanLine(line: string): string {
  const [, indent = '', tag = '', body = '', times = ''] = LINE.exec(line.slice(0, LONGEST)) ?? [];
  return indent + (TAGS.has(tag) ? tag + clean(body) : clean(tag + body)) + times;
}
