import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../../utils/ledger/desk/line';
import { Shelf } from '../../../../utils/ledger/desk/shelf';
import { termsIn } from '../../../../utils/ledger/desk/terms';
import { settled } from '../../../../utils/ledger/record';
import type { Facts, StoredComplaint } from '../../../../utils/ledger/record';
import type { QueueQuery } from '../../../../utils/platform/workbench-messages';
import { complaint, HOUR, NINE } from '../made';
import { casesOf, query, records } from './any';
import { slowly } from './slow';

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
const filed = (id: string, more: Parameters<typeof complaint>[1] = {}): StoredComplaint => {
  const { id: _id, console, ...facts } = complaint(id, more);
  const account = '1900000109';
  const seen = { firstSeenAt: NINE, seenAt: NINE, stamps: {}, shadow: false };
  return settled({
    key: `${console}|${account}|${id}`,
    console,
    account,
    id,
    facts: facts as Facts,
    ...seen,
  });
};
const shelfOf = (all: readonly StoredComplaint[]) => {
  const shelf = new Shelf();
  for (const record of all) shelf.put(lineOf(record, undefined, {}));
  return shelf;
};
const ids = (shelf: Shelf, wish: Partial<QueueQuery>, now = NINE) =>
  shelf.list({ ...ALL, ...wish }, now).map(({ kin }) => kin.id);

describe('the shelf', () => {
  it('finds, orders and counts like a plain look through everything', () => {
    const world = records.chain((all) => fc.tuple(fc.constant(all), casesOf(all), query));
    fc.assert(
      fc.property(world, ([all, cases, wish]) => {
        const shelf = shelfOf(all);
        for (const row of cases) shelf.mark(row);
        const found = shelf.list(wish, NINE).map(({ key }) => key);
        expect(found).toEqual(slowly(all, new Map(cases.map((row) => [row.of, row])), wish, NINE));
      }),
      { numRuns: 400 },
    );
  });

  it('says the same after changes as when it learns the outcome at once', () => {
    const world = fc.tuple(records, records, query, query);
    fc.assert(
      fc.property(world, ([before, after, between, wish]) => {
        const shelf = shelfOf(before);
        shelf.list(between, NINE);
        for (const record of after) shelf.put(lineOf(record, undefined, {}));
        const outcome = new Map([...before, ...after].map((record) => [record.key, record]));
        const found = shelf.list(wish, NINE).map(({ key }) => key);
        expect(found).toEqual(slowly([...outcome.values()], new Map(), wish, NINE));
      }),
      { numRuns: 300 },
    );
  });

  it('settles equal deadlines by age, then by money', () => {
    const at = (hours: number) => ({ at: NINE + hours * HOUR, resolution: 1000 });
    const deadline = {
      at: NINE + 9 * HOUR,
      from: NINE + 9 * HOUR,
      to: NINE + 9 * HOUR,
      source: 'page',
      phase: 'reply',
    } as const;
    const shelf = shelfOf([
      filed('1', { deadline, complaintTime: at(-1), amountFen: 9_900 }),
      filed('2', { deadline, complaintTime: at(-2), amountFen: 100 }),
      filed('3', { deadline, complaintTime: at(-2), amountFen: 200 }),
      filed('4', { deadline, complaintTime: at(-2) }),
      filed('5', { complaintTime: at(-20) }),
    ]);
    expect(ids(shelf, {})).toEqual(['5', '3', '2', '4', '1']);
  });

  it('a list that depends on the time of day grows old', () => {
    const shelf = shelfOf([filed('1', { complaintTime: { at: NINE - 23 * HOUR, resolution: 1000 } })]);
    expect(ids(shelf, { due: 'overdue' })).toEqual([]);
    expect(ids(shelf, { due: 'overdue' }, NINE + HOUR + 5000)).toEqual(['1']);
  });

  it('windows begin now and end on time; today ends at midnight in Beijing', () => {
    // First replies are due a day after the complaint. NINE is nine in the morning in Beijing.
    const due = (hours: number) => ({ complaintTime: { at: NINE + (hours - 24) * HOUR, resolution: 1000 } });
    const shelf = shelfOf([
      filed('1', due(-3)),
      filed('2', due(0)),
      filed('3', due(1)),
      filed('4', due(4)),
      filed('5', due(14.9)),
      filed('6', due(15)),
      filed('7', due(24)),
      filed('8', { complaintTime: undefined }),
    ]);
    const found = (window: QueueQuery['due']) => ids(shelf, { due: window }).join('');
    expect(found('overdue')).toBe('12');
    expect(found('hour')).toBe('3');
    expect(found('fourHours')).toBe('34');
    expect(found('today')).toBe('345');
    expect(found('day')).toBe('34567');
    expect(found('none')).toBe('8');
  });

  it('a family of thousands stays cheap', () => {
    const shelf = shelfOf(
      Array.from({ length: 3000 }, (_, n) => filed(String(n), { outTradeNo: 'SAME-ORDER' })),
    );
    expect(ids(shelf, { repeat: true }).length).toBeGreaterThan(2900);
  });
});

describe('terms', () => {
  it('at most eight, none of them endless', () => {
    expect(termsIn(' 一 二 三 四 五 六 七 八 九 ').map(({ text }) => text)).toHaveLength(8);
    expect(termsIn('长'.repeat(5000))[0]?.text).toHaveLength(64);
  });
  it('a sign makes an amount of a number, and only that', () => {
    const shelf = shelfOf([filed('128', { amountFen: 1 }), filed('7', { amountFen: 12_800 })]);
    expect(ids(shelf, { text: '128' }).toSorted()).toEqual(['128', '7']);
    expect(ids(shelf, { text: '￥128' })).toEqual(['7']);
  });
});
