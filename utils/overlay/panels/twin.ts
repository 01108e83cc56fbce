/** A page that draws itself anew while a gate stands open has another button for the same thing. */
import type { GateDeps } from '../kit';
import { BUTTON } from '../pressed';
import type { Pressed } from '../pressed';

/**
 * Notes now what the button says; the function tells the button to press later: the same one, or the
 * one that took its place. The old one when there is none: pressing it does nothing.
 */
export function twinOf(
  what: Pressed,
  { seen, fields }: Pick<GateDeps, 'seen' | 'fields'>,
): () => HTMLElement {
  const { button } = what;
  const words = button.textContent;
  return () => {
    if (button.isConnected) return button;
    const regions =
      what.kind === 'send'
        ? fields().map(({ field }) => field.box)
        : seen()
            .filter(({ complaint }) => complaint.id === what.beside.complaint.id)
            .flatMap(({ spots }) => spots.map(({ row }) => row));
    return (
      regions
        .flatMap((region) => Array.from(region.querySelectorAll<HTMLElement>(BUTTON)))
        .find((each) => each.textContent === words) ?? button
    );
  };
}
