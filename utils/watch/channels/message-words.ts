/** Words of the messages that leave the computer. The first words tell what happened. */
import type { Language } from '../../i18n/t';
import type { AlertKind } from '../alert';

export type Head = AlertKind | 'overdue' | 'unkept';

const ZH = {
  heads: {
    new: '新投诉',
    repeat: '重复投诉',
    userReplied: '用户新留言',
    platform: '平台介入',
    deadline: '即将超时',
    overdue: '已超时',
    promise: '承诺将到',
    unkept: '承诺未兑现',
    appeal: '申诉窗口',
    signedOut: '登录失效',
    blocked: '访问受阻',
    burst: '集中投诉',
    ahead: '休息时间预告',
    digest: '每日汇总',
    test: '测试',
  } satisfies Record<Head, string>,
  facts: {
    signedOut: '登录已失效，重新登录前不再核对投诉',
    blocked: '平台拦截了核对，请打开后台查看',
    burst: '短时间内新增 {n} 条投诉',
    ahead: '{from} 至 {to} 期间有 {n} 条到期（北京时间）',
    digest: '待首次回复 {reply}，待其他处理 {finish}，已超时 {overdue}',
    test: '收到这条消息，说明通道可用',
    appeal: '申诉窗口即将关闭',
  },
  alike: {
    plain: '内容相近',
    gone: '内容相近，多条提到停业：可能是真实的群体问题，请先核实',
    many: '内容相近，金额各不相同：可能是真实的群体问题，请先核实',
  },
  promised: { refund: '答应的退款', reply: '答应的回复', delivery: '答应的发货', other: '答应的事' },
  notSeen: '到点没有看到，请核对后告知用户',
  count: '{n} 条',
  more: '…共 {n} 条',
  several: '{head}等 · 共 {n} 条',
  order: '订单 {order}',
  times: '第 {n} 次',
  said: '用户：{text}',
  unknown: '未知',
};
const EN: typeof ZH = {
  heads: {
    new: 'New complaint',
    repeat: 'Repeated complaint',
    userReplied: 'User wrote again',
    platform: 'Platform stepped in',
    deadline: 'Due soon',
    overdue: 'Overdue',
    promise: 'Promise due',
    unkept: 'Promise not kept',
    appeal: 'Appeal window',
    signedOut: 'Signed out',
    blocked: 'Access stopped',
    burst: 'Many complaints',
    ahead: 'Due during rest hours',
    digest: 'Daily summary',
    test: 'Test',
  },
  facts: {
    signedOut: 'The login has ended: complaints are not checked until somebody signs in again',
    blocked: 'The platform stopped the check: please look at the console',
    burst: '{n} new complaints in a short time',
    ahead: '{n} due from {from} to {to} (Beijing time)',
    digest: 'Waiting for a first reply {reply}, for anything else {finish}, overdue {overdue}',
    test: 'This message arrived: the channel works',
    appeal: 'The window for an appeal is closing',
  },
  alike: {
    plain: 'They tell much the same',
    gone: 'They tell much the same, many of a shop that closed: perhaps a genuine group, please check first',
    many: 'They tell much the same, about all kinds of amounts: perhaps a genuine group, please check first',
  },
  promised: {
    refund: 'the refund',
    reply: 'the reply',
    delivery: 'the shipment',
    other: 'what was promised',
  },
  notSeen: 'the time came and nothing was seen: please check and tell the user',
  count: '{n}',
  more: '… {n} in all',
  several: '{head} and more · {n} in all',
  order: 'order {order}',
  times: 'no. {n}',
  said: 'User: {text}',
  unknown: 'unknown',
};

export const MESSAGE_WORDS: Record<Language, typeof ZH> = { 'zh-CN': ZH, en: EN };
