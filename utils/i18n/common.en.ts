import { consoleWords } from './consoles';
import type { CommonKey } from './common.zh-CN';

export const commonEn: Record<CommonKey, string> = {
  ...consoleWords('en'),
  product: 'Kesu Clock',
  workbench: 'Workbench',
  'promise.refund': 'refund',
  'promise.reply': 'reply',
  'promise.delivery': 'shipment',
  'promise.other': 'fix',
  'promise.appeal': 'result of the appeal',
  'repeat.counter': '#{n}',
  'repeat.order': 'Order',
  'repeat.trade': 'Trade',
  'repeat.user': 'User',
  'repeat.phone': 'Phone',
  'repeat.name': 'complaint no. {n}',
  veil: 'Privacy screen',
  'veil.on': 'Names, phones, numbers and texts are hidden; press to show them',
  'veil.off': 'Hide names, phones, numbers and texts',
};
