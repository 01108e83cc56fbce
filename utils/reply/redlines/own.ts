/** The merchant's own lists: words that block or warn, and names in which a red line may stand. */
import type { Code } from './codes';
import { fold } from './fold';
import type { Hit, OwnWord } from './types';

/** More are not read: the check stays short. */
export const MOST_OWN = 200;
/** UTF-16 units. */
export const LONGEST_WORD = 60;
/** Of one word in one text. */
const MOST_PLACES = 20;

/** As the rules read a text: 「加 V」 and 「加v」 are one word. '' when nothing can be found by it. */
export const readAs = (word: string): string => fold(word.slice(0, LONGEST_WORD)).dense.text;

interface Known {
  word: OwnWord;
  wanted: string;
}
/** A list is folded once, not on every key. */
const folded = new WeakMap<readonly OwnWord[], Known[]>();

function knownOf(words: readonly OwnWord[]): Known[] {
  let known = folded.get(words);
  if (!known) {
    known = words.slice(0, MOST_OWN).map((word) => ({ word, wanted: readAs(word.word) }));
    folded.set(words, known);
  }
  return known;
}

function* places(text: string, wanted: string): Generator<[from: number, to: number]> {
  let from = wanted ? text.indexOf(wanted) : -1;
  for (let count = 0; from >= 0 && count < MOST_PLACES; count += 1) {
    yield [from, from + wanted.length];
    from = text.indexOf(wanted, from + wanted.length);
  }
}

/** Every place of an own word in the dense text. */
export function ownWords(dense: string, words: readonly OwnWord[] = []): Hit<Code>[] {
  const hits: Hit<Code>[] = [];
  for (const { word, wanted } of knownOf(words)) {
    for (const [from, to] of places(dense, wanted)) {
      const hit: Hit<Code> = { code: 'own', from, to, verdict: word.verdict };
      if (word.reason) hit.reason = { zh: word.reason, en: word.reason };
      if (word.better) hit.better = word.better;
      hits.push(hit);
    }
  }
  return hits;
}

/**
 * Whether from..to of the dense text lies inside a name of the allow list: 「绝对伏特加」 is no promise.
 * What merely touches the name does not: 「加微信」 is not lifted by 「微信」.
 */
export function allower(dense: string, names: readonly string[] = []) {
  const spans = names.slice(0, MOST_OWN).flatMap((name) => Array.from(places(dense, readAs(name))));
  return (from: number, to: number): boolean => spans.some(([left, right]) => left <= from && to <= right);
}
