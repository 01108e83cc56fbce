/** Made-up courses. */
import type { Course, Instant } from '../../../../utils/complaint/rates/model';
import { fromBeijing } from '../../../../utils/complaint/time';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** ms UTC of a Beijing time in 2026. */
export const at = (month: number, day: number, hour = 0, minute = 0, second = 0): number =>
  fromBeijing(2026, month, day, hour, minute, second) ?? Number.NaN;
export const exactly = (instant: number): Instant => ({ from: instant, to: instant });

let made = 0;
/** A WeChat Pay complaint that began at `began`, finished at `finished`; nothing else is known. */
export function course(began: number, finished: number | null, more: Partial<Course> = {}): Course {
  made += 1;
  const id = more.id ?? `2000000000${String(made).padStart(6, '0')}`;
  return {
    key: `wechat-pay|1900000109|${id}`,
    console: 'wechat-pay',
    account: '1900000109',
    id,
    queue: 'wechat-pay',
    orders: [],
    began: exactly(began),
    answered: null,
    finished: finished === null ? null : exactly(finished),
    silentAt: null,
    openAt: null,
    seenAt: finished ?? began,
    again: false,
    rating: null,
    category: '',
    template: '',
    brokenPromise: false,
    amountFen: null,
    ...more,
  };
}
