import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../utils/complaint/model';
import { diskLedger } from '../../../utils/ledger';
import type { Database } from '../../../utils/ledger/database';
import type { AccountRow } from '../../../utils/ledger';
import { planOf } from '../../../utils/ledger/plan';
import type { Patch } from '../../../utils/ledger/plan';
import type { Facts, StoredComplaint } from '../../../utils/ledger/record';
import type { Observation } from '../../../utils/platform/messages';
import { complaint, HOUR, look, NINE, PENDING, PROCESSED, PROCESSING } from './made';
import { content, freshDatabase } from './tables';

const clock = () => NINE + 1000 * HOUR;

async function filed(db: Database, looks: Observation[]) {
  const ledger = diskLedger(db, clock);
  for (const each of looks) await ledger.ingest(each);
  return content(db);
}

describe('ingest', () => {
  it('keeps a complaint and counts it', async () => {
    const { complaints, counters, sightings, accounts } = await filed(freshDatabase(), [
      look([complaint('200001'), complaint('200002', { status: PROCESSED })], { unreadWaiting: 3 }),
    ]);
    expect(complaints.map(({ key, phase, due }) => ({ key, phase, due }))).toEqual([
      { key: 'wechat-pay|1900000109|200001', phase: 'reply', due: NINE + 24 * HOUR },
      { key: 'wechat-pay|1900000109|200002', phase: 'done', due: undefined },
    ]);
    expect(counters).toEqual([
      { name: 'complaints', n: 2 },
      { name: 'waiting|wechat-pay|1900000109', n: 1 },
    ]);
    expect(sightings.map(({ text, phase, at }) => [text, phase, at])).toEqual([
      ['待处理', 'reply', NINE + HOUR],
      ['已处理完成', 'done', NINE + HOUR],
    ]);
    expect(accounts).toMatchObject([{ session: 'known', unreadWaiting: 3, goodAt: NINE + HOUR }]);
  });

  it('changes nothing when the same look comes twice', async () => {
    const db = freshDatabase();
    const same = look([complaint('200001', { phone: '13800138000' })]);
    const once = await filed(db, [same]);
    let writes = 0;
    db.complaints.hook('updating', () => void (writes += 1));
    expect(await filed(db, [same])).toEqual(once);
    expect(writes).toBe(0);
  });

  it('lets an older look fill gaps but overwrite nothing', async () => {
    const { complaints } = await filed(freshDatabase(), [
      look([complaint('200001', { status: PROCESSED })], { at: NINE + 2 * HOUR }),
      look([complaint('200001', { status: PENDING, amountFen: 990 })]),
    ]);
    expect(complaints[0]?.facts).toMatchObject({ status: PROCESSED, amountFen: 990 });
    expect(complaints[0]).toMatchObject({ firstSeenAt: NINE + HOUR, seenAt: NINE + 2 * HOUR });
  });

  it('never lets a bare date replace a complaint time with seconds', async () => {
    const coarse = { at: NINE - HOUR, resolution: 86_400_000 };
    const { complaints } = await filed(freshDatabase(), [
      look([complaint('200001')]),
      look([complaint('200001', { complaintTime: coarse })], { at: NINE + 2 * HOUR }),
    ]);
    expect(complaints[0]?.facts.complaintTime).toEqual({ at: NINE, resolution: 1000 });
  });

  it('drops a printed deadline with the phase in which it was read', async () => {
    const at = NINE + 5 * HOUR;
    const printed = { at, from: at, to: at, source: 'page' } as const;
    const first = look([complaint('200001', { deadline: printed })]);
    const db = freshDatabase();
    expect((await filed(db, [first])).complaints[0]?.due).toBe(at);
    const next = look([complaint('200001', { status: PROCESSING })], { at: NINE + 2 * HOUR });
    expect((await filed(db, [next])).complaints[0]?.due).toBe(NINE + 72 * HOUR);
  });

  it('gets over looks that a wrong clock dated into the future', async () => {
    const db = freshDatabase();
    await filed(db, [look([complaint('200001')], { at: clock() + HOUR })]);
    const { complaints, accounts } = await filed(db, [
      look([complaint('200001', { status: PROCESSED })], { session: 'known' }),
    ]);
    expect(complaints[0]).toMatchObject({ phase: 'done', seenAt: NINE + HOUR });
    expect(accounts[0]?.goodAt).toBe(NINE + HOUR);
  });

  it('stores no phone, no user id, no phone inside a text', async () => {
    const history = [
      { at: NINE, by: 'merchant' as const, type: null, text: '请拨打 13800138000，单号 138001380001234' },
    ];
    const person = { phone: '13800138000', userId: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' };
    const db = freshDatabase();
    const { complaints, ...rest } = await filed(db, [
      look([complaint('200001', { ...person, detail: '打 13800138000 没人接', history })]),
    ]);
    await diskLedger(db, clock).noteAnswer({
      type: 'filled',
      console: 'wechat-pay',
      complaintId: '200001',
      templateId: 'T',
      text: '致电 13800138000',
    });
    const text = JSON.stringify([complaints, rest, await db.answers.toArray()]);
    expect(text).not.toMatch(/13800138000(?!\d)/);
    expect(text).toContain('138001380001234');
    expect(text).not.toContain(person.userId);
    expect(complaints[0]?.facts).toMatchObject({
      phoneMask: '138****8000',
      phoneHash: expect.stringMatching(/^.{44}$/),
    });
    const key = (await db.meta.get('key'))?.value;
    expect(key?.extractable).toBe(false);
  });

  it('gives each ledger its own hashes', async () => {
    const same = look([complaint('200001', { phone: '13800138000' })]);
    const hashes = await Promise.all(
      [freshDatabase(), freshDatabase()].map(
        async (db) => (await filed(db, [same])).complaints[0]?.facts.phoneHash,
      ),
    );
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('keeps one row a wording, the first time', async () => {
    const at = (hours: number) => NINE + hours * HOUR;
    const { sightings } = await filed(freshDatabase(), [
      look([complaint('200001')], { at: at(1) }),
      look([complaint('200001')], { at: at(2) }),
      look([complaint('200001', { status: PROCESSING })], { at: at(3) }),
      look([complaint('200001')], { at: at(0.5) }),
      look([complaint('200001', { userComplaintTimes: 2 })], { at: at(4) }),
    ]);
    expect(sightings.map((each) => [each.at, each.text]).toSorted()).toEqual([
      [at(0.5), '待处理'],
      [at(3), '处理中'],
      [at(4), '待处理'],
    ]);
  });

  it('keeps at most 100 wordings of a complaint', async () => {
    const looks = Array.from({ length: 110 }, (_, n) =>
      look([complaint('200001', { status: { code: null, text: `状态${n}`, phase: 'unknown' } })], {
        at: NINE + n,
      }),
    );
    const { sightings } = await filed(freshDatabase(), looks);
    expect(sightings).toHaveLength(100);
    expect(Math.max(...sightings.map(({ at }) => at))).toBe(NINE + 99);
  });

  it('keeps an answer once, and at most 20 of a complaint', async () => {
    const db = freshDatabase();
    let now = NINE;
    const ledger = diskLedger(db, () => (now += 1000));
    const note = { type: 'filled', console: 'wechat-pay', complaintId: '200001', templateId: 'T' } as const;
    await ledger.noteAnswer({ ...note, text: '您好' });
    await ledger.noteAnswer({ ...note, text: '您好' });
    expect(await db.answers.count()).toBe(1);
    for (let n = 0; n < 25; n += 1) await ledger.noteAnswer({ ...note, text: `第${n}次` });
    const texts = (await db.answers.orderBy('key').toArray()).map(({ text }) => text);
    expect(texts).toHaveLength(20);
    expect(texts).toContain('第24次');
    expect(texts).not.toContain('您好');
  });
});

describe('a complaint seen with and without an account', () => {
  const nameless = look([complaint('200001', { amountFen: 990 })], { account: '' });
  const named = look([complaint('200001', { status: PROCESSING })], { at: NINE + 2 * HOUR });

  it.each([
    ['nameless first', [nameless, named]],
    ['named first', [named, nameless]],
  ])('is one complaint: %s', async (_, looks) => {
    const { complaints, counters } = await filed(freshDatabase(), looks);
    const counting = complaints.filter(({ shadow }) => !shadow);
    expect(counting).toHaveLength(1);
    expect(counting[0]).toMatchObject({
      account: '1900000109',
      facts: { amountFen: 990, status: PROCESSING },
    });
    expect(counters).toEqual([
      { name: 'complaints', n: 1 },
      { name: 'waiting|wechat-pay|1900000109', n: 1 },
    ]);
  });
});

const status = fc.constantFrom(PENDING, PROCESSING, PROCESSED);
const anyComplaint: fc.Arbitrary<Complaint> = fc
  .record(
    {
      id: fc.constantFrom('200001', '200002', '200003'),
      status,
      amountFen: fc.integer({ min: 1, max: 3 }),
      outTradeNo: fc.constantFrom('ORDER001', 'ORDER002'),
      phone: fc.constantFrom('13800138000', '138****8000'),
      userComplaintTimes: fc.constantFrom(1, 2),
      complaintTime: fc.record({
        at: fc.constantFrom(NINE, NINE - HOUR),
        resolution: fc.constantFrom(1000, 86_400_000),
      }),
    },
    { requiredKeys: ['id', 'status'] },
  )
  .map(({ id, ...rest }) => complaint(id, { complaintTime: undefined, ...rest }));
const anyLook: fc.Arbitrary<Observation> = fc
  .record({
    account: fc.constantFrom('', '1900000109', '1900000110'),
    session: fc.constantFrom('known', 'signedOut', 'unread'),
    at: fc.integer({ min: 0, max: 5 }).map((hours) => NINE + hours * HOUR),
    complaints: fc.array(anyComplaint, { maxLength: 4 }),
    unreadWaiting: fc.nat(3),
    whole: fc.boolean(),
  })
  .map((parts) => look(parts.complaints, parts));

/** Some looks, and the same ones twice in another order. */
const shuffled = fc.array(anyLook, { minLength: 1, maxLength: 6 }).chain((looks) => {
  const twice = [...looks, ...looks];
  const all = { minLength: twice.length, maxLength: twice.length };
  return fc.tuple(fc.constant(looks), fc.shuffledSubarray(twice, all));
});

describe('any order and repetition', () => {
  it('gives the same plan in the end', () => {
    /** Files looks without a database: what the plan says, and nothing else. */
    const planned = (looks: Observation[]) => {
      const records = new Map<string, StoredComplaint>();
      const accounts = new Map<string, AccountRow>();
      const counters = new Map<string, number>();
      for (const each of looks) {
        const patches = each.complaints.map(({ id, console: _console, ...facts }): Patch => ({
          id,
          facts: facts as Facts,
        }));
        const plan = planOf(each, patches, records, [...accounts.values()], clock());
        for (const record of plan.records) records.set(record.key, record);
        if (plan.account) accounts.set(plan.account.key, plan.account);
        for (const [name, step] of plan.counters) counters.set(name, (counters.get(name) ?? 0) + step);
      }
      for (const [name, n] of counters) if (n === 0) counters.delete(name);
      return { records, accounts, counters };
    };
    fc.assert(
      fc.property(shuffled, ([looks, others]) => {
        const first = planned(looks);
        expect(planned(others)).toEqual(first);
        const counted = [...first.records.values()].filter(({ shadow }) => !shadow).length;
        expect(first.counters.get('complaints') ?? 0).toBe(counted);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same ledger', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async ([looks, others]) => {
        const [a, b] = [freshDatabase(), freshDatabase()];
        const first = await filed(a, looks);
        // One key for both, or the hashes differ.
        const key = await a.meta.get('key');
        if (key) await b.meta.add(key);
        expect(await filed(b, others)).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });
});
