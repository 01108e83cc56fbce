import { describe, expect, it, test } from 'vitest';
import { checkReply, type ReplyContext } from '../../../utils/reply/redlines';
import { LINES } from '../../../utils/reply/redlines/codes';
import { RIGHT_REPLIES, WRONG_REPLIES } from './redlines-data';
import { NOW } from './sample';

const CONTEXT: ReplyContext = {
  console: 'wechat-pay',
  complaint: {
    id: '2002018202001010',
    outTradeNo: 'SHOP20261119008899',
    amountFen: 2500,
    fullRefunded: false,
  },
  limit: 500,
  soft: 200,
  facts: { refundKnown: false, callRecord: false },
  language: 'zh-CN',
  now: NOW,
};
const check = (text: string, more: Partial<ReplyContext> = {}) => checkReply(text, { ...CONTEXT, ...more });
const codes = (text: string, more: Partial<ReplyContext> = {}) => [
  ...new Set(check(text, more).findings.map(({ code }) => code)),
];

describe('replies of our own', () => {
  test.each(WRONG_REPLIES)('$code: $text', ({ code, text }) => {
    expect(codes(text)).toContain(code);
    const { verdict } = check(text);
    if (LINES[code].verdict === 'block') expect(verdict).toBe('block');
    else expect(verdict).not.toBe('pass');
  });
  test.each(RIGHT_REPLIES)('passes: %s', (text) => expect(codes(text)).toEqual([]));

  it('finds nearly all and wrongs nearly none', () => {
    const found = WRONG_REPLIES.filter(({ code, text }) => codes(text).includes(code)).length;
    const wronged = RIGHT_REPLIES.filter((text) => check(text).verdict !== 'pass').length;
    const recall = found / WRONG_REPLIES.length;
    const precision = found / (found + wronged);
    console.log(
      `red lines: ${WRONG_REPLIES.length} wrong, ${RIGHT_REPLIES.length} right; recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
    );
    expect(WRONG_REPLIES.length + RIGHT_REPLIES.length).toBeGreaterThanOrEqual(200);
    expect(recall).toBe(1);
    expect(precision).toBe(1);
  });
});
