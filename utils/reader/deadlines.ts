/** A printed deadline or remaining time: 剩余1天3小时, 已超时2小时, 03:12:05, 请于11月22日 17:44前回复. */
import { millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import type { Deadline, Reading } from '../complaint/model';
import { parseMoment, spanIn } from './dates';
import { simplified } from './simplified';

/** The page may have worked its text out a moment before we read it. */
const SLACK = 90 * millisecondsInSecond;

const DIGITAL = /(?:(\d{1,3})\s*(?:天|日|d|days?)[\s,，]*)?(?<!\d)(\d{1,3}):(\d{2})(?::(\d{2}))?(?!\d)/i;
const LATE = /超时|逾期|超期|过期|超出|overdue|late|expired/i;
const LEFT = /剩|余|还有|距|倒计时|[天时分秒钟]后|left|remain|in\s/i;
/** 剩余-2小时: counted on below nought. */
const BELOW = /(?<!\d)[-−]\d/;
/** The hours of a date that we cannot read are no span. */
const DATED = /\d\s*月|周[一二三四五六日天]|星期/;
/** 3小时前 lies behind us. */
const PAST = /[天日时钟分秒]之?前|ago$/i;
/** 请在3小时前: until, or since? 17时前: a span, or the time of day? */
const ASKED = /请|须|需|应|务必|\d[时点]前|please|must/i;
/** 24小时内 states the rule, not what is left of it. */
const RULE = /^\D*\d+\s*(个?小时|天|日)(之|以)?内/;

/**
 * What `text` says about a deadline at `now` (ms UTC), or null. `labelled`: it stands under a
 * deadline header, so a bare 「1天3小时」 counts too.
 */
export function parseDeadline(text: string, now: number, labelled: boolean): Deadline | null {
  const input = simplified(text.normalize('NFKC')).trim();
  if (!input || input.length > 120) return null;
  const instant = parseMoment(input, now, 'near');
  if (instant && instant.resolution <= (labelled ? millisecondsInHour : millisecondsInMinute))
    return printed(instant);
  const past = PAST.test(input);
  if (instant || DATED.test(input) || (past && ASKED.test(input))) return null;
  const left = LEFT.test(input);
  if (!left && (RULE.test(input) || (!labelled && !LATE.test(input)))) return null;
  const span = digital(input) ?? spanIn(input);
  if (!span) return null;
  const late = ((past || LATE.test(input)) && !left) || BELOW.test(input);
  const at = late ? now - span.ms : now + span.ms;
  // 不足1小时 is anything from now on.
  const from = (late ? at - span.unit : /不足|不到|少于|小于|less/i.test(input) ? now : at) - SLACK;
  return { at, from, to: late ? at : at + span.unit, source: 'page' };
}

/** 17:44 without seconds stands for the whole minute. */
function printed({ at, resolution }: Reading): Deadline {
  return { at, from: at, to: at + Math.max(0, resolution - millisecondsInSecond), source: 'page' };
}

function digital(text: string): { ms: number; unit: number } | null {
  const match = DIGITAL.exec(text);
  if (!match) return null;
  const [, days, a, b, c] = match;
  const hours = Number(a) * millisecondsInHour + Number(b) * millisecondsInMinute;
  const ms = Number(days ?? 0) * 24 * millisecondsInHour + hours + Number(c ?? 0) * millisecondsInSecond;
  return { ms, unit: c === undefined ? millisecondsInMinute : millisecondsInSecond };
}
