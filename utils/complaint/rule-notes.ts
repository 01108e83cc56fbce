/** What stands behind each entry of the rule pack: where, how sure, what a miss costs. Shown, never counted with. */
import type { ClockId } from './model';
import { SHORTER } from './rules';

export interface RuleNote {
  /** Where the rule stands. */
  source: string;
  /** `high` = official text, `medium` = one credible source, `low` = our reading. */
  confidence: 'high' | 'medium' | 'low';
  /** Points at risk per complaint, where the platform says so. */
  points?: number;
  /** An older reading: shown as a remark, never counted to. */
  remark?: 'day-end';
  /** ms UTC until which it was in force; the entries of a clock are in their order. */
  until?: number;
}

const RULE_NOTES: Partial<Record<ClockId, readonly RuleNote[]>> = {
  'wx-first-reply': [{ source: '微信支付 消费者投诉常见问题', confidence: 'high', remark: 'day-end' }],
  'wx-complete': [{ source: '微信支付 消费者投诉管理规范', confidence: 'high', remark: 'day-end' }],
  'wx-reopen': [{ source: '再次投诉后的提醒', confidence: 'low' }],
  'alipay-trade': [{ source: '支付宝 交易投诉处理规则', confidence: 'medium', points: 1 }],
  'alipay-risk': [{ source: '支付宝 风险投诉 超时时间', confidence: 'high' }],
  'alipay-consult': [{ source: '支付宝 服务咨询', confidence: 'low' }],
  'alipay-refund-due': [{ source: '支付宝 待退款交易', confidence: 'medium', points: 1 }],
  'alipay-appeal': [{ source: '支付宝 违规申诉', confidence: 'low' }],
  'alipay-appeal-overdue': [{ source: '支付宝 违规申诉（超时未处理投诉）', confidence: 'medium' }],
  'alipay-appeal-refund': [{ source: '支付宝 违规申诉（逾期未完成退款）', confidence: 'medium' }],
  'alipay-appeal-review': [{ source: '支付宝 申诉审核', confidence: 'medium' }],
  'mp-respond': [
    { source: '小程序 交易投诉处理规则（2024年3月25日前）', confidence: 'high', until: SHORTER },
    { source: '小程序 交易投诉处理规则', confidence: 'high' },
  ],
  'mp-evidence': [{ source: '小程序 平台介入规则', confidence: 'medium' }],
  'mp-refund-proof': [
    { source: '小程序 交易投诉处理规则（2024年3月25日前）', confidence: 'high', until: SHORTER },
    { source: '小程序 交易投诉处理规则', confidence: 'high' },
  ],
  'mp-appeal-score': [{ source: '小程序 交易体验分申诉（只有一次）', confidence: 'medium' }],
  'shop-refund': [{ source: '微信小店 售后规则', confidence: 'medium' }],
  'shop-return': [{ source: '微信小店 售后规则', confidence: 'medium' }],
  'shop-receipt': [{ source: '小商店 售后说明（旧版）', confidence: 'medium' }],
  'shop-dispute': [{ source: '微信小店 纠纷处理', confidence: 'low' }],
  'shop-guarantee': [{ source: '微信小店 服务保障', confidence: 'low' }],
};

/** The note on the entry in force for a complaint of `at` (ms UTC), or null. */
export const noteOn = (clock: ClockId, at: number): RuleNote | null =>
  RULE_NOTES[clock]?.find(({ until = Infinity }) => at < until) ?? null;
