import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { diskLedger, openLedger } from '../../../utils/ledger';
import type { MemoryImage } from '../../../utils/ledger';
import { database, VERSION_1 } from '../../../utils/ledger/database';
import { memoryLedger } from '../../../utils/ledger/memory';
import { firstWaiting } from '../../../utils/ledger/queries';
import { complaint, HOUR, look, NINE, PROCESSED, PROCESSING } from './made';
import { content, freshDatabase } from './tables';

const clock = () => NINE + 1000 * HOUR;
const after = (hours: number) => ({ at: NINE + hours * HOUR, resolution: 1000 });

describe.each([
  ['on disk', () => diskLedger(freshDatabase(), clock)],
  ['in memory', () => memoryLedger(null, clock)],
])('waiting %s', (_, make) => {
  it('is sorted by deadline, with state, words and repeat', async () => {
    const ledger = make();
    await ledger.ingest(
      look([
        complaint('200001', { status: PROCESSING, complaintTime: after(-60), detail: '什么时候退款' }),
        complaint('200002', { outTradeNo: 'ORDER2026001', amountFen: 990 }),
        complaint('200003', { complaintTime: after(1), outTradeNo: 'ORDER2026001' }),
        complaint('200004', { status: PROCESSED }),
        complaint('200005', { complaintTime: undefined }),
      ]),
    );
    const items = await ledger.waiting(NINE + 13 * HOUR, { repeatsFor: 10 });
    expect(items.map(({ id, state, repeat }) => [id, state, repeat?.times])).toEqual([
      ['200001', 'overdue', undefined],
      ['200002', 'soon', undefined],
      ['200003', 'soon', 2],
      ['200005', 'unknown', undefined],
    ]);
    expect(items[0]).toMatchObject({ text: '什么时候退款', clock: { id: 'wx-complete' } });
    expect(items[1]).toMatchObject({ text: '待处理', amountFen: 990, account: '1900000109' });
  });

  it('who waits for an answer at once stands above all deadlines', async () => {
    const ledger = make();
    const now = complaint('200002', { needImmediateService: true, complaintTime: after(5) });
    await ledger.ingest(look([complaint('200001', { complaintTime: after(-60) }), now]));
    const items = await ledger.waiting(NINE + HOUR);
    expect(items.map(({ id, atOnce }) => [id, atOnce])).toEqual([
      ['200002', true],
      ['200001', undefined],
    ]);
  });

  it('names the merchant where one login sees several', async () => {
    const ledger = make();
    await ledger.ingest(
      look([
        complaint('200001', { mchid: '1600000001' }),
        complaint('200002', { mchid: '1900000109', complaintTime: after(1) }),
        complaint('200003', { complaintTime: after(2) }),
      ]),
    );
    const items = await ledger.waiting(NINE + HOUR);
    expect(items.map(({ account, merchant }) => [account, merchant])).toEqual([
      ['1900000109', '1600000001'],
      ['1900000109', undefined],
      ['1900000109', undefined],
    ]);
  });

  it('follows the hours that the shop set for Alipay', async () => {
    const ledger = make();
    const status = { code: 'MERCHANT_PROCESSING', text: '待处理', phase: 'finish' } as const;
    const own = complaint('300001', { console: 'alipay', queue: 'alipay-trade', status });
    await ledger.ingest(look([own], { console: 'alipay' }));
    const due = async (alipayTradeHours?: number) =>
      (await ledger.waiting(NINE, { alipayTradeHours }))[0]?.clock.due;
    expect(await due()).toBe(NINE + 96 * HOUR);
    expect(await due(72)).toBe(NINE + 72 * HOUR);
  });

  it("follows the shop's own spans, each account its own, and says so", async () => {
    const ledger = make();
    await ledger.ingest(look([complaint('200001')]));
    await ledger.ingest(look([complaint('200002')], { account: '1600000001' }));
    const own = [
      { clock: 'wx-first-reply', account: null, hours: 20 },
      { clock: 'wx-first-reply', account: '1600000001', hours: 12 },
    ] as const;
    const items = await ledger.waiting(NINE, { own });
    expect(items.map(({ id, clock }) => [id, clock.due, clock.own])).toEqual([
      ['200002', NINE + 12 * HOUR, true],
      ['200001', NINE + 20 * HOUR, true],
    ]);
  });

  it('a deadline belongs to the clock for which it was read, not to the next one', async () => {
    const ledger = make();
    const at = NINE + 5 * HOUR;
    const read = { at, from: at, to: at, source: 'field' } as const;
    const see = (code: string, hours: number, fieldDeadline?: typeof read) => {
      const status = { code, text: code, phase: 'finish' } as const;
      const own = { console: 'mini-program', queue: 'mini-program', status, fieldDeadline } as const;
      return ledger.ingest(
        look([complaint('400001', own)], { console: 'mini-program', at: NINE + hours * HOUR }),
      );
    };
    const next = async () => (await ledger.waiting(NINE + 4 * HOUR))[0]?.clock;
    await see('106', 1, read);
    await see('106', 2);
    expect(await next()).toMatchObject({ id: 'mp-evidence', due: at });
    await see('206', 3);
    expect(await next()).toMatchObject({ id: 'mp-refund-proof', due: null });
  });
});

describe('upgrade from version 1', () => {
  it('works out keys, deadlines and counters', async () => {
    const name = 'old';
    const old = new Dexie(name);
    old.version(1).stores(VERSION_1);
    const waiting = complaint('200001');
    const { id, console, ...rest } = waiting;
    const row = { console, account: '1900000109', firstSeenAt: NINE, seenAt: NINE, stamps: { status: NINE } };
    const facts = { ...rest, outTradeNo: 'ORDER2026001', phoneHash: 'abc' };
    await old.table('complaints').bulkAdd([
      { ...row, id, key: `wechat-pay|1900000109|${id}`, facts, phase: 'reply' },
      {
        ...row,
        id: '2',
        key: 'wechat-pay|1900000109|2',
        facts: { ...facts, status: PROCESSED },
        phase: 'done',
      },
    ]);
    old.close();

    const db = database(name);
    const { complaints, counters } = await content(db);
    expect(db.verno).toBe(database('newest').verno);
    expect(complaints.find((each) => each.id === id)).toMatchObject({
      keys: ['order:ORDER2026001', 'phone:abc'],
      due: NINE + 24 * HOUR,
      shadow: false,
      facts,
    });
    expect(counters).toEqual([
      { name: 'complaints', n: 2 },
      { name: 'waiting|wechat-pay|1900000109', n: 1 },
    ]);
    expect(await db.complaints.where('keys').equals('phone:abc').count()).toBe(2);
    const ledger = diskLedger(db, clock);
    expect((await ledger.waiting(NINE)).map((item) => item.id)).toEqual([id]);
    await ledger.ingest(look([complaint(id, { status: PROCESSED })]));
    expect((await content(db)).counters).toEqual([{ name: 'complaints', n: 2 }]);
  });
});

describe('a ledger that cannot be opened', () => {
  /** A database whose opening fails as long as `down()`. */
  function failing(down: () => boolean) {
    const db = freshDatabase();
    db.on('ready', () => {
      if (down()) throw new Error('Internal error opening backing store');
    });
    return db;
  }

  it('goes on from memory and says so', async () => {
    let image: MemoryImage | null = null;
    const shelf = { load: async () => image, save: async (next: MemoryImage) => void (image = next) };
    const open = () => openLedger({ db: failing(() => true), clock, shelf });
    const ledger = open();
    expect(ledger.broken()).toBe(false);
    await ledger.ingest(look([complaint('200001', { phone: '13800138000', userComplaintTimes: 2 })]));
    expect(ledger.broken()).toBe(true);
    expect((await ledger.waiting(NINE)).map(({ id }) => id)).toEqual(['200001']);
    expect(await ledger.repeatsFor('wechat-pay', '', [complaint('200001')])).toMatchObject([{ times: 2 }]);
    expect(await ledger.accounts()).toHaveLength(1);

    expect(JSON.stringify(image)).not.toMatch(/13800138000|phoneHash/);
    const next = open();
    expect((await next.waiting(NINE)).map(({ id }) => id)).toEqual(['200001']);
    expect(next.broken()).toBe(true);
  });

  it('comes back when the database does', async () => {
    let down = true;
    const ledger = openLedger({ db: failing(() => down), clock });
    await ledger.ingest(look([complaint('200001')]));
    expect(ledger.broken()).toBe(true);
    down = false;
    await ledger.ingest(look([complaint('200002')]));
    expect(ledger.broken()).toBe(false);
    expect((await ledger.waiting(NINE)).map(({ id }) => id)).toEqual(['200002']);
  });

  it('tries three times and then leaves the database alone', async () => {
    let tries = 0;
    const db = failing(() => {
      tries += 1;
      return true;
    });
    const ledger = openLedger({ db, clock });
    for (let n = 0; n < 6; n += 1) await ledger.accounts();
    expect(tries).toBe(3);
  });
});

it('hands out a few that wait as complaints, soonest first, without anything personal', async () => {
  const db = freshDatabase();
  await diskLedger(db, clock).ingest(
    look([
      complaint('200001', { complaintTime: after(2) }),
      complaint('200002', { complaintTime: after(1), detail: '坏了', phone: '13800138000', userId: 'u' }),
      complaint('200003', { complaintTime: after(3) }),
      complaint('200004', { status: PROCESSED }),
    ]),
  );
  const [first, second, ...more] = await firstWaiting(db, 2);
  expect([first?.id, second?.id, more.length]).toEqual(['200002', '200001', 0]);
  expect(first).toMatchObject({ detail: '坏了', phone: '138****8000', console: 'wechat-pay' });
  expect(first).not.toHaveProperty('userId');
});
