/** A printed deadline or remaining time: 剩余1天3小时, 已超时2小时, 03:12:05, 请于11月22日 17:44前回复. */
import { millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import type { Deadline, Reading } from '../complaint/model';
import { parseInstant, unitOf } from './dates';

/** The page may have worked its text out a moment before we read it. */
const SLACK = 90 * millisecondsInSecond;

const SPAN =
  /(\d{1,5})\s*(天|日|个?小时|时|分钟?|秒钟?|days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])/gi;
const DIGITAL = /(?:(\d{1,3})\s*(?:天|日|d|days?)[\s,，]*)?(?<!\d)(\d{1,3}):(\d{2})(?::(\d{2}))?(?!\d)/i;
const LATE = /超时|逾期|超期|过期|超出|overdue|late|expired/i;
const LEFT = /剩|余|还有|距|倒计时|left|remain|in\s/i;

/**
 * What `text` says about a deadline at `now` (ms UTC), or null. `labelled`: it stands under a
 * deadline header, so a bare 「1天3小时」 counts too.
 */
export function parseDeadline(text: string, now: number, labelled: boolean): Deadline | null {
  const input = text.normalize('NFKC').trim();
  if (!input || input.length > 120) return null;
  const instant = parseInstant(input, now, 'near');
  const relative = /前$|ago$/i.test(input) && !/[:：]/.test(input);
  if (instant && !relative && instant.resolution <= millisecondsInMinute) return printed(instant);
  if (instant && !relative && labelled && instant.resolution <= millisecondsInHour) return printed(instant);
  if (instant && !relative) return null;
  if (!labelled && !LEFT.test(input) && !LATE.test(input)) return null;
  const span = spanIn(input);
  if (!span) return null;
  const late = LATE.test(input) && !LEFT.test(input);
  const at = late ? now - span.ms : now + span.ms;
  const from = (late ? at - span.unit : at) - SLACK;
  return { at, from, to: late ? at : at + span.unit, source: 'page' };
}

/** 17:44 without seconds stands for the whole minute. */
function printed({ at, resolution }: Reading): Deadline {
  return { at, from: at, to: at + Math.max(0, resolution - millisecondsInSecond), source: 'page' };
}

function spanIn(text: string): { ms: number; unit: number } | null {
  const digital = DIGITAL.exec(text);
  if (digital) {
    const [, days, a, b, c] = digital;
    const hours = Number(a) * millisecondsInHour + Number(b) * millisecondsInMinute;
    const ms = Number(days ?? 0) * 24 * millisecondsInHour + hours + Number(c ?? 0) * millisecondsInSecond;
    return { ms, unit: c === undefined ? millisecondsInMinute : millisecondsInSecond };
  }
  let ms = 0;
  let unit = 0;
  for (const match of text.matchAll(SPAN)) {
    const step = unitOf(match[2] ?? '');
    if (unit && step >= unit) break;
    ms += Number(match[1]) * step;
    unit = step;
  }
  return unit ? { ms, unit } : null;
}
