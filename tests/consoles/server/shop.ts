/** store.weixin.qq.com: pages and JSON of the practice WeChat shop. */
import { randomBytes } from 'node:crypto';
import type { AfterSale, Dispute } from '../data/shop.ts';
import { guaranteeApi } from './beside.ts';
import { field, html, json, slice, type Call } from './http.ts';
import { appPage, microPage, plain } from './pages.ts';
import { findShop, linesOf, moveOn, setStatus, WAITS, type ShopStore } from './shop-store.ts';

export const SHOP_PAGE = '/shop/aftersale/list';
export const DISPUTE_PAGE = '/shop/aftersale/dispute';
export const GUARANTEE_PAGE = '/shop/guarantee/list';
/** Where the host of the micro frontend fetches it. */
const MICRO_PAGE = '/micro/aftersale/';
const API = /^\/shop-faas\/mmchannelstrade\w+\/cgi\/(\w+)$/;
const PAGES = /^\/shop\/(aftersale\/(list|dispute|detail|dispute-detail)|guarantee\/list)$/;

const answer = (call: Call, data: object): void => json(call, { code: 0, msg: 'ok', ...data });
const refuse = (call: Call, code: number, msg: string): void => json(call, { code, msg });

/** What the page is told: the remaining time in seconds, and only in the merchant's own steps. */
function told({ due, paid, goods, desc, amount, ...one }: AfterSale, now: number): object {
  return {
    ...one,
    // Only the refusal tells that it is not taken.
    negotiate: undefined,
    product_info: { product_id: '3286', sku_id: '4740', count: 1, title: goods },
    details: { desc, receive_product: one.type !== 'REFUND', media_id_list: [] },
    refund_info: { amount, refund_reason: 1 },
    order_price: paid,
    ...(due === null ? {} : { deadline: Math.max(0, Math.floor((due - now) / 1000)) }),
  };
}

const toldDispute = ({ until, content, goods, amount, ...one }: Dispute): object => ({
  ...one,
  complaint_desc: content,
  product_title: goods,
  refund_info: { amount },
  tips: until && `请于${until}前处理`,
});

function list(call: Call, shop: ShopStore, which: 'aftersale' | 'dispute'): void {
  const now = Date.now();
  moveOn(shop, now);
  shop.listed[which].push(now);
  const states = field(call, 'status').split(',').filter(Boolean);
  const all: (AfterSale | Dispute)[] = shop[which];
  const found = all.filter((one) => !states.length || states.includes(String(one.status)));
  const size = Number(field(call, 'pageSize')) || 10;
  const page = slice(found, (Math.max(1, Number(field(call, 'pageNum'))) - 1) * size, size);
  const rows = page.map((one) => ('type' in one ? told(one, now) : toldDispute(one)));
  answer(call, {
    totalNum: found.length,
    totalPage: Math.ceil(found.length / size),
    waitingNum: all.filter((one) => WAITS.test(String(one.status))).length,
    [which === 'aftersale' ? 'after_sale_order_list' : 'complaint_order_list']: rows,
  });
}

function act(call: Call, shop: ShopStore, action: string, one: AfterSale | Dispute): void {
  const text = field(call, 'content');
  if (!('type' in one)) {
    if (!text || text.length > 500) return refuse(call, 10021501, '内容需为1-500字');
    if (action === 'addComplaintProof' && ![106, 108].includes(one.status))
      return refuse(call, 10021504, '当前状态不能举证');
    linesOf(shop, one).push({ item_type: 3, time: Math.floor(Date.now() / 1000), content: text });
    if (action === 'addComplaintProof') setStatus(one, 107);
    else if (one.status === 100 || one.status === 110) setStatus(one, 103);
    return answer(call, {});
  }
  if (one.due === null) return refuse(call, 10020001, '售后单状态已变化，请刷新');
  if (action === 'rejectApply') {
    if (one.negotiate) return refuse(call, 10021068, '该售后单暂不支持直接拒绝，请先与买家协商');
    if (!text) return refuse(call, 10020000, '请填写拒绝说明');
    setStatus(one, one.type === 'REFUND' ? 'MERCHANT_REJECT_REFUND' : 'MERCHANT_REJECT_RETURN');
  } else if (action === 'merchantUpdateAfterSale') {
    if (Number(field(call, 'amount')) > one.amount) return refuse(call, 10020000, '金额不能超过申请金额');
    setStatus(one, 'USER_WAIT_CONFIRM_UPDATE');
  } else if (one.status === 'MERCHANT_WAIT_RECEIPT') setStatus(one, 'MERCHANT_RETURN_SUCCESS');
  else setStatus(one, one.type === 'REFUND' ? 'MERCHANT_REFUND_SUCCESS' : 'USER_WAIT_RETURN');
  if (text) linesOf(shop, one).push({ item_type: 3, time: Math.floor(Date.now() / 1000), content: text });
  answer(call, {});
}

function api(call: Call, action: string): void {
  const { store, cookies } = call;
  const { shop } = store;
  if (store.expired['wechat-shop'] || !cookies['biz_token'])
    return json(call, { base_resp: { ret: 3000, errmsg: 'login expired' } });
  if (store.risk['wechat-shop']) return refuse(call, 10021099, '操作过于频繁，请稍后再试');
  if (store.forbidden['wechat-shop']) return refuse(call, 10021043, '暂无权限，请联系店铺管理员开通');
  if (action === 'esSearchAfterSaleOrder') return list(call, shop, 'aftersale');
  if (action === 'esSearchComplaintOrder') return list(call, shop, 'dispute');
  if (guaranteeApi(call, action)) return;
  const one = findShop(shop, field(call, 'id'));
  if (!one) return refuse(call, 10020000, '单号不存在');
  if (action !== 'getAfterSaleOrder' && action !== 'getComplaintOrder') return act(call, shop, action, one);
  const history = linesOf(shop, one).toReversed();
  answer(
    call,
    'type' in one
      ? { after_sale_order: told(one, Date.now()), history }
      : { complaint_order: toldDispute(one), history },
  );
}

/** The console keeps its address when the session is over: only its words say so. */
const WALL = `<div class="login__type__container"><h2>扫码进入我的小店</h2><div class="qrcode-img"></div><p>登录超时，请重新登录</p><button type="button" onclick="fetch('/__practice/restore-session',{method:'POST',body:'{&quot;console&quot;:&quot;wechat-shop&quot;}'}).then(()=>location.reload())">模拟扫码登录</button></div>`;

/** Answers a request to the shop. */
export function shop(call: Call): void {
  const { path, store, cookies } = call;
  const action = API.exec(path)?.[1];
  if (action) return call.method === 'POST' ? api(call, action) : html(call, 'POST only', 405);
  if (path === MICRO_PAGE) return microPage(call, 'wechat-shop');
  if (store.expired['wechat-shop']) return plain(call, '微信小店', `<main class="center">${WALL}</main>`);
  if (!cookies['biz_token'] || !cookies['biz_magic']) {
    const value = (): string => randomBytes(12).toString('hex');
    call.response.setHeader('set-cookie', [
      `biz_token=${value()}; Path=/; Secure; HttpOnly; SameSite=Lax`,
      `biz_magic=${value()}; Path=/; Secure; SameSite=Lax`,
    ]);
  }
  if (PAGES.test(path))
    return appPage(
      call,
      'wechat-shop-host',
      `${path.includes('dispute') ? '纠纷' : path.includes('guarantee') ? '保障单' : '售后'}管理 - 微信小店`,
    );
  const waiting = store.shop.aftersale.filter((one) => WAITS.test(one.status)).length;
  plain(
    call,
    '微信小店',
    `<header>微信小店</header><main><h2>店铺首页</h2><p>待处理售后 <b>${waiting}</b></p><p><a href="${SHOP_PAGE}">售后管理</a> · <a href="${DISPUTE_PAGE}">纠纷管理</a></p></main>`,
    /^\/(shop\/home)?$/.test(path) ? 200 : 404,
  );
}
