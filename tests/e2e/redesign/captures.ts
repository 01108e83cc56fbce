/** Takes the practice pages down, each once: as they stand in the browser, with the answers they got. */
import type { BrowserContext, Page, Response } from '@playwright/test';
import { PAGES, SHOP_PAGES, type Consoles } from '../../consoles/server.ts';
import { shopTruth, type ShopList } from '../harness/shop.ts';
import { rowsIn, truthOf } from '../harness/truth.ts';
import type { Capture, Fact } from './kinds.ts';

interface Place {
  name: string;
  console: Capture['console'];
  url: string;
  /** What holds all rows. */
  list: string;
  /** What holds the labels and values of a detail. */
  facts: string;
  shop?: ShopList;
}

const PLACES: readonly Place[] = [
  {
    name: 'WeChat Pay',
    console: 'wechat-pay',
    url: PAGES['wechat-pay'],
    list: '.el-table',
    facts: '.el-descriptions',
  },
  {
    name: 'Alipay trade',
    console: 'alipay',
    url: PAGES.alipay,
    list: '.ant-table-wrapper',
    facts: '.ant-descriptions',
  },
  {
    name: 'Alipay RiskGO',
    console: 'alipay',
    url: PAGES['alipay-risk'],
    list: '.ant-table-wrapper',
    facts: '.ant-descriptions',
  },
  {
    name: 'Mini-program',
    console: 'mini-program',
    url: PAGES['mini-program'],
    list: '.weui-desktop-table__wrp',
    facts: 'dl.facts',
  },
  {
    name: 'Shop after-sale',
    console: 'wechat-shop',
    url: SHOP_PAGES.aftersale,
    list: 'table',
    facts: '.facts',
    shop: 'aftersale',
  },
  {
    name: 'Shop dispute',
    console: 'wechat-shop',
    url: SHOP_PAGES.dispute,
    list: 'table',
    facts: '.facts',
    shop: 'dispute',
  },
];

interface Wish {
  /** What holds the complaints. */
  box: string;
  ids: string[];
  /** Whose detail the box is; ''. */
  about: string;
}

/** In the page: stamps what belongs to whom, notes what is out of sight, and hands all over as text. */
function take({ box, ids, about }: Wish): { html: string; title: string } {
  const shadows: ShadowRoot[] = [];
  const all: Element[] = [];
  const visit = (root: ParentNode): void => {
    for (const each of root.querySelectorAll('*')) {
      all.push(each);
      if (!each.shadowRoot) continue;
      shadows.push(each.shadowRoot);
      visit(each.shadowRoot);
    }
  };
  visit(document.body);
  const shown = all.filter((each) => each.checkVisibility());
  const holder = shown.find((each) => each.matches(box));
  holder?.setAttribute('data-box', '');
  if (about) holder?.setAttribute('data-of', about);
  for (const row of shown.filter((each) => each.matches('tbody tr') && !(about && holder?.contains(each)))) {
    const of = ids.find((id) => row.textContent?.includes(id));
    if (of) row.setAttribute('data-of', of);
  }
  for (const each of all) {
    const { display, visibility } = getComputedStyle(each);
    if (display === 'none') each.setAttribute('data-gone', '');
    else if (visibility !== 'visible') each.setAttribute('data-unseen', '');
  }
  for (const each of all) if (each.matches('script,style')) each.remove();
  return { html: document.body.getHTML({ shadowRoots: shadows }), title: document.title };
}

const ORDERS =
  /^(out_?trade_?no|transaction_?id|trade_?no|merchant_?order_?no|order_?id|out_?no|after_?sale_?order_?id)$/i;

/** All numbers of orders in the record of a complaint. */
function ordersOf(id: string, answers: Capture['answers']): string[] {
  const found = new Set<string>();
  const visit = (node: unknown, inside: boolean): void => {
    if (!node || typeof node !== 'object') return;
    const entries = Object.entries(node);
    const own = inside || (!Array.isArray(node) && entries.some(([, value]) => String(value) === id));
    for (const [key, value] of entries) {
      if (own && ORDERS.test(key)) found.add(String(value).replace(/^payorder@_/, ''));
      visit(value, own);
    }
  };
  for (const { text } of answers) visit(JSON.parse(text), false);
  return [...found];
}

/** Whoever was opened, by its button or address. */
async function openDetail(page: Page, place: Place, id: string): Promise<void> {
  if (place.shop) {
    const name = place.shop === 'dispute' ? 'dispute-detail' : 'detail';
    await page.goto(`https://store.weixin.qq.com/shop/aftersale/${name}?id=${id}`);
  } else {
    const rows = page.locator('tr', { hasText: id });
    await rows.getByText('详情', { exact: true }).locator('visible=true').last().click({ timeout: 10_000 });
  }
  await page.locator(place.facts, { hasText: id }).waitFor({ timeout: 10_000 });
}

/** What lies over a page while it loads fades away. */
const settled = (page: Page): Promise<void> =>
  page.locator('[class*="loading-mask"],[class*="spinning"]').locator('visible=true').first().waitFor({
    state: 'hidden',
  });

export async function capturesOf(context: BrowserContext, consoles: Consoles): Promise<Capture[]> {
  const captures: Capture[] = [];
  for (const place of PLACES) {
    const page = await context.newPage();
    const heard: Promise<Capture['answers'][number]>[] = [];
    page.on('response', (response: Response) => {
      if (!/json/.test(response.headers()['content-type'] ?? '')) return;
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/__practice')) return;
      heard.push(response.text().then((text) => ({ url: response.url(), status: response.status(), text })));
    });
    await page.goto(`${place.url}?rows=12`);
    const first = page.locator(`${place.list} tbody tr`, { hasText: /\d{8}/ }).first();
    await first.waitFor();
    await settled(page);
    const answers = await Promise.all(heard);
    const now = Date.now();
    const facts = place.shop
      ? shopTruth(consoles, place.shop)
      : answers
          .flatMap(({ text }) => rowsIn(JSON.parse(text)))
          .map(truthOf)
          .map((each) => ({ ...each, slack: 0 }));
    const shown = (await page.locator(`${place.list} tbody`).allInnerTexts()).join(' ');
    const here: Fact[] = facts
      .filter(({ id }) => shown.includes(id))
      .map((each) => ({ ...each, orders: ordersOf(each.id, answers) }));
    const common = { console: place.console, url: place.url, facts: here, now };
    const ids = here.map(({ id }) => id);
    const about = here.find(({ waits, due }) => waits && due !== null)?.id ?? ids[0] ?? '';
    const list = await page.evaluate(take, { box: place.list, ids, about: '' });
    captures.push({ ...common, name: `${place.name} list`, kind: 'list', answers, about: null, ...list });
    await page.reload();
    await first.waitFor();
    await openDetail(page, place, about);
    await settled(page);
    const detail = await page.evaluate(take, { box: place.facts, ids, about });
    captures.push({
      ...common,
      name: `${place.name} detail`,
      kind: 'detail',
      url: page.url(),
      answers: await Promise.all(heard),
      about,
      ...detail,
      now: Date.now(),
    });
    await page.close();
  }
  return captures;
}
