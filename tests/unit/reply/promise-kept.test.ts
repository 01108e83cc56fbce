import { describe, expect, it } from 'vitest';
import type { Complaint, HistoryEvent } from '../../../utils/complaint/model';
import { keptAt } from '../../../utils/reply/promise-kept';

const MADE = Date.UTC(2026, 10, 20, 7);
const HOUR = 3_600_000;
const SEEN = MADE + 50 * HOUR;
const event = (hours: number, by: HistoryEvent['by'], text: string, type: string | null = null) => ({
  at: MADE + hours * HOUR,
  by,
  type,
  text,
});
const PROMISING = event(0.001, 'merchant', '我们会在3个工作日内退款，今天18:00前回复您', 'MERCHANT_RESPONSE');
const complaint = (history: HistoryEvent[], more: Partial<Complaint> = {}): Complaint => ({
  id: '1',
  console: 'wechat-pay',
  queue: 'wechat-pay',
  status: { code: 'PROCESSING', text: '处理中', phase: 'finish' },
  history: [PROMISING, ...history],
  ...more,
});
const DONE = { status: { code: 'PROCESSED', text: '已处理完成', phase: 'done' as const } };
const refund = { what: 'refund', words: '3个工作日内退款', madeAt: MADE } as const;
const reply = { what: 'reply', words: '今天18:00前回复您', madeAt: MADE } as const;
const delivery = { what: 'delivery', words: '3天内补发', madeAt: MADE } as const;
const at = (hours: number) => MADE + hours * HOUR;

describe('a promise is kept', () => {
  it.each([
    [
      'a refund that arrived',
      refund,
      [event(5, 'system', '退款到账', 'COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE')],
      {},
      at(5),
    ],
    ['a refund the console tells of', refund, [], { fullRefunded: true }, SEEN],
    [
      'a refund that has only begun',
      refund,
      [event(5, 'system', '发起全额退款', 'COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE')],
      {},
      null,
    ],
    [
      'a refund in part',
      refund,
      [event(5, 'system', '部分退款', 'COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE')],
      {},
      null,
    ],
    ['a refund we only say we made', refund, [event(5, 'merchant', '已全额退款成功')], {}, null],
    ['a refund, by closing the case', refund, [], DONE, null],
    [
      'a refund, by a user who took it back',
      refund,
      [event(6, 'user', '撤诉', 'USER_REVOKE_COMPLAINT')],
      DONE,
      at(6),
    ],
    ['an answer', reply, [event(2, 'merchant', '核实结果如下')], {}, at(2)],
    ['the promising message itself is no answer', reply, [], {}, null],
    [
      'nor is it when it comes back shortened',
      reply,
      [event(0.01, 'merchant', '您好，尾号1234的订单')],
      {},
      null,
    ],
    ['nor is it when it comes again', reply, [event(3, 'merchant', '今天18:00前回复您')], {}, null],
    ['nor is what the user writes', reply, [event(3, 'user', '人呢')], {}, null],
    ['an answer, by closing the case', reply, [], DONE, SEEN],
    ['a delivery is not seen in a thread', delivery, [event(2, 'merchant', '已补发')], {}, null],
    ['a delivery, by closing the case', delivery, [], DONE, SEEN],
  ] as const)('%s', (_, promise, history, more, expected) => {
    expect(keptAt(promise, complaint([...history], more), SEEN)).toBe(expected);
  });
});

describe('a look at the result of an appeal', () => {
  const appeal = { what: 'appeal', words: '查看结果', madeAt: MADE } as const;
  it('is due although the case is closed, until the platform tells the result', () => {
    expect(keptAt(appeal, complaint([], DONE), SEEN)).toBeNull();
    expect(keptAt(appeal, complaint([], { ...DONE, appeal: '403' }), SEEN)).toBeNull();
    expect(keptAt(appeal, complaint([], { ...DONE, appeal: '118' }), SEEN)).toBe(SEEN);
  });
});
