/**
 * Feishu / Lark group robot 飞书自定义机器人. 100 a minute and 5 a second; body ≤ 20 KB
 * (open.feishu.cn, 自定义机器人使用指南).
 */
import { clean } from './mask';
import { jsonLength } from './bytes';
import { postJson } from './channel';
import type { Channel } from './channel';
import { fit } from './fit';
import { base64, bytesOf, hmac } from './hmac';
import { Form, patternOf } from './read';
import { byCode } from './verdicts';

export interface FeishuConfig {
  address: string;
  /** '' = not signed. */
  secret: string;
  /** '' = none. */
  keyword: string;
}

const HOSTS = ['open.feishu.cn', 'open.larksuite.com'];
const HOOK = /^\/open-apis\/bot\/v2\/hook\/[\w-]{8,100}$/;
/** Of 20 KB. */
const BYTES = 16_000;

/** `sign` of the body; `timestamp` in seconds. Key and message change places: the message is empty. */
export const feishuSign = async (subtle: SubtleCrypto, secret: string, timestamp: string): Promise<string> =>
  base64(await hmac(subtle, bytesOf(`${timestamp}\n${secret}`), ''));

export const feishu: Channel<FeishuConfig> = {
  id: 'feishu',
  name: { 'zh-CN': '飞书群机器人', en: 'Feishu / Lark group robot' },
  fields: [
    {
      key: 'address',
      kind: 'secret',
      required: true,
      label: { 'zh-CN': 'Webhook 地址', en: 'Webhook address' },
      placeholder: `https://${HOSTS[0]}/open-apis/bot/v2/hook/…`,
      help: {
        'zh-CN': '也可以是 Lark 的地址（数据会出境）',
        en: 'Or of Lark: the data leaves mainland China',
      },
    },
    {
      key: 'secret',
      kind: 'secret',
      label: { 'zh-CN': '签名校验密钥', en: 'Signing secret' },
      help: { 'zh-CN': '安全设置选了「签名校验」时填写', en: 'When the robot is secured by a signature' },
    },
    {
      key: 'keyword',
      kind: 'text',
      label: { 'zh-CN': '关键词', en: 'Keyword' },
      help: { 'zh-CN': '安全设置选了「自定义关键词」时填写', en: 'When the robot is secured by a keyword' },
    },
  ],
  limits: { bytes: BYTES, perMinute: 100, perSecond: 4, burst: 2, cooldownMs: 60_000 },
  read(value) {
    const form = new Form(value);
    const url = form.address('address', HOSTS);
    if (url && !HOOK.test(url.pathname)) form.wrong('address', 'noKey');
    return form.done({
      address: `https://${url?.host}${url?.pathname}`,
      secret: form.text('secret', /^[\x21-\x7e]+$/),
      keyword: clean(form.text('keyword', /^[^<>]{1,40}$/)),
    });
  },
  hosts: ({ address }) => [patternOf(address)],
  abroad: ({ address }) => new URL(address).host !== HOSTS[0],
  async requests(message, { address, secret, keyword }, { mention, now, subtle }) {
    const called = [...(mention?.userIds ?? []), ...(mention?.all ? ['all'] : [])]
      .filter((name) => /^\w[\w-]*$/.test(name))
      .map((name) => `<at user_id="${name}"></at>`);
    const end = [keyword, called.join(' ')].filter(Boolean).join(' ');
    const text = fit(message, { bytes: BYTES, measure: jsonLength, end });
    const timestamp = String(Math.floor(now / 1000));
    const signed = secret ? { timestamp, sign: await feishuSign(subtle, secret, timestamp) } : {};
    return [postJson(address, { ...signed, msg_type: 'text', content: { text } })];
  },
  verdict: byCode(
    { code: 'code', words: 'msg', good: 0 },
    {
      9499: ['refused', 'badRequest'],
      11232: ['failed', 'busy', 5000],
      11233: ['failed', 'busy', 5000],
      19001: ['refused', 'wrongKey'],
      19002: ['refused', 'badRequest'],
      19021: ['refused', 'wrongSign'],
      19022: ['refused', 'address'],
      19024: ['refused', 'keyword'],
      99991400: ['failed', 'tooFast', 60_000],
    },
  ),
};
