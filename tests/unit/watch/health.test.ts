import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Complaint } from '../../../utils/complaint/model';
import type { HealthAnswer } from '../../../utils/platform/health-messages';
import type { Observation } from '../../../utils/platform/messages';
import { NO_HEALTH, withLook } from '../../../utils/watch/health';
import { healthKeeper } from '../../../utils/watch/health-store';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 2);
const HERE = 'pay.weixin.qq.com/index.php/xphp/ccomplaints/complaints_info';

const row = (id: string, part: Partial<Complaint> = {}): Complaint => ({
  id,
  console: 'wechat-pay',
  queue: 'wechat-pay',
  status: { code: 'PENDING', text: '待处理', phase: 'reply' },
  complaintTime: { at: NOW - DAY / 2, resolution: 1000 },
  ...part,
});
const look = (part: Partial<Observation> = {}): Observation => ({
  type: 'observe',
  console: 'wechat-pay',
  account: '1900000109',
  session: 'known',
  at: NOW,
  complaints: [row('1'), row('2', { amountFen: 100 })],
  unreadWaiting: 0,
  how: [1, 2, 0, 0],
  ...part,
});
const after = (...looks: Observation[]): HealthAnswer =>
  looks.reduce((health, each) => withLook(health, each, HERE), NO_HEALTH);

describe('the health of a console', () => {
  it('is that of the last list, with the days before it', () => {
    const { accounts } = after(look({ at: NOW - 2 * DAY }), look({ complaints: [row('1')] }));
    expect(accounts).toHaveLength(1);
    expect(accounts[0]?.last).toMatchObject({ at: NOW, rows: 1, facts: { id: 1, amount: 0, time: 1 } });
    expect(accounts[0]?.days.map(({ rows, facts }) => [rows, facts.amount])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    const late = after(look({ at: NOW - 9 * DAY }), look());
    expect(late.accounts[0]?.days).toHaveLength(1);
  });

  it('does not take an open detail for a list', () => {
    const detail = look({ at: NOW + 1000, complaints: [row('9')], how: [0, 0, 0, 1] });
    const { accounts } = after(look(), detail);
    expect(accounts[0]?.last).toMatchObject({ at: NOW, rows: 2 });
    expect(accounts[0]?.ways).toEqual({
      data: { at: NOW, rows: 1 },
      header: { at: NOW, rows: 2 },
      detail: { at: NOW + 1000, rows: 1 },
    });
    expect(after(detail).accounts[0]?.last?.rows).toBe(1);
  });

  it('keeps what was known when the session ends', () => {
    const { accounts } = after(
      look({ counter: 3 }),
      look({ session: 'signedOut', complaints: [], at: NOW + 5 }),
    );
    expect(accounts[0]).toMatchObject({ at: NOW + 5, last: { rows: 2 }, ways: { counter: { rows: 3 } } });
  });

  it('replaces the drift of a clock by what the last rows say', () => {
    const printed = (hours: number) => {
      const at = NOW - DAY / 2 + hours * 3_600_000;
      return look({ complaints: [row('1', { deadline: { at, from: at, to: at, source: 'page' } })] });
    };
    expect(after(printed(36)).accounts[0]?.drift).toMatchObject([
      { rule: 24, hours: 36, rows: 1, differ: 1 },
    ]);
    expect(after(printed(36), printed(24)).accounts[0]?.drift).toMatchObject([{ differ: 0 }]);
  });

  it('counts a page that is not recognised once while it stays open', () => {
    const unread = (minutes: number) =>
      look({ session: 'unread', complaints: [], at: NOW + minutes * 60_000 });
    const { unread: pages } = after(unread(0), unread(5), unread(10), unread(40));
    expect(pages).toEqual([{ console: 'wechat-pay', path: HERE, count: 2, at: NOW + 40 * 60_000 }]);
  });

  it('stays small whatever comes', () => {
    const looks = fc.array(
      fc.record({
        account: fc.string(),
        at: fc.integer({ min: NOW, max: NOW + 90 * DAY }),
        path: fc.string(),
      }),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(looks, (all) => {
        const end = all.reduce(
          (health, { account, at, path }, n) =>
            withLook(health, look({ account, at, session: n % 2 ? 'unread' : 'known' }), path),
          NO_HEALTH,
        );
        expect(end.accounts.length).toBeLessThanOrEqual(24);
        expect(end.unread.length).toBeLessThanOrEqual(24);
        for (const { days } of end.accounts) expect(days.length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is kept', () => {
  const shelf = (value: unknown) => ({
    value,
    load: async () => value,
    save: async (next: unknown) => void (value = next),
  });

  it('comes back as it was', async () => {
    let kept: unknown = null;
    const place = {
      load: async () => kept,
      save: async (next: unknown) => void (kept = structuredClone(next)),
    };
    await healthKeeper(place).seen(look(), HERE, {});
    await healthKeeper(place).seen(look({ session: 'unread', complaints: [], at: NOW + 1 }), HERE, {});
    const again = await healthKeeper(place).read();
    expect(again).toEqual(kept);
    expect(again.accounts[0]?.last?.rows).toBe(2);
    expect(again.unread).toHaveLength(1);
  });

  it.each([[null], [7], [{ accounts: 3 }], [{ accounts: [{ console: 'x' }], unread: [null] }]])(
    'is nothing rather than rubbish: %j',
    async (value) => expect(await healthKeeper(shelf(value)).read()).toEqual(NO_HEALTH),
  );

  it('does without a shelf', async () => {
    const broken = {
      load: () => Promise.reject(new Error('no')),
      save: () => Promise.reject(new Error('no')),
    };
    const keeper = healthKeeper(broken);
    await keeper.seen(look(), HERE, {});
    expect((await keeper.read()).accounts).toHaveLength(1);
  });
});
