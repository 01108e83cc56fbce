/**
 * Complaints that tell one thing with other words, in a short time. It may be people who agreed to
 * complain, it may be a shop that closed: the fact is told, nobody is accused. Pure.
 */
import { millisecondsInHour } from 'date-fns/constants';
import { alike, gistOf, speaksOfEnd } from './alike';
import type { Gist } from './alike';

/** A complaint as far as it can be like another. */
export interface Told {
  /** The user's own words; null when only a category or a state is known. */
  words: string | null;
  /** ms UTC when it came. */
  at: number;
  amountFen: number | null;
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

/** ms between a complaint and the latest that it is like. Start value of ours. */
const WINDOW = millisecondsInHour;
/** Alike in words alone, and where the amount, or a shop that is gone, is the same too. Start values of ours. */
const WORDS = 0.8;
const WORDS_AND_MORE = 0.7;
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
export function clustersOf<T extends Told>(all: readonly T[], count: number): Cluster<T>[] {
  const found: Growing<T>[] = [];
  let open: Growing<T>[] = [];
  for (const told of all.toSorted((a, b) => a.at - b.at)) {
    const gist = told.words === null ? null : gistOf(told.words);
    if (!gist || gist.size === 0) continue;
    open = open.filter(({ to }) => told.at - to <= WINDOW).slice(-OPEN);
    const own = open.find((cluster) => fits({ told, gist }, cluster));
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
      genuine: genuine(members),
    }));
}

/** Like most of them: one that is like two who are unlike each other joins nobody to anybody. */
function fits<T extends Told>(one: { told: T; gist: Gist }, { members }: Growing<T>): boolean {
  const compared = members.slice(0, COMPARED);
  const like = compared.filter(({ told, gist }) => {
    const more =
      (told.amountFen !== null && told.amountFen === one.told.amountFen) ||
      (speaksOfEnd(gist) && speaksOfEnd(one.gist));
    return alike(gist, one.gist) >= (more ? WORDS_AND_MORE : WORDS);
  });
  return like.length * 2 > compared.length;
}

function genuine<T extends Told>(members: Growing<T>['members']): Cluster<T>['genuine'] {
  const gone = members.filter(({ gist }) => speaksOfEnd(gist)).length;
  if (gone * 2 >= members.length) return 'gone';
  const amounts = new Set(members.map(({ told }) => told.amountFen).filter((fen) => fen !== null));
  return members.length >= MANY && amounts.size >= KINDS_OF_AMOUNTS ? 'many' : null;
}
