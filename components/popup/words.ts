/** Sentences of the popup about consoles that are not known. Pure. */
import type { ClockId } from '../../utils/complaint/model';
import type { PopupKey } from '../../utils/i18n/popup.zh-CN';
import type { Translate } from '../../utils/i18n/t';
import type { ConsoleLine } from '../../utils/platform/messages';
import { when } from '../ui/when';
import { dotOf, isKnown, type View } from './view';

export type T = Translate<PopupKey>;
type Reason = 'away' | 'signedOut' | 'forbidden' | 'riskControl' | 'unread' | 'stale';

/** Why a line is not known; without a better reason it is simply old. */
export function reasonOf({ session }: ConsoleLine): Reason {
  return session === 'known' ? 'stale' : session;
}

/** Right end of the header: when all was checked, or what is wrong. */
export function headline(view: View, now: number, t: T): string {
  if (view.checkedAt !== null) return t('checked', { t: when(view.checkedAt, now) });
  if (view.trouble.some((line) => line.session === 'signedOut')) return t('head.signedOut');
  if (view.broken) return t('head.unknown');
  if (view.trouble.length === 0) return '';
  return t(view.trouble.length < view.lines.length ? 'head.partly' : 'head.unknown');
}

/** Title and explanation of the screen about consoles that are not known. */
export function troubleWords(
  trouble: readonly ConsoleLine[],
  now: number,
  t: T,
): { title: string; body: string } {
  const [line, ...rest] = trouble;
  if (!line || rest.length > 0) {
    return { title: t('several.title', { n: trouble.length }), body: t('several.body') };
  }
  const reason = reasonOf(line);
  const title = t(`${reason}.title`, { console: t(`console.${line.console}`) });
  if (reason !== 'signedOut' && reason !== 'away') return { title, body: t(`${reason}.body`) };
  const body = line.goodAt === null ? t('never.body') : t(`${reason}.body`, { t: when(line.goodAt, now) });
  return { title, body };
}

/** The same in one line, above rows: what, and since when. */
export function noticeWords(line: ConsoleLine, now: number, t: T): { title: string; since: string } {
  const title = t(`${reasonOf(line)}.title`, { console: t(`console.${line.console}`) });
  if (line.session === 'away') return { title, since: `${line.account} ${lookWords(line, now, t)}。`.trim() };
  const since = line.goodAt === null ? t('since.never') : t('since.known', { t: when(line.goodAt, now) });
  return { title, since };
}

/** Last column of the table of consoles: always the time of the last good look. */
export function lookWords(line: ConsoleLine, now: number, t: T): string {
  if (line.goodAt === null) return t('line.never');
  const at = when(line.goodAt, now);
  if (isKnown(line)) return at;
  if (line.session === 'away' && line.last !== undefined) return t('line.last', { n: line.last, t: at });
  return t(dotOf(line) === 'signedOut' ? 'line.until' : 'line.since', { t: at });
}

const DUTY_KEYS = {
  'mp-respond': 'duty.mp-respond',
  'mp-evidence': 'duty.mp-evidence',
  'mp-refund-proof': 'duty.mp-refund-proof',
} as const satisfies Partial<Record<ClockId, PopupKey>>;

/** 待处理 3 · 待补证 1 · 待传凭证 0, as the platform itself counts once a day; '' where it does not. */
export function dutyWords({ duties = [] }: ConsoleLine, t: T): string {
  const told = duties.flatMap(({ clock, count }) =>
    Object.hasOwn(DUTY_KEYS, clock) ? [t(DUTY_KEYS[clock as keyof typeof DUTY_KEYS], { n: count })] : [],
  );
  return told.join(' · ');
}

/** How far this computer's clock is off, ms: which way, and how much in one unit. */
export function skewWords(skew: number, t: T): { way: string; n: string } {
  const minutes = Math.max(1, Math.round(Math.abs(skew) / 60_000));
  const hours = Math.round(minutes / 60);
  const n =
    minutes < 90
      ? t('skew.minutes', { n: minutes })
      : hours < 36
        ? t('skew.hours', { n: hours })
        : t('skew.days', { n: Math.round(hours / 24) });
  // What has to be added, is missing.
  return { way: t(skew > 0 ? 'skew.slow' : 'skew.fast'), n };
}
