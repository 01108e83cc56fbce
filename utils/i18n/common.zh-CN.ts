/** Words that every page of the extension uses. */
export const commonZh = {
  product: '客诉时钟',
  'console.wechat-pay': '微信支付',
  'console.alipay': '支付宝',
  'open.wechat-pay': '打开微信支付投诉页',
  'open.alipay': '打开支付宝投诉页',
} as const;

export type CommonKey = keyof typeof commonZh;
