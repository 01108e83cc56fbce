/** What stands beside complaints: 违规记录 of a mini-program, 保障单 of a shop. */
import { compact } from './random.ts';

/** Field names of the platform. */
export interface Penalty {
  illegalOrderId: number;
  complaintOrderId: number;
  illegalWording: string;
  /** 2 deducted · 4 appealing · 5 refused · 6 won. */
  status: number;
  minusScore: number;
  orderId: string;
  /** Unix seconds. */
  illegalTime: number;
  updateTime: number;
}

export interface Guarantee {
  guarantee_order_id: string;
  type: number;
  status: number;
  order_id: string;
  /** Unix seconds. */
  create_time: number;
  update_time: number;
  /** End of the step, unix seconds; 0 = none. */
  expire_time: number;
  apply_reason: string;
  /** fen */
  pay_amount: number;
}

const HOUR = 3600e3;
const WORDS = ['超时未回应用户投诉', '商品质量缺陷', '超时未上传处理凭证', '骚扰用户'];
/** Days ago and state: the window is open, nearly over, closed, used. */
const SPREAD: readonly [days: number, status: number][] = [
  [0.5, 2],
  [2, 2],
  [3, 4],
  [6.9, 2],
  [8, 2],
  [20, 5],
  [35, 6],
  [50, 2],
];

export function penalty(index: number, now: number, days = 0, status = 2): Penalty {
  const at = now - days * 24 * HOUR;
  return {
    illegalOrderId: Number(`77${compact(at)}${String(index).padStart(5, '0')}`),
    complaintOrderId: Number(`33${compact(at)}${String(900_000 + index)}`),
    illegalWording: WORDS[index % WORDS.length] ?? '其他',
    status,
    minusScore: 1 + (index % 3),
    orderId: `payorder@_4200003${compact(at)}${String(index).padStart(6, '0')}`,
    illegalTime: Math.floor(at / 1000),
    updateTime: Math.floor(now / 1000),
  };
}
export const penalties = (now: number): Penalty[] =>
  SPREAD.map(([days, status], index) => penalty(index, now, days, status));

const STATES = [10, 20, 30, 12, 15, 25, 35, 40, 33, 50] as const;

/** `hours`: what is left of the merchant's step. */
export function guarantee(index: number, now: number, status = 10, hours = 40): Guarantee {
  const waits = [10, 20, 30].includes(status);
  return {
    guarantee_order_id: `2000001${compact(now)}${String(index).padStart(4, '0')}`,
    type: 1 + (index % 2),
    status,
    order_id: `37265${compact(now)}${String(index).padStart(6, '0')}`,
    create_time: Math.floor((now - (index + 1) * 3 * HOUR) / 1000),
    update_time: Math.floor(now / 1000),
    // One of them is told no end.
    expire_time: waits && status !== 30 ? Math.floor((now + hours * HOUR) / 1000) : 0,
    apply_reason: index % 2 ? '收到时杯口有裂纹' : '怀疑不是正品，申请赔付',
    pay_amount: 2599 + index * 100,
  };
}
export const guarantees = (now: number): Guarantee[] =>
  STATES.map((status, index) => guarantee(index, now, status, 30 - index * 13));
