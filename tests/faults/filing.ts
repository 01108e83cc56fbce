/** Looks as a console page hands them in, of as many complaints as are wanted. */
import type { Page } from '@playwright/test';

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
  await page.evaluate(async (all) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    for (const message of all)
      if (!(await chrome.runtime.sendMessage(message))) throw new Error('A look was not filed.');
  }, messages);
  return ids;
}
