/**
 * Where an appeal, or proof that a platform asks for, stands: what the ledger and people know of it.
 * Pure; every instant is ms UTC.
 */
import { millisecondsInHour } from 'date-fns/constants';
import type { Action, Clock, Clocks, Complaint } from './model';
import { isClosed } from './rules';
import { beijingDay } from './time';
import { afterWorkingDays } from './working-days';

/** `closed`: the window ran out and nothing was handed in. */
export type AppealState = 'prepare' | 'ready' | 'submitted' | 'followUp' | 'result' | 'closed';
export type AppealResult = 'won' | 'lost';

/** What people did about one pack. */
export interface AppealCourse {
  /** The last change of its text or its files. */
  changedAt: number;
  /** When it was last written to a file, as it was then. */
  madeAt: number | null;
  /** When a person says that it was handed in, in the console. */
  submittedAt: number | null;
  /** From when on the result is worth looking up. */
  followUpAt: number | null;
  result: AppealResult | null;
}

/** Something is handed in for the platform to judge by. */
const HANDED_IN: ReadonlySet<Action> = new Set<Action>(['appeal', 'evidence', 'proof', 'look']);

/** The platform reads an appeal that was seen in its list. */
const REVIEW = 'alipay-appeal-review';

/**
 * Do these clocks run until something is handed in? Proof that may be added while the platform is at
 * work, and that nobody asked for, is no window.
 */
export const isWindow = ({ next, waiting }: Pick<Clocks, 'next' | 'waiting'>): boolean =>
  next.id === REVIEW || (!next.done && HANDED_IN.has(next.action) && (waiting || next.action !== 'evidence'));

/**
 * `appealState` of the mini-program platform, 查询投诉单详情: 403 sent, 117 won, 118 lost, 402 too late.
 * Other platforms give no code.
 */
const BY_CODE: Readonly<Record<string, AppealResult>> = { '117': 'won', '118': 'lost' };
const SENT = '403';
const TOO_LATE = '402';

/** What the platform itself says of the result, or null. */
export const toldResult = ({ appeal = '' }: Pick<Complaint, 'appeal'>): AppealResult | null =>
  BY_CODE[appeal] ?? null;

/** Has the platform said how the appeal of this complaint ended? */
export const appealEnded = (complaint: Pick<Complaint, 'appeal'>): boolean => toldResult(complaint) !== null;

/** The state at `now`. `course`: null while nobody began. A result, once known, is the last word. */
export function appealState(
  course: AppealCourse | null,
  complaint: Pick<Complaint, 'appeal'>,
  clock: Pick<Clock, 'id' | 'due'>,
  now: number,
): AppealState {
  if (course?.result || appealEnded(complaint)) return 'result';
  if (course?.submittedAt != null)
    return course.followUpAt !== null && course.followUpAt <= now ? 'followUp' : 'submitted';
  if (clock.id === REVIEW) return clock.due !== null && clock.due <= now ? 'followUp' : 'submitted';
  if (complaint.appeal === SENT) return 'submitted';
  if (complaint.appeal === TOO_LATE || isClosed(clock, now)) return 'closed';
  return course?.madeAt != null && course.madeAt >= course.changedAt ? 'ready' : 'prepare';
}

/** People look at ten: ours. */
const LOOK_AT = 10 * millisecondsInHour;

/**
 * When to look the result up: 10:00 in Beijing on the working day after the `days` working days of the
 * review, the day of sending not counted. `missing`: years whose holidays are not known.
 */
export function followUpOf(submittedAt: number, days: number): { at: number; missing: number[] } {
  const { end, missing } = afterWorkingDays(submittedAt, days + 1);
  return { at: beijingDay(end) + LOOK_AT, missing };
}
