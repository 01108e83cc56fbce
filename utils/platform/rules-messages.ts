/** Messages about the spans that a shop sets itself. For the extension's own pages alone. */
import type { RuleBook, RuleChange, RuleVersion } from '../complaint/own-rules';

export interface RuleBookRequest {
  type: 'ruleBook';
}
/** At most 200 changes, made together or not at all: one version. */
export interface ChangeRules extends Pick<RuleVersion, 'who' | 'why' | 'kind'> {
  type: 'changeRules';
  changes: RuleChange[];
  /** The person knows that a span is longer than the platform's, or that the platform publishes none. */
  sure: boolean;
}

export type RulesMessage = RuleBookRequest | ChangeRules;
export interface RulesAnswers {
  ruleBook: RuleBook;
  /** Null: refused as a whole, nothing changed. */
  changeRules: RuleBook | null;
}
