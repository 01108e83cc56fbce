/** What a reply of ours promises, as instants: 「3个工作日内退款」「今天18:00前回复」. Pure. */
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import type { Promised } from '../complaint/promise';
import { surroundingsOf } from './promise-context';
import { timesIn } from './promise-times';
import { normalise } from './text';

const MOST_TEXT = 2000;
const MOST_PROMISES = 8;
const MOST_WORDS = 40;
/** Further ahead nobody waits for it. */
const FURTHEST = 190 * millisecondsInDay;
/** What another said, in quotes: not ours. Same length, so that places stay. */
const QUOTES =
  /「[^」]{0,300}」|『[^』]{0,300}』|“[^”]{0,300}”|"[^"]{0,300}"|【[^】]{0,100}】|《[^》]{0,100}》/g;
const CLAUSE = /[，,。.！!？?；;\n]/;

/** The clause around a time, for people to recognise it. */
function wordsAt(text: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && from - start < MOST_WORDS / 2 && !CLAUSE.test(text.charAt(start - 1))) start -= 1;
  let end = to;
  while (end < text.length && end - start < MOST_WORDS && !CLAUSE.test(text.charAt(end))) end += 1;
  return text.slice(start, end).trim();
}

/**
 * Promises in a text of ours that was sent at `at` (ms UTC), earliest first, at most 8. Leaves out what
 * is quoted, denied, conditional, over, asked of the user, or no promise at all. Looks at the first
 * 2 000 code points; takes anything; never throws.
 */
export function readPromises(text: unknown, at: number): Promised[] {
  if (!Number.isFinite(at)) return [];
  const plain = normalise(text, MOST_TEXT).replace(QUOTES, (quote) => ' '.repeat(quote.length));
  const times = timesIn(plain, at);
  const made: Promised[] = [];
  for (const [index, time] of times.entries()) {
    const { from, to, due, missing } = time;
    if (due === null || due <= at || due > at + FURTHEST) continue;
    const around = surroundingsOf(plain, time, times[index + 1]?.from ?? plain.length);
    if (!around) continue;
    const { what } = around;
    if (made.some((other) => other.what === what && Math.abs(other.due - due) < millisecondsInMinute))
      continue;
    made.push({
      what,
      due,
      words: wordsAt(plain, from, to),
      uncertain: time.uncertain || around.uncertain || missing.length > 0,
      missingYear: missing[0] ?? null,
    });
  }
  return made.toSorted((a, b) => a.due - b.due).slice(0, MOST_PROMISES);
}
