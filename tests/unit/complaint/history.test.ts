/** Every kind of line in a WeChat Pay thread: whose act it is, and what it counts as. */
import { describe, expect, it } from 'vitest';
import { actOf, ofMerchant, ofUser } from '../../../utils/complaint/history';
import { reopenClock } from '../../../utils/complaint/clocks';
import type { Complaint, HistoryEvent } from '../../../utils/complaint/model';
import { CONSOLES } from '../../../utils/consoles';
import { JsonStore } from '../../../utils/reader/json';
import { pick } from '../../../utils/reader/pick';
import { reportFrom } from '../../../utils/reader/report';
import { closeCheck } from '../../../utils/reply/close';
import { snapshotOf, staleCheck } from '../../../utils/reply/stale';

const NOW = Date.UTC(2026, 10, 21, 6);
const MINUTE = 60_000;
const ID = '200201820261120174408000001';

/** Kind, who, act; whether it is news of the user; whether it answers for the merchant. */
const KINDS: [type: string, by: HistoryEvent['by'], act: string, user?: 'user' | 'merchant'][] = [
  ['USER_CREATE_COMPLAINT', 'user', 'raise', 'user'],
  ['USER_CONTINUE_COMPLAINT', 'user', 'raise', 'user'],
  ['USER_RESPONSE', 'user', 'message', 'user'],
  ['USER_CLICK_RESPONSE', 'user', 'message', 'user'],
  ['USER_APPLY_PLATFORM_HELP', 'user', 'help', 'user'],
  ['USER_APPLY_PLATFORM_SERVICE', 'user', 'help', 'user'],
  ['USER_CANCEL_PLATFORM_SERVICE', 'user', 'unhelp', 'user'],
  ['USER_SUBMIT_SATISFACTION', 'user', 'rate'],
  ['USER_REVOKE_COMPLAINT', 'user', 'withdraw', 'user'],
  ['USER_COMFIRM_COMPLAINT', 'user', 'settle', 'user'],
  ['MERCHANT_RESPONSE', 'merchant', 'reply', 'merchant'],
  ['MERCHANT_CONFIRM_COMPLETE', 'merchant', 'close', 'merchant'],
  ['MERCHANT_APPROVE_REFUND', 'merchant', 'grant', 'merchant'],
  ['MERCHANT_REFUSE_RERUND', 'merchant', 'refuse', 'merchant'],
  ['PLATFORM_RESPONSE', 'platform', 'platform'],
  ['PLATFORM_HELP_APPLICATION', 'platform', 'nudge'],
  ['PLATFORM_SERVICE_FINISHED', 'platform', 'platform'],
  ['USER_CREATE_COMPLAINT_SYSTEM_MESSAGE', 'system', 'note'],
  ['USER_CONTINUE_COMPLAINT_SYSTEM_MESSAGE', 'system', 'note'],
  ['COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE', 'system', 'refund'],
  ['COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE', 'system', 'refund'],
  ['COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE', 'system', 'arrived'],
  ['COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE', 'system', 'refund'],
  ['SERVICE_ORDER_CANCEL', 'system', 'order'],
  ['SERVICE_ORDER_COMPLETE', 'system', 'order'],
];
const OLD: typeof KINDS = [
  ['COMPLAINT_FULL_REFUNDED', 'system', 'refund'],
  ['MERCHANT_CONFIRM_COMPLETE_SYSTEM_MESSAGE', 'system', 'note'],
  ['SERVICE_ORDER_WAIT_USER_PAY', 'system', 'order'],
];
/** Nobody has told us of these: the author may be guessed by the word in front, the act may not. */
const NEW: typeof KINDS = [
  ['USER_READ_RESPONSE', 'user', 'unknown'],
  ['MERCHANT_VIEW_COMPLAINT', 'merchant', 'unknown'],
  ['COMPLAINT_FULL_REFUNDED_FAILED', 'system', 'unknown'],
  ['SOMETHING_ELSE', 'unknown', 'unknown'],
];

const PAGE = CONSOLES['wechat-pay'];
/** The thread as the console's own answer brings it. */
function threadOf(...lines: [type: string, text: string, minutes: number][]): HistoryEvent[] {
  const store = new JsonStore(PAGE);
  const hear = (url: string, answer: object) => {
    const report = reportFrom(JSON.stringify({ url, status: 200, ...pick(answer) }));
    if (report) store.add(report, NOW);
  };
  hear('/xphp/ccomplaints/get_complaint_detail', {
    data: { complaint_id: ID, complaint_state: 'PENDING', complaint_time: '2026-11-20T17:44:08+08:00' },
  });
  hear(`/xphp/ccomplaints/get_negotiation_historys?complaint_id=${ID}`, {
    data: {
      data: lines.map(([operate_type, operate_details, minutes], log_id) => ({
        log_id: `30028${log_id}`,
        operate_type,
        operate_time: new Date(NOW + minutes * MINUTE).toISOString().replace('Z', '+00:00'),
        operate_details,
        image_list: [],
      })),
    },
  });
  return store.byId(ID)?.history ?? [];
}
const complaint = (history: HistoryEvent[], more: Partial<Complaint> = {}): Complaint => ({
  id: ID,
  console: 'wechat-pay',
  queue: 'wechat-pay',
  status: { code: 'PENDING', text: '待处理', phase: 'reply' },
  history,
  ...more,
});

it.each([...KINDS, ...OLD, ...NEW])('%s is an act of the %s: %s', (type, by, act, of) => {
  const [event] = threadOf([type, '内容', 0]);
  if (!event) throw new Error('The line was not read.');
  expect(event).toMatchObject({ type, by });
  expect(actOf(event)).toBe(act);
  expect(ofUser(event)).toBe(of === 'user');
  expect(ofMerchant(event)).toBe(of === 'merchant');
});

it('knows the 25 kinds of the platform, each once', () => {
  expect(new Set(KINDS.map(([type]) => type)).size).toBe(25);
});

it('a line without a kind, and a numbered one, are what their author writes', () => {
  expect(actOf({ type: null, by: 'merchant' })).toBe('reply');
  expect(actOf({ type: '3', by: 'merchant' })).toBe('reply');
  expect(actOf({ type: null, by: 'user' })).toBe('message');
  expect(actOf({ type: null, by: 'unknown' })).toBe('unknown');
});

describe('an unknown kind moves nothing', () => {
  const again: [string, string, number] = ['USER_CONTINUE_COMPLAINT', '没解决', 0];

  it('answers no repeated complaint; a decision about the refund does', () => {
    const due = (type: string) =>
      reopenClock(complaint(threadOf(again, [type, '好', 5]), { userComplaintTimes: 2 }))?.due ?? null;
    expect(due('MERCHANT_VIEW_COMPLAINT')).toBe(NOW + 24 * 60 * MINUTE);
    expect(due('MERCHANT_APPROVE_REFUND')).toBeNull();
    expect(due('MERCHANT_RESPONSE')).toBeNull();
  });

  it('is no new message and no colleague; a press on a suggested answer is one', () => {
    const before = snapshotOf(complaint(threadOf(again)));
    const after = (type: string) =>
      staleCheck(before, snapshotOf(complaint(threadOf(again, [type, '好', 5]))));
    expect(after('USER_READ_RESPONSE')).toBe('same');
    expect(after('MERCHANT_VIEW_COMPLAINT')).toBe('same');
    expect(after('USER_SUBMIT_SATISFACTION')).toBe('same');
    expect(after('PLATFORM_HELP_APPLICATION')).toBe('same');
    expect(after('USER_CLICK_RESPONSE')).toEqual({ changed: 'newUserMessage' });
    expect(after('USER_APPLY_PLATFORM_SERVICE')).toEqual({ changed: 'newUserMessage' });
    expect(after('MERCHANT_REFUSE_RERUND')).toEqual({ changed: 'answeredByColleague' });
  });

  const verdict = (...lines: [string, string, number][]) =>
    closeCheck(complaint(threadOf(['USER_CREATE_COMPLAINT', '要退款', -90], ...lines)), {
      now: NOW,
      attempts: 0,
      burst: false,
      action: 'complete',
    });
  const offer: [string, string, number] = ['MERCHANT_RESPONSE', '我们为您原路全额退款12元，今天到账。', 0];

  it('closes nothing, whatever words stand in it', () => {
    expect(verdict(offer, ['USER_RESPONSE', '同意', 5]).verdict).toBe('pass');
    expect(verdict(offer, ['USER_READ_RESPONSE', '同意', 5]).missing).toContain('userUnclear');
    expect(verdict(offer, ['USER_RESPONSE', '同意', 5], ['SOMETHING_ELSE', '到账', 9]).verdict).toBe('block');
    expect(verdict(['MERCHANT_VIEW_COMPLAINT', '全额退款', 1], ['USER_RESPONSE', '好', 5]).missing).toContain(
      'noOffer',
    );
    expect(verdict(offer, ['COMPLAINT_FULL_REFUNDED_FAILED', '', 5]).missing).toContain('noRefund');
  });

  it('a rating neither agrees nor doubts, unless it complains', () => {
    const agreed: [string, string, number] = ['USER_RESPONSE', '同意', 5];
    expect(verdict(offer, agreed, ['USER_SUBMIT_SATISFACTION', '5', 9]).verdict).toBe('pass');
    expect(verdict(offer, ['USER_SUBMIT_SATISFACTION', '非常满意', 9]).missing).toContain('noAnswer');
    expect(verdict(offer, agreed, ['USER_SUBMIT_SATISFACTION', '不满意', 9]).missing).toContain(
      'userRefuses',
    );
  });
});
