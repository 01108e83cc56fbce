/** What a service receives, checked with code that is not ours. */
import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelId } from '../../../../utils/watch/channels/channel';
import { CHANNEL_IDS, CHANNELS } from '../../../../utils/watch/channels/registry';
import { deliver } from '../../../../utils/watch/channels/send';
import type { Deps } from '../../../../utils/watch/channels/send';
import { alert, GOOD, message, NOW } from './samples';
import { configOf, deps, json, serve } from './server';
import type { Arrived, Server } from './server';

let server: Server;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());
beforeEach(() => {
  server.arrived = [];
});

type Body = Record<string, unknown>;
const bodyOf = ({ body }: Arrived): Body => JSON.parse(body) as Body;

async function send(id: ChannelId, over: Record<string, unknown> = {}, more: Partial<Deps> = {}) {
  server.handle = (response, { path }) =>
    json(response, path.includes('stable_token') ? { access_token: 't&1', expires_in: 7200 } : GOOD[id]);
  const { outcome } = await deliver(CHANNELS[id], configOf(id, over), message(), deps(server, more));
  expect(outcome).toEqual({ kind: 'sent' });
  const last = server.arrived.at(-1);
  if (!last) throw new Error('nothing arrived');
  return last;
}

const mention = { mobiles: ['13700137000'], userIds: ['ou_staff'], all: true };
const lines = message().text.split('\n');

describe.each(CHANNEL_IDS)('%s', (id) => {
  test('JSON by POST to its own host, within its permission', async () => {
    const { host, method, headers } = await send(id);
    expect(method).toBe('POST');
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(headers['cookie']).toBeUndefined();
    expect(headers['referer']).toBeUndefined();
    const hosts = CHANNELS[id].hosts(configOf(id));
    expect(hosts).toEqual([`https://${host}/*`]);
  });
});

describe('group robots', () => {
  test('WeCom: text, called by id and number', async () => {
    const arrived = await send('wecom', {}, { mention });
    expect(arrived.path).toBe('/cgi-bin/webhook/send?key=canary00-1111-2222-3333-444455556666');
    expect(bodyOf(arrived)).toEqual({
      msgtype: 'text',
      text: {
        content: message().text,
        mentioned_list: ['ou_staff', '@all'],
        mentioned_mobile_list: ['13700137000'],
      },
    });
  });

  test('WeCom: nobody called', async () => {
    expect(bodyOf(await send('wecom'))).toEqual({ msgtype: 'text', text: { content: message().text } });
  });

  test('DingTalk: the service can check the signature', async () => {
    const skew = 90_000;
    const { path } = await send('dingtalk', {}, { skew });
    const { searchParams } = new URL(path, 'https://x');
    const timestamp = searchParams.get('timestamp');
    expect(timestamp).toBe(String(NOW + skew));
    const secret = 'SECcanary90923e19e58b466481e9e7b7a5b4';
    const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
    expect(searchParams.get('sign')).toBe(sign);
    expect(path).toContain(`sign=${encodeURIComponent(sign)}`);
  });

  test('DingTalk: unsigned, with keyword and names in the text', async () => {
    const arrived = await send('dingtalk', { secret: '', keyword: '客诉' }, { mention });
    expect(arrived.path).toBe('/robot/send?access_token=canary0123456789abcdef');
    const { text, at } = bodyOf(arrived) as { text: { content: string }; at: Body };
    expect(text.content.split('\n')).toEqual([...lines, '客诉 @13700137000 @ou_staff']);
    expect(at).toEqual({ atMobiles: ['13700137000'], atUserIds: ['ou_staff'], isAtAll: true });
  });

  test('Feishu: the service can check the signature', async () => {
    const body = bodyOf(await send('feishu')) as { timestamp: string; sign: string };
    expect(body.timestamp).toBe(String(NOW / 1000));
    const key = `${body.timestamp}\ncanarySecretOfFeishu`;
    expect(body.sign).toBe(createHmac('sha256', key).update('').digest('base64'));
  });

  test('Feishu: unsigned, called by tag; Lark', async () => {
    const address = 'https://open.larksuite.com/open-apis/bot/v2/hook/12345678';
    const arrived = await send('feishu', { address, secret: '' }, { mention });
    expect(arrived.host).toBe('open.larksuite.com');
    const text = [...lines, '<at user_id="ou_staff"></at> <at user_id="all"></at>'].join('\n');
    expect(bodyOf(arrived)).toEqual({ msg_type: 'text', content: { text } });
  });
});

describe('push services', () => {
  test('ServerChan: both keys', async () => {
    const turbo = await send('serverchan');
    expect([turbo.host, turbo.path]).toEqual(['sctapi.ftqq.com', '/SCTcanary123456ABCDEF.send']);
    const three = await send('serverchan', { key: 'sctp42tabcdefgh' });
    expect([three.host, three.path]).toEqual(['42.push.ft07.com', '/send/sctp42tabcdefgh.send']);
    const { title, desp } = bodyOf(three) as { title: string; desp: string };
    expect([...title].length).toBeLessThanOrEqual(32);
    expect(title).toBe('新投诉 · 微信支付 1900000109');
    expect(desp).toContain('¥1,299.00');
  });

  test('PushPlus', async () => {
    const arrived = await send('pushplus', { channel: 'mail', topic: 'shop' });
    expect(bodyOf(arrived)).toEqual({
      token: 'canary0123456789abcdef0123456789',
      title: lines[0],
      content: lines.slice(1).join('\n'),
      template: 'txt',
      channel: 'mail',
      topic: 'shop',
    });
  });

  test('Bark: own server, several phones', async () => {
    const own = { server: 'https://bark.example.com/base/', keys: 'aaaaaaaa bbbbbbbb' };
    const last = await send('bark', own);
    expect(last.host).toBe('bark.example.com');
    expect(server.arrived.map(({ path }) => path)).toEqual(['/base/push', '/base/push']);
    expect(server.arrived.map((each) => bodyOf(each)['device_key'])).toEqual(['aaaaaaaa', 'bbbbbbbb']);
    expect(bodyOf(last)).toMatchObject({ level: 'timeSensitive', url: lines.at(-1), body: lines[1] });
  });

  test.each([
    ['info', true, 'active'],
    ['urgent', true, 'timeSensitive'],
    ['last', false, 'timeSensitive'],
    ['last', true, 'critical'],
  ] as const)('Bark: %s, critical %s → %s', async (urgency, critical, level) => {
    server.handle = (response) => json(response, GOOD.bark);
    const said = message([alert({ urgency })]);
    await deliver(CHANNELS.bark, configOf('bark', { critical }), said, deps(server));
    expect(bodyOf(server.arrived[0] as Arrived)['level']).toBe(level);
  });
});

describe('Tencent Cloud text message', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const sha = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

  test('the service can check the signature', async () => {
    const { headers, body, host, path } = await send('sms');
    expect([host, path]).toEqual(['sms.tencentcloudapi.com', '/']);
    const timestamp = String(headers['x-tc-timestamp']);
    expect(timestamp).toBe(String(NOW / 1000));
    const canonical = `POST\n/\n\ncontent-type:${headers['content-type']}\nhost:${host}\n\ncontent-type;host\n${hash(body)}`;
    const scope = '2026-11-22/sms/tc3_request';
    const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${hash(canonical)}`;
    const day = sha('TC3canaryKey0123456789', '2026-11-22');
    const signature = sha(sha(sha(day, 'sms'), 'tc3_request'), toSign).toString('hex');
    expect(headers['authorization']).toBe(
      `TC3-HMAC-SHA256 Credential=AKIDcanary0123456789/${scope}, SignedHeaders=content-type;host, Signature=${signature}`,
    );
    expect(headers).toMatchObject({
      'x-tc-action': 'SendSms',
      'x-tc-version': '2021-01-11',
      'x-tc-region': 'ap-guangzhou',
    });
    expect(JSON.parse(body)).toEqual({
      PhoneNumberSet: ['+8613900139000'],
      SmsSdkAppId: '1400006666',
      SignName: '客诉时钟',
      TemplateId: '449739',
      TemplateParamSet: ['新投诉', '1', '11-22 13:00'],
    });
  });

  test('one request a phone: a failure in the middle sends nothing twice', async () => {
    const over = { phones: '13900139001,13900139002，+8613900139003' };
    const phoneOf = (arrived: Arrived) => (bodyOf(arrived)['PhoneNumberSet'] as string[])[0]?.slice(-1);
    const busy = { Response: { Error: { Code: 'InternalError.Timeout', Message: 'x' } } };
    server.handle = (response, arrived) => json(response, phoneOf(arrived) === '2' ? busy : GOOD.sms);
    const config = configOf('sms', over);
    const first = await deliver(CHANNELS.sms, config, message(), deps(server));
    expect(first.outcome).toMatchObject({ kind: 'failed', code: 'server', done: [0] });
    server.handle = (response) => json(response, GOOD.sms);
    const { done } = first.outcome as { done: number[] };
    const again = await deliver(CHANNELS.sms, config, message(), deps(server, { done }));
    expect(again.outcome).toEqual({ kind: 'sent' });
    expect(server.arrived.map(phoneOf).sort()).toEqual(['1', '2', '2', '3']);
  });
});

describe('own webhook', () => {
  test('the template is filled, the headers are there', async () => {
    const arrived = await send('webhook');
    expect(arrived.headers['x-token']).toBe('canary-header-value');
    const list = ['…123456', 1, null];
    expect(bodyOf(arrived)).toEqual({ title: lines[0], text: message().text, list });
  });

  test('values are text, whatever they hold', async () => {
    const nasty = '"},{{text}}\\\u2028\n{{title}}\ud800</script>';
    server.handle = (response) => json(response, {});
    const said = message([alert({ account: nasty })]);
    await deliver(CHANNELS.webhook, configOf('webhook'), said, deps(server));
    const body = bodyOf(server.arrived[0] as Arrived);
    expect(Object.keys(body)).toEqual(['title', 'text', 'list']);
    expect(body['title']).toBe(said.title);
    expect(body['title']).toContain('"},{{text}}\\ {{title}} ＜/script＞');
  });

  test('PUT, names stay, a template that repeats the text still fits', async () => {
    const text = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`{{title}}${n}`, '{{text}}']));
    server.handle = (response) => response.writeHead(204).end();
    const config = configOf('webhook', { method: 'PUT', body: JSON.stringify(text).slice(0, 8000) });
    const { outcome } = await deliver(CHANNELS.webhook, config, message(), deps(server));
    expect(outcome).toEqual({ kind: 'sent' });
    const [arrived] = server.arrived as [Arrived];
    expect(arrived.method).toBe('PUT');
    expect(Buffer.byteLength(arrived.body)).toBeLessThanOrEqual(16_000);
    expect(Object.keys(bodyOf(arrived))[0]).toBe('{{title}}0');
  });
});
