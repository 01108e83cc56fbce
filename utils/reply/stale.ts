/** Whether a complaint is still what it was when somebody began to answer it. Pure. */
import { ofMerchant, ofUser } from '../complaint/history';
import type { Complaint, HistoryEvent, Phase } from '../complaint/model';

/** What counts of a complaint while somebody writes. */
export interface Snapshot {
  phase: Phase;
  text: string;
  /** ms UTC; null when no such event is known. */
  lastUserAt: number | null;
  lastMerchantAt: number | null;
  /** 0 = the thread has not been read. */
  historyLength: number;
  /** The console's own flag for an unanswered message; left out where it says nothing. */
  userWaits?: boolean;
}

export type StaleChange = 'newUserMessage' | 'stateChanged' | 'answeredByColleague' | 'gone';
export type Stale = 'same' | { changed: StaleChange };

export function snapshotOf({ status, history = [], incomingUserResponse }: Complaint): Snapshot {
  const last = (fits: (event: HistoryEvent) => boolean) =>
    history.reduce<number | null>((at, event) => (fits(event) ? Math.max(at ?? 0, event.at) : at), null);
  return {
    phase: status.phase,
    text: status.text,
    lastUserAt: last(ofUser),
    lastMerchantAt: last(ofMerchant),
    historyLength: history.length,
    ...(incomingUserResponse === undefined ? {} : { userWaits: incomingUserResponse }),
  };
}

const later = (before: number | null, after: number | null): boolean =>
  after !== null && (before === null || after > before);

/**
 * What changed, the most telling first: gone, a new message of the user, a colleague's answer,
 * another state. A thread that was read for the first time in between is no change.
 */
export function staleCheck(before: Snapshot, after: Snapshot | null): Stale {
  if (!after) return { changed: 'gone' };
  const read = before.historyLength > 0 && after.historyLength > 0;
  if (read && later(before.lastUserAt, after.lastUserAt)) return { changed: 'newUserMessage' };
  if (before.userWaits === false && after.userWaits === true) return { changed: 'newUserMessage' };
  if (read && later(before.lastMerchantAt, after.lastMerchantAt)) return { changed: 'answeredByColleague' };
  // Other words for the same phase are a new wording of the page, unless the phase is not known.
  if (before.phase !== after.phase) return { changed: 'stateChanged' };
  if (before.phase === 'unknown' && before.text.trim() !== after.text.trim())
    return { changed: 'stateChanged' };
  return 'same';
}
