/** What the workbench keeps in hand of every complaint: enough to sort, to filter and to search. Pure. */
import { clocksOf } from '../../complaint/clocks';
import type { ConsoleId, Phase, QueueId } from '../../complaint/model';
import { endOf } from '../../complaint/rules';
import type { ClockOptions } from '../../complaint/rules';
import type { CaseRow } from '../case-rows';
import type { Kin } from '../family';
import { complaintOf, NO_DUE } from '../record';
import type { StoredComplaint } from '../record';
import { folded } from './terms';

export interface Line {
  key: string;
  /** `${console}|${id}` */
  of: string;
  console: ConsoleId;
  account: string;
  queue: QueueId;
  phase: Phase;
  /** ms UTC; NO_DUE: it waits without a deadline; Infinity: it does not wait for us. */
  due: number;
  /** ms UTC: from then on its window is closed, and it waits for nobody; Infinity for what can be late. */
  end: number;
  /** ms UTC of the complaint, or of the first look where its time was never readable. */
  since: number;
  amountFen: number | null;
  seenAt: number;
  tags: readonly string[];
  assigned: string;
  /** Everything that a search looks at, folded. */
  words: string;
  kin: Kin;
  /** Which complaint of its family it is; 0 = not worked out. */
  times: number;
}

/** Code points of the user's words that are searched. */
const MOST_WORDS = 600;
/** Between two texts: no term holds it. */
const BREAK = '\n';

/** The line of a record. `own`: what people keep about it. */
export function lineOf(record: StoredComplaint, own: CaseRow | undefined, options: ClockOptions): Line {
  const { key, console, account, id, facts, phase, seenAt, firstSeenAt, shadow, keys } = record;
  const { queue, complaintTime, userComplaintTimes, mchid } = facts;
  const { next, waiting } = clocksOf(complaintOf(record), { ...options, account });
  return ofPeople(
    {
      key,
      of: `${console}|${id}`,
      console,
      account,
      queue,
      phase,
      due: waiting ? (next.due ?? NO_DUE) : Infinity,
      end: endOf(next),
      since: complaintTime?.at ?? firstSeenAt,
      amountFen: facts.amountFen ?? null,
      seenAt,
      tags: [],
      assigned: '',
      words: folded(
        [
          id,
          facts.outTradeNo,
          facts.transactionId,
          facts.phoneMask,
          account,
          facts.status.text,
          facts.problem,
          facts.detail?.slice(0, MOST_WORDS),
          ...(facts.tags ?? []),
        ]
          .filter(Boolean)
          .join(BREAK),
      ),
      kin: {
        console,
        account,
        id,
        shadow,
        keys,
        firstSeenAt,
        facts: { queue, complaintTime, userComplaintTimes, mchid },
      },
      times: 0,
    },
    own,
  );
}

/** The line with what people keep about its complaint now. */
export const ofPeople = (line: Line, own: CaseRow | undefined): Line =>
  own ? { ...line, tags: own.tags, assigned: own.assigned } : line;
