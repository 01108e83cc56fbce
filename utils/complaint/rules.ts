/**
 * The rule pack: what each platform demands, as dated data. A deadline that a platform moves is one
 * more entry here, no code. The page and the console's own data always win over it.
 */
import { millisecondsInHour } from 'date-fns/constants';
import type { Clock, ClockId } from './model';
import { afterWorkingDays } from './working-days';

export interface Rule {
  clock: ClockId;
  /** ms UTC from which complaints follow this entry; -Infinity for "as far back as is known". */
  since: number;
  /** Hours from the start of the clock, or null: only a printed or given deadline counts. */
  hours: number | null;
  /** Instead of hours: it ends with the so-manieth working day after its start. */
  workingDays?: number;
  /** A window: when it has closed nothing can be done any more, and nothing is late. */
  window?: true;
  /** `high` = official text, `medium` = one credible source, `low` = our reading. */
  confidence: 'high' | 'medium' | 'low';
  /** Where the rule stands. */
  source: string;
  /** Points at risk per complaint, where the platform says so. */
  points?: number;
  /** An older reading: shown as a remark, never counted to. */
  remark?: 'day-end';
}

/** 2024-03-25 00:00 in Beijing: the mini-program platform shortened its spans. */
const SHORTER = Date.UTC(2024, 2, 24, 16);

/** Every entry, any order. */
export const RULES: readonly Rule[] = [
  {
    clock: 'wx-first-reply',
    since: -Infinity,
    hours: 24,
    confidence: 'high',
    source: '微信支付 消费者投诉常见问题',
    remark: 'day-end',
  },
  {
    clock: 'wx-complete',
    since: -Infinity,
    hours: 72,
    confidence: 'high',
    source: '微信支付 消费者投诉管理规范',
    remark: 'day-end',
  },
  { clock: 'wx-reopen', since: -Infinity, hours: 24, confidence: 'low', source: '再次投诉后的提醒' },
  {
    clock: 'alipay-trade',
    since: -Infinity,
    hours: 96,
    confidence: 'medium',
    source: '支付宝 交易投诉处理规则',
    points: 1,
  },
  {
    clock: 'alipay-risk',
    since: -Infinity,
    hours: null,
    confidence: 'high',
    source: '支付宝 风险投诉 超时时间',
  },
  { clock: 'alipay-consult', since: -Infinity, hours: null, confidence: 'low', source: '支付宝 服务咨询' },
  {
    clock: 'alipay-refund-due',
    since: -Infinity,
    hours: 168,
    confidence: 'medium',
    source: '支付宝 待退款交易',
    points: 1,
  },
  {
    clock: 'alipay-appeal',
    since: -Infinity,
    hours: null,
    window: true,
    confidence: 'low',
    source: '支付宝 违规申诉',
  },
  {
    clock: 'alipay-appeal-overdue',
    since: -Infinity,
    hours: 168,
    window: true,
    confidence: 'medium',
    source: '支付宝 违规申诉（超时未处理投诉）',
  },
  {
    clock: 'alipay-appeal-refund',
    since: -Infinity,
    hours: 720,
    window: true,
    confidence: 'medium',
    source: '支付宝 违规申诉（逾期未完成退款）',
  },
  {
    clock: 'alipay-appeal-review',
    since: -Infinity,
    hours: null,
    workingDays: 3,
    confidence: 'medium',
    source: '支付宝 申诉审核',
  },
  {
    clock: 'mp-respond',
    since: -Infinity,
    hours: 72,
    confidence: 'high',
    source: '小程序 交易投诉处理规则（2024年3月25日前）',
  },
  { clock: 'mp-respond', since: SHORTER, hours: 48, confidence: 'high', source: '小程序 交易投诉处理规则' },
  { clock: 'mp-evidence', since: -Infinity, hours: 48, confidence: 'medium', source: '小程序 平台介入规则' },
  {
    clock: 'mp-refund-proof',
    since: -Infinity,
    hours: 72,
    confidence: 'high',
    source: '小程序 交易投诉处理规则（2024年3月25日前）',
  },
  {
    clock: 'mp-refund-proof',
    since: SHORTER,
    hours: 48,
    confidence: 'high',
    source: '小程序 交易投诉处理规则',
  },
  {
    clock: 'mp-appeal-score',
    since: -Infinity,
    hours: 168,
    window: true,
    confidence: 'medium',
    source: '小程序 交易体验分申诉（只有一次）',
  },
  { clock: 'shop-refund', since: -Infinity, hours: 48, confidence: 'medium', source: '微信小店 售后规则' },
  { clock: 'shop-return', since: -Infinity, hours: 48, confidence: 'medium', source: '微信小店 售后规则' },
  {
    clock: 'shop-receipt',
    since: -Infinity,
    hours: 240,
    confidence: 'medium',
    source: '小商店 售后说明（旧版）',
  },
  { clock: 'shop-dispute', since: -Infinity, hours: null, confidence: 'low', source: '微信小店 纠纷处理' },
  { clock: 'shop-guarantee', since: -Infinity, hours: null, confidence: 'low', source: '微信小店 服务保障' },
];

/** The entry in force for a complaint of `at` (ms UTC): the latest one that had begun. */
export function ruleFor(clock: ClockId, at: number, rules: readonly Rule[] = RULES): Rule | null {
  let found: Rule | null = null;
  for (const rule of rules) {
    if (rule.clock === clock && rule.since <= at && (!found || rule.since > found.since)) found = rule;
  }
  return found;
}

/** ms of a rule's span from `at` (ms UTC), with the shop's own setting for Alipay, or null. */
export function spanOf(clock: ClockId, at: number, options: ClockOptions = {}): number | null {
  const own = clock === 'alipay-trade' ? options.alipayTradeHours : undefined;
  const rule = ruleFor(clock, at, options.rules);
  if (own === undefined && rule?.workingDays) return afterWorkingDays(at, rule.workingDays).end - at;
  const hours = own ?? rule?.hours ?? null;
  return hours === null ? null : hours * millisecondsInHour;
}

/** Has the window of this clock closed at `now` (ms UTC)? Then it is over, not overdue. */
export const isClosed = ({ id, due }: Pick<Clock, 'id' | 'due'>, now: number): boolean =>
  due !== null && due <= now && ruleFor(id, now)?.window === true;

export interface ClockOptions {
  rules?: readonly Rule[];
  /** Hours; Alipay's 96 h come from a dated copy of its rules, so a shop may correct them. */
  alipayTradeHours?: number;
}
