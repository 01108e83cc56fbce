import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../utils/complaint/model';
import { actionWord, clockWords, nextChange, twoUnits, type Language } from '../../../utils/complaint/words';

const DUE = Date.UTC(2026, 10, 22, 9, 44, 8);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const clock = (more: Partial<Clock> = {}): Clock => ({
  id: 'wx-first-reply',
  action: 'reply',
  due: DUE,
  span: DAY,
  source: 'rule',
  coarse: false,
  done: false,
  ...more,
});
const textOf = (left: number, language: Language, more?: Partial<Clock>): string => {
  const { verb, lead, first, second, trail } = clockWords(clock(more), DUE - left, language);
  return `${verb} ${lead}${first}${second}${trail}`;
};

describe('two units', () => {
  it.each([
    [2 * DAY + 3 * HOUR + 59 * MINUTE, '2天3小时', '2d 3h'],
    [DAY, '1天0小时', '1d 0h'],
    [DAY - 1, '23小时59分', '23h 59m'],
    [3 * HOUR + 12 * MINUTE + 59 * SECOND, '3小时12分', '3h 12m'],
    [HOUR, '1小时0分', '1h 0m'],
    [HOUR - 1, '59分59秒', '59m 59s'],
    [42 * MINUTE + 8 * SECOND, '42分08秒', '42m 08s'],
    [999, '0分00秒', '0m 00s'],
    [-(2 * HOUR + 10 * MINUTE), '2小时10分', '2h 10m'],
  ])('%i ms is %s and %s', (ms, zh, en) => {
    expect(twoUnits(ms, 'zh-CN').join('')).toBe(zh);
    expect(twoUnits(ms, 'en').join('')).toBe(en);
  });
});

describe('the words of a clock', () => {
  it.each([
    [3 * HOUR + 12 * MINUTE, '回复 剩3小时12分', 'Reply 3h 12m left'],
    [1, '回复 剩0分00秒', 'Reply 0m 00s left'],
    [0, '回复 超0分00秒', 'Reply 0m 00s late'],
    [-(2 * HOUR + 10 * MINUTE), '回复 超2小时10分', 'Reply 2h 10m late'],
  ])('%i ms before the deadline', (left, zh, en) => {
    expect(textOf(left, 'zh-CN')).toBe(zh);
    expect(textOf(left, 'en')).toBe(en);
  });

  it('name the absolute deadline in Beijing time', () => {
    const at = DUE - 3 * HOUR;
    expect(clockWords(clock(), at, 'zh-CN').label).toBe('回复 剩3小时0分，截止 11月22日 17:44 北京时间');
    expect(clockWords(clock(), at, 'en').label).toBe('Reply 3h 0m left, due 11-22 17:44 Beijing time');
  });

  it('count to nothing where nothing is known, and say the state as it was read', () => {
    const unknown = clock({ due: null, action: 'handle' });
    expect(clockWords(unknown, DUE, 'zh-CN', '新状态').label).toBe('处理 时限未知，状态「新状态」');
    expect(clockWords(unknown, DUE, 'en', '新状态').label).toBe('Act unknown, status “新状态”');
    expect(clockWords(unknown, DUE, 'zh-CN').label).toBe('处理 时限未知');
  });

  it('a finished one shows its own state and no number', () => {
    const done = clock({ done: true, due: null });
    expect(clockWords(done, DUE, 'zh-CN', '已处理完成')).toMatchObject({
      verb: '',
      lead: '已处理完成',
      first: '',
    });
    expect(clockWords(done, DUE, 'zh-CN').label).toBe('已完成');
    expect(clockWords(done, DUE, 'en').label).toBe('Done');
  });

  it('has one verb an action', () => {
    const actions = ['reply', 'finish', 'handle', 'evidence'] as const;
    expect(actions.map((action) => actionWord(action, 'zh-CN'))).toEqual(['回复', '结案', '处理', '补证']);
    expect(new Set(actions.map((action) => actionWord(action, 'en'))).size).toBe(4);
  });
});

describe('the next change', () => {
  const exactly = (left: number): void => {
    const wait = nextChange(clock(), DUE - left) ?? 0;
    expect(wait).toBeGreaterThan(0);
    for (const language of ['zh-CN', 'en'] as const) {
      expect(textOf(left - wait + 1, language)).toBe(textOf(left, language));
      expect(textOf(left - wait, language)).not.toBe(textOf(left, language));
    }
  };

  it.each([
    1,
    500,
    999,
    1000,
    1001,
    0,
    -1,
    -999,
    -1000,
    HOUR,
    HOUR - 1,
    -HOUR,
    1 - HOUR,
    DAY,
    DAY - 1,
    -DAY,
    1 - DAY,
  ])('is when the words change, %i ms before the deadline', exactly);

  it('is when the words change and not before, always', () => {
    const near = fc.integer({ min: -2 * HOUR, max: 2 * HOUR });
    const far = fc.integer({ min: -40 * DAY, max: 40 * DAY });
    const edge = fc
      .tuple(
        fc.constantFrom(0, SECOND, MINUTE, HOUR, DAY, -HOUR, -DAY),
        fc.integer({ min: -1500, max: 1500 }),
      )
      .map(([at, off]) => at + off);
    fc.assert(fc.property(fc.oneof(near, far, edge), exactly), { numRuns: 3000 });
  });

  it('never comes where nothing is counted', () => {
    expect(nextChange(clock({ due: null }), DUE)).toBeNull();
    expect(nextChange(clock({ done: true }), DUE)).toBeNull();
  });
});
