/** What a part of a template may depend on besides a value: `{{?refunded}}…{{/?}}`, `{{?!refunded}}…{{/?}}`. */
import type { Complaint } from '../complaint/model';
import { isCategory } from './category-codes';
import type { CategoryCode } from './category-data';
import type { Words } from './text';

export const CONDITIONS = {
  wechat_pay: { zh: '微信支付的投诉', en: 'complaint in WeChat Pay' },
  alipay: { zh: '支付宝的投诉', en: 'complaint in Alipay' },
  first_reply: { zh: '还没有回复过', en: 'not answered yet' },
  repeat: { zh: '不是第一次投诉', en: 'not the first complaint' },
  refunded: { zh: '页面显示已全额退款', en: 'shown as refunded in full' },
  user_waits: { zh: '用户有新留言', en: 'the user wrote again' },
  platform_in: { zh: '平台已介入', en: 'the platform stepped in' },
} as const satisfies Record<string, Words>;

type ConditionName = keyof typeof CONDITIONS;

/** A condition of the list, or the code of a category: `{{?QUALITY}}`. */
export const isCondition = (name: string): name is ConditionName | CategoryCode =>
  Object.hasOwn(CONDITIONS, name) || isCategory(name);

/** The conditions that hold. `times`: 1 for the first complaint. */
export function conditionsOf(
  { console, status, fullRefunded, incomingUserResponse, inPlatformService }: Complaint,
  category: CategoryCode,
  times: number,
): ReadonlySet<string> {
  const holds: Record<ConditionName, boolean> = {
    wechat_pay: console === 'wechat-pay',
    alipay: console === 'alipay',
    first_reply: status.phase === 'reply',
    repeat: times >= 2,
    refunded: fullRefunded === true,
    user_waits: incomingUserResponse === true,
    platform_in: inPlatformService === true || status.phase === 'platform',
  };
  return new Set([...Object.keys(holds).filter((name) => holds[name as ConditionName]), category]);
}
