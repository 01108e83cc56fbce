/** Figures as words: shares as ranges, spans of time, days. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Days } from '../../../utils/complaint/rates/days';
import type { Share } from '../../../utils/complaint/rates/model';
import type { Span } from '../../../utils/complaint/rates/span';
import { formatBeijing } from '../../../utils/complaint/time';
import { twoUnits } from '../../../utils/complaint/words';
import type { Language } from '../../../utils/i18n/t';

/** `92.5%` */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** `90.0–92.5%`, or one figure when both are the same as written; null = there is nothing to divide. */
export function shareText({ worst, best }: Share): string | null {
  if (worst === null || best === null) return null;
  return between(percent(Math.min(worst, best)), percent(Math.max(worst, best)), '%');
}

/** `3–5`; what both end with is written once. */
export function between(least: string, most: string, unit = ''): string {
  if (least === most) return least;
  return unit && least.endsWith(unit) ? `${least.slice(0, -unit.length)}–${most}` : `${least}–${most}`;
}

/** `3小时12分–5小时0分` */
export function spanText({ least, most }: Span, language: Language): string {
  const join = language === 'en' ? ' ' : '';
  const text = (ms: number) => twoUnits(ms, language).join(join).trim();
  return between(text(least), text(most));
}

/** `11-21` */
export const dayText = (at: number): string => formatBeijing(at, 'MM-dd HH:mm').slice(0, 5);

/** First and last day of a window. */
export const daysText = ({ from, to }: Days): { from: string; to: string } => ({
  from: dayText(from),
  to: dayText(to - millisecondsInDay),
});
