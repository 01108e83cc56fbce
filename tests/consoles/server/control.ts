/** The switches of the practice consoles. */
import { arriving, type Category, type ConsoleName, type WechatComplaint } from '../data.ts';
import { partner } from '../data/partner.ts';
import { arrived, userMessage } from './act.ts';
import { controlBeside, type BesideCommand } from './beside.ts';
import { controlQueues, type QueueCommand } from './alipay-queues.ts';
import { controlShop, type ShopCommand } from './shop-store.ts';
import { MERCHANT, signIn } from './mini-program.ts';
import { arrive, fill, find, NAMES, type Fixture, type Side, type Store } from './store.ts';

/** A command and what it needs; `on` is true and `console` is every console unless told. */
export type Command =
  | { cmd: 'seed' | 'reset'; count?: number; seed?: number }
  | { cmd: 'new-complaint'; console?: ConsoleName; category?: Category; text?: string; count?: number }
  | { cmd: 'new-partner-complaint' | 'partner-state' }
  | { cmd: 'user-message'; id: string; text?: string; again?: boolean }
  | { cmd: 'refund-arrived'; id: string; open?: boolean }
  | { cmd: 'expire-session' | 'restore-session'; console?: Side }
  | { cmd: 'forbid' | 'risk-control'; on?: boolean; console?: Side }
  | { cmd: 'redesign'; on?: boolean }
  /** Somebody signs in to another mini-program, or to the same once more: a new token. */
  | { cmd: 'mini-login'; name?: string; count?: number }
  | { cmd: 'slow' | 'rerender' | 'clock'; ms: number }
  | { cmd: 'rows'; count: number; seed?: number }
  | { cmd: 'theme'; name: 'light' | 'dark' }
  | ({ cmd: 'page'; host: string; path: string } & Fixture)
  | ShopCommand
  | BesideCommand
  | QueueCommand
  | { cmd: 'state' };

function sides(store: Store, key: 'expired' | 'forbidden' | 'risk', on: boolean, only?: Side): void {
  for (const side of Object.keys(store[key]) as Side[]) if (!only || only === side) store[key][side] = on;
}

/** Numbers a test wants to compare with the page. */
function state(store: Store): Record<string, unknown> {
  const { lists } = store;
  const count = (list: { status: string }[], pattern: RegExp): number =>
    list.filter((one) => pattern.test(one.status)).length;
  return {
    total: Object.fromEntries(NAMES.map((name) => [name, lists[name].length])),
    open: {
      'wechat-pay': lists['wechat-pay'].filter((one) => one.complaint_state !== 'PROCESSED').length,
      alipay: count(lists.alipay, /^MERCHANT_(PROC|FEEDBACK_)/),
      'alipay-risk': count(lists['alipay-risk'], /^(WAIT_PROCESS|PROCESSING|OVERDUE)$/),
      'mini-program': lists['mini-program'].filter(({ status }) => MERCHANT.includes(status)).length,
    },
    pending: lists['wechat-pay'].filter((one) => one.complaint_state === 'PENDING').length,
    listed: store.listed,
    switches: {
      ...store,
      lists: undefined,
      partner: undefined,
      listed: undefined,
      history: undefined,
      shop: undefined,
      queues: undefined,
      pages: [...store.pages.keys()],
    },
  };
}

/** Does one command; the answer is plain JSON. */
export function control(store: Store, command: Command): Record<string, unknown> {
  switch (command.cmd) {
    case 'seed':
    case 'reset':
      fill(store, Number(command.count ?? 30), command.seed === undefined ? undefined : Number(command.seed));
      break;
    case 'rows':
      fill(store, Number(command.count), command.seed === undefined ? undefined : Number(command.seed));
      store.rows = Number(command.count);
      break;
    case 'new-complaint': {
      const { console: name = 'wechat-pay', category, text, count = 1 } = command;
      return { ids: Array.from({ length: Number(count) }, () => arrive(store, name, category, text)) };
    }
    case 'new-partner-complaint': {
      const made = partner(arriving('wechat-pay', store.used, Date.now()) as WechatComplaint, store.used++);
      store.partner.unshift(made);
      return { id: made.complaint_id };
    }
    case 'partner-state':
      return { complaints: store.partner };
    case 'user-message':
      return {
        ok: userMessage(store, command.id, command.text ?? '请尽快处理，还在吗？', Boolean(command.again)),
      };
    case 'refund-arrived': {
      const item = find(store, command.id)?.item;
      if (!item || !('complaint_id' in item)) return { ok: false };
      arrived(store, item as WechatComplaint, command.open);
      break;
    }
    case 'expire-session':
    case 'restore-session':
      sides(store, 'expired', command.cmd === 'expire-session', command.console);
      break;
    case 'forbid':
      sides(store, 'forbidden', command.on ?? true, command.console);
      break;
    case 'risk-control':
      sides(store, 'risk', command.on ?? true, command.console);
      break;
    case 'mini-login':
      signIn(store, command.name, command.count);
      return { token: store.mini.token };
    case 'redesign':
      store.redesign = command.on ?? true;
      break;
    case 'slow':
    case 'rerender':
    case 'clock':
      store[command.cmd] = Number(command.ms) || 0;
      break;
    case 'theme':
      store.theme = command.name;
      break;
    case 'page':
      store.pages.set(`${command.host}${command.path}`, command);
      break;
    case 'new-penalty':
    case 'new-guarantee':
    case 'beside-state':
      return controlBeside(store.beside, command);
    case 'new-aftersale':
    case 'new-dispute':
    case 'shop-status':
    case 'shop-state':
      return controlShop(store.shop, command);
    case 'fill-queues':
    case 'new-in-queue':
    case 'offer-appeal':
    case 'queue-state':
      return controlQueues(store.queues, command);
    case 'state':
      return state(store);
    default:
      return { ok: false, error: `unknown command ${JSON.stringify(command)}` };
  }
  return { ok: true };
}
