/** pay.weixin.qq.com: pages and JSON of the practice merchant platform. */
import { randomBytes } from 'node:crypto';
import { rfc3339 } from '../data/random.ts';
import type { WechatComplaint } from '../data.ts';
import { complete, historyOf, refund, reply } from './act.ts';
import { field, json, redirect, slice, type Call } from './http.ts';
import { appPage, login, plain } from './pages.ts';

const PAGE = '/index.php/xphp/ccomplaints/complaints_info';
const API = '/index.php/xphp/ccomplaints/';
/** The same for a partner: complaints about all of its merchants. */
const PARTNER = '/index.php/partner/complaint/';
export const PARTNER_PAGE = `${PARTNER}list`;
const OPERATOR = { user: '投诉人', merchant: '商户', platform: '平台客服', system: '系统' };

const answer = (call: Call, data: unknown): void => json(call, { errorcode: 0, msg: 'ok', data });
const refuse = (call: Call, errorcode: number, msg: string): void =>
  json(call, { errorcode, msg, data: null });

const listOf = ({ path, store }: Call): WechatComplaint[] =>
  path.startsWith(PARTNER) ? store.partner : store.lists['wechat-pay'];

/** Only what the filter form asks for, newest first. */
function list(call: Call): unknown {
  const wanted = ['complaint_state', 'complaint_id', 'out_trade_no', 'problem_type'].map((key) =>
    field(call, key),
  );
  const [state = '', id = '', order = '', type = ''] = wanted;
  const begin = field(call, 'begin_date');
  const end = field(call, 'end_date');
  const hits = listOf(call).filter(
    (one) =>
      (!state || one.complaint_state === state) &&
      (!id || one.complaint_id.includes(id)) &&
      (!order || one.complaint_order_info.some((o) => [o.out_trade_no, o.transaction_id].includes(order))) &&
      (!type || one.problem_type === type) &&
      (!begin || one.complaint_time.slice(0, 10) >= begin) &&
      (!end || one.complaint_time.slice(0, 10) <= end),
  );
  const offset = Number(field(call, 'offset')) || 0;
  const limit = Number(field(call, 'limit')) || 10;
  return { data: slice(hits, offset, limit), limit, offset, total_count: hits.length };
}

function history(call: Call, one: WechatComplaint): unknown {
  const data = historyOf(call.store, one).map((entry) => ({
    log_id: entry.id,
    operator: OPERATOR[entry.who],
    operate_time: rfc3339(entry.at),
    operate_type: entry.type,
    operate_details: entry.text,
    image_list: [],
  }));
  return { data: data.toReversed(), limit: 100, offset: 0, total_count: data.length };
}

function act(call: Call, action: string, one: WechatComplaint): void {
  const { store } = call;
  const text = field(call, 'response_content');
  if (action === 'get_complaint_detail')
    return answer(call, { ...one, payer_openid: 'oUpF8uMuAJO_practice' });
  if (action === 'get_negotiation_historys') return answer(call, history(call, one));
  if (action === 'submit_response') {
    if (!text || text.length > 500) return refuse(call, 268435461, '回复内容需为1-500字');
    reply(store, one, text);
  } else if (action === 'submit_complete') complete(store, one);
  else if (action === 'update_refund_progress') {
    const agree = field(call, 'action') === 'APPROVE';
    const day = field(call, 'launch_refund_day') || '0';
    refund(store, one, agree, agree ? `同意退款，${day}个工作日内发起` : field(call, 'reject_reason'));
  } else return refuse(call, 404, '接口不存在');
  answer(call, null);
}

function api(call: Call): void {
  const { store, cookies } = call;
  if (store.expired['wechat-pay'] || !cookies['session_id']) return refuse(call, 10, '登录超时，请重新登录');
  if (store.risk['wechat-pay']) return refuse(call, 269601849, '操作存在风险，请完成安全验证');
  if (store.forbidden['wechat-pay'])
    return refuse(call, 268488000, '暂时无该功能权限，如需使用请联系本商户员工管理员');
  if (!cookies['ecc_csrf_cookie'] || field(call, 'ecc_csrf_token') !== cookies['ecc_csrf_cookie'])
    return refuse(call, 268435462, '请求校验失败，请刷新页面');
  const action = call.path.slice(call.path.lastIndexOf('/') + 1);
  if (action === 'get_complaint_list') {
    store.listed['wechat-pay'].push(Date.now());
    return answer(call, list(call));
  }
  const one = listOf(call).find((item) => item.complaint_id === field(call, 'complaint_id'));
  return one ? act(call, action, one) : refuse(call, 268435463, '投诉单不存在');
}

/** Answers a request to the merchant platform. */
export function wechatPay(call: Call): void {
  const { path, store, query } = call;
  const back = encodeURIComponent(query.get('return_url') ?? '');
  const button = `<p><a href="/index.php/core/home/login?return_url=${back}">重新登录</a></p>`;
  if (call.method === 'POST' && (path.startsWith(API) || path.startsWith(PARTNER))) return api(call);
  if (path === '/' || path.endsWith('/home/login') || path.endsWith('/account/login'))
    return login(call, '微信支付商户平台', '请使用微信扫码登录', 'wechat-pay');
  if (path.endsWith('/session_expired'))
    return plain(
      call,
      '微信商户平台',
      `<header>微信支付商户平台</header><main><h2>登录超时，请重新登录</h2>${button}</main>`,
    );
  if (path.startsWith('/index.php/core/risk_ctrl'))
    return plain(
      call,
      '安全验证',
      '<header>微信支付商户平台</header><main><h2>为保障账户安全，请先完成安全验证</h2></main>',
    );
  if (store.expired['wechat-pay'])
    return redirect(call, `/index.php/core/home/session_expired?return_url=${encodeURIComponent(path)}`);
  if (!call.cookies['session_id'] || !call.cookies['ecc_csrf_cookie']) {
    const csrf = randomBytes(16).toString('hex');
    const common = 'Path=/; Secure; SameSite=Lax';
    call.cookies['ecc_csrf_cookie'] = csrf;
    call.response.setHeader('set-cookie', [
      `session_id=${randomBytes(16).toString('hex')}; HttpOnly; ${common}`,
      `ecc_csrf_cookie=${csrf}; ${common}`,
      `merchant_code=1900000109; ${common}`,
      `is_login=1; ${common}`,
    ]);
  }
  if (path === PARTNER_PAGE) return appPage(call, 'wechat-pay', '消费者投诉 - 微信支付服务商平台');
  if (path === PAGE || path.startsWith(`${PAGE}/`))
    return appPage(
      call,
      store.redesign || query.has('redesign') ? 'redesign' : 'wechat-pay',
      '消费者投诉 - 微信支付商户平台',
    );
  if (path === '/index.php/core/info')
    return plain(
      call,
      '账户概况 - 微信支付商户平台',
      `<header>微信支付商户平台 <a class="username" href="#">login@1900000109</a></header><main><h2>账户概况</h2><p>你好，演示商户。</p><p><a href="${PAGE}">消费者投诉</a></p></main>`,
    );
  plain(call, '页面不存在', '<main><h2>页面不存在</h2></main>', 404);
}
