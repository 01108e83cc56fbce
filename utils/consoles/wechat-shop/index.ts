/** 微信小店 (store.weixin.qq.com): 售后单 and 纠纷单, two queues. All of it stands in one open shadow root. */
import { hostsOf } from '../hosts';
import type { ConsoleKnowledge } from '../knowledge';
import { COMMON_WALLS } from '../walls';
import { SHOP_LABELS } from './labels';
import { AFTER_SALE, DISPUTE, GUARANTEE } from './statuses';

export const wechatShop: ConsoleKnowledge = {
  id: 'wechat-shop',
  hosts: hostsOf('wechat-shop'),
  home: 'https://store.weixin.qq.com/shop/aftersale/list',
  login: 'https://store.weixin.qq.com/shop',
  paths: /after-?sale|dispute|guarantee/i,
  elsewhere: /^(评价管理|订单管理|运费险|(售后|保障)(设置|规则))$/,
  subject: /售后|纠纷|投诉|保障/,
  queuePaths: [
    [/guarantee/i, 'wechat-shop-guarantee'],
    [/dispute|complain/i, 'wechat-shop-dispute'],
    [/after-?sale/i, 'wechat-shop-aftersale'],
  ],
  labels: SHOP_LABELS,
  queues: [
    {
      id: 'wechat-shop-aftersale',
      headings: ['售后管理', '售后列表', '售后处理', '售后详情', '售后单'],
      fields: ['aftersaleorderid'],
      labels: /售后(单|状态|类型)/,
      number: 'afterSaleId',
      secondsLeft: true,
      statuses: AFTER_SALE,
    },
    {
      id: 'wechat-shop-dispute',
      headings: ['纠纷管理', '纠纷列表', '纠纷处理', '纠纷详情', '纠纷单'],
      fields: ['complaintid', 'complaintorderid'],
      labels: /纠纷(单|状态|原因)/,
      statuses: DISPUTE,
    },
    {
      id: 'wechat-shop-guarantee',
      headings: ['保障单', '保障管理', '保障单管理', '保障单列表', '服务保障', '服务保障单', '保障单详情'],
      fields: ['guaranteeorderid'],
      labels: /保障(单|状态|类型|服务)/,
      kinds: { 1: '假一赔多', 2: '坏损包退' },
      statuses: GUARANTEE,
    },
  ],
  walls: [{ kind: 'signedOut', text: /^(请)?(使用)?(微信)?扫码(进入|登录)(我的)?小店$/ }, ...COMMON_WALLS],
  envelope: [
    { kind: 'signedOut', field: /^ret$/, value: /^3000$/ },
    { kind: 'forbidden', field: /^(err)?code$/, value: /^10021043$/ },
  ],
  refusalGoesOn: ['wechat-shop-aftersale', 'wechat-shop-dispute', 'wechat-shop-guarantee'],
  replyActions: [
    '处理',
    '去处理',
    '同意退款',
    '同意退货',
    '拒绝',
    '拒绝退款',
    '售后协商',
    '确认收货并退款',
    '去举证',
    '提交举证',
    '留言',
    '同意赔付',
    '拒绝赔付',
    '去赔付',
  ],
};
