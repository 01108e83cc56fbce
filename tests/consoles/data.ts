/** Seeded, invented complaints in the official field names of each console. */
import { draft, drafts } from './data/draft.ts';
import type { Category } from './data/texts.ts';
import { risk, trade, type RiskComplaint, type TradeComplaint } from './data/alipay.ts';
import { mini, MINI_HOURS, type MiniComplaint } from './data/mini-program.ts';
import { wechat, type WechatComplaint } from './data/wechat.ts';

export type { Category, MiniComplaint, RiskComplaint, TradeComplaint, WechatComplaint };

/** The complaint lists that are practised. */
export type ConsoleName = 'wechat-pay' | 'alipay' | 'alipay-risk' | 'mini-program';

export interface Wish {
  console: ConsoleName;
  count: number;
  /** Same seed, same complaints. */
  seed?: number;
  /** Epoch ms the ages are counted from. */
  now?: number;
}

/** Hours until a stage is overdue, by console; the generator spreads the ages around them. */
const LIMITS = {
  'wechat-pay': { open: 24, working: 72 },
  alipay: { open: 96, working: 96 },
  'alipay-risk': { open: 48, working: 72 },
  'mini-program': { open: MINI_HOURS, working: MINI_HOURS },
};

/** `count` complaints, newest first. A longer list holds the same complaints as a shorter one, and more. */
export function complaints(wish: Wish & { console: 'wechat-pay' }): WechatComplaint[];
export function complaints(wish: Wish & { console: 'alipay' }): TradeComplaint[];
export function complaints(wish: Wish & { console: 'alipay-risk' }): RiskComplaint[];
export function complaints(wish: Wish & { console: 'mini-program' }): MiniComplaint[];
export function complaints(wish: Wish): unknown[] {
  const { console: name, count, seed = 1, now = Date.now() } = wish;
  const list = drafts(count, seed, now, LIMITS[name]);
  if (name === 'wechat-pay') return list.map(wechat);
  if (name === 'mini-program') return list.map((item) => mini(item));
  return name === 'alipay' ? list.map(trade) : list.map((item) => risk(item, LIMITS[name]));
}

/** One complaint that comes in at `now`; `index` must be higher than any index used before. */
export function arriving(name: ConsoleName, index: number, now: number, category?: Category, text?: string) {
  const one = {
    ...draft(index, 1, now, LIMITS[name], category),
    at: now,
    stage: 'open',
    band: 'calm',
  } as const;
  const made = {
    ...one,
    paidAt: Math.min(one.paidAt, now - 1800e3),
    text: text ?? one.text,
    userWaits: false,
  };
  if (name === 'wechat-pay') return wechat(made);
  if (name === 'mini-program') return mini(made, 201);
  return name === 'alipay' ? trade(made) : risk(made, LIMITS[name]);
}
