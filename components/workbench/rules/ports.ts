/** What the parts of the section hand to each other. */
import type { ClockId, ConsoleId } from '../../../utils/complaint/model';
import type { RuleChange, RuleVersion } from '../../../utils/complaint/own-rules';
import type { RulesKey } from '../../../utils/i18n/rules.zh-CN';
import type { Translate } from '../../../utils/i18n/t';

export type T = Translate<RulesKey>;

/** Something that a person wants to change, and is shown before it is done. */
export interface Wish {
  title: string;
  kind: RuleVersion['kind'];
  why: string;
  /** What is to change; null: the person types a span for this clock. */
  changes: readonly RuleChange[] | null;
  edit?: { clock: ClockId; console: ConsoleId; hours: number | null };
  /** Entries of a file that mean nothing to us. */
  left?: number;
}

/** A span in words: hours, and days from a week on. */
export const spanWords = (hours: number, t: T): string =>
  hours >= 168 && hours % 24 === 0 ? t('hours.days', { n: hours, d: hours / 24 }) : t('hours', { n: hours });

/** Whose it is. */
export const scopeWords = (account: string | null, t: T): string =>
  account === null ? t('own.all') : account ? t('own.account', { a: account }) : t('own.nameless');
