import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountRow } from '../../../utils/ledger';
import type { LearnedRequest, Polled } from '../../../utils/platform/messages';
import { DEFAULT_WATCH } from '../../../utils/watch/options';
import type { SeenTab } from '../../../utils/watch/poll-memory';
import { LIST, MINUTE, polled, REQUEST, World, WX } from './world';

let world: World;
beforeEach(() => {
  world = new World();
});

describe('asking', () => {
  it('one of two tabs, every two minutes', async () => {
    await world.poller.seen(world.tab(1), WX);
    await world.poller.seen(world.tab(2), WX);
    await world.pass(10 * MINUTE);
    expect(new Set(world.asked.map(({ tabId }) => tabId)).size).toBe(1);
    expect(world.asked).toHaveLength(5);
    expect(world.looks).toHaveLength(5);
    expect(world.looks[0]).toMatchObject({ session: 'known', complaints: [{ id: '1' }] });
  });

  it('the other one once the first is gone', async () => {
    await world.poller.seen(world.tab(1), WX);
    await world.poller.seen(world.tab(2), WX);
    await world.pass(2 * MINUTE);
    const [first] = world.asked;
    world.alive.delete(first?.tabId ?? 0);
    await world.pass(4 * MINUTE);
    expect(world.asked.at(-1)?.tabId).not.toBe(first?.tabId);
    expect(world.shelf?.tabs).toHaveLength(1);
  });

  it('the only one again, though an answer was lost with the background', async () => {
    await world.poller.seen(world.tab(1), WX);
    await world.pass(3 * MINUTE, 30_000, false);
    expect(world.asked).toHaveLength(1);
    world.start();
    await world.pass(3 * MINUTE);
    expect(world.asked.length).toBeGreaterThanOrEqual(2);
    expect(world.looks.length).toBeGreaterThanOrEqual(1);
  });

  it('not for ever one that never answers', async () => {
    await world.poller.seen(world.tab(1), WX);
    await world.pass(120 * MINUTE, 30_000, false);
    expect(world.asked).toHaveLength(3);
    expect(await world.poller.next()).toBeNull();
  });

  it('nobody when no page was seen', async () => {
    await world.pass(10 * MINUTE);
    expect(world.asked).toEqual([]);
    expect(await world.poller.next()).toBeNull();
  });

  it('another one when the first never answers, and not again at once', async () => {
    await world.poller.seen(world.tab(1), WX);
    await world.poller.seen(world.tab(2), WX);
    await world.pass(6 * MINUTE, 30_000, false);
    expect(new Set(world.asked.map(({ tabId }) => tabId)).size).toBeGreaterThanOrEqual(1);
    const gaps = world.asked.slice(1).map(({ at }, i) => at - (world.asked[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(MINUTE);
  });

  it('a page that does not ask for that list any more is left alone, another one is asked', async () => {
    await world.poller.seen(world.tab(1), WX);
    await world.poller.seen(world.tab(2), WX);
    await world.pass(3 * MINUTE, 30_000, false);
    const [first] = world.asked;
    await world.poller.answered(polled({ asked: false, at: world.now }), first?.tabId ?? 0);
    await world.pass(6 * MINUTE);
    expect(world.asked.slice(1).map(({ tabId }) => tabId)).not.toContain(first?.tabId);
    expect(world.asked.length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(world.shelf?.polls ?? {})).toEqual([LIST]);
  });

  it('goes on after the background was ended between question and answer', async () => {
    await world.poller.seen(world.tab(1), WX);
    world.now += 3 * MINUTE;
    await world.poller.run();
    expect(world.asked).toHaveLength(1);
    world.start();
    await world.poller.run();
    expect(world.asked).toHaveLength(1);
    await world.poller.answered(polled({ at: world.now }), 1);
    await world.pass(3 * MINUTE);
    expect(world.asked.length).toBeGreaterThanOrEqual(2);
  });

  it('never faster than once a minute, whatever happens', async () => {
    const step = fc.record({
      wait: fc.integer({ min: 1000, max: 200_000 }),
      end: fc.boolean(),
      answer: fc.constantFrom('good', 'changed', 'late', 'none', 'offline'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const world = new World();
        await world.poller.seen(world.tab(1), WX);
        await world.poller.seen(world.tab(2), WX);
        for (const { wait, end, answer } of steps) {
          world.now += wait;
          for (const id of [1, 2]) await world.poller.seen(world.tab(id), WX);
          if (end) world.start();
          await world.poller.run();
          const tabId = world.asked.at(-1)?.tabId ?? 1;
          if (answer === 'good') await world.poller.answered(polled({ at: world.now }), tabId);
          if (answer === 'changed')
            await world.poller.answered(polled({ recognised: false, at: world.now }), tabId);
          if (answer === 'offline') await world.poller.answered(polled({ said: null, at: world.now }), tabId);
        }
        const gaps = world.asked.slice(1).map(({ at }, i) => at - (world.asked[i]?.at ?? 0));
        expect(Math.min(Infinity, ...gaps)).toBeGreaterThanOrEqual(MINUTE);
      }),
      { numRuns: 60 },
    );
  });
});

describe('answers', () => {
  beforeEach(async () => {
    await world.poller.seen(world.tab(1), WX);
    world.now += 3 * MINUTE;
    await world.poller.run();
  });

  it('a login that is gone is told, and is not nought', async () => {
    await world.poller.answered(
      polled({
        envelope: { errorcode: '10' },
        recognised: false,
        complaints: [],
        total: null,
        at: world.now,
      }),
      1,
    );
    expect(world.looks).toMatchObject([{ session: 'signedOut', complaints: [] }]);
  });

  it('risk control stops everything until the person acts', async () => {
    await world.poller.answered(
      polled({ envelope: { errorcode: '269601849' }, recognised: false, complaints: [], at: world.now }),
      1,
    );
    await world.pass(60 * MINUTE);
    expect(world.asked).toHaveLength(1);
    await world.poller.resume('wechat-pay');
    await world.pass(MINUTE);
    expect(world.asked).toHaveLength(2);
  });

  it('a late answer of a page that is gone does not put off what the person wants to know now', async () => {
    await world.poller.seen(world.tab(2), WX);
    const asked = world.asked[0]?.tabId ?? 0;
    const late = world.poller.answered(polled({ at: world.now }), asked);
    await world.poller.gone(asked);
    await world.poller.resume('wechat-pay');
    await late;
    await world.poller.run();
    expect(world.asked).toHaveLength(2);
  });

  it('so does a page that shows it; a page in good order lets it go on', async () => {
    await world.poller.answered(polled({ at: world.now }), 1);
    await world.poller.seen(world.tab(1), { console: 'wechat-pay', session: 'riskControl' });
    await world.pass(20 * MINUTE);
    expect(world.asked).toHaveLength(1);
    await world.poller.seen(world.tab(1), WX);
    await world.pass(5 * MINUTE);
    expect(world.asked.length).toBeGreaterThan(1);
  });

  it('an answer in another shape says nothing of the account', async () => {
    await world.poller.answered(polled({ recognised: false, complaints: [], total: null, at: world.now }), 1);
    expect(world.looks).toEqual([]);
  });

  it('an empty list with a total is no list of none', async () => {
    await world.poller.answered(polled({ complaints: [], total: 12, at: world.now }), 1);
    expect(world.looks).toEqual([]);
  });

  it('too often: not before the server wants it', async () => {
    const said = { ...polled().said, status: 429, retryAfter: '600' } as Polled['said'];
    await world.poller.answered(
      polled({ said, recognised: false, complaints: [], envelope: {}, at: world.now }),
      1,
    );
    await world.pass(9 * MINUTE);
    expect(world.asked).toHaveLength(1);
    await world.pass(2 * MINUTE);
    expect(world.asked).toHaveLength(2);
  });

  it('without a network nothing is told of the account', async () => {
    world.online = false;
    await world.poller.answered(polled({ said: null, recognised: false, complaints: [], at: world.now }), 1);
    expect(world.looks).toEqual([]);
    expect(world.shelf?.polls[LIST]?.failures).toBe(1);
  });

  it('keeps what a page counted without reading', async () => {
    world.accounts = [{ console: 'wechat-pay', account: '', unreadWaiting: 17 } as AccountRow];
    await world.poller.answered(polled({ at: world.now }), 1);
    expect(world.looks).toMatchObject([{ unreadWaiting: 17 }]);
  });
});

describe('without a tab', () => {
  const learned = {
    type: 'learned',
    console: 'wechat-pay',
    account: '1900000001',
    list: LIST,
    request: REQUEST,
  } as const;

  it('nothing unless the person allows it', async () => {
    await world.poller.learn(learned);
    await world.pass(10 * MINUTE);
    expect([world.asked, world.alone, world.opened]).toEqual([[], [], []]);
  });

  it('the learned request, where that is allowed', async () => {
    world.options = { ...DEFAULT_WATCH, withoutTab: 'request' };
    await world.poller.learn(learned);
    await world.pass(30 * MINUTE);
    expect(world.alone.length).toBeGreaterThanOrEqual(3);
    expect(world.looks.length).toBe(world.alone.length);
    expect(new Set(world.looks.map(({ account }) => account))).toEqual(new Set(['1900000001']));
  });

  it('forgets a request whose answer changed its shape', async () => {
    world.options = { ...DEFAULT_WATCH, withoutTab: 'request' };
    world.reply = polled({ recognised: false, complaints: [], total: null });
    await world.poller.learn(learned);
    await world.pass(30 * MINUTE);
    expect(world.alone).toHaveLength(1);
    expect(world.shelf?.requests).toEqual({});
  });

  it('a quiet tab of its own, where that is chosen and the console was ever seen', async () => {
    world.options = { ...DEFAULT_WATCH, withoutTab: 'tab' };
    world.accounts = [{ console: 'wechat-pay', account: '', unreadWaiting: 0 } as AccountRow];
    await world.pass(2 * MINUTE);
    expect(world.opened).toContain('wechat-pay');
    expect(world.opened).not.toContain('alipay');
  });

  it('not what is switched off: in tabs, alone, or by a tab of its own', async () => {
    world.options = { ...DEFAULT_WATCH, withoutTab: 'request' };
    await world.poller.seen(world.tab(1), WX);
    await world.poller.learn({
      type: 'learned',
      console: 'wechat-pay',
      account: '',
      list: LIST,
      request: REQUEST,
    });
    world.off = { 'wechat-pay': ['alone'], alipay: ['poll'] };
    await world.pass(5 * MINUTE);
    expect(world.asked).not.toHaveLength(0);
    expect(world.asked.every(({ share }) => !share)).toBe(true);
    const before = world.asked.length;
    world.off = { 'wechat-pay': ['poll'] };
    await world.pass(5 * MINUTE);
    expect(world.asked).toHaveLength(before);
    expect(world.alone).not.toHaveLength(0);
    const alone = world.alone.length;
    world.off = { 'wechat-pay': ['poll', 'alone'] };
    await world.pass(5 * MINUTE);
    expect(world.alone).toHaveLength(alone);
    expect(await world.poller.next()).toBeNull();
  });

  it('a tab is asked to tell how only while that is allowed', async () => {
    await world.poller.seen(world.tab(1), WX);
    await world.pass(2 * MINUTE);
    world.options = { ...DEFAULT_WATCH, withoutTab: 'request' };
    await world.pass(3 * MINUTE);
    expect(world.asked.map(({ share }) => share)).toEqual(expect.arrayContaining([false, true]));
  });
});

describe('one login, a token each', () => {
  const MP = { console: 'mini-program', session: 'known' } as const;
  const tab = (tabId: number): SeenTab => ({ ...world.tab(tabId), console: 'mini-program' });
  const request: LearnedRequest = { ...REQUEST, url: `${LIST}?token=1` };
  const learned = { type: 'learned', console: 'mini-program', account: '禾木', list: LIST, request } as const;
  const over = polled({
    console: 'mini-program',
    account: '禾木',
    recognised: false,
    complaints: [],
    envelope: { ret: '200003' },
  });
  const due = async () => {
    world.now += 10 * MINUTE;
    await world.poller.run();
    return world.asked.at(-1)?.tabId;
  };

  it('a page whose login is over is asked no more; the page of the new login is', async () => {
    await world.poller.seen(tab(1), { ...MP, account: '禾木' });
    expect(await due()).toBe(1);
    await world.poller.seen(tab(2), { ...MP, account: '山里' });
    await world.poller.answered({ ...over, at: world.now }, 1);
    expect(world.looks.at(-1)).toMatchObject({ account: '禾木', session: 'signedOut', complaints: [] });
    expect(await due()).toBe(2);
  });

  it('a page that says so itself is not asked either, until it is well again', async () => {
    await world.poller.seen(tab(1), { ...MP, session: 'signedOut' });
    expect(await due()).toBeUndefined();
    await world.poller.seen(tab(1), MP);
    expect(await due()).toBe(1);
  });

  it('questions that were learned end with the login, or when another account signs in', async () => {
    const known = () => world.shelf?.requests[LIST];
    await world.poller.learn(learned);
    await world.poller.seen(null, { ...MP, account: '禾木' });
    expect(known()).toBeDefined();
    await world.poller.seen(null, { ...MP, account: '山里' });
    expect(known()).toBeUndefined();
    await world.poller.learn(learned);
    await world.poller.answered({ ...over, at: world.now }, null);
    expect(known()).toBeUndefined();
  });

  it('where a login has no token of its own they stay', async () => {
    await world.poller.learn({ ...learned, console: 'wechat-pay' });
    await world.poller.seen(null, { ...WX, account: '山里' });
    expect(world.shelf?.requests[LIST]).toBeDefined();
  });
});
