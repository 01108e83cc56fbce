import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDays, isOption, policyNow, policyTemplates } from '../../../entrypoints/background/policy';
import { KEPT_KINDS, LEAST_DAYS, MOST_DAYS, readRetention } from '../../../utils/complaint/retention';
import type { Browser } from '../../../utils/platform/browser';
import { channelsUnderPolicy, onPolicy, policyPart, underPolicy } from '../../../utils/platform/managed';
import { DEFAULTS, loadSettings, ownSettings, saveSettings } from '../../../utils/platform/settings';
import { loadChannels, saveChannel } from '../../../utils/watch/channel-store';
import { DEFAULT_WATCH, readWatchOptions } from '../../../utils/watch/options';

type Values = Record<string, unknown>;
/** A browser with a policy; null: it refuses to look, as Firefox does without one. */
function browserWith(policy: Values | null | undefined) {
  const local: Values = {};
  const area = (from: Values) => ({
    get: async (name: string | string[]) =>
      structuredClone(Object.fromEntries([name].flat().map((each) => [each, from[each]]))),
    set: async (values: Values) => void Object.assign(from, structuredClone(values)),
  });
  const managed =
    policy === null
      ? { get: () => Promise.reject(new Error('Managed storage manifest not found')) }
      : policy && area(policy);
  const browser = { storage: { local: area(local), managed } } as unknown as Browser;
  const shelf = (name: string) => ({
    load: async (): Promise<unknown> => local[name] ?? null,
    save: async (value: unknown) => void (local[name] = value),
  });
  return { browser, local, shelf };
}
const ID = '01234567-89ab-4cde-8f01-23456789abcd';
const OTHER = '01234567-89ab-4cde-8f01-23456789abce';
const hook = (id: string, name: string) => ({
  id,
  channel: 'wecom',
  name,
  on: true,
  config: { address: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${id}` },
});

describe('without a policy', () => {
  it.each([
    ['none', {}],
    ['no such area', undefined],
    ['an area that throws', null],
    ['nonsense', { settings: 7, alerts: [], keeping: null, lock: 'all', templates: {}, channels: 'x' }],
  ])('%s: all stays as people chose it', async (_name, policy) => {
    const { browser, shelf } = browserWith(policy as Values);
    await saveSettings(browser, { alipayTradeHours: 48 });
    expect(await loadSettings(browser)).toEqual({ ...DEFAULTS, alipayTradeHours: 48 });
    expect(await policyNow(browser)).toEqual({ locked: [], templates: [], channels: [] });
    await shelf('channels').save({ version: 1, channels: [hook(ID, '自己的')] });
    expect((await loadChannels(channelsUnderPolicy(browser, shelf('channels')))).channels).toHaveLength(1);
  });
});

it('that comes when nobody waits any more is told of, and holds from then on; one that changes too', async () => {
  const { browser } = browserWith({ settings: { theme: 'dark' } });
  const { storage } = browser;
  let come = (): void => {};
  const open = new Promise<void>((done) => (come = done));
  const soon = storage.managed.get.bind(storage.managed);
  let asked = 0;
  Object.assign(storage.managed, {
    get: async (names: string[]) => {
      asked += 1;
      await open;
      return soon(names);
    },
  });
  const heard: ((changes: object, area: string) => void)[] = [];
  Object.assign(storage, { onChanged: { addListener: (listener: never) => void heard.push(listener) } });
  let told = 0;
  onPolicy(browser, () => (told += 1));
  expect((await loadSettings(browser)).theme).toBe(DEFAULTS.theme);
  expect((await loadSettings(browser)).theme).toBe(DEFAULTS.theme);
  expect([told, asked]).toEqual([0, 1]);
  come();
  await expect.poll(() => told).toBe(1);
  expect((await loadSettings(browser)).theme).toBe('dark');
  for (const area of ['local', 'managed']) heard.forEach((listener) => listener({}, area));
  expect(told).toBe(2);
});

describe('a policy', () => {
  it('presets what nobody chose, holds what is locked, and takes each value by itself', async () => {
    const { browser } = browserWith({
      settings: {
        alipayTradeHours: 72,
        language: 'en',
        theme: 'pink',
        officialPhone: '400-000-0000',
        agentName: '谁',
      },
      lock: ['settings.language', 'settings.theme', 'settings.alipayFund'],
    });
    expect(await loadSettings(browser)).toMatchObject({
      alipayTradeHours: 72,
      language: 'en',
      theme: 'system',
      officialPhone: '400-000-0000',
    });
    const saved = await saveSettings(browser, { alipayTradeHours: 48, language: 'zh-CN' });
    expect(saved).toMatchObject({ alipayTradeHours: 48, language: 'en' });
    // What is not acceptable, or is not set, locks nothing.
    expect((await policyNow(browser)).locked).toEqual(['settings.language']);
    // And is no choice of this person, to be carried elsewhere.
    expect(await ownSettings(browser)).toMatchObject({ language: 'zh-CN', officialPhone: '' });
  });

  it('holds alerts and days of keeping the same way', async () => {
    const { browser, shelf } = browserWith({
      alerts: { thresholds: [3_600_000, 0], quiet: { on: true, from: '25:00', to: '08:00' }, growing: false },
      keeping: { journal: 1095, complaints: 3 },
      lock: ['alerts.thresholds', 'alerts.quiet', 'keeping.journal', 'keeping.complaints'],
    });
    const alerts = underPolicy(browser, 'alerts', shelf('watch'), isOption);
    expect(readWatchOptions(await alerts.load())).toMatchObject({
      thresholds: [3_600_000, 0],
      growing: false,
    });
    await alerts.save({ ...DEFAULT_WATCH, growing: true });
    expect(readWatchOptions(await alerts.load())).toMatchObject({
      thresholds: [3_600_000, 0],
      growing: true,
    });
    const keeping = underPolicy(browser, 'keeping', shelf('keep'), isDays);
    await keeping.save({ journal: 40, complaints: 60 });
    // Three days are too few for the figures: such a lock is none.
    expect(readRetention(await keeping.load())).toMatchObject({ journal: 1095, complaints: 60 });
    expect((await policyNow(browser)).locked).toEqual(['alerts.thresholds', 'keeping.journal']);
  });

  it('puts its channels beside those of the shop; nobody here changes them', async () => {
    const { browser, shelf, local } = browserWith({
      channels: [hook(ID, '总部'), { id: 'x', channel: 'wecom' }],
    });
    const both = channelsUnderPolicy(browser, shelf('channels'));
    expect(await saveChannel(both, { ...hook(OTHER, '自己的') })).toMatchObject({ saved: true });
    await saveChannel(both, { ...hook(ID, '改过'), on: false });
    const { channels } = await loadChannels(both);
    expect(channels.map(({ name, on }) => [name, on])).toEqual([
      ['总部', true],
      ['自己的', true],
    ]);
    expect(JSON.stringify(local)).not.toContain(ID);
    expect((await policyNow(browser)).channels).toEqual([ID]);
  });

  it('brings templates, each checked like one of the shop', async () => {
    const good = {
      id: 'own-hq-1',
      title: { zh: '总部话术', en: '' },
      text: { zh: '您好，已为您核实。', en: '' },
      categories: [],
    };
    const { browser } = browserWith({
      templates: [good, { ...good, id: 'T-1' }, 7, null, { ...good, id: 'own-2', text: '' }],
    });
    expect((await policyTemplates(browser)).map(({ id }) => id)).toEqual(['own-hq-1']);
  });

  it('cannot reach a prototype', async () => {
    const policy = JSON.parse(
      '{"settings":{"__proto__":{"language":"en"}},"lock":["settings.language"]}',
    ) as Values;
    const { browser } = browserWith(policy);
    expect((await policyPart(browser, 'settings')).preset).toEqual({});
    expect((await loadSettings(browser)).language).toBe('zh-CN');
  });
});

describe('the schema that administrators see', () => {
  interface Schema {
    type: string;
    minimum?: number;
    maximum?: number;
    properties?: Record<string, Schema>;
    items?: Schema;
    additionalProperties?: Schema;
  }
  const schema = JSON.parse(readFileSync('public/policy.json', 'utf8')) as Schema;
  const part = (name: string) => schema.properties?.[name]?.properties ?? {};

  it('names what there is, with the same bounds', () => {
    expect(Object.keys(part('settings')).every((name) => name in DEFAULTS)).toBe(true);
    expect(Object.keys(part('alerts')).every((name) => name in DEFAULT_WATCH)).toBe(true);
    expect(Object.entries(part('keeping'))).toEqual(
      KEPT_KINDS.map((kind) => [kind, { type: 'integer', minimum: LEAST_DAYS[kind], maximum: MOST_DAYS }]),
    );
  });

  it('is in the form that browsers read: a type everywhere, bounds of 32 bits for whole numbers alone', () => {
    const types = new Set(['object', 'array', 'string', 'integer', 'number', 'boolean']);
    const walk = (each: Schema): boolean =>
      types.has(each.type) &&
      [each.minimum, each.maximum].every(
        (n) => n === undefined || (each.type === 'integer' && n < 2 ** 31),
      ) &&
      [
        ...Object.values(each.properties ?? {}),
        ...[each.items, each.additionalProperties].filter((one) => one !== undefined),
      ].every(walk);
    expect(walk(schema)).toBe(true);
  });
});

describe('a browser that does not answer', () => {
  it('is waited for once, not long, and heard when it speaks after all', async () => {
    let speak = (_values: Values): void => {};
    let asked = 0;
    const get = () => {
      asked += 1;
      return asked > 1
        ? Promise.resolve({ settings: { language: 'en' } })
        : new Promise<Values>((done) => (speak = done));
    };
    const browser = { storage: { managed: { get } } } as unknown as Browser;
    const start = performance.now();
    expect(await policyPart(browser, 'settings')).toEqual({ preset: {}, locked: {} });
    expect(await policyPart(browser, 'settings')).toEqual({ preset: {}, locked: {} });
    expect(asked).toBe(1);
    expect(performance.now() - start).toBeLessThan(5000);
    speak({});
    await new Promise((done) => setTimeout(done));
    expect(await policyPart(browser, 'settings')).toMatchObject({ preset: { language: 'en' } });
  });
});
