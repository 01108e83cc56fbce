/** The access token of an official account: fetched when needed, kept, renewed once. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CHANNELS } from '../../../../utils/watch/channels/registry';
import { deliver } from '../../../../utils/watch/channels/send';
import { CANARY, GOOD, message, NOW, store } from './samples';
import { configOf, deps, json, serve } from './server';
import type { Arrived, Server } from './server';

const channel = CHANNELS.wechatTemplate;
const openIds = ['openid_one', 'openid_two', 'openid_three'];
const data =
  'thing1={{title}}\nphrase2={{kind}}！！！\ncharacter_string3={{id}}\ntime4={{dueAt}}\nthing5={{ left }}';

let server: Server;
let given = 0;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());
beforeEach(() => {
  server.arrived = [];
  given = 0;
});

const isToken = ({ path }: Arrived): boolean => path === '/cgi-bin/stable_token';
const tokenIn = ({ path }: Arrived) => new URL(path, 'https://x').searchParams.get('access_token');
const sends = () => server.arrived.filter((each) => !isToken(each));
const nextToken = () => ({ access_token: `token-${(given += 1)}&=`, expires_in: 7200 });

/** `answer` to what was sent with the n-th token. */
function answers(answer: (token: string | null, arrived: Arrived) => object): void {
  server.handle = (response, arrived) =>
    json(response, isToken(arrived) ? nextToken() : answer(tokenIn(arrived), arrived));
}
const run = (over: Parameters<typeof deps>[1] = {}) =>
  deliver(channel, configOf('wechatTemplate', { openIds, data }), message(), deps(server, over));

test('asked for once, without forcing, then kept until shortly before its end', async () => {
  answers(() => GOOD.wechatTemplate);
  const tokens = store();
  expect((await run({ store: tokens })).outcome).toEqual({ kind: 'sent' });
  expect((await run({ store: tokens, now: () => NOW + 114 * 60_000 })).outcome).toEqual({ kind: 'sent' });
  expect(server.arrived.filter(isToken).map(({ body }) => JSON.parse(body) as object)).toEqual([
    {
      grant_type: 'client_credential',
      appid: 'wxcafe0123456789ab',
      secret: 'canary0123456789abcdef0123456789',
    },
  ]);
  expect(sends().map(tokenIn)).toEqual(Array(6).fill('token-1&='));
  await run({ store: tokens, now: () => NOW + 116 * 60_000 });
  expect(sends().map(tokenIn).at(-1)).toBe('token-2&=');
});

test('what arrives: one message a person, parts within what they may hold', async () => {
  answers(() => GOOD.wechatTemplate);
  await run();
  const bodies = sends().map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  expect(bodies.map(({ touser }) => touser)).toEqual(openIds);
  expect(bodies[0]).toEqual({
    touser: 'openid_one',
    template_id: 'canary-template-id_0123456789',
    url: message().links[0],
    data: {
      thing1: { value: '新投诉 · 微信支付 190000010' },
      phrase2: { value: '新投诉！！' },
      character_string3: { value: '123456' },
      time4: { value: '2026-11-22 13:00:00' },
      thing5: { value: '回复 剩3小时0分' },
    },
  });
});

test.each([40001, 42001, 40014])('%d: the token is dropped, one more try', async (errcode) => {
  answers((token) => (token === 'token-1&=' ? { errcode, errmsg: 'x' } : GOOD.wechatTemplate));
  expect((await run()).outcome).toEqual({ kind: 'sent' });
  expect(sends().map(tokenIn)).toEqual(['token-1&=', ...Array<string>(3).fill('token-2&=')]);
});

test('the token ends in the middle: nobody gets it twice', async () => {
  const reached: unknown[] = [];
  answers((token, { body }) => {
    if (token === 'token-1&=' && reached.length === 1) return { errcode: 42001, errmsg: 'x' };
    reached.push((JSON.parse(body) as { touser: string }).touser);
    return GOOD.wechatTemplate;
  });
  expect((await run()).outcome).toEqual({ kind: 'sent' });
  expect(reached).toEqual(openIds);
});

test('a token that is never right: two tries, then refused', async () => {
  answers(() => ({ errcode: 40001, errmsg: `invalid credential ${CANARY}` }));
  const { outcome } = await run();
  expect(outcome).toMatchObject({ kind: 'refused', code: 'wrongKey' });
  expect(server.arrived.filter(isToken)).toHaveLength(2);
});

test('one who does not follow does not stop the others', async () => {
  answers((_, { body }) =>
    body.includes('openid_two') ? { errcode: 43004, errmsg: 'require subscribe' } : GOOD.wechatTemplate,
  );
  expect((await run()).outcome).toMatchObject({ kind: 'refused', code: 'recipient', done: [0, 2] });
});

test.each([
  [
    200,
    { errcode: 40125, errmsg: 'invalid appsecret canary0123456789abcdef0123456789' },
    'refused',
    'wrongKey',
  ],
  [200, { errcode: 40164, errmsg: 'invalid ip 203.0.113.2, not in whitelist' }, 'refused', 'address'],
  [200, { errcode: -1, errmsg: 'system error' }, 'failed', 'busy'],
  [200, { errcode: 0 }, 'failed', 'notJson'],
  [200, { access_token: 1, expires_in: 7200 }, 'failed', 'notJson'],
  [200, { access_token: 'x' }, 'failed', 'notJson'],
  [200, [], 'failed', 'notJson'],
  [302, {}, 'refused', 'redirect'],
  [404, {}, 'refused', 'wrongKey'],
  [429, {}, 'failed', 'tooFast'],
  [503, {}, 'failed', 'server'],
])('asking for the token: %d %o → %s %s', async (status, body, kind, code) => {
  server.handle = (response) => json(response, body, status);
  const { outcome } = await run();
  expect(outcome).toMatchObject({ kind, code });
  expect(sends()).toEqual([]);
  expect(JSON.stringify(outcome)).not.toMatch(/canary|203\.0/);
});

test('silence when asking for the token: nothing was sent, so it may be tried again', async () => {
  server.handle = () => undefined;
  expect((await run({ timeoutMs: 50 })).outcome).toMatchObject({ kind: 'failed', code: 'network' });
});
