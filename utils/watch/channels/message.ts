/** Alerts become one message: what happened first, then the complaints, most urgent first. */
import { clockWords } from '../../complaint/words';
import type { ClockWords } from '../../complaint/words';
import { formatFen } from '../../complaint/money';
import { formatBeijing } from '../../complaint/time';
import type { Action, Clock, ClockId } from '../../complaint/model';
import { CONSOLES } from '../../consoles';
import { fill } from '../../i18n/t';
import type { Language } from '../../i18n/t';
import type { Alert, AlertItem, AlertKind, Urgency } from '../alert';
import { cutCharacters } from './bytes';
import { clean, maskDigits, maskMobiles, tail } from './mask';
import { MESSAGE_WORDS } from './message-words';
import type { Head } from './message-words';
import type { Variables } from './variables';

export interface Message {
  language: Language;
  /** Kind of the most urgent alert in it. */
  kind: AlertKind;
  urgency: Urgency;
  title: string;
  /** Without title, 「…共 N 条」 and addresses. */
  lines: string[];
  /** Stands at the end when anything is left out. */
  more: string;
  /** The alerts themselves speak of more complaints than they carry. */
  incomplete: boolean;
  /** Consoles to open, each once. */
  links: string[];
  /** All of it, not cut. */
  text: string;
  /** Single parts, for templates. */
  variables: Variables;
}

export interface MessageOptions {
  language: Language;
  /** Order numbers in full and the user's words. */
  wide?: boolean;
  /** ms UTC. */
  now: number;
}

const URGENCIES: readonly Urgency[] = ['last', 'urgent', 'info'];
/** What counts first among equally urgent alerts. */
const KINDS: readonly AlertKind[] = [
  'deadline',
  'platform',
  'repeat',
  'userReplied',
  'new',
  'burst',
  'appeal',
  'signedOut',
  'blocked',
  'ahead',
  'digest',
  'test',
];
const ACTIONS: Record<ClockId, Action> = {
  'wx-first-reply': 'reply',
  'wx-reopen': 'reply',
  'wx-complete': 'finish',
  'alipay-trade': 'handle',
  'alipay-risk': 'handle',
};
/** Characters of the user's words in one message line. */
const MOST_SAID = 120;

function headOf({ kind, threshold }: Alert): Head {
  return kind === 'deadline' && threshold !== undefined && threshold <= 0 ? 'overdue' : kind;
}

function order(a: Alert, b: Alert): number {
  const due = ({ items }: Alert) => Math.min(...items.map(({ clock }) => clock.due ?? Infinity));
  const byDue = due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0;
  return (
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    byDue
  );
}

function clockParts({ id, due }: AlertItem['clock'], { now, language }: MessageOptions): ClockWords {
  const action = Object.hasOwn(ACTIONS, id) ? ACTIONS[id as ClockId] : 'handle';
  const rest = { span: null, source: null, coarse: false, done: false };
  const clock: Clock = { id: id as ClockId, action, due, ...rest };
  return clockWords(clock, now, language);
}

/** Console and account: `微信支付 1900000109`. */
function whereOf({ console, account }: Alert, language: Language): string {
  const name = console ? CONSOLES[console].name[language] : '';
  return `${name} ${maskMobiles(clean(account))}`.trim();
}

const orderOf = (number: string, wide: boolean): string =>
  wide ? maskMobiles(clean(number)) : tail(number, 4);

function itemLines(item: AlertItem, options: MessageOptions): string[] {
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

/** The one sentence of kinds that are not about single complaints. */
function factOf(alert: Alert, language: Language): string[] {
  const { facts, unknown } = MESSAGE_WORDS[language];
  const { kind, total, window, counts } = alert;
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
  ];
}

function headline(alert: Alert, language: Language): string {
  const words = MESSAGE_WORDS[language];
  const count = alert.total > 1 ? fill(words.count, { n: alert.total }) : '';
  return [words.heads[headOf(alert)], whereOf(alert, language), count].filter(Boolean).join(' · ');
}

/** Alerts about the same thing at the same console account become one. */
function merge(alerts: readonly Alert[]): Alert[] {
  const groups = new Map<string, Alert>();
  const due = ({ clock }: AlertItem) => clock.due ?? Number.MAX_SAFE_INTEGER;
  for (const alert of alerts) {
    const name = [headOf(alert), alert.console ?? '', alert.account].join('|');
    const group = groups.get(name);
    const items = [...(group?.items ?? []), ...alert.items].toSorted((a, b) => due(a) - due(b));
    const total = (group?.total ?? 0) + Math.max(alert.total, alert.items.length);
    groups.set(name, { ...(group ?? alert), items, total });
  }
  return [...groups.values()];
}

/** One message of one or more alerts; null of none. */
export function messageOf(alerts: readonly Alert[], options: MessageOptions): Message | null {
  const { language, now, wide = false } = options;
  const words = MESSAGE_WORDS[language];
  const groups = merge(alerts.toSorted(order));
  const first = groups[0];
  if (!first) return null;
  const total = groups.reduce((sum, { total }) => sum + total, 0);
  const carried = groups.reduce((sum, { items }) => sum + items.length, 0);
  const alone = groups.length === 1;
  const title = alone
    ? headline(first, language)
    : fill(words.several, { head: words.heads[headOf(first)], n: total });
  const lines = groups.flatMap((group) => [
    ...(alone ? [] : [headline(group, language)]),
    ...factOf(group, language),
    ...group.items.flatMap((item) => itemLines(item, options)),
  ]);
  const links = [...new Set(groups.flatMap(({ console }) => (console ? [CONSOLES[console].home] : [])))];
  const more = fill(words.more, { n: total });
  const incomplete = carried > 0 && carried < total;
  const item = first.items[0];
  const due = item?.clock.due ?? null;
  const running = item && clockParts(item.clock, options);
  return {
    language,
    kind: first.kind,
    urgency: first.urgency,
    title,
    lines,
    more,
    incomplete,
    links,
    text: [title, ...lines, ...(incomplete ? [more] : []), ...links].join('\n'),
    variables: {
      kind: words.heads[headOf(first)],
      title,
      console: first.console ? CONSOLES[first.console].name[language] : '',
      account: maskMobiles(clean(first.account)),
      count: String(total),
      id: item ? tail(item.id, 6) : '',
      order: item?.outTradeNo ? orderOf(item.outTradeNo, wide) : '',
      amount: item && item.amountFen !== null ? formatFen(item.amountFen) : '',
      clock: running?.label ?? '',
      left: running ? `${running.verb} ${running.lead}${running.first}${running.second}${running.trail}` : '',
      due: due === null ? '' : formatBeijing(due, 'MM-dd HH:mm'),
      dueAt: formatBeijing(due ?? now, 'yyyy-MM-dd HH:mm:ss'),
      at: formatBeijing(now, 'yyyy-MM-dd HH:mm:ss'),
      line: lines[0] ?? title,
      link: links[0] ?? '',
    },
  };
}
