/** Words that every page of the extension uses. */
import { consoleWords } from './consoles';

export const commonZh = {
  ...consoleWords('zh-CN'),
  product: '客诉时钟',
  workbench: '工作台',
  'promise.refund': '退款',
  'promise.reply': '回复',
  'promise.delivery': '发货',
  'promise.other': '办理',
  'promise.appeal': '查看申诉结果',
  'repeat.counter': '第{n}次',
  'repeat.order': '同订单',
  'repeat.trade': '同交易号',
  'repeat.user': '同用户',
  'repeat.phone': '同手机号',
  'repeat.name': '第 {n} 次投诉',
  veil: '投屏遮挡',
  'veil.on': '已遮住姓名、电话、单号和内容，点这里恢复',
  'veil.off': '遮住姓名、电话、单号和内容',
} as const;

export type CommonKey = keyof typeof commonZh;
