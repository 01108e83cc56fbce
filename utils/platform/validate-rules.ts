/** What may come in about the spans of a shop: shapes and sizes. How far they may go is checked where they are kept. */
import { CLOCK_IDS } from '../complaint/ids';
import type { RuleChange } from '../complaint/own-rules';
import { flag, list, number, oneOf, orNull, shape, text } from './copy';
import type { Copy } from './copy';
import type { ChangeRules, RulesMessage } from './rules-messages';

const MOST_CHANGES = 200;
const change = shape<RuleChange>({
  clock: oneOf(...CLOCK_IDS),
  account: orNull(text(200)),
  hours: orNull(number(0, 10_000)),
});
/** Made together or not at all: one that is no change spoils them. */
const changes: Copy<RuleChange[]> = (value) => {
  const copies = list(change, MOST_CHANGES)(value);
  return Array.isArray(value) && copies?.length === value.length && copies.length > 0 ? copies : undefined;
};
const changeRules = shape<Omit<ChangeRules, 'type'>>({
  changes,
  who: text(40),
  why: text(200),
  kind: oneOf('edit', 'adopt', 'back', 'import'),
  sure: flag,
});

type Read = {
  [T in RulesMessage['type']]: (value: unknown) => Extract<RulesMessage, { type: T }> | undefined;
};

export const READ_RULES: Read = {
  ruleBook: () => ({ type: 'ruleBook' }),
  changeRules: (value) => {
    const copy = changeRules(value);
    return copy && { type: 'changeRules', ...copy };
  },
};
