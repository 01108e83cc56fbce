import { describe, expect, it } from 'vitest';
import type { Browser } from '../../../utils/platform/browser';
import { DEFAULTS, loadSettings, migrate, saveSettings } from '../../../utils/platform/settings';

/** storage.local as a plain object. */
function fake(stored: Record<string, unknown> = {}) {
  const local = {
    get: async (name: string) => (name in stored ? { [name]: structuredClone(stored[name]) } : {}),
    set: async (values: Record<string, unknown>) => void Object.assign(stored, values),
  };
  return { stored, browser: { storage: { local } } as unknown as Pick<Browser, 'storage'> };
}
const saved = (values: unknown, version = 2) => fake({ settings: { version, values } });

/** What version 1 stored. */
const VERSION_1 = { version: 1, values: { language: 'en', tradeHours: 72, agentName: '小王' } };

describe('settings', () => {
  it('start with defaults', async () => {
    expect(await loadSettings(fake().browser)).toEqual(DEFAULTS);
  });

  it('of version 1 are brought over', async () => {
    expect(migrate(VERSION_1)).toEqual({
      version: 2,
      values: { language: 'en', alipayTradeHours: 72, agentName: '小王' },
    });
    const { browser } = fake({ settings: VERSION_1 });
    expect(await loadSettings(browser)).toEqual({
      ...DEFAULTS,
      language: 'en',
      alipayTradeHours: 72,
      agentName: '小王',
    });
  });

  it('fall back one by one', async () => {
    const { browser } = saved({
      language: 'fr',
      theme: 'dark',
      alipayTradeHours: 0,
      agentName: 5,
      officialPhone: '95188',
    });
    expect(await loadSettings(browser)).toEqual({ ...DEFAULTS, theme: 'dark', officialPhone: '95188' });
  });

  it.each([[null], ['x'], [[]], [{ version: 'x', values: null }], [{ version: -5, values: 7 }]])(
    'survive %j in the storage',
    async (entry) => {
      expect(await loadSettings(fake({ settings: entry }).browser)).toEqual(DEFAULTS);
    },
  );

  it('are defaults when the storage cannot be read', async () => {
    const local = { get: () => Promise.reject(new Error('no')) };
    const browser = { storage: { local } } as unknown as Pick<Browser, 'storage'>;
    expect(await loadSettings(browser)).toEqual(DEFAULTS);
  });

  it('are saved key by key; a bad value changes nothing', async () => {
    const { browser, stored } = saved({ theme: 'dark' });
    expect(await saveSettings(browser, { language: 'en', theme: 'pink' as never })).toEqual({
      ...DEFAULTS,
      language: 'en',
      theme: 'dark',
    });
    expect(stored['settings']).toEqual({ version: 2, values: { theme: 'dark', language: 'en' } });
  });

  it('keep own words that can be used, without what hangs on them', async () => {
    const { browser } = fake();
    const word = { word: '王牌', verdict: 'block', reason: '', better: '主推' };
    const given = [
      { ...word, word: '  王牌 ', evil: 1 },
      { ...word, word: '   ' },
      { ...word, verdict: 'pass' },
      { ...word, better: 7 },
      null,
      '王牌',
      { ...word, word: '长'.repeat(80) },
    ];
    const saved = await saveSettings(browser, {
      ownWords: given as never,
      allowWords: ['绝对伏特加', '', 5 as never],
    });
    expect(saved.ownWords).toEqual([word, { ...word, word: '长'.repeat(60) }]);
    expect(saved.allowWords).toEqual(['绝对伏特加']);
    await saveSettings(browser, { allowWords: Array.from({ length: 201 }, (_, i) => `名${i}`) });
    expect((await loadSettings(browser)).allowWords).toEqual(['绝对伏特加']);
  });

  it('switch off what is known, console by console; other changes leave that alone', async () => {
    const { browser } = fake();
    const given = { 'wechat-pay': ['clock', 'rocket', 7], alipay: 'clock', shop: ['clock'] };
    expect((await saveSettings(browser, { off: given as never })).off).toEqual({ 'wechat-pay': ['clock'] });
    await saveSettings(browser, { language: 'en' });
    await saveSettings(browser, { off: null as never });
    expect((await loadSettings(browser)).off).toEqual({ 'wechat-pay': ['clock'] });
    expect((await saveSettings(browser, { off: {} })).off).toEqual({});
  });

  it('of a newer version keep what this one does not know', async () => {
    const { browser, stored } = saved({ theme: 'dark', sound: 'bell' }, 7);
    await saveSettings(browser, { language: 'en' });
    expect(stored['settings']).toEqual({
      version: 7,
      values: { theme: 'dark', sound: 'bell', language: 'en' },
    });
  });
});
