import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setUpSync } from '../../../entrypoints/background/syncing';
import type { Part } from '../../../entrypoints/background/syncing';
import type { Browser } from '../../../utils/platform/browser';
import { isNewer, partIn, pieces } from '../../../utils/platform/sync';
import { SYNC_PARTS } from '../../../utils/platform/sync-messages';
import type { SyncPart } from '../../../utils/platform/sync-messages';

const NOW = Date.UTC(2026, 10, 22, 4);
const DAY = 86_400_000;
const ENTRY_BYTES = 8192;

type Area = Record<string, unknown>;
/** One account; the browsers that share it are told of changes by hand. */
function account(quota = 102_400) {
  const kept: Area = {};
  let sets = 0;
  const sync = {
    get: async (names: string[] | null) =>
      structuredClone(
        Object.fromEntries(
          (names ?? Object.keys(kept)).filter((name) => name in kept).map((name) => [name, kept[name]]),
        ),
      ),
    async set(values: Area) {
      sets += 1;
      for (const [name, value] of Object.entries(values))
        if (new TextEncoder().encode(name + JSON.stringify(value)).length > ENTRY_BYTES)
          throw new Error('QUOTA_BYTES_PER_ITEM');
      if (JSON.stringify({ ...kept, ...values }).length > quota) throw new Error('QUOTA_BYTES');
      Object.assign(kept, structuredClone(values));
    },
    async remove(names: string[]) {
      for (const name of names) delete kept[name];
    },
  };
  return { kept, sync, sets: () => sets };
}

/** A browser of one person, with one value a part. `skew`: its clock is ahead by so many ms. */
function computer(sync: unknown, { skew = 0, wide = (value: unknown) => value } = {}) {
  const local: Area = {};
  const values: Partial<Record<SyncPart, unknown>> = { look: { language: 'zh-CN' } };
  const time = { now: NOW };
  const browser = {
    storage: {
      local: {
        get: async (name: string) => ({ [name]: structuredClone(local[name]) }),
        set: async (entries: Area) => void Object.assign(local, structuredClone(entries)),
      },
      sync,
      onChanged: { addListener: () => {} },
    },
  } as unknown as Browser;
  const parts = Object.fromEntries(
    SYNC_PARTS.map((part) => [
      part,
      {
        read: async () => values[part] ?? null,
        take: async (value: unknown) => void (values[part] = wide(value)),
      },
    ]),
  ) as Record<SyncPart, Part>;
  const made = setUpSync(browser, parts, () => time.now + skew);
  const from = { host: null, frame: null };
  return {
    values,
    time,
    exchange: made.exchange,
    turn: async (on: boolean, drop = false) => made.handlers.turnSync({ type: 'turnSync', on, drop }, from),
    told: async () => made.handlers.sync({ type: 'sync' }, from),
  };
}

describe('settings that follow', () => {
  it('stay here until somebody says so', async () => {
    const { sync, kept } = account();
    const here = computer(sync);
    await here.exchange();
    expect(kept).toEqual({});
    expect(await here.told()).toEqual({ on: false, here: true, at: null, large: [], failed: false });
  });

  it('are there on the other browser, and what is there already wins at first', async () => {
    const { sync } = account();
    const [one, two] = [computer(sync), computer(sync)];
    one.values.look = { language: 'en' };
    await one.turn(true);
    await two.turn(true);
    expect(two.values.look).toEqual({ language: 'en' });
    two.values.look = { language: 'zh-CN', theme: 'dark' };
    await two.exchange();
    await one.exchange();
    expect(one.values.look).toEqual({ language: 'zh-CN', theme: 'dark' });
  });

  it('the change made after another was seen wins, whatever the clocks say', async () => {
    const { sync } = account();
    // Twenty hours ahead.
    const [fast, slow] = [computer(sync, { skew: 20 * 3_600_000 }), computer(sync)];
    fast.values.look = 'fast';
    await fast.turn(true);
    await slow.turn(true);
    slow.values.look = 'slow, later';
    await slow.exchange();
    await fast.exchange();
    expect([fast.values.look, slow.values.look]).toEqual(['slow, later', 'slow, later']);
  });

  it('parts stand alone: one changed here and one there are both kept', async () => {
    const { sync } = account();
    const [one, two] = [computer(sync), computer(sync)];
    await one.turn(true);
    await two.turn(true);
    one.values.look = 'one';
    await one.exchange();
    two.values.rules = 'two';
    await two.exchange();
    await one.exchange();
    expect([one.values.look, one.values.rules, two.values.look]).toEqual(['one', 'two', 'one']);
  });

  it('writes nothing where nothing changed, also when part of what came was refused', async () => {
    const { sync, sets } = account();
    const [one, two] = [computer(sync), computer(sync, { wide: () => 'only this' })];
    one.values.look = 'much more';
    await one.turn(true);
    await two.turn(true);
    const before = sets();
    for (let n = 0; n < 3; n += 1) {
      await two.exchange();
      await one.exchange();
    }
    expect(sets()).toBe(before);
    expect(one.values.look).toBe('much more');
  });

  it('writes again over an older copy that came back', async () => {
    const { sync, kept } = account();
    const one = computer(sync);
    await one.turn(true);
    const old = structuredClone(kept);
    one.values.look = 'newer';
    one.time.now += 1000;
    await one.exchange();
    Object.assign(kept, old);
    await one.exchange();
    expect(one.values.look).toBe('newer');
    expect(JSON.stringify(kept)).toContain('newer');
  });

  it('what is too long stays here and is named; a full account is no loss', async () => {
    const { sync } = account();
    const one = computer(sync);
    one.values.rules = '长'.repeat(5000);
    await one.turn(true);
    expect((await one.told()).large).toEqual(['rules']);
    const full = computer(account(50).sync);
    await full.turn(true);
    expect(await full.told()).toMatchObject({ on: true, failed: true });
    expect(full.values.look).toEqual({ language: 'zh-CN' });
  });

  it('is switched off, and takes back what it gave', async () => {
    const { sync, kept } = account();
    const one = computer(sync);
    await one.turn(true);
    expect(Object.keys(kept).length).toBeGreaterThan(0);
    await one.turn(false, true);
    one.values.look = 'later';
    await one.exchange();
    expect(kept).toEqual({});
  });

  it('does without such a place', async () => {
    const one = computer(undefined);
    expect(await one.turn(true)).toMatchObject({ here: false, failed: false });
  });
});

describe('what stands in the account', () => {
  it('fits, and is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 3000 }), async (json) => {
        const given = json.repeat(10).replace(/\p{Surrogate}/gu, '');
        const found = pieces('templates', given);
        if (!found) return;
        expect(found.join('')).toBe(given);
        for (const piece of found)
          expect(
            new TextEncoder().encode(JSON.stringify({ v: 1, at: NOW, by: 'x'.repeat(36), n: 8, json: piece }))
              .length,
          ).toBeLessThan(ENTRY_BYTES - 20);
      }),
      { numRuns: 50 },
    );
  });

  it('is taken by its form alone', () => {
    const good = { v: 1, at: NOW, by: 'a', n: 1, json: '1' };
    const read = (entry: unknown) => partIn({ 'kesu|look|0': entry }, 'look', NOW);
    expect(read(good)).toEqual({ at: NOW, by: 'a', json: '1' });
    for (const bad of [
      null,
      7,
      { ...good, v: 2 },
      { ...good, at: -1 },
      { ...good, n: 2 },
      { ...good, json: 1 },
      { ...good, by: null },
    ])
      expect(read(bad)).toBeNull();
    // From a clock that is far ahead it would win for ever.
    expect(read({ ...good, at: NOW + 400 * DAY })?.at).toBe(NOW);
    const half = {
      'kesu|templates|0': { ...good, n: 2 },
      'kesu|templates|1': { ...good, n: 2, at: NOW - 1 },
    };
    expect(partIn(half, 'templates', NOW)).toBeNull();
    expect([
      isNewer({ at: 2, by: 'a' }, { at: 1, by: 'b' }),
      isNewer({ at: 1, by: 'b' }, { at: 1, by: 'a' }),
      isNewer({ at: 1, by: 'a' }, { at: 1, by: 'a' }),
    ]).toEqual([true, true, false]);
  });
});
