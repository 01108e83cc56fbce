/** Where the consoles are. */
import type { ConsoleId } from '../complaint/ids';

/** Of each console the hosts that are read; with a path, only what is below it. */
const READ: Record<ConsoleId, readonly string[]> = {
  'wechat-pay': ['pay.weixin.qq.com/'],
  alipay: ['open.alipay.com/', 'openhome.alipay.com/', 'b.alipay.com/', 'mrchportalweb.alipay.com/'],
  // Beside it stand the articles of all official accounts, which are nobody's complaints.
  'mini-program': ['mp.weixin.qq.com/wxamp/'],
  'wechat-shop': ['store.weixin.qq.com/shop/', 'channels.weixin.qq.com/shop/'],
};

/** Pages of a console, as match patterns: here its page script runs, and nowhere else. */
export const readPages = (id: ConsoleId): string[] => READ[id].map((place) => `https://${place}*`);

/** Pages of all consoles. */
export const READ_PAGES = (Object.keys(READ) as ConsoleId[]).flatMap(readPages);

/** Exact hosts of a console. */
export const hostsOf = (id: ConsoleId): string[] => READ[id].map((place) => place.replace(/\/.*/, ''));
export const HOSTS_BY_CONSOLE = Object.fromEntries(
  (Object.keys(READ) as ConsoleId[]).map((id) => [id, hostsOf(id)]),
) as Record<ConsoleId, string[]>;

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
