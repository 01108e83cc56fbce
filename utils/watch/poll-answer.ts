/** What an answer to a repeated question means: for the account, and for the pace. Pure. */
import { clocksOf } from '../complaint/clocks';
import { CONSOLES } from '../consoles';
import type { Observation, Polled, SessionState } from '../platform/messages';
import { httpDate, waitOf } from './channels/http-date';
import type { ConsoleState, Evidence } from './state';

/** The answer as evidence. `online`: what the computer says of itself. */
export function evidenceOf(polled: Polled, online: boolean): Evidence {
  const { said, envelope, recognised, total, complaints, at } = polled;
  const waiting = complaints.map((each) => clocksOf(each)).filter((clocks) => clocks.waiting);
  const dues = waiting.map(({ next }) => next.due).filter((due) => due !== null);
  return {
    status: said?.status ?? null,
    offline: !online,
    redirected: said?.redirected ?? null,
    contentType: said?.type ?? '',
    envelope,
    rows: recognised ? complaints.length : null,
    // The total counts complaints of every state: it speaks only where nothing was recognised.
    counter: complaints.length === 0 ? total : null,
    waiting: waiting.length,
    nextDue: dues.length > 0 ? Math.min(...dues) : null,
    retryAfterMs: waitOf(said?.retryAfter ?? null, httpDate(said?.date ?? null) ?? at),
    loginMarkers: said?.page === true && CONSOLES[polled.console].login !== '',
    at,
  };
}

const SESSIONS: Partial<Record<ConsoleState['kind'], SessionState>> = {
  known: 'known',
  loggedOut: 'signedOut',
  forbidden: 'forbidden',
  riskControl: 'riskControl',
};

/**
 * The look that it amounts to; null when it tells nothing of the account (no network, a pause, an
 * answer in a shape we do not know: the page itself goes on being read). `unreadWaiting`: rows that
 * the last look at a page counted without reading.
 */
export function lookOf(polled: Polled, state: ConsoleState, unreadWaiting: number): Observation | null {
  const session = SESSIONS[state.kind];
  if (!session) return null;
  const known = session === 'known';
  const { console, account, at, complaints } = polled;
  return {
    type: 'observe',
    console,
    account,
    session,
    at,
    complaints: known ? complaints : [],
    unreadWaiting: known ? unreadWaiting : 0,
  };
}
