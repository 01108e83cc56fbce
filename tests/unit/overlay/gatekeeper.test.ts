import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Gatekeeper } from '../../../utils/overlay/gatekeeper';
import type { FieldNow, GateDeps, KitWorld, PanelKit, Warden } from '../../../utils/overlay/kit';
import { panels } from '../../../utils/overlay/kit';
import type { Pressed } from '../../../utils/overlay/pressed';
import { complaint } from '../reply/sample';

const held = vi.fn<(what: Pressed) => (() => Promise<HTMLElement | null>) | null>();
const warden: Warden = { typed: vi.fn(), check: vi.fn(), settle: vi.fn(), held };
/** The second file has come. */
let here = true;

beforeAll(async () => {
  (globalThis as KitWorld).kesuPanels = () =>
    ({ warden: () => (here ? warden : null) }) as unknown as PanelKit;
  await panels();
});
afterAll(() => delete (globalThis as KitWorld).kesuPanels);
afterEach(() => {
  document.body.replaceChildren();
  vi.resetAllMocks();
  here = true;
});

function page(more: Partial<GateDeps> = {}) {
  document.body.append(
    document
      .createRange()
      .createContextualFragment('<div><textarea></textarea><button>处理完成</button></div>'),
  );
  const element = document.querySelector('textarea')!;
  const button = document.querySelector('button')!;
  const field = { element, box: element.parentElement!, limit: null };
  const fields: FieldNow[] = [{ field, complaint: complaint(), host: element }];
  const gates = new Gatekeeper({
    fields: () => fields,
    off: () => false,
    beside: () => ({ complaint: complaint(), region: document.body, layer: false, state: null }),
    ...more,
  } as GateDeps);
  const native = vi.fn();
  button.addEventListener('click', native);
  const press = (trusted = true) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'isTrusted', { value: trusted });
    const listen = (each: Event) => gates.click(each === event ? event : each);
    window.addEventListener('click', listen, { capture: true, once: true });
    button.dispatchEvent(event);
    return event;
  };
  return { gates, button, element, press, native };
}
const throws = () => {
  throw new Error('broken');
};

describe('a press', () => {
  it('is held, and goes on when it may', async () => {
    const { press, native, button } = page();
    held.mockReturnValue(async () => button);
    expect(press().defaultPrevented).toBe(true);
    expect(native).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(native).toHaveBeenCalledOnce());
  });

  it('is held, and stops there', async () => {
    const { press, native } = page();
    const asked = vi.fn(async () => null);
    held.mockReturnValue(asked);
    press();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    await Promise.resolve();
    expect(native).not.toHaveBeenCalled();
  });

  it('that closes waits for nobody while its gate is switched off and nobody is here', () => {
    here = false;
    const { press, native } = page({ off: (feature) => feature === 'close' });
    expect(press().defaultPrevented).toBe(false);
    expect(native).toHaveBeenCalledOnce();
  });

  it('of a script is none of ours', () => {
    const { press, native } = page();
    expect(press(false).defaultPrevented).toBe(false);
    expect(held).not.toHaveBeenCalled();
    expect(native).toHaveBeenCalledOnce();
  });
});

describe('when something of ours fails, the button works', () => {
  it.each<[string, Partial<GateDeps>]>([
    ['the fields cannot be read', { fields: throws }],
    ['nobody can tell whose button it is', { beside: throws }],
  ])('%s', (_, deps) => {
    const { press, native } = page(deps);
    expect(press).not.toThrow();
    expect(native).toHaveBeenCalledOnce();
  });

  it('the check throws at once', () => {
    const { press, native } = page();
    held.mockImplementation(throws);
    expect(press().defaultPrevented).toBe(false);
    expect(native).toHaveBeenCalledOnce();
  });

  it.each([
    ['while it asks', async () => Promise.reject(new Error('broken'))],
    ['before it asks', throws],
  ])('the question breaks %s', async (_, broken) => {
    const { press, native } = page();
    held.mockReturnValue(broken);
    press();
    await vi.waitFor(() => expect(native).toHaveBeenCalledOnce());
  });
});

it('tells who writes where', async () => {
  const { gates, element } = page();
  await gates.typed(document.body);
  expect(warden.typed).not.toHaveBeenCalled();
  await gates.typed(element);
  expect(warden.typed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ host: element }));
});

it('checks a field that had the keyboard before its button stood, once', async () => {
  const { gates, element } = page();
  element.focus();
  gates.settle();
  await vi.waitFor(() => expect(warden.typed).toHaveBeenCalledOnce());
  element.setAttribute('data-checked', '0'); // here the field stands for its button
  gates.settle();
  await Promise.resolve();
  expect(warden.typed).toHaveBeenCalledOnce();
});
