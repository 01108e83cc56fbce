import { afterEach, describe, expect, test, vi } from 'vitest';
import { askThrough, NoAnswer } from '../../../components/ui/ask';
import { readHours, readName, readPhone } from '../../../components/options/fields';
import { moveTo } from '../../../components/popup/move';
import { nextTick } from '../../../components/ui/tick';
import { item, NOW } from './samples';

afterEach(() => vi.useRealTimers());

describe('asking the background', () => {
  test.each([undefined, null, 0, 'x', {}, { items: [] }])('%j is no summary', async (answer) => {
    await expect(askThrough(async () => answer)({ type: 'summary' })).rejects.toBeInstanceOf(NoAnswer);
  });
  test('a summary passes as it is', async () => {
    const answer = { items: [], lines: [] };
    expect(await askThrough(async () => answer)({ type: 'summary' })).toBe(answer);
  });
  test('`open` was done only when it was answered', async () => {
    const open = { type: 'open', console: 'alipay', complaintId: null } as const;
    await expect(askThrough(async () => undefined)(open)).rejects.toBeInstanceOf(NoAnswer);
    expect(await askThrough(async () => null)(open)).toBeNull();
  });
  test('a look at what is hidden is answered with yes or no', async () => {
    const look = { type: 'revealed', console: 'alipay', complaintId: '1' } as const;
    for (const written of [true, false]) expect(await askThrough(async () => written)(look)).toBe(written);
    await expect(askThrough(async () => null)(look)).rejects.toBeInstanceOf(NoAnswer);
  });
  test('silence ends', async () => {
    vi.useFakeTimers();
    const asked = expect(
      askThrough(() => new Promise(() => {}), 100)({ type: 'settings' }),
    ).rejects.toBeInstanceOf(NoAnswer);
    await vi.advanceTimersByTimeAsync(100);
    await asked;
  });
});

describe('next tick', () => {
  const clock = (left: number | null) => item({ due: left === null ? null : NOW + left }).clock;
  test('none without a deadline', () => {
    expect(nextTick([], NOW)).toBeNull();
    expect(nextTick([clock(null)], NOW)).toBeNull();
  });
  test('the soonest change of all, a minute at the most', () => {
    expect(nextTick([clock(50 * 3_600_000 + 600_000)], NOW)).toBe(60_000);
    expect(nextTick([clock(2 * 3_600_000 + 20_000), clock(50 * 3_600_000)], NOW)).toBeLessThanOrEqual(20_001);
    expect(nextTick([clock(90_400)], NOW)).toBeLessThanOrEqual(401);
    expect(nextTick([clock(-1_300)], NOW)).toBe(700);
  });
});

describe('walking the rows', () => {
  test.each([
    ['ArrowDown', 0, 1],
    ['j', 2, 2],
    ['K', 0, 0],
    ['ArrowUp', 2, 1],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Tab', 1, null],
  ])('%s from %i leads to %s', (key, at, to) => expect(moveTo(key, at, 3)).toBe(to));
  test('nowhere to go', () => expect(moveTo('j', 0, 0)).toBeNull());
});

describe('fields of the options page', () => {
  test('hours are whole and within bounds', () => {
    expect(['96', ' 1 ', '７２０'].map(readHours)).toEqual([96, 1, 720]);
    expect(['', '0', '721', '1.5', '-3', '1e2', 'x'].map(readHours)).toEqual(Array(7).fill(null));
  });
  test('names and phones', () => {
    expect(readName('  王 \n 琳 ')).toBe('王 琳');
    expect(readPhone(' 400-800-1234 ')).toBe('400-800-1234');
    expect(readPhone('（０１０）8000')).toBe('(010)8000');
    expect(readPhone('')).toBe('');
    expect(readPhone('call me')).toBeNull();
  });
});
