/** The two hosts of a lesson: the sheet over the page, and the card in front of it. */
import type { VNode } from 'preact';
import type { Mounted } from '../../../components/overlay/root';
import { mountPanel } from '../../../components/overlay/root';
import { teachSheet } from '../../../components/overlay/teach/sheet';
import type { bareHost } from '../hosts';

/** px between the card and the edges of the window. */
const EDGE = 16;

export class Stage {
  readonly shade: HTMLElement;
  readonly card: HTMLElement;
  readonly #mounted: readonly Mounted[];
  /** The card stands at the other side: left instead of right, above where it fills the width. */
  other = false;

  constructor(makeHost: typeof bareHost, shade: VNode, card: VNode) {
    const make = (z: number) => {
      const host = makeHost(document, 'panel', null);
      host.setAttribute('popover', 'manual');
      host.style.setProperty('--kc-position', 'fixed');
      host.style.setProperty('--kc-z', String(z));
      return host;
    };
    this.shade = make(2_147_482_900);
    this.card = make(2_147_482_901);
    this.stand();
    this.#mounted = [mountPanel(this.shade, teachSheet(), shade), mountPanel(this.card, teachSheet(), card)];
    this.stand();
  }

  drawShade(node: VNode): void {
    this.#mounted[0]?.update(node);
  }
  drawCard(node: VNode): void {
    this.#mounted[1]?.update(node);
    this.stand();
  }

  /** In front of everything, also of a dialog that makes the rest of the page inert. Put back when thrown out. */
  stand(): void {
    const modal = [...document.querySelectorAll('dialog')].findLast((each) => each.matches(':modal'));
    const home = modal ?? document.body;
    for (const host of [this.shade, this.card]) {
      if (host.parentNode === home) continue;
      home.append(host);
      try {
        host.showPopover();
      } catch {
        /* an old browser: the z-index has to do */
      }
    }
    const { width, height } = this.card.getBoundingClientRect();
    const right = document.documentElement.clientWidth - width - EDGE;
    const wide = right > width / 2;
    const x = wide && this.other ? EDGE : Math.max(EDGE / 2, right);
    const y = !wide && this.other ? EDGE : innerHeight - height - EDGE;
    this.card.style.setProperty('--kc-x', `${Math.round(x)}px`);
    this.card.style.setProperty('--kc-y', `${Math.round(Math.max(EDGE / 2, y))}px`);
  }

  remove(): void {
    for (const mounted of this.#mounted) mounted.destroy();
    this.shade.remove();
    this.card.remove();
  }
}
