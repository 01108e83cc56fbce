/** What is told without reading everything is what everything would tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsoleId, QueueId, Status } from '../../../utils/complaint/model';
import { diskLedger } from '../../../utils/ledger';
import type { Database } from '../../../utils/ledger/database';
import { settled } from '../../../utils/ledger/record';
import type { StoredComplaint } from '../../../utils/ledger/record';
import { eachWaiting } from '../../../utils/ledger/slices';
import { standing } from '../../../utils/ledger/standing';
import { wholeStanding } from '../../../utils/ledger/store';
import type { Span, StandingOptions } from '../../../utils/ledger/store';
import { HOUR, NINE, PENDING, PROCESSED, PROCESSING } from './made';
import { freshDatabase } from './tables';

const clock = () => NINE;
interface Made {
  queue: QueueId;
  console: ConsoleId;
  status: Status;
  /** Hours from nine. */
  came: number | null;
  seen: number;
  atOnce?: boolean;
  /** Hours from nine at which its own data say that it is due. */
  given?: number;
}

const given = (hours: number, { phase }: Status) => {
  const at = NINE + hours * HOUR;
  return { fieldDeadline: { at, from: at, to: at, source: 'field' as const, phase } };
};

const record = (
  n: number,
  { queue, console, status, came, seen, atOnce, given: due }: Made,
): StoredComplaint =>
  settled({
    key: `${console}|A|${300_000 + n}`,
    console,
    account: 'A',
    id: String(300_000 + n),
    firstSeenAt: NINE - 1000 * HOUR,
    seenAt: NINE + seen * HOUR,
    stamps: {},
    shadow: false,
    facts: {
      queue,
      status,
      ...(came === null ? {} : { complaintTime: { at: NINE + came * HOUR, resolution: 1000 } }),
      ...(due === undefined ? {} : given(due, status)),
      ...(atOnce ? { needImmediateService: true } : {}),
      appealable: true,
      // Every third is about an order of another, and of a person who complained before.
      outTradeNo: `ORDER${n % 3}`,
      userHash: `hash${n % 2}`,
    },
  });

async function filled(db: Database, made: readonly Made[]): Promise<void> {
  const records = made.map((each, n) => record(n, each));
  await db.complaints.bulkPut(records);
  for (const console of new Set(records.map((each) => each.console)))
    await db.counters.put({
      name: `waiting|${console}|A`,
      n: records.filter((each) => each.console === console && each.due !== undefined).length,
    });
}

const OPEN: Status[] = [PENDING, PROCESSING, PROCESSED, { code: null, text: '?', phase: 'unknown' }];
const kinds: readonly [ConsoleId, QueueId][] = [
  ['wechat-pay', 'wechat-pay'],
  ['alipay', 'alipay-trade'],
  ['alipay', 'alipay-consult'],
  ['mini-program', 'mini-program-score'],
];
const anyMade = fc
  .record({
    kind: fc.constantFrom(...kinds),
    status: fc.constantFrom(...OPEN),
    came: fc.option(fc.integer({ min: -400, max: 400 })),
    seen: fc.integer({ min: -20, max: 20 }),
    atOnce: fc.boolean(),
  })
  .map(({ kind: [console, queue], ...rest }): Made => ({ ...rest, console, queue }));

describe('without reading everything', () => {
  it.each([0, 4, 12])('with %i rows read uncounted, it tells what all of them tell', async (few) => {
    const rows = fc.array(anyMade, { minLength: 1, maxLength: 40, size: 'max' });
    const options = fc.record({ most: fc.integer({ min: 1, max: 20 }), hours: fc.constantFrom(96, 24, 200) });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: -25, max: 25 }),
        options,
        async (made, since, { most, hours }) => {
          const db = freshDatabase();
          await filled(db, made);
          for (const console of new Set(made.map((each) => each.console)))
            await db.accounts.put({ key: console, console, account: 'A' } as never);
          const ledger = diskLedger(db, clock);
          const spans: Span[] = [...new Set(made.map(({ console }) => console))].map((console) => ({
            console,
            account: 'A',
            since: NINE + since * HOUR,
          }));
          const asked: StandingOptions = { most, alipayTradeHours: hours, repeatsFor: 1000 };
          const told = await standing(db, spans, NINE, asked, few);
          const all = await ledger.waiting(NINE, asked);
          for (const [index, span] of spans.entries()) {
            const own = all.filter((item) => item.console === span.console && item.seenAt >= span.since);
            const { items, ...want } = wholeStanding(own);
            const { items: listed, whole, ...got } = told[index] ?? wholeStanding([]);
            expect({ ...got, whole: true }).toEqual(want);
            expect(listed.slice(0, most)).toEqual(items.slice(0, most));
            if (whole) expect(listed).toHaveLength(items.length);
            const ahead = await ledger.ahead(span.console, NINE);
            const waits = all.filter(({ console }) => console === span.console);
            expect(ahead.any).toBe(waits.length > 0);
          }
          await db.delete();
        },
      ),
      { numRuns: 8 },
    );
  });

  it('reads no more of many than it shows', async () => {
    const db = freshDatabase();
    const made = Array.from({ length: 700 }, (_, n): Made => ({
      queue: 'wechat-pay',
      console: 'wechat-pay',
      status: PENDING,
      came: n / 100,
      seen: -1,
    }));
    await filled(db, made);
    let read = 0;
    db.complaints.hook('reading', (row) => {
      read += 1;
      return row;
    });
    const span: Span = { console: 'wechat-pay', account: 'A', since: NINE - 24 * HOUR };
    const [told] = await standing(db, [span], NINE, { most: 20 }, 30);
    expect(told).toMatchObject({ count: 700, whole: false });
    expect(told?.items).toHaveLength(20);
    expect(read).toBeGreaterThan(20);
    expect(read).toBeLessThan(200);
  });

  it("the shop's own hours move a complaint up from behind what is read", async () => {
    const db = freshDatabase();
    const alipay = { console: 'alipay', status: PROCESSING, seen: -1 } as const;
    const others = Array.from({ length: 60 }, (_, n): Made => ({
      ...alipay,
      queue: 'alipay-risk',
      came: null,
      given: 20 + n,
    }));
    await filled(db, [...others, { ...alipay, queue: 'alipay-trade', came: -6 }]);
    const span: Span = { console: 'alipay', account: 'A', since: NINE - 24 * HOUR };
    const first = async (alipayTradeHours: number) =>
      (await standing(db, [span], NINE, { most: 2, alipayTradeHours }, 5))[0]?.items.map(({ id }) => id);
    expect(await first(96)).toEqual(['300000', '300001']);
    expect(await first(24)).toEqual(['300060', '300000']);
  });

  it('lists what is asked for by name beside the first ones', async () => {
    const db = freshDatabase();
    const made = Array.from({ length: 60 }, (_, n): Made => ({
      queue: 'wechat-pay',
      console: 'wechat-pay',
      status: n === 50 ? PROCESSED : PENDING,
      came: n,
      seen: -1,
    }));
    await filled(db, made);
    const also = [50, 51].map((n) => ({ console: 'wechat-pay' as const, id: String(300_000 + n) }));
    const span: Span = { console: 'wechat-pay', account: 'A', since: NINE - 24 * HOUR };
    const [told] = await standing(db, [span], NINE, { most: 2, also }, 30);
    expect(told?.items.map(({ id }) => id)).toEqual(['300000', '300001', '300051']);
  });
});

it('the next deadline ahead is one that has not passed', async () => {
  const db = freshDatabase();
  const made = [-60, -30, -20, 3].map((came): Made => ({
    queue: 'wechat-pay',
    console: 'wechat-pay',
    status: PENDING,
    came,
    seen: 0,
  }));
  await filled(db, made);
  await db.accounts.put({ key: 'wechat-pay|A', console: 'wechat-pay', account: 'A' } as never);
  const ledger = diskLedger(db, clock);
  expect(await ledger.ahead('wechat-pay', NINE)).toEqual({ any: true, nextDue: NINE + 4 * HOUR });
  expect(await ledger.ahead('alipay', NINE)).toEqual({ any: false, nextDue: null });
});

describe('everything, in slices', () => {
  const kinds = fc.array(anyMade, { minLength: 1, maxLength: 40, size: 'max' });

  it.each([1, 2, 5])('of %i rows is everything once, also where many are alike', async (slice) => {
    await fc.assert(
      fc.asyncProperty(kinds, async (made) => {
        const db = freshDatabase();
        await filled(db, made);
        const taken: string[] = [];
        await eachWaiting(
          db,
          { changes: () => 0 },
          (records) => taken.push(...records.map(({ key }) => key)),
          () => taken.splice(0),
          slice,
        );
        const keys = (await db.complaints.orderBy('due').toArray()).map(({ key }) => key);
        expect(taken.toSorted()).toEqual(keys.toSorted());
        await db.delete();
      }),
      { numRuns: 25 },
    );
  });

  it('waits while somebody else does', async () => {
    const db = freshDatabase();
    const one = { queue: 'wechat-pay', console: 'wechat-pay', status: PENDING, seen: -1 } as const;
    await filled(
      db,
      Array.from({ length: 9 }, (_, came) => ({ ...one, came })),
    );
    let asks = 0;
    let taken = 0;
    const busy = () => (asks += 1) % 4 !== 0;
    await eachWaiting(
      db,
      { changes: () => 0, busy },
      (records) => void (taken += records.length),
      () => {},
      2,
    );
    expect(taken).toBe(9);
    expect(asks).toBeGreaterThan(4);
  });

  it('what changed between two slices is read anew', async () => {
    const db = freshDatabase();
    const one = { queue: 'wechat-pay', console: 'wechat-pay', status: PENDING, seen: -1 } as const;
    await filled(
      db,
      Array.from({ length: 12 }, (_, came) => ({ ...one, came })),
    );
    let changes = 0;
    const taken = new Set<string>();
    await eachWaiting(
      db,
      { changes: () => changes },
      (records) => {
        for (const { id } of records) taken.add(id);
        if (changes === 0) {
          changes = 1;
          void db.complaints.put({ ...record(11, { ...one, came: -50 }), firstSeenAt: 1 });
        }
      },
      () => taken.clear(),
      3,
    );
    expect(taken.size).toBe(12);
  });
});
