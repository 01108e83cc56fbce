/** Looks as a console page hands them in, of as many complaints as are wanted. */
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { tell } from '../e2e/harness/telling.ts';

const WORDS = '没收到货，客服一直没有回复，物流停在三天前，请尽快处理';

const filed = (id: string) => ({
  id,
  console: 'wechat-pay',
  queue: 'wechat-pay',
  status: { code: 'PENDING', text: '待处理', phase: 'reply' },
  detail: WORDS,
});

/** A look at a list that shows these. */
export const observation = (ids: readonly string[]) => ({
  type: 'observe',
  console: 'wechat-pay',
  account: '1900000109',
  session: 'known',
  at: Date.now(),
  unreadWaiting: 0,
  complaints: ids.map(filed),
});

/** Has the background file so many complaints, one look after the other; resolves with their ids when all are stored. */
export async function fileLooks(page: Page, looks: number, size: number): Promise<string[]> {
  const ids = Array.from({ length: looks * size }, (_, n) => String(810_000_000_000 + n));
  const messages = Array.from({ length: looks }, (_, n) => observation(ids.slice(n * size, (n + 1) * size)));
  for (const message of messages) if (!(await tell(page, message))) throw new Error('A look was not filed.');
  return ids;
}

const HEAD = '投诉单号,投诉时间,投诉状态,商户订单号,订单金额(元),投诉内容\r\n';
/** Of row `n` of a written table. */
export const rowId = (n: number): string => String(20_020_181_000_000_000n + BigInt(n));

/** Writes a table of a console with so many complaints, each with `words`. */
export function writeTable(path: string, rows: number, words = '没收到货'): void {
  const line = (_: unknown, n: number) =>
    `'${rowId(n)},2026-11-20 10:00:00,已处理完成,A${n},12.30,${words}\r\n`;
  writeFileSync(path, HEAD + Array.from({ length: rows }, line).join(''));
}
