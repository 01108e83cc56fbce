/** *.alipay.com: pages and JSON of the practice Alipay consoles. */
import { randomBytes } from 'node:crypto';
import { spaced } from '../data/random.ts';
import type { RiskComplaint, TradeComplaint } from '../data.ts';
import { handle, historyOf } from './act.ts';
import { queueApi, queueAt, TITLES, waitingIn } from './alipay-queues.ts';
import { note } from './store.ts';
import { field, json, redirect, slice, type Call } from './http.ts';
import { appPage, login, plain } from './pages.ts';

export const TRADE_PAGE = '/operation/punish/violation-records/trading-complaint';
export const RISK_PAGE = '/page/complaint/risk';
const API = '/complaint/api/';

const NAME = { user: '用户', merchant: '商家', platform: '审核小二', system: '系统' };
const signIn = (call: Call): string =>
  `https://auth.alipay.com${call.port}/login/index.htm?goto=${encodeURIComponent(`https://${call.host}${call.port}/`)}`;
const answer = (call: Call, data: unknown): void => json(call, { stat: 'ok', success: true, data });
const refuse = (call: Call, code: string, text: string): void =>
  json(call, { stat: 'fail', success: false, resultCode: code, resultMsg: text });

const numberOf = (one: TradeComplaint | RiskComplaint): string =>
  'task_id' in one ? one.task_id : one.complain_event_id;

/** The filter of both lists: a set of states and a number to look for. */
function hits<T extends TradeComplaint | RiskComplaint>(call: Call, all: T[]): { page: T[]; meta: number[] } {
  const states = field(call, 'status').split(',').filter(Boolean);
  const word = field(call, 'keyword');
  const found = all.filter(
    (one) =>
      (!states.length || states.includes(one.status)) &&
      (!word ||
        [numberOf(one), one.trade_no, 'task_id' in one ? '' : one.merchant_order_no].some((text) =>
          text.includes(word),
        )),
  );
  const size = Number(field(call, 'page_size')) || 10;
  const number = Number(field(call, 'page_num')) || 1;
  return {
    page: slice(found, (number - 1) * size, size),
    meta: [number, size, found.length, Math.ceil(found.length / size)],
  };
}

function detail(call: Call, one: TradeComplaint | RiskComplaint): unknown {
  const lines = historyOf(call.store, one).map((entry) => ({
    replier_role: entry.type,
    replier_name: NAME[entry.who],
    gmt_create: spaced(entry.at),
    content: entry.text,
    images: [],
  }));
  return { ...one, reply_detail_infos: lines.toReversed() };
}

function api(call: Call): void {
  const { store, cookies } = call;
  if (store.expired.alipay || !cookies['ALIPAYJSESSIONID'])
    return json(call, { stat: 'deny', target: signIn(call) });
  if (store.risk.alipay) return refuse(call, 'SECURITY_INTERCEPT', '频繁访问，请稍后再试');
  if (store.forbidden.alipay) return refuse(call, 'AUTHORITY_ILLEGAL', '暂无权限，请联系账号管理员开通');
  if (!cookies['ctoken'] || field(call, 'ctoken') !== cookies['ctoken'])
    return refuse(call, 'CTOKEN_INVALID', '页面已过期，请刷新');
  const action = call.path.slice(API.length);
  if (action.startsWith('queues/')) {
    const said = queueApi(call, store.queues, action);
    return 'data' in said ? answer(call, said.data) : refuse(call, 'PARAM_ILLEGAL', said.refused);
  }
  if (action === 'tradecomplain/list.json') {
    store.listed.alipay.push(Date.now());
    const { page, meta } = hits(call, store.lists.alipay);
    const [page_num, page_size, total_num, total_page_num] = meta;
    return answer(call, { page_num, page_size, total_num, total_page_num, trade_complain_infos: page });
  }
  if (action === 'risk/list.json') {
    store.listed['alipay-risk'].push(Date.now());
    const { page, meta } = hits(call, store.lists['alipay-risk']);
    return answer(call, {
      current_page: meta[0],
      page_size: meta[1],
      total_size: meta[2],
      complaint_list: page,
    });
  }
  const all: (TradeComplaint | RiskComplaint)[] = [...store.lists.alipay, ...store.lists['alipay-risk']];
  const one = all.find((item) => numberOf(item) === field(call, 'id'));
  if (!one) return refuse(call, 'PARAM_ILLEGAL', '投诉单不存在');
  if (action.endsWith('/detail.json')) return answer(call, detail(call, one));
  const text = field(call, 'content');
  if (!text || text.length > 200) return refuse(call, 'PARAM_ILLEGAL', '内容需为1-200字');
  if (action.endsWith('/reply.json')) note(historyOf(store, one), 'merchant', 'MERCHANT', text);
  else if (action.endsWith('/feedback.json')) handle(store, one, text);
  else return refuse(call, 'PARAM_ILLEGAL', '接口不存在');
  answer(call, { complaint_process_success: true });
}

/** Answers a request to any Alipay host. */
export function alipay(call: Call): void {
  const { path, store, host, port } = call;
  if (path.startsWith(API)) return api(call);
  if (host === 'auth.alipay.com') return login(call, '支付宝', '请使用支付宝扫码登录', 'alipay');
  if (path === '/pamir/login/queryLoginAccount.json')
    return json(
      call,
      store.expired.alipay
        ? { stat: 'deny', target: signIn(call) }
        : { stat: 'ok', data: { logonUserId: '2088123456789012', logonName: 'demo@plain.example' } },
    );
  if (store.expired.alipay) return redirect(call, signIn(call).replace(/%2F$/, encodeURIComponent(path)));
  if (!call.cookies['ALIPAYJSESSIONID'] || !call.cookies['ctoken']) {
    const value = (): string => randomBytes(12).toString('hex');
    call.response.setHeader('set-cookie', [
      `ALIPAYJSESSIONID=${value()}; Path=/; Secure; HttpOnly; SameSite=Lax`,
      `ctoken=${value()}; Path=/; Secure; SameSite=Lax`,
    ]);
  }
  const queue = host === 'open.alipay.com' ? queueAt(path) : undefined;
  if (queue) return appPage(call, 'alipay', `${TITLES[queue]} - 支付宝开放平台`);
  const trade = host !== 'b.alipay.com' && path.startsWith(TRADE_PAGE);
  if (trade || (host === 'b.alipay.com' && path.startsWith(RISK_PAGE)))
    return appPage(
      call,
      store.redesign || call.query.has('redesign') ? 'redesign' : 'alipay',
      trade ? '交易投诉 - 支付宝开放平台' : '消费者投诉 - 支付宝商家平台',
    );
  const waiting = store.lists.alipay.filter((one) => one.status === 'MERCHANT_PROCESSING').length;
  const { consult, refund } = waitingIn(store.queues);
  const more = [
    consult ? `<p>待回复咨询数 <b>${consult}</b></p>` : '',
    refund ? `<p>待退款交易 <b>${refund}</b> 笔</p>` : '',
  ].join('');
  plain(
    call,
    '支付宝商家中心',
    `<header>支付宝商家中心</header><main><h2>我的违规与投诉</h2><p>待处理用户投诉数 <b>${waiting}</b></p>${more}<p><a href="https://open.alipay.com${port}${TRADE_PAGE}">交易投诉</a> · <a href="https://b.alipay.com${port}${RISK_PAGE}">消费者投诉</a></p></main>`,
  );
}
