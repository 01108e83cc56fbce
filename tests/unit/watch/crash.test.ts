/** A background may end at any step. Nothing is lost, and what can tell a repeat sees everything once. */
import { describe, expect, it } from 'vitest';
import { alertNo, HOOK, tailOf, World } from './outbox-world';
import type { Mood } from './outbox-world';

/** mulberry32: the same schedule for the same number. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const channels = () => ['desktop', HOOK];

async function expectAllOnce(world: World, count: number) {
  const rows = await world.rows();
  expect(rows.map(({ key }) => key).toSorted()).toEqual(
    Array.from({ length: count }, (_, n) => channels().map((id) => `${alertNo(n).key}|${id}`))
      .flat()
      .toSorted(),
  );
  expect(rows.filter(({ state }) => state !== 'sent')).toEqual([]);
  const named = (id: string) =>
    new Set(rows.filter(({ channel }) => channel === id).map(({ batch = '' }) => batch));
  // What arrived, by name, is what stands in the rows: nothing twice under another name.
  expect(new Set(world.hooked.keys())).toEqual(named(HOOK));
  expect(new Set(world.shown.keys())).toEqual(named('desktop'));
  const texts = [...world.hooked.values()];
  for (let n = 0; n < count; n += 1) expect(texts.filter((text) => text.includes(tailOf(n)))).toHaveLength(1);
}

/** Plans and sends in one life that may end. */
async function live(world: World, count: number, crashAt: number, after: boolean): Promise<boolean> {
  const { sendDue, outbox, life, close } = world.life({}, crashAt, after);
  const alerts = Array.from({ length: count }, (_, n) => alertNo(n));
  const planned = await outbox.plan(alerts, channels, world.now).then(
    () => true,
    () => false,
  );
  if (planned) await sendDue();
  close();
  return life.dead;
}

describe('a crash at every step of one flow', () => {
  it.each<[Mood, boolean]>([
    ['good', false],
    ['good', true],
    ['lost', false],
    ['lost', true],
    ['halfAnswer', true],
    ['busy', true],
  ])('%s, after the effect: %s', async (mood, after) => {
    for (let crashAt = 0; ; crashAt += 1) {
      const world = new World();
      world.mood = () => (world.requests.length > 1 ? 'good' : mood);
      const dead = await live(world, 2, crashAt, after);
      world.now += 5000;
      await live(world, 3, Infinity, false);
      expect(await world.settle()).toBe(true);
      await expectAllOnce(world, 3);
      world.db.close();
      if (!dead) {
        expect(crashAt).toBeGreaterThan(15);
        break;
      }
    }
  });
});

/** Fifty milliseconds each; `KESU_RECIPES=all` for the long form. */
const SCHEDULES = process.env['KESU_RECIPES'] === 'all' ? 300 : 100;

it('random schedules of crashes, faults and two senders at once', async () => {
  const moods: Mood[] = ['good', 'good', 'good', 'busy', 'tooFast', 'offline', 'lost', 'halfAnswer'];
  for (let seed = 1; seed <= SCHEDULES; seed += 1) {
    const random = dice(seed);
    const world = new World();
    world.random = random;
    let lives = 1 + Math.floor(random() * 4);
    world.mood = () => (lives > 0 ? (moods[Math.floor(random() * moods.length)] ?? 'good') : 'good');
    let count = 0;
    for (; lives > 0; lives -= 1) {
      count = Math.min(5, count + 1 + Math.floor(random() * 2));
      const one = live(world, count, Math.floor(random() * 30), random() < 0.5);
      const two = random() < 0.5 ? live(world, count, Math.floor(random() * 40), random() < 0.5) : null;
      await Promise.all([one, two]);
      world.now += Math.floor(random() * 90_000);
    }
    await live(world, count, Infinity, false);
    expect(await world.settle(), `seed ${seed}`).toBe(true);
    await expectAllOnce(world, count);
    world.db.close();
  }
}, 20_000);
