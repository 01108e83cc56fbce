import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { database, VERSION_1, VERSION_2 } from '../../../utils/ledger/database';
import type { Database } from '../../../utils/ledger/database';
import {
  claim,
  drop,
  dropRows,
  due,
  had,
  hold,
  open,
  plan,
  release,
  retry,
  revive,
  settle,
} from '../../../utils/ledger/outbox';
import { alertsOf, list, purgeSome, toldOf } from '../../../utils/ledger/outbox-list';
import { LEASE, MOST_AGE, MOST_TRIES } from '../../../utils/ledger/outbox-rows';
import type { OutboxAlert, Settlement } from '../../../utils/ledger/outbox-rows';
import { HOUR, NINE } from './made';
import { content, freshDatabase } from './tables';

const alert = (key: string, at = NINE): OutboxAlert => ({
  key,
  kind: 'new',
  urgency: 'urgent',
  at,
  console: 'wechat-pay',
  account: '1900000109',
  items: [{ id: '200001', outTradeNo: 'ORDER001', amountFen: 990 }],
  total: 1,
});
const both = () => ['desktop', 'c1'];
const pause = () => 5000;
const failed = (more: object = {}): Settlement => ({
  kind: 'failed',
  retryAfterMs: null,
  code: 'server',
  said: 'HTTP 503',
  ...more,
});
const keysOf = async (db: Database, now: number) => (await due(db, now)).map(({ row }) => row.key);
const rowOf = async (db: Database, key = 'a|c1') => db.deliveries.get(key);
async function one(db = freshDatabase()) {
  await plan(db, [alert('a')], () => ['c1'], NINE);
  return db;
}
/** Claims and settles the row once; `now` when that is over. */
async function tried(db: Database, outcome: Settlement, now: number) {
  const rows = await claim(db, ['a|c1'], now, 'me', 'batch');
  await settle(db, ['a|c1'], 'me', outcome, now, pause);
  return rows.length;
}

it('knows whether a complaint was named by an alert of a kind', async () => {
  const db = freshDatabase();
  await plan(db, [{ ...alert('b1'), kind: 'burst' }, alert('n1')], both, NINE);
  const told = (kind: string, id: string, since: number, console = 'wechat-pay') =>
    toldOf(db, kind, { console, id }, since);
  expect(await told('burst', '200001', NINE - HOUR)).toBe(true);
  expect(await told('burst', '200001', NINE + 1)).toBe(false);
  expect(await told('burst', '200002', NINE - HOUR)).toBe(false);
  expect(await told('repeat', '200001', NINE - HOUR)).toBe(false);
  expect(await told('burst', '200001', NINE - HOUR, 'alipay')).toBe(false);
});

describe('planning', () => {
  it('keeps an alert once, with a row a channel, also when two plan at once', async () => {
    const db = freshDatabase();
    const twin = database(db.name);
    const given = [alert('a'), alert('b'), alert('a')];
    const news = await Promise.all([plan(db, given, both, NINE), plan(twin, given, both, NINE)]);
    expect(news.flat().map(({ key }) => key)).toEqual(['a', 'b']);
    expect((await open(db)).map(({ key }) => key).toSorted()).toEqual([
      'a|c1',
      'a|desktop',
      'b|c1',
      'b|desktop',
    ]);
    expect(await plan(db, given, both, NINE)).toEqual([]);
    expect([...(await had(db, ['a', 'x', 'b']))]).toEqual(['a', 'b']);
  });

  it('uses up the key of an alert that goes nowhere', async () => {
    const db = freshDatabase();
    await plan(db, [alert('a')], () => [], NINE);
    expect(await plan(db, [alert('a')], both, NINE)).toEqual([]);
    expect(await db.alerts.get('a')).toMatchObject({ state: 'done' });
  });

  it('is all or nothing', async () => {
    const db = freshDatabase();
    await db.deliveries.add({ ...(await one(freshDatabase()).then(rowOf))!, key: 'b|c1' });
    await expect(plan(db, [alert('a'), alert('b')], () => ['c1'], NINE)).rejects.toThrow();
    expect(await db.alerts.count()).toBe(0);
    expect(await db.deliveries.count()).toBe(1);
  });

  it('waits for the moment of the alert', async () => {
    const db = freshDatabase();
    await plan(db, [alert('a', NINE + HOUR)], () => ['c1'], NINE);
    expect(await keysOf(db, NINE + HOUR - 1)).toEqual([]);
    expect(await claim(db, ['a|c1'], NINE, 'me', 'x')).toEqual([]);
    expect(await keysOf(db, NINE + HOUR)).toEqual(['a|c1']);
  });
});

describe('one try', () => {
  it('ends when it was sent', async () => {
    const db = await one();
    expect(await tried(db, { kind: 'sent' }, NINE)).toBe(1);
    expect(await rowOf(db)).toMatchObject({ state: 'sent', tries: 1, batch: 'batch' });
    expect(await open(db)).toEqual([]);
    expect(await db.alerts.get('a')).toMatchObject({ state: 'done' });
    expect(await tried(db, failed(), NINE + HOUR)).toBe(0);
  });

  it.each<[string, Settlement, number | undefined]>([
    ['our own pause', failed(), 5000],
    ['what the service asks', failed({ retryAfterMs: 60_000 }), 60_000],
    ['our pause when that is longer', failed({ retryAfterMs: 10 }), 5000],
    ['a day at most', failed({ retryAfterMs: 1e12 }), MOST_AGE],
    ['our pause when nobody knows', { kind: 'unknown' }, 5000],
    ['five minutes when it was held', { kind: 'held', code: 'permission', said: '' }, 300_000],
    ['nothing when it was refused', { kind: 'refused', code: 'wrongKey', said: '' }, undefined],
  ])('waits for %s', async (_name, outcome, wait) => {
    const db = await one();
    await tried(db, outcome, NINE);
    const row = await rowOf(db);
    expect(row?.nextAt).toBe(wait && NINE + wait);
    expect(row?.tries).toBe(outcome.kind === 'held' ? 0 : 1);
    expect(await keysOf(db, NINE + (wait ?? MOST_AGE) - 1)).toEqual([]);
    if (wait) expect(await keysOf(db, NINE + wait)).toEqual(['a|c1']);
  });

  it('keeps the name of the message, and who has it, but not after "too fast"', async () => {
    const db = await one();
    await tried(db, failed({ done: [0, 2] }), NINE);
    await tried(db, { kind: 'unknown' }, NINE + HOUR);
    expect(await rowOf(db)).toMatchObject({ batch: 'batch', done: [0, 2] });
    const other = await one();
    await tried(other, failed({ code: 'tooFast' }), NINE);
    expect(await rowOf(other)).not.toHaveProperty('batch');
  });

  it('is given up after twelve or after a day, and can be retried by hand', async () => {
    const db = await one();
    let now = NINE;
    for (let n = 0; n < MOST_TRIES; n += 1) expect(await tried(db, failed(), (now += HOUR))).toBe(1);
    expect(await rowOf(db)).toMatchObject({ state: 'failed', tries: MOST_TRIES, code: 'server' });
    expect(await open(db)).toEqual([]);
    expect(await retry(db, 'a|c1', now)).toBe(true);
    expect(await db.alerts.get('a')).toMatchObject({ state: 'open' });
    await tried(db, failed({ code: 'network' }), now);
    await tried(db, failed({ code: 'network' }), now + MOST_AGE);
    expect(await open(db)).toEqual([]);
    await retry(db, 'a|c1', now);
    await tried(db, { kind: 'sent' }, now);
    expect(await retry(db, 'a|c1', now)).toBe(false);
    expect(await retry(db, 'nothing', now)).toBe(false);
  });

  it('goes on for a day while there is no network', async () => {
    const db = await one();
    for (let n = 1; n <= 20; n += 1) await tried(db, failed({ code: 'network' }), NINE + n * HOUR);
    expect(await keysOf(db, NINE + 21 * HOUR)).toEqual(['a|c1']);
  });
});

describe('the alerts of one message', () => {
  const keys = ['a|c1', 'b|c1'];
  async function two(outcome: Settlement) {
    const db = freshDatabase();
    await plan(db, [alert('a'), alert('b')], () => ['c1'], NINE);
    await claim(db, keys, NINE, 'me', 'm');
    let wait = 0;
    await settle(db, keys, 'me', outcome, NINE, () => (wait += 5000));
    return db;
  }
  const named = async (db: Database) => (await db.deliveries.toArray()).map(({ batch }) => batch);

  it('wait equally long: a part of it would pass for a repeat of the whole', async () => {
    const db = await two(failed());
    expect((await open(db)).map(({ nextAt }) => nextAt)).toEqual([NINE + 5000, NINE + 5000]);
    expect(await keysOf(db, NINE + 5000)).toEqual(keys);
  });

  it('are retried together, under the old name while it may have arrived', async () => {
    const db = await two({ kind: 'unknown' });
    await retry(db, 'a|c1', NINE + 1);
    expect(await keysOf(db, NINE + 1)).toEqual(keys);
    expect(await named(db)).toEqual(['m', 'm']);
    const over = await two({ kind: 'refused', code: 'http', said: '' });
    await retry(over, 'b|c1', NINE + 1);
    expect(await keysOf(over, NINE + 1)).toEqual(keys);
    expect(await named(over)).toEqual([undefined, undefined]);
    expect((await open(over)).map(({ round }) => round)).toEqual([1, 1]);
  });

  it('stay together after "too fast" when an earlier try may have arrived', async () => {
    const db = await two({ kind: 'unknown' });
    await claim(db, keys, NINE + 5000, 'me', 'other');
    await settle(db, keys, 'me', failed({ code: 'tooFast' }), NINE + 5000, pause);
    expect(await named(db)).toEqual(['m', 'm']);
  });
});

describe('what was held or refused', () => {
  it('goes again when it is repaired', async () => {
    const db = freshDatabase();
    await plan(db, [alert('a'), alert('b', NINE - 30 * HOUR)], () => ['c1', 'c2'], NINE);
    const all = (await open(db)).map(({ key }) => key);
    await hold(db, ['a|c1', 'b|c1'], { code: 'permission', said: '' }, NINE);
    await claim(db, ['a|c2'], NINE, 'me', 'x');
    await settle(db, ['a|c2'], 'me', { kind: 'refused', code: 'wrongKey', said: '' }, NINE, pause);
    expect(await keysOf(db, NINE + 1)).toEqual(['b|c2']);
    await revive(db, { codes: ['permission'] }, NINE - MOST_AGE, NINE + 1);
    expect((await keysOf(db, NINE + 1)).toSorted()).toEqual(['a|c1', 'b|c1', 'b|c2']);
    await revive(db, { channel: 'c2' }, NINE - MOST_AGE, NINE + 1);
    expect((await keysOf(db, NINE + 1)).toSorted()).toEqual(['a|c1', 'a|c2', 'b|c1', 'b|c2']);
    expect(all).toHaveLength(4);
  });

  it('is held for a day at most', async () => {
    const db = await one();
    const reason = { code: 'permission', said: '' };
    for (let n = 0; n <= 24; n += 1) await hold(db, ['a|c1'], reason, NINE + n * HOUR);
    expect(await rowOf(db)).toMatchObject({ state: 'failed', code: 'permission' });
    expect(await open(db)).toEqual([]);
  });
});

describe('what is not sent any more', () => {
  it('says why, and what was sent stays sent', async () => {
    const db = freshDatabase();
    await plan(db, [alert('a'), alert('b')], both, NINE);
    await claim(db, ['a|c1'], NINE, 'me', 'x');
    await settle(db, ['a|c1'], 'me', { kind: 'sent' }, NINE, pause);
    await drop(db, 'a', 'over', NINE);
    expect(await rowOf(db, 'a|desktop')).toMatchObject({ state: 'dropped', code: 'over' });
    expect(await rowOf(db)).toMatchObject({ state: 'sent' });
    await dropRows(db, ['b|c1'], 'removed', NINE);
    expect(await keysOf(db, NINE)).toEqual(['b|desktop']);
    expect(await db.alerts.get('b')).toMatchObject({ state: 'open' });
    await dropRows(db, ['b|desktop'], 'off', NINE);
    expect(await db.alerts.get('b')).toMatchObject({ state: 'dropped' });
  });
});

describe('a new life', () => {
  it('takes over at once what an earlier one had in its hands, and nothing of its own', async () => {
    const db = await one();
    await claim(db, ['a|c1'], NINE, 'dead', 'batch');
    expect(await keysOf(db, NINE + 1000)).toEqual([]);
    await release(db, 'me', NINE + 1000);
    expect(await keysOf(db, NINE + 1000)).toEqual(['a|c1']);
    await claim(db, ['a|c1'], NINE + 1000, 'me', 'other');
    await release(db, 'me', NINE + 1000);
    expect(await keysOf(db, NINE + 1000)).toEqual([]);
    expect(await rowOf(db)).toMatchObject({ batch: 'batch', maybe: true, tries: 1 });
  });

  it('an end in the middle of sending is no try: twenty of them leave a row all its tries', async () => {
    const db = await one();
    for (let life = 0; life < 20; life++) {
      await release(db, `life ${life}`, NINE);
      expect(await claim(db, ['a|c1'], NINE, `life ${life}`, 'batch')).toHaveLength(1);
    }
    const failed = { kind: 'failed', retryAfterMs: null, code: 'server', said: '' } as const;
    await settle(db, ['a|c1'], 'life 19', failed, NINE, (tries) => tries * 1000);
    expect(await rowOf(db)).toMatchObject({ state: 'failed', tries: 1, nextAt: NINE + 1000 });
  });
});

describe('leases', () => {
  it('come back after a minute, or when the clock was set back', async () => {
    const db = await one();
    await claim(db, ['a|c1'], NINE, 'dead', 'first');
    expect(await keysOf(db, NINE + LEASE - 1)).toEqual([]);
    expect(await keysOf(db, NINE + LEASE)).toEqual(['a|c1']);
    expect(await keysOf(db, NINE - HOUR)).toEqual(['a|c1']);
    const [row] = await claim(db, ['a|c1'], NINE + LEASE, 'next', 'second');
    expect(row).toMatchObject({ owner: 'next', batch: 'first', tries: 2 });
    // The dead one was only slow: what it says counts when it is good news.
    await settle(db, ['a|c1'], 'dead', failed(), NINE + LEASE, pause);
    expect(await rowOf(db)).toMatchObject({ state: 'sending', owner: 'next' });
    await settle(db, ['a|c1'], 'dead', { kind: 'sent' }, NINE + LEASE, pause);
    expect(await rowOf(db)).toMatchObject({ state: 'sent' });
  });

  it('are held by one at a time, whatever happens in what order', async () => {
    const step = fc.record({
      who: fc.nat(2),
      what: fc.constantFrom('claim', 'sent', 'failed', 'unknown', 'hold', 'nothing'),
      after: fc.nat(70_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const db = freshDatabase();
        const contexts = [db, database(db.name), database(db.name)];
        await plan(db, [alert('a')], () => ['c1'], NINE);
        let now = NINE;
        let holder: { who: number; until: number } | null = null;
        let over = false;
        for (const { who, what, after } of steps) {
          now += after;
          const own = contexts[who] ?? db;
          const name = `owner ${who}`;
          if (what === 'claim') {
            const rival = contexts[(who + 1) % 3] ?? db;
            const [mine, other] = await Promise.all([
              claim(own, ['a|c1'], now, name, 'x'),
              claim(rival, ['a|c1'], now, `owner ${(who + 1) % 3}`, 'y'),
            ]);
            expect(mine.length + other.length).toBeLessThanOrEqual(1);
            if (mine.length + other.length > 0) {
              expect(over).toBe(false);
              expect(holder === null || holder.until <= now).toBe(true);
              holder = { who: mine.length > 0 ? who : (who + 1) % 3, until: now + LEASE };
            }
          } else if (what === 'hold') await hold(own, ['a|c1'], { code: 'permission', said: '' }, now);
          else if (what !== 'nothing') {
            const outcome = what === 'failed' ? failed() : ({ kind: what } as Settlement);
            await settle(own, ['a|c1'], name, outcome, now, pause);
            if (what === 'sent') over = true;
            if (holder?.who === who) holder = null;
          }
        }
        for (const each of contexts) each.close();
      }),
      { numRuns: 60 },
    );
  });
});

const purgeAll = async (db: ReturnType<typeof freshDatabase>, before: number) => {
  while ((await purgeSome(db, before)).more);
};

describe('the list', () => {
  it('shows the newest first, with what it was about', async () => {
    const db = freshDatabase();
    for (let n = 0; n < 5; n += 1) await plan(db, [alert(`a${n}`, NINE + n)], () => ['c1'], NINE);
    const [first, ...others] = await list(db, { limit: 3 });
    expect(others).toHaveLength(2);
    expect(first).toEqual({
      key: 'a4|c1',
      alert: {
        kind: 'new',
        urgency: 'urgent',
        console: 'wechat-pay',
        account: '1900000109',
        total: 1,
        item: { id: '200001', outTradeNo: 'ORDER001', amountFen: 990 },
      },
      channel: 'c1',
      state: 'planned',
      tries: 0,
      code: null,
      said: '',
      at: NINE + 4,
      nextAt: NINE + 4,
      settledAt: NINE,
    });
    await claim(db, ['a1|c1', 'a2|c1'], NINE + 9, 'me', 'm');
    expect((await alertsOf(db, 'm')).map(({ key }) => key)).toEqual(['a1', 'a2']);
  });

  it('forgets what is long over, but neither keys nor what waits', async () => {
    const db = freshDatabase();
    const many = Array.from({ length: 1100 }, (_, n) => alert(`old${n}`, NINE - 40 * 24 * HOUR));
    await plan(db, many, () => ['c1'], NINE);
    await db.deliveries.toCollection().modify((row) => {
      delete row.nextAt;
      row.state = 'sent';
    });
    await db.alerts.toCollection().modify({ state: 'done' });
    await plan(db, [alert('waits', NINE - 40 * 24 * HOUR), alert('new')], () => ['c1'], NINE);
    await purgeAll(db, NINE - 30 * 24 * HOUR);
    expect((await db.deliveries.toCollection().primaryKeys()).toSorted()).toEqual(['new|c1', 'waits|c1']);
    expect(await db.alerts.get('old7')).toEqual({
      key: 'old7',
      at: NINE - 40 * 24 * HOUR,
      state: 'past',
      alert: null,
    });
    expect(await plan(db, many, () => ['c1'], NINE)).toEqual([]);
    await purgeAll(db, NINE + 400 * 24 * HOUR);
    expect((await db.alerts.toCollection().primaryKeys()).toSorted()).toEqual(['new', 'waits']);
  });
});

describe('upgrade to the version of today', () => {
  it.each([
    [1, VERSION_1, { complaints: VERSION_1.complaints }],
    [2, { ...VERSION_1, ...VERSION_2 }, VERSION_2],
  ])('from version %i keeps everything', async (version, _all, changed) => {
    const name = `old-outbox-${version}`;
    const old = new Dexie(name);
    old.version(1).stores(VERSION_1);
    if (version === 2) old.version(2).stores(changed);
    const account = { key: 'alipay|x', console: 'alipay', account: 'x' };
    const answer = { key: 'k', of: 'o', text: '您好' };
    await old.table('accounts').add(account);
    await old.table('answers').add(answer);
    if (version === 2) await old.table('counters').add({ name: 'complaints', n: 3 });
    old.close();

    const db = database(name);
    await plan(db, [alert('a')], both, NINE);
    expect(db.verno).toBe(database('newest').verno);
    expect(await content(db)).toMatchObject({
      accounts: [account],
      answers: [answer],
      counters: version === 2 ? [{ name: 'complaints', n: 3 }] : [],
    });
    expect(await keysOf(db, NINE)).toHaveLength(2);
    expect(await db.taken.count()).toBe(0);
  });
});
