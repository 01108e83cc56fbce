import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageWords } from '../../../components/workbench/age';
import { commandOf } from '../../../components/workbench/queue/keys';
import { scrolledTo, spanOf } from '../../../components/workbench/queue/scroll';
import { workbenchZh } from '../../../utils/i18n/workbench.zh-CN';
import { translator } from '../../../utils/i18n/t';

const key = (name: string, more: object = {}) => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});
const LIST = { inList: true, writing: false };
const PAGE = { inList: false, writing: false };

describe('keys of the queue', () => {
  it('letters work everywhere, Enter and space in the list alone', () => {
    expect(commandOf(key('J'), PAGE)).toEqual({ kind: 'move', by: 1 });
    expect(commandOf(key('/'), PAGE)).toEqual({ kind: 'search' });
    expect(commandOf(key('Enter'), LIST)).toEqual({ kind: 'open' });
    expect(commandOf(key('Enter'), PAGE)).toBeNull();
    expect(commandOf(key(' '), PAGE)).toBeNull();
  });
  it('nothing is taken from a field, from the browser, or from inherited names', () => {
    for (const name of ['j', 'x', '/', 'Escape', 'Enter'])
      expect(commandOf(key(name), { inList: true, writing: true })).toBeNull();
    expect(commandOf(key('k', { ctrlKey: true }), LIST)).toBeNull();
    expect(commandOf(key('constructor'), LIST)).toBeNull();
  });
});

describe('the rows that are there', () => {
  it('always hold what is visible, and start where a neighbour does', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 200 }), (first, visible) => {
        const { from, count } = spanOf(first, visible);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(first);
        expect(from + count).toBeGreaterThanOrEqual(first + visible);
        expect(count).toBeLessThanOrEqual(visible + 120);
        expect(from % 20).toBe(0);
      }),
    );
  });
  it('a row is brought wholly into sight, and left where it is when it is there', () => {
    const view = { height: 434, row: 40, head: 34 };
    expect(scrolledTo(3, { top: 0, ...view })).toBeNull();
    expect(scrolledTo(3, { top: 200, ...view })).toBe(120);
    expect(scrolledTo(12, { top: 0, ...view })).toBe(120);
  });
});

it('an age is never rounded up, and never ahead', () => {
  const t = translator({ 'zh-CN': workbenchZh, en: workbenchZh }, 'zh-CN');
  const minute = 60_000;
  expect(ageWords(0, 59_999, t)).toBe('刚刚');
  expect(ageWords(0, 3.9 * minute, t)).toBe('3 分钟前');
  expect(ageWords(0, 119 * minute, t)).toBe('1 小时前');
  expect(ageWords(0, 49 * 60 * minute, t)).toBe('2 天前');
  expect(ageWords(minute, 0, t)).toBe('刚刚');
});
