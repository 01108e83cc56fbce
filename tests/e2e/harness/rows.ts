/** Rows written straight into the database of the extension. Made-up people and words only. */
import type { Page } from '@playwright/test';

type Rows = Record<string, object[]>;

/** By table. Runs in a page of the extension that has opened the ledger; resolves when all is on disk. */
export async function putRows(page: Page, rows: Rows): Promise<void> {
  await page.evaluate(async (tables) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const db = await done(indexedDB.open('kesu-clock'));
    const work = db.transaction(Object.keys(tables), 'readwrite');
    await Promise.all(
      Object.entries(tables).flatMap(([name, all]) =>
        all.map((row) => done(work.objectStore(name).put(row))),
      ),
    );
    db.close();
  }, rows);
}

const HOUR = 3_600_000;
const STATES = {
  reply: ['PENDING', '待处理'],
  finish: ['PROCESSING', '处理中'],
  done: ['PROCESSED', '已处理完成'],
  platform: ['PENDING', '平台处理中'],
} as const;

export interface Told {
  id: string;
  /** ms UTC: complained, answered, finished; null = not yet. */
  began: number;
  answered: number | null;
  finished: number | null;
  /** Hours between two looks; after a deed it is seen that much later. */
  every?: number;
  times?: number;
  detail?: string;
  queue?: 'wechat-pay' | 'alipay-trade' | 'mini-program';
  phase?: keyof typeof STATES;
  account?: string;
  amountFen?: number;
  order?: string;
}

/** Rows of `complaints` and `sightings`, as looks at it until `now` (ms UTC) leave them. */
export function rowsOf(told: Told, now: number): { complaint: object; sightings: object[] } {
  const { id, began, answered, finished, every = 1, times = 1, queue = 'wechat-pay' } = told;
  const console = queue === 'alipay-trade' ? 'alipay' : queue;
  const account = told.account ?? (console === 'alipay' ? '2088000000000001' : '1900000109');
  const phaseAt = (at: number) =>
    finished !== null && at >= finished ? 'done' : answered !== null && at >= answered ? 'finish' : 'reply';
  const lastIn: Record<string, number> = {};
  const first = new Map<string, number>();
  for (let at = began + (every * HOUR) / 2; at < now; at += every * HOUR) {
    const phase = phaseAt(at);
    if (!first.has(phase)) first.set(phase, at);
    lastIn[phase] = at;
  }
  const seenAt = Math.max(began, ...Object.values(lastIn));
  const phase = told.phase ?? phaseAt(seenAt);
  const [code, text] = STATES[phase];
  const of = `${console}|${id}`;
  const waits = phase === 'reply' || phase === 'finish';
  const complaint = {
    key: `${console}|${account}|${id}`,
    console,
    account,
    id,
    firstSeenAt: began,
    seenAt,
    stamps: {},
    lastIn,
    shadow: false,
    phase,
    keys: [`order:${told.order ?? `MK${id}`}`],
    ...(waits ? { due: began + 72 * HOUR } : {}),
    facts: {
      queue,
      status: { code, text, phase },
      complaintTime: { at: began, resolution: 1000 },
      userComplaintTimes: times,
      amountFen: told.amountFen ?? 9900,
      detail: told.detail ?? '要求退款',
    },
  };
  const sightings = [...first].map(([state, at]) => {
    const words = STATES[state as keyof typeof STATES][1];
    return { key: `${of}|1|${words}`, of, at, text: words, phase: state, account };
  });
  return { complaint, sightings };
}
