/** The time a reply promises: concrete, in Beijing working hours, far enough off to be kept. */
import { beijing, beijingDay } from '../complaint/time';
import type { Language } from './text';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Least time between the reply and what it promises: our choice. */
const LEAST_AHEAD = 2 * HOUR;
/** Nothing is promised outside these Beijing hours, both ends allowed. */
const OPEN_HOUR = 9;
const CLOSE_HOUR = 21;
/** Times that people expect, tried before any other full hour. */
const USUAL_HOURS = [12, 18, 20];
const EVERY_HOUR = Array.from({ length: CLOSE_HOUR - OPEN_HOUR + 1 }, (_, i) => OPEN_HOUR + i);
/** Dates that a `Date` can hold, with room for the days we look ahead. */
const MAX_NOW = 8.64e15 - 10 * DAY;

export interface Promised {
  /** ms UTC */
  at: number;
  /** 「今天18:00」 / `18:00 today` */
  text: string;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Beijing day of `at` (ms UTC): 「11月20日」 / `20 Nov`. */
export function dayName(at: number, language: Language): string {
  const { month, day } = beijing(at);
  return language === 'en' ? `${day} ${MONTHS[month - 1] ?? ''}` : `${month}月${day}日`;
}

/** Days are named as seen at `now`; from the day after tomorrow on by date. */
function wording(at: number, now: number, language: Language): string {
  const clock = `${String(beijing(at).hour).padStart(2, '0')}:00`;
  const days = Math.round((beijingDay(at) - beijingDay(now)) / DAY);
  if (language === 'en') return `${clock} ${['today', 'tomorrow'][days] ?? `on ${dayName(at, language)}`}`;
  return `${['今天', '明天'][days] ?? dayName(at, language)}${clock}`;
}

/**
 * The next usual Beijing hour, else the next full one, that is at least 2 h after `now` and before
 * `due` (both ms UTC). A `due` of null, or one that has passed, binds nothing. Null when no such
 * hour exists: then a person has to name the time.
 */
export function promiseTime(now: number, due: number | null, language: Language): Promised | null {
  if (!(Math.abs(now) < MAX_NOW)) return null;
  const end = due !== null && due > now ? due : Infinity;
  for (const hours of [USUAL_HOURS, EVERY_HOUR]) {
    for (let start = beijingDay(now); start < now + 2 * DAY; start += DAY) {
      for (const hour of hours) {
        const at = start + hour * HOUR;
        if (at >= now + LEAST_AHEAD && at < end) return { at, text: wording(at, now, language) };
      }
    }
  }
  return null;
}
