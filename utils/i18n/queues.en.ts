/** English names of queues. */
import type { queuesZh } from './queues.zh-CN';
import type { Table } from './t';

export const queuesEn: Table<keyof typeof queuesZh> = {
  'queue.wechat-pay': 'Consumer complaint',
  'queue.alipay-trade': 'Trade complaint',
  'queue.alipay-risk': 'Risk complaint',
  'queue.alipay-consult': 'Question',
  'queue.alipay-refund-due': 'Refund due',
  'queue.alipay-violation': 'Penalty',
  'queue.alipay-appeal': 'Appeal of a penalty',
  'queue.mini-program': 'Mini-program trade complaint',
  'queue.mini-program-score': 'Mini-program score deduction',
  'queue.wechat-shop-aftersale': 'Shop after-sale',
  'queue.wechat-shop-dispute': 'Shop dispute',
  'queue.wechat-shop-guarantee': 'Shop guarantee claim',
};
