/** Beijing wall-clock maths. A constant +08:00: China has had no daylight saving time since 1991. */
import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';

/** ms that Beijing is ahead of UTC. */
export const BEIJING_OFFSET = 8 * millisecondsInHour;

export interface WallClock {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 = Sunday */
  weekday: number;
}

/** The Beijing wall clock at `at` (ms UTC), whatever zone the computer is in. */
export function beijing(at: number): WallClock {
  const shifted = new Date(at + BEIJING_OFFSET);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  };
}

/**
 * ms UTC of a Beijing wall-clock time, or null when there is no such day or hour (`02-30`, `25:00`).
 * `24:00:00` is the end of the day.
 */
export function fromBeijing(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): number | null {
  const endOfDay = hour === 24 && minute === 0 && second === 0;
  if (!(hour < 24 || endOfDay) || minute > 59 || second > 59) return null;
  if (year < 2000 || year > 2100) return null;
  const date = Date.UTC(year, month - 1, day);
  const check = new Date(date);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return null;
  return date - BEIJING_OFFSET + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Start of the Beijing day that holds `at`, ms UTC. */
export function beijingDay(at: number): number {
  const day = 24 * millisecondsInHour;
  return Math.floor((at + BEIJING_OFFSET) / day) * day - BEIJING_OFFSET;
}

/** ms from the start of a day to `HH:mm`. */
export function sinceMidnight(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (hour * 60 + minute) * millisecondsInMinute;
}

const two = (n: number) => String(n).padStart(2, '0');

export type BeijingFormat = 'HH:mm' | 'MM-dd HH:mm' | 'yyyy-MM-dd HH:mm:ss' | 'M月d日 HH:mm';

/** `at` (ms UTC) as Beijing time in one of the few forms that the interface uses. */
export function formatBeijing(at: number, form: BeijingFormat): string {
  const { year, month, day, hour, minute, second } = beijing(at);
  const clock = `${two(hour)}:${two(minute)}`;
  switch (form) {
    case 'HH:mm':
      return clock;
    case 'MM-dd HH:mm':
      return `${two(month)}-${two(day)} ${clock}`;
    case 'M月d日 HH:mm':
      return `${month}月${day}日 ${clock}`;
    case 'yyyy-MM-dd HH:mm:ss':
      return `${year}-${two(month)}-${two(day)} ${clock}:${two(second)}`;
  }
}
