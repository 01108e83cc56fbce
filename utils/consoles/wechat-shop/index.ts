/** 微信小店: 售后单 and 纠纷单. Two queues with two vocabularies. */
import { hostsOf } from '../hosts';
import type { ConsoleKnowledge } from '../knowledge';
import { COMMON_WALLS } from '../walls';

export const wechatShop: ConsoleKnowledge = {
  id: 'wechat-shop',
  hosts: hostsOf('wechat-shop'),
  home: 'https://store.weixin.qq.com/shop/aftersale/list',
  login: 'https://store.weixin.qq.com/',
  paths: /\/aftersale\/|complaint|dispute/i,
  queues: [
    {
      id: 'wechat-shop-aftersale',
      headings: ['售后管理', '售后单'],
      fields: ['aftersaleorderid'],
      statuses: [],
    },
    { id: 'wechat-shop-dispute', headings: ['纠纷管理', '纠纷单'], fields: ['complaintid'], statuses: [] },
  ],
  walls: COMMON_WALLS,
  envelope: [{ kind: 'signedOut', field: /^ret$/, value: /^3000$/ }],
  replyActions: [],
};
