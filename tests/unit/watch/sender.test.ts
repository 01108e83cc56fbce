import { describe, expect, it, vi } from 'vitest';
import { list } from '../../../utils/ledger/outbox-list';
import { revive } from '../../../utils/ledger/outbox';
import { steadyOutbox } from '../../../utils/watch/outbox-steady';
import type { OutboxImage } from '../../../utils/watch/outbox-memory';
import { freshDatabase } from '../ledger/tables';
import { CANARY } from './channels/samples';
import { configOf } from './channels/server';
import { alertNo, channel, GROUP, HOOK, tailOf, World } from './outbox-world';

const MINUTE = 60_000;
const group = (over: object = {}) =>
  channel({ id: GROUP, channel: 'wecom', config: configOf('wecom'), ...over });
async function planned(world: World, count: number, channels: string[] = [HOOK]) {
  const { outbox, close } = world.life();
  const alerts = Array.from({ length: count }, (_, n) => alertNo(n));
  await outbox.plan(alerts, () => channels, world.now);
  close();
}
const states = async (world: World) =>
  Object.fromEntries(
    (await world.rows()).map(({ key, state, code }) => [key, code ? `${state} ${code}` : state]),
  );

describe('the sender', () => {
  it('puts what is due into one message', async () => {
    const world = new World();
    await planned(world, 7);
    expect(await world.life().sendDue()).toBeNull();
    expect(world.requests).toHaveLength(1);
    const { body, name } = world.requests[0]!;
    for (let n = 0; n < 7; n += 1) expect(body).toContain(tailOf(n));
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.parse(body)).toMatchObject({ key: name });
  });

  it('shows few notices singly, under the key of their alert, and many as one', async () => {
    const world = new World();
    await planned(world, 2, ['desktop']);
    await world.life().sendDue();
    expect([...world.shown.keys()]).toEqual([alertNo(0).key, alertNo(1).key]);
    expect(world.shown.get(alertNo(0).key)?.buttons.map(({ action }) => action)).toEqual(['snooze', 'taken']);
    const busy = new World();
    await planned(busy, 9, ['desktop']);
    await busy.life().sendDue();
    expect(busy.shown.size).toBe(1);
  });

  it('keeps to the pace of a channel, over the end of a life', async () => {
    const world = new World();
    world.channels = [group()];
    for (let n = 0; n < 60; n += 1) {
      const { outbox, sendDue, close } = world.life();
      await outbox.plan([alertNo(n)], () => [GROUP], world.now);
      await sendDue();
      close();
      world.now += 200;
    }
    expect(await world.settle()).toBe(true);
    const times = world.requests.map(({ at }) => at);
    expect(times.every((at, index) => (times[index + 20] ?? Infinity) - at > MINUTE)).toBe(true);
    expect(Object.values(await states(world)).every((state) => state === 'sent')).toBe(true);
  });

  it('says nothing that is no longer true, and asks each time', async () => {
    const world = new World();
    await planned(world, 3);
    await world.settle({ stillTrue: ({ key }) => key !== alertNo(1).key });
    expect(await states(world)).toMatchObject({ [`${alertNo(1).key}|${HOOK}`]: 'dropped over' });
    expect(world.requests[0]?.body).not.toContain(tailOf(1));
    await planned(world, 4);
    const broken = () => Promise.reject(new Error('no'));
    await world.settle({ stillTrue: broken });
    expect(world.requests[1]?.body).toContain(tailOf(3));
  });

  it.each([
    ['removed', [], 'dropped removed'],
    ['switched off', [channel({ on: false })], 'dropped off'],
  ])('drops what was planned for a channel that was %s', async (_name, channels, state) => {
    const world = new World();
    await planned(world, 1);
    world.channels = channels;
    expect(await world.life().sendDue()).toBeNull();
    expect(Object.values(await states(world))).toEqual([state]);
  });

  it('drops nothing while the channels cannot be read', async () => {
    const world = new World();
    await planned(world, 1);
    const next = await world.life({ channels: () => Promise.reject(new Error('no')) }).sendDue();
    expect(next).toBe(world.now + MINUTE);
    expect(Object.values(await states(world))).toEqual(['planned']);
  });

  it('waits for a permission, and for settings that can be used; others do not', async () => {
    const world = new World();
    world.channels = [channel()];
    world.unusable = [GROUP];
    await planned(world, 1, [HOOK, GROUP, 'desktop']);
    let may = false;
    const { sendDue } = world.life({ allowed: async () => may, notify: async () => 'denied' });
    expect(await sendDue()).toBe(world.now + 5 * MINUTE);
    const key = alertNo(0).key;
    expect(await states(world)).toEqual({
      [`${key}|${HOOK}`]: 'failed permission',
      [`${key}|${GROUP}`]: 'failed internal',
      [`${key}|desktop`]: 'failed denied',
    });
    expect((await world.rows()).map(({ tries }) => tries)).toEqual([0, 0, 0]);
    may = true;
    await revive(world.db, { codes: ['permission'] }, 0, world.now);
    await sendDue();
    expect(await states(world)).toMatchObject({ [`${key}|${HOOK}`]: 'sent' });
  });

  it('does not let one channel hold up another, nor a new alert', async () => {
    const world = new World();
    world.channels = [channel(), group()];
    await planned(world, 1, [HOOK, GROUP]);
    let open = () => {};
    const slow = new Promise<void>((done) => (open = done));
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (String(input).includes('hooks.example.com')) await slow;
      return world.fetch(input, init);
    };
    const { sendDue, outbox } = world.life({ fetch });
    const first = sendDue();
    await vi.waitFor(() => expect(world.requests).toHaveLength(1));
    world.now += MINUTE / 2;
    await outbox.plan([alertNo(1)], () => [HOOK, GROUP], world.now);
    const second = sendDue();
    await vi.waitFor(() => expect(world.requests).toHaveLength(2));
    expect(world.requests.every(({ url }) => url.includes('qyapi'))).toBe(true);
    open();
    await Promise.all([first, second]);
    expect(world.requests).toHaveLength(4);
    expect(Object.values(await states(world))).toEqual(['sent', 'sent', 'sent', 'sent']);
  });

  it('leaves a service alone that fails, longer each time', async () => {
    const world = new World();
    world.mood = () => (world.requests.length < 6 ? 'busy' : 'good');
    for (let n = 0; n < 6; n += 1) {
      await planned(world, n + 1);
      await world.life().sendDue();
      world.now += 100;
    }
    expect(world.requests).toHaveLength(1);
    expect(await world.settle()).toBe(true);
    const gaps = world.requests.map(({ at }, index) => at - (world.requests[index - 1]?.at ?? 0)).slice(1);
    expect(gaps.slice(0, 5).every((gap) => gap >= 1000)).toBe(true);
    expect(Object.values(await states(world)).every((state) => state === 'sent')).toBe(true);
  });

  it('keeps nothing secret in the outbox, whatever a service says', async () => {
    const world = new World();
    world.channels = [channel()];
    await planned(world, 2);
    const echo: typeof fetch = async (input, init) =>
      new Response(`${String(input)} ${JSON.stringify(init?.headers)}`, { status: 400 });
    await world.settle({ fetch: echo });
    const kept = JSON.stringify([await world.rows(), await world.db.alerts.toArray()]);
    expect(kept).not.toContain(CANARY);
    expect(JSON.stringify(await list(world.db, { limit: 10 }))).not.toContain(CANARY);
    expect(JSON.stringify([...world.stored])).not.toContain(CANARY);
    expect(Object.values(await states(world))).toEqual(['refused http', 'refused http']);
  });
});

describe('a database that does not work', () => {
  function steady(down: () => boolean) {
    const db = freshDatabase();
    db.on('ready', () => {
      if (down()) throw new Error('Internal error opening backing store');
    });
    let image: OutboxImage | null = null;
    const shelf = { load: async () => image, save: async (next: OutboxImage) => void (image = next) };
    return { db, open: () => steadyOutbox(db, shelf) };
  }
  const alerts = [alertNo(0), alertNo(1)];
  const channels = () => [HOOK, 'desktop'];

  it('still says everything, once a session', async () => {
    const world = new World();
    const { open } = steady(() => true);
    for (let n = 0; n < 3; n += 1) {
      const outbox = open();
      const news = await outbox.plan(alerts, channels, world.now);
      expect(news).toHaveLength(n === 0 ? 2 : 0);
      expect(await world.settle({ outbox })).toBe(true);
    }
    expect(world.requests).toHaveLength(1);
    expect(world.shown.size).toBe(2);
  });

  it('does not send again what may have arrived', async () => {
    const world = new World();
    const outbox = steady(() => true).open();
    world.mood = () => 'halfAnswer';
    await outbox.plan(alerts, () => [HOOK], world.now);
    expect(await world.settle({ outbox })).toBe(true);
    expect(world.requests).toHaveLength(1);
    const other = steady(() => true).open();
    world.mood = () => (world.requests.length < 4 ? 'busy' : 'good');
    await other.plan(alerts, () => [HOOK], world.now);
    expect(await world.settle({ outbox: other })).toBe(true);
    expect(world.requests).toHaveLength(4);
  });

  it('tells nothing anew that it told before or during the fault', async () => {
    let down = false;
    const world = new World();
    const { open, db } = steady(() => down);
    const told = async (...given: number[]) => {
      const outbox = open();
      const news = await outbox.plan(
        given.map((n) => alertNo(n)),
        () => [HOOK],
        world.now,
      );
      await world.settle({ outbox });
      db.close({ disableAutoOpen: false });
      return news.map(({ key }) => key);
    };
    expect(await told(0)).toEqual([alertNo(0).key]);
    down = true;
    expect(await told(0, 1)).toEqual([alertNo(1).key]);
    down = false;
    expect(await told(0, 1, 2)).toEqual([alertNo(2).key]);
    expect([...(await open().had([alertNo(0).key, 'x']))]).toEqual([alertNo(0).key]);
  });
});
