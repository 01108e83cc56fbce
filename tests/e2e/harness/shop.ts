/** The practice shop: its lists, and what its own data demand, worked out here once more. */
import type { Page } from '@playwright/test';
import type { AfterSale, Dispute } from '../../consoles/data/shop.ts';
import { SHOP_PAGES, type Consoles } from '../../consoles/server.ts';
import type { Opened } from './browser.ts';
import { Marks } from './marks.ts';

export type ShopList = keyof typeof SHOP_PAGES;
export const SHOP_LISTS = Object.keys(SHOP_PAGES) as ShopList[];

export interface ShopTruth {
  id: string;
  clock: string;
  /** ms UTC; null where nothing is counted to. */
  due: number | null;
  /** ms by which a mark may differ: what is told are whole seconds that remain. */
  slack: number;
  done: boolean;
  waits: boolean;
}

const DONE = /SUCCESS$|^USER_CANCELD$|^RETURN_CLOSED$|^MERCHANT_FAIL$|^(102|112|115|116)$/;

function truthOf(one: AfterSale | Dispute): ShopTruth {
  const done = DONE.test(String(one.status));
  if (!('type' in one)) {
    const waits = [100, 106, 108, 110].includes(one.status);
    const due = waits && one.until ? Date.parse(`${one.until.replace(' ', 'T')}+08:00`) : null;
    return { id: one.complaint_id, clock: 'shop-dispute', due, slack: 0, done, waits };
  }
  const receipt = one.status === 'MERCHANT_WAIT_RECEIPT';
  const waits = receipt || one.status === 'MERCHANT_PROCESSING';
  const decide = one.type === 'REFUND' ? 'shop-refund' : 'shop-return';
  const clock = receipt ? 'shop-receipt' : decide;
  return { id: one.after_sale_order_id, clock, due: waits ? one.due : null, slack: 3000, done, waits };
}

/** By the server's own account, newest first. */
export function shopTruth(consoles: Consoles, list: ShopList): ShopTruth[] {
  const state = consoles.control({ cmd: 'shop-state' }) as unknown as Record<
    ShopList,
    (AfterSale | Dispute)[]
  >;
  return state[list].map(truthOf);
}

/** Opens a list and waits for its rows. */
export async function openShop(
  { context }: Opened,
  list: ShopList,
  query = '',
): Promise<{ page: Page; marks: Marks }> {
  const page = await context.newPage();
  await page.bringToFront();
  await page.goto(`${SHOP_PAGES[list]}?${query}`);
  return { page, marks: new Marks(page) };
}

/** What lies at a point, seen from inside the shadow root: `row` is the words of the row it belongs to. */
export const atPoint = (page: Page, point: { x: number; y: number }) =>
  page.evaluate(({ x, y }) => {
    const root = document.querySelector('micro-app')?.shadowRoot;
    const top = root?.elementFromPoint(x, y);
    return {
      mark: top?.localName === 'kesu-mark' ? top.getAttribute('data-complaint') : null,
      row: top?.closest('tr')?.textContent ?? '',
      inRoot: top?.getRootNode() === root,
    };
  }, point);
