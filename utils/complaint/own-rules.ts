/**
 * Spans that a shop sets itself: how far they may go from the platform's, and every version of them, so
 * that any can be had back. Pure. Which span counts in the end is decided beside the pack (rules.ts).
 */
import type { ClockId } from './model';
import { ruleFor } from './rules';
import type { OwnRule } from './rules';

/** Hours. */
const LEAST = 1;
const MOST = 720;
/** A span that is so many times the platform's is a slip of the hand. */
const TIMES = 3;
/** Versions that are kept; the oldest go first. */
export const MOST_VERSIONS = 200;
/** Spans of one shop at most. */
export const MOST_OWN = 200;

export interface Bounds {
  /** Hours, both inclusive. */
  least: number;
  most: number;
  /** Hours by the pack; null where no platform published any. */
  pack: number | null;
}

/** How far a shop may go at `now` (ms UTC); null where a clock is not counted in hours, or counts to nothing. */
export function boundsOf(clock: ClockId, now: number): Bounds | null {
  const rule = ruleFor(clock, now);
  if (!rule || rule.workingDays) return null;
  const { hours: pack } = rule;
  return { least: LEAST, most: pack === null ? MOST : Math.max(pack, Math.min(MOST, pack * TIMES)), pack };
}

/**
 * What a span of `hours` would mean: `longer` than the platform's it hides deadlines, `unknown` there is
 * nothing to hold it against; both need a person's word. `refused` is beyond all bounds.
 */
export function weigh(
  clock: ClockId,
  hours: number,
  now: number,
): 'same' | 'shorter' | 'longer' | 'unknown' | 'refused' {
  const bounds = boundsOf(clock, now);
  if (!bounds || !(hours >= bounds.least && hours <= bounds.most)) return 'refused';
  if (bounds.pack === null) return 'unknown';
  return hours > bounds.pack ? 'longer' : hours < bounds.pack ? 'shorter' : 'same';
}

/** One span as it shall be; null: the pack's again. */
export interface RuleChange {
  clock: ClockId;
  /** As in `OwnRule`. */
  account: string | null;
  hours: number | null;
}

/** Why a version came about: by hand, taken from a page, by going back, out of a file. */
export const EDIT_KINDS = ['edit', 'adopt', 'back', 'import'] as const;

/** A change that was made, with what stood there before. */
export interface RuleEdit extends RuleChange {
  from: number | null;
}

export interface RuleVersion {
  /** 1 for the first. */
  n: number;
  /** ms UTC */
  at: number;
  /** As they signed; '' when they did not. */
  who: string;
  why: string;
  kind: (typeof EDIT_KINDS)[number];
  edits: RuleEdit[];
}

export interface RuleBook {
  own: OwnRule[];
  /** Latest first. */
  versions: RuleVersion[];
}

export const NO_RULES: RuleBook = { own: [], versions: [] };

type About = Pick<OwnRule, 'clock' | 'account'>;
const same = (a: About, b: About) => a.clock === b.clock && a.account === b.account;
const hoursIn = (own: readonly OwnRule[], about: About): number | null =>
  own.find((rule) => same(rule, about))?.hours ?? null;

function put(own: readonly OwnRule[], { clock, account, hours }: RuleChange): OwnRule[] {
  const others = own.filter((rule) => !same(rule, { clock, account }));
  return hours === null ? others : [...others, { clock, account, hours }];
}

/** The book with one more version; as it was where nothing differs. */
export function changed(
  book: RuleBook,
  changes: readonly RuleChange[],
  by: Pick<RuleVersion, 'at' | 'who' | 'why' | 'kind'>,
): RuleBook {
  let { own } = book;
  const edits: RuleEdit[] = [];
  for (const { clock, account, hours } of changes) {
    const from = hoursIn(own, { clock, account });
    if (from === hours) continue;
    own = put(own, { clock, account, hours });
    edits.push({ clock, account, hours, from });
  }
  if (edits.length === 0 || own.length > MOST_OWN) return book;
  const n = (book.versions[0]?.n ?? 0) + 1;
  return { own, versions: [{ n, ...by, edits }, ...book.versions].slice(0, MOST_VERSIONS) };
}

/** What stood when version `n` was the latest; 0 is the pack alone, if nothing older was forgotten. */
export function ownAt({ own, versions }: RuleBook, n: number): OwnRule[] {
  let found = own;
  for (const version of versions) {
    if (version.n <= n) break;
    for (const { clock, account, from } of version.edits.toReversed())
      found = put(found, { clock, account, hours: from });
  }
  return found;
}

/** The changes that make `own` into `wanted`. */
export function changesTo(own: readonly OwnRule[], wanted: readonly OwnRule[]): RuleChange[] {
  const gone = own.filter((rule) => hoursIn(wanted, rule) === null);
  const back = gone.map(({ clock, account }) => ({ clock, account, hours: null }));
  const other = wanted.filter((rule) => hoursIn(own, rule) !== rule.hours);
  return [...back, ...other.map(({ clock, account, hours }) => ({ clock, account, hours }))];
}
