/** PushPlus 推送加. `code` 200 is success, and the rest happens later (pushplus.plus, 接口返回码说明). */
import { cutCharacters } from './bytes';
import { postJson } from './channel';
import type { Channel } from './channel';
import { fit } from './fit';
import { Form } from './read';
import { byCode } from './verdicts';

const WAYS = ['wechat', 'mail'] as const;

export interface PushplusConfig {
  token: string;
  /** Through its WeChat service account, or by mail. */
  channel: (typeof WAYS)[number];
  /** Code of a group; '' = only oneself. */
  topic: string;
}

const HOST = 'www.pushplus.plus';
const BYTES = 16_000;

export const pushplus: Channel<PushplusConfig> = {
  id: 'pushplus',
  name: { 'zh-CN': 'PushPlus 推送加', en: 'PushPlus' },
  fields: [
    { key: 'token', kind: 'secret', required: true, label: { 'zh-CN': 'Token', en: 'Token' } },
    {
      key: 'channel',
      kind: 'select',
      label: { 'zh-CN': '发送渠道', en: 'Sent through' },
      choices: [
        { value: 'wechat', label: { 'zh-CN': '微信服务号', en: 'WeChat service account' } },
        { value: 'mail', label: { 'zh-CN': '邮件', en: 'Mail' } },
      ],
    },
    { key: 'topic', kind: 'text', label: { 'zh-CN': '群组编码', en: 'Group code' } },
  ],
  limits: { bytes: BYTES, perMinute: 5, burst: 2, cooldownMs: 60_000 },
  read(value) {
    const form = new Form(value);
    return form.done({
      token: form.text('token', /^[A-Za-z0-9]{16,64}$/, { needed: true }),
      channel: form.choice('channel', WAYS),
      topic: form.text('topic', /^[\w-]{1,64}$/),
    });
  },
  hosts: () => [`https://${HOST}/*`],
  abroad: () => false,
  async requests(message, { token, channel, topic }) {
    const content = fit(message, { bytes: BYTES, titled: false });
    const title = cutCharacters(message.title, 100);
    const group = topic ? { topic } : {};
    return [postJson(`https://${HOST}/send`, { token, title, content, template: 'txt', channel, ...group })];
  },
  verdict: byCode(
    { code: 'code', words: 'msg', good: 200 },
    {
      302: ['refused', 'wrongKey'],
      401: ['refused', 'forbidden'],
      403: ['refused', 'address'],
      500: ['failed', 'server'],
      600: ['refused', 'badRequest'],
      805: ['refused', 'forbidden'],
      888: ['refused', 'balance'],
      // Asking again the same day makes the ban longer.
      900: ['failed', 'quota', 24 * 3_600_000],
      903: ['refused', 'wrongKey'],
      905: ['refused', 'unverified'],
      999: ['refused', 'badRequest'],
    },
  ),
};
