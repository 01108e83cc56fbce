import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CATEGORIES } from '../../../utils/reply/category-data';
import { checkReply } from '../../../utils/reply/redlines';
import { failureOf } from '../../../utils/reply/shop/failures';
import { missedOf } from '../../../utils/reply/shop/missed';
import { mustNegotiate, WAYS } from '../../../utils/reply/shop/negotiate';
import { partialOffer, partialRefund } from '../../../utils/reply/shop/partial';
import { presetOf, presetText, SHOP_PRESETS } from '../../../utils/reply/shop/presets';

describe('a part of a claim', () => {
  it.each([
    ['28', 5800, 2800, 48.3],
    ['28.00', 5800, 2800, 48.3],
    ['¥28', 5800, 2800, 48.3],
    ['28元', 5800, 2800, 48.3],
    [' 30% ', 5800, 1740, 30],
    ['３０％', 5800, 1740, 30],
    ['33.33%', 100, 33, 33],
    ['100%', 1, 1, 100],
    ['0.01', 1, 1, 100],
    ['58', 5800, 5800, 100],
    ['1,299', 129_900, 129_900, 100],
  ])('%s of %i fen is %i', (text, claimed, fen, percent) => {
    expect(partialRefund(text, claimed)).toEqual({ ok: true, fen, rest: claimed - fen, percent });
  });

  it.each([
    ['', 'unread'],
    ['一半', 'unread'],
    ['28.001', 'unread'],
    ['1e3', 'unread'],
    ['30 块钱左右', 'unread'],
    ['9'.repeat(200), 'unread'],
    ['0', 'nothing'],
    ['0%', 'nothing'],
    ['-5', 'nothing'],
    ['58.01', 'over'],
    ['101%', 'over'],
  ])('%s is none', (text, why) => expect(partialRefund(text, 5800)).toEqual({ ok: false, why }));

  it('never exceeds the claim, never loses a fen, and several shares never sum to more', () => {
    const share = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), share, (claimed, hundredths) => {
        const read = partialRefund(`${(hundredths / 100).toFixed(2)}%`, claimed);
        const other = partialRefund(`${((10_000 - hundredths) / 100).toFixed(2)}%`, claimed);
        const part = read.ok ? read.fen : 0;
        expect(part).toBeLessThanOrEqual(claimed);
        if (read.ok) expect(read.fen + read.rest).toBe(claimed);
        expect(part + (other.ok ? other.fen : 0)).toBeLessThanOrEqual(claimed);
      }),
    );
  });

  it('is offered in words that no red line forbids', () => {
    const text = partialOffer({ fen: 2800 }, 5800);
    expect(text).toContain('¥28.00');
    const check = checkReply(text, {
      console: 'wechat-shop',
      queue: 'wechat-shop-aftersale',
      complaint: null,
      others: { numbers: [], amounts: [] },
      limit: 200,
      soft: 200,
      facts: { refundKnown: false, callRecord: false },
      language: 'zh-CN',
      now: Date.UTC(2026, 10, 22),
      due: null,
    });
    expect(check.findings).toEqual([]);
  });
});

describe('a refusal that the platform does not take', () => {
  it.each([
    '该售后单暂不支持直接拒绝，请先与买家协商',
    '不能直接拒绝',
    '需先发起售后协商',
    '请先和用户协商后再处理',
    '操作失败 (10021068)',
  ])('%s', (text) => expect(mustNegotiate(['拒绝申请', text])).toBe(true));
  it.each([
    '协商记录',
    '售后协商',
    '可直接拒绝',
    '已与买家协商一致',
    '请先填写拒绝说明',
    `${'长'.repeat(90)}不能直接拒绝`,
  ])('not: %s', (text) => expect(mustNegotiate([text])).toBe(false));
  it('has three ways', () => expect(WAYS).toHaveLength(3));
});

describe('a refund that failed', () => {
  it.each([
    ['商家账户余额不足，退款失败', 'account'],
    ['退款金额超出可退金额', 'amount'],
    ['当前订单状态不支持退款', 'state'],
    ['银行渠道拒绝，无法原路退回', 'channel'],
    ['商品已拆封，影响二次销售', 'opened'],
    ['已超过售后期限', 'late'],
    ['多次退款触发风控', 'risk'],
    ['系统同步延迟，请稍后', 'delay'],
    ['缺少物流信息', 'logistics'],
    ['ERR_7781', 'unknown'],
  ])('%s: %s', (text, id) => {
    const failure = failureOf('PLATFORM_REFUND_FAIL', text);
    expect(failure?.id).toBe(id);
    for (const words of [failure?.cause, failure?.next]) {
      expect(words?.zh).toBeTruthy();
      // A number without a source may reach nobody.
      expect(`${words?.zh}${words?.en}`).not.toMatch(/\d/);
    }
  });
  it('is seen by its state alone, and by its words alone', () => {
    expect(failureOf('MERCHANT_REFUND_RETRY_FAIL', undefined)?.id).toBe('unknown');
    expect(failureOf(null, '账户冻结')?.id).toBe('account');
    expect(failureOf('MERCHANT_REFUND_SUCCESS', undefined)).toBeNull();
  });
});

describe('evidence by kind of goods', () => {
  it('has a preset for fresh, custom and cross-border goods, each a known category', () => {
    expect(SHOP_PRESETS.map(({ category }) => category)).toEqual([
      'FRESH_FOOD',
      'CUSTOM_GOODS',
      'CROSS_BORDER',
    ]);
    const codes = CATEGORIES.map(({ code }) => code);
    for (const { category } of SHOP_PRESETS) expect(codes).toContain(category);
    expect(presetOf('UNCLEAR')).toBeNull();
  });
  it.each(SHOP_PRESETS)('$category: fits a submission, with gaps to fill', (preset) => {
    const text = presetText(preset);
    expect([...text].length).toBeLessThanOrEqual(500);
    expect(text.match(/【说明】/g)).toHaveLength(preset.items.length);
  });
});

it('each clock of the shop says what happens when it runs out', () => {
  for (const clock of ['shop-refund', 'shop-return', 'shop-receipt', 'shop-dispute'] as const)
    expect(missedOf(clock)?.zh).toBeTruthy();
  expect(missedOf('shop-refund')?.zh).toContain('系统自动同意');
  expect(missedOf('wx-complete')).toBeNull();
});
