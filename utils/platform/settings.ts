/**
 * Settings: one versioned entry of storage.local. An invalid value falls back alone, never all of
 * them; values that this version does not know are kept for the one that wrote them.
 */
import { CONSOLE_IDS, FEATURES } from '../complaint/ids';
import type { Off } from '../complaint/ids';
import type { Browser } from './browser';
import { flag, list, number, oneOf, orNull, own, shape, text, whole } from './copy';
import type { Copy } from './copy';
import { policyPart } from './managed';
import type { OwnWord } from '../reply/redlines/types';
import type { Settings } from './messages';

const ENTRY = 'settings';
const VERSION = 2;

export const DEFAULTS: Readonly<Settings> = {
  language: 'zh-CN',
  theme: 'system',
  alipayTradeHours: 96,
  alipayFund: 'shown',
  agentName: '',
  officialPhone: '',
  ownWords: [],
  allowWords: [],
  payments: null,
  restDays: false,
  off: {},
};

const MOST_WORDS = 200;
/** Something to look for, without outer spaces. */
const word: Copy<string> = (value) => text(60)(value)?.trim() || undefined;
const features = list(oneOf(...FEATURES), FEATURES.length);
/** By console; what is no list of features is left out. */
const off: Copy<Off> = (value) => {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = CONSOLE_IDS.map((id) => [id, features(own(value, id))] as const);
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined)) as Off;
};
const note: Copy<string> = (value) => text(100)(value)?.trim();

const COPY: { [K in keyof Settings]: Copy<Settings[K]> } = {
  language: oneOf('zh-CN', 'en'),
  theme: oneOf('system', 'light', 'dark'),
  alipayTradeHours: number(1, 720),
  alipayFund: oneOf('shown', 'hidden'),
  agentName: text(40),
  officialPhone: text(40),
  ownWords: list(
    shape<OwnWord>({ word, verdict: oneOf('block', 'warn'), reason: note, better: note }),
    MOST_WORDS,
  ),
  allowWords: list(word, MOST_WORDS),
  payments: orNull(whole(1, 1_000_000_000)),
  restDays: flag,
  off,
};

type Values = Record<string, unknown>;
/** Version n → n + 1. Pure; a step that throws leaves the stored entry as it was. */
const MIGRATIONS: Record<number, (values: Values) => Values> = {
  // The first drafts called it tradeHours.
  1: ({ tradeHours, ...rest }) =>
    tradeHours === undefined ? rest : { ...rest, alipayTradeHours: tradeHours },
};

/** The acceptable values out of something unknown, and nothing else. */
export function settingsPatch(value: unknown): Partial<Settings> {
  const entries = Object.entries(COPY).map(([name, copy]) => [name, copy(own(value, name))] as const);
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
}

/** Values and version of a stored entry, brought up to this version. */
export function migrate(stored: unknown): { version: number; values: Values } {
  const given = own(stored, 'values');
  let version = whole(1, 1000)(own(stored, 'version')) ?? VERSION;
  let values: Values = typeof given === 'object' && given !== null ? { ...given } : {};
  for (; version < VERSION; version += 1) values = MIGRATIONS[version]?.(values) ?? values;
  return { version, values };
}

type Storage = Pick<Browser, 'storage'>;

async function stored(browser: Storage) {
  return migrate((await browser.storage.local.get(ENTRY))[ENTRY]);
}

/** What people chose here, with the usual for the rest. Defaults when the storage cannot be read. */
export async function ownSettings(browser: Storage): Promise<Settings> {
  const { values } = await stored(browser).catch(() => migrate(null));
  return { ...DEFAULTS, ...settingsPatch(values) };
}

type Policy = Awaited<ReturnType<typeof policyPart>>;
/** Under the policy of the administrator. */
const inForce = (values: Values, { preset, locked }: Policy): Settings =>
  Object.assign({}, DEFAULTS, ...[preset, values, locked].map(settingsPatch)) as Settings;

/** The settings in force. Defaults, under the policy, when the storage cannot be read. */
export async function loadSettings(browser: Storage): Promise<Settings> {
  // Both at once: a background that just woke is asked for this first.
  const [{ values }, policy] = await Promise.all([
    stored(browser).catch(() => migrate(null)),
    policyPart(browser, 'settings'),
  ]);
  return inForce(values, policy);
}

/** Stores what is acceptable of `patch`. Throws when the storage refuses. */
export async function saveSettings(browser: Storage, patch: Partial<Settings>): Promise<Settings> {
  const { version, values } = await stored(browser);
  const next = { ...values, ...settingsPatch(patch) };
  await browser.storage.local.set({ [ENTRY]: { version, values: next } });
  return inForce(next, await policyPart(browser, 'settings'));
}
