/** The two products of Alipay, brought to one shape for the page. Two vocabularies, never mixed. */
import type { RiskComplaint, TradeComplaint } from '../../data.ts';

export interface Row {
  id: string;
  trade: string;
  order: string;
  time: string;
  want: string;
  reason: string;
  content: string;
  amount: string;
  status: string;
  overdue: string;
  phone: string;
  images: string[];
  tags: string[];
}

export interface Kind {
  api: string;
  key: string;
  crumbs: string[];
  states: Record<string, string>;
  open: string[];
  tabs: { key: string; label: string; status: string }[];
  /** Items and total of a list answer. */
  list(data: unknown): { rows: Row[]; total: number };
  row(one: object): Row;
  codes: [string, string][];
}

const trade: Kind = {
  api: 'tradecomplain',
  key: 'complain_event_id',
  crumbs: ['我的违规与投诉', '交易投诉与咨询', '交易投诉'],
  states: {
    MERCHANT_PROCESSING: '待处理',
    MERCHANT_FEEDBACKED: '商家已反馈',
    MERCHANT_FEEDBACK_OVERTIME: '商家处理超时',
    PLATFORM_PROCESSING: '平台处理中',
    PLATFORM_FINISH: '平台处理完结',
    FINISHED: '投诉已完结',
    CANCELLED: '投诉已撤销',
    CLOSED: '系统关闭',
  },
  open: ['MERCHANT_PROCESSING', 'MERCHANT_FEEDBACK_OVERTIME'],
  tabs: [
    { key: 'all', label: '全部', status: '' },
    { key: 'open', label: '待处理', status: 'MERCHANT_PROCESSING,MERCHANT_FEEDBACK_OVERTIME' },
    { key: 'sent', label: '已反馈', status: 'MERCHANT_FEEDBACKED' },
    { key: 'platform', label: '平台处理中', status: 'PLATFORM_PROCESSING' },
    { key: 'done', label: '已完结', status: 'FINISHED,CANCELLED,CLOSED,PLATFORM_FINISH' },
  ],
  list: (data) => {
    const { trade_complain_infos, total_num } = data as { trade_complain_infos: object[]; total_num: number };
    return { rows: trade_complain_infos.map(trade.row), total: total_num };
  },
  row: (raw) => {
    const one = raw as TradeComplaint;
    return {
      id: one.complain_event_id,
      trade: one.trade_no,
      order: one.merchant_order_no,
      time: one.gmt_create,
      want: one.leaf_category_name,
      reason: one.complain_reason,
      content: one.content,
      amount: one.trade_amount,
      status: one.status,
      overdue: '',
      phone: one.phone_no,
      images: one.images,
      tags: [],
    };
  },
  codes: [
    ['00', '使用体验保障金退款'],
    ['02', '通过其他方式退款'],
    ['03', '已发货'],
    ['05', '已完成售后服务'],
    ['06', '非我方责任范围'],
    ['04', '其他'],
  ],
};

const risk: Kind = {
  api: 'risk',
  key: 'task_id',
  crumbs: ['安全服务', '消费者投诉'],
  states: {
    WAIT_PROCESS: '待处理',
    PROCESSING: '处理中',
    OVERDUE: '超时未处理',
    PROCESSED: '处理完成',
    OVERDUE_PROCESSED: '超时处理完成',
    DROP_COMPLAIN: '用户撤诉',
  },
  open: ['WAIT_PROCESS', 'PROCESSING', 'OVERDUE'],
  tabs: [
    { key: 'all', label: '全部', status: '' },
    { key: 'open', label: '待处理', status: 'WAIT_PROCESS' },
    { key: 'working', label: '处理中', status: 'PROCESSING' },
    { key: 'overdue', label: '超时未处理', status: 'OVERDUE' },
    { key: 'done', label: '处理完成', status: 'PROCESSED,OVERDUE_PROCESSED,DROP_COMPLAIN' },
  ],
  list: (data) => {
    const { complaint_list, total_size } = data as { complaint_list: object[]; total_size: number };
    return { rows: complaint_list.map(risk.row), total: total_size };
  },
  row: (raw) => {
    const one = raw as RiskComplaint;
    return {
      id: one.task_id,
      trade: one.trade_no,
      order: one.complaint_trade_info_list[0]?.out_no ?? '',
      time: one.gmt_complain,
      want: '',
      reason: '',
      content: one.complain_content,
      amount: one.complain_amount,
      status: one.status,
      overdue: one.gmt_overdue,
      phone: one.contact,
      images: [],
      tags: one.label_tag_list,
    };
  },
  codes: [
    ['CONSENSUS_WITH_CLIENT', '已联系到用户协商一致'],
    ['REFUND', '已退款用户无异议'],
    ['RECTIFICATION_NO_REFUND', '不涉及退款已整改'],
    ['SUBMIT_PROOF_NOT_CONTACTED', '已提交证明材料'],
    ['ORTHER', '其他'],
  ],
};

export const kind: Kind = location.pathname.startsWith('/page/complaint/risk') ? risk : trade;

const COLORS: [RegExp, string][] = [
  [/^(MERCHANT_PROCESSING|WAIT_PROCESS)$/, 'processing'],
  [/OVERTIME|^OVERDUE$/, 'error'],
  [/^(PLATFORM_PROCESSING|PROCESSING)$/, 'warning'],
  [/^(FINISHED|PROCESSED|MERCHANT_FEEDBACKED)$/, 'success'],
];
export const colorOf = (status: string): string =>
  COLORS.find(([test]) => test.test(status))?.[1] ?? 'default';
