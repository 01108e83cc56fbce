/** Which clock runs next for a complaint, when it falls due, and how urgent that is. */
import { millisecondsInHour } from 'date-fns/constants';
import type { Clock, Clocks, ClockState, Complaint, Deadline, Source } from './model';
import { ofMerchant } from './history';
import { dutyOf, isOffered, startOf } from './duties';
import type { Duty } from './duties';
import { isClosed, isOwn, spanOf } from './rules';
import { APPEAL_OPEN } from './stages';
import type { ClockOptions } from './rules';

/** Start values, ms left: ours, to be set by the shop later. */
export const STATE_LIMITS: readonly [ClockState, number][] = [
  ['overdue', 0],
  ['critical', millisecondsInHour],
  ['urgent', 4 * millisecondsInHour],
  ['soon', 12 * millisecondsInHour],
];

/** Most urgent first; `unknown` stands above what has time, below what burns. */
const URGENCY: readonly ClockState[] = ['overdue', 'critical', 'urgent', 'soon', 'unknown', 'calm', 'done'];

/** How urgent a clock is at `now` (ms UTC). */
export function clockState(clock: Clock, now: number): ClockState {
  // A window that nobody used is over, not late.
  if (clock.done || isClosed(clock, now)) return 'done';
  // No time is published for an answer to a question: it is less than any complaint.
  if (clock.due === null) return clock.action === 'answer' ? 'calm' : 'unknown';
  const left = clock.due - now;
  // The platform's own time is nothing that burns.
  if (clock.action === 'platform') return left > 0 ? 'calm' : 'unknown';
  for (const [state, limit] of STATE_LIMITS) if (left <= limit) return state;
  return 'calm';
}

/** The most urgent of several states, or null of none. */
export function mostUrgent(states: Iterable<ClockState>): ClockState | null {
  let best = URGENCY.length;
  for (const state of states) best = Math.min(best, URGENCY.indexOf(state));
  return URGENCY[best] ?? null;
}

/**
 * The clocks of a complaint. Next action first: a WeChat Pay complaint that waits for its first
 * reply shows `wx-first-reply` (also when late), and `wx-complete` behind it.
 */
export function clocksOf(complaint: Complaint, options: ClockOptions = {}): Clocks {
  const { queue, status } = complaint;
  const duty = dutyOf(complaint);
  switch (status.phase) {
    case 'done': {
      if (complaint.appeal === APPEAL_OPEN)
        return { next: appealClock(complaint), then: null, waiting: false, done: false };
      return { next: still({ ...duty, action: 'finish' }, true), then: null, waiting: false, done: true };
    }
    case 'platform':
    case 'user':
      if (duty.info)
        return { next: running(complaint, duty, options, true), then: null, waiting: false, done: false };
      return { next: still(duty, false), then: null, waiting: false, done: false };
    case 'reply': {
      if (queue !== 'wechat-pay') return acting(running(complaint, duty, options, true));
      const first: Duty = { ...duty, clock: 'wx-first-reply', action: 'reply' };
      const then = running(complaint, duty, options, false);
      return acting(running(complaint, first, options, true), then.due === null ? null : then);
    }
    case 'finish': {
      const missing = isOffered(queue) ? missingOffer(complaint) : null;
      if (missing)
        return { next: still({ ...duty, action: missing }, false), then: null, waiting: false, done: false };
      return acting(running(complaint, duty, options, true));
    }
    case 'unknown': {
      // Nobody told whose turn it is: a printed deadline is still worth showing, a rule is not.
      const handle: Duty = { ...duty, action: 'handle' };
      const printed = complaint.deadline ?? complaint.fieldDeadline;
      return acting(printed ? running(complaint, handle, { rules: [] }, true) : still(handle, false));
    }
  }
}

/** An appeal is possible, and nobody has to make one: shown, never counted. No rule names its end. */
function appealClock({ deadline }: Complaint): Clock {
  const none = still({ clock: 'mp-appeal-verdict', action: 'appeal', starts: 'state' }, false);
  return { ...none, ...settle(deadline, undefined, null) };
}

/** Without the button that starts it a window is closed; where nothing tells, only the detail knows. */
function missingOffer({ appealable, deadline }: Complaint): 'late' | 'look' | null {
  if (appealable === false) return 'late';
  return appealable || deadline ? null : 'look';
}

/** The merchant's turn. */
const acting = (next: Clock, then: Clock | null = null): Clocks => ({
  next,
  then,
  waiting: true,
  done: false,
});

/**
 * The clock of a complaint that came back, where the time of 继续投诉 is known (only beside its
 * history, never in a list row): 24 h from that event. Null when it does not apply.
 */
export function reopenClock(complaint: Complaint, options: ClockOptions = {}): Clock | null {
  if (complaint.queue !== 'wechat-pay' || complaint.status.phase !== 'reply') return null;
  let reopened: number | null = null;
  for (const event of complaint.history ?? []) {
    if (event.type === 'USER_CONTINUE_COMPLAINT') reopened = Math.max(reopened ?? 0, event.at);
  }
  if (reopened === null) return null;
  const start = reopened;
  const answered = complaint.history?.some((event) => ofMerchant(event) && event.at > start);
  const span = spanOf('wx-reopen', start, options);
  if (answered || span === null) return null;
  return {
    id: 'wx-reopen',
    action: 'reply',
    due: start + span,
    span,
    source: 'rule',
    coarse: false,
    done: false,
    ...(isOwn('wx-reopen', start, options) && { own: true }),
  };
}

const still = ({ clock, action }: Duty, done: boolean): Clock => ({
  id: clock,
  action,
  due: null,
  span: null,
  source: null,
  coarse: false,
  done,
});

/** Only the next clock may take what the page prints: a printed deadline belongs to it. */
function running(complaint: Complaint, duty: Duty, options: ClockOptions, isNext: boolean): Clock {
  const { clock: id, action } = duty;
  const known = startOf(duty, complaint);
  const span = known === null ? null : spanOf(id, known, options);
  const rule = known === null || span === null ? null : known + span;
  const printed = isNext ? complaint.deadline : undefined;
  const field = isNext ? complaint.fieldDeadline : undefined;
  const { due, source, coarse } = settle(printed, field, rule);
  const own = source === 'rule' && known !== null && isOwn(id, known, options);
  return { id, action, due, span, source, coarse, done: false, ...(own && { own }) };
}

/** Page > field > rule. A coarse text is an interval: an exact instant inside it is taken. */
function settle(
  printed: Deadline | undefined,
  field: Deadline | undefined,
  rule: number | null,
): { due: number | null; source: Source | null; coarse: boolean } {
  if (printed) {
    const inside = (at: number) => at >= printed.from && at <= printed.to;
    if (printed.from === printed.to) return { due: printed.at, source: 'page', coarse: false };
    if (field && inside(field.at)) return { due: field.at, source: 'field', coarse: false };
    if (rule !== null && inside(rule)) return { due: rule, source: 'rule', coarse: false };
    return { due: printed.at, source: 'page', coarse: true };
  }
  if (field) return { due: field.at, source: 'field', coarse: false };
  return { due: rule, source: rule === null ? null : 'rule', coarse: false };
}
