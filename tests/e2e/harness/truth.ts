/** What a console's own data demands, worked out here once more: nothing of the product is asked. */
import type { MiniComplaint, RiskComplaint, TradeComplaint, WechatComplaint } from '../../consoles/data.ts';

export type Raw = WechatComplaint | TradeComplaint | RiskComplaint | MiniComplaint;

export interface Truth {
  id: string;
  clock: string;
  /** ms UTC; null where nothing is counted to. */
  due: number | null;
  done: boolean;
  /** The merchant must act. */
  waits: boolean;
}

const HOUR = 3_600_000;

/** Both spellings of a Beijing time, as ms UTC. */
export const instantOf = (text: string): number =>
  Date.parse(/[+Z]/.test(text) ? text : `${text.replace(' ', 'T')}+08:00`);

const MINI_CLOCKS: Record<number, string> = {
  106: 'mp-evidence',
  108: 'mp-evidence',
  206: 'mp-refund-proof',
};

/** Seconds; without an end only the first state follows from a rule. */
function miniTruth({ complaintOrderId, status, createTime, expireTime }: MiniComplaint): Truth {
  const waits = [201, 106, 108, 206].includes(status);
  const end = expireTime || (status === 201 ? createTime + 48 * 3600 : 0);
  const done = [205, 112, 115, 116, 209, 102].includes(status);
  const clock = MINI_CLOCKS[status] ?? 'mp-respond';
  return { id: String(complaintOrderId), clock, due: waits && end ? end * 1000 : null, done, waits };
}

export function truthOf(raw: Raw): Truth {
  if ('complaintOrderId' in raw) return miniTruth(raw);
  if ('complaint_id' in raw) {
    const waits = raw.complaint_state !== 'PROCESSED';
    const first = raw.complaint_state === 'PENDING';
    return {
      id: raw.complaint_id,
      clock: first ? 'wx-first-reply' : 'wx-complete',
      due: waits ? instantOf(raw.complaint_time) + (first ? 24 : 72) * HOUR : null,
      done: !waits,
      waits,
    };
  }
  if ('task_id' in raw) {
    const waits = ['WAIT_PROCESS', 'PROCESSING', 'OVERDUE'].includes(raw.status);
    const due = waits ? instantOf(raw.gmt_overdue) : null;
    return { id: raw.task_id, clock: 'alipay-risk', due, done: !waits, waits };
  }
  const waits = ['MERCHANT_PROCESSING', 'MERCHANT_FEEDBACK_OVERTIME'].includes(raw.status);
  const due = waits ? instantOf(raw.gmt_create) + 96 * HOUR : null;
  const done = !waits && raw.status !== 'PLATFORM_PROCESSING';
  return { id: raw.complain_event_id, clock: 'alipay-trade', due, done, waits };
}

/** `data-state` at `now`. */
export function stateOf({ due, done }: Truth, now: number): string {
  if (done) return 'done';
  if (due === null) return 'unknown';
  const hours = (due - now) / HOUR;
  if (hours <= 0) return 'overdue';
  if (hours <= 1) return 'critical';
  if (hours <= 4) return 'urgent';
  return hours <= 12 ? 'soon' : 'calm';
}

/** What a list answer of any of the pages holds. */
export function rowsIn(answer: unknown): Raw[] {
  const { data = {}, complaintOrderList } = answer as { data?: Record<string, Raw[]> } & Record<
    string,
    Raw[]
  >;
  if (complaintOrderList) return complaintOrderList;
  return data['data'] ?? data['trade_complain_infos'] ?? data['complaint_list'] ?? [];
}
