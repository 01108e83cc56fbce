/**
 * The text as the rules read it. People slip past word lists with spaces, emoji, full-width or
 * traditional characters, so these are folded away; every character left knows where it came from.
 */
import { MARKS, SAME_AS, SIGNS, SPLIT } from './fold-data';
import { respell } from './spelling';
import type { Folded } from './types';

export interface Views {
  /** Folded characters, nothing left out but invisible ones. */
  raw: Folded;
  /** Words and clause marks only, without what stands between. */
  dense: Folded;
  /** Code points of the whole text that were read. */
  checked: number;
  /** UTF-16 units that were read. */
  read: number;
}

/** More than any console takes; keeps the check short on anything. */
const MAX_CHECKED = 20_000;

interface Atom {
  char: string;
  from: number;
  to: number;
  word: boolean;
}

const INVISIBLE = /[\p{M}\p{Cf}\p{Cs}\p{Cn}\u115f\u1160\u3164\uffa0]/gu;
const WORD = /[\p{L}\p{N}]/u;
const DIGIT = /\d/;
const PLUS = /[+＋➕✚✛﹢]/u;
const TICK = /[√✓✔☑∨⋁]/u;
const CONTACT = /[v微威维危w扣q企群我好]/;
/** One of these alone between marks is a word of its own, not a piece of a cut one. */
const ALONE = new Set('不别勿没好是对请嗯哦啊吧呢了吗的亲您你若如但而即滚'.split(''));

/** 🅥, 🆅 and flag letters have no plain form of their own in Unicode. */
function boxed(code: number): string {
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(code - 0x1f150 + 97);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(code - 0x1f170 + 97);
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return String.fromCharCode(code - 0x1f1e6 + 97);
  return code >= 0x2776 && code <= 0x277e ? String.fromCharCode(code - 0x2776 + 49) : '';
}

function plain(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return char.toLowerCase();
  if (code >= 0x4e00 && code <= 0x9fff) return SAME_AS.get(char) ?? char;
  if (MARKS.has(char) || char === '…') return char;
  const simple = boxed(code) || char.normalize('NFKD').replace(INVISIBLE, '').toLowerCase();
  return Array.from(simple, (each) => SAME_AS.get(each) ?? each).join('');
}

function atomsOf(text: string): { atoms: Atom[]; checked: number; read: number } {
  const atoms: Atom[] = [];
  let at = 0;
  let checked = 0;
  for (const char of text) {
    if (checked === MAX_CHECKED) break;
    checked += 1;
    for (const each of plain(char))
      atoms.push({ char: each, from: at, to: at + char.length, word: WORD.test(each) });
    at += char.length;
  }
  return { atoms, checked, read: at };
}

function view(atoms: Atom[]): Folded {
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  for (const atom of atoms) {
    text += atom.char;
    for (let unit = 0; unit < atom.char.length; unit += 1) {
      from.push(atom.from);
      to.push(atom.to);
    }
  }
  return { text, from, to };
}

/** Length of the word that ends before / begins at an index, 2 standing for "more". */
function island(atoms: Atom[], at: number, step: 1 | -1): number {
  let length = 0;
  for (let i = at; length < 2 && atoms[i]?.word; i += step) length += 1;
  return length;
}

/** Whether characters without a clause mark stand from `at` up to the next word. */
function spaced(atoms: Atom[], at: number, step: 1 | -1): boolean {
  let seen = false;
  for (let i = at; atoms[i]?.word === false; i += step) {
    if (MARKS.has(atoms[i]?.char ?? '')) return false;
    seen = true;
  }
  return seen;
}

/** 「加，微，信」「讹！人」: a mark beside a single character, or inside a hard word, cuts a word and goes. */
function cuts(atoms: Atom[], start: number, end: number): boolean {
  const left = atoms[start - 1];
  const right = atoms[end];
  if (!left || !right || DIGIT.test(left.char + right.char) || end - start > 3) return false;
  if (SPLIT.has(left.char + right.char)) return true;
  const before = island(atoms, start - 1, -1);
  const after = island(atoms, end, 1);
  // In 「换 个 地 方 聊 ， 平 台」 everything is spaced and the mark is a mark.
  if (before === 1 && after === 1) return !(spaced(atoms, start - 2, -1) && spaced(atoms, end + 1, 1));
  return (
    (before === 1 && !ALONE.has(left.char)) ||
    (after === 1 && !ALONE.has(right.char) && end + 1 < atoms.length)
  );
}

/** What remains of everything between two words. */
function between(atoms: Atom[], start: number, end: number, quote: { open: boolean }): Atom[] {
  const left = atoms[start - 1]?.char ?? '';
  const right = atoms[end]?.char ?? '';
  const run = atoms.slice(start, end);
  const digits = DIGIT.test(left) && DIGIT.test(right);
  if (digits && run.length === 1 && /[.:：]/.test(run[0]?.char ?? '')) return run;
  const as = (char: string, atom = run[0]): Atom[] => (atom ? [{ ...atom, char, word: true }] : []);
  const plus = run.find((each) => PLUS.test(each.char));
  if (plus && CONTACT.test(right)) return as('加', plus);
  const sign = SIGNS.find(([char, beside]) => beside.test(left) && run.some((each) => each.char === char));
  if (sign) return as(sign[2]);
  const tick = run.find((each) => TICK.test(each.char));
  if (tick && (left === '加' || /[信x我]/.test(right))) return as('v', tick);
  const marks: Atom[] = [];
  for (const atom of run) {
    let char = MARKS.get(atom.char);
    if (atom.char === '"') {
      char = quote.open ? '”' : '“';
      quote.open = !quote.open;
    }
    if (atom.char === '%' || atom.char === '@') char = atom.char;
    if (char && !(atom.char === '.' && /[a-z]/.test(left) && /[a-z]/.test(right)))
      marks.push({ ...atom, char });
  }
  if (marks.length === 0) return digits ? as('-') : [];
  return cuts(atoms, start, end) ? [] : marks;
}

function densely(atoms: Atom[]): Atom[] {
  const kept: Atom[] = [];
  const quote = { open: false };
  for (let i = 0; i < atoms.length;) {
    const atom = atoms[i];
    if (atom?.word) {
      kept.push(atom);
      i += 1;
      continue;
    }
    let end = i;
    while (end < atoms.length && !atoms[end]?.word) end += 1;
    for (const each of between(atoms, i, end, quote)) kept.push(each);
    i = end;
  }
  return kept;
}

export function fold(text: string): Views {
  const { atoms, checked, read } = atomsOf(text);
  const seen = atoms.filter(({ char }) => !/[\p{M}\p{Cf}\p{Cs}]/u.test(char));
  return { raw: view(seen), dense: respell(view(densely(seen))), checked, read };
}
