/** What changes when somebody acts, on the merchant's side or the user's. */
import { instant, spaced } from '../data/random.ts';
import type { MiniComplaint, RiskComplaint, TradeComplaint, WechatComplaint } from '../data.ts';
import { talkOf } from './mini-program.ts';
import { find, idOf, note, type Entry, type Store } from './store.ts';

const HOUR = 3600e3;
const GREETING = '您好，已收到您的反馈，正在为您核实订单情况，请您稍候。';

/** The history of a complaint; made up from its state when it is asked for the first time. */
export function historyOf(store: Store, item: WechatComplaint | TradeComplaint | RiskComplaint): Entry[] {
  const id = idOf(item);
  const known = store.history.get(id);
  if (known) return known;
  const list: Entry[] = [];
  store.history.set(id, list);
  if ('complaint_id' in item) {
    const at = instant(item.complaint_time);
    note(list, 'user', 'USER_CREATE_COMPLAINT', item.complaint_detail, at);
    note(list, 'system', 'USER_CREATE_COMPLAINT_SYSTEM_MESSAGE', '用户提交了投诉', at);
    const answered = item.complaint_state !== 'PENDING' || item.user_complaint_times > 1;
    if (answered) note(list, 'merchant', 'MERCHANT_RESPONSE', GREETING, at + 2 * HOUR);
    for (let n = 1; n < item.user_complaint_times; n++)
      note(list, 'user', 'USER_CONTINUE_COMPLAINT', '问题没有解决，继续投诉', at + (3 + n) * HOUR);
    if (item.incoming_user_response)
      note(list, 'user', 'USER_RESPONSE', '请问什么时候能处理好？', Date.now() - HOUR);
    if (item.in_platform_service)
      note(list, 'user', 'USER_APPLY_PLATFORM_SERVICE', '商家一直没有给出方案', at + 7 * HOUR);
    if (item.complaint_full_refunded)
      note(list, 'system', 'COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE', '退款已到账', at + 20 * HOUR);
    if (item.complaint_state === 'PROCESSED')
      note(list, 'merchant', 'MERCHANT_CONFIRM_COMPLETE', '商户反馈处理完成', at + 21 * HOUR);
    return list;
  }
  const risk = 'task_id' in item;
  const at = instant(risk ? item.gmt_complain : item.gmt_create);
  note(list, 'user', 'USER', risk ? item.complain_content : item.content, at);
  note(list, 'system', 'SYSTEM', '投诉已推送给商家', at);
  if (!/^(MERCHANT_PROC|MERCHANT_FEEDBACK_|WAIT|OVERDUE$)/.test(item.status))
    note(list, 'merchant', 'MERCHANT', GREETING, at + 2 * HOUR);
  if (item.status.startsWith('PLATFORM'))
    note(list, 'platform', 'AUDITOR', '平台已介入，请双方保持联系方式畅通。', at + 9 * HOUR);
  return list;
}

/** First reply: PENDING becomes PROCESSING; a waiting user no longer waits. */
export function reply(store: Store, item: WechatComplaint, text: string): void {
  note(historyOf(store, item), 'merchant', 'MERCHANT_RESPONSE', text);
  if (item.complaint_state === 'PENDING') item.complaint_state = 'PROCESSING';
  item.incoming_user_response = false;
}

export function complete(store: Store, item: WechatComplaint): void {
  note(historyOf(store, item), 'merchant', 'MERCHANT_CONFIRM_COMPLETE', '商户反馈处理完成');
  item.complaint_state = 'PROCESSED';
}

/** Refusing closes the complaint at once; approving closes it when the money arrives. */
export function refund(store: Store, item: WechatComplaint, agree: boolean, text: string): void {
  const list = historyOf(store, item);
  note(list, 'merchant', agree ? 'MERCHANT_APPROVE_REFUND' : 'MERCHANT_REFUSE_RERUND', text);
  item.complaint_state = agree ? 'PROCESSING' : 'PROCESSED';
  if (agree && store.refundMs >= 0) setTimeout(() => arrived(store, item), store.refundMs).unref();
}

/** The refund reaches the user; `open`: it was made elsewhere, and the complaint stays as it is. */
export function arrived(store: Store, item: WechatComplaint, open = false): void {
  if (item.complaint_full_refunded) return;
  note(historyOf(store, item), 'system', 'COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE', '退款已到账');
  if (!open) item.complaint_state = 'PROCESSED';
  item.complaint_full_refunded = true;
}

/** The user writes; `again` is 继续投诉, which opens a complaint once more. */
export function userMessage(store: Store, id: string, text: string, again: boolean): boolean {
  const found = find(store, id);
  if (!found) return false;
  if ('complaintOrderId' in found.item) {
    note(talkOf(store, found.item as MiniComplaint), 'user', '2', text);
    return true;
  }
  const item = found.item as WechatComplaint | TradeComplaint | RiskComplaint;
  const list = historyOf(store, item);
  if (!('complaint_id' in item)) {
    note(list, 'user', 'USER', text);
    return true;
  }
  note(list, 'user', again ? 'USER_CONTINUE_COMPLAINT' : 'USER_RESPONSE', text);
  item.incoming_user_response = true;
  if (again) {
    item.user_complaint_times += 1;
    item.complaint_state = 'PENDING';
  }
  return true;
}

/** Alipay: the merchant hands in how the complaint was handled. */
export function handle(store: Store, item: TradeComplaint | RiskComplaint, text: string): void {
  note(historyOf(store, item), 'merchant', 'MERCHANT', text);
  const now = spaced(Date.now());
  if ('task_id' in item) {
    const late = item.status === 'OVERDUE';
    item.status = late ? 'OVERDUE_PROCESSED' : 'PROCESSED';
    item.status_description = late ? '超时处理完成' : '处理完成';
    item.gmt_process = now;
  } else {
    item.status = 'MERCHANT_FEEDBACKED';
    item.gmt_modified = now;
  }
}
