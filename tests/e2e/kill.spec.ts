/**
 * The background is ended at random moments while it asks and sends. In the end the badge is right,
 * every alert has arrived, and what arrived twice says so by its key.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { openList, shared, toolbar } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { Watching } from './harness/watching.ts';

/** How often it is ended; `KESU_KILLS=200` for the long form. */
const KILLS = Number(process.env['KESU_KILLS'] ?? 8);
const SEED = Number(process.env['KESU_SEED'] ?? 7);
/** Longest time that it lives before it is ended, ms. */
const LIFE = 1500;
const HOOK = 'https://pay.weixin.qq.com/practice-hook';
const ID = '11111111-2222-4333-8444-555555555555';

const held = shared({ count: 8 });

/** The same row of chances for the same seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

test(`ended ${KILLS} times at any moment (seed ${SEED})`, async () => {
  test.setTimeout(60_000 + KILLS * 4000);
  const { browser, consoles } = held;
  const watching = await Watching.open(browser);
  /** Message → its words, by the key that stays the same when it comes again. */
  const arrived = new Map<string, string>();
  let hits = 0;
  await browser.context.route(HOOK, async (route) => {
    hits += 1;
    const { key, text } = route.request().postDataJSON() as { key: string; text: string };
    expect(arrived.get(key) ?? text).toBe(text);
    arrived.set(key, text);
    // A service that takes its time: the background may end before it hears.
    await sleep(40);
    await route.fulfill({ json: { ok: true } }).catch(() => {});
  });

  const { page, marks, rows } = await openList(browser, 'wechat-pay', 'rows=100'); // all on one page
  await marks.atLeast(rows.length, { kind: 'clock' });
  await watching.asking(1);
  await watching.known();
  const kinds = Object.fromEntries(
    ['userReplied', 'repeat', 'platform', 'deadline', 'burst', 'digest', 'ahead'].map((kind) => [
      kind,
      false,
    ]),
  );
  await watching.order({
    type: 'saveWatchOptions',
    options: { desktop: false, kinds: { new: true, ...kinds } },
  });
  const channel = { id: ID, channel: 'webhook', name: '练习', on: true, wide: false };
  const config = { address: HOOK, method: 'POST', headers: '', body: '{"key":"{{key}}","text":"{{text}}"}' };
  const route = { consoles: 'all', accounts: 'all', kinds: 'all', atLeast: 'info' };
  const recipients = { mobiles: [], userIds: [], all: false, when: 'last' };
  const saved = await watching.order<{ saved: boolean }>({
    type: 'saveChannel',
    channel: { ...channel, config, route, recipients },
  });
  expect(saved).toMatchObject({ saved: true });

  const chance = chances(SEED);
  const expected: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    if (kill % 4 === 0) {
      const { ids } = consoles.control({ cmd: 'new-complaint', console: 'wechat-pay' }) as { ids: string[] };
      expected.push(...ids);
    }
    void watching.askNow('wechat-pay').catch(() => {});
    // Mostly early, while it still works.
    await sleep(Math.floor(chance() ** 2 * LIFE));
    await watching.kill();
  }

  const settled = async (): Promise<string[]> => {
    await watching.askNow('wechat-pay');
    const lines = (await watching.outbox()).filter(({ channel: to }) => to === ID);
    const told = new Set(lines.filter(({ state }) => state === 'sent').map(({ alert }) => alert?.item?.id));
    return [
      ...lines
        .filter(({ state }) => state !== 'sent' && state !== 'dropped')
        .map(({ key, state }) => `${state} ${key}`),
      ...expected.filter((id) => !told.has(id)).map((id) => `not told: ${id}`),
    ];
  };
  // What a dead background had in its hands is taken up again after its lease.
  await expect.poll(settled, { timeout: 90_000, intervals: [1000] }).toEqual([]);
  for (const id of expected) {
    const messages = [...arrived.values()].filter((text) => text.includes(id.slice(-6)));
    expect(messages.length, `messages about ${id}`).toBeLessThanOrEqual(1);
  }
  expect(new Set(expected).size).toBe(Math.ceil(KILLS / 4));
  const { items } = await watching.order<{ items: unknown[] }>({ type: 'summary' });
  await expect
    .poll(async () => (await toolbar(browser)).text)
    .toBe(items.length > 99 ? '99+' : String(items.length));
  test.info().annotations.push({
    type: 'figures',
    description: `${expected.length} alerts, ${hits} requests, ${arrived.size} messages`,
  });
  console.log(`${KILLS} ends: ${expected.length} alerts in ${arrived.size} messages, ${hits} requests`);
  await page.close();
});
