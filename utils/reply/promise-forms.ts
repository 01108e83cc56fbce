/** The ways in which a Chinese sentence names a time. */
import {
  millisecondsInDay,
  millisecondsInHour,
  millisecondsInMinute,
  millisecondsInSecond,
} from 'date-fns/constants';
import { beijing, beijingDay, fromBeijing } from '../complaint/time';
import { afterWorkingDays } from '../complaint/working-days';
import { BEFORE, CLOCK, lastSecond, numberOf, PART, RANGE, timeOn, WITHIN } from './promise-clock';
import type { Form, Meaning } from './promise-clock';

const DAY_NAMES: Record<string, number> = {
  今天: 0,
  今日: 0,
  今晚: 0,
  当天: 0,
  当日: 0,
  本日: 0,
  明天: 1,
  明日: 1,
  明晚: 1,
  次日: 1,
  后天: 2,
  大后天: 3,
};
const WEEKDAYS = '一二三四五六日';

/** Start of the month after that of `at`. */
function nextMonth(at: number): number | null {
  const { year, month } = beijing(at);
  return month === 12 ? fromBeijing(year + 1, 1, 1) : fromBeijing(year, month + 1, 1);
}

/** A date that has just gone by is spoken of; one long ago is meant for next year. */
const HALF_YEAR = 183 * millisecondsInDay;

function dated(part: (name: string) => string, at: number): Meaning | null {
  const { year } = beijing(at);
  const [month, day] = [Number(part('month')), Number(part('day'))];
  const given = part('year');
  let start = fromBeijing(given ? Number(given) : year, month, day);
  if (start !== null && !given && beijingDay(at) - start > HALF_YEAR)
    start = fromBeijing(year + 1, month, day);
  if (start === null) return { due: null };
  const clock = part('hour') !== '' || part('part') !== '';
  return { due: timeOn(start, part), uncertain: !clock && part('limit').includes('前') };
}

export const CHINESE: readonly Form[] = [
  {
    pattern: new RegExp(`${RANGE}工作日${WITHIN}`, 'g'),
    read(part, at) {
      const days = numberOf(part('n'));
      if (!(days > 0)) return null;
      const { end, missing } = afterWorkingDays(at, Math.ceil(days));
      return { due: end, relative: true, missing, uncertain: /后|左右/.test(part('limit')) };
    },
  },
  {
    pattern: new RegExp(`(?<next>次|下一?个?)工作日${PART}(?:${CLOCK})?${BEFORE}`, 'g'),
    read(part, at) {
      const { end, missing } = afterWorkingDays(at, 1);
      return { due: timeOn(beijingDay(end), part), missing, limit: true };
    },
  },
  {
    pattern: new RegExp(
      `${RANGE}(?<unit>小时|钟头|分钟|天|日|周|星期|礼拜|月)(?<more>半)?(?:的?时间)?${WITHIN}`,
      'g',
    ),
    read(part, at) {
      const units: Record<string, number> = {
        分钟: millisecondsInMinute,
        小时: millisecondsInHour,
        钟头: millisecondsInHour,
        天: millisecondsInDay,
        日: millisecondsInDay,
        月: 30 * millisecondsInDay,
      };
      const count = numberOf(part('n')) + (part('half') || part('more') ? 0.5 : 0);
      const span = count * (units[part('unit')] ?? 7 * millisecondsInDay);
      // 「3天」「24小时」 alone say how long something is, not until when.
      if (!part('limit') || !(span > 0) || span > HALF_YEAR) return null;
      return { due: at + span, relative: true, uncertain: /后|左右/.test(part('limit')) };
    },
  },
  {
    pattern: new RegExp(
      `(?<name>今天|今日|今晚|当天|当日|本日|明天|明日|明晚|次日|大后天|后天)(?:之)?${PART}\\s?(?:${CLOCK})?${BEFORE}`,
      'g',
    ),
    read(part, at) {
      const name = part('name');
      const evening = name.endsWith('晚') && !part('part');
      const given = (key: string) => (key === 'part' && evening ? '晚上' : part(key));
      const days = DAY_NAMES[name] ?? 0;
      const due = timeOn(beijingDay(at) + days * millisecondsInDay, given);
      return { due, uncertain: name.startsWith('当') };
    },
  },
  {
    pattern: new RegExp(
      `(?:(?<year>20\\d{2})[年/.-])?(?<!\\d)(?<month>1[0-2]|0?[1-9])(?:月|[/.-])(?<day>3[01]|[12]\\d|0?[1-9])(?!\\d)[日号]?(?:当天)?(?:\\([^)]{1,6}\\))?\\s?${PART}\\s?(?:${CLOCK})?${BEFORE}`,
      'g',
    ),
    read: dated,
  },
  {
    pattern: new RegExp(`(?<![\\d月])(?<day>3[01]|[12]\\d|0?[1-9])[日号]${PART}(?:${CLOCK})?${BEFORE}`, 'g'),
    read(part, at) {
      const { year, month, day } = beijing(at);
      const said = Number(part('day'));
      if (!part('limit') && !part('hour')) return null;
      // A day that is over belongs to the next month.
      const next = said < day ? nextMonth(at) : null;
      const of = next === null ? { year, month } : beijing(next);
      const start = fromBeijing(of.year, of.month, said);
      return start === null ? { due: null } : { due: timeOn(start, part), uncertain: true };
    },
  },
  {
    pattern: new RegExp(
      `(?<which>本|这个?|下个?)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末])${PART}(?:${CLOCK})?${BEFORE}`,
      'g',
    ),
    read(part, at) {
      const { weekday } = beijing(at);
      const today = (weekday + 6) % 7;
      const name = part('weekday');
      const wanted = /[末天]/.test(name) ? 6 : WEEKDAYS.indexOf(name);
      const which = part('which');
      const ahead = which.startsWith('下') ? 7 : !which && wanted < today ? 7 : 0;
      const day = beijingDay(at) + (wanted - today + ahead) * millisecondsInDay;
      return { due: timeOn(day, part), uncertain: !which || name === '末' };
    },
  },
  {
    pattern: /(?<which>本周|这周|下周|本月|这个月|月)(?<limit>底前|底之前|末前|之内|内|底|末)/g,
    read(part, at) {
      const { weekday } = beijing(at);
      const which = part('which');
      if (which.includes('月')) {
        const end = nextMonth(at);
        return end === null ? null : { due: end - millisecondsInSecond, uncertain: true };
      }
      const left = 6 - ((weekday + 6) % 7) + (which === '下周' ? 7 : 0);
      return { due: lastSecond(beijingDay(at) + left * millisecondsInDay) };
    },
  },
  {
    // An hour alone is today's; when that is over, tomorrow's.
    pattern: new RegExp(`${PART}(?<![\\d:年月日号/.-])${CLOCK}${BEFORE}`, 'g'),
    read(part, at) {
      if (!part('limit') && !part('till')) return null;
      const today = timeOn(beijingDay(at), part);
      if (today === null) return { due: null };
      return today > at ? { due: today } : { due: today + millisecondsInDay, uncertain: true };
    },
  },
];
