/** Whether a text is a template: what is wrong, and where. Strict, unlike the filling, which copes with anything. */
import { isCondition } from './conditions';
import { isFormatter } from './formatters';
import { piecesOf } from './pieces';
import type { Piece } from './pieces';
import { codePoints, cut } from './text';
import { isVariable } from './variables';
import type { VariableName } from './variables';

/**
 * `empty` no words · `tooLong` over `MAX_TEMPLATE` · `brace` a stray `{` or `}` · `loop` repeats or
 * includes, which there are not · `syntax` any other mark · `variable`, `condition`, `formatter` not in
 * the list · `unopened` `{{/?}}` without its start · `unclosed` `{{?…}}` without its end · `cursor` a
 * second one.
 */
export type FaultCode =
  | 'empty'
  | 'tooLong'
  | 'brace'
  | 'loop'
  | 'syntax'
  | 'variable'
  | 'condition'
  | 'formatter'
  | 'unopened'
  | 'unclosed'
  | 'cursor';

export interface Fault {
  code: FaultCode;
  /** From 1. */
  line: number;
  /** From 1, in code points. */
  column: number;
  /** The name or mark that is meant, at most 40 code points. */
  what: string;
}

export interface Parsed {
  /** In the order of the text, at most `MAX_FAULTS`. None: it is a template. */
  faults: Fault[];
  /** Each once, in the order of their first place. */
  variables: VariableName[];
}

/** Code points of one text of a template. */
export const MAX_TEMPLATE = 2000;
const MAX_FAULTS = 20;
const MAX_WHAT = 40;

const NAME = /^[a-z][a-z0-9_]{0,39}$|^[A-Z][A-Z_]{0,39}$/;
/** Marks of other template languages that repeat, include or calculate. */
const LOOP = /^[#/>^@%&]|^(?:for|each|while|repeat|include|import|end)\b/;

type Found = Omit<Fault, 'line' | 'column'> & { at: number };

function nameFault(name: string, mark: string): FaultCode | null {
  if (LOOP.test(mark)) return 'loop';
  return NAME.test(name) ? null : 'syntax';
}

/** What is wrong with one mark, by itself. */
function* markFaults(piece: Piece, mark: string): Generator<Found> {
  const { at } = piece;
  if (piece.kind === 'text') {
    const brace = /[{}]/.exec(piece.text);
    if (brace) {
      // 「{%」 and 「{#」 start a loop elsewhere.
      const next = piece.text.slice(brace.index, brace.index + 2);
      yield { code: /^\{[%#]/.test(next) ? 'loop' : 'brace', at: at + brace.index, what: next };
    }
  } else if (piece.kind === 'open') {
    // Known names first: `repeat` is a condition of ours.
    if (isVariable(piece.name) || isCondition(piece.name)) return;
    const code = nameFault(piece.name, piece.name);
    yield code ? { code, at, what: mark } : { code: 'condition', at, what: piece.name };
  } else if (piece.kind === 'value') {
    const code = nameFault(piece.name, piece.name);
    if (code) yield { code, at, what: mark };
    else if (!isVariable(piece.name)) yield { code: 'variable', at, what: piece.name };
    for (const name of piece.formatters) if (!isFormatter(name)) yield { code: 'formatter', at, what: name };
  }
}

/** What is wrong, by place. */
function* faultsIn(text: string): Generator<Found> {
  const open: Found[] = [];
  let cursors = 0;
  for (const piece of piecesOf(text)) {
    const mark = piece.kind === 'text' ? '' : text.slice(piece.at, text.indexOf('}}', piece.at) + 2);
    yield* markFaults(piece, mark);
    if (piece.kind === 'open') open.push({ code: 'unclosed', at: piece.at, what: mark });
    if (piece.kind === 'close' && !open.pop()) yield { code: 'unopened', at: piece.at, what: mark };
    if (piece.kind === 'cursor' && (cursors += 1) > 1) yield { code: 'cursor', at: piece.at, what: mark };
  }
  yield* open;
}

function placed({ at, code, what }: Found, text: string): Fault {
  const before = text.slice(0, at).split('\n');
  return {
    code,
    line: before.length,
    column: codePoints(before.at(-1) ?? '') + 1,
    what: cut(what, MAX_WHAT),
  };
}

/** Reads a text as a template. Takes any text, quick for any length; never throws. */
export function parseTemplate(given: string): Parsed {
  const head = cut(given, MAX_TEMPLATE);
  if (head.length < given.length)
    return { faults: [placed({ code: 'tooLong', at: head.length, what: '' }, head)], variables: [] };
  const text = given.replace(/\r\n?/g, '\n');
  const pieces = piecesOf(text);
  const says = pieces.some((piece) => piece.kind === 'value' || (piece.kind === 'text' && piece.text.trim()));
  const found: Found[] = says ? [...faultsIn(text)] : [{ code: 'empty', at: 0, what: '' }];
  const names = pieces.flatMap((piece) => ('name' in piece && isVariable(piece.name) ? [piece.name] : []));
  return {
    faults: found
      .toSorted((a, b) => a.at - b.at)
      .slice(0, MAX_FAULTS)
      .map((each) => placed(each, text)),
    variables: [...new Set(names)],
  };
}
