/** Whether a complaint may be closed: one of three things must hold. Pure, never in the way of a person. */
import { clocksOf } from '../complaint/clocks';
import { dutyOf } from '../complaint/duties';
import { actOf, ofMerchant } from '../complaint/history';
import type { Act } from '../complaint/history';
import type { Complaint, HistoryEvent } from '../complaint/model';
import type { ClockOptions } from '../complaint/rules';
import { refundIn } from './close-refund';
import { offerIn, stanceOf, type Stance } from './stance';

/** 处理完成, or 驳回退款 which closes by itself. */
export type CloseAction = 'complete' | 'reject';
export type ConditionId = 'fullRefund' | 'withdrawn' | 'agreed';

/** Why a condition does not hold. */
export type Missing =
  | 'threadUnread'
  | 'noRefund'
  | 'partialRefund'
  | 'refundOnItsWay'
  | 'noWithdrawal'
  | 'withdrawalTakenBack'
  | 'noOffer'
  | 'onlyLooking'
  | 'noAnswer'
  | 'agreedToSomethingElse'
  | 'userRefuses'
  | 'userAsks'
  | 'userUnclear';

export interface Condition {
  id: ConditionId;
  ok: boolean;
  /** Words of the thread for it or against it; data of the page, shortened. */
  evidence: string | null;
  /** ms UTC of that event. */
  at: number | null;
  missing: Missing | null;
}

export interface CloseCheck {
  verdict: 'pass' | 'warn' | 'block';
  action: CloseAction;
  conditions: Condition[];
  missing: Missing[];
  /** Which close this would be, 1 for the first, of `of`. */
  attempt: number;
  of: 3;
  /** So many closes without a content user: the merchant may pause. */
  mayPause: boolean;
  /** The user is likely to come back. */
  reopenRisk: boolean;
  /** ms until the case must be closed; negative when late; null when not known. */
  timeLeft: number | null;
  /** What would solve it. */
  step: 'refund' | 'progress' | 'reply' | 'read';
  burst: boolean;
}

export interface CloseOptions {
  now: number;
  /** Closes so far, as far as the caller knows. */
  attempts: number;
  /** Part of 集中投诉. */
  burst: boolean;
  action: CloseAction;
  /** By which rules the clocks run. */
  rules?: ClockOptions;
}

export const ENOUGH_CLOSES = 3;
/** Acts that close a complaint. */
const CLOSES = /^(close|refuse)$/;
/** Codes of complaints that their user took back. */
const WITHDRAWN_STATES = /^(DROP_|CANCELLED$)/;

const short = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return [...plain].length > 60 ? `${[...plain].slice(0, 59).join('')}…` : plain;
};

/** What an act says by itself; `unknown` ones say nothing, whatever words stand in them. */
const SAYS: Partial<Record<Act, Stance>> = {
  withdraw: 'withdraws',
  settle: 'solved',
  raise: 'refuses',
  help: 'refuses',
  unhelp: 'unclear',
  unknown: 'unclear',
};

/** What a line of the user says, by its kind where it has a telling one. */
const stance = (event: HistoryEvent): Stance => SAYS[actOf(event)] ?? stanceOf(event.text);

/** The user's lines, and those that might be. A rating speaks only where it is a complaint. */
const linesOf = (history: readonly HistoryEvent[]): Line[] =>
  history
    .filter(({ by, text }) => by === 'user' || (by === 'unknown' && text.trim() !== ''))
    .map((event) => ({ event, stance: stance(event) }))
    .filter(({ event, stance: said }) => actOf(event) !== 'rate' || said === 'refuses');

interface Line {
  event: HistoryEvent;
  stance: Stance;
}

const condition = (
  id: ConditionId,
  missing: Missing | null,
  event: HistoryEvent | null = null,
  evidence: string | null = event ? short(event.text) || null : null,
): Condition => ({ id, ok: missing === null, evidence, at: event?.at ?? null, missing });

function withdrawn(complaint: Complaint, user: readonly Line[]): Condition {
  if (WITHDRAWN_STATES.test(complaint.status.code ?? ''))
    return condition('withdrawn', null, null, complaint.status.text);
  const at = user.findLastIndex(({ stance }) => stance === 'withdraws');
  const found = user[at];
  if (!found) return condition('withdrawn', 'noWithdrawal');
  const back = user.slice(at + 1).find(({ stance }) => stance === 'refuses');
  return back
    ? condition('withdrawn', 'withdrawalTakenBack', back.event)
    : condition('withdrawn', null, found.event);
}

const YES: ReadonlySet<Stance> = new Set(['solved', 'agrees', 'thanks', 'withdraws']);
const WEAK: ReadonlySet<Stance> = new Set(['agrees', 'thanks']);

/** Agreement of the user with what the merchant offered last. */
function agreed(history: readonly HistoryEvent[], user: readonly Line[], refundDue: boolean): Condition {
  const place = history.findLastIndex(
    (event) =>
      ofMerchant(event) && actOf(event) !== 'close' && (event.text ? offerIn(event.text) : '') !== 'courtesy',
  );
  const offer = history[place];
  if (!offer) return condition('agreed', 'noOffer');
  const since = user.filter(({ event }) => history.indexOf(event) > place);
  const last = since.findLast(({ stance }) => stance !== 'unclear') ?? since.at(-1);
  if (!last) {
    const before = user.findLast(({ stance }) => YES.has(stance));
    return before
      ? condition('agreed', 'agreedToSomethingElse', before.event)
      : condition('agreed', 'noAnswer', offer);
  }
  const no = (missing: Missing, { event }: Line) => condition('agreed', missing, event);
  if (last.stance === 'refuses') return no('userRefuses', last);
  if (last.stance === 'asks') return no('userAsks', last);
  const doubt = since.findLast(({ stance }) => stance === 'unclear' || stance === 'asks');
  if (last.stance === 'unclear') return no('userUnclear', last);
  if (WEAK.has(last.stance)) {
    // A polite word undoes no refusal, and no message behind it that we do not understand.
    const refused = since.find(({ stance }) => stance === 'refuses');
    if (refused) return no('userRefuses', refused);
    if (doubt && doubt.event.at >= last.event.at) return no('userUnclear', doubt);
    if (refundDue) return no('refundOnItsWay', last);
    if (actOf(offer) === 'refuse' && last.stance === 'thanks') return no('userUnclear', last);
    if (actOf(offer) !== 'grant' && offerIn(offer.text) === 'stall') return no('onlyLooking', last);
  } else if (doubt && since.indexOf(doubt) > since.indexOf(last)) return no('userUnclear', doubt);
  return condition('agreed', null, last.event);
}

/** Looks at a complaint before it is closed. Passes on evidence only; what it cannot read, blocks. */
export function closeCheck(complaint: Complaint, options: CloseOptions): CloseCheck {
  const { now, action, burst } = options;
  const history = (complaint.history ?? []).toSorted((a, b) => a.at - b.at);
  const read = history.length > 0;
  const user = linesOf(history);
  const refund = refundIn(complaint, history);
  const unread = (id: ConditionId) => condition(id, 'threadUnread');
  const conditions: Condition[] = [
    condition('fullRefund', refund.missing, refund.event, refund.event ? short(refund.event.text) : null),
    read || WITHDRAWN_STATES.test(complaint.status.code ?? '')
      ? withdrawn(complaint, user)
      : unread('withdrawn'),
    read ? agreed(history, user, refund.missing === 'refundOnItsWay') : unread('agreed'),
  ];
  const solved = conditions.some(({ ok }) => ok);
  const closes = history.filter((event) => CLOSES.test(actOf(event))).length;
  const known = Number.isFinite(options.attempts) ? Math.max(0, Math.floor(options.attempts)) : 0;
  const attempts = Math.max(known, closes);
  const mayPause = read && !solved && attempts >= ENOUGH_CLOSES;
  const clocks = clocksOf(complaint, options.rules);
  const clock = [clocks.next, clocks.then].find((one) => one?.id === dutyOf(complaint).clock);
  const last = user.at(-1)?.stance;
  const missing = [...new Set(conditions.flatMap((one) => one.missing ?? []))];
  // In a burst a polite word is soon followed by the next complaint: money or a withdrawal lets it go.
  const frozen = burst && !conditions.some(({ id, ok }) => ok && id !== 'agreed');
  return {
    verdict: solved ? (frozen ? 'warn' : 'pass') : mayPause ? 'warn' : 'block',
    action,
    conditions,
    missing: solved ? [] : missing,
    attempt: attempts + 1,
    of: ENOUGH_CLOSES,
    mayPause,
    reopenRisk:
      !solved ||
      burst ||
      last === 'refuses' ||
      last === 'asks' ||
      complaint.incomingUserResponse === true ||
      (complaint.userComplaintTimes ?? 1) >= 2,
    timeLeft: clock?.due == null ? null : clock.due - now,
    step: stepOf(missing, read),
    burst,
  };
}

function stepOf(missing: readonly Missing[], read: boolean): CloseCheck['step'] {
  if (!read) return 'read';
  if (missing.includes('refundOnItsWay')) return 'progress';
  if (missing.includes('userAsks') || missing.includes('noOffer') || missing.includes('onlyLooking'))
    return 'reply';
  return 'refund';
}
