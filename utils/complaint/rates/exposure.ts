/** What open complaints may cost on the platforms that count points, and per payment. Pure. */
import { millisecondsInDay } from 'date-fns/constants';
import { inside, lastDays } from './days';
import type { Course, OpenCase } from './model';

/** Open complaints whose deadline costs something. Points: one a complaint, by a dated rule page. */
export interface Exposure {
  /** The deadline has passed. */
  late: OpenCase[];
  /** It comes within a day. */
  soon: OpenCase[];
  /** It comes later. */
  later: OpenCase[];
  /** It is the merchant's turn, and no deadline is known. */
  undated: OpenCase[];
}

const sorted = (cases: OpenCase[]) => cases.toSorted((a, b) => (a.clock.due ?? 0) - (b.clock.due ?? 0));

function exposed(open: readonly OpenCase[], now: number): Exposure {
  const mine = open.filter(({ turn }) => turn === 'merchant');
  const dated = mine.filter(({ clock }) => clock.due !== null);
  const due = (least: number, most: number) =>
    sorted(dated.filter(({ clock }) => (clock.due ?? 0) > least && (clock.due ?? 0) <= most));
  return {
    late: due(-Infinity, now),
    soon: due(now, now + millisecondsInDay),
    later: due(now + millisecondsInDay, Infinity),
    undated: mine.filter(({ clock }) => clock.due === null),
  };
}

/** Trade complaints: one point each when missed. Risk complaints have no published points. `now` in ms UTC. */
export const alipayExposure = (open: readonly OpenCase[], now: number): Exposure =>
  exposed(
    open.filter(({ queue }) => queue === 'alipay-trade'),
    now,
  );

/** Mini-program complaints: a missed answer or proof costs 交易体验分; how much is not published. */
export const miniExposure = (open: readonly OpenCase[], now: number): Exposure =>
  exposed(
    open.filter(({ queue }) => queue === 'mini-program'),
    now,
  );

export interface PerPayments {
  /** First complaints of the last thirty days: at least, at most. */
  least: number;
  most: number;
  /** The same per 10 000 payments; null while nobody has entered how many there were. */
  rate: { least: number; most: number } | null;
}

/** 投诉率 of WeChat Pay. `payments`: of the last thirty days, as a person entered them. `now` in ms UTC. */
export function perPayments(
  courses: readonly Course[],
  payments: number | null,
  now: number,
  days = lastDays(now),
): PerPayments {
  const places = courses
    .filter(({ queue }) => queue === 'wechat-pay')
    .map(({ began }) => inside(days, began));
  const least = places.filter((place) => place === 'all').length;
  const most = places.filter((place) => place !== 'none').length;
  const rate = (n: number) => (n * 10_000) / (payments ?? 1);
  return { least, most, rate: payments ? { least: rate(least), most: rate(most) } : null };
}
