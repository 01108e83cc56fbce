import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { clocksOf, clockState } from '../../../utils/complaint/clocks';
import type { Complaint, Phase, QueueId } from '../../../utils/complaint/model';
import { isClosed } from '../../../utils/complaint/rules';
import { clockWords } from '../../../utils/complaint/words';
import { settled } from '../../../utils/ledger/record';
import { lineOf } from '../../../utils/ledger/desk/line';
import { readQuery } from '../../../utils/ledger/desk/read-query';
import { wishesOf } from '../../../utils/ledger/desk/wanted';
import { waitingItem } from '../../../utils/ledger/store';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Wednesday 2026-11-18, 10:00 in Beijing. */
const THEN = Date.UTC(2026, 10, 18, 2);
const second = (at: number) => ({ at, resolution: 1000 });
const one = (queue: QueueId, phase: Phase, more: Partial<Complaint> = {}): Complaint => ({
  id: 'A1',
  console: 'alipay',
  queue,
  status: { code: null, text: '状态', phase },
  ...more,
});
const penalty = (problem: string, more: Partial<Complaint> = {}) =>
  one('alipay-violation', 'finish', { problem, stateTime: second(THEN), appealable: true, ...more });

describe('a refund that is due', () => {
  it('seven days from the listing, and from nothing else', () => {
    const listed = one('alipay-refund-due', 'finish', { stateTime: second(THEN) });
    expect(clocksOf(listed)).toMatchObject({
      waiting: true,
      next: { id: 'alipay-refund-due', action: 'refund', due: THEN + 7 * DAY, span: 7 * DAY, source: 'rule' },
    });
    const complained = one('alipay-refund-due', 'finish', { complaintTime: second(THEN) });
    expect(clocksOf(complained).next.due).toBeNull();
  });
  it('waits for nobody here while a refusal is reviewed', () =>
    expect(clocksOf(one('alipay-refund-due', 'platform', { stateTime: second(THEN) }))).toMatchObject({
      waiting: false,
      next: { action: 'platform', due: null },
    }));
});

describe('a penalty', () => {
  it.each([
    ['超时未处理交易投诉', 'alipay-appeal-overdue', 7],
    ['逾期未回复投诉', 'alipay-appeal-overdue', 7],
    ['未及时处理用户投诉', 'alipay-appeal-overdue', 7],
    ['超時未處理交易投訴', 'alipay-appeal-overdue', 7],
    ['逾期未完成退款', 'alipay-appeal-refund', 30],
    ['未按时退款', 'alipay-appeal-refund', 30],
    ['交易投诉逾期未完成退款', 'alipay-appeal-refund', 30],
    ['Late refund', 'alipay-appeal-refund', 30],
  ])('%s: %s, %i days', (problem, id, days) =>
    expect(clocksOf(penalty(problem)).next).toMatchObject({ id, action: 'appeal', due: THEN + days * DAY }),
  );
  it.each(['虚假宣传', '商品质量', '', '已退款'])('of another kind (%s): no window is guessed', (problem) =>
    expect(clocksOf(penalty(problem)).next).toMatchObject({ id: 'alipay-appeal', due: null }),
  );
  it('without the button no clock runs, whatever the rule says', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('超时未处理投诉', '逾期未退款'),
        (days, kind) => {
          const late = penalty(kind, { appealable: false, stateTime: second(THEN - days * DAY) });
          expect(clocksOf(late)).toMatchObject({ waiting: false, next: { action: 'late', due: null } });
          const unknown = penalty(kind, { appealable: undefined, stateTime: second(THEN - days * DAY) });
          expect(clocksOf(unknown)).toMatchObject({ waiting: false, next: { action: 'look', due: null } });
        },
      ),
    ));
  it('a printed end counts where the button is not known, and not where it is missing', () => {
    const at = THEN + 3 * DAY;
    const deadline = { at, from: at, to: at, source: 'page' as const };
    expect(clocksOf(penalty('', { appealable: undefined, deadline })).next.due).toBe(at);
    expect(clocksOf(penalty('', { appealable: false, deadline })).next.due).toBeNull();
  });
  it('waits until its window closes, and is not late afterwards', () => {
    const { id, console, deadline: _deadline, fieldDeadline: _field, ...facts } = penalty('超时未处理投诉');
    const record = settled({
      key: 'alipay||A1',
      id,
      console,
      account: '',
      firstSeenAt: THEN,
      seenAt: THEN,
      facts,
      stamps: {},
      shadow: false,
    });
    const end = THEN + 7 * DAY;
    expect(waitingItem(record, end - 1, {})).toMatchObject({ queue: 'alipay-violation', state: 'critical' });
    expect(waitingItem(record, end, {})).toBeNull();
    const line = lineOf(record, undefined, {});
    const listed = (now: number) =>
      wishesOf(readQuery({ sort: 'due', turn: 'waiting' })!, now, () => 1).every((wish) => wish(line));
    expect([listed(end - 1), listed(end)]).toEqual([true, false]);
    expect(isClosed({ id: 'alipay-refund-due', due: end }, end + DAY)).toBe(false);
    const { next } = clocksOf(penalty('超时未处理投诉'));
    expect(clockState(next, end + 40 * DAY)).toBe('done');
    expect(clockWords(next, end + 40 * DAY, 'zh-CN', '待处理').label).toBe('已过申诉期');
  });
  it('joins no family of complaints', () => {
    const {
      id,
      console,
      deadline: _deadline,
      fieldDeadline: _field,
      ...facts
    } = penalty('超时未处理投诉', {
      outTradeNo: 'KS2026111817',
      transactionId: '2026111822001',
    });
    const given = {
      key: 'k',
      id,
      console,
      account: '',
      firstSeenAt: 1,
      seenAt: 1,
      facts,
      stamps: {},
      shadow: false,
    };
    expect(settled(given).keys).toEqual([]);
    expect(settled({ ...given, facts: { ...facts, queue: 'alipay-trade' } }).keys).toHaveLength(2);
  });
});

describe('an appeal', () => {
  const review = (at: number) => clocksOf(one('alipay-appeal', 'platform', { complaintTime: second(at) }));
  it.each([
    ['a Wednesday', THEN, Date.UTC(2026, 10, 23, 15, 59, 59)],
    ['a Friday evening', Date.UTC(2026, 10, 20, 10), Date.UTC(2026, 10, 25, 15, 59, 59)],
    ['the eve of a holiday', Date.UTC(2026, 8, 24, 7), Date.UTC(2026, 8, 30, 15, 59, 59)],
    ['before a worked Saturday', Date.UTC(2026, 1, 12, 2), Date.UTC(2026, 1, 24, 15, 59, 59)],
  ])('sent on %s: the end of the third working day', (_, at, due) =>
    expect(review(at)).toMatchObject({
      waiting: false,
      done: false,
      next: { id: 'alipay-appeal-review', action: 'platform', due, span: due - at },
    }),
  );
  it('is the platform’s time: calm, then unknown, never overdue', () => {
    const { next } = review(THEN);
    const due = next.due ?? 0;
    expect([due - 1, due, due + DAY].map((now) => clockState(next, now))).toEqual([
      'calm',
      'unknown',
      'unknown',
    ]);
    expect(clockWords(next, due - 26 * HOUR, 'zh-CN').label).toMatch(/^等平台 剩1天2小时/);
  });
});

describe('a question', () => {
  it('waits without a published time, below every complaint', () => {
    const { next, waiting } = clocksOf(one('alipay-consult', 'finish', { complaintTime: second(THEN) }));
    expect([waiting, next.due, clockState(next, THEN + 90 * DAY)]).toEqual([true, null, 'calm']);
    expect(clockWords(next, THEN, 'zh-CN')).toMatchObject({ verb: '', lead: '答复', label: '答复' });
    expect(clockWords(next, THEN, 'en').lead).toBe('Answer');
  });
});
