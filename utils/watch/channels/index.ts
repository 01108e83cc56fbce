/** Messages that leave the computer: what others need of them. */
export { cooled, fullBucket, readBucket, take } from './bucket';
export type { Bucket } from './bucket';
export type { Answer, Channel, ChannelId, Field, FieldErrors, Limits, Outcome, TokenStore } from './channel';
export { messageOf } from './message';
export type { Message, MessageOptions } from './message';
export { CHANNEL_IDS, CHANNELS } from './registry';
export { channelsFor, mentionOf } from './route';
export type { Mention, Recipients, Route } from './route';
export { deliver } from './send';
export type { Delivery, Deps } from './send';
export { MOST_CHANNELS, readChannelSettings } from './settings';
export type { ChannelSettings } from './settings';
export { keepSkew } from './skew';
export { sentence } from './words';
export type { Code } from './words';
