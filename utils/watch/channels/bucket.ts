/** How often a channel may send: a token bucket that can be stored. */
import { number, shape } from '../../platform/copy';
import type { Limits, Outcome } from './channel';

export interface Bucket {
  /** May be a fraction. */
  tokens: number;
  /** When `tokens` was true, ms UTC. */
  at: number;
  /** Nothing goes before, ms UTC. */
  blockedUntil: number;
}

type Rates = Pick<Limits, 'perMinute' | 'perSecond' | 'burst'>;

/** A clock that was set back, or damage, blocks nobody longer. */
const MOST_BLOCK = 24 * 3_600_000;

/** Tokens a ms, so that burst and refill together stay within any minute and any second. */
function rate({ perMinute, perSecond = Infinity, burst }: Rates): number {
  return Math.min((perMinute - burst) / 60_000, (perSecond - burst) / 1000);
}

export const fullBucket = (limits: Rates, now: number): Bucket => ({
  tokens: limits.burst,
  at: now,
  blockedUntil: 0,
});

export const readBucket = shape<Bucket>({
  tokens: number(0, 1000),
  at: number(0, 8.64e15),
  blockedUntil: number(0, 8.64e15),
});

/** Takes one token, or tells how long to wait, ms. `now` in ms UTC. */
export function take(bucket: Bucket, limits: Rates, now: number): { bucket: Bucket; wait: number } {
  const speed = rate(limits);
  const gone = Math.max(0, now - bucket.at);
  const tokens = Math.min(limits.burst, bucket.tokens + gone * speed);
  const blockedUntil = bucket.blockedUntil - now > MOST_BLOCK ? now + MOST_BLOCK : bucket.blockedUntil;
  if (blockedUntil > now) return { bucket: { tokens, at: now, blockedUntil }, wait: blockedUntil - now };
  if (tokens < 1) return { bucket: { tokens, at: now, blockedUntil }, wait: Math.ceil((1 - tokens) / speed) };
  return { bucket: { tokens: tokens - 1, at: now, blockedUntil }, wait: 0 };
}

/** After a "too fast" nothing goes for a while, and then one by one. */
export function cooled(bucket: Bucket, limits: Limits, outcome: Outcome, now: number): Bucket {
  if (outcome.kind !== 'failed' || (outcome.code !== 'tooFast' && outcome.code !== 'quota')) return bucket;
  const wait = Math.min(Math.max(limits.cooldownMs, outcome.retryAfterMs ?? 0), MOST_BLOCK);
  return {
    tokens: Math.min(bucket.tokens, 1),
    at: now,
    blockedUntil: Math.max(bucket.blockedUntil, now + wait),
  };
}
