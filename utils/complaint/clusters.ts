/**
 * Complaints that tell one thing with other words, in a short time. It may be people who agreed to
 * complain, it may be a shop that closed: the fact is told, nobody is accused. Pure.
 */
import { millisecondsInHour } from 'date-fns/constants';
import { alike, gistOf, speaksOfEnd } from './alike';
import type { Gist } from './alike';
import { paidTogether, sameGoods } from './bought';
import type { Bought } from './bought';

/** A complaint as far as it can be like another. */
export interface Told {
  /** The user's own words; null when only a category or a state is known. */
  words: string | null;
  /** ms UTC when it came. */
  at: number;
  amountFen: number | null;
  bought?: Bought;
}

/** From when on complaints tell one thing. Start values of ours. */
export interface Likeness {
  /** Least share of what two of them say that is the same, percent. */
  likeness: number;
  /** ms between a complaint and the latest that it is like. */
  window: number;
}

export interface Cluster<T extends Told> {
  /** In the order in which they came. */
  members: T[];
  /** ms UTC of the first and the last. */
  from: number;
  to: number;
  /**
   * Why it may well be a genuine group: they speak of a shop that is gone, or they are many and about
   * amounts of all kinds. Null when neither is seen.
   */
  genuine: 'gone' | 'many' | null;
}

const USUAL_LIKENESS: Likeness = { likeness: 80, window: millisecondsInHour };
/** So many percent less will do where goods, amount, time of payment or a shop that is gone are the same too. */
const MORE = 10;
/** Members that a complaint is compared with, and clusters that are kept open at a time. */
const COMPARED = 6;
const OPEN = 100;
/** From so many on, about so many different amounts, it is more likely a genuine group. */
const MANY = 20;
const KINDS_OF_AMOUNTS = 5;

interface Growing<T extends Told> {
  members: { told: T; gist: Gist }[];
  to: number;
}

/** All clusters of `count` and more, in the order of their first members. Time: n × 100 comparisons at most. */
export function clustersOf<T extends Told>(
  all: readonly T[],
  count: number,
  { likeness, window }: Likeness = USUAL_LIKENESS,
): Cluster<T>[] {
  const found: Growing<T>[] = [];
  let open: Growing<T>[] = [];
  for (const told of all.toSorted((a, b) => a.at - b.at)) {
    const gist = told.words === null ? null : gistOf(told.words);
    if (!gist || gist.size === 0) continue;
    open = open.filter(({ to }) => told.at - to <= window).slice(-OPEN);
    const own = open.find((cluster) => fits({ told, gist }, cluster, likeness));
    if (own) {
      own.members.push({ told, gist });
      own.to = told.at;
    } else {
      const cluster = { members: [{ told, gist }], to: told.at };
      open.push(cluster);
      found.push(cluster);
    }
  }
  return found
    .filter(({ members }) => members.length >= count)
    .map(({ members, to }) => ({
      members: members.map(({ told }) => told),
      from: members[0]?.told.at ?? to,
      to,
      genuine: genuineOf(members.map(({ told }) => told)),
    }));
}

/** Like most of them: one that is like two who are unlike each other joins nobody to anybody. */
function fits<T extends Told>(
  one: { told: T; gist: Gist },
  { members }: Growing<T>,
  likeness: number,
): boolean {
  const compared = members.slice(0, COMPARED);
  const like = compared.filter(({ told, gist }) => {
    const less = beside(told, one.told) || (speaksOfEnd(gist) && speaksOfEnd(one.gist)) ? MORE : 0;
    return alike(gist, one.gist) >= (likeness - less) / 100;
  });
  return like.length * 2 > compared.length;
}

/** Something besides the words is the same. */
const beside = (a: Told, b: Told): boolean =>
  (a.amountFen !== null && a.amountFen === b.amountFen) ||
  (!!a.bought && !!b.bought && (sameGoods(a.bought, b.bought) || paidTogether(a.bought, b.bought)));

/** Why these may well be a genuine group; null when nothing says so. */
export function genuineOf(members: readonly Told[]): Cluster<Told>['genuine'] {
  const gone = members.filter(({ words }) => words !== null && speaksOfEnd(gistOf(words))).length;
  if (gone > 0 && gone * 2 >= members.length) return 'gone';
  const amounts = new Set(members.map(({ amountFen }) => amountFen).filter((fen) => fen !== null));
  return members.length >= MANY && amounts.size >= KINDS_OF_AMOUNTS ? 'many' : null;
}
