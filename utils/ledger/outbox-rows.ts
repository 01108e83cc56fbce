/**
 * The outbox: what is to be said (alerts) and to whom (deliveries). Rows and the rules for one row;
 * pure. A row stands on disk before its first byte leaves, and is sent at least once; what receives it
 * can tell a repeat by its batch.
 */

/** What the outbox needs of an alert; the rest is stored as it is. JSON only. */
export interface OutboxAlert {
  key: string;
  kind: string;
  urgency: string;
  /** ms UTC: not to be sent before. */
  at: number;
  console: string | null;
  account: string;
  items: readonly { id: string; outTradeNo: string | null; amountFen: number | null }[];
  total: number;
}

/** `open` while a delivery may still leave; `done`; `dropped` = no longer true; `past` = only the key is kept. */
export type AlertState = 'open' | 'done' | 'dropped' | 'past';

export interface AlertRow {
  key: string;
  /** ms UTC, the alert's own. */
  at: number;
  state: AlertState;
  /** Null once `past`. */
  alert: OutboxAlert | null;
}

export type DeliveryState = 'planned' | 'sending' | 'sent' | 'failed' | 'refused' | 'unknown' | 'dropped';

export interface DeliveryRow {
  /** `${alert}|${channel}`, and `|snooze|n` behind it for a repeat that was asked for. */
  key: string;
  alert: string;
  channel: string;
  /** The same for ever: a repeat with it replaces, it does not double. */
  dedupe: string;
  state: DeliveryState;
  /** ms UTC: when it was planned for. */
  at: number;
  /** ms UTC of the next step; only while there is one. `sending`: end of the lease. */
  nextAt?: number;
  tries: number;
  /** ms UTC of the first try since it was planned or retried by hand. */
  since?: number;
  /** Who sends it. */
  owner?: string;
  /** Name of the message it went out with: tries of the same message have the same. */
  batch?: string;
  /** An earlier try under this name may have arrived. */
  maybe?: true;
  /** How often it left a message for another one: a name is never used for other content. */
  round?: number;
  /** Recipients of the message that have it. */
  done: number[];
  code: string | null;
  said: string;
  /** ms UTC of the last change. */
  settledAt: number;
}

/** A complaint that somebody is at. */
export interface TakenRow {
  /** `${console}|${id}` */
  key: string;
  /** ms UTC */
  at: number;
  /** Where the complaint stood then. */
  standing: string;
}

/** What came of a try. */
export type Settlement =
  | { kind: 'sent' }
  | { kind: 'failed'; retryAfterMs: number | null; code: string; said: string; done?: number[] }
  | { kind: 'refused'; code: string; said: string; done?: number[] }
  | { kind: 'unknown' }
  /** Nothing left: something on this computer is missing. No try is counted. */
  | { kind: 'held'; code: string; said: string };

/** A worker that did not settle within this time is dead, ms. Longer than any one send. */
export const LEASE = 60_000;
/** Our own choice: a message later than that helps nobody. */
export const MOST_TRIES = 12;
export const MOST_AGE = 24 * 3_600_000;
/** What is held is looked at again after, ms. */
const HELD_PAUSE = 5 * 60_000;
/** Answers after which nothing can have arrived: the next message may take others along. */
const SURELY_NOT = new Set(['tooFast', 'quota']);

/** Due for a try. A moment too far ahead comes from a clock that was set back since. */
export function isDue({ state, nextAt }: DeliveryRow, now: number): boolean {
  if (nextAt === undefined) return false;
  if (nextAt <= now || state === 'planned') return nextAt <= now;
  return nextAt > now + (state === 'sending' ? LEASE : MOST_AGE);
}

/** The row in the hands of `owner`. */
export const claimed = (row: DeliveryRow, now: number, owner: string, batch: string): DeliveryRow => ({
  ...row,
  state: 'sending',
  nextAt: now + LEASE,
  owner,
  batch: row.batch ?? batch,
  ...(row.batch === undefined ? {} : { maybe: true }),
  tries: row.tries + 1,
  since: row.since ?? now,
  settledAt: now,
});

/** Without what belongs to a try. */
export function still(
  row: DeliveryRow,
  state: DeliveryState,
  now: number,
  said: { code: string | null; said: string } = { code: null, said: '' },
): DeliveryRow {
  const { owner: _owner, nextAt: _nextAt, ...rest } = row;
  return { ...rest, state, ...said, settledAt: now };
}

/** The row after a try. `pause`: ms until the next one after so many tries. */
export function settledRow(
  row: DeliveryRow,
  outcome: Settlement,
  now: number,
  pause: (tries: number) => number,
): DeliveryRow {
  if (outcome.kind === 'sent') return still(row, 'sent', now);
  const said = 'code' in outcome ? { code: outcome.code, said: outcome.said } : { code: null, said: '' };
  const done = 'done' in outcome && outcome.done ? outcome.done : row.done;
  const state = outcome.kind === 'held' ? 'failed' : outcome.kind;
  const next = { ...still(row, state, now, said), done };
  if (outcome.kind === 'refused') return next;
  if (now - (row.since ?? now) >= MOST_AGE) return { ...next, state: 'failed' };
  if (outcome.kind === 'held')
    return { ...next, tries: Math.max(0, row.tries - 1), nextAt: now + HELD_PAUSE };
  // Without a network the service had no chance to answer: only time ends that.
  const reached = outcome.kind !== 'failed' || outcome.code !== 'network';
  if (row.tries >= MOST_TRIES && reached) return { ...next, state: 'failed' };
  const asked = outcome.kind === 'failed' ? (outcome.retryAfterMs ?? 0) : 0;
  const nextAt = now + Math.min(Math.max(asked, pause(row.tries)), MOST_AGE);
  const free = !row.maybe && outcome.kind === 'failed' && SURELY_NOT.has(outcome.code) && done.length === 0;
  return { ...(free ? alone(next) : next), nextAt };
}

/** Free to go with others. */
function alone(row: DeliveryRow): DeliveryRow {
  const { batch, maybe: _maybe, ...rest } = row;
  return batch === undefined ? row : { ...rest, round: (row.round ?? 0) + 1 };
}

/**
 * The rows of a message wait equally long: parts of it under the same name would be taken for repeats
 * and be lost.
 */
export function together(pause: (tries: number) => number): (tries: number) => number {
  let wait: number | undefined;
  return (tries) => (wait ??= pause(tries));
}

/**
 * As if it had just been planned. What is over starts anew, in another message, unless some recipients
 * have this one; what still waits may have arrived and keeps its name.
 */
export function again(row: DeliveryRow, now: number, anew: boolean): DeliveryRow {
  const done = anew ? [] : row.done;
  const over = row.nextAt === undefined && done.length === 0;
  const { since: _since, ...rest } = still(over ? alone(row) : row, 'planned', now);
  return { ...rest, tries: 0, nextAt: now, done };
}
