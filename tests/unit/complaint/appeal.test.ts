import { describe, expect, it } from 'vitest';
import { appealState, followUpOf, isWindow, toldResult } from '../../../utils/complaint/appeal';
import type { AppealCourse } from '../../../utils/complaint/appeal';
import { clocksOf } from '../../../utils/complaint/clocks';
import { fromBeijing } from '../../../utils/complaint/time';
import type { Complaint } from '../../../utils/complaint/model';

const at = (...parts: [number, number, number, number?, number?]) => fromBeijing(...parts) ?? 0;
const NOW = at(2026, 11, 20, 10);
const DAY = 24 * 3_600_000;
const COURSE: AppealCourse = {
  changedAt: NOW,
  madeAt: null,
  submittedAt: null,
  followUpAt: null,
  result: null,
};
const CLOCK = { id: 'alipay-appeal-overdue', due: NOW + DAY } as const;
const penalty = (more: Partial<Complaint> = {}): Complaint => ({
  id: '1',
  console: 'alipay',
  queue: 'alipay-violation',
  status: { code: null, text: '处罚生效', phase: 'finish' },
  problem: '超时未处理交易投诉',
  stateTime: { at: NOW - DAY, resolution: 1000 },
  appealable: true,
  ...more,
});

describe('follow-up', () => {
  it.each([
    ['Friday: Monday, Tuesday, Wednesday are the review', at(2026, 11, 20, 15), 3, at(2026, 11, 26, 10)],
    ['late on a Friday', at(2026, 11, 20, 23, 59), 3, at(2026, 11, 26, 10)],
    ['over the National Day, with the Saturday that is worked', at(2026, 9, 30, 9), 3, at(2026, 10, 12, 10)],
  ])('%s', (_, sent, days, look) => {
    expect(new Date(followUpOf(sent, days).at).toISOString()).toBe(new Date(look).toISOString());
    expect(followUpOf(sent, days).missing).toEqual([]);
  });
  it('names a year whose holidays are not known', () =>
    expect(followUpOf(at(2030, 1, 2), 3).missing).toEqual([2030]));
});

describe('the state of a pack', () => {
  const state = (course: Partial<AppealCourse> | null, appeal?: string, now = NOW) =>
    appealState(course && { ...COURSE, ...course }, appeal === undefined ? {} : { appeal }, CLOCK, now);
  it('goes from prepared to its result', () => {
    expect(state(null)).toBe('prepare');
    expect(state({})).toBe('prepare');
    expect(state({ madeAt: NOW })).toBe('ready');
    // Changed since it was written.
    expect(state({ madeAt: NOW - 1 })).toBe('prepare');
    expect(state({ submittedAt: NOW, followUpAt: NOW + DAY })).toBe('submitted');
    expect(state({ submittedAt: NOW, followUpAt: NOW + DAY }, undefined, NOW + DAY)).toBe('followUp');
    expect(state({ submittedAt: NOW, result: 'lost' })).toBe('result');
  });
  it('is closed when the window is, unless it was handed in', () => {
    expect(state({}, undefined, NOW + DAY)).toBe('closed');
    expect(state({}, '402')).toBe('closed');
    expect(state({ submittedAt: NOW }, undefined, NOW + 9 * DAY)).toBe('submitted');
  });
  it('believes the platform', () => {
    expect(state(null, '403')).toBe('submitted');
    expect([state(null, '117'), state({}, '118')]).toEqual(['result', 'result']);
    expect([toldResult({ appeal: '117' }), toldResult({ appeal: '118' }), toldResult({})]).toEqual([
      'won',
      'lost',
      null,
    ]);
  });
});

describe('what is a window', () => {
  const window = (complaint: Complaint) => isWindow(clocksOf(complaint));
  it('an appeal, whether its page was opened or not', () => {
    expect(window(penalty())).toBe(true);
    const { appealable: _offered, ...unseen } = penalty();
    expect(window(unseen)).toBe(true);
    expect(window(penalty({ appealable: false }))).toBe(false);
  });
  it('proof that is asked for, not proof that may be added', () => {
    const mini = (code: string, phase: 'finish' | 'platform') =>
      penalty({ console: 'mini-program', queue: 'mini-program', status: { code, text: '', phase } });
    expect(window(mini('106', 'finish'))).toBe(true);
    expect(window(mini('206', 'finish'))).toBe(true);
    expect(
      window(
        penalty({
          console: 'wechat-pay',
          queue: 'wechat-pay',
          status: { code: null, text: '', phase: 'platform' },
        }),
      ),
    ).toBe(false);
  });
});
