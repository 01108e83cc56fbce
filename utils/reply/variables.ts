/** Every variable that a reply template may use. What each holds in words: guide.ts. */
import type { Language, Words } from './text';

/** `page`: read from the complaint · `rule`: our data · `shop`: settings · `person`: typed in by hand. */
export type VariableSource = 'page' | 'rule' | 'shop' | 'person';

export interface Variable extends Words {
  source: VariableSource;
}

export const VARIABLES = {
  /** 「尾号8899、金额25.00元的订单」 from what is known; 「这笔订单」 when nothing is. Never missing. */
  order_ref: { zh: '订单', en: 'order', source: 'page' },
  /** Last 4 of the order number, else of the transaction. */
  order_tail: { zh: '订单尾号', en: 'order tail', source: 'page' },
  /** Last 4 of the complaint's own number. */
  complaint_tail: { zh: '投诉单尾号', en: 'complaint tail', source: 'page' },
  /** Beijing day of the complaint. */
  complaint_date: { zh: '投诉日期', en: 'complaint date', source: 'page' },
  /** Yuan with 2 decimals, no sign, no unit. */
  amount: { zh: '金额', en: 'amount', source: 'page' },
  /** Only for a complaint that the page shows as refunded in full. Yuan. */
  refund_amount: { zh: '退款金额', en: 'refund amount', source: 'page' },
  /** Beijing day of our last answer in the history. */
  last_reply_date: { zh: '上次回复日期', en: 'last reply date', source: 'page' },
  /** 2 for the second complaint; only from 2 on. */
  times: { zh: '投诉次数', en: 'complaint number', source: 'page' },
  /** Our name for the matter; the user's own words never enter a reply. */
  issue: { zh: '反映的问题', en: 'issue', source: 'rule' },
  check_item: { zh: '核对内容', en: 'what is checked', source: 'rule' },
  /** A concrete Beijing time, see promise.ts. */
  promise_time: { zh: '承诺时间', en: 'time', source: 'rule' },
  /** 「微信支付」 or 「支付宝」. */
  platform: { zh: '平台', en: 'platform', source: 'rule' },
  /** 「本店客服」 when the settings hold no name. */
  agent: { zh: '客服称呼', en: 'agent', source: 'shop' },
  official_phone: { zh: '公示电话', en: 'service phone', source: 'shop' },
  refund_tail: { zh: '退款单号尾号', en: 'refund tail', source: 'person' },
  eta: { zh: '到账时间', en: 'arrival time', source: 'person' },
  carrier: { zh: '快递公司', en: 'carrier', source: 'person' },
  track_tail: { zh: '快递单号尾号', en: 'parcel tail', source: 'person' },
  last_scan: { zh: '最近轨迹', en: 'last scan', source: 'person' },
  ship_time: { zh: '发出时间', en: 'ship time', source: 'person' },
  defect: { zh: '问题描述', en: 'defect', source: 'person' },
  material: { zh: '需补充的材料', en: 'what to add', source: 'person' },
  sign_date: { zh: '开通日期', en: 'sign-up date', source: 'person' },
  charge_date: { zh: '扣费日期', en: 'charge date', source: 'person' },
  fact: { zh: '核对结果', en: 'finding', source: 'person' },
  reason: { zh: '依据', en: 'reason', source: 'person' },
  alternative: { zh: '可提供的方案', en: 'offer', source: 'person' },
  solution: { zh: '处理方案', en: 'solution', source: 'person' },
  last_promise: { zh: '上次的承诺', en: 'last promise', source: 'person' },
  lead: { zh: '负责人称呼', en: 'lead', source: 'person' },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;
export type Values = Partial<Record<VariableName, string>>;

export const isVariable = (name: string): name is VariableName => Object.hasOwn(VARIABLES, name);

/** The name that stands in a gap. A variable we do not know keeps its own name. */
export function gapName(name: string, language: Language): string {
  const variable: Words | undefined = isVariable(name) ? VARIABLES[name] : undefined;
  const label = variable ? (language === 'en' ? variable.en : variable.zh) : '';
  return label || name || '?';
}
