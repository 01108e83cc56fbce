/** The channels that a person set up, as stored. */
import { flag, oneOf, own, text } from '../../platform/copy';
import type { ChannelId } from './channel';
import { CHANNELS, CHANNEL_IDS } from './registry';
import { readRecipients, readRoute } from './route';
import type { Recipients, Route } from './route';

export interface ChannelSettings {
  /** UUID. */
  id: string;
  channel: ChannelId;
  /** The person's own name for it. */
  name: string;
  on: boolean;
  /** Messages with order numbers in full and the user's words. */
  wide: boolean;
  /** As read by the channel. Secret. */
  config: object;
  route: Route;
  recipients: Recipients;
}

export const MOST_CHANNELS = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function readOne(value: unknown): ChannelSettings[] {
  const id = own(value, 'id');
  const channel = oneOf(...CHANNEL_IDS)(own(value, 'channel'));
  if (typeof id !== 'string' || !UUID.test(id) || !channel) return [];
  const config = CHANNELS[channel].read(own(value, 'config'));
  if ('errors' in config) return [];
  return [
    {
      id,
      channel,
      name: text(40)(own(value, 'name')) ?? '',
      on: flag(own(value, 'on')) ?? false,
      // Whoever did not ask for more gets less.
      wide: flag(own(value, 'wide')) ?? false,
      config,
      route: readRoute(own(value, 'route')),
      recipients: readRecipients(own(value, 'recipients')),
    },
  ];
}

/** Every usable entry, each id once, at most 20. */
export function readChannelSettings(value: unknown): ChannelSettings[] {
  if (!Array.isArray(value)) return [];
  const read = value.slice(0, 10 * MOST_CHANNELS).flatMap((each: unknown) => readOne(each));
  return [...new Map(read.map((each) => [each.id, each])).values()].slice(0, MOST_CHANNELS);
}
