/** What the lines of a thread are called, kind by kind. Both languages hold the same keys. */
import type { Act } from '../../utils/complaint/history';
import type { HistoryEvent } from '../../utils/complaint/model';
import type { Language } from '../../utils/complaint/words';

type Both = readonly [zh: string, en: string];
const at = (language: Language, words: Both): string => words[language === 'en' ? 1 : 0];

/** Kinds that say more than their act. */
const KINDS: Record<string, Both> = {
  USER_CREATE_COMPLAINT: ['用户提交投诉', 'Complained'],
  USER_CONTINUE_COMPLAINT: ['用户继续投诉', 'Complained again'],
  USER_CLICK_RESPONSE: ['用户点选答复', 'Chose an answer'],
  PLATFORM_SERVICE_FINISHED: ['平台结束协助', 'Platform help ended'],
  COMPLAINT_FULL_REFUNDED: ['发起全额退款', 'Full refund begun'],
  COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE: ['发起全额退款', 'Full refund begun'],
  COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE: ['发起部分退款', 'Part refund begun'],
  COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE: ['受托退款', 'Refunded by others'],
  SERVICE_ORDER_CANCEL: ['支付分订单取消', 'Pay score order cancelled'],
  SERVICE_ORDER_COMPLETE: ['支付分订单完成', 'Pay score order done'],
  SERVICE_ORDER_WAIT_USER_PAY: ['支付分订单待付', 'Pay score order unpaid'],
};
const ACTS: Record<Exclude<Act, 'unknown'>, Both> = {
  raise: ['用户投诉', 'Complained'],
  message: ['用户留言', 'User wrote'],
  help: ['用户申请平台协助', 'Called the platform in'],
  unhelp: ['用户取消平台协助', 'Sent the platform away'],
  rate: ['用户评价', 'User rated'],
  withdraw: ['用户撤诉', 'Withdrew'],
  settle: ['用户确认解决', 'User: solved'],
  reply: ['商户回复', 'You answered'],
  close: ['商户申请结单', 'You closed it'],
  grant: ['商户同意退款', 'You agreed to refund'],
  refuse: ['商户驳回退款', 'You refused a refund'],
  platform: ['平台留言', 'Platform wrote'],
  nudge: ['平台催办', 'Platform urges'],
  refund: ['发起退款', 'Refund begun'],
  arrived: ['退款到账', 'Refund arrived'],
  order: ['支付分订单变更', 'Pay score order'],
  note: ['系统消息', 'System'],
};
/** Whose it is, where nobody has told us what it is. */
const AUTHORS: Record<HistoryEvent['by'], Both> = {
  user: ['用户', 'User'],
  merchant: ['商户', 'You'],
  platform: ['平台', 'Platform'],
  system: ['系统', 'System'],
  unknown: ['未识别', 'Not recognised'],
};

/** 「商户回复」; of a kind that is not known, whose it is and the kind as it came. */
export function lineName({ type, by }: HistoryEvent, act: Act, language: Language): string {
  const kind = type !== null && Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (kind) return at(language, kind);
  if (act !== 'unknown') return at(language, ACTS[act]);
  const author = at(language, AUTHORS[by]);
  return type ? `${author} · ${type}` : author;
}

const zh = {
  thread: '协商历史',
  earlier: (count: number) => `更早 ${count} 条`,
  waits: (span: string) => `用户有新留言，已等 ${span}`,
  wrote: '用户有新留言',
  message: '留言',
  now: '即时服务',
  waiting: '用户正在等回复，平台没有写时限',
  help: '平台协助',
  asked: (when: string) => `用户 ${when} 申请`,
  helping: '平台协助中',
  urged: (when: string) => `平台 ${when} 催办`,
  ended: (when: string) => `${when} 已结束`,
  user: '用户',
  tags: { TRUSTED: '平台标为可信', HIGH_RISK: '平台标为高风险' } as Record<string, string>,
  agent: '智能体代用户投诉',
  device: '设备归还',
  same: { true: '原机柜', false: '非原机柜' } as Record<string, string>,
  service: '支付分订单',
  states: { DOING: '进行中', REVOKED: '已取消', WAITPAY: '待支付', DONE: '已完成' } as Record<string, string>,
  merchant: '商户号',
};
const en: typeof zh = {
  thread: 'History',
  earlier: (count) => `${count} earlier`,
  waits: (span) => `The user wrote again, ${span} ago`,
  wrote: 'The user wrote again',
  message: 'Message',
  now: 'At once',
  waiting: 'The user is waiting now; no time is given',
  help: 'Platform',
  asked: (when) => `called in ${when}`,
  helping: 'helps now',
  urged: (when) => `urged you ${when}`,
  ended: (when) => `help ended ${when}`,
  user: 'User',
  tags: { TRUSTED: 'trusted by the platform', HIGH_RISK: 'high risk by the platform' },
  agent: 'an assistant complains for the user',
  device: 'Device back',
  same: { true: 'same machine', false: 'another machine' },
  service: 'Pay score order',
  states: { DOING: 'running', REVOKED: 'cancelled', WAITPAY: 'unpaid', DONE: 'done' },
  merchant: 'Merchant no.',
};
export const historyWords = (language: Language): typeof zh => (language === 'en' ? en : zh);
