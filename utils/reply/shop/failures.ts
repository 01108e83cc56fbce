/** Why a refund of the shop failed, by the words that the page gives, and what to do next. */
import type { Words } from '../text';

export interface Failure {
  id: string;
  cause: Words;
  next: Words;
  words: RegExp;
}

/** The first that fits wins: causes that name a thing stand before those that name a state. */
const FAILURES: readonly Failure[] = [
  {
    id: 'logistics',
    words: /物流(信息|单号|轨迹)?.{0,4}(缺失|缺少|为空|不完整|未填)|(缺少|没有|未填).{0,2}(物流|运单)/,
    cause: { zh: '物流信息缺失', en: 'Tracking is missing' },
    next: { zh: '补全运单号和轨迹凭证，再发起一次', en: 'Complete waybill and tracking, then try again' },
  },
  {
    id: 'amount',
    words: /金额.{0,6}(超出|超过|大于|不符|有误|错误|上限)|超出.{0,6}金额|可退金额/,
    cause: { zh: '退款金额超出限制', en: 'More than may be refunded' },
    next: {
      zh: '与实付金额核对，改为可退的金额或分次退',
      en: 'Compare with what was paid; correct or split it',
    },
  },
  {
    id: 'risk',
    words: /风控|风险|频繁|多次退款|安全(限制|拦截)/,
    cause: { zh: '多次退款触发风控', en: 'Stopped by risk control' },
    next: { zh: '备好材料，通过微信支付商户客服申诉', en: 'Appeal with material through WeChat Pay service' },
  },
  {
    id: 'account',
    words: /余额|账户.{0,4}(异常|冻结|受限|不足)|商户号.{0,4}(异常|冻结|受限)|实名|主体资料/,
    cause: { zh: '商家账户异常', en: "Something is wrong with the shop's account" },
    next: {
      zh: '先看余额和受限原因，补齐主体资料与实名，再重试退款',
      en: 'Look at balance and limits, complete the entity papers, then retry',
    },
  },
  {
    id: 'channel',
    words: /渠道|银行|原路|退回账户|用户账户/,
    cause: { zh: '支付渠道限制', en: 'The payment channel does not take it' },
    next: { zh: '向支付银行或渠道确认退回路径', en: 'Ask the paying bank or channel about the return path' },
  },
  {
    id: 'late',
    words: /(超过|超出|已过|过了).{0,6}(期限|时限|有效期|售后期|期)|订单过期/,
    cause: { zh: '超过售后时限', en: 'After the limit for after-sales' },
    next: {
      zh: '以页面写明的时限为准；愿意退的，改用售后协商',
      en: 'Read the limit on the page; for goodwill negotiate',
    },
  },
  {
    id: 'opened',
    words: /拆封|二次销售|已使用|商品(损坏|缺损)/,
    cause: { zh: '商品已拆封，影响二次销售', en: 'Opened goods cannot be sold again' },
    next: {
      zh: '留好商品状态的照片，或与买家商定部分退款',
      en: 'Keep proof of the condition, or agree on a part',
    },
  },
  {
    id: 'delay',
    words: /同步|延迟|处理中|系统(繁忙|异常|错误)|稍后/,
    cause: { zh: '系统同步延迟', en: 'The systems are not in step yet' },
    next: {
      zh: '记下退款单号去查，仍无结果再提平台工单',
      en: 'Look the refund number up; then open a ticket',
    },
  },
  {
    id: 'state',
    words: /(订单|售后单?|当前)(的)?状态/,
    cause: { zh: '订单状态异常', en: 'The order is in another state' },
    next: {
      zh: '核对已发货还是已签收，先完成或取消未走完的一步',
      en: 'Check shipped or signed; finish the open step first',
    },
  },
];

/** The page gives no cause that we know. */
const UNKNOWN: Failure = {
  id: 'unknown',
  words: /$^/,
  cause: { zh: '页面没有写明原因', en: 'The page names no cause' },
  next: {
    zh: '打开售后详情看失败说明，再按退款单号提平台工单',
    en: 'Open the detail; then a ticket with the refund number',
  },
};

/** States in which a refund did not get through. */
const FAILED = /^(PLATFORM_REFUND_FAIL|MERCHANT_REFUND_RETRY_FAIL)$/;

/** Explains a failed refund; null where none failed. `text`: the page's own words. */
export function failureOf(code: string | null, text: string | undefined): Failure | null {
  if (!text && !FAILED.test(code ?? '')) return null;
  const words = (text ?? '').slice(0, 200);
  return FAILURES.find((failure) => failure.words.test(words)) ?? UNKNOWN;
}
