/**
 * What one look at a console tells, from what came back. Nothing that was not understood is ever
 * told as 0 complaints.
 */
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import type { ConsoleKnowledge, WallKnowledge } from '../consoles/knowledge';
import { STALE_AFTER } from './sessions';

/** A number of waiting complaints; `nextDue` and `at` (when it was true) in ms UTC. */
interface Counted {
  count: number;
  nextDue: number | null;
  at: number;
}
export type ConsoleState =
  | ({ kind: 'known' } & Counted)
  /** Was known, too long ago. */
  | ({ kind: 'stale' } & Counted)
  | { kind: 'loggedOut' }
  | { kind: 'forbidden' }
  | { kind: 'riskControl' }
  /** An answer came, and it is not what we know. */
  | { kind: 'pageChanged' }
  | { kind: 'offline' }
  /** Not before `until`, ms UTC. */
  | { kind: 'backoff'; until: number };

export interface Evidence {
  /** HTTP status; null = no answer. */
  status: number | null;
  /** The computer says that it has no network. */
  offline: boolean;
  /** Final address, when it is not the one that was asked. */
  redirected: string | null;
  contentType: string;
  /** Codes and messages around the data, as text. */
  envelope: Record<string, string>;
  /** Recognised complaints, whatever their state; null = not a list. */
  rows: number | null;
  /** The console's own count of waiting ones. */
  counter: number | null;
  /** How many of `rows` wait. */
  waiting: number;
  /** ms UTC */
  nextDue: number | null;
  retryAfterMs: number | null;
  /** The body reads like a login page. */
  loginMarkers: boolean;
  /** ms UTC */
  at: number;
}

/** Nobody is kept waiting longer by a header. */
const MOST_WAIT = millisecondsInDay;

export const isKnown = (state: ConsoleState): state is { kind: 'known' } & Counted => state.kind === 'known';

/** What was known too long ago is stale. `now` in ms UTC. */
export function aged(state: ConsoleState, now: number): ConsoleState {
  return isKnown(state) && now - state.at > STALE_AFTER ? { ...state, kind: 'stale' } : state;
}

const WALLS: Record<WallKnowledge['kind'], ConsoleState> = {
  signedOut: { kind: 'loggedOut' },
  forbidden: { kind: 'forbidden' },
  riskControl: { kind: 'riskControl' },
};

/** The wall that the codes around the data name, or their words. */
function wallInside(envelope: Record<string, string>, known: ConsoleKnowledge): ConsoleState | null {
  const entries = Object.entries(envelope).map(([name, value]) => [name.toLowerCase(), value] as const);
  const code = known.envelope.find(({ field, value }) =>
    entries.some(([name, held]) => field.test(name) && value.test(held)),
  );
  const said = entries.filter(([name]) => /msg|message/.test(name)).map(([, words]) => words.trim());
  const wall = code ?? known.walls.find(({ text }) => text && said.some((words) => text.test(words)));
  return wall ? WALLS[wall.kind] : null;
}

/** Host and path without what follows, null when it is no address. */
function placeOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) ? `${url.host}${url.pathname}`.replace(/\/+$/, '') : null;
}

/** The wall at which the request ended. */
function wallAt(address: string | null, known: ConsoleKnowledge): ConsoleState | null {
  const place = address === null ? null : placeOf(address);
  if (place === null) return null;
  if (place === placeOf(known.login)) return WALLS.signedOut;
  // Knowledge matches host + path; a bare host keeps its slash.
  const wall = known.walls.find(({ url }) => url?.test(place) || url?.test(`${place}/`));
  return wall ? WALLS[wall.kind] : null;
}

function counted({ rows, counter, waiting, nextDue, at, contentType }: Evidence): ConsoleState {
  const changed: ConsoleState = { kind: 'pageChanged' };
  if (rows === null || !(rows >= 0)) return changed;
  const own = counter !== null && Number.isSafeInteger(counter) && counter >= 0 ? counter : null;
  if (rows === 0 && (own ?? 0) > 0) return changed;
  // A page without a single complaint is no list of none.
  if (rows === 0 && !(waiting > 0) && /\bx?html\b/i.test(contentType)) return changed;
  return { kind: 'known', count: Math.max(own ?? 0, waiting > 0 ? waiting : 0), nextDue, at };
}

/** The state that evidence shows. `ownWait`: ms that we would wait anyway after a refusal. */
export function stateFrom(
  evidence: Evidence,
  known: ConsoleKnowledge,
  ownWait = millisecondsInMinute,
): ConsoleState {
  const { status, offline, envelope, redirected, rows, retryAfterMs, loginMarkers, at } = evidence;
  const asked = Math.min(Math.max(retryAfterMs ?? 0, 0), MOST_WAIT);
  const backoff: ConsoleState = { kind: 'backoff', until: at + Math.max(asked, ownWait) };
  if (status === null) return offline ? { kind: 'offline' } : backoff;
  const wall = wallInside(envelope, known) ?? wallAt(redirected, known);
  if (wall) return wall;
  if (status === 401) return WALLS.signedOut;
  if (status === 403) return WALLS.forbidden;
  if (status === 408 || status === 425 || status === 429 || status >= 500) return backoff;
  if (loginMarkers && !((rows ?? 0) > 0)) return WALLS.signedOut;
  return status >= 200 && status < 300 ? counted(evidence) : { kind: 'pageChanged' };
}
