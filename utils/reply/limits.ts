/** How long a reply may be. Platform guides; a maxlength that the page itself carries wins. */
import type { QueueId } from '../complaint/model';
import { codePoints } from './text';

export { codePoints };

/** Code points. Over `soft` a notice is due, over `hard` the console refuses the text. */
export interface ReplyLimit {
  soft: number;
  hard: number;
}

/**
 * WeChat Pay: 500 in the current guide for partners, 200 in the older one for merchants, so 200 is
 * the safe length. Alipay trade feedback and answers: 200. Alipay risk replies and appeals publish no limit: 200 is ours.
 * The mini-program publishes none either: what fits the other consoles of WeChat is taken.
 */
export const REPLY_LIMITS: Record<QueueId, ReplyLimit> = {
  'wechat-pay': { soft: 200, hard: 500 },
  'alipay-trade': { soft: 200, hard: 200 },
  'alipay-risk': { soft: 200, hard: 200 },
  'alipay-consult': { soft: 200, hard: 200 },
  'alipay-refund-due': { soft: 200, hard: 200 },
  'alipay-violation': { soft: 200, hard: 500 },
  'alipay-appeal': { soft: 200, hard: 500 },
  'mini-program': { soft: 200, hard: 500 },
  'mini-program-score': { soft: 200, hard: 500 },
  'wechat-shop-aftersale': { soft: 500, hard: 500 },
  'wechat-shop-dispute': { soft: 500, hard: 500 },
  'wechat-shop-guarantee': { soft: 200, hard: 500 },
};

/**
 * The limit of one reply field. `pageMaxLength` is the field's own maxlength or counter, null when
 * the page shows none; anything but a whole number above 0 counts as none (a DOM `-1` too).
 */
export function replyLimit(queue: QueueId, pageMaxLength: number | null): ReplyLimit {
  const rule = REPLY_LIMITS[queue];
  if (pageMaxLength === null || !Number.isInteger(pageMaxLength) || pageMaxLength < 1) return rule;
  return { soft: Math.min(rule.soft, pageMaxLength), hard: pageMaxLength };
}
