import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Code, ReplyContext } from '../../../utils/reply/redlines';
import { render } from '../../../utils/reply/render';
import { TEMPLATES } from '../../../utils/reply/templates';
import { check, codes } from './redlines-check';
import { RIGHT_REPLIES, WRONG_REPLIES } from './redlines-data';
import { anyText, PATIENT } from './sample';

describe('facts', () => {
  const facts = { refundKnown: true, callRecord: true };
  test.each([
    ['您好，订单的款项已全额退款，请您查收。', { facts }],
    ['您好，订单的款项已全额退款，请您查收。', { complaint: { fullRefunded: true } }],
    ['已为您原路退款，退款单号尾号3391，预计1-3个工作日到账。', {}],
    ['我们多次联系您均未接通，今天18:00前在此回复您。', { facts }],
    ['到账后如无其他问题，您可在此确认已解决。', { facts }],
    ['款项已退回，如您满意，请您撤诉，感谢您的理解。', { facts }],
    ['可拨打公示电话13800138000，今天18:00前都有人接。', { officialPhone: '138-0013-8000' }],
    ['尾号8899的订单，金额25.00元，今天18:00前回复。', {}],
    ['这笔订单补偿您5元优惠券，今天18:00前发放。', {}],
    ['运单尾号3345，预计11月25日送达，请您留意。', {}],
    ['订单号SHOP20261119008899，今天18:00前回复。', {}],
  ] as [string, Partial<ReplyContext>][])('passes: %s', (text, more) =>
    expect(codes(text, more)).toEqual([]),
  );

  const others = { numbers: ['SHOP20261119007766'], amounts: [9900] };
  test.each([
    ['wrong_party', '尾号7766的订单，今天18:00前在此回复您。', {}],
    ['wrong_party', '订单金额99.00元，今天18:00前在此回复您。', {}],
    ['wrong_party', '将为您原路退款99元，今天18:00前办理。', {}],
    ['wrong_party', '订单号SHOP20261119007766，今天18:00前回复。', { others }],
    ['wrong_party', '您好，尾号7766已处理，今天18:00前回复您。', { complaint: null, others }],
    ['wrong_party', '退款单号尾号1111，预计3个工作日到账。', { facts: { ...facts, refundNumber: '3391' } }],
    ['induce', '先撤诉，才能给您退款，今天18:00前办理。', { facts }],
    [
      'own',
      '我们的王 牌产品不会有问题，今天18:00前回复。',
      { ownWords: [{ word: '王牌', verdict: 'block', reason: '', better: '' }] },
    ],
    ['pii', '请拨打13800138001，今天18:00前都有人接。', { officialPhone: '13800138000' }],
    ['too_long', '好'.repeat(501), {}],
    ['too_long', '好'.repeat(201), {}],
  ] as [Code, string, Partial<ReplyContext>][])('%s: %s', (code, text, more) =>
    expect(codes(text, more)).toContain(code),
  );

  it('counts code points and points to what is too much', () => {
    const { findings, checked } = check(`${'😀'.repeat(500)}多余`);
    expect(checked).toBe(502);
    expect(findings.at(-1)).toMatchObject({ code: 'too_long', verdict: 'warn', words: '多余' });
  });

  test.each(
    TEMPLATES.flatMap(({ id, when, text, variants = [] }) =>
      [text, ...variants].map((words, n) => ({ id: `${id} ${n}`, when, text: words })),
    ),
  )('our own template passes: $id', ({ text, when }) => {
    const more = { complaint: { fullRefunded: when?.refunded === true } };
    const said = {
      order_ref: '尾号8899、金额25.00元的订单',
      issue: '没收到货',
      promise_time: '今天18:00',
      times: '2',
    };
    const written = {
      solution: '补发商品',
      fact: '商品已签收',
      reason: '平台规则',
      alternative: '补发',
      agent: '本店客服',
      check_item: '订单记录',
      last_reply_date: '11月20日',
    };
    expect(codes(render(text.zh, { ...said, ...written }).text, more)).toEqual([]);
    const english = {
      order_ref: 'order …8899 (¥25.00)',
      promise_time: '18:00 today',
      times: '2',
      check_item: 'the records',
      solution: 'a new parcel',
      fact: 'it was signed for',
      reason: 'the rules',
      alternative: 'a new parcel',
      agent: 'Our team',
    };
    expect(
      codes(render(text.en, english, { language: 'en' }).text, { ...more, language: 'en', soft: null }),
    ).toEqual([]);
  });

  it('offers a wording that is no finding any more', () => {
    for (const { code, text } of WRONG_REPLIES)
      for (const { from, to, better } of check(text).findings.filter(
        (each) => each.code === code && each.better,
      ))
        expect(check(text.slice(0, from) + better + text.slice(to)).findings.length).toBeLessThanOrEqual(
          check(text).findings.length,
        );
    expect(check('您的手机号13812345678已登记在案了。').findings[0]?.better).toBe('138****5678');
    expect(check('我们会尽快处理您的问题，请您理解。').findings[0]?.better).toMatch(/^今天\d\d:00前$/);
  });
});

const SPELT = new Set<Code>(['accuse', 'abuse', 'threat', 'off_platform', 'induce', 'offline_refund']);
const blocked = WRONG_REPLIES.filter(({ code, text }) => SPELT.has(code) && !/[+➕✔@“]/u.test(text));
const QUOTABLE = [
  '恶意投诉',
  '碰瓷',
  '神经病',
  '拉黑',
  '后果自负',
  '加微信',
  '线下转账',
  '起诉',
  '概不负责',
  '是您自己没看清',
  '先撤诉再退款',
];

describe('any text', () => {
  it('cannot hide a blocked text behind separators', { timeout: PATIENT }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...blocked),
        fc.constantFrom(' ', '​', '‍', '*', '❤', '-', '·', '_', '　', '\ufe0f', '~', '|'),
        fc.boolean(),
        ({ code, text }, separator, wide) => {
          const form = wide
            ? text.replace(/[a-z0-9]/gi, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))
            : text;
          expect(codes(Array.from(form).join(separator), { soft: null, limit: null })).toContain(code);
        },
      ),
      { numRuns: 400 },
    );
  });
  it('leaves the words of the user and denials alone', () => {
    for (const words of QUOTABLE) {
      expect(codes(`您说的“${words}”我们已看到，今天18:00前回复您。`)).toEqual([]);
      expect(codes(`您反映的「${words}」我们已看到，今天18:00前回复您。`)).toEqual([]);
    }
    for (const words of [
      '认为您恶意投诉',
      '把您拉黑',
      '要求您加微信',
      '让您先撤诉再退款',
      '索要您的验证码',
      '起诉您',
    ])
      expect(codes(`请您放心，我们不会${words}，今天18:00前回复您。`)).toEqual([]);
  });
  it('gets an answer whose offsets fit', { timeout: PATIENT }, () => {
    const spiced = fc
      .array(fc.oneof(anyText, fc.constantFrom(...WRONG_REPLIES.map(({ text }) => text), ...RIGHT_REPLIES)), {
        maxLength: 4,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(spiced, (text) => {
        const { findings, verdict, checked } = check(text);
        expect(checked).toBe(Array.from(text).length);
        expect(verdict).toBe(findings[0]?.verdict ?? 'pass');
        for (const { from, to, words } of findings) {
          expect(text.slice(from, to)).toBe(words);
          expect(from).toBeLessThanOrEqual(to);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('takes bounded time', { timeout: PATIENT }, () => {
    const seeds = [
      '加',
      '您反映“',
      '退款已',
      '1-',
      '先撤诉',
      'a.',
      '{{',
      '多次联系',
      '恶，',
      '没有',
      '\u0301',
      '发卡号',
      '幸福路1',
    ];
    for (const seed of seeds) {
      const started = performance.now();
      expect(check(seed.repeat(1e6 / seed.length)).checked).toBe(20_000);
      expect(performance.now() - started).toBeLessThan(1500);
    }
    const text = RIGHT_REPLIES.join('').slice(0, 500);
    for (let i = 0; i < 200; i += 1) check(text);
    const started = performance.now();
    for (let i = 0; i < 200; i += 1) check(text);
    const each = (performance.now() - started) / 200;
    console.log(`red lines: ${each.toFixed(2)} ms for 500 characters`);
    expect(each).toBeLessThan(10);
  });
});
