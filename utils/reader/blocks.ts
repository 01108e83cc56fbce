/** Cards, drawers and detail pages: regions around one complaint number, without a table. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Label, NumberLabel } from '../consoles/labels';
import { NUMBERS, ORDERS } from '../consoles/labels';
import type { JsonRecord, JsonStore } from './json';
import { LOSSY } from './json';
import { isClaim } from './claim';
import { parseInstant } from './dates';
import { allPairs, pairsOf } from './pairs';
import { sameMoment } from './record';
import type { RawRow } from './rows';
import { isStray, lonelyStatus } from './rows';
import { statusAnywhere } from './status';
import { tagsIn } from './offers';
import type { Leaf } from './text';
import { clickable, hostOf, leavesOf, plainWord, shown } from './text';
import { endsInNumber, idFrom, idIn } from './tokens';

/** A region before it is known where it stands. */
type Found = Omit<Block, 'context' | 'told'>;

interface Anchor {
  id: string;
  element: Element;
  /** Its label does not say "complaint". */
  weak: boolean;
  told: NumberLabel | null;
  /** Known by its order alone: the time has to be the same. */
  record?: JsonRecord;
}

export interface Block extends RawRow {
  context: 'row' | 'detail';
  /** The kind of number by which it was found. */
  told: NumberLabel | null;
}

const isOrder = (label: Label) => (ORDERS as readonly Label[]).includes(label);
const LAYER =
  '[role="dialog"],[role="alertdialog"],dialog,[aria-modal="true"],[class*="drawer"],[class*="dialog"],[class*="modal"]';
/** The dialog, drawer or layer of that kind around an element, or itself. */
export const layerOf = (element: Element): Element | null => element.closest(LAYER);
export const isLayer = (element: Element): boolean => element.matches(LAYER);

/** Complaint numbers outside tables: labelled ones, and numbers that the console's data knows. */
function anchorsOf(
  leaves: readonly Leaf[],
  store: JsonStore,
  known: ConsoleKnowledge,
  expected: boolean,
  own: NumberLabel,
): Anchor[] {
  const anchors: Anchor[] = [];
  const kinds = new Set<string>([own, ...NUMBERS]);
  const pairs = [...allPairs(leaves, known)];
  const numbers = pairs.filter(({ label }) => kinds.has(label));
  const named = new Set(pairs.map(({ element }) => element));
  // Another kind of number stands in only where none without a name could be the own.
  const stray = leaves.some((leaf) => !named.has(leaf.element) && endsInNumber(leaf));
  const other = stray ? undefined : (numbers[0]?.label as NumberLabel | undefined);
  const told = numbers.some(({ label }) => label === own) ? own : (other ?? null);
  for (const { label, text, element, rank } of numbers) {
    const id = label === told ? idFrom({ text, element }) : null;
    if (id && id.length >= 6 && rank > (expected ? 0 : 1))
      anchors.push({ id, element, weak: rank < 2 && label !== 'transactionId', told });
  }
  // Of a detail that does not print its number, the order may say whose it is.
  for (const { label, text, element } of told ? [] : pairs) {
    const record = isOrder(label) ? store.byNumber(idIn(text) ?? '') : null;
    if (record && !record.id.startsWith(LOSSY))
      anchors.push({ id: record.id, element, weak: true, told: null, record });
  }
  const labelled = new Set(numbers.map(({ element }) => element));
  for (const { text, element } of leaves) {
    const bare = text.length <= 64 ? idIn(text) : null;
    if (bare && bare === text && bare.length >= 10 && !labelled.has(element) && store.byId(bare))
      anchors.push({ id: bare, element, weak: false, told: null });
  }
  return anchors;
}

/** Regions of one complaint each, among the leaves outside complaint tables. `skip`: what is read otherwise, or not ours. */
export function blocksOf(
  leaves: readonly Leaf[],
  store: JsonStore,
  known: ConsoleKnowledge,
  blocked: (element: Element) => boolean,
  expected: boolean,
  own: NumberLabel,
  rows: (id: string) => boolean,
  skip: ReadonlySet<Node>,
): Block[] {
  const anchors = anchorsOf(leaves, store, known, expected, own).filter((anchor) => shown(anchor.element));
  const blocks: Block[] = [];
  const taken = new Set<string>();
  const ids = new Set(anchors.filter(({ element }) => !layerOf(element)).map(({ id }) => id));
  for (const anchor of anchors) {
    const layer = layerOf(anchor.element);
    const key = `${anchor.id}|${layer ? 'layer' : ''}`;
    if (taken.has(key)) continue;
    const others = anchors.filter(({ id }) => id !== anchor.id).map(({ element }) => element);
    const block = grow(anchor, others, known, blocked, skip);
    if (!block) continue;
    const { status, complaintTime, stateTime } = block.fields;
    const joined = store.byId(anchor.id) !== null || (layer !== null && rows(anchor.id));
    if (!status && !complaintTime && !stateTime && !joined) continue;
    if (anchor.weak && !(status && statusAnywhere(status.text, known) && complaintTime)) continue;
    if (anchor.record && !sameMoment(momentOf(complaintTime?.text ?? '', anchor.record), anchor.record))
      continue;
    taken.add(key);
    blocks.push({ ...block, told: anchor.told, context: layer || ids.size === 1 ? 'detail' : 'row' });
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
  skip: ReadonlySet<Node>,
): Found | null {
  let best: Found | null = null;
  let region: Element | null = hostOf(anchor.element);
  for (let depth = 0; region && depth < 14 && region.localName !== 'html'; depth++) {
    const here: Element = region;
    if (others.some((other) => here.contains(other)) || blocked(here)) break;
    best = describe(anchor, here, known, best, skip);
    const { status, complaintTime, stateTime } = best.fields;
    if (
      (status && (complaintTime ?? stateTime) && depth >= 2 && best.actions.length > 0) ||
      here.localName === 'body' ||
      isLayer(here)
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
  before: Found | null,
  skip: ReadonlySet<Node>,
): Found {
  const leaves = leavesOf(region, 600, skip);
  const fields = { ...pairsOf(leaves, known), ...before?.fields };
  const lonely = fields.status ? undefined : lonelyStatus([region], known, skip);
  const claim = leaves.find((leaf) => isClaim(leaf.text) && !clickable(leaf.element));
  // A name without a value would hide what a wider region says.
  if (lonely) fields.status = lonely;
  if (claim) fields.claim ??= claim;
  const actions = leaves
    .filter((leaf) => leaf.text.length <= 12 && clickable(leaf.element))
    .map((leaf) => plainWord(leaf.text));
  const reply = leaves.find(
    (leaf) => clickable(leaf.element) && known.replyActions.includes(plainWord(leaf.text)),
  );
  return {
    id: anchor.id,
    fields,
    strayDeadline:
      before?.strayDeadline ?? leaves.find((leaf) => isStray(leaf) && !clickable(leaf.element))?.text ?? null,
    fen: false,
    numbers: [],
    actions,
    tags: tagsIn(leaves, known),
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
