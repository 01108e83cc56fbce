/** The same data as the other apps, read by a page that looks like neither. */
import { request as ask } from '../alipay/request.ts';
import type { MiniComplaint, WechatComplaint } from '../../data.ts';
import { kind } from '../alipay/kinds.ts';
import { request as fetchMini } from '../mini-program/request.ts';
import { moment as miniMoment, STATES as MINI, yuan as miniYuan } from '../mini-program/words.ts';
import { request as post } from '../wechat-pay/request.ts';
import { moment, STATES, yuan } from '../wechat-pay/words.ts';

export interface Item {
  id: string;
  order: string;
  time: string;
  text: string;
  amount: string;
  state: string;
  open: boolean;
}

const wechat = location.hostname === 'pay.weixin.qq.com';
const miniProgram = location.hostname === 'mp.weixin.qq.com';

/** Words of the buttons. */
export const WORDS = wechat ? ['去处理', '结束投诉单'] : ['立即处理'];

export async function list(size: number): Promise<{ items: Item[]; total: number }> {
  if (wechat) {
    const answer = await post<{ data: WechatComplaint[]; total_count: number }>('get_complaint_list', {
      limit: size,
      offset: 0,
    });
    const items = answer.data.map((one) => ({
      id: one.complaint_id,
      order: one.complaint_order_info[0]?.out_trade_no ?? '',
      time: moment(one.complaint_time),
      text: one.complaint_detail,
      amount: `¥${yuan(one.complaint_order_info[0]?.amount ?? 0)}`,
      state: STATES[one.complaint_state] ?? '',
      open: one.complaint_state !== 'PROCESSED',
    }));
    return { items, total: answer.total_count };
  }
  if (miniProgram) {
    const answer = await fetchMini<{ complaintOrderList: MiniComplaint[]; countAll: number }>(
      'getComplaintOrderList',
      { page: 1, pageSize: size, status: '' },
    );
    const items = answer.complaintOrderList.map((one) => ({
      id: String(one.complaintOrderId),
      order: one.outTradeNo,
      time: miniMoment(one.createTime),
      text: `${one.productName} ${one.nickName}`,
      amount: `￥${miniYuan(one.totalCost)}`,
      state: MINI[one.status] ?? String(one.status),
      open: [201, 106, 108, 206].includes(one.status),
    }));
    return { items, total: answer.countAll };
  }
  const { rows, total } = kind.list(await ask(`${kind.api}/list.json`, { page_num: 1, page_size: size }));
  const items = rows.map((row) => ({
    id: row.id,
    order: row.order || row.trade,
    time: row.time,
    text: row.content,
    amount: `¥${row.amount}`,
    state: kind.states[row.status] ?? row.status,
    open: kind.open.includes(row.status),
  }));
  return { items, total };
}

export async function reply(id: string, text: string): Promise<void> {
  if (wechat) await post('submit_response', { complaint_id: id, response_content: text });
  else if (miniProgram)
    await fetchMini('bussiRespondComplaint', {}, { complaintOrderId: id, content: text, bussiHandle: 1 });
  else await ask(`${kind.api}/feedback.json`, {}, { id, feedback_code: '04', content: text });
}

export const finish = (id: string): Promise<unknown> => post('submit_complete', { complaint_id: id });
