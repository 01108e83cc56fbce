/** What the options page needs of the channels: their forms, a check before anything is asked, words. */
import { oneOf, own } from '../../platform/copy';
import type { Language } from '../../i18n/t';
import type { ChannelId, Field, Said } from './channel';
import { CHANNEL_IDS, CHANNELS } from './registry';
import { SENTENCES } from './words';

/** A service that alerts may go to, and its form. */
export interface Service {
  id: ChannelId;
  name: Said;
  fields: readonly Field[];
}
export const SERVICES: readonly Service[] = CHANNEL_IDS.map((id) => {
  const { name, fields } = CHANNELS[id];
  return { id, name, fields };
});

export interface Checked {
  /** Entry → code of what is wrong with it. */
  errors: Record<string, string>;
  /** Where it goes. Null while that hangs on an entry that is stored and not in the form. */
  goes: { hosts: string[]; abroad: boolean } | null;
}

/** Stands for a kept entry that has no part in where it goes; the rest of the form may have. */
const STAND_IN: Readonly<Record<string, unknown>> = { keys: ['00000000'] };

/** The form with stand-ins where an entry is kept and left empty. */
function filled(config: unknown, kept: readonly string[]): unknown {
  if (typeof config !== 'object' || config === null) return config;
  const needed = kept.filter((key) => Object.hasOwn(STAND_IN, key) && !own(config, key));
  return { ...config, ...Object.fromEntries(needed.map((key) => [key, STAND_IN[key]])) };
}

/** `kept`: entries that are stored; left empty they stay as they are. */
export function checkForm(channel: string, config: unknown, kept: readonly string[]): Checked {
  const id = oneOf(...CHANNEL_IDS)(channel);
  if (!id) return { errors: {}, goes: null };
  const read = CHANNELS[id].read(filled(config, kept));
  if (!('errors' in read))
    return { errors: {}, goes: { hosts: CHANNELS[id].hosts(read), abroad: CHANNELS[id].abroad(read) } };
  const wrong = Object.entries(read.errors).filter(([key, code]) => code !== 'needed' || !kept.includes(key));
  return { errors: Object.fromEntries(wrong), goes: null };
}

/** A code in words; one that this version does not know stays as it is. */
export const sayCode = (code: string, language: Language): string => {
  const sentences: Readonly<Record<string, string>> = SENTENCES[language];
  return Object.hasOwn(sentences, code) ? (sentences[code] ?? code) : code;
};
