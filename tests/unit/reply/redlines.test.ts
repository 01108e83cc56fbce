import { describe, expect, it, test } from 'vitest';
import { LINES } from '../../../utils/reply/redlines/codes';
import { RIGHT_REPLIES, WRONG_REPLIES } from './redlines-data';
import { check, codes } from './redlines-check';

describe('replies of our own', () => {
  test.each(WRONG_REPLIES)('$code: $text', ({ code, text }) => {
    expect(codes(text)).toContain(code);
    const { verdict } = check(text);
    if (LINES[code].verdict === 'block') expect(verdict).toBe('block');
    else expect(verdict).not.toBe('pass');
  });
  test.each(RIGHT_REPLIES)('passes: %s', (text) => expect(codes(text)).toEqual([]));

  it('finds nearly all and wrongs nearly none', () => {
    const judged = [
      ...WRONG_REPLIES.map(({ code, text }) => ({ text, due: LINES[code].verdict, code })),
      ...RIGHT_REPLIES.map((text) => ({ text, due: 'pass' as const, code: null })),
    ].map(({ text, due, code }) => ({ due, code, got: check(text).verdict, found: codes(text) }));
    const rates = (verdict: 'block' | 'warn') => {
      const due = judged.filter((each) => each.due === verdict);
      const got = judged.filter((each) => each.got === verdict);
      // A warning beside something worse is still a warning given.
      const hit = due.filter((each) => each.code !== null && each.found.includes(each.code));
      const right = got.filter((each) => each.due !== 'pass');
      return { precision: right.length / got.length, recall: hit.length / due.length };
    };
    const [block, warn] = [rates('block'), rates('warn')];
    const said = ({ precision, recall }: typeof block): string =>
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    console.log(
      `red lines: ${WRONG_REPLIES.length} wrong and ${RIGHT_REPLIES.length} right replies; block ${said(block)}; warn ${said(warn)}`,
    );
    expect(judged.length).toBeGreaterThanOrEqual(900);
    expect(block.precision).toBeGreaterThanOrEqual(0.97);
    expect(block.recall).toBeGreaterThanOrEqual(0.95);
    expect(warn.precision).toBeGreaterThanOrEqual(0.95);
    expect(warn.recall).toBeGreaterThanOrEqual(0.95);
  });
});
