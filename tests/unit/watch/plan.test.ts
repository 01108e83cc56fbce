import { describe, expect, it } from 'vitest';
import type { AlertKind } from '../../../utils/watch/alert';
import { stillTrue } from '../../../utils/watch/still';
import { at, clock, DAY, finish, HOUR, item, line, MINUTE, NIGHT, options, plan, said } from './made-plan';

const NOW = at(10);
const without = (kind: AlertKind) => ({ chosen: { kinds: { ...options().kinds, [kind]: false } } });
const keys = (...given: Parameters<typeof plan>) => plan(...given).map(({ key }) => key);
const fresh = (id: string, more = {}) => item(id, { firstSeenAt: at(9), ...more });

describe('news', () => {
  it('a complaint that was not there at the first look', () => {
    expect(plan([fresh('1')], NOW)).toMatchObject([
      { key: 'new|wechat-pay|A|1', kind: 'new', urgency: 'info', at: NOW, total: 1, account: 'A' },
    ]);
    expect(plan([item('1', { firstSeenAt: at(0, 1) })], NOW)).toEqual([]);
    expect(plan([item('1', { firstSeenAt: at(0, 1) + 1 })], NOW)).toHaveLength(1);
    expect(plan([fresh('1')], NOW, without('new'))).toEqual([]);
    expect(plan([fresh('1')], NOW, { had: (key) => key === 'new|wechat-pay|A|1' })).toEqual([]);
  });

  it('is none when nobody knows of a first look', () => {
    expect(plan([fresh('1')], NOW, { lines: [] })).toEqual([]);
    expect(plan([fresh('1')], NOW, { lines: [line({ firstAt: undefined })] })).toEqual([]);
    expect(plan([fresh('1')], NOW, { lines: [line({ account: 'B' }), line({ console: 'alipay' })] })).toEqual(
      [],
    );
  });

  it('is none on a page that was opened later', () => {
    const came = (start: number) => fresh('1', { clock: clock(start + DAY, { span: DAY }) });
    expect(plan([came(at(0))], NOW)).toEqual([]);
    expect(said(plan([came(at(1))], NOW))).toEqual(['new info']);
  });

  it('is some when its deadline is over and nobody knows the start', () => {
    const late = fresh('1', { clock: clock(at(0) - HOUR) });
    expect(said(plan([late], NOW))).toContain('new info');
  });

  it('is none after a day', () => {
    const lines = [line({ firstAt: 0 })];
    expect(plan([item('1', { firstSeenAt: NOW - DAY })], NOW, { lines })).toHaveLength(1);
    expect(plan([item('1', { firstSeenAt: NOW - DAY - 1 })], NOW, { lines })).toEqual([]);
  });

  it('a complaint that comes back is told once, as that', () => {
    const twice = fresh('1', { times: 2, clock: clock(at(40), { span: 3 * DAY }) });
    expect(plan([twice], NOW)).toMatchObject([{ key: 'repeat|wechat-pay|A|1|2', urgency: 'urgent' }]);
    const third = fresh('1', { times: 2, repeat: { times: 3, by: 'user' } });
    expect(plan([third], NOW)).toMatchObject([
      { key: 'repeat|wechat-pay|A|1|3', kind: 'repeat', items: [{ times: 3 }] },
    ]);
    expect(said(plan([twice], NOW, without('repeat')))).toEqual(['new info']);
    expect(plan([item('1', { times: 2 })], NOW)).toEqual([]);
  });

  it('the user wrote: once a day while it waits', () => {
    const one = item('1', { userWaits: true, times: 2 });
    expect(keys([one], at(23, 59))).toEqual(['userReplied|wechat-pay|A|1|2|2026-11-21']);
    expect(keys([one], at(24))).toEqual(['userReplied|wechat-pay|A|1|2|2026-11-22']);
    expect(plan([one], NOW, without('userReplied'))).toEqual([]);
  });

  it('the platform stepped in', () => {
    const one = item('1', { platform: true });
    expect(plan([one], NOW)).toMatchObject([{ key: 'platform|wechat-pay|A|1|1', urgency: 'urgent' }]);
    expect(plan([one], NOW, without('platform'))).toEqual([]);
  });

  it('waits for the end of quiet hours', () =>
    expect(
      plan([fresh('1', { platform: true, userWaits: true })], at(23), { chosen: { quiet: NIGHT } }),
    ).toMatchObject([{ at: at(32) }, { at: at(32) }, { at: at(32) }]));
});

describe('names of an account', () => {
  const told = (key: string) => (each: string) => each === key;
  it('what was told without a name is not told again under one', () => {
    expect(plan([fresh('1')], NOW, { had: told('new|wechat-pay||1') })).toEqual([]);
    const due = item('1', { clock: clock(NOW + HOUR) });
    const key = `deadline|wechat-pay||1|wx-first-reply|1|${HOUR}`;
    expect(plan([due], NOW, { had: told(key) })).toEqual([]);
    const out = [line({ session: 'signedOut', goodAt: 7 })];
    expect(plan([], NOW, { lines: out, had: told('signedOut|wechat-pay||7') })).toEqual([]);
    expect(plan([fresh('1')], NOW, { had: told('new|alipay||1') })).toHaveLength(1);
  });
  it('nor the other way round, nor both at once', () => {
    const lines = [line({ account: '' }), line()];
    const nameless = fresh('1', { account: '' });
    expect(plan([nameless], NOW, { lines, had: told('new|wechat-pay|A|1') })).toEqual([]);
    expect(keys([nameless], NOW, { lines })).toEqual(['new|wechat-pay||1']);
    expect(keys([nameless, fresh('1')], NOW, { lines })).toEqual(['new|wechat-pay|A|1']);
    expect(keys([fresh('1'), nameless], NOW, { lines: lines.toReversed() })).toEqual(['new|wechat-pay|A|1']);
  });
  it('two named accounts are two', () => {
    const lines = [line(), line({ account: 'B' })];
    expect(
      plan([fresh('1', { account: 'B' })], NOW, { lines, had: told('new|wechat-pay|A|1') }),
    ).toHaveLength(1);
  });
});

describe('trouble', () => {
  const trouble = (more: Parameters<typeof line>[0], rest = {}) =>
    plan([], NOW, { lines: [line({ goodAt: 5, ...more })], ...rest });
  it.each([
    ['signedOut', 'signedOut|wechat-pay|A|5'],
    ['riskControl', 'blocked|wechat-pay|A|5|riskControl'],
    ['forbidden', 'blocked|wechat-pay|A|5|forbidden'],
  ] as const)('%s', (session, key) => {
    expect(trouble({ session })).toEqual([
      {
        key,
        kind: key.split('|')[0],
        urgency: 'urgent',
        at: NOW,
        console: 'wechat-pay',
        account: 'A',
        items: [],
        total: 0,
      },
    ]);
    expect(trouble({ session }, { had: (each: string) => each === key })).toEqual([]);
    expect(trouble({ session }, without(key.split('|')[0] as AlertKind))).toEqual([]);
  });
  it('is told also when it never was good, and not by night', () => {
    expect(trouble({ session: 'signedOut', goodAt: null })[0]?.key).toBe('signedOut|wechat-pay|A|never');
    const night = plan([], at(23), { lines: [line({ session: 'signedOut' })], chosen: { quiet: NIGHT } });
    expect(night[0]?.at).toBe(at(32));
  });
  it.each(['known', 'stale', 'unread'] as const)('%s is none', (session) =>
    expect(trouble({ session })).toEqual([]),
  );
});

describe('digest', () => {
  const digest = (now: number, more: object = {}, items = [item('1')]) =>
    plan(items, now, { chosen: { digest: { on: true, at: '09:30' } }, ...more });
  it('once a day, in the six hours after its time', () => {
    expect(digest(at(9, 30) - 1)).toEqual([]);
    expect(digest(at(9, 30))).toMatchObject([
      { key: 'digest|2026-11-21', kind: 'digest', urgency: 'info', at: at(9, 30), total: 1, console: null },
    ]);
    expect(digest(at(15, 30) - 1)).toHaveLength(1);
    expect(digest(at(15, 30))).toEqual([]);
    expect(digest(NOW, { had: (key: string) => key === 'digest|2026-11-21' })).toEqual([]);
    const late = { chosen: { digest: { on: true, at: '23:00' } } };
    expect(digest(at(26), late)[0]?.key).toBe('digest|2026-11-21');
    expect(digest(NOW, { lines: [] })).toEqual([]);
    expect(digest(NOW, { chosen: { digest: { on: false, at: '09:30' } } })).toEqual([]);
    expect(
      digest(NOW, {
        chosen: { kinds: { ...options().kinds, digest: false }, digest: { on: true, at: '09:30' } },
      }),
    ).toEqual([]);
  });
  it('counts', () => {
    const items = [
      item('3', { clock: clock(NOW - DAY), firstSeenAt: NOW }),
      item('2', { phase: 'finish', clock: finish(NOW + 2 * DAY) }),
      item('1', { phase: 'unknown' }),
    ];
    const [one] = digest(
      NOW,
      { lines: [line({ count: 3 })], had: (key: string) => !key.startsWith('digest') },
      items,
    );
    expect(one?.counts).toEqual({ reply: 1, finish: 2, overdue: 1 });
    expect(one?.items.map(({ id }) => id)).toEqual(['3', '2', '1']);
    const none = digest(NOW, { lines: [line({ count: 0 })] }, []);
    expect(none[0]?.counts).toEqual({ reply: 0, finish: 0, overdue: 0 });
  });
  it.each([
    ['one account is not known', [line(), line({ account: 'B', count: null, session: 'stale' as const })]],
    ['some were counted, not read', [line({ count: 2 })]],
  ])('does not count when %s', (_, lines) =>
    expect(digest(NOW, { lines })[0]?.counts).toEqual({ reply: null, finish: null, overdue: null }),
  );
});

describe('order', () => {
  it('the last chance first, then by deadline', () => {
    const items = [
      fresh('4'),
      item('3', { clock: clock(NOW + 3 * HOUR) }),
      item('2', { clock: clock(NOW + 2 * HOUR) }),
      item('1', { clock: clock(NOW + HOUR) }),
    ];
    expect(plan(items, NOW).map((alert) => alert.items[0]?.id)).toEqual(['1', '2', '3', '4']);
    const same = ['b', 'c', 'a'].map((id) => fresh(id, { clock: clock(at(48)) }));
    expect(plan(same, NOW).map((alert) => alert.items[0]?.id)).toEqual(['a', 'b', 'c']);
  });
});

describe('stillTrue', () => {
  const due = item('1', { clock: clock(NOW + HOUR), userWaits: true, platform: true, firstSeenAt: at(9) });
  const alert = (kind: AlertKind, items = [due], more = {}) => {
    const found = plan(items, NOW, more).find((each) => each.kind === kind);
    if (!found) throw new Error(kind);
    return found;
  };
  const holds = (kind: AlertKind, items = [due], now = NOW) => stillTrue(alert(kind), items, [line()], now);

  it.each(['deadline', 'new', 'userReplied', 'platform'] as const)('%s while it waits', (kind) => {
    expect(holds(kind)).toBe(true);
    expect(holds(kind, [{ ...due, account: 'named since' }])).toBe(true);
    expect(holds(kind, [])).toBe(false);
    expect(holds(kind, [{ ...due, id: '2' }])).toBe(false);
    expect(holds(kind, [{ ...due, console: 'alipay' }])).toBe(false);
  });
  it('what it says is still so', () => {
    expect(holds('userReplied', [{ ...due, userWaits: false }])).toBe(false);
    expect(holds('platform', [{ ...due, platform: false }])).toBe(false);
    expect(holds('deadline', [{ ...due, clock: finish(NOW + HOUR) }])).toBe(false);
    expect(holds('deadline', [{ ...due, clock: clock(null), then: clock(NOW + 1) }])).toBe(true);
    expect(holds('deadline', [due], NOW + HOUR - 1)).toBe(true);
    expect(holds('deadline', [due], NOW + HOUR)).toBe(false);
    const late = [item('1', { clock: clock(NOW) })];
    expect(stillTrue(alert('deadline', late), late, [], NOW + DAY)).toBe(true);
    expect(stillTrue(alert('deadline', late), [due], [], NOW)).toBe(false);
  });
  it('the login is back', () => {
    const out = line({ session: 'signedOut' });
    const told = alert('signedOut', [], { lines: [out] });
    expect(stillTrue(told, [], [out], NOW)).toBe(true);
    expect(stillTrue(told, [], [line()], NOW)).toBe(false);
    expect(stillTrue(told, [], [line({ session: 'forbidden' })], NOW)).toBe(false);
    expect(stillTrue(told, [], [{ ...out, account: 'B' }], NOW)).toBe(false);
    const nameless = alert('signedOut', [], { lines: [{ ...out, account: '' }] });
    expect(stillTrue(nameless, [], [out], NOW)).toBe(true);
    expect(stillTrue(nameless, [], [out, line({ account: '' })], NOW)).toBe(false);
    expect(stillTrue(nameless, [], [{ ...out, console: 'alipay' }], NOW)).toBe(false);
  });
  it('what falls due by night is not handled, nor over', () => {
    const night = item('1', { clock: clock(at(26)) });
    const now = at(21, 45);
    const told = plan([night], now, { chosen: { quiet: NIGHT } }).find(({ kind }) => kind === 'ahead');
    if (!told) throw new Error('ahead');
    expect(stillTrue(told, [night], [], now)).toBe(true);
    expect(stillTrue(told, [night], [], at(26))).toBe(false);
    expect(stillTrue(told, [], [], now)).toBe(false);
  });
  it('a digest and a test always are', () => {
    const digest = alert('digest', [], { chosen: { digest: { on: true, at: '09:30' } } });
    expect(stillTrue(digest, [], [], NOW + MINUTE)).toBe(true);
    expect(stillTrue({ ...digest, kind: 'test' }, [], [], NOW)).toBe(true);
  });
});
