/** Rows 14, 16 and 17: alarms, networks and endings of the background, in any order. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { claim, due, plan, release, settle } from '../../utils/ledger/outbox';
import { LEASE } from '../../utils/ledger/outbox-rows';
import type { OutboxAlert, Settlement } from '../../utils/ledger/outbox-rows';
import { pauseWith } from '../../utils/watch/send-batch';
import { NINE } from '../unit/ledger/made';
import { freshDatabase } from '../unit/ledger/tables';
import { LIST, MINUTE, polled, World, WX } from '../unit/watch/world';
import { trial } from './trial';

const HOUR = 60 * MINUTE;
const FARED = {
  status: 200,
  redirected: null,
  type: 'application/json',
  retryAfter: null,
  date: null,
  page: false,
};

const wake = fc.record({
  /** ms: from alarms that come twice to a night's sleep. */
  wait: fc.oneof(fc.constantFrom(0, 1, 1000), fc.integer({ min: 1000, max: 200_000 }), fc.constant(8 * HOUR)),
  end: fc.boolean(),
  twice: fc.boolean(),
  answer: fc.constantFrom(
    'good',
    'changed',
    'none',
    'offline',
    'busy',
    'broken',
    'page',
    'signedOut',
    'away',
  ),
});

trial(
  {
    row: 14,
    fault: 'alarms that are missing, late or doubled, sleep, endings, and networks that fail (row 16)',
    required: 'one list is asked for at most once a minute, never in a burst, and again once all is well',
  },
  { short: 60, long: 1500 },
  fc.asyncProperty(fc.array(wake, { maxLength: 25 }), async (wakes) => {
    const world = new World();
    await world.poller.seen(world.tab(1), WX);
    await world.poller.seen(world.tab(2), WX);
    for (const { wait, end, twice, answer } of wakes) {
      world.now += wait;
      world.online = answer !== 'away';
      for (const id of [1, 2]) await world.poller.seen(world.tab(id), WX);
      if (end) world.start();
      await Promise.all(twice ? [world.poller.run(), world.poller.run()] : [world.poller.run()]);
      const tabId = world.asked.at(-1)?.tabId ?? 1;
      const at = world.now;
      const said = {
        good: polled({ at }),
        changed: polled({ at, recognised: false }),
        offline: polled({ at, said: null }),
        busy: polled({ at, recognised: false, said: { ...FARED, status: 429, retryAfter: '120' } }),
        broken: polled({ at, recognised: false, said: { ...FARED, status: 503 } }),
        page: polled({ at, recognised: false, said: { ...FARED, type: 'text/html', page: true } }),
        signedOut: polled({ at, recognised: false, envelope: { errorcode: '10' }, said: FARED }),
        none: null,
        away: null,
      }[answer];
      if (said) await world.poller.answered(said, tabId);
    }
    const gaps = world.asked.slice(1).map(({ at }, i) => at - (world.asked[i]?.at ?? 0));
    expect(Math.min(Infinity, ...gaps)).toBeGreaterThanOrEqual(MINUTE);
    for (const look of world.looks) expect(look.session === 'known' || look.unreadWaiting === 0).toBe(true);
    // All is well again: a fresh page is shown and asked within a day.
    world.online = true;
    const before = world.asked.length;
    for (let hour = 0; hour < 24 && world.asked.length === before; hour += 1) {
      await world.poller.seen(world.tab(1), { ...WX });
      await world.pass(HOUR, 10 * MINUTE);
    }
    expect(world.asked.length).toBeGreaterThan(before);
    expect(LIST).toBe(Object.keys(world.shelf?.polls ?? {})[0]);
  }),
);

const alert = (key: string): OutboxAlert => ({
  key,
  kind: 'new',
  urgency: 'urgent',
  at: NINE,
  console: 'wechat-pay',
  account: '',
  items: [],
  total: 1,
});
const life = fc.record({
  /** Where the background ends: before the first byte, after it arrived, not at all. */
  ends: fc.constantFrom('never', 'claimed', 'arrived', 'slow'),
  answer: fc.constantFrom<'sent' | 'failed' | 'unknown'>('sent', 'failed', 'unknown'),
  wait: fc.nat(400_000),
});
const pause = pauseWith(() => 0.5);
const failed: Settlement = { kind: 'failed', retryAfterMs: null, code: 'server', said: '' };

trial(
  {
    row: 17,
    fault: 'endings and lost answers while sending',
    required: 'no message is lost, one that may have arrived goes again only under its own name',
  },
  { short: 80, long: 1000 },
  fc.asyncProperty(fc.array(life, { maxLength: 8 }), fc.integer({ min: 1, max: 3 }), async (lives, count) => {
    const db = freshDatabase();
    const names = Array.from({ length: count }, (_, index) => `a${index}`);
    await plan(db, names.map(alert), () => ['c1'], NINE);
    await plan(db, names.map(alert), () => ['c1'], NINE + 1);
    /** What the service has, by key of the row: under which names. */
    const arrived = new Map<string, string[]>();
    /** Rows whose last try may have arrived although we never heard. */
    const doubtful = new Set<string>();
    let now = NINE;
    const round = async (owner: string, ends: string, answer: Settlement['kind']) => {
      for (const { row } of await due(db, now)) {
        const [mine] = await claim(db, [row.key], now, owner, `${row.key}#${owner}`);
        if (!mine) continue;
        if (ends === 'claimed') return;
        const reached = answer !== 'failed';
        if (reached) {
          const before = arrived.get(mine.key) ?? [];
          // A second time only in doubt, and then recognisable by its name.
          if (before.length > 0) {
            expect(doubtful.has(mine.key)).toBe(true);
            expect(before).toContain(mine.batch);
          }
          arrived.set(mine.key, [...before, mine.batch ?? '']);
        }
        doubtful.add(mine.key);
        if (ends === 'arrived') return;
        if (ends === 'slow') now += LEASE + 1;
        const outcome = answer === 'failed' ? failed : ({ kind: answer } as Settlement);
        await settle(db, [mine.key], owner, outcome, now, pause);
        if (answer === 'sent') doubtful.delete(mine.key);
      }
    };
    for (const [index, { ends, answer, wait }] of lives.entries()) {
      const owner = `life ${index}`;
      await release(db, owner, now);
      await round(owner, ends, answer);
      now += wait;
    }
    await release(db, 'last', now);
    for (let step = 0; step < 60 && (await db.deliveries.where('nextAt').above(0).count()) > 0; step += 1) {
      now += 5 * MINUTE;
      await round('last', 'never', 'sent');
    }
    const rows = await db.deliveries.toArray();
    expect(rows.map(({ state }) => state)).toEqual(names.map(() => 'sent'));
    for (const { key } of rows) expect(arrived.get(key)?.length ?? 0).toBeGreaterThan(0);
    expect(rows).toHaveLength(count);
    db.close();
  }),
);
