/** Who may teach what, and what is kept of it. */
import { describe, expect, test } from 'vitest';
import { setUpTeachings } from '../../../entrypoints/background/teachings';
import type { Teaching } from '../../../utils/complaint/teaching';
import { LIMITS, teachingKey } from '../../../utils/complaint/teaching';
import type { Browser } from '../../../utils/platform/browser';
import type { JsonRecord } from '../../../utils/platform/watch-messages';

const OURS = { host: null };
const WECHAT = { host: 'pay.weixin.qq.com' };
const ALIPAY = { host: 'b.alipay.com' };
const place = { header: '标记', label: '', path: [], run: 0 };
const teaching = (rest: Partial<Teaching> = {}): Teaching => ({
  version: 1,
  console: 'wechat-pay',
  queue: 'wechat-pay',
  account: '',
  page: 'pay.weixin.qq.com/list',
  at: Date.UTC(2026, 10, 21),
  row: { tag: 'tr', role: '', words: [] },
  id: { lead: '', signs: 'digits', least: 10, most: 20 },
  fields: { id: place, time: { ...place, header: '登记于' } },
  states: [],
  reply: null,
  send: '',
  close: '',
  ...rest,
});
const give = (given: unknown) => ({ type: 'saveTeaching', teaching: given as JsonRecord }) as const;

/** A browser with a disk; `told` are the tabs that heard of a change. */
function setUp(stored?: unknown) {
  const disk: Record<string, unknown> = stored === undefined ? {} : { teachings: stored };
  const told: string[] = [];
  const browser = {
    storage: {
      local: {
        get: async (name: string) => structuredClone({ [name]: disk[name] }),
        set: async (values: object) => void Object.assign(disk, structuredClone(values)),
      },
    },
    tabs: {
      query: async ({ url }: { url: string[] }) => (told.push(...url), []),
      sendMessage: async () => null,
    },
  } as unknown as Browser;
  return { disk, told, ...setUpTeachings(browser) };
}

describe('teachings in the background', () => {
  test('a console page teaches its own console and learns of nothing else', async () => {
    const { handlers, about, told } = setUp();
    expect(await handlers.saveTeaching(give(teaching()), ALIPAY)).toEqual({ saved: false, fault: 'console' });
    expect(await handlers.saveTeaching(give(teaching()), WECHAT)).toEqual({ saved: true, fault: null });
    expect(told).toEqual(['https://pay.weixin.qq.com/*']);
    expect((await handlers.teachings({}, WECHAT)).teachings).toEqual([teaching()]);
    expect((await handlers.teachings({}, ALIPAY)).teachings).toEqual([]);
    expect([await about(WECHAT.host), await about(ALIPAY.host), await about(null)]).toEqual([
      true,
      false,
      false,
    ]);
    const key = teachingKey(teaching());
    expect(await handlers.forgetTeaching({ type: 'forgetTeaching', key }, ALIPAY)).toBe(false);
    expect(await handlers.forgetTeaching({ type: 'forgetTeaching', key }, WECHAT)).toBe(true);
    expect(await handlers.forgetTeaching({ type: 'forgetTeaching', key }, OURS)).toBe(false);
    expect((await handlers.teachings({}, OURS)).teachings).toEqual([]);
  });

  test('a newer one takes the place of the older; the wrong part of a bad one is named', async () => {
    const { handlers } = setUp();
    await handlers.saveTeaching(give(teaching()), OURS);
    await handlers.saveTeaching(give(teaching({ send: '递出去' })), OURS);
    expect((await handlers.teachings({}, OURS)).teachings.map(({ send }) => send)).toEqual(['递出去']);
    expect(await handlers.saveTeaching(give({ ...teaching(), row: { tag: 'a b' } }), OURS)).toEqual({
      saved: false,
      fault: 'row.tag',
    });
  });

  test('no more are kept than there is room for, also when many come at once', async () => {
    const { handlers } = setUp();
    const many = Array.from({ length: LIMITS.teachings + 6 }, (_, i) =>
      handlers.saveTeaching(give(teaching({ page: `pay.weixin.qq.com/${'x'.repeat(i + 1)}` })), OURS),
    );
    const answers = await Promise.all(many);
    expect(answers.filter(({ saved }) => saved)).toHaveLength(LIMITS.teachings);
    expect(answers.filter(({ fault }) => fault === 'full')).toHaveLength(6);
    expect((await handlers.teachings({}, OURS)).teachings).toHaveLength(LIMITS.teachings);
  });

  test('what was damaged on disk is left out', async () => {
    const damaged = [{ ...teaching(), fields: {} }, null, 7, teaching()];
    expect((await setUp(damaged).handlers.teachings({}, OURS)).teachings).toEqual([teaching()]);
    for (const rubbish of ['x', {}, null, 3])
      expect((await setUp(rubbish).handlers.teachings({}, OURS)).teachings).toEqual([]);
  });
});
