/** The single lines of a message: what happened where, and each complaint. */
import type { Action, Clock, ClockId } from '../../complaint/model';
import { formatFen } from '../../complaint/money';
import { formatBeijing } from '../../complaint/time';
import { clockWords } from '../../complaint/words';
import type { ClockWords } from '../../complaint/words';
import { consoleName } from '../../i18n/consoles';
import { fill } from '../../i18n/t';
import type { Language } from '../../i18n/t';
import type { Alert, AlertItem } from '../alert';
import { cutCharacters } from './bytes';
import { clean, maskDigits, maskMobiles, tail } from './mask';
import { MESSAGE_WORDS } from './message-words';
import type { Head } from './message-words';

export interface MessageOptions {
  language: Language;
  /** Order numbers in full and the user's words. */
  wide?: boolean;
  /** ms UTC. */
  now: number;
  /** Name of the message: the same at every try. */
  key?: string;
}

const ACTIONS: Record<ClockId | 'reply-promise', Action> = {
  'wx-first-reply': 'reply',
  'wx-reopen': 'reply',
  'wx-complete': 'finish',
  'alipay-trade': 'handle',
  'alipay-risk': 'handle',
  'alipay-consult': 'answer',
  'alipay-refund-due': 'refund',
  'alipay-appeal': 'appeal',
  'alipay-appeal-overdue': 'appeal',
  'alipay-appeal-refund': 'appeal',
  'alipay-appeal-review': 'platform',
  'reply-promise': 'keep',
  'mp-respond': 'respond',
  'mp-evidence': 'evidence',
  'mp-refund-proof': 'proof',
  'mp-appeal-verdict': 'appeal',
  'mp-appeal-score': 'appeal',
  'shop-refund': 'handle',
  'shop-return': 'handle',
  'shop-receipt': 'receive',
  'shop-dispute': 'handle',
  'shop-guarantee': 'handle',
};
/** Characters of the user's words in one message line. */
const MOST_SAID = 120;

/** What is new, where it is no complaint: by the clock that runs for it. */
const NEW = {
  'alipay-consult': 'newConsult',
  'alipay-refund-due': 'newRefund',
  'alipay-appeal': 'newPenalty',
  'alipay-appeal-overdue': 'newPenalty',
  'alipay-appeal-refund': 'newPenalty',
  'mp-appeal-score': 'newPenalty',
  'shop-guarantee': 'newGuarantee',
} as const satisfies Partial<Record<ClockId, Head>>;

export function headOf({ kind, threshold, items, promise }: Alert): Head {
  const clock = items[0]?.clock.id ?? '';
  if (kind === 'new' && Object.hasOwn(NEW, clock)) return NEW[clock as keyof typeof NEW];
  if (kind === 'promise' && promise?.what === 'appeal') return 'followUp';
  if (kind === 'promise' && threshold !== undefined && threshold <= 0) return 'unkept';
  return kind === 'deadline' && threshold !== undefined && threshold <= 0 ? 'overdue' : kind;
}

export function clockParts(
  { id, due, own }: AlertItem['clock'],
  { now, language }: MessageOptions,
): ClockWords {
  const action = Object.hasOwn(ACTIONS, id) ? ACTIONS[id as keyof typeof ACTIONS] : 'handle';
  const rest = { span: null, source: null, coarse: false, done: false, own };
  const clock: Clock = { id: id as ClockId, action, due, ...rest };
  return clockWords(clock, now, language);
}

/** Console and account: `微信支付 1900000109`. */
function whereOf({ console, account }: Alert, language: Language): string {
  const name = console ? consoleName(console, language) : '';
  return `${name} ${maskMobiles(clean(account))}`.trim();
}

export const orderOf = (number: string, wide: boolean): string =>
  wide ? maskMobiles(clean(number)) : tail(number, 4);

export function itemLines(item: AlertItem, options: MessageOptions): string[] {
  const words = MESSAGE_WORDS[options.language];
  const { id, amountFen, outTradeNo, times, text, clock } = item;
  const wide = options.wide ?? false;
  const number = outTradeNo === null ? '' : orderOf(outTradeNo, wide);
  const parts = [
    tail(id, 6),
    amountFen === null ? '' : formatFen(amountFen),
    number && fill(words.order, { order: number }),
    times > 1 ? fill(words.times, { n: times }) : '',
    clockParts(clock, options).label,
  ];
  const said = wide ? cutCharacters(maskDigits(clean(text)), MOST_SAID) : '';
  return [parts.filter(Boolean).join(' · '), ...(said ? [fill(words.said, { text: said })] : [])];
}

/** What was promised, and whether its time is over. */
function promiseFact(alert: Alert, language: Language): string[] {
  const { promised, notSeen } = MESSAGE_WORDS[language];
  const what = alert.promise && promised[alert.promise.what];
  // The head says it already: nothing was told to the user.
  if (!what || alert.total > 1 || alert.promise?.what === 'appeal') return [];
  const parts = headOf(alert) === 'unkept' ? [what, notSeen] : [what];
  return [parts.join(language === 'en' ? ': ' : '：')];
}

/** The one sentence of kinds that are not about single complaints. */
export function factOf(alert: Alert, language: Language): string[] {
  const { facts, unknown, alike } = MESSAGE_WORDS[language];
  const { kind, total, window, counts } = alert;
  if (kind === 'promise') return promiseFact(alert, language);
  if (!Object.hasOwn(facts, kind)) return [];
  const said = facts[kind as keyof typeof facts];
  const form = language === 'en' ? 'MM-dd HH:mm' : 'M月d日 HH:mm';
  if ((kind === 'ahead' && !window) || (kind === 'digest' && !counts)) return [];
  return [
    fill(said, {
      n: total,
      from: window ? formatBeijing(window.from, form) : '',
      to: window ? formatBeijing(window.to, form) : '',
      reply: counts?.reply ?? unknown,
      finish: counts?.finish ?? unknown,
      overdue: counts?.overdue ?? unknown,
    }),
    ...(alert.alike ? [alike[alert.alike]] : []),
  ];
}

export function headline(alert: Alert, language: Language): string {
  const words = MESSAGE_WORDS[language];
  const count = alert.total > 1 ? fill(words.count, { n: alert.total }) : '';
  return [words.heads[headOf(alert)], whereOf(alert, language), count].filter(Boolean).join(' · ');
}
