/** To which queue an object of the console's data belongs. */
import type { ConsoleKnowledge, QueueKnowledge } from '../consoles/knowledge';
import type { Pick } from './picked';
import { codeStatus } from './status';

/** Names of a penalty: it tells to which complaint it belongs, and is none. */
export const isPenalty = ({ names = '' }: Pick): boolean => /(^| )(illegal|minusscore|penalty)/.test(names);

/** Names of a transaction whose refund is due: it goes by the number of the transaction. */
export const isRefundDue = ({ names = '' }: Pick): boolean =>
  /(^| )((gmt)?refund(due|deadline)|gmt(listed|pendingrefund))/.test(names);

/** By the names that only one queue has; where two have as many, by the code of the state. */
export function queueOf(pick: Pick, known: ConsoleKnowledge): QueueKnowledge | null {
  if (known.queues.length === 1) return known.queues[0] ?? null;
  const names = new Set((pick.names ?? '').split(' '));
  const scores = known.queues.map((queue) => queue.fields.filter((field) => names.has(field)).length);
  const best = Math.max(...scores);
  const likely = best > 0 ? known.queues.filter((_, i) => scores[i] === best) : [];
  const fits = likely.filter((queue) => likely.length === 1 || codeStatus(pick.status ?? '', queue));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
