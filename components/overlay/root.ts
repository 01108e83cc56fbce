/** A Preact tree in a closed root of its own. */
import { render, type VNode } from 'preact';
import { adopt } from './sheet';
import { veilBox } from './veil';

/** What the page must not hear while somebody works in a panel: its shortcuts, its click-outside. */
const KEPT =
  'keydown keyup keypress beforeinput input change paste copy cut click dblclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend focusin focusout compositionstart compositionend';

export interface Mounted {
  update(node: VNode): void;
  /** Takes the tree out; the host stays with whoever made it. */
  destroy(): void;
}

/** Mounts `node` in a new closed root of `host`. */
export function mountPanel(host: HTMLElement, sheet: CSSStyleSheet, node: VNode): Mounted {
  const root = host.attachShadow({ mode: 'closed' });
  adopt(root, sheet);
  // The tree sits in its own box, so that a copied sheet is not taken for one of its nodes.
  const box = root.appendChild(document.createElement('div'));
  veilBox(box);
  for (const type of KEPT.split(' ')) root.addEventListener(type, (event) => event.stopPropagation());
  render(node, box);
  return {
    update: (next) => render(next, box),
    destroy: () => render(null, box),
  };
}
