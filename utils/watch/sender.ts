/**
 * Sends what is due. Each channel has a lane of its own, one message at a time: a lane that waits for
 * a slow service holds up nobody else. At least once; what receives it can tell a repeat by its name.
 */
import type { Due } from '../ledger/outbox';
import type { Language } from '../i18n/t';
import { coalesced } from '../platform/once';
import type { Alert } from './alert';
import { batchesOf } from './batches';
import type { StoredChannels } from './channel-store';
import { CHANNELS, cooled, take } from './channels';
import { DESKTOP, DESKTOP_LIMITS } from './desktop';
import { pauseWith, sendBatch } from './send-batch';
import type { BatchDeps, Target } from './send-batch';
import { loadState, saveState, withSkews } from './send-state';
import type { ChannelState } from './send-state';

export interface SenderDeps extends BatchDeps {
  /** Read anew each time. Throws when they cannot be read: then nothing is dropped. */
  channels(): Promise<StoredChannels>;
  /** Notices on this computer are wanted. */
  desktop(): Promise<boolean>;
  language(): Promise<Language>;
  /** The permission for these match patterns is there. */
  allowed(hosts: string[]): Promise<boolean>;
  /** Still worth saying. */
  stillTrue(alert: Alert): Promise<boolean> | boolean;
}

/** After a fault of our own, ms. */
const OWN_FAULT = 60_000;
/** Never sooner again than this, ms. */
const LEAST_WAIT = 1000;

type Found = { target: Target } | { drop: 'off' | 'removed' } | { hold: 'internal' | 'permission' };

async function find(id: string, deps: SenderDeps): Promise<Found> {
  if (id === DESKTOP) return (await deps.desktop()) ? { target: { kind: 'desktop' } } : { drop: 'off' };
  const { channels, unusable } = await deps.channels();
  const settings = channels.find((each) => each.id === id);
  if (!settings) return unusable.includes(id) ? { hold: 'internal' } : { drop: 'removed' };
  if (!settings.on) return { drop: 'off' };
  const allowed = await deps.allowed(CHANNELS[settings.channel].hosts(settings.config));
  return allowed ? { target: { kind: 'channel', settings } } : { hold: 'permission' };
}

const limitsOf = (target: Target) =>
  target.kind === 'desktop' ? DESKTOP_LIMITS : CHANNELS[target.settings.channel].limits;

/** Rows that still say something true; the others are dropped. In doubt it is said. */
async function trueOnes(dues: readonly Due<Alert>[], deps: SenderDeps): Promise<Due<Alert>[]> {
  const over = new Set<string>();
  for (const alert of new Map(dues.map(({ alert }) => [alert.key, alert])).values()) {
    const still = await Promise.resolve(alert)
      .then(deps.stillTrue)
      .catch(() => true);
    if (!still) over.add(alert.key);
  }
  for (const key of over) await deps.outbox.drop(key, 'over', deps.now());
  return dues.filter(({ alert }) => !over.has(alert.key));
}

/** The state of a channel after a message: how long the next one waits. */
function after(
  state: ChannelState,
  { outcome, skews }: NonNullable<Awaited<ReturnType<typeof sendBatch>>>,
  target: Target,
  deps: SenderDeps,
): ChannelState {
  const next = withSkews(state, skews);
  if (outcome.kind === 'held') return next;
  const bucket = cooled(next.bucket, limitsOf(target), outcome as Parameters<typeof cooled>[2], deps.now());
  if (outcome.kind !== 'failed') return { ...next, bucket, failures: 0 };
  const failures = next.failures + 1;
  const wait = Math.max(outcome.retryAfterMs ?? 0, pauseWith(deps.random)(failures));
  const blockedUntil = Math.max(bucket.blockedUntil, deps.now() + wait);
  return { ...next, bucket: { ...bucket, blockedUntil }, failures: Math.min(failures, 1000) };
}

/** Sends what is due on one channel. Returns when it may go on, ms UTC; 0 = at once. */
async function sendOn(id: string, deps: SenderDeps): Promise<number> {
  const { outbox, store, now } = deps;
  const due = (await outbox.due(now())).filter(({ row }) => row.channel === id);
  if (due.length === 0) return 0;
  const found = await find(id, deps);
  const keys = due.map(({ row }) => row.key);
  if ('drop' in found) await outbox.dropRows(keys, found.drop, now());
  if ('hold' in found) await outbox.hold(keys, { code: found.hold, said: '' }, now());
  if (!('target' in found)) return 0;
  const { target } = found;
  const limits = limitsOf(target);
  const language = await deps.language();
  let state = await loadState(store, id, limits, now());
  for (const batch of await batchesOf(await trueOnes(due, deps), id === DESKTOP, deps.subtle)) {
    const { bucket, wait } = take(state.bucket, limits, now());
    if (wait > 0) return now() + wait;
    state.bucket = bucket;
    // Before it is sent: a killed worker must not send faster than a living one.
    await saveState(store, id, state);
    const result = await sendBatch(target, batch, state, language, deps);
    if (!result) continue;
    state = after(state, result, target, deps);
    await saveState(store, id, state);
  }
  return 0;
}

export interface Sender {
  /** Sends what is due. Never throws. Resolves with the moment when there is more to do, ms UTC, or null. */
  sendDue(): Promise<number | null>;
}

export function createSender(deps: SenderDeps): Sender {
  const lanes = new Map<string, () => Promise<void>>();
  /** Channel → when it may go on, ms UTC. */
  const waits = new Map<string, number>();

  const lane = (id: string) => {
    const known = lanes.get(id);
    if (known) return known;
    const made = coalesced(async () => {
      waits.set(id, deps.now() + OWN_FAULT);
      waits.set(id, await sendOn(id, deps));
    });
    lanes.set(id, made);
    return made;
  };
  const sendDue = async (): Promise<number | null> => {
    const due = await deps.outbox.due(deps.now());
    await Promise.all([...new Set(due.map(({ row }) => row.channel))].map((id) => lane(id)()));
    const rows = await deps.outbox.open();
    const next = rows.map(({ channel, nextAt = 0 }) => Math.max(nextAt, waits.get(channel) ?? 0));
    return next.length === 0 ? null : Math.max(Math.min(...next), deps.now() + LEAST_WAIT);
  };
  return { sendDue: () => sendDue().catch(() => deps.now() + OWN_FAULT) };
}
