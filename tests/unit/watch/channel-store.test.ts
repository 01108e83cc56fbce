import { describe, expect, it } from 'vitest';
import { plan } from '../../../utils/ledger/outbox';
import type { JsonRecord } from '../../../utils/platform/watch-messages';
import { CHANNEL_IDS } from '../../../utils/watch/channels';
import { lineOf, loadChannels, removeChannel, saveChannel } from '../../../utils/watch/channel-store';
import { channelHandlers } from '../../../utils/watch/handlers';
import { CANARY, ENTERED } from './channels/samples';
import { alertNo, channel, HOOK, World } from './outbox-world';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
function shelf(value: unknown = null) {
  const held = {
    value,
    load: async () => structuredClone(held.value),
    save: async (next: unknown) => void (held.value = next),
  };
  return held;
}
const entered = (n: number, over: object = {}): JsonRecord =>
  ({ id: uuid(n), channel: 'wecom', name: '群', on: true, config: ENTERED.wecom, ...over }) as JsonRecord;

describe('stored channels', () => {
  it('are saved, changed in place, and removed', async () => {
    const place = shelf();
    expect((await loadChannels(place)).channels).toEqual([]);
    await Promise.all([1, 2, 3].map((n) => saveChannel(place, entered(n))));
    expect(await saveChannel(place, entered(2, { name: '新名' }))).toEqual({ saved: true, errors: {} });
    expect((await loadChannels(place)).channels.map(({ name }) => name)).toEqual(['群', '新名', '群']);
    expect(await removeChannel(place, uuid(1))).toBe(true);
    expect(await removeChannel(place, uuid(1))).toBe(false);
    expect((await loadChannels(place)).channels).toHaveLength(2);
  });

  it('says what is wrong, entry by entry, and stores nothing of it', async () => {
    const place = shelf();
    const wrong = await saveChannel(place, entered(1, { config: { address: 'http://x' } }));
    expect(wrong).toEqual({ saved: false, errors: { address: 'notAddress' } });
    expect(await saveChannel(place, entered(1, { channel: 'fax' }))).toMatchObject({ saved: false });
    expect(await saveChannel(place, entered(1, { id: 'x' }))).toMatchObject({ saved: false });
    expect(place.value).toBeNull();
    for (let n = 0; n < 20; n += 1) await saveChannel(place, entered(n));
    expect(await saveChannel(place, entered(99))).toEqual({ saved: false, errors: { channel: 'tooMany' } });
    expect(await saveChannel(place, entered(19))).toMatchObject({ saved: true });
  });

  it('keeps what it cannot use for the version that can', async () => {
    const strange = { id: uuid(7), channel: 'fax', config: { number: 1 } };
    const place = shelf({ version: 9, channels: [strange, 5] });
    expect(await loadChannels(place)).toEqual({ channels: [], unusable: [uuid(7)] });
    await saveChannel(place, entered(1));
    expect(place.value).toMatchObject({ version: 9, channels: [strange, 5, { id: uuid(1) }] });
  });

  it.each(CHANNEL_IDS)('shows nothing secret of %s, and keeps it when it is left alone', async (id) => {
    const place = shelf();
    const full = entered(1, { channel: id, config: ENTERED[id] });
    await saveChannel(place, full);
    const [stored] = (await loadChannels(place)).channels;
    const line = lineOf(stored!);
    const { templateId: _template, openIds: _open, ...shown } = line.config;
    expect(JSON.stringify([{ ...line, config: shown }])).not.toContain(CANARY);
    expect(line.hidden.length).toBeGreaterThan(0);
    expect(await saveChannel(place, { ...full, config: line.config })).toEqual({ saved: true, errors: {} });
    expect((await loadChannels(place)).channels).toEqual([stored]);
  });

  it('forgets a secret that may be missing when that is asked for', async () => {
    const place = shelf();
    const full = entered(1, { channel: 'dingtalk', config: ENTERED.dingtalk });
    await saveChannel(place, full);
    const [stored] = (await loadChannels(place)).channels;
    const left = { ...full, config: lineOf(stored!).config };
    expect(lineOf(stored!).hidden).toContain('secret');
    await saveChannel(place, { ...left, cleared: ['secret'] });
    expect(lineOf((await loadChannels(place)).channels[0]!).hidden).not.toContain('secret');
    expect(await saveChannel(place, { ...left, cleared: ['address'] })).toMatchObject({ saved: false });
  });
});

describe('the options page', () => {
  function setUp(channels = [channel()]) {
    const world = new World();
    let woken = 0;
    const place = shelf({ version: 1, channels });
    const store = {
      get: async (name: string) => world.stored.get(name) ?? null,
      set: async (name: string, value: unknown) => void world.stored.set(name, value),
    };
    const handlers = channelHandlers({
      shelf: place,
      db: world.db,
      store,
      fetch: world.fetch,
      subtle: crypto.subtle,
      now: () => world.now,
      allowed: async () => true,
      language: async () => 'zh-CN',
      wake: () => void (woken += 1),
    });
    return { world, handlers, woken: () => woken };
  }
  const from = { host: null, frame: null };

  it('gets the true outcome of a test', async () => {
    const { world, handlers } = setUp();
    const test = (id = HOOK) => handlers.testChannel({ type: 'testChannel', id }, from);
    expect(await test()).toEqual({ kind: 'sent', code: null, said: '', waitMs: null });
    expect(world.requests[0]?.body).toContain('测试');
    world.mood = () => 'busy';
    expect(await test()).toMatchObject({ kind: 'failed', code: 'server', said: 'HTTP 503' });
    expect(await test()).toMatchObject({ kind: 'failed', code: 'tooFast', waitMs: expect.any(Number) });
    expect(await test(uuid(9))).toMatchObject({ kind: 'refused', code: 'removed' });
    expect(world.requests).toHaveLength(2);
    expect(await world.rows()).toEqual([]);
  });

  it('lists and repairs: new settings send again what was refused', async () => {
    const { world, handlers, woken } = setUp();
    await plan(world.db, [alertNo(0)], () => [HOOK], world.now);
    await world.db.deliveries.toCollection().modify((row) => {
      row.state = 'refused';
      delete row.nextAt;
    });
    const listed = await handlers.channels({ type: 'channels' }, from);
    expect(JSON.stringify(listed)).not.toContain(CANARY);
    const { id, channel, name, on, config } = listed.channels[0]!;
    const form = { id, channel, name, on, config };
    expect(await handlers.saveChannel({ type: 'saveChannel', channel: form }, from)).toMatchObject({
      saved: true,
    });
    const [line] = await handlers.outbox({ type: 'outbox', limit: 10 }, from);
    expect(line).toMatchObject({ state: 'planned', alert: { kind: 'new', item: { amountFen: 129_900 } } });
    expect(await handlers.retryDelivery({ type: 'retryDelivery', key: 'x' }, from)).toBe(false);
    expect(await handlers.removeChannel({ type: 'removeChannel', id: HOOK }, from)).toBe(true);
    expect(woken()).toBe(3);
  });
});
