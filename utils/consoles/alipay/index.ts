/** 支付宝: 交易投诉 and the risk complaints (RiskGO). Two queues with two vocabularies. */
import { hostsOf } from '../hosts';
import type { ConsoleKnowledge } from '../knowledge';
import { COMMON_WALLS } from '../walls';

export const alipay: ConsoleKnowledge = {
  id: 'alipay',
  hosts: hostsOf('alipay'),
  home: 'https://open.alipay.com/operation/punish/violation-records/trading-complaint',
  login: 'https://open.alipay.com/',
  paths: /trading-?complaint|complain/i,
  elsewhere: /^(服务咨询|待退款交易|申诉记录|违规记录|违规与处罚)$|\/(help|faq|docs?|article)\b/i,
  queuePaths: [
    [/trading-?complaint|trade-?complain/i, 'alipay-trade'],
    [/risk/i, 'alipay-risk'],
  ],
  queues: [
    {
      id: 'alipay-trade',
      headings: ['交易投诉', '交易投诉处理', '交易投诉处理后台', '交易投诉与咨询'],
      fields: ['complaineventid', 'leafcategoryname', 'complainreason'],
      statuses: [
        {
          code: 'MERCHANT_PROCESSING',
          labels: [
            '商家处理中',
            '待处理',
            '待商家处理',
            '待商户处理',
            '商户处理中',
            '待商家反馈',
            '待反馈',
            '待受理',
            '未处理',
            'merchant processing',
            'pending',
          ],
          phase: 'finish',
        },
        {
          code: 'MERCHANT_FEEDBACK_OVERTIME',
          alias: ['MERCHANT_FEEDBACK_TIMEOUT'],
          labels: [
            '商家处理超时',
            '商家反馈超时',
            '处理超时',
            '超时未处理',
            '商家超时未处理',
            '已超时',
            'overdue',
          ],
          phase: 'finish',
        },
        {
          code: 'MERCHANT_FEEDBACKED',
          labels: ['商家已反馈', '已处理', '商家已处理', '已反馈', '商户已反馈', 'merchant replied'],
          phase: 'done',
        },
        {
          code: 'PLATFORM_PROCESSING',
          labels: [
            '平台处理中',
            '客服处理中',
            '平台已介入',
            '平台介入中',
            '小二处理中',
            '平台审核中',
            'platform processing',
          ],
          phase: 'platform',
        },
        {
          code: 'PLATFORM_FINISH',
          labels: ['平台处理完结', '客服处理完结', '平台处理完成', '平台已处理'],
          phase: 'done',
        },
        {
          code: 'FINISHED',
          labels: ['投诉已完结', '已完结', '投诉完结', '处理完成', '已完成', 'finished', 'completed'],
          phase: 'done',
        },
        {
          code: 'CANCELLED',
          labels: ['投诉已撤销', '已撤销', '用户已撤诉', '用户撤诉', 'cancelled'],
          phase: 'done',
        },
        { code: 'CLOSED', labels: ['系统关闭', '已关闭', '投诉已关闭', 'closed'], phase: 'done' },
      ],
    },
    {
      id: 'alipay-risk',
      headings: ['消费者投诉', '风险投诉', '安全投诉', '商家安全服务'],
      fields: ['gmtoverdue', 'gmtcomplain', 'taskid', 'complaincontent', 'oppositepid', 'complaintinfoid'],
      labels: /投诉任务|推送时间|超时时间|被投诉(商户|方|人)/,
      statuses: [
        { code: 'WAIT_PROCESS', labels: ['待处理', '待商家处理', '未处理', 'pending'], phase: 'finish' },
        { code: 'PROCESSING', labels: ['处理中', '商家处理中', 'processing'], phase: 'finish' },
        { code: 'OVERDUE', labels: ['超时未处理', '逾期未处理', '已超时', 'overdue'], phase: 'finish' },
        { code: 'PART_OVERDUE', labels: ['部分超时未处理'], phase: 'finish' },
        {
          code: 'PROCESSED',
          labels: ['处理完成', '已处理', '已处理完成', '已完结', '已完成', 'processed'],
          phase: 'done',
        },
        { code: 'OVERDUE_PROCESSED', labels: ['超时处理完成', '超时已处理'], phase: 'done' },
        { code: 'PART_OVERDUE_PROCESSED', labels: ['部分超时处理完成'], phase: 'done' },
        {
          code: 'DROP_COMPLAIN',
          alias: ['DROP_OVERDUE_COMPLAIN', 'DROP_PROCESSED', 'DROP_OVERDUE_PROCESSED'],
          labels: [
            '用户撤诉',
            '用户已撤诉',
            '已撤诉',
            '撤诉',
            '超时未处理用户撤诉',
            '处理完成用户撤诉',
            '超时处理完成用户撤诉',
          ],
          phase: 'done',
        },
      ],
    },
  ],
  walls: [{ kind: 'signedOut', url: /^(auth\.alipay\.com|login\.taobao\.com)\// }, ...COMMON_WALLS],
  envelope: [
    { kind: 'signedOut', field: /^stat$/, value: /^deny$/ },
    { kind: 'riskControl', field: /code$/, value: /^SECURITY_INTERCEPT$/ },
    { kind: 'forbidden', field: /code$/, value: /^AUTHORITY_ILLEGAL$/ },
  ],
  replyActions: [
    '处理投诉',
    '去处理',
    '立即处理',
    '处理',
    '我要留言',
    '留言',
    '回复',
    '回复用户',
    '反馈',
    'handle',
    'reply',
  ],
};
