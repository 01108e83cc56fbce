/** The red lines of one reply, with what is known of its complaint. */
import { clocksOf } from '../complaint/clocks';
import { actOf } from '../complaint/history';
import { QUEUES } from '../complaint/ids';
import type { Complaint, ConsoleId } from '../complaint/model';
import type { ClockOptions } from '../complaint/rules';
import { replyLimit } from './limits';
import { checkReply } from './redlines';
import type { Check, ReplyContext } from './redlines';
import type { Language } from './text';

export interface JudgeRequest {
  console: ConsoleId;
  complaint: Complaint | null;
  /** Complaints whose numbers and amounts must not stand in this reply. */
  others: readonly Complaint[];
  /** Code points that the page's own field takes; null when it names no limit. */
  limit: number | null;
  rules?: ClockOptions;
  settings: Pick<ReplyContext, 'officialPhone' | 'ownWords' | 'allowWords'> | null;
  language: Language;
  /** ms UTC */
  now: number;
}

/** Refund seen: in the state, or arrived by the history. */
const refunded = (complaint: Complaint | null): boolean =>
  complaint?.fullRefunded === true || (complaint?.history ?? []).some((event) => actOf(event) === 'arrived');

const numbersOf = ({ outTradeNo, transactionId }: Complaint): string[] =>
  [outTradeNo, transactionId].filter((number) => number !== undefined);

/** Never throws. */
export function judge(text: string, request: JudgeRequest): Check {
  const { complaint, limit, others, console, language, now, settings } = request;
  const queue = complaint?.queue ?? QUEUES[console][0];
  const { hard, soft } = replyLimit(queue, limit);
  return checkReply(text, {
    console,
    queue,
    complaint,
    others: {
      numbers: others.flatMap(numbersOf),
      amounts: others.map(({ amountFen }) => amountFen).filter((fen) => fen !== undefined),
    },
    limit: hard,
    soft,
    facts: { refundKnown: refunded(complaint), callRecord: false },
    ...settings,
    language,
    now,
    due: complaint ? clocksOf(complaint, request.rules).next.due : null,
  });
}
