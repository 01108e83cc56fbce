import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSOLES } from '../../../utils/consoles';
import { LABELS } from '../../../utils/consoles/labels';

const rules = [...new Set([...LABELS, ...Object.values(CONSOLES).flatMap(({ labels }) => labels ?? [])])];

describe('the last characters of labels', () => {
  it.each(rules.map((rule) => [rule.label, rule] as const))('hide nothing that fits: %s', (_, rule) => {
    const { ends, pattern } = rule;
    // What may go on after its words ends with anything.
    if (!ends) return expect(pattern.source.split('|').every((part) => part.endsWith('$'))).toBe(false);
    fc.assert(
      fc.property(fc.stringMatching(pattern), (text) => ends.includes(text.slice(-1))),
      { numRuns: 500 },
    );
  });

  it('are those of the labels, and no others', () => {
    for (const { ends = '', pattern } of rules)
      for (const end of ends) expect(pattern.source, `${pattern.source} … ${end}`).toContain(end);
  });
});
