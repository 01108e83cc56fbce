/** Words of the toolbar button's title. */
import type { ConsoleId } from '../complaint/model';
import { formatBeijing } from '../complaint/time';
import { consoleName } from '../i18n/consoles';
import { fill } from '../i18n/t';
import type { Language } from '../i18n/t';
import type { ConsoleLine } from '../platform/messages';

const ZH = {
  product: '客诉时钟',
  broken: '投诉账本打不开，只显示打开后看到的',
  line: '{name}：{parts}',
  comma: '，',
  count: '{n} 条待处理',
  unsure: '数量未知',
  due: '最近 {at} 到期',
  late: '最早的已于 {at} 到期',
  checked: '{at} 核对',
  never: '尚未核对',
  signedOut: '已退出登录',
  forbidden: '无权限',
  riskControl: '被平台风控拦截',
  unread: '页面未能读出',
  stale: '太久没有核对',
  away: '换了账号登录',
};
const EN: typeof ZH = {
  product: 'Kesu Clock',
  broken: 'The ledger cannot be opened: only what was seen since',
  line: '{name}: {parts}',
  comma: ', ',
  count: '{n} waiting',
  unsure: 'count unknown',
  due: 'next due {at}',
  late: 'earliest was due {at}',
  checked: 'checked {at}',
  never: 'never checked',
  signedOut: 'signed out',
  forbidden: 'no permission',
  riskControl: "stopped by the platform's risk control",
  unread: 'page could not be read',
  stale: 'not checked for long',
  away: 'another account is signed in',
};
const WORDS: Record<Language, typeof ZH> = { 'zh-CN': ZH, en: EN };

const nameOf = (console: ConsoleId, account: string, language: Language) =>
  `${consoleName(console, language)} ${account}`.trim();

/** Time of a look: the hour alone while it is the same Beijing day. */
function when(at: number, now: number): string {
  const day = (instant: number) => formatBeijing(instant, 'MM-dd HH:mm').slice(0, 5);
  return formatBeijing(at, day(at) === day(now) ? 'HH:mm' : 'MM-dd HH:mm');
}

function sentence(line: ConsoleLine, now: number, language: Language): string {
  const words = WORDS[language];
  const { session, count, nextDue, goodAt } = line;
  const parts = session === 'known' ? [] : [words[session]];
  parts.push(count === null ? words.unsure : fill(words.count, { n: count }));
  if (nextDue !== null)
    parts.push(fill(nextDue > now ? words.due : words.late, { at: formatBeijing(nextDue, 'MM-dd HH:mm') }));
  parts.push(goodAt === null ? words.never : fill(words.checked, { at: when(goodAt, now) }));
  return fill(words.line, {
    name: nameOf(line.console, line.account, language),
    parts: parts.join(words.comma),
  });
}

/** One line a console account, Beijing times; the product's name when none was ever seen. */
export function titleOf(
  lines: readonly ConsoleLine[],
  now: number,
  language: Language,
  broken: boolean,
): string {
  const words = WORDS[language];
  const sentences = lines.map((line) => sentence(line, now, language));
  if (broken) sentences.push(words.broken);
  return sentences.join('\n') || words.product;
}
