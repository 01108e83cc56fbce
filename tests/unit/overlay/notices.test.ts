import { describe, expect, it } from 'vitest';
import type { NoticeKind } from '../../../components/overlay/Notice';
import { noticeFor, type NoticeInput } from '../../../utils/overlay/notices';

type Page = Partial<NoticeInput['reading']>;
const input = (page: Page, age: number, more: Partial<NoticeInput> = {}): NoticeInput => ({
  reading: {
    session: 'known',
    expected: true,
    empty: false,
    loading: false,
    missed: false,
    count: 0,
    ...page,
  },
  data: null,
  dataCount: 0,
  age,
  ...more,
});
const kindAt = (page: Page, age: number, more?: Partial<NoticeInput>): NoticeKind | null =>
  noticeFor(input(page, age, more)).kind;

/** When the notice is said at last, asking again as it wishes; null when never within ten seconds. */
function saidAt(page: Page, more?: Partial<NoticeInput>): [NoticeKind, number] | null {
  for (let age = 0; age <= 10_000;) {
    const { kind, again } = noticeFor(input(page, age, more));
    if (kind) return [kind, age];
    if (again === null) return null;
    expect(again).toBeGreaterThan(0);
    age += again;
  }
  return null;
}

describe('a notice', () => {
  it.each<[string, Page, Partial<NoticeInput>, NoticeKind | null, number]>([
    ['a page that says: signed out', { session: 'signedOut' }, {}, 'signedOut', 3000],
    ['only the data says: signed out', { empty: true }, { data: 'signedOut' }, 'signedOut', 3000],
    ['data says it over rows of before', { count: 9 }, { data: 'signedOut' }, 'signedOut', 3000],
    ['no permission', { session: 'forbidden' }, {}, 'forbidden', 6000],
    ['stopped by risk control', { session: 'riskControl' }, {}, 'riskControl', 6000],
    ['no rows, no empty text', {}, {}, 'notRecognised', 6000],
    ['「暂无」over data that holds complaints', { empty: true }, { dataCount: 3 }, 'notRecognised', 6000],
    ['an honest empty list', { empty: true }, { data: 'known' }, null, 0],
    ['rows', { count: 5 }, { data: 'known' }, null, 0],
    ['words of a wall beside rows', { count: 5, session: 'signedOut' }, {}, null, 0],
    [
      'words of a wall, but the data is good',
      { session: 'forbidden', empty: true },
      { data: 'known' },
      null,
      0,
    ],
    ['a page of something else', { expected: false }, {}, null, 0],
    ['still loading', { loading: true }, {}, null, 0],
  ])('%s', (_, page, more, kind, latest) => {
    const said = saidAt(page, more);
    expect(said?.[0] ?? null).toBe(kind);
    if (said) expect(said[1]).toBeLessThanOrEqual(latest);
  });

  it('says that some were missed, once the page has settled', () => {
    expect(kindAt({ count: 5, missed: true }, 2000)).toBeNull();
    expect(kindAt({ count: 5, missed: true }, 6000)).toBe('partly');
    expect(kindAt({ count: 5, missed: true, session: 'riskControl' }, 6000)).toBe('partly');
    expect(kindAt({ count: 5 }, 6000)).toBeNull();
  });

  it('waits for a page that loads, but not for ever', () => {
    expect(kindAt({ loading: true }, 20_000)).toBeNull();
    expect(kindAt({ loading: true }, 31_000)).toBe('notRecognised');
  });

  it('waits for rows that come late', () => {
    for (const age of [0, 600, 1400, 2500, 3900]) {
      expect(kindAt({}, age)).toBeNull();
      expect(kindAt({ empty: true }, age, { dataCount: 3 })).toBeNull();
    }
    expect(kindAt({ session: 'signedOut' }, 100)).toBeNull();
    expect(kindAt({ session: 'forbidden' }, 800)).toBeNull();
  });

  it('is taken back when the page is understood', () => {
    expect(kindAt({}, 8000)).toBe('notRecognised');
    expect(kindAt({ count: 1 }, 8100)).toBeNull();
  });
});
