/** Numbers, parts of a day and hours, as people write them; what the ways to write a time have in common. */
import {
  millisecondsInDay,
  millisecondsInHour,
  millisecondsInMinute,
  millisecondsInSecond,
} from 'date-fns/constants';

/** One time in a text. */
export interface NamedTime {
  /** Place in the text. */
  from: number;
  to: number;
  /** ms UTC; null when there is no such time. */
  due: number | null;
  /** Counted from the message, not a day or an hour by name. */
  relative: boolean;
  /** It can be read in more than one way; then the usual reading stands. */
  uncertain: boolean;
  /** Years without an official calendar on the way. */
  missing: number[];
  /** Says a limit: 内, 前, 之后. Without one it names a time, and only an action makes it a promise. */
  limit: boolean;
}

export type Meaning = Pick<NamedTime, 'due'> &
  Partial<Pick<NamedTime, 'relative' | 'uncertain' | 'missing' | 'limit'>>;
/** One way to write a time. */
export interface Form {
  pattern: RegExp;
  /** `at`: when the text was written, ms UTC. */
  read(part: (name: string) => string, at: number): Meaning | null;
}

const DIGITS: Record<string, number> = Object.fromEntries(
  Array.from('零一二三四五六七八九', (digit, n) => [digit, n] as const).concat([['两', 2]]),
);
/** 12, 1.5, 十二, 两, 半; of 「两三」 the larger; NaN for anything else. */
export function numberOf(text: string): number {
  if (/^\d+(\.\d)?$/.test(text)) return Number(text);
  if (text === '半') return 0.5;
  const [tens, ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  if (!text.includes('十')) return DIGITS[ones.slice(-1)] ?? Number.NaN;
  return (tens ? (DIGITS[tens] ?? Number.NaN) : 1) * 10 + (ones ? (DIGITS[ones] ?? Number.NaN) : 0);
}

const N = '(?:\\d{1,3}(?:\\.\\d)?|[一二两三四五六七八九十]{1,3})';
/** 「1-3」「1至3」「两三」: the larger one binds. */
export const RANGE = `(?<![\\d.])(?:${N}\\s?[-~—–至到]\\s?)?(?<n>${N}|半)\\s?个?(?<half>半)?`;
export const WITHIN = '(?<limit>之内|以内|内|之后|以后|后|左右)?';
export const PART = '(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上|今晚|晚间|晚)?';
const CLOCK_OF = (hour: string, minute: string) =>
  `(?:(?<${hour}>\\d{1,2}|[一二两三四五六七八九十]{1,3})(?::(?<${minute}>\\d{2})|[点时](?<${minute}h>半)?(?:(?<${minute}m>\\d{1,2})分)?))`;
/** 「18:00」「下午6点半」「18:00-20:00」 */
export const CLOCK = `${CLOCK_OF('hour', 'minute')}(?:\\s?[-~—–至到]\\s?${CLOCK_OF('till', 'end')})?(?:整|左右)?`;
export const BEFORE = '(?<limit>之前|以前|前|之内|以内|内)?';

/** Hour after which the named part of the day is over. */
const PART_ENDS: Record<string, number> = {
  凌晨: 6,
  早上: 9,
  上午: 12,
  中午: 13,
  下午: 18,
  傍晚: 19,
  晚上: 24,
  今晚: 24,
  晚间: 24,
  晚: 24,
};
const AFTERNOON = /下午|傍晚|晚/;

export const lastSecond = (day: number) => day + millisecondsInDay - millisecondsInSecond;

/** The time of day of a match, on the day that starts at `day`; the end of the day when none is named. */
export function timeOn(day: number, part: (name: string) => string): number | null {
  const late = part('till') !== '';
  const spoken = part(late ? 'till' : 'hour');
  const name = part('part');
  if (!spoken) {
    const end = PART_ENDS[name] ?? 24;
    return end === 24 ? lastSecond(day) : day + end * millisecondsInHour;
  }
  const [minute, half, more] = late
    ? [part('end'), part('endh'), part('endm')]
    : [part('minute'), part('minuteh'), part('minutem')];
  const said = numberOf(spoken);
  const hour = AFTERNOON.test(name) && said < 12 ? said + 12 : name === '中午' && said < 3 ? said + 12 : said;
  const minutes = half ? 30 : Number(minute || more || 0);
  if (!(hour < 24 || (hour === 24 && minutes === 0)) || minutes > 59) return null;
  return hour === 24 ? lastSecond(day) : day + (hour * 60 + minutes) * millisecondsInMinute;
}
