import type { CommonKey } from './common.zh-CN';

export const commonEn: Record<CommonKey, string> = {
  product: 'Kesu Clock',
  'console.wechat-pay': 'WeChat Pay',
  'console.alipay': 'Alipay',
  'open.wechat-pay': 'Open WeChat Pay complaints',
  'open.alipay': 'Open Alipay complaints',
};
