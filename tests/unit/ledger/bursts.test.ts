import { beforeEach, describe, expect, it } from 'vitest';
import { changeBurst, prepare, preparedFor } from '../../../utils/ledger/bursts/change';
import { heldBy, keepBursts } from '../../../utils/ledger/bursts/keep';
import { cameSince } from '../../../utils/ledger/bursts/moments';
import { burstLines, burstView } from '../../../utils/ledger/bursts/view';
import type { FoundBurst } from '../../../utils/ledger/bursts/rows';
import type { Database } from '../../../utils/ledger/database';
import { digestWith, newKey } from '../../../utils/ledger/hash';
import { ingest } from '../../../utils/ledger/ingest';
import { journalPage } from '../../../utils/ledger/journal';
import type { Complaint } from '../../../utils/complaint/model';
import { complaint, HOUR, look, NINE, PROCESSED } from './made';
import { freshDatabase } from './tables';

const MINUTE = 60_000;
const DAY = 24 * HOUR;
const OPTIONS = { count: 4, window: HOUR };
const NOW = NINE + HOUR;
const SAME = ['风扇不转，与介绍不符，联系不回，退款', '风扇不转，货不对板，没人理，申请退款'];
const of = (n: number) => `wechat-pay|C${n}`;
const ofs = (...n: number[]) => n.map(of);
const one = (n: number, more: Partial<Complaint> = {}): Complaint =>
  complaint(`C${n}`, {
    complaintTime: { at: NINE + n * MINUTE, resolution: 1000 },
    detail: SAME[n % 2]!,
    amountFen: 2990,
    ...more,
  });
const found = (members: string[], more: Partial<FoundBurst> = {}): FoundBurst => ({
  console: 'wechat-pay',
  account: '1900000109',
  from: NINE,
  to: NINE + 3 * MINUTE,
  kind: 'alike',
  members,
  ...more,
});

let db: Database;
const see = async (complaints: Complaint[], at = NOW) =>
  ingest(db, digestWith(await newKey()), look(complaints, { at }), at);
const four = [0, 1, 2, 3];
const keep = (finds: FoundBurst[], now = NOW) => keepBursts(db, finds, now, OPTIONS);
const lines = () => burstLines(db, {});
const only = async () => (await lines())[0]!;
const view = async () => (await burstView(db, (await only()).id, {}))!;
const change = async (how: Parameters<typeof changeBurst>[2], now = NOW) =>
  changeBurst(db, (await only()).id, how, '小林', now);
const logOf = async (id: string) =>
  (await journalPage(db, { before: null, limit: 50, complaint: id, kind: null, from: null, to: null })).lines;

beforeEach(async () => {
  db = freshDatabase();
  await see(four.map((n) => one(n)));
});

describe('a burst is kept', () => {
  it('once, however often it is found, and grows', async () => {
    await keep([found(ofs(...four))]);
    await keep([found(ofs(...four))]);
    await see([one(4)]);
    await keep([found(ofs(1, 2, 3, 4), { from: NINE + MINUTE, to: NINE + 4 * MINUTE })]);
    expect(await lines()).toHaveLength(1);
    const { members, reasons, from, to, stake } = await view();
    expect(members.map((each) => each.of)).toEqual(ofs(0, 1, 2, 3, 4));
    expect({ from, to }).toEqual({ from: NINE, to: NINE + 4 * MINUTE });
    expect(reasons).toMatchObject({ n: 5, amountFen: { value: 2990, k: 5 }, span: 4 * MINUTE });
    expect(stake).toMatchObject({ n: 5, amountFen: 5 * 2990, firstDue: NINE + DAY });
  });
  it('two causes apart, and what is left of the hour apart from what tells one thing', async () => {
    await see([5, 6, 7, 8].map((n) => one(n, { detail: `第 ${n} 件事，完全另外的` })));
    await keep([found(ofs(5, 6, 7, 8, 0), { kind: 'many' }), found(ofs(...four))]);
    expect((await lines()).map(({ kind, stake }) => [kind, stake.n]).toSorted()).toEqual([
      ['alike', 4],
      ['many', 4],
    ]);
    // Two of the four were closed: the others are no new burst with somebody else.
    await keep([found(ofs(2, 3, 9, 10), { kind: 'many' })]);
    expect(await lines()).toHaveLength(2);
  });
  it('without those who only came in the same hour, once it tells one thing', async () => {
    await keep([found(ofs(0, 1, 2, 9), { kind: 'many' })]);
    await keep([found(ofs(...four))]);
    expect(await lines()).toMatchObject([{ kind: 'alike', stake: { n: 4 } }]);
    expect(await heldBy(db, of(9))).toBeNull();
  });
  it('not when it is long past', async () => {
    await keep([found(ofs(...four))], NINE + 8 * DAY);
    expect(await lines()).toEqual([]);
  });
});

describe('who belongs to it', () => {
  const other = one(7, { detail: '杯口有一道裂纹，请换一只' });
  it('can be seen and changed by hand, and the hand is stronger', async () => {
    await see([other, one(8, { detail: '门店在哪里', complaintTime: { at: NINE - DAY, resolution: 1000 } })]);
    await keep([found(ofs(...four))]);
    expect((await view()).outside).toMatchObject([{ of: of(7), because: { why: 'words' } }]);
    expect(await heldBy(db, of(7))).toBeNull();

    expect(await change({ add: of(7) })).toBe(true);
    expect(await change({ add: of(7) })).toBe(false);
    expect(await change({ out: of(1) })).toBe(true);
    await keep([found(ofs(...four))]);
    const { members, outside } = await view();
    expect(members.map((each) => [each.of, each.byHand])).toEqual([
      [of(0), false],
      [of(2), false],
      [of(3), false],
      [of(7), true],
    ]);
    expect(outside).toMatchObject([{ of: of(1), because: { why: 'hand' } }]);
    expect(await heldBy(db, of(1))).toBe(false);
    expect(await heldBy(db, of(7))).toBe(true);
    expect(await logOf('C1')).toMatchObject([{ kind: 'burst', rules: 'out', who: '小林' }]);
    expect(await logOf('C7')).toMatchObject([{ kind: 'burst', rules: 'add' }]);
    expect(await change({ add: 'alipay|1' })).toBe(false);
  });
});

describe('the freeze', () => {
  it('is lifted with a reason that stands at every complaint, and comes back', async () => {
    await keep([found(ofs(...four))]);
    expect(await heldBy(db, of(2))).toBe(true);
    expect(await change({ lift: '  ' })).toBe(false);
    expect(await change({ lift: '逐条核对过 13800138000' }, NOW + 1)).toBe(true);
    expect(await heldBy(db, of(2))).toBe(false);
    expect((await only()).lifted).toEqual({ at: NOW + 1, who: '小林', reason: '逐条核对过 138****8000' });
    for (const n of four) expect(await logOf(`C${n}`)).toMatchObject([{ kind: 'burst', rules: 'lift' }]);
    expect(await change({ hold: true })).toBe(true);
    expect(await heldBy(db, of(2))).toBe(true);
    expect((await logOf('C2')).map(({ rules }) => rules)).toEqual(['hold', 'lift']);
  });
  it('counts for nothing when it cannot be written down', async () => {
    await keep([found(ofs(...four))]);
    db.journal.hook('creating', () => {
      throw new Error('no room');
    });
    await expect(change({ lift: '核对过' })).rejects.toThrow();
    expect(await heldBy(db, of(2))).toBe(true);
  });
});

describe('it is over', () => {
  it('when all have ended, with what was at stake; and goes on when one comes back', async () => {
    await keep([found(ofs(...four))]);
    await prepare(db, decision(of(0)), NOW);
    const done = four.map((n) => one(n, { status: PROCESSED, fullRefunded: true }));
    await see(done, NOW + HOUR);
    await keep([], NOW + HOUR);
    expect(await only()).toMatchObject({
      archived: { at: NOW + HOUR, why: 'ended' },
      stake: { n: 4, ended: 4, refundedFen: 4 * 2990 },
    });
    expect(await preparedFor(db, of(0))).toBeNull();
    expect(await change({ tick: 'stop', on: true })).toBe(false);
    await see([one(1, { userComplaintTimes: 2 })], NOW + 2 * HOUR);
    await keep([], NOW + 2 * HOUR);
    expect((await only()).archived).toBeNull();
    expect(await heldBy(db, of(1))).toBe(true);
  });
  it('after a quiet week, and is not raised again from what is left', async () => {
    await keep([found(ofs(...four))]);
    const later = NINE + 7 * DAY + HOUR;
    await keep([found(ofs(...four))], later);
    expect(await only()).toMatchObject({ archived: { why: 'quiet' }, stake: { n: 4, ended: 0 } });
    expect(await heldBy(db, of(1))).toBe(false);
    await keep([found(ofs(1, 2, 3))], later + HOUR);
    expect(await lines()).toHaveLength(1);
  });
});

const decision = (which: string, text = '您好，尾号0001的订单已看到，今天18:00前答复。') => ({
  burst: `${of(0)}|${NINE}`,
  of: which,
  reply: { templateId: 'T-ACK', text },
  who: '小林',
});

describe('the playbook and prepared replies', () => {
  it('keep when a step was ticked', async () => {
    await keep([found(ofs(...four))]);
    expect(await change({ tick: 'stop', on: true }, NOW + 5)).toBe(true);
    expect(await change({ tick: 'stop', on: true }, NOW + 9)).toBe(false);
    expect((await view()).ticks).toEqual({ stop: NOW + 5 });
    expect(await change({ tick: 'stop', on: false })).toBe(true);
    expect((await view()).ticks).toEqual({});
  });
  it('wait for their complaint, stand in its journal, and can be taken back', async () => {
    await keep([found(ofs(...four))]);
    expect(await prepare(db, decision(of(0)), NOW)).toBe(true);
    expect(await prepare(db, decision(of(9)), NOW)).toBe(false);
    expect(await preparedFor(db, of(0))).toMatchObject({ templateId: 'T-ACK', at: NOW });
    expect(await logOf('C0')).toMatchObject([{ kind: 'prepared', rules: 'T-ACK', who: '小林' }]);
    await prepare(db, decision(of(1), ''), NOW);
    expect(await preparedFor(db, of(1))).toBeNull();
    expect((await view()).members[1]!.prepared).toMatchObject({ text: '' });
    expect(await logOf('C1')).toEqual([]);
    await prepare(db, { ...decision(of(0)), reply: null }, NOW);
    expect((await view()).members[0]!.prepared).toBeNull();
  });
});

it('what is usual is told by when complaints came, not by when they were first seen', async () =>
  expect(await cameSince(db, NINE)).toEqual({
    'wechat-pay|1900000109': expect.arrayContaining(four.map((n) => NINE + n * MINUTE)),
  }));
