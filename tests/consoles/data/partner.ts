/** What a partner (服务商) sees: complaints about several of its merchants in one list. */
import type { WechatComplaint } from './wechat.ts';

export interface PartnerComplaint extends WechatComplaint {
  sub_mch_name: string;
}

/** The partner's merchants, by number. */
export const MERCHANTS = {
  '1900000201': '禾木生活馆',
  '1900000202': '山里来信茶铺',
  '1900000203': '小满数码',
} as const;
const NUMBERS = Object.keys(MERCHANTS) as (keyof typeof MERCHANTS)[];

/** A complaint about the merchant whose turn it is. */
export function partner(from: WechatComplaint, index: number): PartnerComplaint {
  const number = NUMBERS[index % NUMBERS.length] ?? '1900000201';
  return { ...from, complainted_mchid: number, sub_mch_name: MERCHANTS[number] };
}

/**
 * Newest first. Shops number alike: the newest complaint has the order number of one about another merchant,
 * and of an earlier one about its own.
 */
export function partners(all: readonly WechatComplaint[]): PartnerComplaint[] {
  const [newest, ...rest] = all.map(partner);
  const [other, , earlier] = rest;
  if (!newest || !other || !earlier) return all.map(partner);
  const order = newest.complaint_order_info[0]?.out_trade_no ?? '';
  for (const one of [newest, other, earlier]) {
    one.user_complaint_times = 1;
    for (const info of one.complaint_order_info) info.out_trade_no = order;
  }
  return [newest, ...rest];
}
