import { describe, expect, it } from 'vitest';
import { outsideText, reasonText } from '../../../components/workbench/bursts/said';
import type { Reasons } from '../../../utils/complaint/bursts';
import { burstsEn } from '../../../utils/i18n/bursts.en';
import { burstsZh } from '../../../utils/i18n/bursts.zh-CN';
import { translator } from '../../../utils/i18n/t';

const MINUTE = 60_000;
const zh = translator({ 'zh-CN': burstsZh, en: burstsEn }, 'zh-CN');
const en = translator({ 'zh-CN': burstsZh, en: burstsEn }, 'en');
const reasons = (more: Partial<Reasons> = {}): Reasons => ({
  n: 9,
  span: 9.5 * MINUTE,
  goods: null,
  amountFen: null,
  paidTogether: 0,
  soon: 0,
  alike: 0,
  told: 0,
  genuine: null,
  ...more,
});

describe('why complaints belong together', () => {
  const all = reasons({ goods: { value: '挂脖风扇', k: 9 }, amountFen: { value: 2990, k: 9 } });
  it('is one line', () => {
    expect(reasonText(all, zh)).toBe('9 张：同一商品「挂脖风扇」、金额 29.90 元、10 分钟内');
    expect(reasonText(all, en)).toBe(
      '9 complaints: the same goods “挂脖风扇”, amount ¥29.90, within 10 minutes',
    );
  });
  it('names how many, where not all of them share it', () => {
    const some = { amountFen: { value: 2990, k: 7 }, paidTogether: 6, soon: 9, alike: 8, told: 9 };
    expect(reasonText(reasons({ ...some, span: 5 * 60 * MINUTE }), zh)).toBe(
      '9 张：7 张金额 29.90 元、5 小时内、8 张说法相近、6 张在 2 小时内支付、9 张付款后一天内投诉',
    );
    expect(reasonText(reasons({ alike: 9, told: 9, paidTogether: 9 }), zh)).toBe(
      '9 张：10 分钟内、说法相近、都在 2 小时内支付',
    );
  });
  it('does not call alike what is not, nor unlike what nobody read', () => {
    expect(reasonText(reasons({ told: 9 }), zh)).toBe('9 张：10 分钟内、时间集中，说法不一');
    expect(reasonText(reasons({ span: 0 }), zh)).toBe('9 张：1 分钟内');
  });
});

it('why a complaint stays out is said', () => {
  expect(outsideText({ why: 'words', likeness: 0.234, sameGoods: true }, zh)).toBe(
    '同一商品，但说法不同，相近 23%',
  );
  expect(outsideText({ why: 'near', likeness: 0.75 }, zh)).toContain('75%');
  for (const why of ['hand', 'noWords', 'late', 'time'] as const)
    expect(outsideText({ why }, en)).not.toBe(outsideText({ why }, zh));
});
