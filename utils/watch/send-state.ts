/** What the sender remembers of a channel between two messages. Kept until the browser closes, in no page's reach. */
import { list, number, own, shape, text, whole } from '../platform/copy';
import { fullBucket, keepSkew, readBucket } from './channels';
import type { Bucket } from './channels';
import type { Limits, TokenStore } from './channels/channel';

/** storage.session, one entry a name. */
export interface SendStore {
  get(name: string): Promise<unknown>;
  /** Null removes. */
  set(name: string, value: unknown): Promise<void>;
}

export interface ChannelState {
  bucket: Bucket;
  /** The last measures of our clock against the channel's host, ms. */
  skews: number[];
  /** Failed messages in a row. */
  failures: number;
}

const DAY = 86_400_000;
const skews = list(number(-3650 * DAY, 3650 * DAY), 5);
const token = shape<{ token: string; until: number }>({ token: text(2000), until: number(0, 8.64e15) });

/** The state of a channel. A store that fails or holds nonsense is an empty one. */
export async function loadState(
  store: SendStore,
  id: string,
  limits: Limits,
  now: number,
): Promise<ChannelState> {
  const stored = await store.get(`channel|${id}`).catch(() => null);
  return {
    bucket: readBucket(own(stored, 'bucket')) ?? fullBucket(limits, now),
    skews: skews(own(stored, 'skews')) ?? [],
    failures: whole(0, 1000)(own(stored, 'failures')) ?? 0,
  };
}

export const saveState = (store: SendStore, id: string, state: ChannelState): Promise<void> =>
  store.set(`channel|${id}`, state).catch(() => {});

/** ms to add to our clock. */
export const skewIn = ({ skews }: ChannelState): number => keepSkew(skews, null).skew;

export const withSkews = (state: ChannelState, measured: readonly number[]): ChannelState => ({
  ...state,
  skews: measured.reduce((kept: number[], each) => keepSkew(kept, each).kept, state.skews),
});

/** Access tokens: each is worth a request at most. */
export const tokensIn = (store: SendStore): TokenStore => ({
  get: async (key) => token(await store.get(`token|${key}`).catch(() => null)) ?? null,
  set: (key, value) => store.set(`token|${key}`, value).catch(() => {}),
});
