/** The checks behind the gates, with what the page knows of a complaint. */
import { clocksOf } from '../../complaint/clocks';
import { actOf } from '../../complaint/history';
import { QUEUES } from '../../complaint/ids';
import type { Complaint, ConsoleId } from '../../complaint/model';
import type { Language } from '../../complaint/words';
import { replyLimit } from '../../reply/limits';
import { checkReply } from '../../reply/redlines';
import type { Check, RedLine } from '../../reply/redlines';
import type { ReplyField } from '../fields';
import type { ClockOptions } from '../../complaint/rules';
import type { CheckSettings } from '../kit';
import { fill, valueOf } from './fill';
import type { Field } from './fill';

/** A reply as it stands in its field. */
interface CheckRequest {
  console: ConsoleId;
  field: ReplyField;
  complaint: Complaint | null;
  /** The other complaints on screen: their numbers must not stand in this reply. */
  others: readonly Complaint[];
  language: Language;
  /** ms UTC */
  now: number;
  rules?: ClockOptions;
  settings: CheckSettings | null;
}

/** Refund seen: in the state, or arrived by the history. */
const refunded = (complaint: Complaint | null): boolean =>
  complaint?.fullRefunded === true || (complaint?.history ?? []).some((event) => actOf(event) === 'arrived');

const numbersOf = ({ outTradeNo, transactionId }: Complaint): string[] =>
  [outTradeNo, transactionId].filter((number) => number !== undefined);

/** The red lines of a text in this field. `request.now` in ms UTC. */
export function judgeReply(text: string, request: CheckRequest): Check {
  const { complaint, field, others, console, language, now, settings } = request;
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
    ...settings,
    language,
    now,
    due: complaint ? clocksOf(complaint, request.rules).next.due : null,
  });
}

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
