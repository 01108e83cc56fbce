/** A draft in the words of a mini-program's 交易投诉: numbers for states and kinds, unix seconds, cents. */
import type { Draft } from './draft.ts';
import { compact, pick } from './random.ts';
import type { Category } from './texts.ts';
import { masked } from './wechat.ts';

export interface MiniComplaint {
  complaintOrderId: number;
  status: number;
  type: number;
  /** `payorder@_…` */
  orderId: string;
  outTradeNo: string;
  phoneNumber: string;
  nickName: string;
  /** Unix seconds. */
  createTime: number;
  /** End of the state, unix seconds; 0 = none. */
  expireTime: number;
  productName: string;
  /** Cents. */
  totalCost: number;
  appealState: number;
  customerMaterial: { content: string; mediaIdList: string[] };
}

/** Hours of every state that has an end. */
export const MINI_HOURS = 48;
const OPEN = [201, 201, 106, 206, 201, 108] as const;
const WORKING = [203, 103, 207, 308, 202, 312] as const;
const DONE = [205, 205, 209, 102, 112] as const;
const TYPES: Partial<Record<Category, number>> = { MINOR: 678, BURST: 613, REPEAT: 621 };
const NICKS = ['小禾', '山里来信', '阿南', '不吃香菜', '周末去海边'];

/** `state` in place of the one that its index gives it. */
export function mini(from: Draft, state?: number): MiniComplaint {
  const { index, at } = from;
  const seconds = Math.floor(at / 1000);
  const spread = { open: OPEN, working: WORKING, done: DONE }[from.stage];
  const status = state ?? spread[index % spread.length] ?? 201;
  const first = status === 201;
  const open = from.stage === 'open';
  // Some lists leave the end of the first state out: then it follows from the rule.
  const ends = open && !(first && index % 5 === 1) ? seconds + MINI_HOURS * 3600 : 0;
  const waits = from.stage === 'working' && status < 300 ? seconds + 200 * 3600 : 0;
  return {
    complaintOrderId: Number(`33${compact(at)}${String(index).padStart(6, '0')}`),
    status,
    type: TYPES[from.category] ?? pick(from.next, [611, 614, 621, 641, 642, 643]),
    orderId: `payorder@_4200002${from.order.slice(0, 3)}${compact(from.paidAt)}${from.order.slice(2)}`,
    outTradeNo: `MP${compact(from.paidAt, 14)}${from.order.slice(0, 6)}`,
    phoneNumber: masked(from.phone),
    nickName: NICKS[index % NICKS.length] ?? '用户',
    createTime: seconds - (first || !open ? 0 : 30 * 3600),
    expireTime: ends || waits,
    productName: '示例商品',
    totalCost: from.fen,
    appealState: status === 112 ? 401 : 0,
    customerMaterial: { content: from.text, mediaIdList: [] },
  };
}
