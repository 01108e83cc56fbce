/** P8: the background was ended; how long until it answers, against one that can do nothing but answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../e2e/harness/until.ts';
import { Bare } from '../bare.ts';
import { plainRow, ratioRow, type Bench, type Row } from '../bench.ts';
import { withAnswering } from '../extensions.ts';
import { Session } from '../session.ts';
import { compare, median, percentile } from '../stats.ts';

const COMPLAINTS = 300;
const HOUR = 3_600_000;
/**
 * What wakes it, in every round. `again` is `empty` once more, `code` carries our code and never runs it,
 * `raw` reads as many rows from a plain database, `row` reads one of ours, `summary` is all that the popup
 * shows.
 */
const WAYS = ['empty', 'again', 'code', 'raw', 'ping', 'row', 'summary', 'badge'] as const;
type Way = (typeof WAYS)[number];

/** One message and its answer, ms. Null: it was refused, as happens to a background that is just ending. */
const asking = (message: unknown): string => `(async () => {
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)}).catch(() => null);
  return answer === null || answer === undefined ? null : performance.now() - start;
})()`;

/** Until the badge says what it has to say, ms. Saving nothing makes the background look at everything. */
const painting = (text: string): string => `(async () => {
  const start = performance.now();
  chrome.runtime.sendMessage({ type: 'saveSettings', settings: {} }).catch(() => {});
  while ((await chrome.action.getBadgeText({})) !== ${JSON.stringify(text)})
    if (performance.now() - start > 5000) return null;
  return performance.now() - start;
})()`;
const wipe = `chrome.action.setBadgeText({ text: '-' })`;

/** Complaints that wait, none of them near its end. */
function look(now: number) {
  const complaints = Array.from({ length: COMPLAINTS }, (_, i) => ({
    id: `200201820261101${String(i).padStart(12, '0')}`,
    console: 'wechat-pay',
    queue: 'wechat-pay',
    status: { code: 'PENDING', text: '待处理', phase: 'reply' },
    complaintTime: { at: now - (1 + (i % 90) / 10) * HOUR, resolution: 1000 },
    outTradeNo: `KS20261101${String(i).padStart(6, '0')}`,
    phone: `138****${String(i).padStart(4, '0')}`,
    amountFen: 100 + i,
    detail: '商品没有收到，希望尽快退款',
  }));
  const how = { account: '', session: 'known', at: now, unreadWaiting: 0 };
  return { type: 'observe', console: 'wechat-pay', ...how, complaints };
}

/** A page of each extension, and a way to end all backgrounds. */
class Waking {
  readonly ours: Session;
  readonly empty: Session;
  readonly code: Session;
  /** State by version of every background that is known. */
  readonly #states = new Map<string, string>();

  private constructor(ours: Session, empty: Session, code: Session) {
    this.ours = ours;
    this.empty = empty;
    this.code = code;
    ours.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, runningStatus } of versions as { versionId: string; runningStatus: string }[])
        this.#states.set(versionId, runningStatus);
    });
  }

  static async open(bare: Bare): Promise<Waking> {
    const page = async (script: string, name: string): Promise<Session> => {
      const { url } = await bare.target(`/${script}`);
      const { webSocketDebuggerUrl } = await bare.openTab(url.replace(script, name));
      const session = await Session.open(webSocketDebuggerUrl);
      const there = `document.readyState === 'complete' && Boolean(chrome.runtime?.id)`;
      await until(name, () => session.evaluate<boolean>(there).catch(() => false));
      return session;
    };
    const waking = new Waking(
      await page('background.js', 'popup.html'),
      await page('ping.js', 'ping.html'),
      await page('code.js', 'code.html'),
    );
    await waking.ours.send('ServiceWorker.enable');
    return waking;
  }

  async end(): Promise<void> {
    const states = this.#states;
    await until('the end of all', async () => {
      // One that is just starting hears nothing of it: it is said again.
      await this.ours.send('ServiceWorker.stopAllWorkers');
      return [...states.values()].every((state) => state === 'stopped');
    });
    await sleep(100); // the processes come to rest
  }

  /** Fills the ledger; the badge that is right from then on. */
  async fill(): Promise<string> {
    const given = look(Date.now());
    await this.empty.evaluate(asking({ keep: given.complaints }));
    await this.ours.evaluate(asking(given));
    const { items } = await this.ours.evaluate<{ items: unknown[] }>(
      `chrome.runtime.sendMessage({ type: 'summary' })`,
    );
    if (items.length < 200) throw new Error(`Only ${items.length} complaints wait.`);
    const badge = async () =>
      (await this.ours.evaluate<string>('chrome.action.getBadgeText({})')).match(/^\d+\+?$/)?.[0];
    return until('the badge', badge);
  }
}

const TRIES = 5;

export async function wake({ rounds }: Bench): Promise<{ rows: Row[]; note: string }> {
  const { warm, count } = rounds({ warm: 2, count: 10 }, { warm: 3, count: 15 });
  const bare = await Bare.open(await withAnswering(), 9, 10 * 60_000);
  try {
    const waking = await Waking.open(bare);
    const badge = await waking.fill();
    const how: Record<Way, [Session, string]> = {
      empty: [waking.empty, asking('ping')],
      again: [waking.empty, asking('ping')],
      code: [waking.code, asking('ping')],
      ping: [waking.ours, asking({ type: 'settings' })],
      raw: [waking.empty, asking('read')],
      row: [waking.ours, asking({ type: 'outbox', limit: 1 })],
      summary: [waking.ours, asking({ type: 'summary' })],
      badge: [waking.ours, painting(badge)],
    };
    const once = async (way: Way): Promise<number> => {
      const [session, expression] = how[way];
      for (let i = 0; i < TRIES; i++) {
        if (way === 'badge') await session.evaluate(wipe);
        await waking.end();
        const ms = await session.evaluate<number | null>(expression);
        if (ms !== null) return ms;
      }
      throw new Error(`No answer, ${way}.`);
    };
    const samples: Record<Way, number[]> = {
      empty: [],
      again: [],
      code: [],
      raw: [],
      ping: [],
      row: [],
      summary: [],
      badge: [],
    };
    for (let round = -warm; round < count; round++)
      for (const way of round % 2 === 0 ? WAYS : WAYS.toReversed()) {
        const ms = await once(way);
        if (round >= 0) samples[way].push(ms);
      }
    return { rows: rowsOf(samples), note: noteOf(samples) };
  } finally {
    await bare.end();
  }
}

function rowsOf(samples: Record<Way, number[]>): Row[] {
  // No control: the band of two per cent is one for thread time, and this is time on the wall.
  const against = (way: Way, base: Way = 'empty') => ({
    ours: samples[way],
    plain: samples[base],
    again: [],
    empty: [],
    naive: [],
  });
  return [
    ratioRow('P8', 'cold wake until an answer, against an empty background', against('ping'), 1.15),
    plainRow('P8', 'the same, 95th percentile', percentile(samples.ping, 0.95), 'ms', 20),
    ratioRow('P8', 'the empty one with our code in it, never run', against('code'), null),
    ratioRow('P8', 'cold wake with one row read', against('row'), 1.5),
    ratioRow('P8', `cold wake with ${COMPLAINTS} complaints judged`, against('summary'), 1.5),
    ratioRow('P8', 'the same, against a plain database', against('summary', 'raw'), null),
    ratioRow('P8', `a plain database, ${COMPLAINTS} rows read`, against('raw'), null),
    ratioRow('P8', 'cold wake until the badge is right', against('badge'), null),
  ];
}

function noteOf(samples: Record<Way, number[]>): string {
  const each = WAYS.map((way) => {
    const values = [median(samples[way]), percentile(samples[way], 0.95)].map((ms) => ms.toFixed(1));
    return `${way} ${values.join(' / ')}`;
  });
  const { ratio } = compare(samples.again, samples.empty);
  return `Wake, median / 95th percentile in ms: ${each.join(', ')}. The empty one against itself: ${ratio.toFixed(3)} ×.`;
}
