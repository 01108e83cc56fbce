/**
 * The rule pack: what each platform demands, as dated data. A deadline that a platform moves is one
 * more entry here, no code. The page and the console's own data always win over it. What stands behind
 * an entry is told beside it (rule-notes.ts), where a person asks.
 */
import { millisecondsInHour } from 'date-fns/constants';
import type { Clock, ClockId } from './model';
import { afterWorkingDays } from './working-days';

export interface Rule {
  clock: ClockId;
  /** ms UTC from which complaints follow this entry; -Infinity for "as far back as is known". */
  since: number;
  /** Hours from the start of the clock, or null: only a printed or given deadline counts. */
  hours: number | null;
  /** Instead of hours: it ends with the so-manieth working day after its start. */
  workingDays?: number;
  /** A window: when it has closed nothing can be done any more, and nothing is late. */
  window?: true;
}

/** 2024-03-25 00:00 in Beijing: the mini-program platform shortened its spans. */
export const SHORTER = Date.UTC(2024, 2, 24, 16);

/** Every entry, any order. */
export const RULES: readonly Rule[] = [
  { clock: 'wx-first-reply', since: -Infinity, hours: 24 },
  { clock: 'wx-complete', since: -Infinity, hours: 72 },
  { clock: 'wx-reopen', since: -Infinity, hours: 24 },
  { clock: 'alipay-trade', since: -Infinity, hours: 96 },
  { clock: 'alipay-risk', since: -Infinity, hours: null },
  { clock: 'alipay-consult', since: -Infinity, hours: null },
  { clock: 'alipay-refund-due', since: -Infinity, hours: 168 },
  { clock: 'alipay-appeal', since: -Infinity, hours: null, window: true },
  { clock: 'alipay-appeal-overdue', since: -Infinity, hours: 168, window: true },
  { clock: 'alipay-appeal-refund', since: -Infinity, hours: 720, window: true },
  { clock: 'alipay-appeal-review', since: -Infinity, hours: null, workingDays: 3 },
  { clock: 'mp-respond', since: -Infinity, hours: 72 },
  { clock: 'mp-respond', since: SHORTER, hours: 48 },
  { clock: 'mp-evidence', since: -Infinity, hours: 48 },
  { clock: 'mp-refund-proof', since: -Infinity, hours: 72 },
  { clock: 'mp-refund-proof', since: SHORTER, hours: 48 },
  { clock: 'mp-appeal-score', since: -Infinity, hours: 168, window: true },
  { clock: 'shop-refund', since: -Infinity, hours: 48 },
  { clock: 'shop-return', since: -Infinity, hours: 48 },
  { clock: 'shop-receipt', since: -Infinity, hours: 240 },
  { clock: 'shop-dispute', since: -Infinity, hours: null },
  { clock: 'shop-guarantee', since: -Infinity, hours: null },
];

/** The entry in force for a complaint of `at` (ms UTC): the latest one that had begun. */
export function ruleFor(clock: ClockId, at: number, rules: readonly Rule[] = RULES): Rule | null {
  let found: Rule | null = null;
  for (const rule of rules) {
    if (rule.clock === clock && rule.since <= at && (!found || rule.since > found.since)) found = rule;
  }
  return found;
}

/** A span that the shop set itself, which then stands in the place of the pack's. */
export interface OwnRule {
  clock: ClockId;
  /** The account for which it holds, as its page names it; null: for all. That of an account comes first. */
  account: string | null;
  hours: number;
}

/** Hours of the shop's own for this clock; undefined where the pack counts. */
export function ownHours(
  clock: ClockId,
  { own, account, alipayTradeHours }: ClockOptions,
): number | undefined {
  const mine = own?.filter((rule) => rule.clock === clock) ?? [];
  const rule = mine.find((each) => each.account === account) ?? mine.find((each) => each.account === null);
  return rule?.hours ?? (clock === 'alipay-trade' ? alipayTradeHours : undefined);
}

/** ms of a rule's span from `at` (ms UTC), of the shop's own where it has one, or null. */
export function spanOf(clock: ClockId, at: number, options: ClockOptions = {}): number | null {
  const own = ownHours(clock, options);
  const rule = ruleFor(clock, at, options.rules);
  if (own === undefined && rule?.workingDays) return afterWorkingDays(at, rule.workingDays).end - at;
  const hours = own ?? rule?.hours ?? null;
  return hours === null ? null : hours * millisecondsInHour;
}

/** Does another span than the pack's count for this clock? */
export function isOwn(clock: ClockId, at: number, options: ClockOptions): boolean {
  const own = ownHours(clock, options);
  return own !== undefined && own !== ruleFor(clock, at, options.rules)?.hours;
}

/** Has the window of this clock closed at `now` (ms UTC)? Then it is over, not overdue. */
export const isClosed = ({ id, due }: Pick<Clock, 'id' | 'due'>, now: number): boolean =>
  due !== null && due <= now && ruleFor(id, now)?.window === true;

/** ms UTC from which on nothing can be done any more; Infinity where being late is late. */
export const endOf = ({ id, due }: Pick<Clock, 'id' | 'due'>): number =>
  due !== null && isClosed({ id, due }, due) ? due : Infinity;

export interface ClockOptions {
  rules?: readonly Rule[];
  /** Hours; Alipay's 96 h come from a dated copy of its rules, so a shop may correct them. */
  alipayTradeHours?: number;
  /** What the shop set itself. */
  own?: readonly OwnRule[];
  /** Whose complaints they are, as the page names the account; '' where it does not. */
  account?: string;
}
