/** Reads the rows of a list by what was taught about it. Rows that do not fit are left alone. */
import { tagsIn } from '../offers';
import type { ConsoleKnowledge, QueueKnowledge } from '../../consoles/knowledge';
import type { Teaching } from '../../complaint/teaching';
import { pageOf } from '../../complaint/teaching';
import type { Findings } from '../findings';
import type { RawRow } from '../rows';
import { isStray } from '../rows';
import type { Spot } from '../seen';
import type { Leaf } from '../text';
import { clickable, hostOf, leavesOf, shown } from '../text';
import { headsIn } from './heads';
import type { Sight } from './place';
import { valueIn } from './place';
import { around, back, roleOf } from './tree';
import { looksLike, momentIn, numberIn } from './values';

/** What is read of one page: runs of text, and numbers that may be a complaint's. */
const MOST = { leaves: 20_000, numbers: 3000, teachings: 4 };
/** Elements from a value, or from where its way began, out to its row. */
const FAR = 16;
const NEAR = 4;

/** Documents and open shadow roots of a page, its address, and the time (ms UTC). */
export interface TaughtPage {
  roots: readonly (Document | ShadowRoot)[];
  url: URL;
  now: number;
}
export interface TaughtRow extends RawRow {
  id: string;
}

/** What a console knows with the words that were taught for its states. Words that it knows stay its own. */
export function withStates(known: ConsoleKnowledge, { queue, states }: Teaching): ConsoleKnowledge {
  const taught = (of: QueueKnowledge): QueueKnowledge => ({
    ...of,
    statuses: of.statuses.map((status) => {
      const more = states.filter(({ means }) => means === status.labels[0]).map(({ words }) => words);
      return more.length ? { ...status, labels: [...status.labels, ...more] } : status;
    }),
  });
  return { ...known, queues: known.queues.map((each) => (each.id === queue ? taught(each) : each)) };
}

/** Does this teaching speak of this page and this account? */
const speaksOf = ({ page, account }: Teaching, url: URL, now: string): boolean =>
  page === pageOf(url) && (account === '' || now === '' || account === now);

/** Every row of the page that is as it was taught, in reading order. `known` knows the taught states. */
export function taughtRows(teaching: Teaching, known: ConsoleKnowledge, page: TaughtPage): TaughtRow[] {
  const sight: Sight = { heads: headsIn(page.roots, known), known, now: page.now };
  const rows = new Map<Element, TaughtRow>();
  let numbers = 0;
  for (const root of page.roots) {
    if (!('body' in root)) continue;
    for (const leaf of leavesOf(root.body, MOST.leaves)) {
      const id = numberIn(leaf.text, page.now);
      if (!id || !looksLike(id, teaching.id) || ++numbers > MOST.numbers) continue;
      const row = rowAround(leaf, teaching, sight);
      if (row && !rows.has(row.spot.row)) rows.set(row.spot.row, row);
    }
  }
  return single([...rows.values()]);
}

/** A number that stands twice in one list tells no complaint. */
function single(rows: readonly TaughtRow[]): TaughtRow[] {
  const count = new Map<Element | null, Map<string, number>>();
  for (const { id, spot } of rows) {
    const list = hostOf(spot.row);
    const ids = count.get(list) ?? new Map<string, number>();
    count.set(list, ids.set(id, (ids.get(id) ?? 0) + 1));
  }
  return rows.filter(({ id, spot }) => count.get(hostOf(spot.row))?.get(id) === 1);
}

/** The row around a number: where its way leads back to, else the box around it that has the taught words. */
function rowAround(leaf: Leaf, teaching: Teaching, sight: Sight): TaughtRow | null {
  const { row, fields } = teaching;
  const { header, label, path } = fields.id;
  const fits = (element: Element) => element.localName === row.tag && roleOf(element) === row.role;
  const start = back(leaf.element, path);
  // Boxes within boxes: without words only the one from which the way was taught.
  const plain = row.role === '' && (row.tag === 'div' || row.tag === 'span');
  const bound = !header && !label && plain;
  const others = bound ? [] : around(start ?? leaf.element, start ? NEAR : FAR);
  for (const element of start ? [start, ...others] : others) {
    const found = fits(element) ? rowOf(element, leaf, teaching, sight) : null;
    if (found) return found;
  }
  return null;
}

function rowOf(row: Element, leaf: Leaf, { fields, row: taught }: Teaching, sight: Sight): TaughtRow | null {
  const value = (field: keyof typeof fields) => {
    const place = fields[field];
    return place ? valueIn(row, field, place, sight) : null;
  };
  const number = value('id');
  const id = number && numberIn(number.text, sight.now);
  if (!number || !id || number.element !== leaf.element) return null;
  const time = value('time');
  const at = time && momentIn(time.text, sight.now);
  if (!time || !at || !shown(row) || !shown(number.element)) return null;
  const leaves = leavesOf(row, 200);
  const said = new Set(leaves.map(({ text }) => text));
  if (!taught.words.every((words) => said.has(words))) return null;
  const [status, deadline, order, amount] = [
    value('status'),
    value('deadline'),
    value('order'),
    value('amount'),
  ];
  const buttons = leaves.filter(({ element, text }) => text.length <= 12 && clickable(element));
  const reply = buttons.find(({ text }) => sight.known.replyActions.includes(text.replace(/\s/g, '')));
  const spot: Spot = {
    row,
    id: number.element,
    time: time.element,
    replyable: reply !== undefined,
    ...(status ? { status: status.element } : {}),
    ...(reply ? { actions: hostOf(reply.element) ?? reply.element } : {}),
  };
  const stray = leaves.find((leaf) => isStray(leaf) && !clickable(leaf.element));
  return {
    id,
    fields: {
      complaintTime: time,
      ...(status ? { status } : {}),
      ...(deadline ? { deadline } : {}),
      ...(order ? { orderNo: order } : {}),
      ...(amount ? { amount } : {}),
    },
    tags: tagsIn(leaves, sight.known),
    strayDeadline: deadline ? null : (stray?.text ?? null),
    fen: false,
    numbers: [],
    actions: buttons.map(({ text }) => text),
    spot,
    time: at,
  };
}

/**
 * Adds what was taught to what was found. Our own reading comes first: a row that it knows, or that lies
 * in or around one that it knows, and a number that it has found, are not read again.
 */
export function addTaught(
  found: Findings,
  teachings: readonly Teaching[],
  known: ConsoleKnowledge,
  page: TaughtPage,
  account: string,
): void {
  const rowsOf = found.all().filter(({ context }) => context === 'row');
  const own = new Set(rowsOf.flatMap(({ spots }) => spots.map(({ row }) => row)));
  const outer = new Set([...own].flatMap((row) => Array.from(around(row))));
  const ids = new Set(rowsOf.map(({ complaint }) => complaint.id));
  const here = teachings.filter((each) => speaksOf(each, page.url, account)).slice(0, MOST.teachings);
  for (const teaching of here) {
    const wiser = withStates(known, teaching);
    const queue = wiser.queues.find(({ id }) => id === teaching.queue);
    const rows = queue ? taughtRows(teaching, wiser, page) : [];
    for (const row of rows) {
      const { spot, id } = row;
      const ours = outer.has(spot.row) || Array.from(around(spot.row)).some((each) => own.has(each));
      if (ours || ids.has(id)) continue;
      if (queue) found.row(row, queue);
    }
    // What one teaching found is known to the next.
    for (const { id } of rows) ids.add(id);
  }
}
