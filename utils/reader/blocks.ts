/** Cards, drawers and detail pages: regions around one complaint number, without a table. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Label } from '../consoles/labels';
import type { JsonRecord, JsonStore } from './json';
import { LOSSY } from './json';
import { isClaim } from './claim';
import { parseInstant } from './dates';
import { allPairs, pairsOf } from './pairs';
import { sameMoment } from './record';
import type { RawRow } from './rows';
import { isStray, lonelyStatus, UNNAMED } from './rows';
import { statusAnywhere } from './status';
import type { Leaf } from './text';
import { clickable, hostOf, leavesOf, plainAction, shown } from './text';
import { idIn, idOf } from './tokens';

interface Anchor {
  id: string;
  element: Element;
  /** Its label does not say "complaint". */
  weak: boolean;
  /** Known by its order alone: the time has to be the same. */
  record?: JsonRecord;
}

export interface Block extends RawRow {
  context: 'row' | 'detail';
}

const NUMBERS = new Set<Label>(['complaintId', 'afterSaleId']);
const ORDERS = new Set<Label>(['outTradeNo', 'transactionId', 'orderNo']);
export const LAYER =
  '[role="dialog"],[role="alertdialog"],dialog,[aria-modal="true"],[class*="drawer"],[class*="dialog"],[class*="modal"]';

/** Complaint numbers outside tables: labelled ones, and numbers that the console's data knows. */
function anchorsOf(
  leaves: readonly Leaf[],
  store: JsonStore,
  known: ConsoleKnowledge,
  expected: boolean,
  own: Label,
): Anchor[] {
  const anchors: Anchor[] = [];
  const pairs = [...allPairs(leaves, known)];
  const numbers = pairs.filter(({ label }) => NUMBERS.has(label));
  const named = new Set(pairs.map(({ element }) => element));
  // The other kind of number stands in only where none without a name could be the own.
  const stray = leaves.some(
    ({ text, element }) => text.length >= UNNAMED && idIn(text) === text && !named.has(element),
  );
  const other = stray ? undefined : numbers[0]?.label;
  const told = numbers.some(({ label }) => label === own) ? own : other;
  for (const { label, text, element, rank } of numbers) {
    const id = label === told ? numberIn(text, element) : null;
    if (id && id.length >= 6 && rank > (expected ? 0 : 1)) anchors.push({ id, element, weak: rank < 2 });
  }
  // Of a detail that does not print its number, the order may say whose it is.
  for (const { label, text, element } of told ? [] : pairs) {
    const record = ORDERS.has(label) ? store.byNumber(idIn(text) ?? '') : null;
    if (record && !record.id.startsWith(LOSSY)) anchors.push({ id: record.id, element, weak: true, record });
  }
  const labelled = new Set(numbers.map(({ element }) => element));
  for (const { text, element } of leaves) {
    const bare = text.length <= 64 ? idIn(text) : null;
    if (bare && bare === text && bare.length >= 10 && !labelled.has(element) && store.byId(bare))
      anchors.push({ id: bare, element, weak: false });
  }
  return anchors;
}

/** The number in a value, however it is shown: in pieces, or cut short with its whole in a title. */
const numberIn = (text: string, element: Element) =>
  idOf([{ text, element }], element.closest('td,dd,p,li,div') ?? element);

/** Regions of one complaint each, among the leaves outside complaint tables. */
export function blocksOf(
  leaves: readonly Leaf[],
  store: JsonStore,
  known: ConsoleKnowledge,
  blocked: (element: Element) => boolean,
  expected: boolean,
  own: Label,
  rows: (id: string) => boolean,
): Block[] {
  const anchors = anchorsOf(leaves, store, known, expected, own).filter((anchor) => shown(anchor.element));
  const blocks: Block[] = [];
  const taken = new Set<string>();
  const ids = new Set(anchors.filter(({ element }) => !element.closest(LAYER)).map(({ id }) => id));
  for (const anchor of anchors) {
    const layer = anchor.element.closest(LAYER);
    const key = `${anchor.id}|${layer ? 'layer' : ''}`;
    if (taken.has(key)) continue;
    const others = anchors.filter(({ id }) => id !== anchor.id).map(({ element }) => element);
    const block = grow(anchor, others, known, blocked);
    if (!block) continue;
    const { status, complaintTime } = block.fields;
    const joined = store.byId(anchor.id) !== null || (layer !== null && rows(anchor.id));
    if (!status && !complaintTime && !joined) continue;
    if (anchor.weak && !(status && statusAnywhere(status.text, known) && complaintTime)) continue;
    if (anchor.record && !sameMoment(momentOf(complaintTime?.text ?? '', anchor.record), anchor.record))
      continue;
    taken.add(key);
    blocks.push({ ...block, context: layer || ids.size === 1 ? 'detail' : 'row' });
  }
  return blocks;
}

/** What a text without a year says is near to what the data say. */
const momentOf = (text: string, { complaintTime }: JsonRecord) =>
  complaintTime ? parseInstant(text, complaintTime.at) : null;

/** Widens the region around a number until it is whole, or another complaint would come in. */
function grow(
  anchor: Anchor,
  others: readonly Element[],
  known: ConsoleKnowledge,
  blocked: (element: Element) => boolean,
): Omit<Block, 'context'> | null {
  let best: Omit<Block, 'context'> | null = null;
  let region: Element | null = hostOf(anchor.element);
  for (let depth = 0; region && depth < 14 && region.localName !== 'html'; depth++) {
    const here: Element = region;
    if (others.some((other) => here.contains(other)) || blocked(here)) break;
    best = describe(anchor, here, known, best);
    const { status, complaintTime } = best.fields;
    if (
      (status && complaintTime && depth >= 2 && best.actions.length > 0) ||
      here.localName === 'body' ||
      here.matches(LAYER)
    )
      break;
    region = hostOf(here);
  }
  return best;
}

function describe(
  anchor: Anchor,
  region: Element,
  known: ConsoleKnowledge,
  before: Omit<Block, 'context'> | null,
): Omit<Block, 'context'> {
  const leaves = leavesOf(region, 600);
  const fields = { ...pairsOf(leaves, known), ...before?.fields };
  fields.status ??= lonelyStatus([region], known);
  fields.claim ??= leaves.find((leaf) => isClaim(leaf.text) && !clickable(leaf.element));
  const actions = leaves
    .filter((leaf) => leaf.text.length <= 12 && clickable(leaf.element))
    .map((leaf) => plainAction(leaf.text));
  const reply = leaves.find(
    (leaf) => clickable(leaf.element) && known.replyActions.includes(plainAction(leaf.text)),
  );
  return {
    id: anchor.id,
    fields,
    strayDeadline:
      before?.strayDeadline ?? leaves.find((leaf) => isStray(leaf) && !clickable(leaf.element))?.text ?? null,
    fen: false,
    numbers: [],
    actions,
    spot: {
      row: region,
      status: fields.status?.element,
      time: fields.complaintTime?.element,
      id: anchor.element,
      actions:
        before?.spot.actions ??
        (reply
          ? (hostOf(reply.element.closest('a,button,[role="button"]') ?? reply.element) ?? undefined)
          : undefined),
      replyable: reply !== undefined,
    },
  };
}
