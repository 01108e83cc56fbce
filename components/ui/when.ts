/** Points in time as the interface writes them: Beijing time, the day only when it is not today. */
import { beijing, formatBeijing } from '../../utils/complaint/time';

/** `14:32`, or `11-20 14:32` when `at` is on another Beijing day than `now` (both ms UTC). */
export function when(at: number, now: number): string {
  const a = beijing(at);
  const b = beijing(now);
  const today = a.year === b.year && a.month === b.month && a.day === b.day;
  return formatBeijing(at, today ? 'HH:mm' : 'MM-dd HH:mm');
}
