/** What is shown of each rule: what counts now, for whom, since when, and what pages say against it. Pure. */
import { clocksOfQueue } from '../../../utils/complaint/duties';
import { QUEUES } from '../../../utils/complaint/ids';
import type { ClockId, ConsoleId, QueueId } from '../../../utils/complaint/model';
import { boundsOf, weigh } from '../../../utils/complaint/own-rules';
import type { RuleChange } from '../../../utils/complaint/own-rules';
import { RULE_LINKS } from '../../../utils/complaint/rule-links';
import { noteOn } from '../../../utils/complaint/rule-notes';
import type { RuleNote } from '../../../utils/complaint/rule-notes';
import { ownHours, ruleFor, RULES } from '../../../utils/complaint/rules';
import type { ClockOptions, OwnRule } from '../../../utils/complaint/rules';
import type { AccountHealth } from '../../../utils/platform/health-messages';

/** What depends on a clock: `duty` counts and alarms, a `window` closes, `info` is only shown. */
export type Drives = 'duty' | 'finish' | 'window' | 'info';

/** A page that says something else than what counts. */
export interface Told {
  account: string;
  source: 'page' | 'field';
  /** Hours that pages name, and those that count for this account. */
  hours: number;
  counts: number | null;
  rows: number;
  differ: number;
  /** ms UTC */
  at: number;
}

export interface RuleRow {
  clock: ClockId;
  /** Hours that count for all accounts; null: only what a page or the console's data says. */
  hours: number | null;
  /** By the pack. */
  pack: number | null;
  workingDays: number | null;
  /** ms UTC from which the pack's entry is in force; null: as far back as is known. */
  since: number | null;
  /** Hours before that. */
  before: number | null;
  note: RuleNote | null;
  link: string | null;
  drives: Drives;
  /** Whether a shop can set its own. */
  editable: boolean;
  /** What the shop set, for all first. */
  own: OwnRule[];
  told: Told[];
}

function drivesOf(clock: ClockId, now: number): Drives {
  const rule = ruleFor(clock, now);
  if (rule?.workingDays) return 'info';
  return rule?.window ? 'window' : clock === 'wx-complete' ? 'finish' : 'duty';
}

function toldOf(
  clock: ClockId,
  console: ConsoleId,
  health: readonly AccountHealth[],
  options: ClockOptions,
  now: number,
) {
  return health
    .filter((each) => each.console === console)
    .flatMap(({ account, drift }) =>
      drift
        .filter((line) => line.clock === clock && line.differ > 0)
        .map(({ source, hours, rows, differ, at }): Told => {
          const counts = ownHours(clock, { ...options, account }) ?? ruleFor(clock, now)?.hours ?? null;
          return { account, source, hours, counts, rows, differ, at };
        }),
    )
    .filter(({ hours, counts }) => hours !== counts);
}

/** One rule at `now` (ms UTC). */
function rowOf(
  clock: ClockId,
  console: ConsoleId,
  options: ClockOptions,
  health: readonly AccountHealth[],
  now: number,
): RuleRow {
  const rule = ruleFor(clock, now);
  const since = rule && Number.isFinite(rule.since) ? rule.since : null;
  const pack = rule?.hours ?? null;
  const own = (options.own ?? []).filter((each) => each.clock === clock);
  return {
    clock,
    hours: ownHours(clock, { ...options, account: undefined }) ?? pack,
    pack,
    workingDays: rule?.workingDays ?? null,
    since,
    before: since === null ? null : (ruleFor(clock, since - 1, RULES)?.hours ?? null),
    note: noteOn(clock, now),
    link: RULE_LINKS[clock] ?? null,
    drives: drivesOf(clock, now),
    editable: boundsOf(clock, now) !== null,
    own: own.toSorted((a, b) => Number(a.account !== null) - Number(b.account !== null)),
    told: toldOf(clock, console, health, options, now),
  };
}

export interface QueueRules {
  queue: QueueId;
  rows: RuleRow[];
}

/** The rules of a console, by queue; a clock of several queues stands in the first. `now` in ms UTC. */
export function rulesOf(
  console: ConsoleId,
  options: ClockOptions,
  health: readonly AccountHealth[],
  now: number,
): QueueRules[] {
  const seen = new Set<ClockId>();
  return QUEUES[console].map((queue) => {
    const clocks = clocksOfQueue(queue).filter((clock) => !seen.has(clock));
    for (const clock of clocks) seen.add(clock);
    return { queue, rows: clocks.map((clock) => rowOf(clock, console, options, health, now)) };
  });
}

/** Accounts of a console that a span may be set for, by name. */
export function accountsOf(
  console: ConsoleId,
  health: readonly AccountHealth[],
  own: readonly OwnRule[],
): string[] {
  const clocks = new Set(QUEUES[console].flatMap((queue) => clocksOfQueue(queue)));
  const set = own.filter(({ clock }) => clocks.has(clock)).map(({ account }) => account);
  const seen = health.filter((each) => each.console === console).map(({ account }) => account);
  return [...new Set([...seen, ...set])].filter((account) => account !== null).toSorted();
}

/** Does one of these need a person's word, at `now` (ms UTC)? */
export const needsWord = (changes: readonly RuleChange[], now: number): boolean =>
  changes.some(
    ({ clock, hours }) => hours !== null && ['longer', 'unknown'].includes(weigh(clock, hours, now)),
  );

/** A span as a person typed it, in hours; null where it is none. */
export function readHours(text: string): number | null {
  const plain = text.trim();
  return /^\d{1,4}([.]\d{1,2})?$/.test(plain) ? Number(plain) : null;
}
