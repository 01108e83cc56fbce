import { describe, expect, it, vi } from 'vitest';
import { keepNextAlarm, keepWatchAlarm } from '../../../utils/platform/alarms';
import { closeAreas } from '../../../utils/platform/areas';
import type { Browser } from '../../../utils/platform/browser';
import { coalesced } from '../../../utils/platform/once';
import { openConsole } from '../../../utils/platform/tabs';
import { paintToolbar } from '../../../utils/platform/toolbar';

const VIEW = { text: '3', color: '#0B6A70', title: 't', state: 'calm' };

describe('the steady alarm', () => {
  it.each([
    [true, false, ['create watch 5']],
    [true, true, []],
    [false, true, ['clear watch']],
    [false, false, []],
  ])('wanted %s, there %s', async (wanted, there, expected) => {
    const { alarms, done } = fakeAlarms(there ? { name: 'watch' } : undefined);
    await keepWatchAlarm({ alarms } as unknown as Browser, wanted);
    expect(done).toEqual(expected);
  });
});

describe('the alarm for the next thing', () => {
  const NOW = 1_000_000;
  it.each([
    ['is set', 200_000, undefined, ['create next 1200000']],
    ['is not set anew for the same moment', 200_000, NOW + 200_500, []],
    ['is moved', 200_000, NOW + 600_000, ['create next 1200000']],
    ['is never sooner than browsers allow', 5000, undefined, ['create next 1030000']],
    ['comes also for what is over already', -5000, undefined, ['create next 1030000']],
    ['goes when nothing is due', null, NOW + 5000, ['clear next']],
    ['stays away when nothing is due', null, undefined, []],
  ])('%s', async (_, wait, there, expected) => {
    const { alarms, done } = fakeAlarms(
      there === undefined ? undefined : { name: 'next', scheduledTime: there },
    );
    await keepNextAlarm({ alarms } as unknown as Browser, wait === null ? null : NOW + wait, NOW);
    expect(done).toEqual(expected);
  });
});

function fakeAlarms(there: object | undefined) {
  const done: string[] = [];
  const alarms = {
    get: async () => there,
    create: (name: string, { periodInMinutes, when }: { periodInMinutes?: number; when?: number }) =>
      void done.push(`create ${name} ${periodInMinutes ?? when}`),
    clear: async (name: string) => done.push(`clear ${name}`),
  };
  return { alarms, done };
}

describe('coalesced', () => {
  it('runs one at a time, and once more for all that came meanwhile', async () => {
    let open: () => void = () => {};
    const work = vi.fn<() => Promise<void>>(() => new Promise((done) => (open = done)));
    const run = coalesced(work);
    const first = run();
    void run();
    void run();
    expect(work).toHaveBeenCalledTimes(1);
    open();
    await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2));
    open();
    await first;
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('goes on after a failure', async () => {
    const work = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('no')));
    const run = coalesced(work);
    await run();
    await run();
    expect(work).toHaveBeenCalledTimes(2);
  });
});

describe('the toolbar', () => {
  it('paints all parts, and the rest when one is missing or fails', async () => {
    const done: string[] = [];
    const action = {
      setBadgeText: async ({ text }: { text: string }) => void done.push(text),
      setBadgeBackgroundColor: () => Promise.reject(new Error('no')),
      setTitle: async ({ title }: { title: string }) => void done.push(title),
      setIcon: async ({ path }: { path: Record<string, string> }) => void done.push(path['16'] ?? ''),
    };
    await paintToolbar({ action } as unknown as Browser, VIEW);
    expect(done).toEqual(['3', 't', '/icons/calm-16.png']);
  });
});

describe('the areas', () => {
  it('are closed where the browser can, and nothing is thrown where it cannot', async () => {
    const setAccessLevel = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('no')));
    await closeAreas({ storage: { session: { setAccessLevel }, local: {} } } as unknown as Browser);
    await closeAreas({ storage: {} } as unknown as Browser);
    expect(setAccessLevel).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  });
});

describe('opening a console', () => {
  const PLACE = {
    home: 'https://pay.weixin.qq.com/index.php/xphp/ccomplaints/complaints_info',
    hosts: ['pay.weixin.qq.com'],
    paths: /complaint/i,
  };
  interface Tab {
    id: number;
    windowId: number;
    url: string;
    lastAccessed?: number;
  }
  const tab = (id: number, path: string, lastAccessed = 0): Tab => ({
    id,
    windowId: id * 10,
    url: `https://pay.weixin.qq.com${path}`,
    lastAccessed,
  });
  async function opened(tabs: Tab[], complaintId: string | null, deaf = false) {
    const done: unknown[] = [];
    const query = vi.fn<(filter: object) => Promise<Tab[]>>(async () => tabs);
    await openConsole(
      {
        tabs: {
          query,
          create: async ({ url }: { url: string }) => done.push(`create ${url}`),
          update: async (id: number) => done.push(`front ${id}`),
          sendMessage: async (id: number, message: unknown) => {
            done.push([id, message]);
            if (deaf) throw new Error('no receiver');
          },
        },
        windows: { update: async (id: number) => done.push(`window ${id}`) },
      } as unknown as Browser,
      PLACE,
      complaintId,
    );
    expect(query).toHaveBeenCalledWith({ url: ['https://pay.weixin.qq.com/*'] });
    return done;
  }
  const info = '/index.php/xphp/ccomplaints/complaints_info';

  it('brings forward the complaint page that was used last', async () => {
    const tabs = [tab(1, '/index.php/core/info', 9), tab(2, info, 1), tab(3, `${info}?page=2#/x`, 2)];
    expect(await opened(tabs, '200001')).toEqual([
      'front 3',
      'window 30',
      [3, { type: 'reveal', complaintId: '200001' }],
    ]);
    expect(await opened(tabs, null)).toEqual(['front 3', 'window 30']);
  });

  it('does not mind a page that does not listen', async () => {
    expect(await opened([tab(2, info)], '200001', true)).toHaveLength(3);
  });

  it('opens a new one where there is none, and leaves other pages alone', async () => {
    expect(await opened([tab(1, '/index.php/core/info')], '200001')).toEqual([`create ${PLACE.home}`]);
    expect(await opened([], null)).toEqual([`create ${PLACE.home}`]);
  });
});
