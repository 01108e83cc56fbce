/** A draft in the words of Alipay: trade complaints (交易投诉) and risk complaints (RiskGO). */
import type { Draft, Limits } from './draft.ts';
import { compact, digits, pick, spaced } from './random.ts';
import { TOPICS } from './texts.ts';
import { masked } from './wechat.ts';

export interface TradeComplaint {
  complain_event_id: string;
  status: string;
  trade_no: string;
  merchant_order_no: string;
  gmt_create: string;
  gmt_modified: string;
  gmt_finished: string;
  leaf_category_name: string;
  complain_reason: string;
  content: string;
  images: string[];
  phone_no: string;
  trade_amount: string;
  target_id: string;
  target_type: string;
}

export interface RiskComplaint {
  id: number;
  task_id: string;
  trade_no: string;
  status: string;
  status_description: string;
  opposite_pid: string;
  opposite_name: string;
  gmt_complain: string;
  gmt_process: string;
  gmt_overdue: string;
  gmt_risk_finish_time: string;
  complain_content: string;
  complain_amount: string;
  contact: string;
  label_tag_list: string[];
  complaint_trade_info_list: Record<string, string>[];
}

const WANT = { REFUND: '申请退款', SERVICE_NOT_WORK: '履行服务', OTHERS: '协商解决' };
const yuan = (fen: number): string => (fen / 100).toFixed(2);
const tradeNo = (from: Draft): string =>
  `${compact(from.paidAt)}220014${from.order}${from.order.slice(0, 2)}`;
const orderNo = (from: Draft): string => `KS${compact(from.paidAt, 14)}${from.order.slice(0, 6)}`;

function tradeStatus(from: Draft): string {
  if (from.stage === 'done')
    return pick(from.next, ['FINISHED', 'FINISHED', 'CANCELLED', 'CLOSED', 'PLATFORM_FINISH']);
  if (from.stage === 'working') return pick(from.next, ['MERCHANT_FEEDBACKED', 'PLATFORM_PROCESSING']);
  return from.band === 'overdue' && from.index % 2 ? 'MERCHANT_FEEDBACK_OVERTIME' : 'MERCHANT_PROCESSING';
}

export function trade(from: Draft): TradeComplaint {
  const status = tradeStatus(from);
  const later = spaced(from.at + (from.stage === 'open' ? 0 : 5 * 3600e3));
  return {
    complain_event_id: `${compact(from.at)}00102000${String(from.index).padStart(6, '0')}${digits(from.next, 6)}`,
    status,
    trade_no: tradeNo(from),
    merchant_order_no: orderNo(from),
    gmt_create: spaced(from.at),
    gmt_modified: later,
    gmt_finished: from.stage === 'done' ? later : '',
    leaf_category_name: WANT[TOPICS[from.category].type],
    complain_reason: TOPICS[from.category].title,
    content: from.text,
    images: from.next() < 0.4 ? [`/complaint-image/${1 + (from.index % 4)}.svg`] : [],
    phone_no: masked(from.phone),
    trade_amount: yuan(from.fen),
    target_id: '2021000122671080',
    target_type: 'APPID',
  };
}

/** Labels of RiskGO; the platform's own text of one status is known to vary. */
const RISK: Record<string, string> = {
  WAIT_PROCESS: '待处理',
  PROCESSING: '处理中',
  OVERDUE: '超时未处理',
  PROCESSED: '处理完成',
  OVERDUE_PROCESSED: '超时处理完成',
  DROP_COMPLAIN: '用户撤诉',
};

function riskStatus(from: Draft): string {
  if (from.stage === 'done')
    return pick(from.next, ['PROCESSED', 'PROCESSED', 'OVERDUE_PROCESSED', 'DROP_COMPLAIN']);
  if (from.band === 'overdue') return 'OVERDUE';
  return from.stage === 'open' ? 'WAIT_PROCESS' : 'PROCESSING';
}

export function risk(from: Draft, limits: Limits): RiskComplaint {
  const status = riskStatus(from);
  const id = 1000000001 + from.index;
  const limit = from.stage === 'working' ? limits.working : limits.open;
  const labels = [from.highRisk && '高风险', from.times > 1 && '升级投诉', from.times > 2 && '加急'];
  return {
    id,
    task_id: `TSK${compact(from.at)}${String(from.index).padStart(5, '0')}`,
    trade_no: tradeNo(from),
    status,
    status_description: RISK[status] ?? status,
    opposite_pid: '2088123456789012',
    opposite_name: '演示商户',
    gmt_complain: spaced(from.at),
    gmt_process: from.stage === 'done' ? spaced(from.at + 6 * 3600e3) : '',
    gmt_overdue: spaced(from.at + limit * 3600e3),
    gmt_risk_finish_time: spaced(from.at),
    complain_content: from.text,
    complain_amount: yuan(from.fen),
    contact: masked(from.phone),
    label_tag_list: labels.filter((label): label is string => Boolean(label)),
    complaint_trade_info_list: [
      {
        id: String(9001 + from.index),
        complaint_record_id: String(id),
        trade_no: tradeNo(from),
        out_no: orderNo(from),
        gmt_trade: spaced(from.paidAt),
        status,
        amount: yuan(from.fen),
      },
    ],
  };
}
