/** Messages that leave the computer: what others need of them. Further types stand in `channel.ts`. */
export { cooled, fullBucket, readBucket, take } from './bucket';
export type { Bucket } from './bucket';
export type { ChannelId, Outcome } from './channel';
export { messageOf } from './message';
export type { Message } from './message';
export { CHANNEL_IDS, CHANNELS } from './registry';
export { channelsFor, mentionOf } from './route';
export { deliver } from './send';
export { MOST_CHANNELS, readChannelSettings } from './settings';
export type { ChannelSettings } from './settings';
export { keepSkew } from './skew';
export { sentence } from './words';
