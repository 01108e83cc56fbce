/** The clock of this computer against that of the services, and what may be said of a failure. */
import { describe, expect, test } from 'vitest';
import { httpDate, retryAfter } from '../../../../utils/watch/channels/http-date';
import { secretsOf, scrub } from '../../../../utils/watch/channels/scrub';
import { keepSkew, skewOf } from '../../../../utils/watch/channels/skew';
import { CHANNELS } from '../../../../utils/watch/channels/registry';
import { deliver } from '../../../../utils/watch/channels/send';
import { GOOD, message, NOW } from './samples';
import { configOf, deps } from './server';

test.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT', Date.UTC(1994, 10, 6, 8, 49, 37)],
  ['Sunday, 06-Nov-94 08:49:37 GMT', null],
  ['Sun, 06 Xov 1994 08:49:37 GMT', null],
  ['Sun, 06 anF 1994 08:49:37 GMT', null],
  ['1994-11-06', null],
  [null, null],
])('%s', (text, at) => expect(httpDate(text)).toBe(at));

test('a date to wait for counts from the answer’s own date, else from ours', () => {
  const until = new Date(NOW + 9000).toUTCString();
  expect(retryAfter(new Headers({ 'retry-after': until }), NOW)).toBe(9000);
  const date = new Date(NOW + 4000).toUTCString();
  expect(retryAfter(new Headers({ 'retry-after': until, date }), NOW - 1e9)).toBe(5000);
});

describe('skew', () => {
  const headers = (at: number) => new Headers({ date: new Date(at).toUTCString() });

  test('half a second for the seconds that are not told', () => {
    expect(skewOf(headers(NOW), NOW - 100, NOW + 100)).toBe(500);
    expect(skewOf(headers(NOW + 86_400_000), NOW, NOW)).toBe(86_400_500);
    expect(skewOf(new Headers(), NOW, NOW)).toBeNull();
    expect(skewOf(headers(NOW), NOW + 1, NOW)).toBeNull();
  });

  test('median of the last five', () => {
    let kept: number[] = [];
    let skew = 0;
    for (const measured of [9, 1000, 20, 1e9, null, 10, 30]) ({ kept, skew } = keepSkew(kept, measured));
    expect(kept).toEqual([1000, 20, 1e9, 10, 30]);
    expect(skew).toBe(30);
    expect(keepSkew([], null)).toEqual({ kept: [], skew: 0 });
  });

  test('every answer is a measure', async () => {
    const fetch = () => Promise.resolve(Response.json(GOOD.wecom, { headers: headers(NOW + 60_000) }));
    const { skews } = await deliver(CHANNELS.wecom, configOf('wecom'), message(), deps({ fetch }));
    expect(skews).toEqual([60_500]);
  });
});

describe('what is said', () => {
  test.each([
    [
      '40058 too long, from ip: 203.0.113.2, hint: [1704540159128593240839785]',
      '40058 too long, from ip: …, hint: […]',
    ],
    ['see https://open.work.weixin.qq.com/devtool/query?e=1 now', 'see … now'],
    ['call 13800138000 or a@example.com', 'call … or …'],
    ['key 693axxx6-7aoc-4bc4-97a0-0ec2sifa5aaa', 'key …'],
    ['a\nb\u202ec', 'a b c'],
    ['x'.repeat(500), 'x'.repeat(120)],
  ])('%s → %s', (said, expected) => expect(scrub(said, [])).toBe(expected));

  test('nothing of the configuration comes back, whole or in parts', async () => {
    for (const id of ['wecom', 'dingtalk', 'feishu', 'wechatTemplate', 'sms', 'webhook'] as const) {
      const config = configOf(id);
      for (const secret of secretsOf(config)) {
        const body = {
          errcode: 7,
          code: 7,
          errmsg: secret,
          msg: secret,
          Response: { Error: { Code: 'X', Message: secret } },
        };
        const fetch = () => Promise.resolve(Response.json(body));
        const { outcome } = await deliver(CHANNELS[id], config, message(), deps({ fetch }));
        expect('said' in outcome ? outcome.said : '').not.toContain(secret);
      }
    }
  });
});
