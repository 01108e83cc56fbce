import { describe, expect, it, test } from 'vitest';
import type { Complaint, HistoryEvent } from '../../../utils/complaint/model';
import { closeCheck, type CloseOptions, type ConditionId } from '../../../utils/reply/close';
import { offerIn, stanceOf } from '../../../utils/reply/stance';
import { complaint, HOUR, NOW } from './sample';

const OPTIONS: CloseOptions = { now: NOW, attempts: 0, burst: false, action: 'complete' };
const SYSTEM = {
  full: 'COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE',
  part: 'COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE',
  arrived: 'COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE',
};

/** `u:` user, `m:` merchant, `s:` system, `p:` platform; `TYPE|` in front of the words; a minute apart. */
function thread(...lines: string[]): HistoryEvent[] {
  return lines.map((line, i) => {
    const [, who, type, text] = /^(\w):(?:([A-Z_]+)\|)?(.*)$/s.exec(line)!;
    const by = ({ u: 'user', m: 'merchant', s: 'system', p: 'platform' } as const)[who as 'u']!;
    return { at: NOW - HOUR + i * 60_000, by, type: type ?? null, text: text! };
  });
}
const check = (lines: string[], fields: Partial<Complaint> = {}, options: Partial<CloseOptions> = {}) =>
  closeCheck(complaint({ history: thread(...lines), ...fields }), { ...OPTIONS, ...options });
const which = (lines: string[], fields: Partial<Complaint> = {}): ConditionId[] =>
  check(lines, fields)
    .conditions.filter(({ ok }) => ok)
    .map(({ id }) => id);

const START = 'u:USER_CREATE_COMPLAINT|杯子裂了，要退款';
const OFFER = 'm:MERCHANT_RESPONSE|您好，我们今天为您原路全额退款125.00元。';

describe('solved', () => {
  test.each<[string, string[], ConditionId]>([
    ['good', [START, OFFER, 'u:USER_RESPONSE|好的'], 'agreed'],
    ['good, thanks', [START, OFFER, 'u:好的，谢谢'], 'agreed'],
    ['agrees', [START, OFFER, 'u:同意'], 'agreed'],
    ['agrees with the plan', [START, OFFER, 'u:可以，就按你们说的办吧'], 'agreed'],
    ['got it back', [START, OFFER, 'u:退款收到了，谢谢'], 'agreed'],
    ['money arrived', [START, OFFER, 'u:钱已经到账了'], 'agreed'],
    ['solved', [START, OFFER, 'u:问题解决了'], 'agreed'],
    ['no problem', [START, OFFER, 'u:没有问题了，谢谢商家'], 'agreed'],
    ['not necessary any more', [START, OFFER, 'u:不用退了，谢谢'], 'agreed'],
    ['courteous', [START, OFFER, 'u:不好意思，麻烦你们了，谢谢'], 'agreed'],
    ['English', [START, OFFER, 'u:OK, thank you'], 'agreed'],
    ['English, got it', [START, OFFER, 'u:I received the refund, thanks'], 'agreed'],
    ['merchant only thanks behind it', [START, OFFER, 'u:好的', 'm:不客气，祝您生活愉快'], 'agreed'],
    ['asked before, then agreed', [START, OFFER, 'u:几天到账？', 'm:今天退款到账', 'u:好的谢谢'], 'agreed'],
    ['refused, then money came', [START, OFFER, 'u:还没收到退款', 'u:收到退款了'], 'agreed'],
    ['closed in between', [START, OFFER, 'm:MERCHANT_CONFIRM_COMPLETE|', 'u:好的，谢谢'], 'agreed'],
    ['confirmed by the button', [START, OFFER, 'u:USER_COMFIRM_COMPLAINT|'], 'agreed'],
    ['withdraws', [START, OFFER, 'u:已撤诉'], 'withdrawn'],
    ['takes the complaint back', [START, OFFER, 'u:我已经撤销投诉了'], 'withdrawn'],
    ['withdraws before any answer', [START, 'u:点错了，我撤诉'], 'withdrawn'],
    ['complains no longer', [START, OFFER, 'u:不投诉了'], 'withdrawn'],
    ['revoked by the button', [START, 'u:USER_REVOKE_COMPLAINT|'], 'withdrawn'],
    [
      'full refund arrived',
      [START, `s:${SYSTEM.full}|发起全额退款`, `s:${SYSTEM.arrived}|退款到账`],
      'fullRefund',
    ],
    ['arrived with its sum', [START, `s:${SYSTEM.arrived}|退款125.00元已到账`], 'fullRefund'],
    [
      'in two parts',
      [START, `s:${SYSTEM.part}|`, `s:${SYSTEM.arrived}|到账¥100.00`, `s:${SYSTEM.arrived}|到账¥25.00`],
      'fullRefund',
    ],
    ['said by the platform', [START, 'p:已全额退款125.00元'], 'fullRefund'],
  ])('%s', (_, lines, id) => expect(which(lines)).toContain(id));

  it('takes the flag of the console, also for an unread thread', () => {
    const result = closeCheck(complaint({ fullRefunded: true }), OPTIONS);
    expect(result.verdict).toBe('pass');
    expect(result.missing).toEqual([]);
  });
  it('takes a state in which the user withdrew', () =>
    expect(
      closeCheck(
        complaint({
          queue: 'alipay-risk',
          console: 'alipay',
          status: { code: 'DROP_COMPLAIN', text: '用户撤诉', phase: 'done' },
        }),
        OPTIONS,
      ).verdict,
    ).toBe('pass'));
});

describe('not solved', () => {
  test.each<[string, string[]]>([
    ['nobody answered', [START]],
    ['offer without an answer', [START, OFFER]],
    ['thanks with a but', [START, OFFER, 'u:谢谢，但是运费怎么算']],
    ['good, but', [START, OFFER, 'u:好的，不过邮费也要算上']],
    ['a question', [START, OFFER, 'u:可以，什么时候到账？']],
    ['a question without its mark', [START, OFFER, 'u:好的 那几天能到账呢']],
    ['can it', [START, OFFER, 'u:可以退运费吗']],
    ['sarcasm', [START, OFFER, 'u:谢谢你们的推脱']],
    ['sarcasm, laughing', [START, OFFER, 'u:呵呵，谢谢了']],
    ['sarcasm, praise', [START, OFFER, 'u:好的很，你们真行']],
    ['sarcasm, a strange thing to thank for', [START, OFFER, 'u:感谢贵司浪费我三天的宝贵时间']],
    ['no', [START, OFFER, 'u:不行']],
    ['does not agree', [START, OFFER, 'u:我不同意这个方案']],
    ['cannot accept', [START, OFFER, 'u:不能接受']],
    ['not got', [START, OFFER, 'u:没收到']],
    ['not got any money', [START, OFFER, 'u:我还没有收到退款']],
    ['not solved', [START, OFFER, 'u:问题没有解决']],
    ['not content', [START, OFFER, 'u:不太满意']],
    ['goes on', [START, OFFER, 'u:好的，我继续投诉']],
    ['fraud', [START, OFFER, 'u:骗子，谢谢']],
    ['authority', [START, OFFER, 'u:可以，12315见']],
    ['condition', [START, OFFER, 'u:退了就撤诉']],
    ['first this, then that', [START, OFFER, 'u:先退款我再撤诉']],
    ['waits', [START, OFFER, 'u:好的，等收到再说']],
    ['if', [START, OFFER, 'u:如果今天到账就同意']],
    ['will not withdraw', [START, OFFER, 'u:我不会撤诉']],
    ['how to withdraw', [START, OFFER, 'u:怎么撤诉']],
    ['is told to withdraw', [START, OFFER, 'u:你们客服让我撤诉']],
    ['withdrew, then went on', [START, 'u:撤诉', 'u:USER_CONTINUE_COMPLAINT|钱没退']],
    ['said is said', [START, OFFER, 'u:说好的退款，人影都不见']],
    ['quotes the merchant', [START, OFFER, 'u:你们回复“好的，同意退款”']],
    ['agreed before the offer changed', [START, OFFER, 'u:好的，同意', 'm:抱歉，只能退您50元']],
    ['agreed before it was refused', [START, OFFER, 'u:同意', 'm:MERCHANT_REFUSE_RERUND|超过期限']],
    ['agreed with nobody', [START, 'u:好的']],
    ['thanks for being looked into', [START, 'm:您好，正在核实，请稍等', 'u:好的，谢谢']],
    ['the system says thanks', [START, OFFER, 's:感谢您的反馈，好的']],
    ['the platform says solved', [START, OFFER, 'p:请商家尽快解决，用户同意']],
    ['the merchant says the user agreed', [START, OFFER, 'm:用户已同意，收到退款了']],
    ['the merchant says it is refunded', [START, 'm:已全额退款到账']],
    ['no, then a polite word', [START, OFFER, 'u:这个方案不行', 'u:谢谢']],
    ['a polite word, then no', [START, OFFER, 'u:谢谢', 'u:还是不行']],
    ['a polite word, then something else', [START, OFFER, 'u:好的', 'u:昨天那位姓王的先生打了个电话']],
    ['partly refunded', [START, `s:${SYSTEM.part}|部分退款`, `s:${SYSTEM.arrived}|退款到账`]],
    ['too little arrived', [START, `s:${SYSTEM.arrived}|退款25.00元已到账`]],
    ['approved, not arrived', [START, 'm:MERCHANT_APPROVE_REFUND|同意退款', 'u:好的']],
    ['begun, not arrived', [START, `s:${SYSTEM.full}|发起全额退款`]],
    ['a picture only', [START, OFFER, 'u:']],
    [
      'a long text that begins well',
      [START, OFFER, 'u:好的好的你们家的东西我以后再买一次算我输全家都知道了这件事情'],
    ],
    ['platform called in', [START, OFFER, 'u:USER_APPLY_PLATFORM_SERVICE|好的']],
    ['half of it', [START, OFFER, 'u:收到一半退款，谢谢']],
    ['English no', [START, OFFER, 'u:I do not agree, thank you']],
    ['English not yet', [START, OFFER, 'u:Thanks, I have not received the refund']],
  ])('%s', (_, lines) => {
    const result = check(lines);
    expect(which(lines)).toEqual([]);
    expect(result.verdict).toBe('block');
    expect(result.missing.length).toBeGreaterThan(0);
    expect(result.reopenRisk).toBe(true);
  });

  it('blocks what it has not read, and says so', () => {
    for (const history of [undefined, []]) {
      const result = closeCheck(complaint(history ? { history } : {}), OPTIONS);
      expect(result.verdict).toBe('block');
      expect(result.missing).toEqual(['threadUnread']);
      expect(result.step).toBe('read');
    }
  });
});

describe('what the gate says', () => {
  it('why, with the words of the user', () => {
    const [refund, withdrawn, agreed] = check([START, OFFER, 'u:不行，我要退款']).conditions;
    expect(refund).toMatchObject({ ok: false, missing: 'noRefund', evidence: null });
    expect(withdrawn).toMatchObject({ ok: false, missing: 'noWithdrawal' });
    expect(agreed).toMatchObject({
      missing: 'userRefuses',
      evidence: '不行，我要退款',
      at: NOW - HOUR + 120_000,
    });
  });
  test.each<[string[], string]>([
    [[START], 'noOffer'],
    [[START, OFFER], 'noAnswer'],
    [[START, OFFER, 'u:多久？'], 'userAsks'],
    [[START, OFFER, 'u:同意', 'm:只能补发一个'], 'agreedToSomethingElse'],
    [[START, 'm:正在核实', 'u:好的'], 'onlyLooking'],
  ])('%j: %s', (lines, missing) => expect(check(lines).missing).toContain(missing));

  it('counts closes, its own and those of the thread, and lets pause after three', () => {
    expect(check([START], {}, { attempts: 1 }).attempt).toBe(2);
    const closed = ['m:MERCHANT_CONFIRM_COMPLETE|', 'u:USER_CONTINUE_COMPLAINT|没解决'];
    const lines = [START, OFFER, ...closed, ...closed, ...closed];
    expect(check(lines)).toMatchObject({ attempt: 4, of: 3, mayPause: true, verdict: 'warn' });
    expect(check([START], {}, { attempts: Number.NaN }).attempt).toBe(1);
    expect(closeCheck(complaint(), { ...OPTIONS, attempts: 5 })).toMatchObject({ verdict: 'block' });
  });
  it('the time that is left, and the step that would solve it', () => {
    expect(check([START, OFFER]).timeLeft).toBe(71 * HOUR);
    expect(check([START, OFFER]).step).toBe('refund');
    expect(check([START, 'm:MERCHANT_APPROVE_REFUND|']).step).toBe('progress');
    expect(check([START, OFFER, 'u:几天？']).step).toBe('reply');
    const { complaintTime: _, ...untimed } = complaint({ history: thread(START) });
    expect(closeCheck(untimed, OPTIONS).timeLeft).toBeNull();
  });
  it('a risk although it is solved', () => {
    const lines = [START, OFFER, 'u:好的'];
    expect(check(lines).reopenRisk).toBe(false);
    expect(check(lines, {}, { burst: true })).toMatchObject({ reopenRisk: true, verdict: 'warn' });
    expect(check(lines, { userComplaintTimes: 2 }).reopenRisk).toBe(true);
    expect(check([...lines, 'u:还没到账'], { fullRefunded: true })).toMatchObject({
      reopenRisk: true,
      verdict: 'pass',
    });
  });
  it('is frozen together with its burst, until the money is back or the user withdrew', () => {
    const burst = { burst: true };
    expect(check([START, OFFER, 'u:好的，谢谢'], {}, burst)).toMatchObject({ verdict: 'warn', burst: true });
    expect(check([START, OFFER], {}, burst).verdict).toBe('block');
    expect(check([START], { fullRefunded: true }, burst).verdict).toBe('pass');
    expect(check([START, OFFER, 'u:我撤诉'], {}, burst).verdict).toBe('pass');
  });
  it('looks at the order of time, not of the list', () => {
    const events = thread(START, OFFER, 'u:好的').toReversed();
    expect(closeCheck(complaint({ history: events }), OPTIONS).verdict).toBe('pass');
  });
  it('says which action it stands before', () =>
    expect(check([START], {}, { action: 'reject' })).toMatchObject({ action: 'reject', verdict: 'block' }));
});

test('a stance never throws and takes linear time', () => {
  for (const text of [
    null,
    undefined,
    3,
    {},
    '\ud800',
    '不'.repeat(100_000),
    '退款'.repeat(50_000),
    '「'.repeat(9999),
  ])
    expect(typeof stanceOf(text)).toBe('string');
  const start = performance.now();
  for (let i = 0; i < 200; i++) stanceOf('不没未能会有再想'.repeat(70));
  expect(performance.now() - start).toBeLessThan(2000);
});
test.each([
  ['不客气，感谢您的理解', 'courtesy'],
  ['正在核实，请稍等', 'stall'],
  ['今天为您补发', 'offer'],
])('%s is %s', (text, kind) => expect(offerIn(text)).toBe(kind));
