/** What the practice shop remembers, and how its orders move on by themselves. */
import { aftersaleArriving, aftersales, disputeArriving, disputes } from '../data/shop.ts';
import type { AfterSale, Claim, Dispute } from '../data/shop.ts';

export type ShopList = 'aftersale' | 'dispute';

export interface Line {
  item_type: number;
  time: number;
  content: string;
}

export interface ShopStore {
  aftersale: AfterSale[];
  dispute: Dispute[];
  used: number;
  history: Map<string, Line[]>;
  /** Epoch ms of every list that was answered. */
  listed: Record<ShopList, number[]>;
}

/** Commands of the shop alone. `hours`: what is left of the merchant's step. */
export type ShopCommand =
  | { cmd: 'new-aftersale'; type?: Claim; status?: string; hours?: number }
  | { cmd: 'new-dispute'; status?: number; until?: string }
  | { cmd: 'shop-status'; id: string; status: string | number; hours?: number }
  | { cmd: 'shop-state' };

export const createShop = (): ShopStore => ({
  aftersale: [],
  dispute: [],
  used: 5000,
  history: new Map(),
  listed: { aftersale: [], dispute: [] },
});

export function fillShop(shop: ShopStore, count: number, seed: number, now: number): void {
  shop.aftersale = aftersales(count, seed, now);
  shop.dispute = disputes(count, seed, now);
  shop.history.clear();
}

/** States of the merchant's own turn. */
export const WAITS = /^(MERCHANT_PROCESSING|MERCHANT_WAIT_RECEIPT|100|106|108|110)$/;

/** When the time is over the platform goes on without the merchant. */
export function moveOn(shop: ShopStore, now: number): void {
  for (const one of shop.aftersale) {
    if (one.due === null || one.due > now) continue;
    one.due = null;
    one.status = one.status === 'MERCHANT_WAIT_RECEIPT' ? 'MERCHANT_OVERDUE_REFUND' : 'PLATFORM_REFUNDING';
  }
}

export function setStatus(one: AfterSale | Dispute, status: string | number, hours?: number): void {
  if ('type' in one) {
    one.status = String(status);
    const due = Date.now() + (hours ?? 48) * 3600e3;
    one.due = WAITS.test(one.status) ? Math.round(due / 1000) * 1000 : null;
  } else one.status = Number(status);
}

export const findShop = (shop: ShopStore, id: string): AfterSale | Dispute | undefined =>
  shop.aftersale.find((one) => one.after_sale_order_id === id) ??
  shop.dispute.find((one) => one.complaint_id === id);

/** The history of a dispute; its beginning is made up when it is asked for the first time. */
export function linesOf(shop: ShopStore, one: AfterSale | Dispute): Line[] {
  const id = 'type' in one ? one.after_sale_order_id : one.complaint_id;
  const known = shop.history.get(id);
  if (known) return known;
  const first = { item_type: 1, time: one.create_time, content: 'type' in one ? one.desc : one.content };
  shop.history.set(id, [first]);
  return shop.history.get(id) ?? [];
}

export function controlShop(shop: ShopStore, command: ShopCommand): Record<string, unknown> {
  const now = Date.now();
  if (command.cmd === 'shop-state')
    return { aftersale: shop.aftersale, dispute: shop.dispute, listed: shop.listed };
  if (command.cmd === 'new-aftersale') {
    const made = aftersaleArriving(shop.used++, now, command.type);
    if (command.status || command.hours !== undefined)
      setStatus(made, command.status ?? made.status, command.hours);
    shop.aftersale.unshift(made);
    return { id: made.after_sale_order_id };
  }
  if (command.cmd === 'new-dispute') {
    const made = disputeArriving(shop.used++, now, command.status);
    if (command.until !== undefined) made.until = command.until;
    shop.dispute.unshift(made);
    return { id: made.complaint_id };
  }
  const one = findShop(shop, command.id);
  if (one) setStatus(one, command.status, command.hours);
  return { ok: one !== undefined };
}
