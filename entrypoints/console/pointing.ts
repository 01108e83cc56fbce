/** Pointing at marks: the card that comes under a resting pointer, and the way to a mark from elsewhere. */
import type { Host } from '../../utils/overlay/hosts';
import { panels, panelsHere } from '../../utils/overlay/kit';
import type { PanelKit } from '../../utils/overlay/kit';
import type { Seen } from '../../utils/reader/seen';

/** A card after 300 ms over a mark, gone when the pointer leaves; a card that was clicked stays. */
export function hoverCard(card: (seen: Seen, host: HTMLElement) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hovering: Element | null = null;
  /** A click on a mark: opens what belongs to it, also in the place of a card by pointing, or closes it. */
  const click = async (host: HTMLElement, open: (kit: PanelKit) => void) => {
    clearTimeout(timer);
    const pointed = hovering === host;
    hovering = null;
    const kit = await panels();
    if (kit?.anchor() === host && !pointed) kit.close();
    else if (kit) open(kit);
  };
  const point = (seen: Seen, host: HTMLElement | null) => {
    clearTimeout(timer);
    if (host) {
      timer = setTimeout(async () => {
        const kit = await panels();
        if (!kit || kit.anchor()) return;
        hovering = host;
        card(seen, host);
      }, 300);
    } else if (hovering && panelsHere()?.anchor() === hovering) {
      panelsHere()?.close();
      hovering = null;
    }
  };
  return { click, point };
}

/** The host itself takes no focus: its button does. */
export function reveal(host: Host | null): void {
  host?.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  host?.root.querySelector('button')?.focus({ preventScroll: true });
}
