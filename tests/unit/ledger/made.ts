/** Made-up complaints and looks. Dummy people only. */
import type { Complaint } from '../../../utils/complaint/model';
import type { Observation } from '../../../utils/platform/messages';

/** 2026-11-21 09:00 Beijing. */
export const NINE = Date.UTC(2026, 10, 21, 1);
export const HOUR = 3_600_000;

export const PENDING = { code: 'PENDING', text: '待处理', phase: 'reply' } as const;
export const PROCESSING = { code: 'PROCESSING', text: '处理中', phase: 'finish' } as const;
export const PROCESSED = { code: 'PROCESSED', text: '已处理完成', phase: 'done' } as const;

export function complaint(id: string, more: Partial<Complaint> = {}): Complaint {
  return {
    id,
    console: 'wechat-pay',
    queue: 'wechat-pay',
    status: PENDING,
    complaintTime: { at: NINE, resolution: 1000 },
    ...more,
  };
}

export function look(complaints: Complaint[], more: Partial<Observation> = {}): Observation {
  return {
    type: 'observe',
    console: 'wechat-pay',
    account: '1900000109',
    session: 'known',
    at: NINE + HOUR,
    complaints,
    unreadWaiting: 0,
    ...more,
  };
}
