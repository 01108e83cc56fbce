/** The words of a clock: next action and what is left, two units, Chinese and English. */
import {
  millisecondsInDay,
  millisecondsInHour,
  millisecondsInMinute,
  millisecondsInSecond,
} from 'date-fns/constants';
import { clockState } from './clocks';
import { isClosed } from './rules';
import type { Action, Clock } from './model';
import { formatBeijing } from './time';

export type Language = 'zh-CN' | 'en';

/** Parts in reading order; the visible text is `${verb} ${lead}${first}${second}${trail}`. */
export interface ClockWords {
  verb: string;
  lead: string;
  first: string;
  second: string;
  trail: string;
  /** 「本店设置」 where the shop's own span counts, else ''. Stands apart from the words. */
  own: string;
  /** Accessible name: the words and the absolute deadline in Beijing time. */
  label: string;
}

const VERBS: Record<Language, Record<Action, string>> = {
  'zh-CN': {
    reply: '回复',
    finish: '结案',
    handle: '处理',
    answer: '答复',
    refund: '退款',
    respond: '回应',
    evidence: '补证',
    proof: '传凭证',
    receive: '收货',
    appeal: '申诉',
    look: '看详情',
    late: '已过申诉期',
    user: '等用户',
    platform: '等平台',
    keep: '兑现',
  },
  en: {
    reply: 'Reply',
    finish: 'Close',
    handle: 'Act',
    answer: 'Answer',
    refund: 'Refund',
    respond: 'Answer',
    evidence: 'Proof',
    proof: 'Refund proof',
    receive: 'Receive',
    appeal: 'Appeal',
    look: 'See detail',
    late: 'Too late',
    user: "User's turn",
    platform: "Platform's turn",
    keep: 'Keep',
  },
};

const UNITS: Record<Language, readonly [string, string, string, string]> = {
  'zh-CN': ['天', '小时', '分', '秒'],
  en: ['d', 'h', 'm', 's'],
};

/** Said wherever a clock is shown that runs by the shop's own span. */
export const OWN: Record<Language, string> = { 'zh-CN': '本店设置', en: 'shop rule' };

/** Actions whose word stands alone where there is nothing to count to. */
const ALONE: ReadonlySet<Action> = new Set<Action>(['user', 'platform', 'look', 'late', 'answer']);

/** The verb of an action alone: 回复, 结案, 处理, 回应, 补证, 传凭证, 收货, 兑现. */
export function actionWord(action: Action, language: Language): string {
  return VERBS[language][action];
}

/** |ms| as two units: 2天3小时, 3小时12分, 42分08秒. Seconds only under one hour. */
export function twoUnits(ms: number, language: Language): [string, string] {
  const [day, hour, minute, second] = UNITS[language];
  const join = language === 'en' ? ' ' : '';
  const span = Math.abs(ms);
  const whole = (unit: number, of = Infinity) => Math.floor(span / unit) % of;
  if (span >= millisecondsInDay)
    return [`${whole(millisecondsInDay)}${day}${join}`, `${whole(millisecondsInHour, 24)}${hour}`];
  if (span >= millisecondsInHour)
    return [`${whole(millisecondsInHour)}${hour}${join}`, `${whole(millisecondsInMinute, 60)}${minute}`];
  const seconds = String(whole(millisecondsInSecond, 60)).padStart(2, '0');
  return [`${whole(millisecondsInMinute)}${minute}${join}`, `${seconds}${second}`];
}

/** The words of a clock at `now` (ms UTC). `statusText` is shown for done and unrecognised states. */
export function clockWords(clock: Clock, now: number, language: Language, statusText = ''): ClockWords {
  const zh = language === 'zh-CN';
  const state = clockState(clock, now);
  const verb = VERBS[language][clock.action];
  if (state === 'done') {
    const over = isClosed(clock, now) ? VERBS[language].late : '';
    const lead = over || statusText || (zh ? '已完成' : 'Done');
    return { verb: '', lead, first: '', second: '', trail: '', own: '', label: lead };
  }
  if (clock.due === null) {
    const waits = ALONE.has(clock.action);
    const lead = waits ? verb : zh ? '时限未知' : 'unknown';
    const label = `${waits ? '' : `${verb} `}${lead}${statusText ? (zh ? `，状态「${statusText}」` : `, status “${statusText}”`) : ''}`;
    return { verb: waits ? '' : verb, lead, first: '', second: '', trail: '', own: '', label };
  }
  const left = clock.due - now;
  const late = left <= 0;
  const [first, second] = twoUnits(left, language);
  const lead = zh ? (late ? '超' : '剩') : '';
  const trail = zh ? '' : late ? ' late' : ' left';
  const deadline = formatBeijing(clock.due, zh ? 'M月d日 HH:mm' : 'MM-dd HH:mm');
  const own = clock.own ? OWN[language] : '';
  const label = zh
    ? `${verb} ${lead}${first}${second}，截止 ${deadline} 北京时间${own && `，${own}`}`
    : `${verb} ${first}${second}${trail}, due ${deadline} Beijing time${own && `, ${own}`}`;
  return { verb, lead, first, second, trail, own, label };
}

/** ms until the words of this clock change next; null when they never do. */
export function nextChange(clock: Clock, now: number): number | null {
  if (clock.done || clock.due === null || isClosed(clock, now)) return null;
  const left = clock.due - now;
  const span = Math.abs(left);
  const step =
    span < millisecondsInHour
      ? millisecondsInSecond
      : span < millisecondsInDay
        ? millisecondsInMinute
        : millisecondsInHour;
  const into = span % step;
  // Before the deadline a unit falls when the remainder runs out, after it when the remainder fills.
  // At the deadline itself 剩 turns into 超.
  return left > 0 ? Math.min(into + 1, left) : step - into;
}
