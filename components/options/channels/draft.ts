/** The form of a channel: what is written in it, what is wrong with it, the message it becomes. Pure. */
import type { ConsoleId } from '../../../utils/complaint/model';
import type { Json, JsonRecord, ChannelLine } from '../../../utils/platform/watch-messages';
import type { Urgency } from '../../../utils/watch/alert';
import type { Service } from '../../../utils/watch/channels/form';
import { CONSOLES } from '../consoles';
import { isMobile, isUserId, readEntries, readLines } from '../fields';
import { type ChosenKind, KINDS } from '../kinds';

export interface Draft {
  id: string;
  channel: string;
  name: string;
  on: boolean;
  wide: boolean;
  /** As written; secrets are never filled in. */
  config: Record<string, string | boolean>;
  consoles: ConsoleId[];
  kinds: ChosenKind[];
  atLeast: Urgency;
  /** One a line; empty = all. */
  accounts: string;
  /** Secrets that are to be forgotten. */
  cleared: string[];
  mobiles: string;
  userIds: string;
  all: boolean;
  when: 'last' | 'always';
}

export type Calling = 'mobiles' | 'userIds' | 'all';
/** Whom a service can call by name. */
const CALLS: Readonly<Record<string, readonly Calling[]>> = {
  wecom: ['mobiles', 'userIds', 'all'],
  dingtalk: ['mobiles', 'userIds', 'all'],
  feishu: ['userIds', 'all'],
};
export const callsOf = (channel: string): readonly Calling[] => CALLS[channel] ?? [];

export const URGENCIES: readonly Urgency[] = ['info', 'urgent', 'last'];
const MOST_CALLED = 50;
const MOST_ACCOUNTS = 100;

const textsOf = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
const within = <V extends string>(value: Json | undefined, all: readonly V[]): V[] =>
  value === undefined || value === 'all' ? [...all] : all.filter((each) => textsOf(value).includes(each));

function written(value: Json | undefined): string | boolean {
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) return textsOf(value).join('\n');
  return value === undefined || value === null ? '' : String(value);
}

/** The fields of a service, empty or as stored. Entries of another service are left behind. */
export function configOf(service: Service, stored: JsonRecord, hidden: readonly string[]): Draft['config'] {
  return Object.fromEntries(
    service.fields.map(({ key, kind, choices }) => {
      if (kind === 'checkbox') return [key, stored[key] === true];
      // A secret stays where it is stored, whatever an answer says.
      if (kind === 'secret' || hidden.includes(key)) return [key, ''];
      return [key, written(stored[key]) || (choices?.[0]?.value ?? '')];
    }),
  );
}

export function newDraft(service: Service): Draft {
  return {
    id: crypto.randomUUID(),
    channel: service.id,
    name: '',
    on: false,
    wide: false,
    config: configOf(service, {}, []),
    consoles: [...CONSOLES],
    kinds: [...KINDS],
    atLeast: 'info',
    accounts: '',
    cleared: [],
    mobiles: '',
    userIds: '',
    all: false,
    when: 'last',
  };
}

export function draftOf(line: ChannelLine, service: Service): Draft {
  const { id, channel, name, on, wide, config, hidden, route, recipients } = line;
  return {
    id,
    channel,
    name,
    on,
    wide,
    config: configOf(service, config, hidden),
    consoles: within(route['consoles'], CONSOLES),
    kinds: within(route['kinds'], KINDS),
    atLeast: URGENCIES.find((each) => each === route['atLeast']) ?? 'info',
    accounts: textsOf(route['accounts']).join('\n'),
    cleared: [],
    mobiles: textsOf(recipients['mobiles']).join('\n'),
    userIds: textsOf(recipients['userIds']).join('\n'),
    all: recipients['all'] === true,
    when: recipients['when'] === 'always' ? 'always' : 'last',
  };
}

const allOr = <V>(chosen: readonly V[], all: readonly V[]): V[] | 'all' =>
  chosen.length === all.length ? 'all' : [...chosen];

/** What is stored. Whoever a service cannot call is not kept. */
export function recordOf(draft: Draft): JsonRecord {
  const calls = callsOf(draft.channel);
  const accounts = readLines(draft.accounts);
  return {
    id: draft.id,
    channel: draft.channel,
    name: draft.name.trim(),
    on: draft.on,
    wide: draft.wide,
    config: { ...draft.config },
    cleared: draft.cleared,
    route: {
      consoles: allOr(draft.consoles, CONSOLES),
      accounts: accounts.length > 0 ? accounts : 'all',
      kinds: allOr(draft.kinds, KINDS),
      atLeast: draft.atLeast,
    },
    recipients: {
      mobiles: calls.includes('mobiles') ? readEntries(draft.mobiles) : [],
      userIds: calls.includes('userIds') ? readEntries(draft.userIds) : [],
      all: calls.includes('all') && draft.all,
      when: draft.when,
    },
  };
}

export type OwnError = 'consoles' | 'accounts' | 'kinds' | 'mobiles' | 'userIds';

/** What is wrong outside of the service's own fields. */
export function ownErrors(draft: Draft): OwnError[] {
  const calls = callsOf(draft.channel);
  const bad = (text: string, good: (entry: string) => boolean) => {
    const entries = readEntries(text);
    return entries.length > MOST_CALLED || !entries.every(good);
  };
  const accounts = readLines(draft.accounts);
  const oddAccounts = accounts.length > MOST_ACCOUNTS || !accounts.every(isUserId);
  return [
    ...(draft.consoles.length === 0 ? (['consoles'] as const) : []),
    ...(oddAccounts ? (['accounts'] as const) : []),
    ...(draft.kinds.length === 0 ? (['kinds'] as const) : []),
    ...(calls.includes('mobiles') && bad(draft.mobiles, isMobile) ? (['mobiles'] as const) : []),
    ...(calls.includes('userIds') && bad(draft.userIds, isUserId) ? (['userIds'] as const) : []),
  ];
}

/** `https://host/*` → `host`. */
export const hostNames = (patterns: readonly string[]): string =>
  patterns.map((pattern) => pattern.replace(/^[^/]*\/\//, '').replace(/\/.*$/, '')).join(' · ');
