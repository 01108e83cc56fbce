/** Points at something of the page: scrolls to it, gives it the keyboard, puts a ring around it. */
import { gateSheet } from '../../../components/overlay/gateSheet';
import { mountPanel } from '../../../components/overlay/root';
import type { bareHost } from '../hosts';

/** ms; and gone with the first press, key or scroll before that. */
const STAYS = 4000;
const WIDER = 4;

export function pointAt(makeHost: typeof bareHost, at: HTMLElement): void {
  at.scrollIntoView({ block: 'center', behavior: 'instant' });
  at.focus({ preventScroll: true });
  const page = at.ownerDocument;
  const { left, top, width, height } = at.getBoundingClientRect();
  const host = makeHost(page, 'panel', null);
  // In front of dialogs, and in nobody's way.
  host.setAttribute('popover', 'manual');
  host.inert = true;
  const sizes = { x: left - WIDER, y: top - WIDER, w: width + 2 * WIDER, h: height + 2 * WIDER };
  host.style.setProperty('--kc-position', 'fixed');
  host.style.setProperty('--kc-z', '2147483000');
  for (const [name, size] of Object.entries(sizes))
    host.style.setProperty(`--kc-${name}`, `${Math.round(size)}px`);
  page.body.append(host);
  try {
    host.showPopover();
  } catch {
    /* an old browser: the z-index has to do */
  }
  const mounted = mountPanel(host, gateSheet(), <span class="a ring" />);
  const life = new AbortController();
  const end = () => {
    life.abort();
    clearTimeout(timer);
    mounted.destroy();
    host.remove();
  };
  const timer = setTimeout(end, STAYS);
  const options = { capture: true, passive: true, signal: life.signal };
  // The scroll of our own is still to be told.
  page.defaultView?.requestAnimationFrame(() => {
    for (const type of ['pointerdown', 'keydown', 'scroll']) page.addEventListener(type, end, options);
  });
}
