/** The variables in words, for whoever writes a template. The desk itself does without. */
import type { Words } from './text';
import type { VariableName } from './variables';

export const VARIABLE_NOTES: Record<VariableName, Words> = {
  order_ref: {
    zh: '「尾号8899、金额25.00元的订单」，不知道时是「这笔订单」，总有值',
    en: '“order …8899 (¥25.00)”, or “this order”; never missing',
  },
  order_tail: { zh: '商户单号（没有则交易单号）的最后四位', en: 'last 4 of the order or trade number' },
  complaint_tail: { zh: '投诉单号的最后四位', en: 'last 4 of the complaint number' },
  complaint_date: { zh: '投诉日期，如 11月20日', en: 'day of the complaint, 20 Nov' },
  amount: { zh: '订单金额（元），两位小数', en: 'order amount in yuan, 2 decimals' },
  refund_amount: { zh: '页面显示已全额退款时的金额', en: 'amount, once the page shows a full refund' },
  last_reply_date: { zh: '我们上一次回复的日期', en: 'day of our last answer' },
  times: { zh: '第几次投诉，从 2 起才有', en: 'number of the complaint, from 2 on' },
  issue: { zh: '问题的名称（我们的说法，不抄用户原话）', en: 'the matter in our words, never the user’s' },
  check_item: { zh: '这类问题要核对的内容', en: 'what is checked for this kind of matter' },
  promise_time: {
    zh: '能做到的具体时间，早于截止，如 今天18:00',
    en: 'a time that can be kept, before the deadline',
  },
  platform: { zh: '微信支付或支付宝', en: 'WeChat Pay or Alipay' },
  agent: { zh: '设置里的客服称呼，没填是「本店客服」', en: 'name from the settings, else “Our team”' },
  official_phone: { zh: '设置里的公示电话', en: 'phone from the settings' },
  refund_tail: { zh: '填入时询问：退款单号的最后四位', en: 'asked: last 4 of the refund number' },
  eta: { zh: '填入时询问：预计到账的日期', en: 'asked: day of arrival' },
  carrier: { zh: '填入时询问：快递公司', en: 'asked: carrier' },
  track_tail: { zh: '填入时询问：快递单号的最后四位', en: 'asked: last 4 of the parcel number' },
  last_scan: { zh: '填入时询问：最近一条物流轨迹', en: 'asked: last scan' },
  ship_time: { zh: '填入时询问：发出的时间', en: 'asked: time of shipping' },
  defect: { zh: '填入时询问：出现了什么问题', en: 'asked: what is wrong' },
  material: { zh: '填入时询问：请用户补充什么', en: 'asked: what the user should add' },
  sign_date: { zh: '填入时询问：开通日期', en: 'asked: day of sign-up' },
  charge_date: { zh: '填入时询问：扣费日期', en: 'asked: day of the charge' },
  fact: { zh: '填入时询问：核对到的事实', en: 'asked: what was found' },
  reason: { zh: '填入时询问：依据什么', en: 'asked: on what grounds' },
  alternative: { zh: '填入时询问：还能提供什么', en: 'asked: what else is offered' },
  solution: { zh: '填入时询问：怎样处理', en: 'asked: what will be done' },
  last_promise: { zh: '填入时询问：上次答应了什么', en: 'asked: what was promised last time' },
  lead: { zh: '填入时询问：负责人的称呼', en: 'asked: who is in charge' },
};
