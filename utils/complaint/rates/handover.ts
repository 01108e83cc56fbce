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

/** Phones, cards, order and identity numbers, in one piece or in groups of three digits and more: no date. */
const NUMBERS = /(?<!\d)(?:\d{3,8}(?:[ -]\d{3,8}){1,7}|\d{9,40})[Xx]?(?!\d)/g;
const SHORTEST = 9;
const SHOWN = 4;

/** Text that may leave the computer: of long numbers the last four signs stay. */
export const masked = (text: string): string =>
  text.replace(NUMBERS, (number) => {
    const plain = number.replace(/[ -]/g, '');
    return plain.length < SHORTEST ? number : `****${plain.slice(-SHOWN)}`;
  });
