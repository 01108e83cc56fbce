/**
 * A burst (集中投诉) as it is kept: what its complaints have in common, who stays out and why, what is
 * at stake, and when it is over. It names facts and accuses nobody. Pure.
 */
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { alike, gistOf } from './alike';
import { paidTogether, sameGoods, sincePaid } from './bought';
import type { Bought } from './bought';
import { genuineOf } from './clusters';
import type { Cluster, Told } from './clusters';

/** A complaint as far as a burst asks about it. */
export interface BurstPart extends Told {
  /** `${console}|${id}` */
  of: string;
  bought: Bought;
  /** Nothing is left to do in it. */
  ended: boolean;
  refunded: boolean;
  /** ms UTC by when it has to be acted on; null when nothing runs or it is not known. */
  due: number | null;
}

/** Of `n` complaints, so many have it in common. */
interface Shared<T> {
  value: T;
  k: number;
}

/** Why complaints belong together. What nobody knows is null, never "different". */
export interface Reasons {
  n: number;
  /** ms from the first to the last. */
  span: number;
  goods: Shared<string> | null;
  amountFen: Shared<number> | null;
  /** Paid within two hours of each other. */
  paidTogether: number;
  /** Complained within a day of paying. */
  soon: number;
  /** Those whose words are like the words of most others; of `told` whose words are known. */
  alike: number;
  told: number;
  genuine: Cluster<Told>['genuine'];
}

/** Start values of ours: a day from payment to complaint is soon, so much of the words is alike. */
const SOON = millisecondsInDay;
const ALIKE = 0.7;
/** Compared with each other at most. */
const MOST = 200;
const COMPARED = 8;

/** What two and more of them share most often; null when nobody shares anything. */
function mostShared<T>(values: readonly (T | null)[], same: (a: T, b: T) => boolean): Shared<T> | null {
  const groups: Shared<T>[] = [];
  for (const value of values) {
    if (value === null) continue;
    const own = groups.find((group) => same(group.value, value));
    if (own) own.k += 1;
    else groups.push({ value, k: 1 });
  }
  const [most] = groups.toSorted((a, b) => b.k - a.k);
  return most && most.k >= 2 ? most : null;
}

/** Of all, how many are near to most of some others. */
const nearMost = <T>(all: readonly T[], near: (a: T, b: T) => boolean): number =>
  all.filter((one) => {
    const others = all.filter((other) => other !== one).slice(0, COMPARED);
    return others.length > 0 && others.filter((other) => near(one, other)).length * 2 > others.length;
  }).length;

/** The largest number that paid within two hours. */
function paidNear(all: readonly Bought[]): number {
  const known = all.filter(({ paid }) => paid !== null);
  const counts = known.map((one) => known.filter((other) => paidTogether(one, other)).length);
  const most = counts.length > 0 ? Math.max(...counts) : 0;
  return most >= 2 ? most : 0;
}

/** Looks at the first 200. */
export function reasonsOf(all: readonly BurstPart[]): Reasons {
  const parts = all.toSorted((a, b) => a.at - b.at).slice(0, MOST);
  const gists = parts.flatMap(({ words }) => (words === null ? [] : [gistOf(words)]));
  return {
    n: all.length,
    span: all.length > 0 ? Math.max(...all.map(({ at }) => at)) - Math.min(...all.map(({ at }) => at)) : 0,
    goods: mostShared(
      parts.map(({ bought: { goods } }) => goods),
      (a, b) => sameGoods({ goods: a, paid: null }, { goods: b, paid: null }),
    ),
    amountFen: mostShared(
      parts.map(({ amountFen }) => amountFen),
      (a, b) => a === b,
    ),
    paidTogether: paidNear(parts.map(({ bought }) => bought)),
    soon: parts.filter(({ bought, at }) => (sincePaid(bought, at) ?? Infinity) < SOON).length,
    alike: nearMost(gists, (a, b) => alike(a, b) >= ALIKE),
    told: gists.filter(({ size }) => size > 0).length,
    genuine: genuineOf(parts),
  };
}

/** Why a complaint of the same hours does not belong to it. `likeness` 0…1 to the most alike member. */
export type Outside =
  | { why: 'hand' }
  | { why: 'noWords' }
  | { why: 'words'; likeness: number; sameGoods: boolean }
  /** Nearly as alike as was asked for. */
  | { why: 'near'; likeness: number }
  | { why: 'late' }
  /** What holds the others together is when they came. */
  | { why: 'time' };

/** `byHand`: a person took it out. `window`: ms between complaints of one burst. `alike`: they tell one thing. */
export function whyOutside(
  one: BurstPart,
  members: readonly BurstPart[],
  how: { byHand: boolean; window: number; alike: boolean },
): Outside {
  if (how.byHand) return { why: 'hand' };
  if (!how.alike) return { why: 'time' };
  if (one.words === null) return { why: 'noWords' };
  const gist = gistOf(one.words);
  const compared = members.slice(0, MOST);
  const likeness = Math.max(
    0,
    ...compared.map(({ words }) => (words === null ? 0 : alike(gist, gistOf(words)))),
  );
  if (likeness < ALIKE)
    return {
      why: 'words',
      likeness,
      sameGoods: compared.some(({ bought }) => sameGoods(bought, one.bought)),
    };
  const late = !compared.some(({ at }) => Math.abs(at - one.at) <= how.window);
  return late ? { why: 'late' } : { why: 'near', likeness };
}

export interface Stake {
  n: number;
  ended: number;
  /** fen, of all whose amount is known. */
  amountFen: number;
  /** fen, of those that have not ended. */
  openFen: number;
  refundedFen: number;
  /** Complaints whose amount is not known. */
  unknown: number;
  /** The first deadline of those that have not ended, ms UTC; null when none runs. */
  firstDue: number | null;
}

export function stakeOf(parts: readonly BurstPart[]): Stake {
  const sum = (some: readonly BurstPart[]) => some.reduce((fen, { amountFen }) => fen + (amountFen ?? 0), 0);
  const open = parts.filter(({ ended }) => !ended);
  const dues = open.map(({ due }) => due).filter((due) => due !== null);
  return {
    n: parts.length,
    ended: parts.length - open.length,
    amountFen: sum(parts),
    openFen: sum(open),
    refundedFen: sum(parts.filter(({ refunded }) => refunded)),
    unknown: parts.filter(({ amountFen }) => amountFen === null).length,
    firstDue: dues.length > 0 ? Math.min(...dues) : null,
  };
}

/** ms without a new complaint after which a burst is over, whatever is still open. Start value of ours. */
export const QUIET = 7 * millisecondsInDay;

/** Why a burst is over at `now` (ms UTC); null while it is not. `to`: when its latest complaint came. */
export function overAt(
  parts: readonly (Pick<BurstPart, 'ended'> | null)[],
  to: number,
  now: number,
): 'ended' | 'quiet' | null {
  // What the ledger does not know any more may still be open.
  if (parts.length > 0 && parts.every((part) => part?.ended)) return 'ended';
  return now - to > QUIET ? 'quiet' : null;
}

/** Columns of a chart of arrivals at most, and the spans of one column, minutes. */
const MOST_COLUMNS = 24;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440];

/** When they came: columns of equal width, ms UTC of the start of each, and how many came in it. */
export function arrivals(moments: readonly number[]): { step: number; columns: { at: number; n: number }[] } {
  if (moments.length === 0) return { step: millisecondsInMinute, columns: [] };
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const minutes = STEPS.find((step) => (last - first) / millisecondsInMinute / step < MOST_COLUMNS - 1);
  const step =
    (minutes ?? Math.ceil((last - first) / millisecondsInMinute / (MOST_COLUMNS - 1))) * millisecondsInMinute;
  const start = Math.floor(first / step) * step;
  const columns = Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, i) => ({
    at: start + i * step,
    n: 0,
  }));
  for (const at of moments) {
    const column = columns[Math.floor((at - start) / step)];
    if (column) column.n += 1;
  }
  return { step, columns };
}
