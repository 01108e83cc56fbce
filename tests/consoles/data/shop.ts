/** A draft in the words of the WeChat shop: after-sale orders (售后单) and disputes (纠纷单). */
import { draft, type Draft } from './draft.ts';
import { digits, pick } from './random.ts';
import type { Category } from './texts.ts';

export type Claim = 'REFUND' | 'RETURN' | 'EXCHANGE';

export interface AfterSale {
  after_sale_order_id: string;
  /** The misspelling of USER_CANCELD is the platform's. */
  status: string;
  type: Claim;
  openid: string;
  order_id: string;
  goods: string;
  /** fen */
  amount: number;
  paid: number;
  reason: string;
  desc: string;
  /** Unix seconds. */
  create_time: number;
  update_time: number;
  /** Epoch ms at which the step of the merchant ends; the page is told what remains, in seconds. */
  due: number | null;
  /** It may not be refused outright: the merchant has to negotiate first. */
  negotiate: boolean;
  refund_resp: { code: string; ret: number; message: string };
  complaint_id: string;
}

export interface Dispute {
  complaint_id: string;
  after_sale_order_id: string;
  order_id: string;
  status: number;
  goods: string;
  amount: number;
  content: string;
  /** Unix seconds. */
  create_time: number;
  /** Beijing time that the page prints, or ''. The data has no such field. */
  until: string;
}

const HOUR = 3600e3;
const LIMITS = { open: 48, working: 48 };
const REASONS = ['拍错/多拍', '不想要了', '包裹为空', '与描述不符', '质量问题', '发错货'];
const FAILED = { code: 'ACCOUNT_ERROR', ret: 10021044, message: '商家账户余额不足，退款失败' };
const NONE = { code: '', ret: 0, message: '' };

const number = (from: Draft, head: string, length: number): string =>
  `${head}${digits(from.next, length - head.length - 4)}${String(from.index).padStart(4, '0')}`;

function step(from: Draft, type: Claim): string {
  if (from.stage === 'open') return 'MERCHANT_PROCESSING';
  if (from.stage === 'working') return from.index % 3 === 0 ? 'USER_WAIT_RETURN' : 'MERCHANT_WAIT_RECEIPT';
  return pick(from.next, [
    type === 'REFUND' ? 'MERCHANT_REFUND_SUCCESS' : 'MERCHANT_RETURN_SUCCESS',
    'USER_CANCELD',
    type === 'REFUND' ? 'MERCHANT_REJECT_REFUND' : 'MERCHANT_REJECT_RETURN',
    'PLATFORM_REFUND_FAIL',
  ]);
}

/** Hours that are left where the merchant has to act: never below nought, the platform acts then. */
const LEFT = { calm: 30.3, soon: 9.4, urgent: 2.6, critical: 0.7, overdue: 0.4 };

function aftersale(from: Draft, now: number, wanted?: Claim): AfterSale {
  const type = wanted ?? (['REFUND', 'RETURN', 'EXCHANGE'] as const)[from.index % 3] ?? 'REFUND';
  const status = type === 'REFUND' && from.stage === 'working' ? 'MERCHANT_PROCESSING' : step(from, type);
  const receipt = status === 'MERCHANT_WAIT_RECEIPT';
  const waits = receipt || status === 'MERCHANT_PROCESSING';
  const left = (LEFT[from.band] + (from.index % 7) * 0.05) * HOUR;
  const at = waits ? now - (48 * HOUR - left) : Math.min(from.at, now - HOUR);
  return {
    after_sale_order_id: number(from, '19', 16),
    status,
    type,
    openid: `oShop${digits(from.next, 12)}`,
    order_id: number(from, '37', 19),
    goods: `演示商品 ${from.index + 1}`,
    amount: from.fen,
    paid: from.fen + (from.index % 4 === 0 ? 3000 : 0),
    reason: REASONS[from.index % REASONS.length] ?? '其他',
    desc: from.text,
    create_time: Math.floor((receipt ? at - 90 * HOUR : at) / 1000),
    update_time: Math.floor(now / 1000),
    due: waits ? now + Math.round(left / 1000) * 1000 : null,
    negotiate: from.index % 5 === 1,
    refund_resp: status === 'PLATFORM_REFUND_FAIL' ? FAILED : NONE,
    complaint_id: '',
  };
}

const DISPUTES = [100, 106, 108, 110, 101, 103, 104, 112, 116, 307];
const beijing = (ms: number): string =>
  new Date(Math.floor(ms / 60e3) * 60e3 + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ');

function dispute(from: Draft, now: number, wanted?: number): Dispute {
  const status = wanted ?? DISPUTES[from.index % DISPUTES.length] ?? 100;
  const left = (LEFT[from.band] + 0.2) * HOUR;
  return {
    complaint_id: number(from, '61', 15),
    after_sale_order_id: number(from, '19', 16),
    order_id: number(from, '37', 19),
    status,
    goods: `演示商品 ${from.index + 1}`,
    amount: from.fen,
    content: from.text,
    create_time: Math.floor(Math.min(from.at, now - HOUR) / 1000),
    until: status === 106 || status === 108 ? beijing(now + left) : '',
  };
}

const base = (index: number, seed: number, now: number, category?: Category): Draft =>
  draft(index, seed, now, LIMITS, category);

/** `count` after-sale orders, newest first. */
export function aftersales(count: number, seed: number, now: number): AfterSale[] {
  return Array.from({ length: count }, (_, index) => aftersale(base(index, seed, now), now)).toSorted(
    (a, b) => b.create_time - a.create_time,
  );
}

export function disputes(count: number, seed: number, now: number): Dispute[] {
  return Array.from({ length: count }, (_, index) => dispute(base(index + 1000, seed, now), now)).toSorted(
    (a, b) => b.create_time - a.create_time,
  );
}

/** One that comes in at `now`: 48 h for a claim. `index` must be higher than any used before. */
export function aftersaleArriving(index: number, now: number, type?: Claim): AfterSale {
  const made = aftersale({ ...base(index, 1, now), stage: 'open' }, now, type);
  return { ...made, create_time: Math.floor(now / 1000), due: now + 48 * HOUR, negotiate: false };
}

export function disputeArriving(index: number, now: number, status = 100): Dispute {
  return { ...dispute(base(index, 1, now), now, status), create_time: Math.floor(now / 1000) };
}
