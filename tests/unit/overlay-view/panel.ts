/** A panel in a closed root, as in a page; only the test sees into it. */
import type { VNode } from 'preact';
import { afterEach, beforeEach, expect } from 'vitest';
import { type Mounted, mountPanel } from '../../../components/overlay/root';
import { panelSheet } from '../../../components/overlay/sheet';

let host: HTMLElement;
let root: ShadowRoot;
let mounted: Mounted;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('kesu-mark'));
  const attach = host.attachShadow.bind(host);
  host.attachShadow = (init) => (expect(init.mode).toBe('closed'), (root = attach({ mode: 'open' })));
});
afterEach(() => {
  mounted.destroy();
  host.remove();
});

export const shown = (): ShadowRoot => root;
export function mount(node: VNode): void {
  mounted = mountPanel(host, panelSheet(), node);
}
const settle = () => new Promise((done) => setTimeout(done, 5));
export async function update(node: VNode): Promise<void> {
  mounted.update(node);
  await settle();
}

export async function press(key: string, on: Element, more: KeyboardEventInit = {}): Promise<void> {
  on.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
  await settle();
}
export async function type(text: string, into: HTMLInputElement): Promise<void> {
  into.value = text;
  into.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}
