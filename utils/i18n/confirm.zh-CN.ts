/** Words of the page that confirms one press. */
import { commonZh } from './common.zh-CN';

export const confirmZh = {
  ...commonZh,
  'title.send': '仍要发送这条回复吗',
  'title.complete': '仍要处理完成吗',
  'title.reject': '仍要驳回退款吗',
  why: '这个浏览器不能证明控制台页面没有遮住提示，所以在这里再确认一次。',
  where: '控制台',
  complaint: '投诉单',
  nobody: '认不出是哪一单',
  against: '还缺什么',
  'against.send': '有什么问题',
  reason: '您写的理由',
  text: '要发送的回复',
  burst: '属于集中投诉',
  'go.send': '确认发送',
  'go.complete': '确认处理完成',
  'go.reject': '确认驳回',
  back: '不提交，返回',
  once: '只对这一次有效，理由会记入日志。',
  'over.title': '这次确认已经失效',
  'over.body': '什么都没有提交。请回到控制台再点一次。',
  'lost.title': '控制台页面已经变了',
  'lost.body': '什么都没有提交。请回到控制台，看清后再点一次。',
  'silent.title': '没有回应',
  'silent.body': '还没有读到要确认的内容。',
  retry: '再问一次',
  close: '关闭',
} as const;

export type ConfirmKey = keyof typeof confirmZh;
