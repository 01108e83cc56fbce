/** From a few values of one complaint to its row, and to the rows beside it that are built alike. */
import type { TaughtField } from '../../complaint/teaching';
import type { Leaf } from '../text';
import { hostOf, leavesOf, plainLabel } from '../text';
import { around, commonAround, follow, kids, pathTo, roleOf } from './tree';
import { labelIn, looksLike, momentIn, numberIn, shapeOf } from './values';

/** What a person pointed at in one complaint. */
export type Picks = Partial<Record<TaughtField, Leaf>>;

export interface Sample {
  row: Element;
  /** Other rows of its list; [] where it stands alone. */
  peers: Element[];
}

const DEEP = 16;
/** Rows that are looked at before and after. */
const NEAR = 40;
const CELL = 'td,th,[role="cell"],[role="gridcell"]';
const ROW = 'tr,[role="row"],li,[role="listitem"],article';

/** The numbers in an element that look like this one. */
const numbersLike = (element: Element, id: string, now: number): string[] => {
  const shape = shapeOf([id]);
  const looser = { ...shape, least: shape.least - 3, most: shape.most + 3 };
  return leavesOf(element, 200)
    .map(({ text }) => numberIn(text, now))
    .filter((found): found is string => found !== null && looksLike(found, looser));
};
const timed = (element: Element, now: number): boolean =>
  leavesOf(element, 200).some(({ text }) => momentIn(text, now) !== null);

/**
 * The row of what was pointed at: the box that has most others like it. Null without a number, and when
 * something was pointed at in another row of the list.
 */
export function sampleOf(picks: Picks, now: number): Sample | null {
  const id = picks.id && numberIn(picks.id.text, now);
  const base = commonAround(Object.values(picks).map(({ element }) => element));
  if (!picks.id || !id || !base) return null;
  const narrow = widest(picks.id.element, id, now);
  const elsewhere = (element: Element) => [...around(element)].some((each) => narrow?.peers.includes(each));
  if (Object.values(picks).some(({ element }) => elsewhere(element))) return null;
  const best = widest(base, id, now);
  if (best) return best;
  const alone = base.closest(ROW) ?? [...around(base, DEEP)].find((each) => timed(each, now));
  return alone ? { row: alone, peers: [] } : null;
}

/** Of the boxes around an element that hold a time, the one with most peers; null when none has any. */
function widest(from: Element, id: string, now: number): Sample | null {
  let best: Sample | null = null;
  for (const row of around(from, DEEP)) {
    const list = hostOf(row);
    if (!list) break;
    if (row.matches(CELL) || !timed(row, now)) continue;
    const peers = peersOf(row, list, id, now);
    if (peers.length > (best?.peers.length ?? 0)) best = { row, peers };
  }
  return best;
}

/** Its neighbours of the same name and role that hold another such number, and a time. */
function peersOf(row: Element, list: Element, id: string, now: number): Element[] {
  const same = kids(list).filter((each) => each.localName === row.localName && roleOf(each) === roleOf(row));
  const at = same.indexOf(row);
  return same
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .filter(
      (each) => each !== row && timed(each, now) && numbersLike(each, id, now).some((one) => one !== id),
    );
}

const TABLE = 'table,[role="table"],[role="grid"]';

/** The row of a table, with its place among its neighbours. */
function lineOf({ element }: Leaf): { row: Element; table: Element; rows: Element[] } | null {
  const row = element.closest(ROW);
  const table = row?.closest(TABLE);
  return row && table ? { row, table, rows: [...(row.parentElement?.children ?? [])] } : null;
}

/** Whether most neighbours of its row hold another such number at the same place: the facts of a detail do not. */
function isListed(id: Leaf, { row, rows }: { row: Element; rows: Element[] }, now: number): boolean {
  const path = pathTo(row, id.element);
  const own = numberIn(id.text, now);
  if (!path || !own) return false;
  const alike = rows.filter((each) => {
    const text = each === row ? null : follow(each, path)?.textContent;
    const other = text ? numberIn(text, now) : null;
    return other !== null && other !== own && looksLike(other, shapeOf([own]));
  });
  return alike.length > (rows.length - 1) / 2;
}

/**
 * Where the number stands in a table of them and another value in another table: `split` when that is the row
 * beside it, for one complaint may lie over tables that stand side by side; else `row`, another complaint. No
 * one box is around such a complaint: it cannot be taught. Null where all is in one table, or in a detail.
 */
export function strays(picks: Picks, now: number): 'split' | 'row' | null {
  const { id, ...others } = picks;
  const own = id && lineOf(id);
  if (!own || !isListed(id, own, now)) return null;
  const apart = Object.values(others).flatMap((leaf) => {
    const line = lineOf(leaf);
    return line && !line.table.contains(own.table) && !own.table.contains(line.table) ? line : [];
  });
  if (apart.length === 0) return null;
  const beside = apart.every(
    ({ row, rows }) => rows.length === own.rows.length && rows.indexOf(row) === own.rows.indexOf(own.row),
  );
  return beside ? 'split' : 'row';
}

/** How often this number stands in the rows of the sample. */
export const timesSeen = ({ row, peers }: Sample, id: string, now: number): number =>
  [row, ...peers].filter((each) => numbersLike(each, id, now).includes(id)).length;

const COLON = /[:：]$/;
const NUMBER = /\d{3}/;

/**
 * The label in front of a value, or ''. A label is told by its colon, by its place (a term before its
 * value, two runs in a box of their own) and by standing in every row.
 */
export function labelOf(value: Leaf, { row, peers }: Sample): string {
  const inline = labelIn(value.text);
  const leaves = leavesOf(row, 200);
  const at = leaves.findIndex(({ element, text }) => element === value.element && text === value.text);
  const bare = COLON.test(leaves[at - 1]?.text ?? '') && (leaves[at - 1]?.text.length ?? 0) === 1;
  const before = leaves[bare ? at - 2 : at - 1];
  const words = inline || (before && labelLike(before, value, bare) ? before.text : '');
  const plain = plainLabel(words);
  if (!plain || plain.length > 24 || NUMBER.test(plain)) return '';
  return peers.every((peer) => says(peer, plain)) ? words.replace(/\s*[:：]$/, '') : '';
}

function labelLike(before: Leaf, value: Leaf, bare: boolean): boolean {
  if (bare || COLON.test(before.text) || before.element.matches('dt,dt *,th,th *')) return true;
  const box = commonAround([before.element, value.element]);
  return box !== null && before.element !== value.element && leavesOf(box, 3).length === 2;
}

const says = (row: Element, plain: string): boolean =>
  leavesOf(row, 200).some(({ text }) => plainLabel(text) === plain || plainLabel(labelIn(text)) === plain);
