/** Names of queues. */

export const queuesZh = {
  'queue.wechat-pay': '消费者投诉',
  'queue.alipay-trade': '交易投诉',
  'queue.alipay-risk': '风险投诉',
  'queue.alipay-consult': '服务咨询',
  'queue.alipay-refund-due': '待退款',
  'queue.alipay-violation': '违规处罚',
  'queue.alipay-appeal': '处罚申诉',
  'queue.mini-program': '小程序交易投诉',
  'queue.mini-program-score': '小程序体验分扣分',
  'queue.wechat-shop-aftersale': '小店售后',
  'queue.wechat-shop-dispute': '小店纠纷',
  'queue.wechat-shop-guarantee': '小店保障单',
} as const;
