/** The checks behind the gates, with what the page knows of a complaint. */
import { clocksOf } from '../../complaint/clocks';
import { QUEUES } from '../../complaint/ids';
import type { Complaint } from '../../complaint/model';
import { closeCheck } from '../../reply/close';
import type { CloseCheck } from '../../reply/close';
import { replyLimit } from '../../reply/limits';
import { checkReply } from '../../reply/redlines';
import type { Check, RedLine } from '../../reply/redlines';
import type { CheckRequest, CloseRequest } from '../kit';
import { fill, valueOf } from './fill';
import type { Field } from './fill';

/** Refund seen: in the state, or arrived by the history. */
const refunded = (complaint: Complaint | null): boolean =>
  complaint?.fullRefunded === true ||
  (complaint?.history ?? []).some(({ type }) => /REFUND_(RECEIVED|SUCCESS|ARRIVED)/.test(type ?? ''));

const numbersOf = ({ outTradeNo, transactionId }: Complaint): string[] =>
  [outTradeNo, transactionId].filter((number) => number !== undefined);

/** The red lines of a text in this field. `request.now` in ms UTC. */
export function judgeReply(text: string, request: CheckRequest): Check {
  const { complaint, field, others, console, language, now, officialPhone } = request;
  const queue = complaint?.queue ?? QUEUES[console][0];
  const { hard, soft } = replyLimit(queue, field.limit);
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
    ...(officialPhone ? { officialPhone } : {}),
    language,
    now,
    due: complaint ? clocksOf(complaint).next.due : null,
  });
}

/** `now` in ms UTC. */
export const judgeClose = ({ complaint, action, attempts, now }: CloseRequest): CloseCheck =>
  closeCheck(complaint, { now, attempts, burst: false, action });

/** Puts what is better in the place of what was found, last place first, and leaves the rest as it is. */
export async function repair(
  field: Field,
  findings: readonly Pick<RedLine, 'from' | 'to' | 'better' | 'words'>[],
) {
  let text = valueOf(field);
  const places = findings
    .filter(({ from, to, words, better }) => better !== undefined && text.slice(from, to) === words)
    .toSorted((a, b) => b.from - a.from);
  for (const { from, to, better = '' } of places) text = text.slice(0, from) + better + text.slice(to);
  return fill(field, text);
}
