/** Where a person can read a rule: the public page, as text. Kept apart from the notes, which pages carry. */
import type { ClockId } from './model';

const TRADE_RULES = 'opendocs.alipay.com/rules/rules_platform/fwpya8';
const STAGES = 'developers.weixin.qq.com/miniprogram/dev/framework/open-ability/complaint.html';
const AFTER_SALE = 'developers.weixin.qq.com/doc/store/shop/guide/trade/aftersale.html';

/** Clocks that are not here have no public page that we know of. */
export const RULE_LINKS: Partial<Record<ClockId, string>> = {
  'wx-first-reply': 'kf.qq.com/faq/230125a6NbmA230125vMNZnE',
  'wx-complete': 'kf.qq.com/faq/210603YzmIra2106037zUB3i',
  'alipay-trade': TRADE_RULES,
  'alipay-refund-due': TRADE_RULES,
  'alipay-appeal-overdue': TRADE_RULES,
  'alipay-appeal-refund': TRADE_RULES,
  'alipay-appeal-review': TRADE_RULES,
  'mp-respond': STAGES,
  'mp-refund-proof': STAGES,
  'shop-refund': AFTER_SALE,
  'shop-return': AFTER_SALE,
  'shop-dispute': 'developers.weixin.qq.com/doc/store/shop/guide/trade/complaint.html',
};
