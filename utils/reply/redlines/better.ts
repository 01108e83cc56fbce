/** What may stand instead, where one wording fits nearly every sentence. */
import { promiseTime } from '../promise';
import type { Code } from './codes';
import type { ReplyContext } from './types';

const SWAPS: [Code, RegExp, string][] = [
  ['stall', /^(?:尽快|尽早|第一时间|及时|抓紧|早日)/, '{time}前'],
  ['stall', /^(?:耐心等|稍[后等候])/, '留意{time}前的回复'],
  ['stall', /^(?:正在|在|还在)/, '会在{time}前完成核实，'],
  ['overpromise', /^(?:保证|绝对|肯定|必定|一定)/, '会尽力'],
  ['overpromise', /^(?:马上|立即|立刻|秒)/, '按平台时效'],
  ['off_platform', /^/, '在本投诉单留言'],
  ['offline_refund', /^(?:线下|私下|支付宝|微信|银行|转账|红包|现金)/, '原路退款'],
  ['absolute', /^/, '按平台规则处理'],
  ['link', /^/, '见本投诉单'],
  ['blame', /^是/, '记录显示'],
];

/** `words` as read by the rules. Nothing is offered when a time would have to be invented. */
export function betterFor(code: Code, words: string, context: ReplyContext): string | undefined {
  if (context.language === 'en') return undefined;
  const swap = SWAPS.find(([each, pattern]) => each === code && pattern.test(words));
  if (!swap) return undefined;
  if (!swap[2].includes('{time}')) return swap[2];
  const time =
    context.now === undefined ? null : promiseTime(context.now, context.due ?? null, context.language);
  return time ? swap[2].replace('{time}', time.text) : undefined;
}
