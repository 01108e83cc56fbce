import { PAGES, startConsoles } from '../consoles/server.ts';
import { openBrowser } from './harness/browser.ts';
import { Marks } from './harness/marks.ts';
const consoles = await startConsoles({ count: 30 });
const b = await openBrowser({ port: consoles.port, zone: 'America/New_York', width: 1440, height: 900 });
b.worker.on('console', (m) => console.log('[worker]', m.text()));
for (const name of Object.keys(PAGES) as (keyof typeof PAGES)[]) {
  const page = await b.context.newPage();
  page.on('pageerror', (e) => console.log('[pageerror]', e.message.slice(0, 300)));
  page.on('console', (m) => m.type() === 'error' && console.log('[console]', m.text().slice(0, 300)));
  await page.goto(PAGES[name]);
  await page.waitForTimeout(4000);
  const marks = await new Marks(page).all();
  console.log('==', name, marks.length);
  for (const m of marks.slice(0, 40)) console.log(m.kind, m.complaint, m.clock, m.due, m.state, m.text);
  await page.screenshot({ path: `/tmp/shots/${name}.png` });
}
console.log('badge', await b.worker.evaluate(() => (globalThis as any).chrome.action.getBadgeText({})), await b.worker.evaluate(() => (globalThis as any).chrome.action.getTitle({})));
const popup = await b.page('popup.html');
await popup.setViewportSize({ width: 360, height: 600 });
await popup.waitForTimeout(1500);
await popup.screenshot({ path: '/tmp/shots/popup.png' });
await b.close(); await consoles.close();
