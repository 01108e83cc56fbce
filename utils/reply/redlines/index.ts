/**
 * The red-line check of a reply: what must not be sent, and what had better not be. Pure; the same
 * text and context always get the same answer. Never throws, and takes linear time.
 */
import type { Words } from '../text';
import { betterFor } from './better';
import { claims, invites } from './claims';
import { LINES, type Code } from './codes';
import { fold } from './fold';
import { marks } from './marks';
import { namer } from './names';
import { allower, ownWords } from './own';
import { parties } from './parties';
import { personal } from './personal';
import { phrases } from './phrases';
import type { Finding, Folded, Hit, ReplyContext, Severity } from './types';

export type { Code } from './codes';
export type { OwnWord, ReplyContext } from './types';
export type RedLine = Finding<Code>;

export interface Check {
  verdict: 'pass' | Severity;
  /** Worst first, then as they stand in the text. */
  findings: RedLine[];
  /** Code points that were read. */
  checked: number;
}

const LEAST = 10;
const ORDER = Object.keys(LINES);

/** Fewer different letters and digits say nothing: 「。。。。。。」「好的好的好的」, a row of emoji. */
const LETTERS = 5;
const speaks = (words: string): boolean =>
  new Set(words.slice(0, 500).replace(/[^\p{L}\p{N}]/gu, '')).size >= LETTERS;

/** Offsets of a folded text as offsets of the text as written. */
function unfold(hits: Hit<Code>[], { from, to }: Folded): Hit<Code>[] {
  return hits.map((hit) => ({ ...hit, from: from[hit.from] ?? 0, to: to[hit.to - 1] ?? 0 }));
}

function lengths(text: string, words: string, total: number, { limit, soft }: ReplyContext): Hit<Code>[] {
  const bound = limit !== null && total > limit ? limit : soft != null && total > soft ? soft : null;
  if (bound === null)
    return total < LEAST || !speaks(words) ? [{ code: 'too_short', from: 0, to: text.length }] : [];
  let from = 0;
  let count = 0;
  for (const char of text) {
    if (count === bound) break;
    count += 1;
    from += char.length;
  }
  return [{ code: 'too_long', from, to: text.length }];
}

const SOFT: Words = { zh: '偏长，部分控制台只收 200 字', en: 'Long: some consoles take 200 characters only' };

function reason({ code, reason: own }: Hit<Code>, total: number, { limit }: ReplyContext): Words {
  if (own) return own;
  const over = limit !== null && total > limit;
  if (code === 'too_long' && !over) return SOFT;
  const { zh, en } = LINES[code];
  return { zh, en };
}

const rank = ({ verdict, code }: RedLine): number => (verdict === 'block' ? 0 : 100) + ORDER.indexOf(code);
const overlap = (a: Hit, b: Hit): boolean => a.from < b.to && b.from < a.to;

/** One finding a place: the worse one, then the longer one; lengths stand apart. */
function tidy(all: RedLine[]): RedLine[] {
  const kept: RedLine[] = [];
  for (const each of all.toSorted((a, b) => rank(a) - rank(b) || b.to - b.from - (a.to - a.from))) {
    const apart = each.code === 'too_short' || each.code === 'too_long';
    const covered = kept.some(
      (other) =>
        overlap(other, each) &&
        (other.code === each.code ||
          each.verdict === 'warn' ||
          (other.code === 'induce' && /^(?:offline_refund|false_claim)$/.test(each.code))),
    );
    if (apart || !covered) kept.push(each);
  }
  return kept.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from);
}

/** Code points of the whole text, however long. */
function count(text: string, checked: number, read: number): number {
  let total = checked;
  for (let i = read; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const pair = unit >= 0xd800 && unit < 0xdc00 && text.charCodeAt(i + 1) >> 10 === 0x37;
    total += 1;
    if (pair) i += 1;
  }
  return total;
}

export function checkReply(text: string, context: ReplyContext): Check {
  const { raw, dense, checked, read } = fold(text);
  const total = count(text, checked, read);
  const words = dense.text;
  const allowed = allower(words, context.allowWords);
  const named = namer(text, dense);
  const said = [
    ...phrases(words, (code, from, to) => allowed(from, to) || named(code, from, to)).filter(
      (hit) => hit.code !== 'induce' || !invites(words, hit, context),
    ),
    ...claims(words, context),
    ...parties(words, context),
    ...personal(words, context),
    ...ownWords(words, context.ownWords),
  ];
  for (const hit of said) hit.better ??= betterFor(hit.code, words.slice(hit.from, hit.to), context);
  const hits = [
    ...unfold(said, dense),
    ...unfold(marks(raw.text), raw),
    ...lengths(text, words, total, context),
  ];
  const findings = tidy(
    hits.map((hit) => {
      const verdict = hit.verdict ?? LINES[hit.code].verdict;
      return Object.assign(hit, {
        verdict,
        words: text.slice(hit.from, hit.to),
        reason: reason(hit, total, context),
      });
    }),
  );
  return { verdict: findings[0]?.verdict ?? 'pass', findings, checked };
}
