/** Answers to the options page about channels and the outbox. Nothing secret goes back. */
import type { Database } from '../ledger/database';
import { retry, revive } from '../ledger/outbox';
import { list } from '../ledger/outbox-list';
import { MOST_AGE } from '../ledger/outbox-rows';
import type { WatchHandlers } from '../platform/router';
import type { TestAnswer } from '../platform/watch-messages';
import type { Alert } from './alert';
import { lineOf, loadChannels, removeChannel, saveChannel } from './channel-store';
import type { ChannelShelf } from './channel-store';
import { CHANNELS, cooled, messageOf, take } from './channels';
import type { ChannelSettings } from './channels';
import { post } from './send-batch';
import type { BatchDeps } from './send-batch';
import { loadState, saveState, withSkews } from './send-state';
import type { SenderDeps } from './sender';

export interface HandlerDeps
  extends Pick<BatchDeps, 'store' | 'fetch' | 'subtle' | 'now'>, Pick<SenderDeps, 'allowed' | 'language'> {
  /** Where the channels are stored. */
  shelf: ChannelShelf;
  db: Database;
  /** Something may be due now. */
  wake(): void;
}

type Own = 'channels' | 'saveChannel' | 'removeChannel' | 'testChannel' | 'outbox' | 'retryDelivery';

const answer = (kind: TestAnswer['kind'], code: string | null = null, waitMs: number | null = null) => ({
  kind,
  code,
  said: '',
  waitMs,
});

/** Sends a test past the outbox, so that its true outcome can be told. It counts for the pace. */
async function test(settings: ChannelSettings, deps: HandlerDeps): Promise<TestAnswer> {
  const { limits, hosts } = CHANNELS[settings.channel];
  if (!(await deps.allowed(hosts(settings.config)))) return answer('failed', 'permission');
  const before = await loadState(deps.store, settings.id, limits, deps.now());
  const { bucket, wait } = take(before.bucket, limits, deps.now());
  if (wait > 0) return answer('failed', 'tooFast', wait);
  const state = { ...before, bucket };
  await saveState(deps.store, settings.id, state);
  const now = deps.now();
  const key = `test|${settings.id}|${now}`;
  const nothing = { console: null, account: '', items: [], total: 0 };
  const alert: Alert = { key, kind: 'test', urgency: 'info', at: now, ...nothing };
  const message = messageOf([alert], { language: await deps.language(), now, wide: settings.wide, key });
  if (!message) return answer('refused', 'internal');
  const { outcome, skews } = await post(settings, message, state, [], deps);
  const after = { ...withSkews(state, skews), bucket: cooled(bucket, limits, outcome, deps.now()) };
  await saveState(deps.store, settings.id, after);
  if (!('code' in outcome)) return answer(outcome.kind);
  const waitMs = outcome.kind === 'failed' ? outcome.retryAfterMs : null;
  return { kind: outcome.kind, code: outcome.code, said: outcome.said, waitMs };
}

export function channelHandlers(deps: HandlerDeps): Pick<WatchHandlers, Own> {
  const { shelf, db, store, now, wake } = deps;
  return {
    async channels() {
      const { channels, unusable } = await loadChannels(shelf);
      return { channels: channels.map(lineOf), unusable };
    },
    async saveChannel({ channel }) {
      const saved = await saveChannel(shelf, channel);
      const id = channel['id'];
      if (!saved.saved || typeof id !== 'string') return saved;
      // Other settings, other limits: what was refused for the old ones goes again.
      await store.set(`channel|${id}`, null).catch(() => {});
      await revive(db, { channel: id }, now() - MOST_AGE, now()).catch(() => {});
      wake();
      return saved;
    },
    async removeChannel({ id }) {
      const removed = await removeChannel(shelf, id);
      wake();
      return removed;
    },
    async testChannel({ id }) {
      const { channels } = await loadChannels(shelf);
      const settings = channels.find((each) => each.id === id);
      return settings ? test(settings, deps) : answer('refused', 'removed');
    },
    outbox: ({ limit }) => list(db, { limit }),
    async retryDelivery({ key }) {
      const found = await retry(db, key, now());
      wake();
      return found;
    },
  };
}
