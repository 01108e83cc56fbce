/**
 * Does the deadline that a page prints, or the console's data give, follow from our rule? The page wins
 * in any case: this only tells the person that a platform may have moved a deadline. Pure.
 */
import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { clocksOf } from './clocks';
import type { ClockId, Complaint, Deadline } from './model';
import type { ClockOptions } from './rules';

/** One complaint held against the rule. */
export interface Compared {
  clock: ClockId;
  source: Deadline['source'];
  /** Hours by our rule. */
  rule: number;
  /** Hours by the page; those of the rule where both agree. */
  hours: number;
}

/** Clocks of platforms and of pages differ by a little. */
const SLACK = 5 * millisecondsInMinute;
/** Platforms think in days: of all hours that an interval allows the roundest is taken. */
const ROUND = [24, 12, 6, 1];

/** Null where there is nothing to compare: no printed deadline, no rule, no known start. */
export function compared(complaint: Complaint, options: ClockOptions = {}): Compared | null {
  const given = complaint.deadline ?? complaint.fieldDeadline;
  if (!given) return null;
  const { deadline: _page, fieldDeadline: _field, ...bare } = complaint;
  const { next } = clocksOf(bare, options);
  if (next.source !== 'rule' || next.due === null || next.span === null) return null;
  const start = next.due - next.span;
  const blur = Math.max(complaint.complaintTime?.resolution ?? 0, complaint.stateTime?.resolution ?? 0);
  const rule = next.span / millisecondsInHour;
  const agrees = next.due <= given.to + SLACK && next.due + blur >= given.from - SLACK;
  const low = (given.from - start - blur - SLACK) / millisecondsInHour;
  const high = (given.to - start + SLACK) / millisecondsInHour;
  const hours = agrees ? rule : roundest(low, high);
  return { clock: next.id, source: given.source, rule, hours };
}

function roundest(low: number, high: number): number {
  for (const step of ROUND) {
    const hours = Math.ceil(low / step) * step;
    if (hours <= high) return hours;
  }
  return Math.round((low + high) / 2);
}

/** What the rows of one look say of one clock. */
export interface DriftLine {
  clock: ClockId;
  source: Deadline['source'];
  /** Hours by our rule. */
  rule: number;
  /** Rows compared, and how many of them differ. */
  rows: number;
  differ: number;
  /** Hours that most of these name. */
  hours: number;
}

/** A line a clock and source, each complaint counted once. */
export function driftOf(complaints: readonly Complaint[], options: ClockOptions = {}): DriftLine[] {
  const groups = new Map<string, Compared[]>();
  const seen = new Set<string>();
  for (const complaint of complaints) {
    if (seen.has(complaint.id)) continue;
    seen.add(complaint.id);
    const one = compared(complaint, options);
    if (!one) continue;
    const key = `${one.clock}|${one.source}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...lineOf(group, first.rule), clock: first.clock, source: first.source }] : [];
  });
}

/** Rules of several ages may be in force: the one of the first row is named. */
function lineOf(group: readonly Compared[], rule: number) {
  const off = group.filter(({ rule: own, hours }) => hours !== own);
  const counts = new Map<number, number>();
  for (const { hours } of off) counts.set(hours, (counts.get(hours) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return { rule: off[0]?.rule ?? rule, rows: group.length, differ: off.length, hours: most?.[0] ?? rule };
}
