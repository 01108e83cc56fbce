/** Whose reply field is this? */
import type { Complaint } from '../complaint/model';
import { isLayer } from '../reader/blocks';
import type { Seen } from '../reader/seen';
import type { ReplyField } from './fields';
import type { Beside } from './pressed';

/** One step out: through a shadow root to its host, out of a document to its frame. */
const out = (node: Node): Node | null | undefined =>
  node.parentNode ?? (node as ShadowRoot).host ?? (node as Document).defaultView?.frameElement;
const within = (outer: Node, node: Node): boolean => {
  for (let at: Node | null | undefined = node; at; at = out(at)) if (at === outer) return true;
  return false;
};

/** The complaint in whose row, card or detail a node is: the innermost. */
export function complaintAt(node: Node, seen: readonly Seen[]): Complaint | null {
  for (let at: Node | null | undefined = node; at; at = out(at)) {
    const found = seen.find(({ spots }) => spots.some(({ row }) => row === at));
    if (found) return found.complaint;
  }
  return null;
}

const MENU = '[role="menu"],[role="tooltip"],[class*="dropdown"],[class*="popover"],[class*="popper"]';
/** What a menu that is open was opened from. */
const OPENER = '[aria-expanded="true"],[class*="dropdown-open"],[class*="popover-open"]';

/** The nearest dialog, drawer, menu or balloon around a node, also out of shadow roots. */
export function layerAt(node: Node): Element | null {
  for (let at: Node | null | undefined = node; at; at = out(at))
    if (at.nodeType === 1 && (isLayer(at as Element) || (at as Element).matches(MENU))) return at as Element;
  return null;
}

function openedFrom(menu: Element, seen: readonly Seen[]): Complaint | null {
  const root = menu.getRootNode() as ParentNode;
  const openers = menu.id
    ? [...root.querySelectorAll('[aria-controls]')].filter((each) =>
        (each.getAttribute('aria-controls') ?? '').split(' ').includes(menu.id),
      )
    : [];
  const found = (openers.length ? openers : [...root.querySelectorAll(OPENER)].slice(0, 50))
    .map((each) => complaintAt(each, seen))
    .filter((each) => each !== null);
  return found.every(({ id }) => id === found[0]?.id) ? (found[0] ?? null) : null;
}

/**
 * Whose complaint a button is about: of the row or detail in which it stands, of the row from which its
 * dialog or menu was opened, or of the only complaint of the page. Null rather than a guess.
 */
export function besideOf(node: Element, seen: readonly Seen[], acted: string | null): Beside | null {
  for (let at: Node | null | undefined = node; at; at = out(at))
    for (const { complaint, spots } of seen) {
      const spot = spots.find(({ row }) => row === at);
      if (spot) return { complaint, region: spot.row, layer: false, state: spot.status ?? null };
    }
  const layer = layerAt(node);
  const [only] = seen;
  if (layer) {
    const opener = isLayer(layer) ? null : openedFrom(layer, seen);
    const complaint = opener ?? complaintNamed(acted, seen);
    return complaint && { complaint, region: layer, layer: true, state: null };
  }
  const alone =
    only?.context === 'detail' && seen.every(({ complaint }) => complaint.id === only.complaint.id);
  return alone
    ? { complaint: only.complaint, region: node.ownerDocument.body, layer: false, state: null }
    : null;
}

/** The complaint of this number, when it is on screen. */
export const complaintNamed = (id: string | null, seen: readonly Seen[]): Complaint | null =>
  seen.find(({ complaint }) => complaint.id === id)?.complaint ?? null;

/**
 * The complaint of a field: the region or dialog that names one, else the row whose button was
 * pressed last (`acted`), else the only detail on screen. Null rather than a guess between several.
 */
export function ownerOf(field: ReplyField, seen: readonly Seen[], acted: string | null): Complaint | null {
  const holds = (part: Element | undefined) =>
    part !== undefined && (within(part, field.element) || within(field.box, part));
  const around = seen.filter(({ spots }) => spots.some((spot) => holds(spot.row)));
  const named = around.filter(({ spots }) =>
    spots.some((spot) => spot.id !== undefined && field.box.contains(spot.id)),
  );
  for (const candidates of [named, around]) {
    const details = candidates.filter(({ context }) => context === 'detail');
    const ids = new Set((details.length ? details : candidates).map(({ complaint }) => complaint.id));
    if (ids.size === 1) return (details[0] ?? candidates[0])?.complaint ?? null;
  }
  const pressed = complaintNamed(acted, seen);
  if (pressed) return pressed;
  const details = seen.filter(({ context }) => context === 'detail');
  if (details.length === 1) return details[0]?.complaint ?? null;
  return seen.length === 1 ? (seen[0]?.complaint ?? null) : null;
}
