/** What may come in about channels and the outbox: shapes and sizes. What they mean is checked where they are used. */
import { CONSOLE_IDS } from '../complaint/ids';
import { id, oneOf, own, text, whole } from './copy';
import type { Copy } from './copy';
import { jsonRecord } from './json';
import type { WatchMessage } from './watch-messages';

const MOST_LINES = 500;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const uuid: Copy<string> = (value) => (typeof value === 'string' && UUID.test(value) ? value : undefined);
/** Joined of several parts, each of them an id or an account's name. */
const rowKey: Copy<string> = (value) =>
  typeof value === 'string' && /^[^\p{C}]{1,1000}$/u.test(value) ? value : undefined;
const consoleId = oneOf(...CONSOLE_IDS);
const SHORT = 200;

type Read = {
  [T in WatchMessage['type']]: (value: unknown) => Extract<WatchMessage, { type: T }> | undefined;
};

/** `make(part)` of an acceptable part. */
function of<T, M>(copy: Copy<T>, value: unknown, name: string, make: (part: T) => M): M | undefined {
  const part = copy(own(value, name));
  return part === undefined ? undefined : make(part);
}

/** A channel has an id of our form; the rest is read by the channel itself. */
const channel: Copy<Extract<WatchMessage, { type: 'saveChannel' }>['channel']> = (value) => {
  const copy = jsonRecord(value);
  return copy && uuid(copy['id']) && id(copy['channel']) ? copy : undefined;
};

export const READ_WATCH: Read = {
  channels: () => ({ type: 'channels' }),
  saveChannel: (value) => of(channel, value, 'channel', (channel) => ({ type: 'saveChannel', channel })),
  removeChannel: (value) => of(uuid, value, 'id', (id) => ({ type: 'removeChannel', id })),
  testChannel: (value) => of(uuid, value, 'id', (id) => ({ type: 'testChannel', id })),
  outbox: (value) => of(whole(1, MOST_LINES), value, 'limit', (limit) => ({ type: 'outbox', limit })),
  retryDelivery: (value) => of(rowKey, value, 'key', (key) => ({ type: 'retryDelivery', key })),
  watchOptions: () => ({ type: 'watchOptions' }),
  saveWatchOptions: (value) =>
    of(jsonRecord, value, 'options', (options) => ({ type: 'saveWatchOptions', options })),
  resumeConsole: (value) => {
    const console = consoleId(own(value, 'console'));
    const account = text(SHORT)(own(value, 'account'));
    return console === undefined || account === undefined
      ? undefined
      : { type: 'resumeConsole', console, account };
  },
};
