/**
 * Whether what names people is blurred in our panels. Everything is until it is known: a moment of blur
 * harms nobody. Elements that may name somebody carry `data-veil`.
 */

let veiled = true;
const boxes = new Set<WeakRef<HTMLElement>>();

/** Of the sheets of panels and gates. */
export const VEIL = '[data-veiled] [data-veil]{filter:blur(5px);pointer-events:none;user-select:none}';

const paint = (box: HTMLElement): void => void box.toggleAttribute('data-veiled', veiled);

/** Blurs, or shows, what stands in every panel now and later. */
export function veil(on: boolean): void {
  veiled = on;
  for (const each of boxes) {
    const box = each.deref();
    if (box) paint(box);
    else boxes.delete(each);
  }
}

/** A panel that follows. */
export function veilBox(box: HTMLElement): void {
  boxes.add(new WeakRef(box));
  paint(box);
}
