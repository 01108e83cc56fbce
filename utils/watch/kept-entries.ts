/**
 * What a backup holds beside the database: the entries of storage.local that a person made. What this
 * computer found out by itself (health of pages, the sentinel) stays. A new entry is one line here.
 */
import { LIMITS, teachingKey } from '../complaint/teaching';
import type { Teaching } from '../complaint/teaching';
import { readTeaching } from '../consoles/teaching';
import { own, text } from '../platform/copy';
import { jsonRecord } from '../platform/json';
import { migrate, settingsPatch } from '../platform/settings';
import { withoutSecrets, withSecretsOf } from './channel-store';
import { MOST_CHANNELS } from './channels';
import { readWatchOptions } from './options';
import { readBook } from './rule-store';

/** The same as the ledger's: it never sees what is inside. */
interface Entry {
  copy(value: unknown): unknown;
  plain(value: unknown): unknown;
  joined(here: unknown, file: unknown, replace: boolean): unknown;
}

const listed = (value: unknown, most: number): unknown[] =>
  Array.isArray(value) ? (value as unknown[]).slice(0, most) : [];

/** Of two lists, each thing once. */
function union<T>(first: readonly T[], second: readonly T[], keyOf: (each: T) => string, most: number): T[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((each) => !known.has(keyOf(each)))].slice(0, most);
}

const asItIs = (value: unknown) => value;
/** One thing that is chosen: the file's when it replaces, or when nothing was chosen here. */
const chosen = (here: unknown, file: unknown, replace: boolean) =>
  replace || here === null || here === undefined ? file : here;

const settings: Entry = {
  copy(value) {
    const { version, values } = migrate(value);
    const copy = settingsPatch(values);
    return Object.keys(copy).length > 0 ? { version, values: copy } : undefined;
  },
  plain: asItIs,
  joined: chosen,
};

const watch: Entry = {
  copy: (value) => (typeof value === 'object' && value !== null ? readWatchOptions(value) : undefined),
  plain: asItIs,
  joined: chosen,
};

const teachingsIn = (value: unknown): Teaching[] =>
  listed(value, LIMITS.teachings)
    .map((each) => readTeaching(each).teaching)
    .filter((each) => each !== null);
const teachings: Entry = {
  copy: (value) => (Array.isArray(value) ? teachingsIn(value) : undefined),
  plain: asItIs,
  joined: (here, file, replace) =>
    replace ? file : union(teachingsIn(here), teachingsIn(file), teachingKey, LIMITS.teachings),
};

const channelsIn = (value: unknown): Record<string, unknown>[] =>
  listed(own(value, 'channels'), 2 * MOST_CHANNELS).filter(
    (each) => jsonRecord(each) !== undefined,
  ) as Record<string, unknown>[];
const idOf = (channel: Record<string, unknown>): string => text(100)(channel['id']) ?? '';
const withChannels = (like: unknown, channels: unknown[]) => ({
  version: own(like, 'version') ?? 1,
  channels,
});
const channels: Entry = {
  copy(value) {
    const all = own(value, 'channels');
    if (!Array.isArray(all)) return undefined;
    // As they are stored: one without its secret waits for it. They are read again before every use.
    const copies = listed(all, 2 * MOST_CHANNELS).map((each) => jsonRecord(each));
    return copies.includes(undefined) ? undefined : withChannels(value, copies);
  },
  plain: (value) => withChannels(value, channelsIn(value).map(withoutSecrets)),
  joined(here, file, replace) {
    const own = new Map(channelsIn(here).map((each) => [idOf(each), each]));
    const theirs = channelsIn(file).map((each) => withSecretsOf(each, own.get(idOf(each))));
    const all = replace ? theirs : union(channelsIn(here), theirs, idOf, MOST_CHANNELS);
    return withChannels(file, all);
  },
};

/** With all its versions; by the latest rules. */
const rules: Entry = {
  copy: (value) => (typeof value === 'object' && value !== null ? readBook(value, Infinity) : undefined),
  plain: asItIs,
  joined: chosen,
};

/** By name in storage.local. */
export const KEPT_ENTRIES: Readonly<Record<string, Entry>> = {
  channels,
  rules,
  settings,
  teachings,
  watch,
};
