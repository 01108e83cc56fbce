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
  at_once: { zh: '用户正在等即时答复', en: 'the user waits for an answer at once' },
  trusted: { zh: '平台标为可信用户', en: 'the platform trusts this user' },
  high_risk: { zh: '平台标为高风险用户', en: 'the platform sees a risk in this user' },
  device_back: { zh: '页面有设备归还记录', en: 'the device is known to be back' },
} as const satisfies Record<string, Words>;

type ConditionName = keyof typeof CONDITIONS;

/** A condition of the list, or the code of a category: `{{?QUALITY}}`. */
export const isCondition = (name: string): name is ConditionName | CategoryCode =>
  Object.hasOwn(CONDITIONS, name) || isCategory(name);

/** The conditions that hold. `times`: 1 for the first complaint. */
export function conditionsOf(
  complaint: Complaint,
  category: CategoryCode,
  times: number,
): ReadonlySet<string> {
  const { console, status, fullRefunded, incomingUserResponse, inPlatformService, tags } = complaint;
  const holds: Record<ConditionName, boolean> = {
    wechat_pay: console === 'wechat-pay',
    alipay: console === 'alipay',
    first_reply: status.phase === 'reply',
    repeat: times >= 2,
    refunded: fullRefunded === true,
    user_waits: incomingUserResponse === true,
    platform_in: inPlatformService === true || status.phase === 'platform',
    at_once: complaint.needImmediateService === true,
    trusted: tags?.includes('TRUSTED') === true,
    high_risk: tags?.includes('HIGH_RISK') === true,
    device_back: complaint.device?.returnedAt !== undefined,
  };
  return new Set([...Object.keys(holds).filter((name) => holds[name as ConditionName]), category]);
}
