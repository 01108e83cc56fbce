import { describe, expect, it } from 'vitest';
import { codePoints, replyLimit } from '../../../utils/reply/limits';

describe('replyLimit', () => {
  it('knows the queues', () => {
    expect(replyLimit('wechat-pay', null)).toEqual({ soft: 200, hard: 500 });
    expect(replyLimit('alipay-trade', null)).toEqual({ soft: 200, hard: 200 });
    expect(replyLimit('alipay-risk', null)).toEqual({ soft: 200, hard: 200 });
  });
  it('lets the page win, upwards and downwards', () => {
    expect(replyLimit('wechat-pay', 120)).toEqual({ soft: 120, hard: 120 });
    expect(replyLimit('alipay-trade', 500)).toEqual({ soft: 200, hard: 500 });
  });
  it('ignores what is no limit', () => {
    for (const odd of [-1, 0, NaN, Infinity, 1.5]) expect(replyLimit('wechat-pay', odd).hard).toBe(500);
  });
  it('counts code points', () => {
    expect(codePoints('好😀a')).toBe(3);
    expect(codePoints('')).toBe(0);
  });
});
