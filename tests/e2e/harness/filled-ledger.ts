/** A ledger full of complaints, written straight into the database of the extension. */
import type { Page } from '@playwright/test';

export interface Fill {
  count: number;
  /** ms UTC: the first complaint is due an hour later, each further one a minute after it. */
  now: number;
  /** Of which so many wait; the rest is done. All of them unless told. */
  waiting?: number;
}

/** Of complaint `n` of a filled ledger. */
export const filledId = (n: number): string => String(300_000_000_000 + n);
export const filledOrder = (n: number): string => `FILL${String(n).padStart(8, '0')}`;

/** Runs in a page of the extension: made-up people and words only. Resolves when all is on disk. */
export async function fillLedger(page: Page, { count, now, waiting = count }: Fill): Promise<void> {
  await page.evaluate(
    async ([most, at, open]) => {
      const STEP = 20_000;
      const WORDS = [
        '包裹显示签收，本人没有收到',
        '会员没点过续费，自动扣了',
        '杯口开裂，要求退款',
        '课程没上过，申请退余款',
      ];
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open('kesu-clock');
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => failed(request.error));
      });
      const account = '1900000109';
      for (let start = 0; start < most; start += STEP) {
        const work = db.transaction(['complaints', 'counters'], 'readwrite', { durability: 'relaxed' });
        const rows = work.objectStore('complaints');
        for (let n = start; n < Math.min(most, start + STEP); n += 1) {
          const waits = n < open;
          const id = String(300_000_000_000 + n);
          const due = at + 3_600_000 + n * 60_000;
          const phase = waits ? 'reply' : 'done';
          const order = `FILL${String(n).padStart(8, '0')}`;
          const text = `${WORDS[n % WORDS.length]}，第 ${n} 单，客服一直没有回复，请尽快处理`;
          rows.put({
            key: `wechat-pay|${account}|${id}`,
            console: 'wechat-pay',
            account,
            id,
            firstSeenAt: at - 60_000,
            seenAt: at - 60_000,
            stamps: {},
            shadow: false,
            phase,
            keys: n % 50 === 0 ? [`order:${order}`] : [],
            ...(waits ? { due } : {}),
            facts: {
              queue: 'wechat-pay',
              status: { code: null, text: waits ? '待处理' : '已处理完成', phase },
              complaintTime: { at: due - 24 * 3_600_000, resolution: 1000 },
              outTradeNo: order,
              transactionId: `42000${String(n * 977).padStart(12, '0')}`,
              amountFen: (n * 37) % 200_000,
              phoneMask: `138****${String(n % 10_000).padStart(4, '0')}`,
              detail: text,
              problem: '申请退款',
            },
          });
        }
        const counters = work.objectStore('counters');
        const total = Math.min(most, start + STEP);
        counters.put({ name: 'complaints', n: total });
        counters.put({ name: `waiting|wechat-pay|${account}`, n: Math.min(total, open) });
        await new Promise<void>((done, failed) => {
          work.addEventListener('complete', () => done());
          work.addEventListener('error', () => failed(work.error));
        });
      }
      db.close();
    },
    [count, now, waiting] as const,
  );
}
