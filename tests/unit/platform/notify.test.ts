import { describe, expect, it, vi } from 'vitest';
import { clear, onNotice, show } from '../../../utils/platform/notify';
import type { Notice } from '../../../utils/platform/notify';

const NOTICE: Notice = {
  title: '即将超时',
  message: '…000001',
  buttons: [
    { action: 'snooze', title: '30 分钟后提醒' },
    { action: 'taken', title: '我来处理' },
  ],
  urgency: 'last',
};
type Options = Record<string, unknown>;
function browserWith(over: object = {}) {
  const made: [string, Options][] = [];
  const create = async (id: string, options: Options) => (made.push([id, options]), id);
  const notifications = { create, clear: async () => true, ...over };
  const browser = { runtime: { getURL: (path: string) => `x://${path}` }, notifications };
  return { browser: browser as unknown as Parameters<typeof show>[0], made };
}

describe('notices', () => {
  it('carry buttons, and the last one stays', async () => {
    const { browser, made } = browserWith({ getPermissionLevel: async () => 'granted' });
    expect(await show(browser, 'k', NOTICE)).toBe('shown');
    expect(made).toMatchObject([
      [
        'k',
        {
          title: '即将超时',
          requireInteraction: true,
          buttons: [{ title: '30 分钟后提醒' }, { title: '我来处理' }],
        },
      ],
    ]);
    await show(browser, 'k', { ...NOTICE, urgency: 'info', buttons: [] });
    expect(made[1]?.[1]).toMatchObject({ requireInteraction: false, buttons: [] });
  });

  it('are plain where a browser refuses more', async () => {
    const made: Options[] = [];
    const create = async (_id: string, options: Options) => {
      if ('buttons' in options) throw new Error('unexpected property');
      made.push(options);
    };
    expect(await show(browserWith({ create }).browser, 'k', NOTICE)).toBe('shown');
    expect(Object.keys(made[0] ?? {}).toSorted()).toEqual(['iconUrl', 'message', 'title', 'type']);
  });

  it.each([
    ['the system hides them', { getPermissionLevel: async () => 'denied' }],
    ['they fail', { create: () => Promise.reject(new Error('no')) }],
    [
      'they throw',
      {
        create: () => {
          throw new Error('no');
        },
      },
    ],
    ['the permission is gone', { create: undefined }],
  ])('say so when %s', async (_name, over) => {
    expect(await show(browserWith(over).browser, 'k', NOTICE)).toBe('denied');
  });

  it('do not mind that there are none', async () => {
    const bare = { runtime: {} } as Parameters<typeof show>[0];
    expect(await show(bare, 'k', NOTICE)).toBe('denied');
    await clear(bare, 'k');
    await clear(browserWith({ clear: () => Promise.reject(new Error('no')) }).browser, 'k');
    onNotice({}, () => {});
  });

  it('tell what a person did', () => {
    const listeners: Record<string, (...given: unknown[]) => void> = {};
    const event = (name: string) => ({
      addListener: (listener: () => void) => void (listeners[name] = listener),
    });
    const { browser } = browserWith({ onClicked: event('click'), onButtonClicked: event('button') });
    const act = vi.fn<(id: string, action: string) => void>();
    onNotice(browser, act);
    listeners['click']?.('k');
    listeners['button']?.('k', 0);
    listeners['button']?.('k', 1);
    listeners['button']?.('k', 2);
    expect(act.mock.calls).toEqual([
      ['k', 'open'],
      ['k', 'snooze'],
      ['k', 'taken'],
    ]);
  });
});
