// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { veil, veilBox } from '../../../components/overlay/veil';
import type { Browser } from '../../../utils/platform/browser';
import { isVeiled, onVeil, turnVeil, veilHere } from '../../../utils/platform/veil';

/** A session area with pages that listen. */
function area(broken = false) {
  const kept: Record<string, unknown> = {};
  const listeners: ((changes: object, area: string) => void)[] = [];
  const session = {
    async get(name: string) {
      if (broken) throw new Error('closed');
      return { [name]: kept[name] };
    },
    async set(values: Record<string, unknown>) {
      if (broken) throw new Error('closed');
      Object.assign(kept, values);
      for (const listener of listeners)
        for (const [name, newValue] of Object.entries(values)) listener({ [name]: { newValue } }, 'session');
    },
  };
  const onChanged = { addListener: (listener: (typeof listeners)[0]) => listeners.push(listener) };
  return { storage: { session, onChanged } } as unknown as Browser;
}
const press = (key: string, target: EventTarget = document.body, more = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
const hidden = () => document.documentElement.hasAttribute('data-veiled');

beforeEach(() => document.documentElement.removeAttribute('data-veiled'));

describe('the privacy screen', () => {
  it('hides until it is known, then as it was left', async () => {
    const browser = area();
    await turnVeil(browser, true);
    const here = veilHere(browser, document);
    expect([here.on(), hidden()]).toEqual([true, true]);
    await turnVeil(browser, false);
    expect(hidden()).toBe(false);
  });

  it('shows where the area cannot be read', async () => {
    const here = veilHere(area(true), document);
    await expect.poll(() => here.on()).toBe(false);
    here.set(true);
    expect(hidden()).toBe(true);
  });

  it('has a key that writing is no press of, and every page follows', async () => {
    const browser = area();
    const told: boolean[] = [];
    onVeil(browser, (on) => told.push(on));
    const here = veilHere(browser, document);
    await expect.poll(() => here.on()).toBe(false);
    const field = document.body.appendChild(document.createElement('input'));
    press('h', field);
    press('h', document.body, { ctrlKey: true });
    expect(here.on()).toBe(false);
    press('H');
    expect(here.on()).toBe(true);
    await expect.poll(() => isVeiled(browser)).toBe(true);
    expect(told).toEqual([true]);
    field.remove();
  });

  it('hides our panels until told, those that come later too', () => {
    const [early, late] = [document.createElement('div'), document.createElement('div')];
    veilBox(early);
    expect(early.hasAttribute('data-veiled')).toBe(true);
    veil(false);
    expect(early.hasAttribute('data-veiled')).toBe(false);
    veil(true);
    veilBox(late);
    expect([early, late].map((box) => box.hasAttribute('data-veiled'))).toEqual([true, true]);
    veil(false);
  });
});
