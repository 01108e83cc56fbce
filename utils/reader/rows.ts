/** Reads the rows of a grid into raw fields. */
import type { Label, NumberLabel } from '../consoles/labels';
import { NUMBERS, ORDERS } from '../consoles/labels';
import type { ConsoleKnowledge } from '../consoles/knowledge';
import { isClaim } from './claim';
import type { Grid } from './grid';
import { inlinePair } from './labels';
import type { Fields } from './pairs';
import { numberIn, pairsOf } from './pairs';
import { tagsIn } from './offers';
import type { Raw } from './record';
import type { Spot } from './seen';
import { statusAnywhere } from './status';
import type { Leaf } from './text';
import { simplified } from './simplified';
import { clickable, leavesOf, plainWord } from './text';
import { endsInNumber, idFrom, idIn, idOf, isNumber } from './tokens';
import { parseInstant } from './dates';

/** Starts a remaining time that needs no header. */
const STRAY =
  /^(处理|回复|结案|投诉)?(剩余|还剩|仅剩|剩|倒计时|距.{0,10}(截止|超时|结束|到期|关闭)|截止|请(于|在).{2,30}前|将(于|在).{2,30}(超时|到期|关闭)|(已经?)?(超时|逾期)\s*\d)|(left|remaining)$|\d{1,2}[:：]\d{2}(:\d{2})?\s*前(处理|回复|完成|反馈)/i;

/** A remaining time that says what it is. */
export const isStray = ({ text }: Leaf): boolean => text.length <= 40 && STRAY.test(simplified(text));

export interface RawRow extends Raw {
  spot: Spot;
  /** Words of what can be clicked in the row. */
  actions: string[];
  tags: string[];
  /** The line above the row that was read with it, and the kind of number that it names. */
  above?: Element;
  named?: NumberLabel;
}

/** The raw fields of one row, or null when it is no record (placeholder, measure row, full-width row). */
export function rawRow(grid: Grid, row: Element, known: ConsoleKnowledge, now: number): RawRow | null {
  if (row.getAttribute('aria-hidden') === 'true') return null;
  const cells = grid.cells(row);
  if (cells.length < 2 || new Set(cells).size < 2) return null;
  const fields: Fields = {};
  const spot: Spot = { row, replyable: false };
  const raw: RawRow = {
    id: null,
    fields,
    strayDeadline: null,
    fen: false,
    numbers: rowKeys(row),
    spot,
    actions: [],
    tags: [],
  };
  const done = new Set<Element>();
  cells.forEach((cell, x) => {
    if (done.has(cell)) return;
    done.add(cell);
    const column = grid.columns[x];
    const leaves = leavesOf(cell, 60);
    const labels = column?.labels ?? [];
    for (const label of labels)
      take(
        label,
        cell,
        labels.length > 1 ? shaped(label, leaves, known, now) : leaves,
        raw,
        known,
        column?.strong ?? false,
      );
    raw.tags.push(...tagsIn(leaves, known));
    if (labels.includes('amount')) raw.fen ||= column?.fen ?? false;
    scan(cell, leaves, labels, raw, known);
  });
  const talk = (x: number) =>
    grid.columns[x]?.labels.some((label) => label === 'detail' || label === 'problem');
  fields.status ??= lonelyStatus(
    cells.filter((_, x) => !talk(x)),
    known,
  );
  const number = numberIn(fields);
  raw.id ??= number ? idFrom(number) : null;
  const second = grid.columns.some((column) => column.second);
  if (!raw.id || second) headLine(grid, row, raw, known);
  // Where a number without a name may be its own, the other kind does not stand in for it.
  if (second && raw.unnamed && !raw.above) raw.id = null;
  raw.time = fields.complaintTime ? parseInstant(fields.complaintTime.text, now) : null;
  spot.status ??= fields.status?.element;
  spot.replyable = raw.actions.some((word) => known.replyActions.includes(word));
  return raw;
}

/** A line above the cells of each complaint may name it: 投诉单号：… 投诉时间：… */
function headLine(grid: Grid, row: Element, raw: RawRow, known: ConsoleKnowledge): void {
  const above = row.previousElementSibling;
  const width = (each: Element) => new Set(grid.cells(each)).size;
  // The row before it is none.
  if (!above || above === grid.header || width(above) >= width(row)) return;
  const leaves = leavesOf(above, 40);
  const fields = pairsOf(leaves, known);
  const number = numberIn(fields);
  if (!number) {
    const orders = new Set(ORDERS.map((label) => fields[label]?.element));
    raw.unnamed ||= leaves.some((leaf) => !orders.has(leaf.element) && endsInNumber(leaf));
    return;
  }
  raw.above = above;
  raw.named = NUMBERS.find((label) => fields[label]);
  raw.id = idFrom(number);
  Object.assign(raw.fields, { ...fields, ...raw.fields, status: raw.fields.status ?? fields.status });
}

/** Attributes that often hold a record's id. Used for joining only, never shown. */
function rowKeys(row: Element): string[] {
  return ['data-row-key', 'data-id', 'data-key', 'data-complaint-id']
    .map((name) => row.getAttribute(name) ?? '')
    .filter((value) => value.length >= 6 && value.length <= 64);
}

/** Of a column with two labels, the leaves whose shape fits this one. */
function shaped(label: Label, leaves: Leaf[], known: ConsoleKnowledge, now: number): Leaf[] {
  return leaves.filter((leaf) => {
    const { text } = leaf;
    const isTime = parseInstant(text, now) !== null;
    if (label === 'complaintTime' || label === 'stateTime') return isTime;
    if (label === 'status') return statusAnywhere(text, known);
    if (/Id$|No$|mchid/.test(label)) return !isTime && idFrom(leaf) !== null;
    return !isTime;
  });
}

function take(
  label: Label,
  cell: Element,
  leaves: Leaf[],
  raw: RawRow,
  known: ConsoleKnowledge,
  strong: boolean,
): void {
  const { fields, spot } = raw;
  if (label === 'complaintId') {
    const id = idOf(leaves, cell);
    raw.unnamed ||= !id && leaves.some(({ text }) => /\d/.test(text));
    if (!raw.id && id) {
      raw.id = id;
      spot.id = leaves.find((leaf) => leaf.text.includes(id))?.element ?? cell;
    }
    return;
  }
  if (label === 'actions') {
    spot.actions = cell;
    return;
  }
  const plain = label === 'status' ? statusLeaf(leaves, cell, known) : null;
  const first = plain ?? leaves[0];
  const text = label === 'status' ? (plain?.text ?? '') : leaves.map((leaf) => leaf.text).join(' ');
  const better = label === 'status' && fields.status && !statusAnywhere(fields.status.text, known);
  if (!text || (fields[label] && !(better && statusAnywhere(text, known)))) return;
  fields[label] = { text, element: first?.element ?? cell, rank: strong ? 2 : 1 };
  if (label === 'complaintTime') spot.time = first?.element ?? cell;
}

/** The leaf that is the state: a known word first, else the first plain one. Icons speak by their title. */
function statusLeaf(leaves: Leaf[], cell: Element, known: ConsoleKnowledge): Leaf | null {
  const facts = leaves.filter((leaf) => !clickable(leaf.element));
  const exact = (facts.length ? facts : leaves).find((leaf) => statusAnywhere(leaf.text, known));
  if (exact) return exact;
  const word = facts.find((leaf) => !isStray(leaf)) ?? leaves[0];
  if (word) return word;
  for (const named of [cell, ...cell.querySelectorAll('[title],[aria-label],[alt]')]) {
    const text =
      named.getAttribute('aria-label') ?? named.getAttribute('title') ?? named.getAttribute('alt') ?? '';
    if (text && statusAnywhere(text, known)) return { text, element: named };
  }
  return null;
}

/** Labels under which a number may stand that they do not name. */
const BESIDE = new Set<Label>(['complaintTime', 'stateTime', 'deadline', 'status']);

/** What a cell says without its header: actions, inline pairs, a remaining time. */
function scan(cell: Element, leaves: Leaf[], labels: Label[], raw: RawRow, known: ConsoleKnowledge): void {
  const userWords = labels.includes('detail') || labels.includes('problem');
  for (const leaf of leaves) {
    if (clickable(leaf.element)) {
      if (leaf.text.length <= 12) {
        const word = plainWord(leaf.text);
        raw.actions.push(word);
        if (known.replyActions.includes(word)) raw.spot.actions ??= cell;
      }
      continue;
    }
    if (userWords) continue;
    const pair = inlinePair(leaf.text, known);
    if (pair?.label === 'complaintId') {
      raw.id ??= idFrom({ text: pair.value, element: leaf.element });
      raw.spot.id ??= leaf.element;
    } else if (pair && !raw.fields[pair.label]) {
      raw.fields[pair.label] = { text: pair.value, element: leaf.element, rank: pair.rank };
      if (pair.label === 'complaintTime') raw.spot.time ??= leaf.element;
    }
    if (!raw.strayDeadline && !labels.includes('deadline') && isStray(leaf)) raw.strayDeadline = leaf.text;
    if (labels.length === 0 && isClaim(leaf.text))
      raw.fields.claim ??= { text: leaf.text, element: leaf.element };
    raw.unnamed ||= labels.every((label) => BESIDE.has(label)) && isNumber(leaf);
    if (labels.length === 0 && raw.numbers.length < 8) {
      const number = idIn(leaf.text);
      if (number && number.length >= 8) raw.numbers.push(number);
    }
  }
}

/** Says its word to a screen reader. */
const ICON = '[role="img"][aria-label],img[alt]';

/** Without a status column: the one word of the row that is a state and no button. */
export function lonelyStatus(
  cells: readonly Element[],
  known: ConsoleKnowledge,
  skip?: ReadonlySet<Node>,
): { text: string; element: Element } | undefined {
  const found: Leaf[] = [];
  for (const cell of new Set(cells)) {
    for (const leaf of leavesOf(cell, 60, skip)) {
      if (leaf.text.length > 80 || clickable(leaf.element)) continue;
      // A tag may be glued to the number or time beside it.
      const text = leaf.text.replace(/(?=[\w:/.-]{0,30}\d)[\w:/.-]{6,}/g, '').trim();
      if (text.length <= 16 && statusAnywhere(text, known)) found.push({ ...leaf, text });
    }
  }
  if (!found.length)
    for (const icon of cells.flatMap((cell) => [...cell.querySelectorAll(ICON)])) {
      const text = icon.getAttribute('aria-label') ?? icon.getAttribute('alt') ?? '';
      if (statusAnywhere(text, known)) found.push({ text, element: icon });
    }
  // A label of the platform may read like a state: the other word is the state then.
  const texts = new Set(found.map((leaf) => leaf.text));
  const plain = texts.size > 1 ? found.filter(({ text }) => !known.tags?.test(plainWord(text))) : found;
  return new Set(plain.map((leaf) => leaf.text)).size === 1 ? plain[0] : undefined;
}
