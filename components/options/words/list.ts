/** The lists of own words as they are written. Pure. */
import { LONGEST_WORD, MOST_OWN, readAs } from '../../../utils/reply/redlines/own';
import type { OwnWord } from '../../../utils/reply/redlines';

export const NEW_WORD: OwnWord = { word: '', verdict: 'block', reason: '', better: '' };

/** Puts `word` in the place of `old`, or in front; or says why that cannot be. */
export function withWord(
  words: readonly OwnWord[],
  word: OwnWord,
  old: OwnWord | null,
): OwnWord[] | 'empty' | 'twice' | 'full' {
  const trimmed = {
    ...word,
    word: word.word.trim(),
    reason: word.reason.trim(),
    better: word.better.trim(),
  };
  const read = readAs(trimmed.word);
  if (!/[\p{L}\p{N}]/u.test(read)) return 'empty';
  if (words.some((each) => each !== old && readAs(each.word) === read)) return 'twice';
  if (old) return words.map((each) => (each === old ? trimmed : each));
  return words.length >= MOST_OWN ? 'full' : [trimmed, ...words];
}

/** One name a line, each once; null when there are too many. */
export function readNames(text: string): string[] | null {
  const names = new Set(
    text
      .split('\n')
      .map((line) => line.trim().slice(0, LONGEST_WORD).trim())
      .filter((line) => readAs(line) !== ''),
  );
  return names.size > MOST_OWN ? null : [...names];
}
