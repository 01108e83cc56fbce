/** Whose reply field is this? */
import type { Complaint } from '../complaint/model';
import type { Seen } from '../reader/seen';
import type { ReplyField } from './fields';

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
