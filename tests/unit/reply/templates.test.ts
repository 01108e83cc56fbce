import { describe, expect, it } from 'vitest';
import { categoryOf } from '../../../utils/reply/categories';
import { CATEGORIES } from '../../../utils/reply/category-data';
import { codePoints, REPLY_LIMITS } from '../../../utils/reply/limits';
import { parseTemplate } from '../../../utils/reply/parse';
import { render } from '../../../utils/reply/render';
import type { Template } from '../../../utils/reply/template';
import { TEMPLATES } from '../../../utils/reply/templates';
import type { Values } from '../../../utils/reply/variables';

/** What no reply may say, whatever the condition. */
const FORBIDDEN_ZH =
  /尽快|马上|立即|立刻|耐心|稍后|稍等|保证|一定|绝对|肯定|加微|微信|扣扣|QQ|二维码|私聊|私下|撤诉|撤销|好评|线下|转账|银行卡|验证码|身份证|恶意|打假|碰瓷|讹|素质|起诉|法院|一律|概不|最终解释|不归|您自己的|拉黑|后果|违法|http|www|点击.{0,4}解决/i;
const FORBIDDEN_EN =
  /as soon as|asap|\bsoon\b|patien|guarantee|definitely|wechat|whatsapp|telegram|qr code|withdraw|privately|bank card|malicious|lawsuit|sue |your fault|http|www/i;
/** Says that the money is back. */
const REFUNDED = /已.{0,12}退(?:款|回|还)|已到账|退款成功|has been refunded|was refunded|have refunded/i;

const ZH: Values = {
  order_ref: '尾号8899、金额12500.00元的订单',
  agent: '本店客服',
  promise_time: '明天12:00',
  times: '3',
  solution: '今天寄出新品并写明单号',
  reason: '下单页写明的规则',
  fact: '商品签收已满三十天',
  alternative: '免费维修一次',
};
const ZH_MORE: Values = {
  last_scan: '11月19日离开杭州转运中心',
  carrier: '某某速运',
  defect: '杯盖开裂',
  official_phone: '400-000-0000',
  sign_date: '11月2日',
  refund_amount: '12500.00',
  refund_tail: '3391',
  eta: '11月23日',
  last_reply_date: '11月18日',
};
const EN: Values = {
  order_ref: 'order …8899 (¥12500.00)',
  agent: 'Our team',
  promise_time: '12:00 tomorrow',
  times: '3',
  solution: 'send a new one today',
  reason: 'the order page',
  fact: 'a signed delivery',
  alternative: 'a free repair',
};

/** Every text of a template. */
const textsOf = ({ text, variants = [] }: Template) => [text, ...variants];

/** The template once for each category it may answer, with that category's own words in it. */
function fillings(template: Template, language: 'zh' | 'en', more: boolean): string[] {
  const codes = template.categories.length > 0 ? template.categories : CATEGORIES.map(({ code }) => code);
  return codes.flatMap((code) =>
    textsOf(template).map((words) => {
      const category = categoryOf(code);
      const own = {
        check_item: category?.check?.[language] ?? '订单与付款记录',
        ...(more ? { ...ZH_MORE, issue: category?.issue?.[language] ?? '' } : {}),
      };
      const { text, gaps } =
        language === 'en'
          ? render(words.en, { ...EN, ...own }, { language: 'en' })
          : render(words.zh, { ...ZH, ...own });
      expect(gaps, template.id).toEqual([]);
      return text;
    }),
  );
}

it('there are enough, each with its own id', () => {
  expect(TEMPLATES.length).toBeGreaterThanOrEqual(13);
  expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
});

it('every category that may have a text has one of its own or the general ones', () => {
  const covered = new Set(TEMPLATES.flatMap(({ categories }) => categories));
  const without = CATEGORIES.filter(({ code, level }) => level !== 'L3' && !covered.has(code));
  expect(without.map(({ code }) => code)).toEqual(['CROSS_BORDER']);
  for (const code of covered) expect(categoryOf(code)?.level).not.toBe('L3');
});

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_, template) => {
  const texts = (['zh', 'en'] as const).map((language) => ({
    language,
    least: fillings(template, language, false),
    most: fillings(template, language, true),
  }));

  it('is 60 to 180 characters long in Chinese and fits the shortest field in English', () => {
    for (const { language, least, most } of texts) {
      const [min, max] = language === 'zh' ? [60, 180] : [60, REPLY_LIMITS['alipay-trade'].hard];
      for (const text of least) {
        expect(codePoints(text), text).toBeGreaterThanOrEqual(min);
        expect(codePoints(text), text).toBeLessThanOrEqual(max);
      }
      for (const text of most)
        expect(codePoints(text), text).toBeLessThanOrEqual(language === 'zh' ? 180 : 300);
    }
  });

  it('crosses no red line', () => {
    for (const { language, most } of texts) {
      for (const text of most) {
        expect(text).not.toMatch(language === 'zh' ? FORBIDDEN_ZH : FORBIDDEN_EN);
        if (template.when?.refunded !== true) expect(text).not.toMatch(REFUNDED);
      }
    }
  });

  it('greets, regrets or understands, and says how to go on here', () => {
    for (const { zh, en } of textsOf(template)) {
      expect(zh).toMatch(/^您好，/);
      expect(en).toMatch(/^Hello, /);
      expect(zh).toMatch(/抱歉/);
      expect(en).toMatch(/sorry|understand|take your worry/);
      expect(zh).toMatch(/在此|在本页|留言/);
      expect(en).toMatch(/here|tell us|Reply|share no|photo|returned|prefer|Please/);
    }
  });

  it('names a time and who keeps it, or says why not', () => {
    for (const text of textsOf(template).flatMap(({ zh, en }) => [zh, en])) {
      if (template.noPromise) expect(text).not.toContain('{{promise_time}}');
      else expect(text).toMatch(/^(?=.*\{\{promise_time\}\})(?=.*\{\{agent\}\})/);
    }
  });

  it('is read without a fault, and no two of its texts are alike', () => {
    const texts = textsOf(template).flatMap(({ zh, en }) => [zh, en]);
    for (const text of texts) expect(parseTemplate(text).faults).toEqual([]);
    expect(new Set(texts.map((text) => text.slice(0, 20))).size).toBe(texts.length);
  });
});
