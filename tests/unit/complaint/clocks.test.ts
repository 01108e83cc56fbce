import { describe, expect, it } from 'vitest';
import { clocksOf, clockState, mostUrgent, reopenClock } from '../../../utils/complaint/clocks';
import type { Clock, ClockState, Complaint, Deadline, HistoryEvent } from '../../../utils/complaint/model';
import { complaint, HOUR, NINE, PENDING, PROCESSED, PROCESSING } from '../ledger/made';

const MINUTE = 60_000;
const alipay = { console: 'alipay', queue: 'alipay-trade' } as const;
const risk = { console: 'alipay', queue: 'alipay-risk' } as const;
const phase = (phase: Complaint['status']['phase']) => ({ status: { code: null, text: '状态', phase } });
const exact = (at: number, source: Deadline['source'] = 'page'): Deadline => ({
  at,
  from: at,
  to: at,
  source,
});
const around = (at: number, from: number, to: number): Deadline => ({ at, from, to, source: 'page' });
const next = (more: Partial<Complaint>): Clock => clocksOf(complaint('A', more)).next;

describe('which clock is next', () => {
  it('WeChat Pay: the first reply, then the end', () => {
    const { next, then, waiting } = clocksOf(complaint('A'));
    expect(next).toMatchObject({
      id: 'wx-first-reply',
      action: 'reply',
      due: NINE + 24 * HOUR,
      source: 'rule',
    });
    expect(then).toMatchObject({ id: 'wx-complete', action: 'finish', due: NINE + 72 * HOUR });
    expect(waiting).toBe(true);
  });

  it('answered: the end alone', () => {
    const { next, then } = clocksOf(complaint('A', { status: PROCESSING }));
    expect(next).toMatchObject({ id: 'wx-complete', action: 'finish', due: NINE + 72 * HOUR });
    expect(then).toBeNull();
  });

  it('finished: nothing is counted', () => {
    const clocks = clocksOf(complaint('A', { status: PROCESSED, deadline: exact(NINE) }));
    expect(clocks).toMatchObject({ waiting: false, done: true, then: null, next: { due: null, done: true } });
  });

  it('with the platform: not ours, not done', () => {
    const clocks = clocksOf(complaint('A', { ...alipay, ...phase('platform'), deadline: exact(NINE) }));
    expect(clocks).toMatchObject({ waiting: false, done: false, next: { action: 'evidence', due: null } });
  });

  it('Alipay: 96 h, or the hours that the shop set; a risk complaint has its own field only', () => {
    const trade = complaint('A', { ...alipay, ...phase('finish') });
    expect(clocksOf(trade).next).toMatchObject({
      id: 'alipay-trade',
      action: 'handle',
      due: NINE + 96 * HOUR,
    });
    expect(clocksOf(trade, { alipayTradeHours: 72 }).next.due).toBe(NINE + 72 * HOUR);
    expect(next({ ...risk, ...phase('finish') })).toMatchObject({ id: 'alipay-risk', due: null });
    expect(next({ ...risk, ...phase('finish'), fieldDeadline: exact(NINE + 5, 'field') }).due).toBe(NINE + 5);
  });

  it('an unknown state counts as open; only what is printed or given is counted to', () => {
    expect(clocksOf(complaint('A', phase('unknown')))).toMatchObject({
      waiting: true,
      done: false,
      next: { due: null },
    });
    expect(next({ ...phase('unknown'), deadline: exact(NINE + 7) })).toMatchObject({
      due: NINE + 7,
      source: 'page',
    });
    expect(next({ ...phase('unknown'), fieldDeadline: exact(NINE + 8, 'field') }).due).toBe(NINE + 8);
  });
});

describe('whose deadline wins', () => {
  const field = exact(NINE + 20 * HOUR, 'field');
  const printed = exact(NINE + 10 * HOUR);

  it('the page, then the field, then the rule', () => {
    expect(next({ deadline: printed, fieldDeadline: field })).toMatchObject({
      due: printed.at,
      source: 'page',
    });
    expect(next({ fieldDeadline: field })).toMatchObject({ due: field.at, source: 'field' });
    expect(next({})).toMatchObject({ due: NINE + 24 * HOUR, source: 'rule' });
  });

  it('and belongs to the next clock, not to the one behind it', () =>
    expect(clocksOf(complaint('A', { deadline: printed, fieldDeadline: field })).then?.due).toBe(
      NINE + 72 * HOUR,
    ));

  it('inside a coarse text a field is finer, then a rule', () => {
    const wide = around(NINE + 19 * HOUR, NINE + 19 * HOUR, NINE + 25 * HOUR);
    expect(next({ deadline: wide, fieldDeadline: field })).toMatchObject({
      due: field.at,
      source: 'field',
      coarse: false,
    });
    expect(next({ deadline: wide })).toMatchObject({ due: NINE + 24 * HOUR, source: 'rule', coarse: false });
    const edge = around(NINE, NINE, NINE + 24 * HOUR);
    expect(next({ deadline: edge }).source).toBe('rule');
  });

  it('outside of it the text wins', () => {
    const narrow = around(NINE + 30 * HOUR, NINE + 30 * HOUR, NINE + 31 * HOUR);
    expect(next({ deadline: narrow, fieldDeadline: field })).toMatchObject({
      due: narrow.at,
      source: 'page',
      coarse: true,
    });
    const short = around(NINE, NINE, NINE + 24 * HOUR - 1);
    expect(next({ deadline: short }).source).toBe('page');
  });

  it('a bare date says too little for a rule, a time to the hour says enough', () => {
    expect(next({ complaintTime: { at: NINE, resolution: 24 * HOUR } }).due).toBeNull();
    expect(next({ complaintTime: { at: NINE, resolution: HOUR } }).due).toBe(NINE + 24 * HOUR);
    const dateOnly = complaint('A', {
      complaintTime: { at: NINE, resolution: 24 * HOUR },
      deadline: printed,
    });
    expect(clocksOf(dateOnly)).toMatchObject({ next: { due: printed.at }, then: null });
  });
});

describe('how urgent', () => {
  const stateAt = (left: number): ClockState => clockState(next({}), NINE + 24 * HOUR - left);
  it.each<[number, ClockState]>([
    [24 * HOUR, 'calm'],
    [12 * HOUR + 1, 'calm'],
    [12 * HOUR, 'soon'],
    [4 * HOUR + 1, 'soon'],
    [4 * HOUR, 'urgent'],
    [HOUR + 1, 'urgent'],
    [HOUR, 'critical'],
    [MINUTE / 2, 'critical'],
    [1, 'critical'],
    [0, 'overdue'],
    [-MINUTE / 2, 'overdue'],
  ])('%i ms before: %s', (left, state) => expect(stateAt(left)).toBe(state));

  it.each([
    ['23:59:30', Date.UTC(2026, 10, 21, 15, 59, 30)],
    ['a leap day', Date.UTC(2028, 1, 28, 16, 0, 10)],
    ['the last second of a year', Date.UTC(2026, 11, 31, 15, 59, 59)],
    ['the day New York turns its clocks', Date.UTC(2026, 2, 8, 6, 59, 59)],
  ])('%s: 24 h ± 30 s, 72 h ± 1 min', (_, at) => {
    const complaintTime = { at, resolution: 1000 };
    const first = next({ complaintTime, status: PENDING });
    expect(clockState(first, at + 24 * HOUR - MINUTE / 2)).toBe('critical');
    expect(clockState(first, at + 24 * HOUR + MINUTE / 2)).toBe('overdue');
    const end = next({ complaintTime, status: PROCESSING });
    expect(clockState(end, at + 72 * HOUR - MINUTE)).toBe('critical');
    expect(clockState(end, at + 72 * HOUR + MINUTE)).toBe('overdue');
  });

  it('nothing to count to is unknown, done is done', () => {
    expect(clockState({ ...next({}), due: null }, NINE)).toBe('unknown');
    expect(clockState({ ...next({}), done: true }, NINE + 999 * HOUR)).toBe('done');
  });

  it('of several the most urgent counts; the unknown stands above what has time', () => {
    expect(mostUrgent(['calm', 'overdue', 'critical'])).toBe('overdue');
    expect(mostUrgent(['calm', 'unknown', 'done'])).toBe('unknown');
    expect(mostUrgent(['unknown', 'soon'])).toBe('soon');
    expect(mostUrgent([])).toBeNull();
  });
});

describe('a complaint that came back', () => {
  const event = (hours: number, by: HistoryEvent['by'], type: string | null): HistoryEvent => ({
    at: NINE + hours * HOUR,
    by,
    type,
    text: '',
  });
  const again = event(30, 'user', 'USER_CONTINUE_COMPLAINT');
  const answer = event(20, 'merchant', 'MERCHANT_RESPONSE');
  const reopened = (history: HistoryEvent[] | undefined, more: Partial<Complaint> = {}) =>
    reopenClock(complaint('A', { userComplaintTimes: 2, ...(history ? { history } : {}), ...more }));

  it('has 24 h from the last 继续投诉, where its time is known', () => {
    expect(reopened([answer, again])).toMatchObject({ id: 'wx-reopen', due: again.at + 24 * HOUR });
    const later = event(40, 'user', 'USER_CONTINUE_COMPLAINT');
    expect(reopened([later, answer, again])?.due).toBe(later.at + 24 * HOUR);
  });

  it('has none without a history, after an answer, or when it does not wait for one', () => {
    expect(reopened(undefined)).toBeNull();
    expect(reopened([answer])).toBeNull();
    expect(reopened([again, event(31, 'merchant', 'MERCHANT_RESPONSE')])).toBeNull();
    expect(reopened([again], { status: PROCESSING })).toBeNull();
    expect(reopened([again], alipay)).toBeNull();
  });

  it('keeps the first-reply clock in a list', () =>
    expect(next({ userComplaintTimes: 2 })).toMatchObject({ id: 'wx-first-reply', due: NINE + 24 * HOUR }));
});
