/** The red-line list under a field: over the page, never pushing it, never over its buttons. */
import { gateSheet } from '../../../components/overlay/gateSheet';
import type { RedLine } from '../../../components/overlay/RedLines';
import { RedLines } from '../../../components/overlay/RedLines';
import type { Mounted } from '../../../components/overlay/root';
import { mountPanel } from '../../../components/overlay/root';
import type { bareHost } from '../hosts';
import type { Look } from '../kit';

const HEAD = 32;
const GAP = 4;

export class RedLineList {
  #host: HTMLElement | null = null;
  #mounted: Mounted | null = null;
  #field: HTMLElement | null = null;
  #draw: ((folded: boolean) => void) | null = null;
  /** What a person chose for this field. */
  #chosen: boolean | null = null;
  /** px, unfolded. */
  #high = 0;
  /** What is shown, and where the field was then: most keys change neither. */
  #shown = '';

  constructor(readonly makeHost: typeof bareHost) {}

  /** Shows the findings of `field`, or takes the list away when there are none. */
  show(
    field: HTMLElement,
    findings: readonly RedLine[],
    { language, theme }: Look,
    take: (finding: RedLine) => void,
  ): void {
    if (!findings.length || !field.isConnected) return this.close();
    const { x, y, width, height } = field.getBoundingClientRect();
    const shown = JSON.stringify([findings, language, theme, x, y, width, height]);
    const same = field === this.#field && this.#host?.isConnected && shown === this.#shown;
    if (same) return;
    if (field !== this.#field || !this.#host?.isConnected) this.#open(field);
    this.#shown = shown;
    const host = this.#host!;
    this.#draw = (folded) => {
      const node = (
        <RedLines
          findings={findings}
          language={language}
          theme={theme}
          folded={folded}
          onFold={(next) => {
            this.#chosen = next;
            this.#put();
          }}
          onTake={(finding, event) => {
            if (event.isTrusted) take(finding);
          }}
        />
      );
      if (this.#mounted) this.#mounted.update(node);
      else this.#mounted = mountPanel(host, gateSheet(), node);
    };
    this.#widen();
    this.#draw(false);
    this.#high = host.getBoundingClientRect().height || HEAD;
    this.#put();
  }

  close(): void {
    const page = this.#host?.ownerDocument;
    page?.removeEventListener('scroll', this.#put, true);
    page?.defaultView?.removeEventListener('resize', this.#put);
    this.#mounted?.destroy();
    this.#host?.remove();
    this.#host = this.#mounted = this.#field = this.#draw = this.#chosen = null;
    this.#shown = '';
  }

  #open(field: HTMLElement): void {
    this.close();
    const page = field.ownerDocument;
    const host = this.makeHost(page, 'panel', null);
    host.setAttribute('popover', 'manual');
    host.style.setProperty('--kc-position', 'fixed');
    host.style.setProperty('--kc-z', '2147482500');
    // Inside a native dialog, or else it could not be pressed.
    (field.closest('dialog') ?? page.body).append(host);
    try {
      host.showPopover();
    } catch {
      /* an old browser: the z-index has to do */
    }
    this.#host = host;
    this.#field = field;
    page.addEventListener('scroll', this.#put, { capture: true, passive: true });
    page.defaultView?.addEventListener('resize', this.#put);
  }

  #widen(): void {
    const wide = Math.min(this.#field!.getBoundingClientRect().width, innerWidth - 16);
    this.#host!.style.setProperty('--kc-w', `${Math.round(Math.max(280, wide))}px`);
  }

  /** Below the field; above it when buttons would be covered; its head alone when neither is free. */
  readonly #put = (): void => {
    const host = this.#host;
    const field = this.#field;
    if (!host || !field) return;
    if (!field.isConnected) return this.close();
    this.#widen();
    const at = field.getBoundingClientRect();
    const fits = (top: number, height: number) =>
      top >= 0 && top + height <= innerHeight && !this.#covers(at, top, height);
    const below = at.bottom + GAP;
    const above = at.top - GAP - this.#high;
    const free = [below, above].find((top) => fits(top, this.#high));
    const folded = this.#chosen ?? free === undefined;
    this.#draw?.(folded);
    const inside = at.bottom - HEAD - GAP;
    const top = folded
      ? fits(below, HEAD)
        ? below
        : inside
      : (free ?? Math.max(8, Math.min(below, innerHeight - this.#high - 8)));
    host.style.setProperty('--kc-x', `${Math.round(Math.max(8, Math.min(at.left, innerWidth - 288)))}px`);
    host.style.setProperty('--kc-y', `${Math.round(top)}px`);
    host.hidden = at.bottom < 0 || at.top > innerHeight || at.width === 0;
  };

  /** Would a button or link near the field be covered? */
  #covers(at: DOMRect, top: number, height: number): boolean {
    const field = this.#field!;
    let box: Element = field;
    for (let depth = 0; depth < 5 && box.parentElement; depth++) box = box.parentElement;
    // The buttons of a dialog stand at its end, however deep the field is.
    box = field.closest('[role="dialog"],dialog') ?? box;
    for (const button of [...box.querySelectorAll('button,a[href],[role="button"],input')].slice(0, 200)) {
      if (button === field) continue;
      const { left, right, top: from, bottom } = button.getBoundingClientRect();
      if (right > at.left && left < at.right && from < top + height && bottom > top && bottom > from)
        return true;
    }
    return false;
  }
}
