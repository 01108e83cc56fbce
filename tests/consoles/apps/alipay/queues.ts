/** The queues beside the complaints, brought to one shape for the page. */
import type { Appeal, Consult, QueueName, RefundDue, Violation } from '../../data/alipay-queues.ts';

export interface Line {
  id: string;
  facts: string[];
  status: string;
  /** What can be done about it. */
  action: string;
}
export interface Queue {
  api: QueueName;
  title: string;
  /** The number first; the state and the buttons follow. */
  heads: string[];
  status: string;
  states: Record<string, string>;
  line(one: object): Line;
  /** Of the field in which one writes. */
  label: string;
  most?: number;
  send: string;
}

const QUEUES: Record<QueueName, Queue> = {
  consult: {
    api: 'consult',
    title: '服务咨询',
    heads: ['咨询单号', '支付宝交易号', '咨询时间', '咨询内容'],
    status: '状态',
    states: { WAIT_REPLY: '待回复', REPLIED: '已回复', FINISHED: '已完结' },
    line: (raw) => {
      const one = raw as Consult;
      return {
        id: one.consult_id,
        facts: [one.trade_no, one.gmt_consult, one.consult_content],
        status: one.status,
        action: one.status === 'WAIT_REPLY' ? '回复' : '',
      };
    },
    label: '回复内容',
    most: 200,
    send: '提交回复',
  },
  'refund-due': {
    api: 'refund-due',
    title: '待退款交易',
    heads: ['交易号', '商户订单号', '应退款金额(元)', '判定时间'],
    status: '退款状态',
    states: {
      WAIT_REFUND: '待退款',
      REFUND_OVERDUE: '逾期未退款',
      REFUSE_REJECTED: '拒绝退款审核不通过',
      REFUSE_REVIEW: '拒绝退款审核中',
      REFUNDED: '已退款',
    },
    line: (raw) => {
      const one = raw as RefundDue;
      return {
        id: one.trade_no,
        facts: [one.merchant_order_no, one.refund_due_amount, one.gmt_listed],
        status: one.refund_status,
        action: /^(WAIT|REFUND_OVERDUE|REFUSE_REJECTED)/.test(one.refund_status) ? '拒绝退款' : '',
      };
    },
    label: '拒绝理由',
    send: '提交审核',
  },
  violation: {
    api: 'violation',
    title: '违规与处罚',
    heads: ['违规单号', '违规类型', '处罚时间', '关联投诉单号'],
    status: '处罚状态',
    states: { EFFECTIVE: '处罚生效', APPEALING: '申诉中' },
    line: (raw) => {
      const one = raw as Violation;
      return {
        id: one.violation_id,
        facts: [one.punish_type, one.gmt_punish, one.complain_event_id],
        status: one.status,
        action: one.can_appeal ? '我要申诉' : '',
      };
    },
    label: '申诉理由',
    send: '提交申诉',
  },
  appeal: {
    api: 'appeal',
    title: '申诉记录',
    heads: ['申诉单号', '违规单号', '违规类型', '申诉时间'],
    status: '审核状态',
    states: { REVIEWING: '审核中', PASSED: '申诉成功', REJECTED: '申诉失败' },
    line: (raw) => {
      const one = raw as Appeal;
      return {
        id: one.appeal_id,
        facts: [one.violation_id, one.punish_type, one.gmt_appeal],
        status: one.appeal_status,
        action: '',
      };
    },
    label: '补充说明',
    send: '提交',
  },
};

const PLACES: [RegExp, QueueName][] = [
  [/\/consult$/, 'consult'],
  [/\/refund$/, 'refund-due'],
  [/violation-records\/list$/, 'violation'],
  [/\/punish\/appeal$/, 'appeal'],
];
const here = PLACES.find(([path]) => path.test(location.pathname))?.[1];
/** The queue of this address; null on the pages of complaints. */
export const queue: Queue | null = here ? QUEUES[here] : null;
