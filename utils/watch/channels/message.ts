/** Alerts become one message: what happened first, then the complaints, most urgent first. */
import { formatFen } from '../../complaint/money';
import { formatBeijing } from '../../complaint/time';
import { CONSOLES } from '../../consoles';
import { consoleName } from '../../i18n/consoles';
import { fill } from '../../i18n/t';
import type { Language } from '../../i18n/t';
import type { Alert, AlertItem, AlertKind, Urgency } from '../alert';
import { clean, maskMobiles, tail } from './mask';
import { clockParts, factOf, headline, headOf, itemLines, orderOf } from './message-lines';
import type { MessageOptions } from './message-lines';
import { MESSAGE_WORDS } from './message-words';
import type { Variables } from './variables';

export interface Message {
  language: Language;
  /** Its name, the same at every try; '' when it has none. For services that can tell repeats. */
  key: string;
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
function order(a: Alert, b: Alert): number {
  const due = ({ items }: Alert) => Math.min(...items.map(({ clock }) => clock.due ?? Infinity));
  const byDue = due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0;
  return (
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    byDue
  );
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
  const { language, now, wide = false, key = '' } = options;
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
    key,
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
      console: first.console ? consoleName(first.console, language) : '',
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
