/** Rules that are no clocks: shown with what vouches for them, the same for every shop. */
import { QUEUES } from '../../../utils/complaint/ids';
import type { ConsoleId, QueueId } from '../../../utils/complaint/model';
import { REPEAT_REFERENCE } from '../../../utils/complaint/rates/repeats';
import { TIME_TO_FINISH } from '../../../utils/complaint/rates/timely';
import type { RuleNote } from '../../../utils/complaint/rule-notes';
import type { RulesKey } from '../../../utils/i18n/rules.zh-CN';
import type { Params } from '../../../utils/i18n/t';
import { ENOUGH_CLOSES } from '../../../utils/reply/close';
import { REPLY_LIMITS } from '../../../utils/reply/limits';
import { millisecondsInHour } from 'date-fns/constants';

export interface FixedRule {
  id: 'length' | 'timely' | 'repeat' | 'closes';
  value: RulesKey;
  params: Params;
  confidence: RuleNote['confidence'];
}

/** Who publishes a length of replies. */
const LENGTHS: Partial<Record<QueueId, RuleNote['confidence']>> = {
  'wechat-pay': 'high',
  'alipay-trade': 'medium',
  'wechat-shop-dispute': 'high',
};

const JUDGED: readonly FixedRule[] = [
  {
    id: 'timely',
    value: 'fixed.timely.value',
    params: { n: TIME_TO_FINISH / millisecondsInHour },
    confidence: 'low',
  },
  { id: 'repeat', value: 'fixed.repeat.value', params: { n: REPEAT_REFERENCE / 10 }, confidence: 'low' },
  { id: 'closes', value: 'fixed.closes.value', params: { n: ENOUGH_CLOSES }, confidence: 'low' },
];

/** Of the main queue of a console. */
export function fixedRules(console: ConsoleId): FixedRule[] {
  const [queue] = QUEUES[console];
  const { soft, hard } = REPLY_LIMITS[queue];
  const value = soft === hard ? 'fixed.length.value' : 'fixed.length.two';
  const length: FixedRule = {
    id: 'length',
    value,
    params: { n: hard, soft },
    confidence: LENGTHS[queue] ?? 'low',
  };
  return [...(console === 'wechat-pay' ? JUDGED : []), length];
}
