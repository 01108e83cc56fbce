/** mp.weixin.qq.com: pages and JSON of the practice mini-program console. One login at a time, a token each. */
import { randomBytes } from 'node:crypto';
import { complaints, type MiniComplaint } from '../data.ts';
import { scoreApi } from './beside.ts';
import { field, json, redirect, slice, type Call } from './http.ts';
import { appPage, login, plain } from './pages.ts';
import { MINI, note, type Entry, type Store } from './store.ts';

export const MINI_PAGE = '/wxamp/deal/complaint';
export const SCORE_PAGE = '/wxamp/deal/score';
const API = '/wxamp/xframe/guarant/cgi/complaint/';
const SCORE_API = '/wxamp/xframe/guarant/cgi/score/';
/** States in which the merchant has to act. */
export const MERCHANT: readonly number[] = [201, 106, 108, 206];
const HOURS = 48;

/** A new login, of the mini-program that is named: every earlier token is dead, its complaints are out of sight. */
export function signIn(store: Store, name = store.mini.name, count?: number): void {
  const other = name !== store.mini.name;
  store.mini = { name, token: store.mini.token + 7919 };
  store.expired['mini-program'] = false;
  const seed = name === MINI ? store.seed : store.seed + 17;
  if (other)
    store.lists['mini-program'] = complaints({
      console: 'mini-program',
      count: Number(count ?? store.lists['wechat-pay'].length),
      seed,
    });
}

/** What was said about a complaint; made up from its state when it is asked for the first time. */
export function talkOf(store: Store, one: MiniComplaint): Entry[] {
  const id = String(one.complaintOrderId);
  const known = store.history.get(id);
  if (known) return known;
  const list: Entry[] = [];
  store.history.set(id, list);
  const at = one.createTime * 1000;
  note(list, 'user', '1', one.customerMaterial.content, at);
  if (one.status !== 201) note(list, 'merchant', '109', '您好，正在为您核实，请您稍候。', at + 3600e3);
  if (one.status < 200 || one.status === 206) note(list, 'platform', '13', '平台客服已介入处理', at + 7200e3);
  if (one.status === 206) note(list, 'platform', '31', '平台判定商家责任', at + 9000e3);
  return list;
}

const refuse = (call: Call, ret: number, errmsg: string): void => json(call, { ret, errmsg });

/** Only what the filter asks for, newest first. */
function list(call: Call): unknown {
  const status = field(call, 'status');
  const id = field(call, 'complaintOrderId');
  const hits = call.store.lists['mini-program'].filter(
    (one) =>
      (!status || status.split(',').includes(String(one.status))) &&
      (!id || String(one.complaintOrderId).includes(id)),
  );
  const size = Number(field(call, 'pageSize')) || 10;
  const page = slice(hits, ((Number(field(call, 'page')) || 1) - 1) * size, size);
  const complaintOrderList = page.map((one) => ({
    ...one,
    customerMaterial: undefined,
    appealState: undefined,
  }));
  return { ret: 0, errmsg: 'ok', countAll: hits.length, complaintOrderList };
}

const enter = (one: MiniComplaint, status: number): void => {
  one.status = status;
  one.expireTime = MERCHANT.includes(status) ? Math.floor(Date.now() / 1000) + HOURS * 3600 : 0;
};

/** What the merchant does, and the state that follows; 0 = not in this state. */
function act(call: Call, action: string, one: MiniComplaint): number {
  const talk = talkOf(call.store, one);
  const content = field(call, 'content');
  const moves: Record<string, [from: number[], to: number, line: string]> = {
    bussiRespondComplaint: [[201], 203, '109'],
    bussiSupplyProof: [[106, 108], 107, '8'],
    bussiSupplyRefund: [[206], 207, '110'],
  };
  const [from, to, line] = moves[action] ?? [[], 0, ''];
  if (action === 'busiAppeal' && one.appealState === 401) one.appealState = 403;
  else if (from.includes(one.status)) enter(one, to);
  else return 0;
  note(talk, 'merchant', line || '3', content);
  return to;
}

function api(call: Call): void {
  const { store, path } = call;
  const token = field(call, 'token');
  if (store.expired['mini-program'] || token !== String(store.mini.token))
    return refuse(call, 200003, '登录超时，请重新登录');
  if (store.risk['mini-program']) return refuse(call, 200013, '访问太频繁，请稍后再试');
  if (store.forbidden['mini-program']) return refuse(call, -7, '没有权限，请联系管理员');
  if (path.startsWith(SCORE_API)) return scoreApi(call, path.slice(SCORE_API.length));
  const action = path.slice(API.length);
  if (action === 'getComplaintOrderList') {
    store.listed['mini-program'].push(Date.now());
    return json(call, list(call));
  }
  const one = store.lists['mini-program'].find(
    ({ complaintOrderId }) => String(complaintOrderId) === field(call, 'complaintOrderId'),
  );
  if (!one) return refuse(call, 1, '单号不存在');
  if (action === 'getComplaintOrderDetail') {
    const item = talkOf(store, one).map(({ at, type, text }) => ({
      itemType: Number(type),
      time: Math.floor(at / 1000),
      content: text,
      mediaIdList: [],
    }));
    return json(call, { ret: 0, errmsg: 'ok', complaintOrder: one, item: item.toReversed() });
  }
  if (call.method !== 'POST' || !field(call, 'content')) return refuse(call, 2, '内容不合法');
  if (!act(call, action, one)) return refuse(call, 309, '状态不对');
  json(call, { ret: 0, errmsg: 'ok' });
}

/** Answers a request to mp.weixin.qq.com. */
export function miniProgram(call: Call): void {
  const { path, store, query, cookies } = call;
  if (path.startsWith(API) || path.startsWith(SCORE_API)) return api(call);
  if (path === '/') return login(call, '微信公众平台', '请使用微信扫码登录', 'mini-program');
  if (path !== MINI_PAGE && path !== SCORE_PAGE)
    return plain(call, '页面不存在', '<main><h2>页面不存在</h2></main>', 404);
  const token = query.get('token');
  // The address stays: only the words say that the login is over.
  if (store.expired['mini-program'] || (token !== null && token !== String(store.mini.token)))
    return plain(
      call,
      '微信公众平台',
      `<header>微信公众平台</header><main><h2>登录超时，请重新登录</h2><p><button>小程序</button> <button>退出登录</button></p><p><a href="/?return_url=${encodeURIComponent(MINI_PAGE)}">扫码</a></p></main>`,
    );
  if (token === null) {
    query.set('token', String(store.mini.token));
    query.set('lang', 'zh_CN');
    return redirect(call, `${path}?${query}`);
  }
  if (!cookies['slave_sid'])
    call.response.setHeader(
      'set-cookie',
      `slave_sid=${randomBytes(16).toString('hex')}; Path=/; Secure; HttpOnly; SameSite=Lax`,
    );
  appPage(
    call,
    store.redesign || query.has('redesign') ? 'redesign' : 'mini-program',
    `${path === SCORE_PAGE ? '交易体验分' : '交易投诉'} - 微信公众平台`,
  );
}
