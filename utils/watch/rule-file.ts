/** The spans of a shop as a small file, to take them to another computer. Data alone, read like a stranger's. */
import { MOST_OWN } from '../complaint/own-rules';
import type { RuleBook } from '../complaint/own-rules';
import type { OwnRule } from '../complaint/rules';
import { own } from '../platform/copy';
import { readBook } from './rule-store';

const KIND = 'kesu-clock-rules';
/** Characters. */
const LONGEST = 100_000;

/** The file of what counts now. `at`: ms UTC. */
export const ruleFile = ({ own: rules }: RuleBook, at: number): string =>
  `${JSON.stringify({ kind: KIND, version: 1, at: new Date(at).toISOString(), own: rules }, null, 2)}\n`;

/** What a file holds; `left` entries of it mean nothing to us. Null: it is no such file. `now` in ms UTC. */
export function readRuleFile(text: string, now: number): { own: OwnRule[]; left: number } | null {
  if (text.length > LONGEST) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const rules = own(value, 'own');
  if (own(value, 'kind') !== KIND || !Array.isArray(rules) || rules.length > MOST_OWN) return null;
  const found = readBook(value, now).own;
  return { own: found, left: rules.length - found.length };
}
