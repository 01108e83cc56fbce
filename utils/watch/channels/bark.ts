/** Bark, push to iPhones; also an own server (bark.day.app). An Apple push holds 4 KB in all. */
import { cut } from './bytes';
import { postJson } from './channel';
import type { Channel } from './channel';
import { fit } from './fit';
import { Form, patternOf } from './read';
import { byCode } from './verdicts';
import type { Message } from './message';

export interface BarkConfig {
  /** Without a slash at the end. */
  server: string;
  keys: string[];
  /** Sounds even when the phone is muted, for the last warning only. */
  critical: boolean;
}

const OFFICIAL = 'https://api.day.app';
const BYTES = 2500;

function level({ urgency }: Message, critical: boolean): string {
  if (urgency === 'info') return 'active';
  return urgency === 'last' && critical ? 'critical' : 'timeSensitive';
}

export const bark: Channel<BarkConfig> = {
  id: 'bark',
  name: { 'zh-CN': 'Bark（iPhone）', en: 'Bark (iPhone)' },
  fields: [
    {
      key: 'server',
      kind: 'text',
      label: { 'zh-CN': '服务器', en: 'Server' },
      placeholder: OFFICIAL,
      help: {
        'zh-CN': '官方服务器在境外；可填自建服务器的 https 地址',
        en: 'The official server is abroad; your own may be given by its https address',
      },
    },
    {
      key: 'keys',
      kind: 'list',
      hidden: true,
      required: true,
      label: { 'zh-CN': '设备 Key', en: 'Device keys' },
      help: { 'zh-CN': '一行一个', en: 'One a line' },
    },
    {
      key: 'critical',
      kind: 'checkbox',
      label: { 'zh-CN': '最后警告用重要提醒', en: 'Critical alert for the last warning' },
    },
  ],
  limits: { bytes: BYTES, perMinute: 30, burst: 5, cooldownMs: 60_000 },
  read(value) {
    const form = new Form(value);
    const entered = form.text('server', /^/, { most: 2000 });
    const url = entered ? form.address('server') : new URL(OFFICIAL);
    if (url && (url.search || url.hash)) form.wrong('server', 'form');
    return form.done({
      server: `${url?.origin}${url?.pathname.replace(/\/+$/, '')}`,
      keys: form.list('keys', /^[\w-]{8,64}$/, 5, true),
      critical: form.flag('critical'),
    });
  },
  hosts: ({ server }) => [patternOf(server)],
  abroad: ({ server }) => server === OFFICIAL,
  async requests(message, { server, keys, critical }) {
    const body = fit({ ...message, links: [] }, { bytes: BYTES, titled: false });
    const title = cut(message.title, 200);
    const url = message.links[0] ? { url: message.links[0] } : {};
    const rest = { title, body, level: level(message, critical), group: 'Kesu Clock', ...url };
    return keys.map((key) => postJson(`${server}/push`, { device_key: key, ...rest }));
  },
  verdict: byCode(
    { code: 'code', words: 'message', good: 200 },
    { 400: ['refused', 'badRequest'], 404: ['refused', 'wrongKey'], 500: ['failed', 'server'] },
    (code, words) => (code === 400 && /device|key|token/i.test(words) ? ['refused', 'wrongKey'] : null),
  ),
};
