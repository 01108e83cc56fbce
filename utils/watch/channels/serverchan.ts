/**
 * ServerChan Server酱, both forms of key: `SCT…` (Turbo) and `sctp<number>t…` (ServerChan³).
 * Title ≤ 32 characters, text ≤ 32 KB, a few a day in the free plan (sct.ftqq.com, sc3.ft07.com).
 */
import { cutCharacters } from './bytes';
import { postJson } from './channel';
import type { Channel } from './channel';
import { fit } from './fit';
import { plainMarkdown } from './markdown';
import { Form, patternOf } from './read';
import { byCode } from './verdicts';

export interface ServerchanConfig {
  key: string;
}

const BYTES = 16_000;
const KEY = /^(?:SCT[A-Za-z0-9]{8,100}|sctp\d{1,12}t[A-Za-z0-9]{8,100})$/;

function addressOf(key: string): string {
  const number = /^sctp(\d+)t/.exec(key)?.[1];
  return number ? `https://${number}.push.ft07.com/send/${key}.send` : `https://sctapi.ftqq.com/${key}.send`;
}

export const serverchan: Channel<ServerchanConfig> = {
  id: 'serverchan',
  name: { 'zh-CN': 'Server酱', en: 'ServerChan' },
  fields: [
    {
      key: 'key',
      kind: 'secret',
      required: true,
      label: { 'zh-CN': 'SendKey', en: 'SendKey' },
      placeholder: 'SCT… / sctp…',
    },
  ],
  limits: { bytes: BYTES, perMinute: 10, burst: 3, cooldownMs: 60_000 },
  read(value) {
    const form = new Form(value);
    return form.done({ key: form.text('key', KEY, { needed: true }) });
  },
  hosts: ({ key }) => [patternOf(addressOf(key))],
  abroad: () => false,
  async requests(message, { key }) {
    const desp = fit(message, { bytes: BYTES, titled: false, gap: '\n\n', each: plainMarkdown });
    return [postJson(addressOf(key), { title: cutCharacters(message.title, 32), desp })];
  },
  verdict: byCode(
    { code: 'code', words: 'message', good: 0 },
    { 40001: ['refused', 'wrongKey'], 40010: ['failed', 'tooFast', 60_000] },
    (_, words) => (/次数|额度|quota|limit/i.test(words) ? ['failed', 'quota', 3_600_000] : null),
  ),
};
