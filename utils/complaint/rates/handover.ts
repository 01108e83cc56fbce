/** Who waits for whom, for whoever comes next. Pure. */
import type { OpenCase, Owed } from './model';

export interface Handover {
  mine: OpenCase[];
  user: OpenCase[];
  platform: OpenCase[];
  unknown: OpenCase[];
  owed: Owed[];
}

/** Soonest deadline first; without one last, those that came up longest ago in front. */
const byDue = (a: OpenCase, b: OpenCase): number =>
  (a.clock.due ?? Number.MAX_SAFE_INTEGER) - (b.clock.due ?? Number.MAX_SAFE_INTEGER) ||
  a.seenAt - b.seenAt ||
  (a.key < b.key ? -1 : 1);

export function handoverOf(open: readonly OpenCase[], owed: readonly Owed[]): Handover {
  const of = (turn: OpenCase['turn']) => open.filter((one) => one.turn === turn).toSorted(byDue);
  return {
    mine: of('merchant'),
    user: of('user'),
    platform: of('platform'),
    unknown: of('unknown'),
    owed: owed.toSorted((a, b) => a.due - b.due),
  };
}

/** Phones, cards, order and identity numbers inside a text; eight digits may be a date. */
const LONG_NUMBER = /(?<![0-9])[0-9](?:[ -]?[0-9]){8,28}[0-9Xx]?(?![0-9])/g;

/** Text that may leave the computer: of long numbers the last four signs stay. */
export const masked = (text: string): string =>
  text.replace(LONG_NUMBER, (number) => `****${number.replace(/[ -]/g, '').slice(-4)}`);
