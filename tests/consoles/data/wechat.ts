/** A draft in the words of WeChat Pay (消费者投诉). */
import type { Draft } from './draft.ts';
import { between, compact, digits, rfc3339 } from './random.ts';
import { TOPICS } from './texts.ts';

export interface WechatComplaint {
  complaint_id: string;
  complaint_time: string;
  complaint_detail: string;
  complaint_state: 'PENDING' | 'PROCESSING' | 'PROCESSED';
  complainted_mchid: string;
  payer_phone: string;
  complaint_order_info: { transaction_id: string; out_trade_no: string; amount: number }[];
  complaint_full_refunded: boolean;
  incoming_user_response: boolean;
  user_complaint_times: number;
  problem_description: string;
  problem_type: string;
  apply_refund_amount?: number;
  user_tag_list: string[];
  complaint_media_list: { media_type: string; media_url: string[] }[];
  in_platform_service: boolean;
  need_immediate_service: boolean;
  is_agent_mode: boolean;
  additional_info?: unknown;
  service_order_info?: { order_id: string; out_order_no: string; state: string }[];
}

const STATE = { open: 'PENDING', working: 'PROCESSING', done: 'PROCESSED' } as const;

/** The merchant of the practice consoles. */
const MCHID = '1900000109';

/** 13800138000 → 138****8000 */
export const masked = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

export function wechat(from: Draft): WechatComplaint {
  const topic = TOPICS[from.category];
  const day = compact(from.paidAt);
  const media = from.next() < 0.4 ? [1 + (from.index % 4)] : [];
  return {
    complaint_id: `2002018${compact(from.at)}${String(from.index).padStart(6, '0')}${digits(from.next, 6)}`,
    complaint_time: rfc3339(from.at),
    complaint_detail: from.text,
    complaint_state: STATE[from.stage],
    complainted_mchid: MCHID,
    payer_phone: masked(from.phone),
    complaint_order_info: [
      {
        transaction_id: `4200002${from.order.slice(0, 3)}${day}${from.order.slice(2)}`,
        out_trade_no: `KS${compact(from.paidAt, 14)}${from.order.slice(0, 6)}`,
        amount: from.fen,
      },
    ],
    complaint_full_refunded: from.stage === 'done' && topic.type === 'REFUND' && from.next() < 0.6,
    incoming_user_response: from.userWaits,
    user_complaint_times: from.times,
    problem_description: topic.title,
    problem_type: topic.type,
    ...(topic.type === 'REFUND' && {
      apply_refund_amount: from.next() < 0.8 ? from.fen : Math.max(1, Math.round(from.fen / 2)),
    }),
    user_tag_list: from.highRisk ? ['HIGH_RISK'] : from.next() < 0.2 ? ['TRUSTED'] : [],
    complaint_media_list: media.map((n) => ({
      media_type: 'USER_COMPLAINT_IMAGE',
      media_url: [`/complaint-image/${n}.svg`],
    })),
    in_platform_service: from.times > 2,
    need_immediate_service: from.index % 53 === 17,
    is_agent_mode: from.index % 41 === 19,
    ...(from.index % 9 === 4 && {
      service_order_info: [
        { order_id: `1500${compact(from.at)}`, out_order_no: `SO${from.order}`, state: 'DOING' },
      ],
    }),
    ...(from.text.includes('充电宝') && {
      additional_info: {
        type: 'SHARE_POWER_TYPE',
        share_power_info: {
          return_time: rfc3339(from.paidAt + between(from.next, 1, 5) * 3600e3),
          return_address_info: {
            return_address: '某商场二楼电梯口机柜',
            longitude: '113.93',
            latitude: '22.52',
          },
          is_returned_to_same_machine: true,
        },
      },
    }),
  };
}
