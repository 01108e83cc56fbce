/** What opens from a mark: one panel at a time, in the top layer, never over what it belongs to. */
import type { VNode } from 'preact';
import type { Mounted } from '../../../components/overlay/root';
import { mountPanel } from '../../../components/overlay/root';
import { panelSheet } from '../../../components/overlay/sheet';
import { layerOf } from '../../reader/blocks';
import type { bareHost } from '../hosts';

/** The dialog around a node, also out of shadow roots. */
function dialogOf(node: Element): Element | null {
  const found = layerOf(node);
  const { host } = node.getRootNode() as Partial<ShadowRoot>;
  return found ?? (host ? dialogOf(host) : null);
}

export class Layer {
  #host: HTMLElement | null = null;
  #mounted: Mounted | null = null;
  #anchor: Element | null = null;
  /** What was pressed to open it: pressing it again is no press outside. */
  #from: Element | null = null;
  /** Called when the panel is gone, however it went. */
  #closed: (() => void) | null = null;
  readonly #sized = new ResizeObserver(() => this.#put());

  constructor(readonly makeHost: typeof bareHost) {}

  get anchor(): Element | null {
    return this.#anchor;
  }

  /** Shows `node` beside `anchor`, opened `from` there; whatever was open closes. */
  open(anchor: Element, node: VNode, closed: (() => void) | null = null, from: Element = anchor): void {
    this.close();
    const page = anchor.ownerDocument;
    const host = this.makeHost(page, 'panel', null);
    host.setAttribute('popover', 'manual');
    host.style.setProperty('--kc-position', 'fixed');
    host.style.setProperty('--kc-z', '2147483000');
    this.#host = host;
    this.#anchor = anchor;
    this.#from = from;
    this.#closed = closed;
    // Inside its dialog, because a dialog may keep the keyboard to itself.
    (dialogOf(anchor) ?? page.body).append(host);
    try {
      host.showPopover();
    } catch {
      /* an old browser: the z-index has to do */
    }
    // Last, because what is drawn takes the keyboard, and can only once it stands in the page.
    this.#mounted = mountPanel(host, panelSheet(), node);
    this.#put();
    // Lists and forms take turns in it.
    this.#sized.observe(host);
    page.addEventListener('pointerdown', this.#outside, true);
    page.addEventListener('keydown', this.#escape, true);
  }

  update(node: VNode): void {
    this.#mounted?.update(node);
  }

  close(): void {
    const host = this.#host;
    if (!host) return;
    const closed = this.#closed;
    const anchor = this.#anchor;
    const focused = (host.getRootNode() as Document).activeElement === host;
    host.ownerDocument.removeEventListener('pointerdown', this.#outside, true);
    host.ownerDocument.removeEventListener('keydown', this.#escape, true);
    this.#sized.disconnect();
    this.#mounted?.destroy();
    host.remove();
    this.#host = this.#mounted = this.#anchor = this.#from = this.#closed = null;
    closed?.();
    if (focused) (anchor as HTMLElement | null)?.focus({ preventScroll: true });
  }

  readonly #outside = (event: Event) => {
    const path = event.composedPath();
    const own = [this.#host, this.#anchor, this.#from];
    if (this.#host && !own.some((each) => each && path.includes(each))) this.close();
  };

  readonly #escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !this.#host || event.composedPath().includes(this.#host)) return;
    // Or else a native dialog closes with it.
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  /** Right of the anchor when there is room, else below, else above; always on screen. */
  #put(): void {
    const host = this.#host;
    const anchor = this.#anchor;
    const page = host?.ownerDocument.defaultView;
    if (!host || !anchor || !page) return;
    const at = anchor.getBoundingClientRect();
    const own = host.getBoundingClientRect();
    // What lies under the page's scroll bar cannot be pressed.
    const wide = anchor.ownerDocument.documentElement.clientWidth || page.innerWidth;
    const high = page.innerHeight;
    const right = at.right + 8 + own.width <= wide;
    const tall = at.height > 60;
    const below = at.bottom + 6 + own.height <= high;
    const beside = right && tall;
    const x = beside ? at.right + 8 : Math.min(at.left, wide - own.width - 8);
    const y = beside ? at.top : below ? at.bottom + 6 : at.top - 6 - own.height;
    host.style.setProperty('--kc-x', `${Math.max(8, Math.round(x))}px`);
    host.style.setProperty('--kc-y', `${Math.max(8, Math.min(Math.round(y), high - own.height - 8))}px`);
  }
}
