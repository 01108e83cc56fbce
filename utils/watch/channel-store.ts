/**
 * The channels that a person set up: one versioned entry of storage.local, on disk in clear like the
 * rest of the profile, closed to content scripts. Entries that this version cannot use are kept as
 * they are for the one that can.
 */
import { list, own, text, whole } from '../platform/copy';
import type { ChannelLine, JsonRecord, SaveChannelAnswer } from '../platform/watch-messages';
import { CHANNEL_IDS, CHANNELS, MOST_CHANNELS, readChannelSettings } from './channels';
import type { ChannelSettings } from './channels';

const VERSION = 1;

/** The entry `channels` of storage.local. Throws as the storage does. */
export interface ChannelShelf {
  load(): Promise<unknown>;
  save(value: unknown): Promise<void>;
}

export interface StoredChannels {
  channels: ChannelSettings[];
  /** Ids of entries that cannot be used as they are. */
  unusable: string[];
}

const idOf = (raw: unknown): string => {
  const id = own(raw, 'id');
  return typeof id === 'string' ? id : '';
};

async function rawChannels(shelf: ChannelShelf): Promise<{ version: number; raw: unknown[] }> {
  const stored = await shelf.load();
  const raw = own(stored, 'channels');
  const version = whole(1, 1000)(own(stored, 'version')) ?? VERSION;
  return { version, raw: Array.isArray(raw) ? raw : [] };
}

/** Throws when the storage cannot be read: no channels is something else than not known. */
export async function loadChannels(shelf: ChannelShelf): Promise<StoredChannels> {
  const { raw } = await rawChannels(shelf);
  const channels = readChannelSettings(raw);
  const used = new Set(channels.map(({ id }) => id));
  const unusable = [...new Set(raw.map(idOf))].filter((id) => id !== '' && !used.has(id));
  return { channels, unusable };
}

/** Entries of a channel's form that are never shown again. */
const hiddenOf = (channel: ChannelSettings['channel']): string[] =>
  CHANNELS[channel].fields.filter(({ kind, hidden }) => kind === 'secret' || hidden).map(({ key }) => key);

const isSet = (value: unknown): boolean => value !== undefined && value !== '' && !emptyList(value);
const emptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** A channel as a form shows it: nothing secret. */
export function lineOf({ config, ...rest }: ChannelSettings): ChannelLine {
  const channel = CHANNELS[rest.channel];
  const names = hiddenOf(rest.channel);
  const hidden = names.filter((name) => isSet(own(config, name)));
  const shown = Object.entries(config).map(([name, value]) => [name, names.includes(name) ? '' : value]);
  return {
    ...rest,
    config: Object.fromEntries(shown) as JsonRecord,
    hidden,
    route: { ...rest.route },
    recipients: { ...rest.recipients },
    hosts: channel.hosts(config),
    abroad: channel.abroad(config),
  };
}

const fieldNames = list(text(60), 40);

/** What was entered, with the stored secrets where they were left alone and are not to be forgotten. */
function completed(entered: JsonRecord, before: ChannelSettings | undefined): JsonRecord {
  const config = own(entered, 'config');
  if (!before || before.channel !== entered['channel'] || typeof config !== 'object') return entered;
  const cleared = fieldNames(entered['cleared']) ?? [];
  const kept = hiddenOf(before.channel)
    .filter((name) => !isSet(own(config, name)) && !cleared.includes(name))
    .map((name) => [name, own(before.config, name)] as const)
    .filter(([, value]) => value !== undefined);
  return { ...entered, config: { ...config, ...Object.fromEntries(kept) } as JsonRecord };
}

const channelOf = (raw: unknown): ChannelSettings['channel'] | undefined =>
  CHANNEL_IDS.find((id) => id === own(raw, 'channel'));

/**
 * A stored channel as a file may hold it that anybody can open: without what a form never shows again,
 * and without the phones of people who are called.
 */
export function withoutSecrets(raw: Record<string, unknown>): Record<string, unknown> {
  const channel = channelOf(raw);
  const config = own(raw, 'config');
  const { recipients: _recipients, ...rest } = raw;
  // Of a kind that is not known here, anything may be a secret.
  if (!channel || typeof config !== 'object' || config === null) return { ...rest, config: {} };
  const hidden = new Set(hiddenOf(channel));
  return {
    ...rest,
    config: Object.fromEntries(Object.entries(config).filter(([name]) => !hidden.has(name))),
  };
}

/** The same with the secrets that are known of it here, where it has none of its own. */
export function withSecretsOf(
  raw: Record<string, unknown>,
  known: Record<string, unknown> | undefined,
): Record<string, unknown> {
  const channel = channelOf(raw);
  const config = own(raw, 'config');
  if (!channel || channel !== channelOf(known) || typeof config !== 'object') return raw;
  const secrets = hiddenOf(channel)
    .filter((name) => !isSet(own(config, name)))
    .map((name) => [name, own(own(known, 'config'), name)] as const)
    .filter(([, value]) => value !== undefined);
  const recipients = own(raw, 'recipients') ?? own(known, 'recipients');
  return {
    ...raw,
    ...(recipients === undefined ? {} : { recipients }),
    config: { ...config, ...Object.fromEntries(secrets) },
  };
}

/** Writes one after the other: each reads what the last one wrote. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => {});
  return turn;
}

/** Stores a channel, new or known by its id. Throws when the storage refuses. */
export const saveChannel = (shelf: ChannelShelf, entered: JsonRecord): Promise<SaveChannelAnswer> =>
  inTurn(async () => {
    const { version, raw } = await rawChannels(shelf);
    const before = readChannelSettings(raw).find(({ id }) => id === entered['id']);
    const next = completed(entered, before);
    const [read] = readChannelSettings([next]);
    if (!read) return { saved: false, errors: errorsOf(next) };
    const others = raw.filter((each) => idOf(each) !== read.id);
    if (others.length === raw.length && raw.length >= MOST_CHANNELS)
      return { saved: false, errors: { channel: 'tooMany' } };
    const place = raw.findIndex((each) => idOf(each) === read.id);
    const channels = others.toSpliced(place < 0 ? others.length : place, 0, read);
    await shelf.save({ version, channels });
    return { saved: true, errors: {} };
  });

function errorsOf(entered: JsonRecord): Record<string, string> {
  const channel = CHANNEL_IDS.find((id) => id === entered['channel']);
  if (!channel) return { channel: 'form' };
  const read = CHANNELS[channel].read(entered['config']);
  return 'errors' in read ? { ...read.errors } : { id: 'form' };
}

/** False when there was none. Throws when the storage refuses. */
export const removeChannel = (shelf: ChannelShelf, id: string): Promise<boolean> =>
  inTurn(async () => {
    const { version, raw } = await rawChannels(shelf);
    const channels = raw.filter((each) => idOf(each) !== id);
    if (channels.length < raw.length) await shelf.save({ version, channels });
    return channels.length < raw.length;
  });
