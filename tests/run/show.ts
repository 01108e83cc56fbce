/**
 * Shows the built extension on the practice consoles. With a display: a browser that stays until it is closed.
 * Without: reads every mark, takes pictures, says what it saw and ends. `--headless` asks for that.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import {
  ALIPAY_PAGES,
  BESIDE_PAGES,
  PAGES,
  PARTNER_PAGE,
  SHOP_PAGES,
  startConsoles,
  type Consoles,
} from '../consoles/server.ts';
import { openBrowser, type Opened } from '../e2e/harness/browser.ts';
import { Marks, type Mark } from '../e2e/harness/marks.ts';
import { until } from '../e2e/harness/until.ts';
import { table } from './table.ts';

const PICTURES = fileURLToPath(new URL('../../.cache/screenshots/', import.meta.url));
const PATIENCE = 20_000;
const NAMES = {
  'wechat-pay': '微信支付',
  'wechat-pay-partner': '微信支付服务商',
  alipay: '支付宝交易投诉',
  'alipay-risk': '支付宝风险投诉',
  'alipay-consult': '支付宝服务咨询',
  'alipay-refund-due': '支付宝待退款交易',
  'alipay-violation': '支付宝违规与处罚',
  'alipay-appeal': '支付宝申诉记录',
  'mini-program': '小程序交易投诉',
  'mini-program-score': '小程序体验分',
  'wechat-shop': '小店售后',
  'wechat-shop-dispute': '小店纠纷',
  'wechat-shop-guarantee': '小店保障单',
};
const LISTS = {
  ...PAGES,
  'wechat-pay-partner': PARTNER_PAGE,
  'alipay-consult': ALIPAY_PAGES.consult,
  'alipay-refund-due': ALIPAY_PAGES['refund-due'],
  'alipay-violation': ALIPAY_PAGES.violation,
  'alipay-appeal': ALIPAY_PAGES.appeal,
  'mini-program-score': BESIDE_PAGES.score,
  'wechat-shop': SHOP_PAGES.aftersale,
  'wechat-shop-dispute': SHOP_PAGES.dispute,
  'wechat-shop-guarantee': BESIDE_PAGES.guarantee,
} satisfies Record<keyof typeof NAMES, string>;
/** Of Alipay's queues beside the complaints. */
const BESIDE = 8;
const THEMES = ['light', 'dark'] as const;
type Name = keyof typeof LISTS;
const names = Object.keys(NAMES) as Name[];

function hasDisplay(): boolean {
  if (process.argv.includes('--headless')) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

async function stay(consoles: Consoles): Promise<void> {
  const browser = await openBrowser({ port: consoles.port, headed: true });
  const [first] = browser.context.pages();
  for (const name of names) await browser.page(LISTS[name]);
  await first?.close();
  console.log(`The practice consoles are open; the extension's icon is in the toolbar's puzzle menu.`);
  console.log('Close the browser, or press Ctrl+C, to end.');
  await new Promise<void>((closed) => browser.context.once('close', () => closed()));
}

const beijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const dueOf = ({ due }: Mark): string => (due ? beijing.format(new Date(due)) : '—');

/** All clocks of a page once their number no longer changes. */
async function clocks(page: Page): Promise<Mark[]> {
  const marks = new Marks(page);
  let before = 0;
  return until(
    `clocks on ${page.url()}`,
    async () => {
      const seen = await marks.all({ kind: 'clock' });
      const settled = seen.length > 0 && seen.length === before;
      before = seen.length;
      return settled ? seen : null;
    },
    PATIENCE,
  );
}

const picture = (page: Page, ...name: string[]): Promise<unknown> =>
  page.screenshot({ path: join(PICTURES, `${name.join('-')}.png`), animations: 'disabled' });

/** Opens the first complaint the way staff do; false when the console shows none. */
async function openDetail(page: Page): Promise<boolean> {
  const link = page.getByText('详情', { exact: true }).filter({ visible: true }).first();
  if ((await link.count()) === 0) return false;
  const list = page.url();
  await link.click();
  const drawer = page.getByRole('dialog').filter({ visible: true });
  const opened = async () => page.url() !== list || (await drawer.count()) > 0;
  return until('the detail', opened, PATIENCE).catch(() => false);
}

/** Scrolls to the most urgent complaint, where every kind of clock stands around it. */
async function showLate(page: Page, marks: Mark[]): Promise<void> {
  const late =
    marks.find(({ state }) => state === 'overdue') ?? marks.find(({ state }) => state === 'critical');
  if (!late?.complaint) return;
  const row = page.getByText(late.complaint).filter({ visible: true }).first();
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' })).catch(() => {});
}

interface Seen {
  name: Name;
  marks: Mark[];
}

async function look(browser: Opened, theme: (typeof THEMES)[number]): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const name of names) {
    const page = await browser.page(`${LISTS[name]}?rows=30&theme=${theme}`);
    const marks = await clocks(page).catch((error: Error) => {
      console.error(`✗ ${NAMES[name]}: ${error.message}`);
      return [];
    });
    await showLate(page, marks);
    await picture(page, name, 'list', theme);
    if (await openDetail(page)) {
      await page.waitForLoadState('networkidle');
      await clocks(page).catch(() => []); // a detail without a clock is still worth a picture
      await picture(page, name, 'detail', theme);
    }
    seen.push({ name, marks });
  }
  const popup = await browser.page('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  await until('the popup', async () => (await popup.locator('body').innerText()).trim() !== '', PATIENCE);
  await picture(popup, 'popup', theme);
  return seen;
}

async function report(consoles: Consoles): Promise<void> {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  // Side by side: the second theme takes no time of its own.
  const [seen = []] = await Promise.all(
    THEMES.map(async (theme) => {
      const browser = await openBrowser({ port: consoles.port, theme, width: 1440, height: 900 });
      const seen = await look(browser, theme);
      await browser.close();
      return seen;
    }),
  );
  const rows = seen.flatMap(({ name, marks }) =>
    marks.map((mark) => [NAMES[name], mark.complaint ?? '', mark.state ?? '', dueOf(mark), mark.text]),
  );
  console.log(`\n${table(['console', 'complaint', 'state', 'due (Beijing)', 'clock'], rows)}\n`);
  for (const { name, marks } of seen) {
    const late = marks.filter(({ state }) => state === 'overdue').length;
    console.log(`${NAMES[name]}: ${marks.length} clocks, ${late} overdue`);
    if (marks.length === 0) process.exitCode = 1;
  }
  console.log(`Pictures: .cache/screenshots/. With a display, \`npm start\` opens a browser instead.`);
}

const consoles = await startConsoles();
consoles.control({ cmd: 'fill-queues', count: BESIDE });
try {
  await (hasDisplay() ? stay(consoles) : report(consoles));
} finally {
  await consoles.close();
}
