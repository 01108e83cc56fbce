/** 微信支付商户平台, 消费者投诉. */
import type { ConsoleKnowledge } from '../knowledge';
import { COMMON_WALLS } from '../walls';

export const wechatPay: ConsoleKnowledge = {
  id: 'wechat-pay',
  name: { 'zh-CN': '微信支付', en: 'WeChat Pay' },
  hosts: ['pay.weixin.qq.com'],
  home: 'https://pay.weixin.qq.com/index.php/xphp/ccomplaints/complaints_info',
  login: 'https://pay.weixin.qq.com/',
  paths: /\/ccomplaints?\/|complaint/i,
  queues: [
    {
      id: 'wechat-pay',
      headings: ['消费者投诉', '投诉处理', '投诉管理', '用户投诉', '投诉列表'],
      fields: ['complaintstate', 'usercomplainttimes', 'incominguserresponse', 'complaintdetail'],
      statuses: [
        {
          code: 'PENDING',
          labels: ['待处理', '新投诉', '待回复', '未处理', '待商家处理', '待商户处理', '待商户回复', '待商家回复', '待受理', '待响应', 'pending', 'to do', 'new', 'waiting for reply', 'awaiting reply'],
          phase: 'reply',
        },
        {
          code: 'PROCESSING',
          labels: ['处理中', '商户处理中', '商家处理中', '跟进中', '协商中', '已回复', '待完结', '待结案', 'processing', 'in progress'],
          phase: 'finish',
        },
        {
          code: 'PROCESSED',
          alias: ['COMPLETED', 'FINISHED'],
          labels: ['已处理完成', '处理完成', '已完成', '已处理', '已完结', '已结案', '投诉已完结', '已关闭', '已撤诉', '用户已撤诉', 'processed', 'completed', 'done', 'closed', 'resolved'],
          phase: 'done',
        },
      ],
    },
  ],
  walls: [
    { kind: 'signedOut', url: /\/(home\/session_expired|home\/login|account\/login)\b/ },
    { kind: 'riskControl', url: /\/core\/risk_ctrl\b/ },
    ...COMMON_WALLS,
  ],
  envelope: [
    { kind: 'signedOut', field: 'errorcode', value: /^10$/ },
    { kind: 'riskControl', field: 'errorcode', value: /^2696018(49|50|51|52|53)$/ },
  ],
  replyActions: ['回复用户', '回复', '去处理', '立即处理', '处理', '去回复', '回复投诉', '处理投诉', 'reply', 'handle'],
};
