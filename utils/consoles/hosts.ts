/**
 * Hosts on which the extension is present. All are granted at install, because adding one later
 * switches the extension off until the person agrees again.
 */
export const CONSOLE_HOSTS = [
  'pay.weixin.qq.com',
  'open.alipay.com',
  'openhome.alipay.com',
  'b.alipay.com',
  'mrchportalweb.alipay.com',
  'mp.weixin.qq.com',
  'store.weixin.qq.com',
  'channels.weixin.qq.com',
] as const;
