/**
 * WeChat official account, template messages 公众号模板消息. Uses the stable access token, which other
 * programs of the account do not push out (developers.weixin.qq.com, 获取稳定版接口调用凭据).
 */
import { own } from '../../platform/copy';
import { cutCharacters } from './bytes';
import { failed, postJson } from './channel';
import type { Channel, Context, Outcome } from './channel';
import { Form } from './read';
import { fillGaps, strange } from './variables';
import type { Variables } from './variables';
import { byCode, judge, jsonOf } from './verdicts';
import type { Meaning } from './verdicts';

export interface WechatTemplateConfig {
  appId: string;
  secret: string;
  templateId: string;
  openIds: string[];
  /** One line a part of the template: `thing1={{title}}`. */
  data: string;
}

const API = 'https://api.weixin.qq.com/cgi-bin';
/** A token is given up this long before it ends, ms. */
const MARGIN = 5 * 60_000;
const OUTDATED = new Set([40001, 40014, 42001]);
const DEFAULT_DATA =
  'thing1={{kind}} {{console}}\nthing2={{left}}\ntime3={{dueAt}}\ncharacter_string4={{id}}';

/** Characters that a part may have, by the start of its name (公众号「参数值内容限制说明」). */
const MOST: readonly [string, number][] = [
  ['short_thing', 5],
  ['thing', 20],
  ['const', 20],
  ['phrase', 5],
  ['character_string', 32],
  ['number', 32],
  ['letter', 32],
];

const MEANINGS: Readonly<Record<number, Meaning>> = {
  [-1]: ['failed', 'busy'],
  40001: ['refused', 'wrongKey'],
  40003: ['refused', 'recipient'],
  40013: ['refused', 'wrongKey'],
  40014: ['failed', 'busy'],
  40037: ['refused', 'template'],
  40125: ['refused', 'wrongKey'],
  40164: ['refused', 'address'],
  40243: ['refused', 'gone'],
  41002: ['refused', 'wrongKey'],
  41004: ['refused', 'wrongKey'],
  42001: ['failed', 'busy'],
  43004: ['refused', 'recipient'],
  43101: ['refused', 'recipient'],
  45009: ['failed', 'quota', 3_600_000],
  45011: ['failed', 'tooFast', 60_000],
  47001: ['refused', 'template'],
  47003: ['refused', 'template'],
  48001: ['refused', 'forbidden'],
  48004: ['refused', 'limited'],
  50002: ['refused', 'limited'],
  61004: ['refused', 'address'],
};
const verdict = byCode({ code: 'errcode', words: 'errmsg', good: 0 }, MEANINGS);

const LINE = /^\s*([A-Za-z]\w{0,40})\s*=(.*)$/;
const linesOf = (data: string): string[] => data.split('\n').filter((line) => line.trim() !== '');

/** `{thing1: {value}}`, each value within what its kind may hold; an empty one is refused there. */
function dataOf(data: string, variables: Variables): Record<string, { value: string }> {
  return Object.fromEntries(
    linesOf(data).map((line) => {
      const [, name = '', template = ''] = LINE.exec(line) ?? [];
      const most = MOST.find(([start]) => name.startsWith(start))?.[1] ?? 100;
      const filled = fillGaps(template, variables).trim();
      const plain = /^(character_string|number|letter)/.test(name) ? filled.replace(/[^ -~]/g, '') : filled;
      return [name, { value: cutCharacters(plain, most) || '-' }];
    }),
  );
}

const storeKey = (appId: string): string => `wechat:${appId}`;

/** The access token, from the store or fresh. */
async function tokenOf(config: WechatTemplateConfig, context: Context): Promise<{ token: string } | Outcome> {
  const { appId, secret } = config;
  const kept = await context.store.get(storeKey(appId));
  if (kept && kept.until > context.now) return kept;
  const grant = { grant_type: 'client_credential', appid: appId, secret };
  const answer = await context.send(postJson(`${API}/stable_token`, grant));
  // Nothing was sent to anybody yet: a token may be asked for again.
  if ('kind' in answer) return answer.kind === 'unknown' ? failed('network') : answer;
  const json = jsonOf(answer);
  const token = own(json, 'access_token');
  const seconds = own(json, 'expires_in');
  if (answer.status !== 200 || typeof token !== 'string' || token === '' || typeof seconds !== 'number') {
    const wrong = verdict(answer);
    return wrong.kind === 'sent' ? judge({ ...answer, body: '' }, () => null) : wrong;
  }
  await context.store.set(storeKey(appId), { token, until: context.now + seconds * 1000 - MARGIN });
  return { token };
}

export const wechatTemplate: Channel<WechatTemplateConfig> = {
  id: 'wechatTemplate',
  name: { 'zh-CN': '公众号模板消息', en: 'WeChat template message' },
  fields: [
    {
      key: 'appId',
      kind: 'text',
      required: true,
      label: { 'zh-CN': 'AppID', en: 'AppID' },
      placeholder: 'wx…',
    },
    { key: 'secret', kind: 'secret', required: true, label: { 'zh-CN': 'AppSecret', en: 'AppSecret' } },
    { key: 'templateId', kind: 'text', required: true, label: { 'zh-CN': '模板 ID', en: 'Template id' } },
    {
      key: 'openIds',
      kind: 'list',
      required: true,
      label: { 'zh-CN': '接收人 OpenID', en: 'OpenIDs of recipients' },
      help: { 'zh-CN': '一行一个，须已关注', en: 'One a line; they must follow the account' },
    },
    {
      key: 'data',
      kind: 'textarea',
      label: { 'zh-CN': '模板内容', en: 'Parts of the template' },
      placeholder: DEFAULT_DATA,
      help: { 'zh-CN': '一行一项：名称={{变量}}', en: 'One a line: name={{variable}}' },
    },
  ],
  limits: { bytes: 4000, perMinute: 60, burst: 10, cooldownMs: 60_000 },
  read(value) {
    const form = new Form(value);
    const data = form.lines('data', 2000) || DEFAULT_DATA;
    if (!linesOf(data).every((line) => LINE.test(line))) form.wrong('data', 'form');
    if (strange(data).length > 0) form.wrong('data', 'strangeGap');
    return form.done({
      appId: form.text('appId', /^wx[0-9a-f]{8,32}$/i, { needed: true }),
      secret: form.text('secret', /^[0-9a-zA-Z]{16,64}$/, { needed: true }),
      templateId: form.text('templateId', /^[\w-]{8,64}$/, { needed: true }),
      openIds: form.list('openIds', /^[\w-]{8,64}$/, 10, true),
      data,
    });
  },
  hosts: () => ['https://api.weixin.qq.com/*'],
  abroad: () => false,
  async requests(message, config, context) {
    const got = await tokenOf(config, context);
    if ('kind' in got) return got;
    const url = `${API}/message/template/send?access_token=${encodeURIComponent(got.token)}`;
    const data = dataOf(config.data, message.variables);
    const link = message.links[0] ? { url: message.links[0] } : {};
    const rest = { template_id: config.templateId, ...link, data };
    return config.openIds.map((touser) => postJson(url, { touser, ...rest }));
  },
  verdict,
  async renew(answer, { appId }, { store }) {
    const code = own(jsonOf(answer), 'errcode');
    if (typeof code !== 'number' || !OUTDATED.has(code)) return false;
    await store.set(storeKey(appId), null);
    return true;
  },
};
