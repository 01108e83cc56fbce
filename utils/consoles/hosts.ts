/** Hosts of the consoles that are read. */
const READ = [
  'pay.weixin.qq.com',
  'open.alipay.com',
  'openhome.alipay.com',
  'b.alipay.com',
  'mrchportalweb.alipay.com',
] as const;

/** Their pages, as match patterns: here the page scripts run, and nowhere else. */
export const READ_PAGES = READ.map((host) => `https://${host}/*`);

/**
 * Hosts on which the extension is present. All are granted at install, because adding one later
 * switches the extension off until the person agrees again.
 */
export const CONSOLE_HOSTS = [
  ...READ,
  'mp.weixin.qq.com',
  'store.weixin.qq.com',
  'channels.weixin.qq.com',
] as const;
