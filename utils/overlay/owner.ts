/** Whose reply field is this? */
import type { Complaint } from '../complaint/model';
import type { Seen } from '../reader/seen';
import type { ReplyField } from './fields';

/**
 * The complaint of a field: the region or dialog that names one, else the row whose button was
 * pressed last (`acted`), else the only detail on screen. Null rather than a guess between several.
 */
export function ownerOf(field: ReplyField, seen: readonly Seen[], acted: string | null): Complaint | null {
  const holds = (part: Element | undefined) =>
    part !== undefined && (part.contains(field.element) || field.box.contains(part));
  const around = seen.filter(({ spots }) => spots.some((spot) => holds(spot.row)));
  const named = around.filter(({ spots }) =>
    spots.some((spot) => spot.id !== undefined && field.box.contains(spot.id)),
  );
  for (const candidates of [named, around]) {
    const details = candidates.filter(({ context }) => context === 'detail');
    const ids = new Set((details.length ? details : candidates).map(({ complaint }) => complaint.id));
    if (ids.size === 1) return (details[0] ?? candidates[0])?.complaint ?? null;
  }
  const pressed = seen.find(({ complaint }) => complaint.id === acted);
  if (pressed) return pressed.complaint;
  const details = seen.filter(({ context }) => context === 'detail');
  if (details.length === 1) return details[0]?.complaint ?? null;
  return seen.length === 1 ? (seen[0]?.complaint ?? null) : null;
}
