/** Any own address that takes JSON. */
import { byteLength, cut } from './bytes';
import { failed, sent } from './channel';
import type { Channel } from './channel';
import { fit } from './fit';
import { Form, patternOf } from './read';
import { fillGaps, strange } from './variables';
import { byStatus } from './verdicts';

const METHODS = ['POST', 'PUT'] as const;

export interface WebhookConfig {
  address: string;
  method: (typeof METHODS)[number];
  /** One a line: `X-Token: …`. */
  headers: string;
  /** JSON; gaps inside its texts are filled. */
  body: string;
}

const BYTES = 16_000;
const MOST_HEADERS = 10;
const DEFAULT_BODY = '{"title": "{{title}}", "text": "{{text}}"}';
/** Only names that say who asks; never `Host`, `Cookie`, `Origin`, or what changes how the rest is read. */
const NAME =
  /^(?:authorization|accept|api-?key|token|x-(?!forwarded|http-method|original|rewrite|real-ip)[a-z0-9-]{1,50})$/i;
const HEADER = /^([A-Za-z0-9-]+):[ \t]*([\x20-\x7e]{1,1000})$/;
const GAPS = ['text', 'key'];

const headersOf = (text: string): [string, string][] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', value = ''] = HEADER.exec(line.trim()) ?? [];
      return [name, value.trim()];
    });

/** `value` with the gaps in all its texts filled; names stay. */
function fillAll(value: unknown, values: Record<string, string>): unknown {
  if (typeof value === 'string') return fillGaps(value, values);
  if (Array.isArray(value)) return value.map((each) => fillAll(each, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fillAll(each, values)]));
}

function parsed(body: string): object | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

export const webhook: Channel<WebhookConfig> = {
  id: 'webhook',
  name: { 'zh-CN': '自定义 Webhook', en: 'Own webhook' },
  fields: [
    {
      key: 'address',
      kind: 'secret',
      required: true,
      label: { 'zh-CN': '地址', en: 'Address' },
      placeholder: 'https://…',
    },
    {
      key: 'method',
      kind: 'select',
      label: { 'zh-CN': '方法', en: 'Method' },
      choices: METHODS.map((value) => ({ value, label: { 'zh-CN': value, en: value } })),
    },
    {
      key: 'headers',
      kind: 'textarea',
      hidden: true,
      label: { 'zh-CN': '请求头', en: 'Headers' },
      placeholder: 'X-Token: …',
      help: {
        'zh-CN': '一行一个；只允许 Authorization、Accept、Api-Key、Token 和 X- 开头的名称',
        en: 'One a line; only Authorization, Accept, Api-Key, Token and names that begin with X-',
      },
    },
    {
      key: 'body',
      kind: 'textarea',
      label: { 'zh-CN': 'JSON 内容', en: 'JSON body' },
      placeholder: DEFAULT_BODY,
    },
  ],
  limits: { bytes: BYTES, perMinute: 60, perSecond: 4, burst: 2, cooldownMs: 60_000 },
  read(value) {
    const form = new Form(value);
    const url = form.address('address');
    const headers = form.lines('headers').trim();
    const pairs = headersOf(headers);
    if (pairs.length > MOST_HEADERS) form.wrong('headers', 'tooMany');
    if (!pairs.every(([name, value]) => NAME.test(name) && value !== '')) form.wrong('headers', 'header');
    const body = form.lines('body') || DEFAULT_BODY;
    if (!parsed(body)) form.wrong('body', 'notJsonTemplate');
    if (strange(body, GAPS).length > 0) form.wrong('body', 'strangeGap');
    return form.done({
      address: url ? `${url.origin}${url.pathname}${url.search}` : '',
      method: form.choice('method', METHODS),
      headers,
      body,
    });
  },
  hosts: ({ address }) => [patternOf(address)],
  // Nobody but its owner knows where it is.
  abroad: () => false,
  async requests(message, { address, method, headers, body }) {
    const template = parsed(body);
    const made = (room: number) => {
      const parts = Object.entries(message.variables).map(([name, value]) => [name, cut(value, room)]);
      return JSON.stringify(
        fillAll(template, {
          ...Object.fromEntries(parts),
          text: fit(message, { bytes: room }),
          key: message.key,
        }),
      );
    };
    let room = BYTES;
    let filled = made(room);
    // A template may name the text many times: everything gets shorter until all of it fits.
    while (byteLength(filled) > BYTES && room > 1) filled = made((room = Math.floor(room / 2)));
    const named = {
      ...Object.fromEntries(headersOf(headers)),
      'Content-Type': 'application/json; charset=utf-8',
      // draft-ietf-httpapi-idempotency-key-header: the same at every try of the same message.
      ...(message.key ? { 'Idempotency-Key': message.key } : {}),
    };
    return [{ url: address, method, headers: named, body: filled }];
  },
  verdict(answer) {
    if (answer.status < 200 || answer.status >= 300) return byStatus(answer);
    const page = /^\s*</.test(answer.body) || /html/i.test(answer.headers.get('content-type') ?? '');
    return page ? failed('notJson', `HTTP ${answer.status}`) : sent;
  },
};
