/** What a line of 协商历史 is: WeChat Pay's kinds, today's and those of old data. A kind that is not here stays unknown. */
import type { HistoryEvent } from './model';

/**
 * Of the user: `raise` complains, also once more · `message` writes · `help` calls the platform in ·
 * `unhelp` sends it away · `rate` 满意度 · `withdraw` · `settle` is content.
 * Of the merchant: `reply` writes · `close` 结单 · `grant`, `refuse` a refund.
 * `platform` writes or ends its help · `nudge` 催办 · `refund` money is on its way · `arrived` ·
 * `order` 支付分 · `note` of the system · `unknown` is counted as nothing.
 */
export type Act =
  | 'raise'
  | 'message'
  | 'help'
  | 'unhelp'
  | 'rate'
  | 'withdraw'
  | 'settle'
  | 'reply'
  | 'close'
  | 'grant'
  | 'refuse'
  | 'platform'
  | 'nudge'
  | 'refund'
  | 'arrived'
  | 'order'
  | 'note'
  | 'unknown';

/** Misspelt ones are the platform's own. */
const KINDS: Record<Exclude<Act, 'unknown'>, string> = {
  raise: 'USER_CREATE_COMPLAINT USER_CONTINUE_COMPLAINT',
  message: 'USER_RESPONSE USER_CLICK_RESPONSE',
  help: 'USER_APPLY_PLATFORM_HELP USER_APPLY_PLATFORM_SERVICE USER_APPLY_PLATFORM_SERIVCE',
  unhelp: 'USER_CANCEL_PLATFORM_SERVICE',
  rate: 'USER_SUBMIT_SATISFACTION',
  withdraw: 'USER_REVOKE_COMPLAINT USER_CANCEL_COMPLAINT',
  settle: 'USER_COMFIRM_COMPLAINT USER_CONFIRM_COMPLAINT',
  reply: 'MERCHANT_RESPONSE',
  close: 'MERCHANT_CONFIRM_COMPLETE',
  grant: 'MERCHANT_APPROVE_REFUND',
  refuse: 'MERCHANT_REFUSE_RERUND MERCHANT_REFUSE_REFUND MERCHANT_REJECT_REFUND',
  platform: 'PLATFORM_RESPONSE PLATFORM_SERVICE_FINISHED',
  nudge: 'PLATFORM_HELP_APPLICATION',
  refund:
    'COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE COMPLAINT_FULL_REFUNDED COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE',
  arrived: 'COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE',
  order: 'SERVICE_ORDER_CANCEL SERVICE_ORDER_COMPLETE SERVICE_ORDER_WAIT_USER_PAY',
  note: 'USER_CREATE_COMPLAINT_SYSTEM_MESSAGE USER_CONTINUE_COMPLAINT_SYSTEM_MESSAGE MERCHANT_CONFIRM_COMPLETE_SYSTEM_MESSAGE',
};
let acts: ReadonlyMap<string, Act> | null = null;
const readKinds = () =>
  new Map(
    Object.entries(KINDS).flatMap(([act, kinds]) => kinds.split(' ').map((kind) => [kind, act as Act])),
  );
/** The shape of a kind; other consoles number their lines, or name no kind at all. */
const KIND = /^[A-Z]+_/;

const WORDS: Record<HistoryEvent['by'], Act> = {
  user: 'message',
  merchant: 'reply',
  platform: 'platform',
  system: 'note',
  unknown: 'unknown',
};

/** What this line is. Without a kind of its own it is what its author's lines are: words. */
export function actOf({ type, by }: Pick<HistoryEvent, 'type' | 'by'>): Act {
  if (type && KIND.test(type)) return (acts ??= readKinds()).get(type) ?? 'unknown';
  return WORDS[by];
}

/** The user's own act that a merchant has to know of before answering. A mark out of five is none. */
export const ofUser = (event: HistoryEvent): boolean =>
  event.by === 'user' && !/^(rate|unknown)$/.test(actOf(event));

/** An answer of the merchant: words, a decision about the refund, a close. */
export const ofMerchant = (event: HistoryEvent): boolean =>
  event.by === 'merchant' && actOf(event) !== 'unknown';
