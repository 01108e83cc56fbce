/** Words of messages: what is said, what never is, and how long it may be. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Alert, AlertItem } from '../../../../utils/watch/alert';
import { byteLength, cut, jsonLength } from '../../../../utils/watch/channels/bytes';
import { fit } from '../../../../utils/watch/channels/fit';
import { clean, maskDigits, maskMobiles, tail } from '../../../../utils/watch/channels/mask';
import { messageOf } from '../../../../utils/watch/channels/message';
import { MESSAGE_WORDS } from '../../../../utils/watch/channels/message-words';
import { CHANNEL_IDS, CHANNELS } from '../../../../utils/watch/channels/registry';
import { alert, HOUR, item, message, NOW, store } from './samples';
import { configOf } from './server';

const HOME = 'https://pay.weixin.qq.com';

describe('one alert', () => {
  test('masked', () => {
    const [title, line, link, ...rest] = message().text.split('\n');
    expect(title).toBe('新投诉 · 微信支付 1900000109');
    expect(line).toBe('…123456 · ¥1,299.00 · 订单 …5678 · 回复 剩3小时0分，截止 11月22日 13:00 北京时间');
    expect(link?.startsWith(HOME)).toBe(true);
    expect(rest).toEqual([]);
  });

  test('wide: the order number and the words, still without phones', () => {
    const { text } = message([alert()], true);
    expect(text).toContain('订单 SHOP202611220012345678');
    expect(text).toContain('用户：不退款就投诉，我的电话 ***8000');
  });

  test('English', () => {
    const made = messageOf([alert({ items: [item({ times: 3 })] })], { language: 'en', now: NOW });
    expect(made?.lines[0]).toBe(
      '…123456 · ¥1,299.00 · order …5678 · no. 3 · Reply 3h 0m left, due 11-22 13:00 Beijing time',
    );
  });

  test.each([
    ['new', {}, '新投诉'],
    ['repeat', {}, '重复投诉'],
    ['userReplied', {}, '用户新留言'],
    ['platform', {}, '平台介入'],
    ['deadline', { threshold: HOUR }, '即将超时'],
    ['deadline', { threshold: 0 }, '已超时'],
    ['signedOut', { items: [], total: 0 }, '登录失效'],
    ['blocked', { items: [], total: 0 }, '访问受阻'],
    ['appeal', {}, '申诉窗口'],
    ['burst', { total: 30 }, '集中投诉'],
    ['ahead', { window: { from: NOW, to: NOW + HOUR } }, '休息时间预告'],
    ['digest', { counts: { reply: 3, finish: null, overdue: 1 } }, '每日汇总'],
    ['test', { console: null, account: '', items: [], total: 0 }, '测试'],
  ] as const)('%s %o begins with %s', (kind, over, head) => {
    const { title, text } = message([alert({ kind, ...over } as Partial<Alert>)]);
    expect(title.split(' · ')[0]).toBe(head);
    expect(text).not.toMatch(/[!！]|恶意|\{|null|undefined|NaN/);
  });

  test('sentences of kinds without complaints', () => {
    const counts = { reply: 3, finish: null, overdue: 1 };
    const digest = message([alert({ kind: 'digest', counts, items: [], total: 4 })]);
    expect(digest.lines).toEqual(['待首次回复 3，待其他处理 未知，已超时 1']);
    const window = { from: NOW + 12 * HOUR, to: NOW + 22 * HOUR };
    const ahead = message([alert({ kind: 'ahead', window, items: [], total: 2 })]);
    expect(ahead.lines).toEqual(['11月22日 22:00 至 11月23日 08:00 期间有 2 条到期（北京时间）']);
  });
});

test('the result of an appeal is looked up: no promise is due, and none is broken', () => {
  for (const threshold of [HOUR, -1]) {
    const { title, lines } = message([
      alert({ kind: 'promise', threshold, promise: { key: 'k', what: 'appeal' } }),
    ]);
    expect(title).toContain('该查看申诉结果了');
    expect([title, ...lines].join()).not.toMatch(/承诺|告知用户/);
  }
});

describe('many alerts', () => {
  const late = alert({ kind: 'deadline', threshold: -1, urgency: 'last', console: 'alipay', account: 'A' });
  const many = [
    alert(),
    alert({ items: [item({ id: 'x999999', clock: { id: 'wx-complete', due: NOW + HOUR } })] }),
    late,
  ];

  test('grouped, most urgent first, each address once', () => {
    const { title, lines, links, urgency, kind } = message(many);
    expect(title).toBe('已超时等 · 共 3 条');
    expect([urgency, kind]).toEqual(['last', 'deadline']);
    expect(lines.map((line) => line.split(' · ').slice(0, 2).join(' '))).toEqual([
      '已超时 支付宝 A',
      '…123456 ¥1,299.00',
      '新投诉 微信支付 1900000109',
      '…999999 ¥1,299.00',
      '…123456 ¥1,299.00',
    ]);
    expect(links).toHaveLength(2);
  });

  test('none is no message', () => expect(messageOf([], { language: 'en', now: NOW })).toBeNull());

  test('what does not fit is counted at the end', () => {
    const items = Array.from({ length: 20 }, (_, n) => item({ id: `id${100_000 + n}` }));
    const made = message([alert({ items, total: 57 })]);
    const text = fit(made, { bytes: 2048 });
    const lines = text.split('\n');
    expect(byteLength(text)).toBeLessThanOrEqual(2048);
    expect(byteLength(text)).toBeGreaterThan(1800);
    expect(lines.at(-2)).toBe('…共 57 条');
    expect(lines[1]).toContain('…100000');
    expect(fit(made, { bytes: 100_000 })).toContain('\n…共 57 条\n');
    expect(message().text).not.toContain('共');
  });

  test('both languages have the same words', () => {
    const keys = (value: object): unknown =>
      Object.entries(value).map(([key, inner]) =>
        typeof inner === 'object' ? [key, keys(inner as object)] : key,
      );
    expect(keys(MESSAGE_WORDS.en)).toEqual(keys(MESSAGE_WORDS['zh-CN']));
  });
});

describe('sizes and masks', () => {
  test.each([
    ['abc', 2, 'ab'],
    ['投诉', 5, '投'],
    ['a😀b', 4, 'a'],
    ['a😀b', 5, 'a😀'],
    ['', 0, ''],
  ])('%s within %d bytes → %s', (text, most, expected) => expect(cut(text, most)).toBe(expected));

  test('bytes are those of the encoder', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
        expect(jsonLength(text)).toBe(Buffer.byteLength(JSON.stringify(text)) - 2);
      }),
    ));

  test.each([
    ['13800138000', '***8000'],
    ['138 0013 8000', '***8000'],
    ['138-0013-8000', '***8000'],
    ['+86 138 0013 8000', '+***8000'],
    ['１３８００１３８０００', '***8000'],
    ['(010) 6555-1234', '(***1234'],
    ['110101199003071234', '***1234'],
    ['退 100 元，第 3 次', '退 100 元，第 3 次'],
  ])('free words: %s → %s', (text, masked) => expect(maskDigits(text)).toBe(masked));

  test.each([
    ['13800138000', '***8000'],
    ['A13800138000B', 'A***8000B'],
    ['20211380013800012', '20211380013800012'],
  ])('numbers: %s → %s', (text, masked) => expect(maskMobiles(text)).toBe(masked));

  test('one harmless line', () => {
    expect(clean('a\nb\u2028c\u202ed\ud800e\u0000<at user_id="all">https://x')).toBe(
      'a b c d e ＜at user_id="all"＞https：//x',
    );
    expect(tail('', 4)).toBe('');
    expect(tail('12😀', 2)).toBe('…2😀');
  });
});

const PIECES = [
  '13800138000',
  '138 0013 8000',
  '＜',
  '<at user_id="all"></at>',
  '@all',
  '{{title}}',
  '"}]',
  '\\',
  '\u2028',
  '\ud83d',
  '😀',
  '\u0000',
  '\n',
  '![x](https://evil.example.com)',
  '恶语',
  '投诉'.repeat(50),
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })))
  .map((all) => all.join(''));
const ORDER = 'SHOP2026112200123';
const someItem: fc.Arbitrary<AlertItem> = fc.record({
  id: fc.oneof(words, fc.constant('13900139000')),
  console: fc.constantFrom('wechat-pay', 'alipay'),
  account: words,
  outTradeNo: fc.oneof(fc.constant(null), fc.constant(ORDER), fc.constant('13900139000')),
  amountFen: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 1e12 })),
  text: words,
  clock: fc.record({
    id: fc.constantFrom('wx-first-reply', 'alipay-risk', '__proto__', 'new-clock'),
    due: fc.oneof(fc.constant(null), fc.integer({ min: NOW - 1e9, max: NOW + 1e9 })),
  }),
  times: fc.integer({ min: 1, max: 50 }),
});
const KINDS = ['new', 'deadline', 'signedOut', 'burst', 'digest', 'ahead', 'test'] as const;
const someAlert: fc.Arbitrary<Alert> = fc.record({
  key: fc.constant('k'),
  kind: fc.constantFrom(...KINDS),
  urgency: fc.constantFrom('info', 'urgent', 'last'),
  at: fc.constant(NOW),
  console: fc.constantFrom('wechat-pay', 'alipay', null),
  account: words,
  items: fc.array(someItem, { maxLength: 20 }),
  total: fc.integer({ min: 0, max: 500 }),
});

/** Of the part that each service measures. */
const MEASURED: Partial<Record<string, (body: Record<string, unknown>) => number>> = {
  wecom: (body) => byteLength((body as Record<string, { content: string }>)['text']?.content ?? ''),
};
const BODY: Record<string, number> = {
  dingtalk: 20_000,
  feishu: 20_000,
  bark: 4096,
  webhook: 16_000,
  sms: 2000,
};

describe.each(CHANNEL_IDS)('%s, whatever people write', (id) => {
  test.each([false, true])('wide: %s', async (wide) => {
    const config = configOf(id);
    const tokens = store();
    tokens.held.set('wechat:wxcafe0123456789ab', { token: 't', until: NOW + 1 });
    const send = () => Promise.reject(new Error('nothing to send'));
    const context = { now: NOW, subtle: crypto.subtle, store: tokens, mention: null, send };
    await fc.assert(
      fc.asyncProperty(fc.array(someAlert, { minLength: 1, maxLength: 4 }), async (alerts) => {
        const made = messageOf(alerts, { language: 'zh-CN', now: NOW, wide });
        if (!made) throw new Error('no message');
        const requests = await CHANNELS[id].requests(made, config, context);
        if (!Array.isArray(requests)) throw new Error('no request');
        for (const { body } of requests) {
          const value = JSON.parse(body) as Record<string, unknown>;
          const sent = id === 'sms' ? JSON.stringify(value['TemplateParamSet']) : body;
          expect(sent).not.toMatch(/(?<!\d)1[3-9]\d ?\d{4} ?\d{4}(?!\d)/);
          if (!wide) expect(sent).not.toContain(ORDER);
          if (!wide) expect(sent).not.toContain('用户：');
          expect(body.isWellFormed()).toBe(true);
          expect(sent).not.toMatch(/<at |\\ud[89a-f]|\u2028|\\u0000/);
          expect(byteLength(body)).toBeLessThanOrEqual(BODY[id] ?? 40_000);
          expect(MEASURED[id]?.(value) ?? 0).toBeLessThanOrEqual(CHANNELS[id].limits.bytes);
        }
      }),
      { numRuns: 60 },
    );
  });
});
