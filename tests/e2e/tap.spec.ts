/** What a page does with fetch, XMLHttpRequest and JSON comes out the same with and without the extension. */
import { expect, test } from '@playwright/test';
import { startConsoles } from '../consoles/server.ts';
import { recipes } from './fixtures/tap-page.ts';
import { openBrowser } from './harness/browser.ts';

const ONE = {
  complaint_id: '200201820200101080076011',
  status: 'PENDING',
  gmt_create: '2026-11-20 10:00:00',
  content: '没发货',
};
const MANY = Array.from({ length: 20_000 }, (_, i) => ({
  ...ONE,
  complaint_id: String(i),
  content: 'x'.repeat(150),
}));
const ANSWERS: Record<string, object> = {
  '/complaint/list.json': { json: { stat: 'ok', data: [ONE, { ...ONE, complaint_id: '2' }] } },
  '/complaint/page.html': { html: '<p>login</p>' },
  '/complaint/none.json': { html: '', status: 204 },
  '/complaint/broken.json': { json: { error: 'x', complaint_id: '3' }, status: 500 },
  '/complaint/big.json': { json: { data: MANY } },
  '/complaints': {
    html: `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><script>${recipes}</script>`,
  },
};

test('a page sees the same results, errors and order', async () => {
  const consoles = await startConsoles({ count: 1 });
  const browser = await openBrowser({ port: consoles.port });
  const errors: string[] = [];
  const run = async (host: string): Promise<Record<string, string>> => {
    for (const [path, answer] of Object.entries(ANSWERS))
      consoles.control({ cmd: 'page', host, path, ...answer });
    const page = await browser.context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`https://${host}/complaints`);
    await page.waitForFunction(() => window.results, undefined, { timeout: 40_000 });
    const results = await page.evaluate(() => window.results);
    await page.close();
    return results ?? {};
  };
  const without = await run('plain.example');
  expect(Object.keys(without).length).toBeGreaterThan(60);
  expect(await run('open.alipay.com')).toEqual(without);
  expect(errors).toEqual([]);
  await browser.close();
  await consoles.close();
});
