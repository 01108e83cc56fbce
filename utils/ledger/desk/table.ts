/** The queue as a table for people. Pure. */
import type { Cell, QueueCsvWords } from '../../platform/workbench-messages';
import type { CaseRow } from '../case-rows';
import { NO_DUE } from '../record';
import type { StoredComplaint } from '../record';
import type { Line } from './line';

const dated = (at: number | undefined): Cell => (at === undefined ? null : { at });
/** Deadlines far in the future of a broken page are no dates. */
const FAR = 8_000_000_000_000;

/** Cells of one complaint, in the order of the columns; what is not known is empty, or says so. */
export function cellsOf(
  { console, account, id, facts, seenAt }: StoredComplaint,
  { due, times }: Pick<Line, 'due' | 'times'>,
  own: CaseRow | undefined,
  words: QueueCsvWords,
): Cell[] {
  const { outTradeNo, transactionId, phoneMask, amountFen, detail, problem, complaintTime, queue, status } =
    facts;
  return [
    words.consoles[console],
    words.queues[queue],
    account,
    id,
    status.text,
    due === NO_DUE ? words.unknown : due < FAR ? dated(due) : null,
    dated(complaintTime?.at),
    amountFen === undefined ? words.unknown : { fen: amountFen },
    outTradeNo ?? '',
    transactionId ?? '',
    phoneMask ?? '',
    problem ?? '',
    detail ?? '',
    times > 0 ? times : words.unknown,
    own?.assigned ?? '',
    own?.tags.join(' ') ?? '',
    dated(seenAt),
  ];
}
