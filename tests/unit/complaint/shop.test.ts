import { describe, expect, it } from 'vitest';
import { clocksOf, clockState } from '../../../utils/complaint/clocks';
import type { Claim, Complaint, Phase } from '../../../utils/complaint/model';
import { clockWords } from '../../../utils/complaint/words';
import { readMessage } from '../../../utils/platform/validate';

const NOW = Date.UTC(2026, 10, 22, 4);
const HOUR = 3600_000;

function afterSale(code: string, phase: Phase, more: Partial<Complaint> = {}): Complaint {
  return {
    id: '1934012345678901',
    console: 'wechat-shop',
    queue: 'wechat-shop-aftersale',
    status: { code, text: code, phase },
    complaintTime: { at: NOW - 10 * HOUR, resolution: 1000 },
    ...more,
  };
}
const dispute = (code: string, phase: Phase, more: Partial<Complaint> = {}): Complaint => ({
  ...afterSale(code, phase, more),
  queue: 'wechat-shop-dispute',
});
const field = (at: number) => ({ at, from: at, to: at, source: 'field' as const });

describe('clocks of the shop', () => {
  it.each([
    [undefined, 'shop-refund'],
    ['refund', 'shop-refund'],
    ['return', 'shop-return'],
    ['exchange', 'shop-return'],
  ] as [Claim | undefined, string][])('a claim for %s is decided by %s, in 48 h', (claim, id) => {
    const { next, waiting } = clocksOf(afterSale('MERCHANT_PROCESSING', 'finish', claim ? { claim } : {}));
    expect([next.id, next.due, waiting]).toEqual([id, NOW + 38 * HOUR, true]);
  });

  it("the data's remaining time wins over the rule", () => {
    const { next } = clocksOf(
      afterSale('MERCHANT_PROCESSING', 'finish', { fieldDeadline: field(NOW + HOUR / 2) }),
    );
    expect(next).toMatchObject({ due: NOW + HOUR / 2, source: 'field' });
    expect(clockState(next, NOW)).toBe('critical');
  });

  it('a receipt counts from the signing, never from the application', () => {
    const wait = (more: Partial<Complaint>) =>
      clocksOf(afterSale('MERCHANT_WAIT_RECEIPT', 'finish', { claim: 'return', ...more })).next;
    expect(wait({})).toMatchObject({ id: 'shop-receipt', due: null });
    const signed = wait({ stateTime: { at: NOW - HOUR, resolution: 1000 } });
    expect(signed.due).toBe(NOW + 239 * HOUR);
    expect(clockWords(signed, NOW, 'zh-CN')).toMatchObject({ verb: '收货', lead: '剩' });
  });

  it.each([
    ['100', 'handle'],
    ['106', 'evidence'],
    ['108', 'evidence'],
    ['110', 'handle'],
  ])('dispute %s waits for the merchant, without a published span', (code, action) => {
    const { next, waiting } = clocksOf(dispute(code, 'finish'));
    expect([next.id, next.action, next.due, waiting]).toEqual(['shop-dispute', action, null, true]);
    expect(clockState(next, NOW)).toBe('unknown');
    const printed = { at: NOW + HOUR, from: NOW + HOUR, to: NOW + HOUR, source: 'page' as const };
    expect(clocksOf(dispute(code, 'finish', { deadline: printed })).next.due).toBe(NOW + HOUR);
  });

  it.each([
    [afterSale('USER_WAIT_RETURN', 'user'), '等用户'],
    [afterSale('PLATFORM_REFUND_FAIL', 'platform'), '等平台'],
    [dispute('103', 'platform'), '等平台'],
  ])('nothing to do but wait: $status.code', (complaint, words) => {
    const { next, waiting, done } = clocksOf(complaint);
    expect([clockWords(next, NOW, 'zh-CN').lead, waiting, done]).toEqual([words, false, false]);
  });
});

describe('over the bridge', () => {
  const observed = (complaint: object) =>
    readMessage(
      {
        type: 'observe',
        console: 'wechat-shop',
        account: '',
        session: 'known',
        at: NOW,
        unreadWaiting: 0,
        complaints: [complaint],
      },
      NOW,
    );
  it('claim and failure come through; what is no claim is left out', () => {
    const complaint = afterSale('PLATFORM_REFUND_FAIL', 'platform', { claim: 'return', failure: '余额不足' });
    expect(observed(complaint)).toMatchObject({ complaints: [{ claim: 'return', failure: '余额不足' }] });
    const odd = observed({ ...complaint, claim: 'steal', failure: 7 }) as { complaints: Complaint[] };
    expect(odd.complaints[0]?.claim).toBeUndefined();
    expect(odd.complaints[0]?.failure).toBeUndefined();
  });
});
