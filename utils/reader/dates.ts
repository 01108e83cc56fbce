/** Times as pages write them. Text without a zone means Beijing. Never `new Date(text)`. */
import {
  millisecondsInDay,
  millisecondsInHour,
  millisecondsInMinute,
  millisecondsInSecond,
} from 'date-fns/constants';
import type { Reading } from '../complaint/model';
import { simplified } from './simplified';
import { beijing, beijingDay, fromBeijing } from '../complaint/time';

const CLOCK = String.raw`(上午|下午|中午|晚上|凌晨|早上|am|pm)?\s*(\d{1,2})\s*(?:[:：]|时|点)\s*(\d{1,2})?\s*分?(?:\s*[:：]?\s*(\d{1,2})(?:\.\d{1,9})?\s*秒?)?\s*(am|pm)?`;
const ZONE = String.raw`\s*\(?(z|(?:utc|gmt)(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}(?!\d))?`;
/** What may stand between a day and its hour: 日（周一） */
const DAY = String.raw`\s*(?:日|号)?[\s,，T]*(?:\(?(?:周|星期|礼拜).\)?\s*)?`;
const FULL = new RegExp(
  String.raw`(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)${DAY}(?:${CLOCK}${ZONE})?`,
  'i',
);
const NO_YEAR = new RegExp(
  String.raw`(?<![\d./年-])(?:(\d{2})\s*[-/.年]\s*)?(\d{1,2})\s*[-/月.]\s*(\d{1,2})(?!\d)${DAY}${CLOCK}`,
  'i',
);
const DAY_WORD = new RegExp(
  String.raw`(今天|今日|昨天|昨日|前天|明天|明日|后天|today|yesterday|tomorrow)[\s,，]*${CLOCK}`,
  'i',
);
const UNIT = '天|日|个?小时|时|分钟?|秒钟?|days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s';
const SPAN = new RegExp(String.raw`(?<![\d.月])(\d{1,5}(?:\.\d{1,2})?)\s*(${UNIT})(?![a-z])`, 'gi');
const AGO = new RegExp(String.raw`\d\s*(${UNIT})\s*(?:之?前|ago)`, 'i');
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const ENGLISH = new RegExp(
  String.raw`(?:(\d{1,2})\s+)?(${MONTHS})[a-z]*\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})[\s,]*(?:at\s+)?(?:${CLOCK}${ZONE})?`,
  'i',
);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/;
const DAY_SHIFT: Record<string, number> = { 今: 0, 昨: -1, 前: -2, 明: 1, 后: 2, to: 0, ye: -1 };

/** Whether a date without a year lies behind us (a complaint) or near us (a deadline). */
export type Era = 'past' | 'near';

/**
 * The first time in `text`, or null. `now` (ms UTC) is needed for 今天, a missing year and 3小时前.
 * Unix seconds and ms are taken when they are the whole text and plausible.
 */
export function parseInstant(text: string, now: number, era: Era = 'past'): Reading | null {
  const input = simplified(text.normalize('NFKC')).trim();
  return parseMoment(input, now, era) ?? (input.length > 200 ? null : ago(input, now));
}

/** As `parseInstant`, of normalised text, without 3小时前. */
export function parseMoment(input: string, now: number, era: Era): Reading | null {
  if (!input || input.length > 200) return null;
  return unix(input, now) ?? full(input) ?? english(input) ?? dayWord(input, now) ?? noYear(input, now, era);
}

function unix(text: string, now: number): Reading | null {
  const compact = COMPACT.exec(text);
  if (compact) {
    const [year, month, day, hour, minute, second] = compact.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return reading(fromBeijing(year, month, day, hour, minute, second), millisecondsInSecond);
  }
  if (!/^\d{10}$|^\d{13}$/.test(text)) return null;
  const at = text.length === 10 ? Number(text) * 1000 : Number(text);
  const plausible = Math.abs(at - now) < 5 * 366 * millisecondsInDay;
  return plausible ? { at, resolution: text.length === 10 ? millisecondsInSecond : 1 } : null;
}

function full(text: string): Reading | null {
  const match = FULL.exec(text);
  if (!match) return null;
  const [, year, month, day, ...clock] = match;
  return onDay(Number(year), Number(month), Number(day), clock, clock[5]);
}

function english(text: string): Reading | null {
  const match = ENGLISH.exec(text);
  if (!match) return null;
  const [, before, name, after, year, ...clock] = match;
  const month = MONTHS.split('|').indexOf((name ?? '').toLowerCase()) + 1;
  return onDay(Number(year), month, Number(after ?? before), clock, clock[5]);
}

function dayWord(text: string, now: number): Reading | null {
  const match = DAY_WORD.exec(text);
  if (!match) return null;
  const [, word = '', ...clock] = match;
  const english = /^tom/i.test(word) ? 1 : DAY_SHIFT[word.slice(0, 2).toLowerCase()];
  const shift = DAY_SHIFT[word.slice(0, 1)] ?? english ?? 0;
  const { year, month, day } = beijing(beijingDay(now) + shift * millisecondsInDay);
  return onDay(year, month, day, clock);
}

function noYear(text: string, now: number, era: Era): Reading | null {
  const match = NO_YEAR.exec(text);
  if (!match) return null;
  const [, short, month, day, ...clock] = match;
  const thisYear = beijing(now).year;
  let best: Reading | null = null;
  for (const year of [thisYear - 1, thisYear, thisYear + 1]) {
    if (short && year % 100 !== Number(short)) continue;
    const found = onDay(year, Number(month), Number(day), clock);
    if (!found || (era === 'past' && found.at > now + millisecondsInDay)) continue;
    if (!best || Math.abs(found.at - now) < Math.abs(best.at - now)) best = found;
  }
  return best;
}

function ago(text: string, now: number): Reading | null {
  if (/^(刚刚|刚才|just now)$/i.test(text))
    return { at: now - millisecondsInMinute, resolution: millisecondsInMinute };
  const span = AGO.test(text) ? spanIn(text) : null;
  // Counters round down: 3小时前 is any time between four hours ago and three.
  return span && { at: now - span.ms - span.unit, resolution: span.unit };
}

/** The first run of 1天3小时 in a text, and its smallest unit. */
export function spanIn(text: string): { ms: number; unit: number } | null {
  let ms = 0;
  let unit = 0;
  let end = 0;
  for (const match of text.matchAll(SPAN)) {
    const step = unitOf(match[2] ?? '');
    // 剩余3天（72小时） says the same twice.
    if (unit && (step >= unit || /[^\s,，零又]/.test(text.slice(end, match.index)))) break;
    ms += Number(match[1]) * step;
    unit = step;
    end = match.index + match[0].length;
  }
  return unit ? { ms, unit } : null;
}

/** ms of a unit word, by its first letters. */
function unitOf(word: string): number {
  if (/^(天|日|d)/i.test(word)) return millisecondsInDay;
  if (/^(个?小时|时|h)/i.test(word)) return millisecondsInHour;
  if (/^(分|m)/i.test(word)) return millisecondsInMinute;
  return millisecondsInSecond;
}

/** `clock` = [part of day, hour, minute, second, am/pm]; a missing hour leaves a bare date. */
function onDay(
  year: number,
  month: number,
  day: number,
  clock: (string | undefined)[],
  zone?: string,
): Reading | null {
  const [part, hourText, minuteText, secondText, suffix] = clock;
  if (hourText === undefined) return reading(fromBeijing(year, month, day), millisecondsInDay);
  let hour = Number(hourText);
  const half = (part ?? suffix ?? '').toLowerCase();
  if (/下午|晚上|pm/.test(half) && hour < 12) hour += 12;
  if (/中午/.test(half) && hour < 11) hour += 12;
  if (/上午|凌晨|早上|am/.test(half) && hour === 12) hour = 0;
  const at = fromBeijing(year, month, day, hour, Number(minuteText ?? 0), Number(secondText ?? 0));
  const resolution =
    secondText !== undefined
      ? millisecondsInSecond
      : minuteText !== undefined
        ? millisecondsInMinute
        : millisecondsInHour;
  return at === null ? null : reading(at + zoneShift(zone), resolution);
}

/** ms to add to a Beijing reading whose text names another zone. */
function zoneShift(zone: string | undefined): number {
  if (!zone) return 0;
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  const minutes = match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0)) : 0;
  return (8 * 60 - minutes) * millisecondsInMinute;
}

const reading = (at: number | null, resolution: number): Reading | null =>
  at === null ? null : { at, resolution };
