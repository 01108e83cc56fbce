/** The registry: one line a console. */
import type { ConsoleId } from '../complaint/model';
import { alipay } from './alipay';
import type { ConsoleKnowledge } from './knowledge';
import { miniProgram } from './mini-program';
import { wechatPay } from './wechat-pay';
import { wechatShop } from './wechat-shop';

export const CONSOLES: Record<ConsoleId, ConsoleKnowledge> = {
  'wechat-pay': wechatPay,
  alipay,
  'mini-program': miniProgram,
  'wechat-shop': wechatShop,
};

/** The console that answers on this exact host, or null. */
export function consoleForHost(host: string): ConsoleKnowledge | null {
  return Object.values(CONSOLES).find((known) => known.hosts.includes(host)) ?? null;
}
