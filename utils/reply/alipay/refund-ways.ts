/** 待退款交易: the ways in which it can be settled, as the platform's rule page lists them. Data. */
import type { Words } from '../text';

export const REFUND_WAYS: readonly Words[] = [
  { zh: '使用体验保障金退款', en: 'Refund out of the guarantee fund' },
  { zh: '加入先行垫付，由平台先退', en: 'Join advance payment: the platform pays first' },
  {
    zh: '在商家平台「对账中心-交易订单」或用接口原路退款',
    en: 'Refund the way it was paid: merchant platform, reconciliation, orders; or by API',
  },
  {
    zh: '拒绝退款：要写理由并附图，平台审核；判定要退，再给 7 天',
    en: 'Refuse: reason and picture, the platform reviews; if it is due after all, 7 days again',
  },
];

/** From a dated copy of the rules: shown only while the shop wants it, and never as a promise. */
export const FUND_LINE: Words = {
  zh: '用体验保障金退款，约三分之一由奖励金承担。旧口径，以平台为准',
  en: 'About a third of a refund out of the fund comes from the bonus. From older rules; the platform decides',
};
