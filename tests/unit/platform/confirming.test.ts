/** A press that is confirmed in a page of ours: who may ask, who may answer, once, in time. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setUpConfirming } from '../../../entrypoints/background/confirming';
import type { Browser } from '../../../utils/platform/browser';
import type { ConfirmRequest } from '../../../utils/platform/gate-messages';

const CONSOLE = { host: 'pay.weixin.qq.com', frame: { tabId: 7, frameId: 3 } };
const ASK: ConfirmRequest = {
  type: 'confirm',
  console: 'wechat-pay',
  complaintId: '200201',
  action: 'complete',
  against: [{ code: 'noRefund', words: '' }],
  reason: '用户电话里同意了',
  text: '',
};
const MINUTES = 60_000;

let now: number;
let stored: Record<string, unknown>;
let opened: { url: string; left?: number }[];
let closed: number[];
let front: number[];
let told: unknown[][];
/** Whether the console's page still listens. */
let listens: boolean;
let windows: boolean;
let tabs: boolean;

const browser = () =>
  ({
    runtime: { getURL: (path: string) => `ext://${path}` },
    storage: {
      session: {
        get: async (name: string) => structuredClone({ [name]: stored[name] }),
        set: async (values: object) => void Object.assign(stored, structuredClone(values)),
      },
    },
    windows: {
      get: async () => ({ left: 100, top: 0, width: 1000, height: 700 }),
      update: async () => {},
      async create(form: { url: string; left?: number }) {
        if (!windows || (form.left !== undefined && opened.length === 2)) throw new Error('no');
        opened.push(form);
        return { id: 1, tabs: [{ id: 50 + opened.length }] };
      },
    },
    tabs: {
      get: async () => ({ windowId: 1 }),
      async create({ url }: { url: string }) {
        if (!tabs) throw new Error('no');
        opened.push({ url });
        return { id: 50 + opened.length };
      },
      remove: async (id: number) => void closed.push(id),
      update: async (id: number) => (front.push(id), { windowId: 1 }),
      async sendMessage(...all: unknown[]) {
        if (!listens) throw new Error('Receiving end does not exist.');
        told.push(all);
        return true;
      },
    },
  }) as unknown as Browser;

beforeEach(() => {
  now = 1_800_000_000_000;
  stored = {};
  [opened, closed, front, told] = [[], [], [], []];
  [listens, windows, tabs] = [true, true, true];
});
/** Each call is another life of the worker: all that it knows is what is stored. */
const here = () => setUpConfirming(browser(), () => now);
const ask = async (from = CONSOLE) => (await here().handlers.confirm(ASK, from))?.token ?? null;
const ours = (tabId = 51) => ({ host: null, frame: { tabId, frameId: 0 } });
const question = (token: string, tabId?: number) =>
  here().handlers.confirmQuestion({ type: 'confirmQuestion', token }, ours(tabId));
const verdict = (token: string, go = true, tabId?: number) =>
  here().handlers.confirmVerdict({ type: 'confirmVerdict', token, go }, ours(tabId));

describe('a question', () => {
  it('is asked in a small window over the console, and answered to the frame that asked, once', async () => {
    const token = (await ask())!;
    expect(opened).toMatchObject([{ url: `ext://confirm.html#${token}`, type: 'popup', left: 340, top: 50 }]);
    const { type: _, ...what } = ASK;
    expect(await question(token)).toEqual({ ...what, host: CONSOLE.host, until: now + 5 * MINUTES });
    expect(await verdict(token)).toBe(true);
    expect(told).toEqual([[7, { type: 'confirmed', token, go: true }, { frameId: 3 }]]);
    expect([front, closed]).toEqual([[7], [51]]);
    expect(await verdict(token)).toBe(false);
    expect(await question(token)).toBeNull();
    expect(told).toHaveLength(1);
  });
  it('is answered by the page that was opened for it alone', async () => {
    const token = (await ask())!;
    expect(await question(token, 99)).toBeNull();
    expect(await verdict(token, true, 99)).toBe(false);
    expect(await verdict(crypto.randomUUID())).toBe(false);
    expect(told).toEqual([]);
    expect(await verdict(token, false)).toBe(true);
    expect(told).toMatchObject([[7, { go: false }, {}]]);
  });
  it('expires', async () => {
    const token = (await ask())!;
    now += 5 * MINUTES;
    expect(await question(token)).toBeNull();
    expect(await verdict(token)).toBe(false);
    expect(told).toEqual([]);
  });
  it('is over with the next one of the same tab, which comes in another window', async () => {
    const first = (await ask())!;
    const second = (await ask())!;
    expect(closed).toEqual([51]);
    expect(await verdict(first)).toBe(false);
    expect(await verdict(second, true, 52)).toBe(true);
  });
  it('is refused to a page that speaks for another console', async () => {
    expect(await ask({ ...CONSOLE, host: 'b.alipay.com' })).toBeNull();
    expect(await ask({ ...CONSOLE, frame: null as never })).toBeNull();
    expect(opened).toEqual([]);
  });
});

describe('windows that come and go', () => {
  it('closed without a word: nothing goes', async () => {
    const token = (await ask())!;
    await here().tabGone(51);
    expect(told).toEqual([[7, { type: 'confirmed', token, go: false }, { frameId: 3 }]]);
    expect(await verdict(token)).toBe(false);
  });
  it('goes with the console, or when the console takes it back', async () => {
    await ask();
    await here().tabGone(7);
    expect([closed, told]).toEqual([[51], []]);
    const token = (await ask())!;
    const drop = { type: 'confirmDrop', token } as const;
    await here().handlers.confirmDrop(drop, { ...CONSOLE, frame: { tabId: 8, frameId: 0 } });
    expect(closed).toEqual([51]);
    await here().handlers.confirmDrop(drop, CONSOLE);
    expect(closed).toEqual([51, 52]);
    expect(await question(token, 52)).toBeNull();
  });
  it('tells when the page that asked is gone, and stays to say so', async () => {
    const token = (await ask())!;
    listens = false;
    expect(await verdict(token)).toBe(false);
    expect(closed).toEqual([]);
  });
  it('a place that is refused is left to the browser; no windows: a tab; neither: the asker is told', async () => {
    await ask();
    await ask({ ...CONSOLE, frame: { tabId: 8, frameId: 0 } });
    await ask({ ...CONSOLE, frame: { tabId: 9, frameId: 0 } });
    expect(opened.map(({ left }) => left)).toEqual([340, 340, undefined]);
    windows = false;
    expect(await ask()).not.toBeNull();
    expect(opened.at(-1)).toEqual({ url: expect.stringMatching(/^ext:\/\/confirm.html#/) as string });
    tabs = false;
    await expect(ask()).rejects.toThrow('no');
    // The next one is asked again.
    tabs = true;
    await expect(ask()).resolves.not.toBeNull();
  });
  it('one at a time: what is asked while a window opens waits for it', async () => {
    const { handlers } = here();
    const asked = handlers.confirm(ASK, CONSOLE);
    const seen = vi.fn<(found: unknown) => void>();
    const early = Promise.resolve(
      handlers.confirmQuestion({ type: 'confirmQuestion', token: 'x' }, ours()),
    ).then(seen);
    await asked;
    await early;
    const rows = stored['confirming'] as { token: string }[];
    expect(rows).toHaveLength(1);
    expect(seen).toHaveBeenCalledWith(null);
  });
});
