/**
 * WeCom group robot 企业微信群机器人. Text ≤ 2048 bytes, 20 a minute a robot, no signature
 * (developer.work.weixin.qq.com, 群机器人配置说明). The address is the secret.
 */
import { postJson } from './channel';
import type { Channel } from './channel';
import { fit } from './fit';
import { Form } from './read';
import { byCode } from './verdicts';

export interface WecomConfig {
  /** Whole address with `key`. */
  address: string;
}

const HOST = 'qyapi.weixin.qq.com';
const BYTES = 2048;
const KEY = /^[\w-]{8,100}$/;

export const wecom: Channel<WecomConfig> = {
  id: 'wecom',
  name: { 'zh-CN': '企业微信群机器人', en: 'WeCom group robot' },
  fields: [
    {
      key: 'address',
      kind: 'secret',
      required: true,
      label: { 'zh-CN': 'Webhook 地址', en: 'Webhook address' },
      placeholder: `https://${HOST}/cgi-bin/webhook/send?key=…`,
      help: { 'zh-CN': '群设置 → 消息推送 → 复制地址', en: 'Group settings → robot → copy the address' },
    },
  ],
  limits: { bytes: BYTES, perMinute: 18, burst: 6, cooldownMs: 60_000 },
  read(value) {
    const form = new Form(value);
    const url = form.address('address', [HOST]);
    const key = url?.pathname === '/cgi-bin/webhook/send' ? (url.searchParams.get('key') ?? '') : '';
    if (url && !KEY.test(key)) form.wrong('address', 'noKey');
    return form.done({ address: `https://${HOST}/cgi-bin/webhook/send?key=${key}` });
  },
  hosts: () => [`https://${HOST}/*`],
  abroad: () => false,
  async requests(message, { address }, { mention }) {
    const everybody = mention?.all ? ['@all'] : [];
    const called = mention && {
      mentioned_list: [...mention.userIds, ...everybody],
      mentioned_mobile_list: mention.mobiles,
    };
    const content = fit(message, { bytes: BYTES });
    return [postJson(address, { msgtype: 'text', text: { content, ...called } })];
  },
  verdict: byCode(
    { code: 'errcode', words: 'errmsg', good: 0 },
    {
      [-1]: ['failed', 'busy'],
      40008: ['refused', 'badRequest'],
      40058: ['refused', 'tooLong'],
      44004: ['refused', 'empty'],
      45002: ['refused', 'tooLong'],
      45009: ['failed', 'tooFast', 60_000],
      45033: ['failed', 'tooFast', 60_000],
      93000: ['refused', 'wrongKey'],
    },
  ),
};
