/** A page that draws itself anew while a gate stands open has another button for the same thing. */
import type { FieldNow, GateDeps } from '../kit';
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
  const whose = what.kind === 'send' ? ownerIn(what.field.element, fields()) : what.beside.complaint.id;
  return () => {
    if (button.isConnected) return button;
    const regions =
      what.kind === 'send'
        ? // Never the button of another complaint's reply, nor of one that nobody can tell.
          fields()
            .filter(({ complaint }) => whose !== null && complaint?.id === whose)
            .map(({ field }) => field.box)
        : seen()
            .filter(({ complaint }) => complaint.id === whose)
            .flatMap(({ spots }) => spots.map(({ row }) => row));
    const twins = regions.flatMap((region) => Array.from(region.querySelectorAll<HTMLElement>(BUTTON)));
    return twins.find((each) => each.textContent === words) ?? button;
  };
}

const ownerIn = (element: HTMLElement, fields: readonly FieldNow[]): string | null =>
  fields.find(({ field }) => field.element === element)?.complaint?.id ?? null;
