/** A queue of practice complaints as it stands at its start: real clocks over made-up complaints. Pure. */
import { millisecondsInMinute } from 'date-fns/constants';
import { clocksOf } from '../../complaint/clocks';
import { isQueueOf, CONSOLE_IDS } from '../../complaint/ids';
import type { Complaint, ConsoleId, HistoryEvent } from '../../complaint/model';
import { beijingDay } from '../../complaint/time';
import { dayName, promiseTime } from '../promise';
import { CASES } from './cases-data';
import type { CaseDraft } from './cases-data';
import { randomOf, shuffled } from './seed';

/** Cases of one practice. */
export const ROUND = 8;
/** ms after midnight in Beijing at which every practice begins: promises have a whole day. */
const OPENS = 9.5 * 60 * millisecondsInMinute;

export interface PracticeCase {
  complaint: Complaint;
  /** Texts to begin with. */
  replies: string[];
  /** A reply to it has to name a time. */
  dated: boolean;
  /** Its console has a 处理完成 to press. */
  closes: boolean;
}

/** ms UTC at which a practice begins that is opened at `now`. */
export const startOfPractice = (now: number): number => beijingDay(now) + OPENS;

const consoleOf = ({ queue }: CaseDraft): ConsoleId =>
  CONSOLE_IDS.find((id) => isQueueOf(queue, id)) ?? 'wechat-pay';

/** The complaint of a draft whose next clock runs out `left` minutes after `start` (ms UTC). */
function complaintOf(draft: CaseDraft, start: number): Complaint {
  const { id, queue, status, left, detail, more, said = [] } = draft;
  const due = start + left * millisecondsInMinute;
  const bare: Complaint = {
    id,
    console: consoleOf(draft),
    queue,
    status,
    detail,
    ...more,
    history: said.map(([before, by, type, text]): HistoryEvent => {
      const at = start - before * millisecondsInMinute;
      return { at, by, type, text };
    }),
  };
  const at = (time: number): Complaint => {
    const reading = { at: time, resolution: 1000 };
    return { ...bare, complaintTime: reading, stateTime: reading };
  };
  const { span } = clocksOf(at(start)).next;
  // Where no rule names a span the console's data names the deadline.
  return span === null
    ? { ...at(start), fieldDeadline: { at: due, from: due, to: due, source: 'field' } }
    : at(due - span);
}

/** ms UTC of the deadline that counts next; Infinity where there is none. */
export const dueOf = ({ complaint }: Pick<PracticeCase, 'complaint'>): number =>
  clocksOf(complaint).next.due ?? Infinity;

function caseOf(draft: CaseDraft, start: number): PracticeCase {
  const complaint = complaintOf(draft, start);
  const due = dueOf({ complaint });
  const time = promiseTime(start, due, 'zh-CN')?.text ?? '30分钟内';
  const late = `${dayName(due + 24 * 60 * millisecondsInMinute, 'zh-CN')}18:00`;
  const replies = draft.replies.map((text) => text.replace('{time}', time).replace('{late}', late));
  return { complaint, replies, dated: draft.dated, closes: complaint.console === 'wechat-pay' };
}

/** All of them, each with its good reply first, as they stand at `start` (ms UTC). */
export const everyCase = (start: number): PracticeCase[] => CASES.map((draft) => caseOf(draft, start));

/** The same seed draws the same queue: of every console one, one that may be closed and one that may not. */
export function drawCases(seed: number, start: number): PracticeCase[] {
  const random = randomOf(seed);
  const all = shuffled(everyCase(start), random);
  const picked = new Set<PracticeCase>();
  const pick = (fits: (complaint: Complaint) => boolean) => {
    const found = all.find((one) => !picked.has(one) && fits(one.complaint));
    if (found) picked.add(found);
  };
  pick(({ id }) => id === 'P-1003' || id === 'P-1006');
  pick(({ id }) => id === 'P-1004' || id === 'P-1005');
  for (const console of CONSOLE_IDS) pick((complaint) => complaint.console === console);
  while (picked.size < ROUND) pick(() => true);
  const drawn = shuffled([...picked], random);
  // Made just now, and nobody else's.
  for (const one of drawn) one.replies = shuffled(one.replies, random);
  return drawn;
}
