/** The course of a complaint, out of everything that was seen of it. Pure. */
import { millisecondsInSecond } from 'date-fns/constants';
import type { HistoryEvent, Phase, Reading } from '../../complaint/model';
import { BEFORE } from '../../complaint/rates/model';
import type { Course, Instant } from '../../complaint/rates/model';
import { ratingOf } from '../../complaint/rates/replies';
import type { Sighting } from '../plan';
import type { StoredComplaint } from '../record';

/** What other tables tell of it. */
interface Beside {
  seen: readonly Sighting[];
  template: string;
  brokenPromise: boolean;
  category: string;
}

const COMPLETES = new Set([
  'MERCHANT_CONFIRM_COMPLETE',
  'MERCHANT_CONFIRM_COMPLETE_SYSTEM_MESSAGE',
  // Refusing a refund completes at once; WeChat Pay writes it both ways.
  'MERCHANT_REFUSE_RERUND',
  'MERCHANT_REFUSE_REFUND',
]);
const OPEN: readonly Phase[] = ['reply', 'finish', 'user', 'platform'];
const ANSWERED: ReadonlySet<Phase> = new Set(['finish', 'done']);

/** A reading to the second counts as that instant: the platforms' limits are to the second too. */
const instant = ({ at, resolution }: Reading): Instant => ({
  from: at,
  to: resolution <= millisecondsInSecond ? at : at + resolution - 1,
});

const least = (all: number[]): number | null => (all.length > 0 ? Math.min(...all) : null);
const most = (all: number[]): number | null => (all.length > 0 ? Math.max(...all) : null);

/** History up to the second complaint, oldest first, and whether its beginning is there. */
function firstRound(history: readonly HistoryEvent[] = []) {
  const events = history.toSorted((a, b) => a.at - b.at);
  const end = events.findIndex(({ type }) => type === 'USER_CONTINUE_COMPLAINT');
  return {
    events: end < 0 ? events : events.slice(0, end),
    whole: events.some(({ type }) => type === 'USER_CREATE_COMPLAINT'),
    again: end >= 0,
  };
}

const roundOf = ({ key, of }: Sighting): number => Number(key.slice(of.length + 1).split('|')[0]);

/**
 * Between the last look that showed it undone and the first that showed it done. `told`: the instant
 * that a history names; exact when the history is whole, else it was done then at the latest.
 */
function between(
  began: Instant,
  undone: readonly number[],
  seen: number | null,
  told: number | null,
  whole: boolean,
): Instant | null {
  if (told !== null && whole) return { from: told, to: told };
  const to = least([seen, told].filter((at) => at !== null));
  if (to === null) return null;
  return { from: Math.min(to, Math.max(began.from, ...undone.filter((at) => at < to))), to };
}

/** `null` facts stay unknown: nothing here guesses. */
export function courseOf(record: StoredComplaint, beside: Beside): Course {
  const { key, console, account, id, facts, firstSeenAt, seenAt, lastIn = {}, keys } = record;
  const began = facts.complaintTime ? instant(facts.complaintTime) : { from: BEFORE, to: firstSeenAt };
  const seen = beside.seen.filter((sighting) => roundOf(sighting) <= 1);
  const { events, whole, again } = firstRound(facts.history);
  const when = (fits: (phase: Phase) => boolean) =>
    seen.filter(({ phase }) => fits(phase)).map(({ at }) => at);
  const looks = (phases: readonly Phase[]) =>
    phases.map((phase) => lastIn[phase]).filter((at) => at !== undefined);

  const open = [...when((phase) => OPEN.includes(phase)), ...looks(OPEN)];
  const silent = [...when((phase) => phase === 'reply'), ...looks(['reply'])];
  const doneAt = least(when((phase) => phase === 'done'));
  const completed = events.find(({ type }) => type !== null && COMPLETES.has(type))?.at ?? null;
  const replied = events.find(({ by }) => by === 'merchant')?.at ?? null;
  const finished = between(began, open, doneAt, completed, whole);
  // Only 继续投诉 sends a completed complaint back; a list that prints no counter tells it this way.
  const back = facts.queue === 'wechat-pay' && finished !== null && silent.some((at) => at > finished.to);
  return {
    key,
    console,
    account,
    id,
    queue: facts.queue,
    orders: keys.filter((name) => /^(order|trade):/.test(name)),
    began,
    answered: between(began, silent, least(when((phase) => ANSWERED.has(phase))), replied, whole),
    finished: back ? finished : (entered(record, finished) ?? finished),
    silentAt: most(silent),
    openAt: most(open),
    seenAt,
    again: again || back || (facts.userComplaintTimes ?? 1) > 1,
    rating: rated(facts.history),
    category: beside.category,
    template: beside.template,
    brokenPromise: beside.brokenPromise,
    amountFen: facts.amountFen ?? null,
  };
}

/** When the page itself says since when it is done, and that fits what was seen. */
function entered(
  { facts: { stateTime, status }, stamps }: StoredComplaint,
  around: Instant | null,
): Instant | null {
  const fresh = status.phase === 'done' && (stamps.stateTime ?? 0) >= (stamps.status ?? 0);
  if (!stateTime || !fresh || !around) return null;
  const { from, to } = instant(stateTime);
  if (to < around.from || from > around.to) return null;
  return { from: Math.max(from, around.from), to: Math.min(to, around.to) };
}

function rated(history: readonly HistoryEvent[] = []): Course['rating'] {
  const ratings = history.filter(({ type }) => type === 'USER_SUBMIT_SATISFACTION');
  const last = ratings.toSorted((a, b) => a.at - b.at).at(-1);
  return last ? ratingOf(last.text) : null;
}
