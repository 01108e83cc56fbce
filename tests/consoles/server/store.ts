/** What the practice consoles remember: complaints, histories, switches. One store a server. */
import {
  arriving,
  complaints,
  type Category,
  type ConsoleName,
  type MiniComplaint,
  type RiskComplaint,
  type TradeComplaint,
  type WechatComplaint,
} from '../data.ts';
import { partners, type PartnerComplaint } from '../data/partner.ts';
import { createBeside, fillBeside, type BesideStore } from './beside.ts';
import { createQueues, type QueueStore } from './alipay-queues.ts';
import { createShop, fillShop, type ShopStore } from './shop-store.ts';

/** One line of a negotiation history, in neutral words; each console spells it its own way. */
export interface Entry {
  id: string;
  at: number;
  who: 'user' | 'merchant' | 'platform' | 'system';
  type: string;
  text: string;
}

/** Who a switch is about: one console, with all its pages. */
export type Side = 'wechat-pay' | 'alipay' | 'mini-program' | 'wechat-shop';

export interface Fixture {
  html?: string;
  json?: unknown;
  status?: number;
  headers?: Record<string, string>;
}

export interface Store {
  seed: number;
  lists: {
    'wechat-pay': WechatComplaint[];
    alipay: TradeComplaint[];
    'alipay-risk': RiskComplaint[];
    'mini-program': MiniComplaint[];
  };
  /** Complaints about the merchants of a partner. */
  partner: PartnerComplaint[];
  /** The mini-program that is signed in, and the token of this login. */
  mini: { name: string; token: number };
  /** Next index of the generator, by console. */
  used: number;
  history: Map<string, Entry[]>;
  shop: ShopStore;
  beside: BesideStore;
  queues: QueueStore;
  expired: Record<Side, boolean>;
  forbidden: Record<Side, boolean>;
  risk: Record<Side, boolean>;
  redesign: boolean;
  slow: number;
  /** ms by which the server's `Date` differs from this computer's clock. */
  clock: number;
  rows: number;
  rerender: number;
  theme: 'light' | 'dark';
  /** Until an approved refund arrives. */
  refundMs: number;
  pages: Map<string, Fixture>;
  /** Epoch ms of every request for a list that was answered with one. */
  listed: Record<ConsoleName, number[]>;
}

export const NAMES: ConsoleName[] = ['wechat-pay', 'alipay', 'alipay-risk', 'mini-program'];
/** The mini-program of whoever has not chosen another. */
export const MINI = '禾木生活';

export const idOf = (item: object): string => {
  const one = item as Record<string, unknown>;
  return String(
    one['complaint_id'] ?? one['complain_event_id'] ?? one['task_id'] ?? one['complaintOrderId'] ?? '',
  );
};

export function createStore(count: number, seed: number, refundMs: number): Store {
  const off = (): Record<Side, boolean> => ({
    'wechat-pay': false,
    alipay: false,
    'mini-program': false,
    'wechat-shop': false,
  });
  const store: Store = {
    seed,
    lists: { 'wechat-pay': [], alipay: [], 'alipay-risk': [], 'mini-program': [] },
    partner: [],
    mini: { name: MINI, token: 1_203_984_455 },
    used: 0,
    history: new Map(),
    shop: createShop(),
    beside: createBeside(),
    queues: createQueues(),
    expired: off(),
    forbidden: off(),
    risk: off(),
    redesign: false,
    slow: 0,
    clock: 0,
    rows: 0,
    rerender: 0,
    theme: 'light',
    refundMs,
    pages: new Map(),
    listed: { 'wechat-pay': [], alipay: [], 'alipay-risk': [], 'mini-program': [] },
  };
  fill(store, count, seed);
  return store;
}

/** Throws everything away and starts again with `count` complaints on each console. */
export function fill(store: Store, count: number, seed = store.seed): void {
  const now = Date.now();
  store.seed = seed;
  store.used = Math.max(count, 60);
  store.history.clear();
  fillShop(store.shop, count, seed, now);
  fillBeside(store.beside, now);
  store.partner = partners(complaints({ console: 'wechat-pay', count, seed: seed + 101, now }));
  store.lists = {
    'wechat-pay': complaints({ console: 'wechat-pay', count, seed, now }),
    alipay: complaints({ console: 'alipay', count, seed, now }),
    'alipay-risk': complaints({ console: 'alipay-risk', count, seed, now }),
    'mini-program': complaints({ console: 'mini-program', count, seed, now }),
  };
}

/** A new complaint on top of the list; answers its number. */
export function arrive(store: Store, name: ConsoleName, category?: Category, text?: string): string {
  const made = arriving(name, store.used++, Date.now(), category, text);
  (store.lists[name] as object[]).unshift(made);
  return idOf(made);
}

export function find(store: Store, id: string): { name: ConsoleName; item: object } | undefined {
  for (const name of NAMES) {
    const item = (store.lists[name] as object[]).find(
      (one) => idOf(one) === id || String((one as { id?: number }).id) === id,
    );
    if (item) return { name, item };
  }
  return undefined;
}

let entries = 0;

/** Adds a line to a history; never one of the future, however young the complaint is. */
export function note(list: Entry[], who: Entry['who'], type: string, text: string, when = Infinity): void {
  const at = Math.min(when, Date.now());
  list.push({ id: `3002853${String(at)}${String(++entries).padStart(6, '0')}`, at, who, type, text });
}
