/**
 * DingTalk group robot 钉钉自定义机器人. 20 a minute, then blocked for 10 min; body ≤ 20 000 bytes
 * (open.dingtalk.com, 自定义机器人接入, 错误码).
 */
import { clean } from './mask';
import { jsonLength } from './bytes';
import { postJson } from './channel';
import type { Channel } from './channel';
import { fit } from './fit';
import { base64, bytesOf, hmac } from './hmac';
import { Form } from './read';
import { byCode } from './verdicts';

export interface DingtalkConfig {
  /** With `access_token`. */
  address: string;
  /** `SEC…`; '' = not signed. */
  secret: string;
  /** '' = none. */
  keyword: string;
}

const HOST = 'oapi.dingtalk.com';
/** Of 20 000; the rest is for everything around the text. */
const BYTES = 16_000;
const BLOCKED = 10 * 60_000;

/** `sign` of the address, not yet percent-encoded. `timestamp` in ms. */
export const dingtalkSign = async (
  subtle: SubtleCrypto,
  secret: string,
  timestamp: string,
): Promise<string> => base64(await hmac(subtle, bytesOf(secret), `${timestamp}\n${secret}`));

export const dingtalk: Channel<DingtalkConfig> = {
  id: 'dingtalk',
  name: { 'zh-CN': '钉钉群机器人', en: 'DingTalk group robot' },
  fields: [
    {
      key: 'address',
      kind: 'secret',
      required: true,
      label: { 'zh-CN': 'Webhook 地址', en: 'Webhook address' },
      placeholder: `https://${HOST}/robot/send?access_token=…`,
    },
    {
      key: 'secret',
      kind: 'secret',
      label: { 'zh-CN': '加签密钥', en: 'Signing secret' },
      placeholder: 'SEC…',
      help: { 'zh-CN': '安全设置选了「加签」时填写', en: 'When the robot is secured by a signature' },
    },
    {
      key: 'keyword',
      kind: 'text',
      label: { 'zh-CN': '关键词', en: 'Keyword' },
      help: { 'zh-CN': '安全设置选了「自定义关键词」时填写', en: 'When the robot is secured by a keyword' },
    },
  ],
  limits: { bytes: BYTES, perMinute: 18, burst: 6, cooldownMs: BLOCKED },
  read(value) {
    const form = new Form(value);
    const url = form.address('address', [HOST]);
    const token = url?.pathname === '/robot/send' ? (url.searchParams.get('access_token') ?? '') : '';
    if (url && !/^\w{8,200}$/.test(token)) form.wrong('address', 'noKey');
    return form.done({
      address: `https://${HOST}/robot/send?access_token=${token}`,
      secret: form.text('secret', /^SEC[\x21-\x7e]+$/),
      keyword: clean(form.text('keyword', /^[^<>]{1,40}$/)),
    });
  },
  hosts: () => [`https://${HOST}/*`],
  abroad: () => false,
  async requests(message, { address, secret, keyword }, { mention, now, subtle }) {
    // Only who also stands in the text is called.
    const names = [...(mention?.mobiles ?? []), ...(mention?.userIds ?? [])].map((name) => `@${name}`);
    const end = [keyword, names.join(' ')].filter(Boolean).join(' ');
    const content = fit(message, { bytes: BYTES, measure: jsonLength, end });
    const at = {
      atMobiles: mention?.mobiles ?? [],
      atUserIds: mention?.userIds ?? [],
      isAtAll: mention?.all ?? false,
    };
    const timestamp = String(Math.floor(now));
    const sign = secret && encodeURIComponent(await dingtalkSign(subtle, secret, timestamp));
    const url = sign ? `${address}&timestamp=${timestamp}&sign=${sign}` : address;
    return [postJson(url, { msgtype: 'text', text: { content }, at })];
  },
  verdict: byCode(
    { code: 'errcode', words: 'errmsg', good: 0 },
    {
      [-1]: ['failed', 'busy'],
      43004: ['refused', 'badRequest'],
      90030: ['failed', 'quota', BLOCKED],
      130101: ['failed', 'tooFast', BLOCKED],
      300001: ['refused', 'wrongKey'],
      310000: ['refused', 'security'],
      400013: ['refused', 'gone'],
      400101: ['refused', 'wrongKey'],
      400102: ['refused', 'gone'],
      400105: ['refused', 'badRequest'],
      400106: ['refused', 'gone'],
      410100: ['failed', 'tooFast', BLOCKED],
      430101: ['refused', 'content'],
      430102: ['refused', 'content'],
      430103: ['refused', 'content'],
      430104: ['refused', 'content'],
    },
    (code, words) => {
      if (code !== 310000) return null;
      if (/keyword|关键词/i.test(words)) return ['refused', 'keyword'];
      if (/sign|timestamp|签名/i.test(words)) return ['refused', 'wrongSign'];
      return /\bip\b/i.test(words) ? ['refused', 'address'] : null;
    },
  ),
};
