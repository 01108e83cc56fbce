import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { alive, onOrder, send } from '../../../utils/platform/page';

type Listener = (message: unknown, sender: { id?: string }) => void;
function api(sendMessage: (message: unknown) => Promise<unknown>) {
  const listeners = new Set<Listener>();
  const onMessage = {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
  };
  return { listeners, runtime: { id: 'abc' as string | undefined, sendMessage, onMessage } };
}
const settings = { type: 'settings' } as const;
const refused = () => Promise.reject(new Error('Receiving end does not exist.'));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the door of a content script', () => {
  it('sends and answers', async () => {
    vi.stubGlobal(
      'chrome',
      api(async (message) => ({ message })),
    );
    expect(alive()).toBe(true);
    expect(await send(settings)).toEqual({ message: settings });
  });

  it('prefers `browser`, but not an element of that name', async () => {
    vi.stubGlobal(
      'chrome',
      api(async () => 'chrome'),
    );
    vi.stubGlobal('browser', { id: 'browser', tagName: 'DIV' });
    expect(await send(settings)).toBe('chrome');
    vi.stubGlobal(
      'browser',
      api(async () => 'browser'),
    );
    expect(await send(settings)).toBe('browser');
  });

  it('is null for what was dropped', async () => {
    vi.stubGlobal(
      'chrome',
      api(async () => undefined),
    );
    expect(await send(settings)).toBeNull();
  });

  it('tries again after 50, 150 and 450 ms', async () => {
    const times: number[] = [];
    const start = Date.now();
    const sendMessage = () => {
      times.push(Date.now() - start);
      return times.length < 4 ? refused() : Promise.resolve('at last');
    };
    vi.stubGlobal('chrome', api(sendMessage));
    const answer = send(settings);
    await vi.runAllTimersAsync();
    expect(await answer).toBe('at last');
    expect(times).toEqual([0, 50, 200, 650]);
  });

  it('gives up in the end, and after one try where a second would do harm', async () => {
    const sendMessage = vi.fn<() => Promise<unknown>>(refused);
    vi.stubGlobal('chrome', api(sendMessage));
    const answers = Promise.all([
      send(settings),
      send({ type: 'open', console: 'alipay', complaintId: null }),
    ]);
    await vi.runAllTimersAsync();
    expect(await answers).toEqual([null, null]);
    expect(sendMessage).toHaveBeenCalledTimes(5);
  });

  it('is closed after a reload of the extension', async () => {
    const sendMessage = vi.fn<() => Promise<unknown>>(refused);
    const world = api(sendMessage);
    vi.stubGlobal('chrome', world);
    const answer = send(settings);
    world.runtime.id = undefined;
    await vi.runAllTimersAsync();
    expect(await answer).toBeNull();
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(alive()).toBe(false);
    vi.stubGlobal('chrome', {});
    expect(alive()).toBe(false);
  });

  it('hears `reveal` from us only, until told to stop', () => {
    const world = api(refused);
    vi.stubGlobal('chrome', world);
    const seen: string[] = [];
    let changes = 0;
    const stop = onOrder({
      reveal: (id) => seen.push(id),
      poll: () => {},
      settingsChanged: () => (changes += 1),
    });
    const say = (message: unknown, id?: string) => world.listeners.forEach((hear) => hear(message, { id }));
    say({ type: 'reveal', complaintId: '1' }, 'abc');
    say({ type: 'reveal', complaintId: '2' }, 'evil');
    say({ type: 'reveal', complaintId: 3 }, 'abc');
    say({ type: 'other', complaintId: '4' }, 'abc');
    say(null, 'abc');
    say({ type: 'settingsChanged' }, 'abc');
    say({ type: 'settingsChanged' }, 'evil');
    expect(seen).toEqual(['1']);
    expect(changes).toBe(1);
    stop();
    say({ type: 'reveal', complaintId: '5' }, 'abc');
    expect(seen).toEqual(['1']);
  });
});
