/** A date that the user sets: 「明天之前不退就投诉」. Pure. */
import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { beijing, beijingDay, fromBeijing } from '../complaint/time';

export interface Term {
  /** As written. */
  words: string;
  /** ms UTC, the end of what was named; null when it cannot be told. */
  at: number | null;
}

const NUMBER = '(\\d{1,3}|[一二两三四五六七八九十半])';
const CLOCK = '(?:[上下]午|晚上|中午)?(?:(\\d{1,2})[:：点](\\d{2})?分?)?';
/** Span (number, unit) · day with a time · weekday · date. */
const WHEN = `(?:${NUMBER}个?(小时|钟头|天|日|工作日)|(今[天日晚]|明[天日]|后天)${CLOCK}|(?:本|这|下)?(?:周|星期|礼拜)([一二三四五六日天])|(\\d{1,2})月(\\d{1,2})[日号])`;
/** 「下单三天内没发货」 tells what happened; a term is demanded. */
const DEMANDS = [
  `(?:请|限|要求|必须|务必|最[晚迟]|给你们?|给商家|希望)[^，。！？；\\n]{0,8}?${WHEN}(?:之?内|以内|之?前|以前|的?时间)`,
  `${WHEN}(?:之?内|以内|之?前|以前)[^，。！？；\\n]{0,6}?(?:再?不|没有?|未|还不)[^，。！？；\\n]{0,8}(?:退|处理|解决|回复|答复|赔|发|给)[^。！？\\n]{0,12}(?:就|我|将|否则|举报|起诉|曝光|投诉|法院)`,
  `${WHEN}(?:之?内|以内|之?前|以前)[^，。！？；\\n]{0,8}(?:退|处理|解决|回复|答复|赔)[^。！？\\n]{0,10}(?:否则|不然|要不|逾期)`,
].map((words) => new RegExp(words));
const DIGITS = '一二三四五六七八九十';
const MOST = 2000;

const numberOf = (text: string): number =>
  text === '半' ? 0.5 : text === '两' ? 2 : DIGITS.includes(text) ? DIGITS.indexOf(text) + 1 : Number(text);

function instant(found: RegExpExecArray, from: number): number | null {
  const [, count, unit, day, hour, minute, weekday, month, date] = found;
  const today = beijingDay(from);
  const endOf = (start: number) => start + millisecondsInDay;
  if (count !== undefined && unit !== undefined) {
    const length = /小时|钟头/.test(unit) ? millisecondsInHour : millisecondsInDay;
    // Working days need a calendar: nobody is told a wrong one.
    return unit === '工作日' ? null : from + numberOf(count) * length;
  }
  if (day !== undefined) {
    const start = today + '今明后'.indexOf(day.charAt(0)) * millisecondsInDay;
    if (hour === undefined) return endOf(start);
    const late = /下午|晚/.test(found[0]) && Number(hour) < 12 ? 12 : 0;
    const hours = Number(hour) + late;
    return hours > 24 ? null : start + hours * millisecondsInHour + Number(minute ?? 0) * 60_000;
  }
  if (weekday !== undefined) {
    const wanted = '日一二三四五六'.indexOf(weekday === '天' ? '日' : weekday);
    const ahead = (wanted - beijing(from).weekday + 7) % 7;
    return found[0].includes('下') ? null : endOf(today + ahead * millisecondsInDay);
  }
  const { year } = beijing(from);
  const named = fromBeijing(year, Number(month), Number(date));
  return named === null ? null : endOf(named);
}

/** The first term that a text demands, counted from `from` (ms UTC). Looks at 2 000 characters; never throws. */
export function termIn(text: string, from: number): Term | null {
  const plain = text.slice(0, MOST).normalize('NFKC').replace(/[ \t]/g, '');
  for (const demand of DEMANDS) {
    const found = demand.exec(plain);
    if (found) return { words: found[0].slice(0, 40), at: instant(found, from) };
  }
  return null;
}
