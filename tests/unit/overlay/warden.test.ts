import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Feature } from '../../../utils/complaint/ids';
import { CONSOLES } from '../../../utils/consoles';
import type { GateAnswer, GateDeps, GateRequest } from '../../../utils/overlay/kit';
import { GateWarden } from '../../../utils/overlay/panels/warden';
import type { Pressed } from '../../../utils/overlay/pressed';
import { send } from '../../../utils/platform/page';
import { JsonStore } from '../../../utils/reader/json';
import { complaint, HOUR, NOW } from '../reply/sample';

vi.mock('../../../utils/platform/page', () => ({ send: vi.fn() }));

const own = complaint({
  history: [
    { at: NOW - HOUR, by: 'merchant', type: 'MERCHANT_RESPONSE', text: '今天为您换新' },
    { at: NOW - 1000, by: 'user', type: 'USER_RESPONSE', text: '好的，谢谢' },
  ],
});
const gate = vi.fn<(at: Element, request: GateRequest) => Promise<GateAnswer>>();
let told: { attempts: number; burst: boolean; released: null } | null;

beforeEach(() => {
  told = { attempts: 0, burst: false, released: null };
  gate.mockReset().mockResolvedValue({ go: false });
  vi.mocked(send)
    .mockReset()
    .mockImplementation((async ({ type }: { type: string }) =>
      type === 'attempts' ? told : null) as typeof send);
});
afterEach(() => document.body.replaceChildren());

function page(off: Feature[] = [], words = '处理完成', of = own) {
  document.body.append(
    document
      .createRange()
      .createContextualFragment(`<table><tr><td><a class="b">${words}</a></td></tr></table>`),
  );
  const button = document.querySelector<HTMLElement>('.b')!;
  const region = document.querySelector('tr')!;
  const known = CONSOLES[of.console];
  const deps: GateDeps = {
    known,
    fields: () => [],
    beside: () => null,
    seen: () => [{ complaint: of, context: 'row', spots: [{ row: region, replyable: true }] }],
    store: new JsonStore(known),
    again: async () => undefined,
    learned: () => {},
    look: () => ({ language: 'zh-CN', theme: 'light', now: NOW }),
    settings: () => null,
    off: (feature) => off.includes(feature),
  };
  const point = vi.fn();
  const warden = new GateWarden(deps, { gate, lines: { close() {}, show() {} } as never, point });
  const what: Pressed = {
    kind: 'close',
    button,
    beside: { complaint: of, region, layer: false, state: null },
    field: null,
    sends: false,
  };
  return { button, region, point, hold: () => warden.held(what) };
}
const notes = () =>
  vi
    .mocked(send)
    .mock.calls.map(([message]) => message)
    .filter((message) => message.type === 'journal');

it('lets an agreed close go without a word, and counts it', async () => {
  const { hold, button } = page();
  expect(await hold()!()).toBe(button);
  expect(gate).not.toHaveBeenCalled();
  expect(notes()).toMatchObject([{ kind: 'close', rules: 'complete' }]);
});
it('holds nothing while that gate is switched off', () => {
  told = { attempts: 2, burst: true, released: null };
  expect(page(['close']).hold()).toBeNull();
  expect(page(['send', 'redlines']).hold()).not.toBeNull();
  expect(notes()).toEqual([]);
});
it('freezes together with a burst, until somebody gives a reason', async () => {
  told = { attempts: 2, burst: true, released: null };
  const { hold, button } = page();
  expect(await hold()!()).toBeNull();
  expect(gate.mock.lastCall?.[1]).toMatchObject({ check: { burst: true, verdict: 'warn', attempt: 3 } });
  expect(notes()).toMatchObject([{ kind: 'closeBlocked', rules: 'complete', shown: 'warn' }]);
  gate.mockResolvedValue({ go: true, reason: '负责人同意关闭' });
  expect(await hold()!()).toBe(button);
  expect(notes().slice(2)).toMatchObject([
    { kind: 'close' },
    { kind: 'closeOverride', reason: '负责人同意关闭' },
  ]);
});
it('goes by the thread alone when the background does not answer', async () => {
  told = null;
  const { hold, button } = page();
  expect(await hold()!()).toBe(button);
});
it('leads to the step that would solve it', async () => {
  told = { attempts: 0, burst: true, released: null };
  gate.mockResolvedValue({ go: false, repair: true });
  const { hold, point, region } = page();
  expect(await hold()!()).toBeNull();
  expect(point).toHaveBeenCalledExactlyOnceWith(region);
});
it('takes no second press while the first is looked at', async () => {
  const { hold, button } = page();
  const first = hold()!();
  expect(await hold()!()).toBeNull();
  expect(await first).toBe(button);
});
it('presses the button that took its place', async () => {
  const { hold, button, region } = page();
  const held = hold()!;
  const next = button.cloneNode(true) as HTMLElement;
  region.querySelector('td')!.replaceChildren(next);
  expect(await held()).toBe(next);
});

it('lets a refusal go where it opens the next step, in that queue alone', () => {
  const alipay = complaint({ console: 'alipay', queue: 'alipay-trade' });
  expect(page([], '拒绝退款', alipay).hold()).not.toBeNull();
  document.body.replaceChildren();
  expect(page([], '拒绝退款', { ...alipay, queue: 'alipay-refund-due' }).hold()).toBeNull();
});
