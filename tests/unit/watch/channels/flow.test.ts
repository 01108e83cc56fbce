/** From alerts to a group, against services that count as they say they do. Time is ours. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  CHANNEL_IDS,
  CHANNELS,
  channelsFor,
  cooled,
  deliver,
  fullBucket,
  keepSkew,
  mentionOf,
  messageOf,
  MOST_CHANNELS,
  readBucket,
  readChannelSettings,
  sentence,
  take,
} from '../../../../utils/watch/channels';
import type { Bucket, ChannelId, ChannelSettings, Message, Outcome } from '../../../../utils/watch/channels';
import { alert, GOOD, item, NOW } from './samples';
import { configOf, deps, json, serve } from './server';
import type { Handler, Server } from './server';

let server: Server;
let now = NOW;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());
beforeEach(() => {
  now = NOW;
  server.arrived = [];
});

interface Service {
  perMinute: number;
  perSecond: number;
  /** ms without service after too many. */
  blocked: number;
  tooFast: object;
  /** Bytes that count, and how many. */
  size: (body: string) => number;
  most: number;
  tooLong: object;
}
const contentOf = (body: string) =>
  Buffer.byteLength((JSON.parse(body) as { text: { content: string } }).text.content);
const SERVICES: Record<'wecom' | 'dingtalk' | 'feishu', Service> = {
  wecom: {
    perMinute: 20,
    perSecond: Infinity,
    blocked: 60_000,
    tooFast: { errcode: 45009, errmsg: 'api freq out of limit' },
    size: contentOf,
    most: 2048,
    tooLong: { errcode: 40058, errmsg: 'content exceed max length' },
  },
  dingtalk: {
    perMinute: 20,
    perSecond: Infinity,
    blocked: 600_000,
    tooFast: { errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' },
    size: Buffer.byteLength,
    most: 20_000,
    tooLong: { errcode: 40035, errmsg: 'too long' },
  },
  feishu: {
    perMinute: 100,
    perSecond: 5,
    blocked: 60_000,
    tooFast: { code: 99991400, msg: 'request trigger frequency limit' },
    size: Buffer.byteLength,
    most: 20_480,
    tooLong: { code: 9499, msg: 'Bad Request' },
  },
};

/** A service that counts exactly, and remembers offences. */
function strict(id: keyof typeof SERVICES): Handler {
  const { perMinute, perSecond, blocked, tooFast, size, most, tooLong } = SERVICES[id];
  const times: number[] = [];
  let until = 0;
  return (response, { body }) => {
    times.push(now);
    const within = (span: number) => times.filter((at) => now - at < span).length;
    if (now >= until && (within(60_000) > perMinute || within(1000) > perSecond)) until = now + blocked;
    if (now < until) return json(response, tooFast);
    json(response, size(body) > most ? tooLong : GOOD[id]);
  };
}

const crowd = (n: number): Message => {
  const items = Array.from({ length: 20 }, (_, k) =>
    item({ id: `c${n}-${100_000 + k}`, text: '退款'.repeat(80) }),
  );
  const alerts = [alert({ items, total: 300 }), alert({ kind: 'burst', items, total: 300 })];
  const made = messageOf(alerts, { language: 'zh-CN', now, wide: true });
  if (!made) throw new Error('no message');
  return made;
};
const send = async (id: ChannelId, message: Message): Promise<Outcome> =>
  (await deliver(CHANNELS[id], configOf(id), message, deps(server, { now: () => now }))).outcome;

describe.each(['wecom', 'dingtalk', 'feishu'] as const)('%s', (id) => {
  const { limits } = CHANNELS[id];

  test('a backlog of long messages, within size and pace: none is refused', async () => {
    server.handle = strict(id);
    let bucket: Bucket = fullBucket(limits, now);
    for (let count = 0; count < 130;) {
      const taken = take(bucket, limits, now);
      bucket = readBucket(JSON.parse(JSON.stringify(taken.bucket))) ?? fullBucket(limits, now);
      now += taken.wait;
      if (taken.wait > 0) continue;
      expect(await send(id, crowd(count))).toEqual({ kind: 'sent' });
      count += 1;
    }
    expect(now - NOW).toBeLessThan(130 * (60_000 / (limits.perMinute - limits.burst)));
  });

  test('too fast without a budget: refused, and the pause is long enough', async () => {
    server.handle = strict(id);
    let outcome: Outcome = { kind: 'sent' };
    let bucket = fullBucket(limits, now);
    for (let count = 0; count < 150 && outcome.kind === 'sent'; count += 1, now += 100)
      outcome = await send(id, crowd(0));
    expect(outcome).toMatchObject({ kind: 'failed', code: 'tooFast' });
    bucket = cooled(bucket, limits, outcome, now);
    const { wait } = take(bucket, limits, now);
    expect(wait).toBe(SERVICES[id].blocked);
    now += wait + 1;
    expect(await send(id, crowd(0))).toEqual({ kind: 'sent' });
  });
});

test('from the settings to the group', async () => {
  const route = { consoles: ['wechat-pay'], accounts: 'all', kinds: 'all', atLeast: 'urgent' };
  const recipients = { mobiles: ['13700137000'], userIds: [], all: false, when: 'last' };
  const stored = CHANNEL_IDS.map((channel, n) => ({
    id: `00000000-0000-4000-8000-00000000000${n}`,
    channel,
    name: channel,
    on: channel === 'wecom' || channel === 'feishu',
    wide: false,
    config: configOf(channel),
    route: channel === 'feishu' ? { ...route, consoles: ['alipay'] } : route,
    recipients,
  }));
  const settings = readChannelSettings(JSON.parse(JSON.stringify(stored)));
  expect(settings).toHaveLength(Math.min(stored.length, MOST_CHANNELS));
  const last = alert({ kind: 'deadline', urgency: 'last', threshold: 0 });
  const [chosen, ...others] = channelsFor(settings, last) as [ChannelSettings, ...ChannelSettings[]];
  expect(others).toEqual([]);
  const message = messageOf([last], { language: 'zh-CN', now, wide: chosen.wide });
  if (!message) throw new Error('no message');
  server.handle = (response) => {
    response.setHeader('date', new Date(NOW + 120_000).toUTCString());
    json(response, { errcode: 93000, errmsg: 'invalid webhook url' });
  };
  const mention = mentionOf(chosen.recipients, message.urgency);
  const given = deps(server, { mention });
  const { outcome, skews } = await deliver(CHANNELS[chosen.channel], chosen.config, message, given);
  expect(outcome).toEqual({ kind: 'refused', code: 'wrongKey', said: '93000 invalid webhook url' });
  expect(keepSkew([], skews[0] ?? null).skew).toBe(120_500);
  expect(server.arrived[0]?.body).toContain('"mentioned_mobile_list":["13700137000"]');
  if (outcome.kind !== 'refused') return;
  expect(sentence(outcome.code, 'zh-CN')).toBe('密钥或地址无效，请重新复制');
  expect(sentence(outcome.code, 'en')).toBe('The key or address is not valid: copy it again');
});
