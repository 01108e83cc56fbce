import { describe, expect, it } from 'vitest';
import type { AccountRow } from '../../../utils/ledger';
import { memoryLedger } from '../../../utils/ledger/memory';
import type { ClockId } from '../../../utils/complaint/model';
import type { WaitingItem } from '../../../utils/platform/messages';
import { FORGOTTEN_AFTER, linesOf, STALE_AFTER } from '../../../utils/watch/sessions';
import { summary } from '../../../utils/watch/summary';
import { complaint, HOUR, look, NINE } from '../ledger/made';

const NOW = NINE + 10 * HOUR;

const row = (more: Partial<AccountRow> = {}): AccountRow => ({
  key: '',
  console: 'wechat-pay',
  account: 'A',
  session: 'known',
  lookedAt: NOW - HOUR,
  goodAt: NOW - HOUR,
  unreadWaiting: 0,
  wholeAt: null,
  ...more,
});
const out = (more: Partial<AccountRow> = {}) => row({ session: 'signedOut', goodAt: null, ...more });
const nameless = { account: '' };

const item = (id: string, more: Partial<WaitingItem> = {}): WaitingItem => ({
  id,
  console: 'wechat-pay',
  account: 'A',
  text: '',
  amountFen: null,
  clock: {
    id: 'wx-first-reply',
    action: 'reply',
    due: NINE,
    span: null,
    source: 'rule',
    coarse: false,
    done: false,
  },
  state: 'calm',
  repeat: null,
  seenAt: NOW - HOUR,
  ...more,
});

/** `account session count` of each line. */
const told = (rows: AccountRow[], items: WaitingItem[] = [], broken = false) =>
  linesOf(rows, items, NOW, broken).lines.map(
    ({ account, session, count }) => `${account} ${session} ${count}`,
  );

describe('one login for several mini-programs', () => {
  const mini = (account: string, more: Partial<AccountRow> = {}) =>
    row({ console: 'mini-program', account, ...more });
  const due = (id: string, account: string, clock: ClockId = 'mp-respond') => ({
    ...item(id, { console: 'mini-program', account }),
    clock: { ...item(id).clock, id: clock },
  });
  const earlier = { lookedAt: NOW - 3 * HOUR, goodAt: NOW - 3 * HOUR };
  const lines = (rows: AccountRow[], items: WaitingItem[] = []) => linesOf(rows, items, NOW).lines;

  it('who signed in last signed the other out: not known now, never 0, and how many there were', () => {
    const [hemu, shanli] = lines([mini('禾木', earlier), mini('山里')], [due('1', '禾木'), due('2', '禾木')]);
    expect(hemu).toMatchObject({ session: 'away', count: null, last: 2, goodAt: earlier.goodAt });
    expect(shanli).toMatchObject({ session: 'known', count: 0 });
    expect(lines([mini('禾木', earlier), mini('山里')])[0]).toMatchObject({ count: null, last: 0 });
  });

  it('a page that says signed out says it of itself; a nameless look is nobody', () => {
    const both = [mini('禾木', { ...earlier, session: 'signedOut' }), mini('山里')];
    expect(lines(both).map(({ session }) => session)).toEqual(['signedOut', 'known']);
    const late = mini('', { lookedAt: NOW, goodAt: NOW });
    expect(lines([mini('禾木', earlier), late]).map(({ session }) => session)).toEqual(['known']);
  });

  it('consoles with several logins at once are not touched', () =>
    expect(told([row({ account: 'A', ...earlier }), row({ account: 'B' })])).toEqual([
      'A known 0',
      'B known 0',
    ]));

  it('the three numbers of the platform, only where all that waits was read', () => {
    const items = [due('1', '禾木'), due('2', '禾木'), due('3', '禾木', 'mp-refund-proof')];
    const three = [
      { clock: 'mp-respond', count: 2 },
      { clock: 'mp-evidence', count: 0 },
      { clock: 'mp-refund-proof', count: 1 },
    ];
    expect(lines([mini('禾木')], items)[0]?.duties).toEqual(three);
    expect(lines([mini('禾木', { unreadWaiting: 4 })], items)[0]?.duties).toBeUndefined();
    expect(lines([mini('禾木', earlier), mini('山里')], items)[0]?.duties).toBeUndefined();
    expect(lines([row()], [])[0]?.duties).toBeUndefined();
  });
});

describe('linesOf', () => {
  it('tells since when an account is watched: under its own name, where complaints stand anew', () => {
    const since = (rows: AccountRow[]) => linesOf(rows, [], NOW).lines.map(({ firstAt }) => firstAt);
    expect(since([row({ firstAt: 5 })])).toEqual([5]);
    expect(since([row({ ...nameless, firstAt: 1 }), row({ firstAt: 5 })])).toEqual([5]);
    expect(since([row()])).toEqual([undefined]);
  });

  const cases: [string, AccountRow[], WaitingItem[], string[]][] = [
    ['nothing was seen', [], [], []],
    ['an honest empty list', [row()], [], ['A known 0']],
    ['read and unread', [row({ unreadWaiting: 5 })], [item('1'), item('2')], ['A known 7']],
    ['other accounts are not counted', [row()], [item('1', { account: 'B' })], ['A known 0']],
    ['signed out', [row({ session: 'signedOut' })], [item('1')], ['A signedOut null']],
    ['twelve hours ago', [row({ goodAt: NOW - STALE_AFTER })], [item('1')], ['A known 1']],
    ['longer ago', [row({ goodAt: NOW - STALE_AFTER - 1 })], [item('1')], ['A stale null']],
    ['seven days unseen', [row()], [item('1', { seenAt: NOW - FORGOTTEN_AFTER })], ['A known 1']],
    ['longer unseen', [row()], [item('1', { seenAt: NOW - FORGOTTEN_AFTER - 1 })], ['A known 0']],
    ['missing from a whole list', [row({ wholeAt: NOW })], [item('1')], ['A known 0']],
    ['seen since a whole list', [row({ wholeAt: NOW - HOUR })], [item('1')], ['A known 1']],
    ['no account named', [row(nameless)], [item('1', nameless)], [' known 1']],
    [
      'named and nameless are one account',
      [row({ lookedAt: NOW - 20 * HOUR, goodAt: NOW - 20 * HOUR, unreadWaiting: 9 }), row(nameless)],
      [item('1', nameless), item('2')],
      ['A known 2'],
    ],
    [
      'signed out since, on a page without a name',
      [row(), out({ ...nameless, lookedAt: NOW })],
      [],
      ['A signedOut null'],
    ],
    [
      'signed in again since',
      [row(), out({ ...nameless, lookedAt: NOW - 2 * HOUR })],
      [item('1')],
      ['A known 1'],
    ],
    [
      'signed out for all accounts of the console',
      [row(), row({ account: 'B', lookedAt: NOW }), out({ ...nameless, lookedAt: NOW - 1 })],
      [],
      ['A signedOut null', 'B known 0'],
    ],
    [
      'a good nameless look beside two accounts is nobody’s',
      [row(), row({ account: 'B' }), row(nameless)],
      [item('1', nameless)],
      ['A known 0', 'B known 0', ' known 1'],
    ],
    [
      'consoles do not mix',
      [row(), out({ ...nameless, console: 'alipay', lookedAt: NOW })],
      [item('1')],
      [' signedOut null', 'A known 1'],
    ],
  ];
  it.each(cases)('%s', (_name, rows, items, lines) => {
    expect(told(rows, items)).toEqual(lines);
  });

  it('never says 0 while the ledger is broken', () => {
    expect(told([row()], [], true)).toEqual(['A known null']);
    expect(told([row()], [item('1')], true)).toEqual(['A known 1']);
  });

  it('shows items under the account of their line, and the earliest deadline', () => {
    const early = item('2', nameless);
    early.clock = { ...early.clock, due: NINE - HOUR };
    const { lines, items } = linesOf([row(), row(nameless)], [early, item('1')], NOW);
    expect(items.map(({ id, account }) => [id, account])).toEqual([
      ['2', 'A'],
      ['1', 'A'],
    ]);
    expect(lines[0]?.nextDue).toBe(NINE - HOUR);
  });
});

describe('summary', () => {
  it('caps items, not counts', async () => {
    const ledger = memoryLedger(null, () => NOW);
    const many = Array.from({ length: 230 }, (_, n) => complaint(`${200_000 + n}`));
    await ledger.ingest(look(many, { unreadWaiting: 20 }));
    const told = await summary({ ...ledger, broken: () => false }, NOW, { alipayTradeHours: 96 });
    expect(told.items).toHaveLength(200);
    expect(told.lines).toMatchObject([{ count: 250 }]);
    expect(told).not.toHaveProperty('broken');
    expect(await summary({ ...ledger, broken: () => true }, NOW, { alipayTradeHours: 96 })).toHaveProperty(
      'broken',
      true,
    );
  });
});

describe('the console’s own count', () => {
  const base: AccountRow = {
    key: 'alipay|',
    console: 'alipay',
    account: '',
    session: 'known',
    lookedAt: 1e12,
    firstAt: 1e12,
    goodAt: 1e12,
    unreadWaiting: 0,
    wholeAt: null,
  };
  const count = (row: Partial<AccountRow>): number | null | undefined =>
    linesOf([{ ...base, ...row }], [], 1e12 + 60_000).lines[0]?.count;

  it('wins when it is larger than what was read', () => {
    expect(count({ counter: 12, counterAt: 1e12, unreadWaiting: 3 })).toBe(12);
  });
  it('does not make less of what was read', () => {
    expect(count({ counter: 1, counterAt: 1e12, unreadWaiting: 3 })).toBe(3);
  });
  it('is old news some minutes after a list was read', () => {
    expect(count({ counter: 12, counterAt: 1e12 - 10 * 60_000, unreadWaiting: 3 })).toBe(3);
  });
});
