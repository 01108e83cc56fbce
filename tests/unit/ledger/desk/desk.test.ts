import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { database } from '../../../../utils/ledger/database';
import type { Database } from '../../../../utils/ledger/database';
import { openDesk } from '../../../../utils/ledger/desk';
import { ingest, ledgerDigest } from '../../../../utils/ledger/ingest';
import { addEntry } from '../../../../utils/ledger/journal';
import { addPromises } from '../../../../utils/ledger/promises';
import type { Complaint } from '../../../../utils/complaint/model';
import type { QueueCsvWords, QueueQuery } from '../../../../utils/platform/workbench-messages';
import { complaint, HOUR, look, NINE, PROCESSED } from '../made';
import { freshDatabase } from '../tables';

const ALL: QueueQuery = {
  text: '',
  console: null,
  account: null,
  queue: null,
  turn: null,
  due: null,
  repeat: false,
  assigned: null,
  tag: null,
  sort: 'due',
};
const WAITING: QueueQuery = { ...ALL, turn: 'waiting' };
const KEY = 'wechat-pay|1900000109|200001';
const CSV: QueueCsvWords = {
  columns: ['单号'],
  consoles: { 'wechat-pay': '微信支付', alipay: '支付宝', 'mini-program': '小程序', 'wechat-shop': '小店' },
  queues: {
    'wechat-pay': '消费者投诉',
    'alipay-trade': '交易投诉',
    'alipay-risk': '风险投诉',
    'alipay-consult': '服务咨询',
    'alipay-refund-due': '待退款交易',
    'alipay-violation': '违规与处罚',
    'alipay-appeal': '申诉',
    'mini-program': '小程序',
    'wechat-shop-aftersale': '售后',
    'wechat-shop-dispute': '纠纷',
  },
  unknown: '未知',
};

async function see(db: Database, complaints: Complaint[], at = NINE + HOUR): Promise<void> {
  await ingest(db, await ledgerDigest(db), look(complaints, { at }), at + 1000);
}
/** A desk on `db`, and when it has read everything. */
async function desk(db: Database) {
  const tell = vi.fn<() => void>();
  const opened = openDesk(db, tell);
  onTestFinished(() => opened.close());
  const window = (query: QueueQuery = WAITING, hold: string | null = null) =>
    opened.answer({ type: 'window', query, from: 0, count: 50, hold, now: NINE + HOUR });
  await vi.waitFor(async () => expect((await window()).reading.done).toBe(true));
  return { ...opened, tell, window };
}
const born = (hours: number) => ({ complaintTime: { at: NINE + hours * HOUR, resolution: 1000 } });

describe('the desk', () => {
  it('answers what waits before it has read everything', async () => {
    const db = freshDatabase();
    await see(db, [
      complaint('200001', born(-2)),
      complaint('200002', born(-5)),
      complaint('200003', { status: PROCESSED }),
    ]);
    const opened = openDesk(db, () => {});
    onTestFinished(() => opened.close());
    const first = await opened.answer({
      type: 'window',
      query: WAITING,
      from: 0,
      count: 50,
      hold: null,
      now: NINE,
    });
    expect(first.reading.done).toBe(false);
    expect(first.rows.map(({ id }) => id)).toEqual(['200002', '200001']);
    expect(first.total).toBe(2);
    expect(first.rows[0]?.times).toBeNull();
  });

  it('follows what is seen later, also what is written by another context', async () => {
    const db = freshDatabase();
    await see(db, [complaint('200001')]);
    const { window, tell } = await desk(db);
    tell.mockClear();
    const other = database(db.name);
    onTestFinished(() => other.close());
    await see(
      other,
      [complaint('200001', { status: PROCESSED }), complaint('200009', born(-3))],
      NINE + 2 * HOUR,
    );
    await vi.waitFor(() => expect(tell).toHaveBeenCalled());
    expect((await window()).rows.map(({ id }) => id)).toEqual(['200009']);
    expect((await window(ALL)).total).toBe(2);
  });

  it('tells where the complaint that is held stands now', async () => {
    const db = freshDatabase();
    await see(db, [complaint('200001', born(-1)), complaint('200002', born(-2))]);
    const { window } = await desk(db);
    expect((await window(WAITING, KEY)).held).toBe(1);
    expect((await window(WAITING, 'wechat-pay|1900000109|404')).held).toBeNull();
  });

  it('counts the named lists and what can be chosen', async () => {
    const db = freshDatabase();
    await see(db, [complaint('200001'), complaint('200002', { status: PROCESSED })]);
    const { answer } = await desk(db);
    await answer({ type: 'change', keys: [KEY], change: { tag: '加急' }, now: NINE });
    await answer({ type: 'change', keys: [KEY], change: { assign: '王琳' }, now: NINE });
    const facets = await answer({ type: 'facets', queries: [WAITING, ALL], now: NINE });
    expect(facets).toEqual({
      accounts: [{ console: 'wechat-pay', account: '1900000109', n: 2 }],
      tags: [{ tag: '加急', n: 1 }],
      assigned: [{ name: '王琳', n: 1 }],
      counts: [1, 2],
    });
  });

  it('knows nothing of an empty ledger, and says how much it has read', async () => {
    const { window } = await desk(freshDatabase());
    expect(await window(ALL)).toMatchObject({ rows: [], total: 0, reading: { read: 0, done: true } });
  });

  it('rejects when the ledger cannot be read, never answers 0', async () => {
    const db = freshDatabase();
    const opened = openDesk(db, () => {});
    vi.spyOn(db.complaints, 'orderBy').mockImplementation(() => {
      throw new Error('gone');
    });
    const question = { type: 'window', query: WAITING, from: 0, count: 1, hold: null, now: NINE } as const;
    await expect(opened.answer(question)).rejects.toThrow('gone');
    opened.close();
  });
});

describe('what people keep', () => {
  it('tags and names: trimmed, masked, bounded, found again by the next desk', async () => {
    const db = freshDatabase();
    await see(db, [complaint('200001'), complaint('200002')]);
    const first = await desk(db);
    const keys = [KEY, 'wechat-pay|1900000109|200002', 'wechat-pay|1900000109|404'];
    const change = (how: Parameters<typeof first.answer>[0] & { type: 'change' }) => first.answer(how);
    expect(await change({ type: 'change', keys, change: { tag: ' 加\n急 ' }, now: NINE })).toBe(2);
    expect(await change({ type: 'change', keys, change: { tag: '加 急' }, now: NINE })).toBe(0);
    expect(await change({ type: 'change', keys, change: { tag: '  ' }, now: NINE })).toBe(0);
    expect(await change({ type: 'change', keys: [KEY], change: { assign: '13812348000' }, now: NINE })).toBe(
      1,
    );
    for (let n = 0; n < 20; n += 1)
      await change({ type: 'change', keys: [KEY], change: { tag: `t${n}` }, now: NINE });
    first.close();
    const { window } = await desk(database(db.name));
    const row = (await window({ ...WAITING, tag: '加 急', assigned: '138****8000' })).rows[0];
    expect(row?.id).toBe('200001');
    expect(row?.tags).toHaveLength(12);
  });

  it('notes: masked, bounded, taken away', async () => {
    const db = freshDatabase();
    await see(db, [complaint('200001')]);
    const { answer } = await desk(db);
    const add = (text: string) => answer({ type: 'note', key: KEY, text, who: '王琳', now: NINE });
    const note = await add('电话 13812348000 打过');
    expect(note?.text).toBe('电话 138****8000 打过');
    expect(await add('   ')).toBeNull();
    expect((await answer({ type: 'case', key: KEY, now: NINE }))?.notes).toEqual([note]);
    await answer({ type: 'unnote', note: note?.key ?? '' });
    expect((await answer({ type: 'case', key: KEY, now: NINE }))?.notes).toEqual([]);
    for (let n = 0; n < 105; n += 1) await add(`${n}`);
    expect((await answer({ type: 'case', key: KEY, now: NINE }))?.notes).toHaveLength(100);
  });

  it('lists by name: at most twenty, what cannot be read is left out', async () => {
    const db = freshDatabase();
    const { answer } = await desk(db);
    for (let n = 0; n < 20; n += 1)
      expect(await answer({ type: 'saveView', view: { name: `列表 ${n}`, query: ALL } })).toBe(true);
    expect(await answer({ type: 'saveView', view: { name: '多了', query: ALL } })).toBe(false);
    expect(await answer({ type: 'saveView', view: { name: '列表 3', query: WAITING } })).toBe(true);
    await answer({ type: 'removeView', name: '列表 0' });
    await db.views.put({ name: '坏的', query: { sort: 'no' } as never, at: 1 });
    await db.views.put({ name: '旧的', query: { ...ALL, turn: 'gone', tag: 7 } as never, at: 1 });
    const views = await answer({ type: 'views' });
    expect(views.map(({ name }) => name)).toContain('列表 3');
    expect(views.find(({ name }) => name === '列表 3')?.query).toEqual(WAITING);
    expect(views.find(({ name }) => name === '旧的')?.query).toEqual(ALL);
    expect(views.map(({ name }) => name)).not.toContain('坏的');
  });
});

describe('the page of one complaint', () => {
  it('holds what was seen and done, owed, noted, and its family over consoles', async () => {
    const db = freshDatabase();
    const order = { outTradeNo: 'MK20260001' };
    const history = [{ at: NINE - HOUR, by: 'user', type: null, text: '没收到货' } as const];
    await see(db, [complaint('200001', { ...born(-1), ...order, history })]);
    const alipay = complaint('88001', { ...born(2), ...order, console: 'alipay', queue: 'alipay-trade' });
    const other = look([alipay], { console: 'alipay', account: '', at: NINE + 3 * HOUR });
    await ingest(db, await ledgerDigest(db), other, NINE + 4 * HOUR);
    const about = { console: 'wechat-pay', complaintId: '200001' } as const;
    const none = { rules: '', reason: '' };
    await addEntry(db, { ...about, ...none, kind: 'fill', text: '已登记' }, NINE + HOUR, '王琳');
    await addEntry(
      db,
      { ...about, rules: 'R1', reason: '主管同意', kind: 'override', text: '已登记' },
      NINE + 2 * HOUR,
      '王琳',
    );
    const promise = {
      what: 'refund',
      due: NINE + 9 * HOUR,
      words: '今天退',
      uncertain: false,
      missingYear: null,
    } as const;
    await addPromises(
      db,
      { ...about, madeAt: NINE + 2 * HOUR, by: 'reply', promises: [promise] },
      NINE + 2 * HOUR,
    );
    const { answer } = await desk(db);
    await answer({ type: 'note', key: KEY, text: '约好了', who: '王琳', now: NINE + 5 * HOUR });

    const view = await answer({ type: 'case', key: KEY, now: NINE + 6 * HOUR });
    expect(view?.moments.map(({ kind, text }) => [kind, text])).toEqual([
      ['event', '没收到货'],
      ['sighting', '待处理'],
      ['fill', '已登记'],
      ['override', '已登记'],
      ['promised', '今天退'],
      ['note', '约好了'],
    ]);
    expect(view?.moments[3]).toMatchObject({ who: '王琳', detail: 'R1 · 主管同意' });
    expect(view?.family.relatives).toMatchObject([{ id: '88001', by: 'order', key: 'alipay||88001' }]);
    expect(view?.row.times).toBe(1);
    expect(view?.promises).toMatchObject([{ what: 'refund', state: 'open' }]);
    expect((await answer({ type: 'case', key: 'alipay||88001', now: NINE }))?.row.times).toBe(2);
    expect(await answer({ type: 'case', key: 'alipay||404', now: NINE })).toBeNull();
  });
});

it('a table of thousands opens in a spreadsheet as text', async () => {
  const db = freshDatabase();
  await see(db, [
    complaint('200001', { detail: '=HYPERLINK("x")', amountFen: 12_800, outTradeNo: '20261120000000001234' }),
    complaint('200002', { status: PROCESSED }),
  ]);
  const { answer } = await desk(db);
  const keys = await answer({ type: 'keys', query: ALL, now: NINE });
  const [head, first, second] = (await answer({ type: 'csv', keys, words: CSV, now: NINE })).split('\r\n');
  expect(head).toBe('\uFEFF"单号"');
  expect(first).toContain(`"'=HYPERLINK(""x"")"`);
  expect(first).toContain(`"'20261120000000001234"`);
  expect(first).toContain('"128.00"');
  expect(first).toContain('"2026-11-22 09:00:00"');
  expect(second).toContain('"未知"');
});

it('a reading that broke off is taken up again, and until then nothing counts as all', async () => {
  const db = freshDatabase();
  await see(db, [complaint('200001'), complaint('200002', { status: PROCESSED })]);
  const opened = openDesk(db, () => {});
  onTestFinished(() => opened.close());
  const spy = vi.spyOn(db.counters, 'get').mockRejectedValueOnce(new Error('busy'));
  const ask = (query: QueueQuery) =>
    opened.answer({ type: 'window', query, from: 0, count: 9, hold: null, now: NINE });
  await ask(WAITING);
  await vi.waitFor(() => expect(spy).toHaveBeenCalled());
  expect((await ask(ALL)).reading.done).toBe(false);
  const counts = async () => (await opened.answer({ type: 'facets', queries: [ALL], now: NINE })).counts;
  expect(await counts()).toEqual([null]);
  await vi.waitFor(async () => expect(await counts()).toEqual([2]));
  expect(await ask(ALL)).toMatchObject({ total: 2, reading: { done: true } });
});
