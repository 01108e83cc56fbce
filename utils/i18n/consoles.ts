/** What the consoles are called, and the words that follow from it. */
import { CONSOLE_IDS } from '../complaint/ids';
import type { ConsoleId } from '../complaint/ids';
import { fill } from './t';
import type { Language } from './t';

/** In full, and in short beside an amount. */
type Name = readonly [name: string, short: string];

const NAMES: Record<ConsoleId, Record<Language, Name> & { at: string }> = {
  'wechat-pay': {
    'zh-CN': ['微信支付', '微信'],
    en: ['WeChat Pay', 'WeChat'],
    at: 'pay.weixin.qq.com',
  },
  alipay: {
    'zh-CN': ['支付宝', '支付宝'],
    en: ['Alipay', 'Alipay'],
    at: 'open.alipay.com · b.alipay.com',
  },
  'mini-program': {
    'zh-CN': ['小程序', '小程序'],
    en: ['Mini program', 'Mini program'],
    at: 'mp.weixin.qq.com',
  },
  'wechat-shop': {
    'zh-CN': ['微信小店', '小店'],
    en: ['WeChat shop', 'Shop'],
    at: 'store.weixin.qq.com',
  },
};

const AROUND = {
  'zh-CN': { open: '打开{name}投诉页', login: '去登录{name}' },
  en: { open: 'Open {name} complaints', login: 'Sign in to {name}' },
};

type About = 'console' | 'short' | 'console.hint' | 'open' | 'login';

/** `微信支付`, `WeChat Pay`. */
export const consoleName = (id: ConsoleId, language: Language): string => NAMES[id][language][0];

/** `console.…`, `short.…`, `console.hint.…` (its address), `open.…` and `login.…` of every console. */
export function consoleWords(language: Language): Record<`${About}.${ConsoleId}`, string> {
  const { open, login } = AROUND[language];
  const words = CONSOLE_IDS.flatMap((id): [`${About}.${ConsoleId}`, string][] => {
    const [name, short] = NAMES[id][language];
    return [
      [`console.${id}`, name],
      [`short.${id}`, short],
      [`console.hint.${id}`, NAMES[id].at],
      [`open.${id}`, fill(open, { name })],
      [`login.${id}`, fill(login, { name })],
    ];
  });
  return Object.fromEntries(words) as Record<`${About}.${ConsoleId}`, string>;
}
