/** One message to one channel: claimed, sent, written down. */
import type { DeliveryRow, Settlement } from '../ledger/outbox-rows';
import type { Language } from '../i18n/t';
import type { Notice } from '../platform/notify';
import type { Alert } from './alert';
import type { Batch } from './batches';
import { CHANNELS, deliver, mentionOf, messageOf } from './channels';
import type { ChannelSettings, Message, Outcome } from './channels';
import { noticeOf } from './desktop';
import type { Outbox } from './outbox';
import { skewIn, tokensIn } from './send-state';
import type { ChannelState, SendStore } from './send-state';

/** Where a message goes. */
export type Target = { kind: 'desktop' } | { kind: 'channel'; settings: ChannelSettings };

export interface BatchDeps {
  outbox: Outbox;
  store: SendStore;
  fetch: typeof fetch;
  subtle: SubtleCrypto;
  /** ms UTC. */
  now(): number;
  /** [0, 1) */
  random(): number;
  /** Names this life of this context. */
  owner: string;
  notify(id: string, notice: Notice): Promise<'shown' | 'denied'>;
}

/** No new request is begun after this, ms: with the time of a request itself it ends within the lease. */
const LAST_REQUEST = 30_000;
/** Whatever hangs, ms. Less than the lease. */
const MOST_TIME = 50_000;
const FIRST_PAUSE = 2000;
const MOST_PAUSE = 5 * 60_000;

/** Full jitter, from 2 s to 5 min. */
export const pauseWith =
  (random: () => number) =>
  (tries: number): number => {
    const most = Math.min(MOST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries, 20));
    return FIRST_PAUSE + random() * (most - FIRST_PAUSE);
  };

/** Rejects nothing, waits no longer than `most` ms. */
function within<T>(work: Promise<T>, most: number, late: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(late), most)));
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}

/** Outcome and measures of our clock. `done`: recipients that have it. */
export async function post(
  settings: ChannelSettings,
  message: Message,
  state: ChannelState,
  done: readonly number[],
  { fetch, subtle, store, now }: Pick<BatchDeps, 'fetch' | 'subtle' | 'store' | 'now'>,
): Promise<{ outcome: Outcome; skews: number[] }> {
  const begun = now();
  const work = deliver(CHANNELS[settings.channel], settings.config, message, {
    fetch: (input, init) =>
      now() - begun > LAST_REQUEST ? Promise.reject(new Error('too late')) : fetch(input, init),
    now,
    subtle,
    store: tokensIn(store),
    skew: skewIn(state),
    mention: mentionOf(settings.recipients, message.urgency),
    done,
  });
  return within(work, MOST_TIME, { outcome: { kind: 'unknown' }, skews: [] });
}

async function show(message: Message, id: string, deps: BatchDeps): Promise<Settlement> {
  const shown = deps.notify(id, noticeOf(message)).catch(() => 'denied' as const);
  const answer = await within(shown, MOST_TIME, 'denied');
  return answer === 'shown' ? { kind: 'sent' } : { kind: 'held', code: 'denied', said: '' };
}

/** `unknown`: which recipients have it is not known either, so those known before stay. */
const settlementOf = (outcome: Outcome): Settlement =>
  outcome.kind === 'unknown' ? { kind: 'unknown' } : outcome;

const doneIn = (rows: readonly DeliveryRow[]): number[] => [...new Set(rows.flatMap(({ done }) => done))];

/** Null when somebody else has all of it. */
export async function sendBatch(
  target: Target,
  batch: Batch,
  state: ChannelState,
  language: Language,
  deps: BatchDeps,
): Promise<{ outcome: Settlement; skews: number[] } | null> {
  const { outbox, now, owner } = deps;
  const keys = batch.dues.map(({ row }) => row.key);
  const rows = await outbox.claim(keys, now(), owner, batch.name);
  const mine = new Set(rows.map(({ key }) => key));
  const alerts = new Map<string, Alert>();
  for (const { row, alert } of batch.dues) if (mine.has(row.key)) alerts.set(alert.key, alert);
  const wide = target.kind === 'channel' && target.settings.wide;
  const message = messageOf([...alerts.values()], { language, now: now(), wide, key: batch.name });
  if (!message) return null;
  let result: { outcome: Settlement; skews: number[] };
  if (target.kind === 'desktop') result = { outcome: await show(message, batch.name, deps), skews: [] };
  else {
    const { outcome, skews } = await post(target.settings, message, state, doneIn(rows), deps);
    result = { outcome: settlementOf(outcome), skews };
  }
  await outbox.settle([...mine], owner, result.outcome, now(), pauseWith(deps.random));
  return result;
}
