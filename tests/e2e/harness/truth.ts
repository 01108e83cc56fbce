/** What a console's own data demands, worked out here once more: nothing of the product is asked. */
import type { RiskComplaint, TradeComplaint, WechatComplaint } from '../../consoles/data.ts';

export type Raw = WechatComplaint | TradeComplaint | RiskComplaint;

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

export function truthOf(raw: Raw): Truth {
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

/** What a list answer of any of the three pages holds. */
export function rowsIn(answer: unknown): Raw[] {
  const { data } = answer as { data: Record<string, Raw[]> };
  return data['data'] ?? data['trade_complain_infos'] ?? data['complaint_list'] ?? [];
}
