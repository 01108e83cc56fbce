/** The words of the panels. Both languages hold the same keys. */
import type { RepeatKind } from '../../utils/complaint/repeat';
import type { Language } from '../../utils/complaint/words';

const zh = {
  desk: '话术台',
  search: '搜标题、正文',
  last: '上次',
  loading: '正在找合适的话术',
  none: '没有合适的话术',
  fill: '填入',
  copy: '复制',
  onlyFill: '只填写，不发送',
  over: (limit: number) => `超出 ${limit} 字`,
  close: '关闭',
  fold: '收起',
  family: '同一件事的投诉',
  times: (times: number) => `第 ${times} 次`,
  noTime: '时间未知',
  answered: '当时答复：',
  noAnswer: '没有见过当时的答复',
  counter: '平台计数',
  order: '同订单',
  trade: '同交易号',
  user: '同用户',
  phone: '同手机号',
  notRecognised: '这一页没认出投诉',
  signedOut: (name: string) => `${name}已退出登录`,
  forbidden: (name: string) => `这个账号看不到${name}的投诉`,
  riskControl: (name: string) => `${name}暂时限制了访问`,
  why: '查看原因',
  signIn: '去登录',
};
export type OverlayWords = typeof zh & Record<RepeatKind, string>;

const en: OverlayWords = {
  desk: 'Reply desk',
  search: 'Search titles and texts',
  last: 'Last time',
  loading: 'Finding replies that fit',
  none: 'No reply fits',
  fill: 'Fill in',
  copy: 'Copy',
  onlyFill: 'Fills in, never sends',
  over: (limit) => `Over ${limit} characters`,
  close: 'Close',
  fold: 'Collapse',
  family: 'Complaints about the same thing',
  times: (times) => `No. ${times}`,
  noTime: 'time not known',
  answered: 'Answered then: ',
  noAnswer: 'No answer was seen',
  counter: 'platform count',
  order: 'same order',
  trade: 'same trade no.',
  user: 'same user',
  phone: 'same phone',
  notRecognised: 'No complaints recognised here',
  signedOut: (name) => `Signed out of ${name}`,
  forbidden: (name) => `This account cannot see complaints in ${name}`,
  riskControl: (name) => `${name} limits access for now`,
  why: 'See why',
  signIn: 'Sign in',
};

export function overlayWords(language: Language): OverlayWords {
  return language === 'en' ? en : zh;
}
