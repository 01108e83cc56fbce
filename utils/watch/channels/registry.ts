/** One line a channel. */
import { bark } from './bark';
import type { Channel, ChannelId } from './channel';
import { dingtalk } from './dingtalk';
import { feishu } from './feishu';
import { pushplus } from './pushplus';
import { serverchan } from './serverchan';
import { sms } from './sms';
import { webhook } from './webhook';
import { wechatTemplate } from './wechat-template';
import { wecom } from './wecom';

/** In the order of the options page. */
export const CHANNELS: Readonly<Record<ChannelId, Channel>> = {
  wecom,
  dingtalk,
  feishu,
  wechatTemplate,
  sms,
  serverchan,
  pushplus,
  bark,
  webhook,
};
export const CHANNEL_IDS = Object.keys(CHANNELS) as ChannelId[];
