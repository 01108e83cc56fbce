/** What a person may enter, what is stored, and where alerts go. */
import { describe, expect, test } from 'vitest';
import type { ChannelId } from '../../../../utils/watch/channels/channel';
import { CHANNEL_IDS, CHANNELS } from '../../../../utils/watch/channels/registry';
import {
  channelsFor,
  goes,
  mentionOf,
  readRecipients,
  readRoute,
} from '../../../../utils/watch/channels/route';
import { MOST_CHANNELS, readChannelSettings } from '../../../../utils/watch/channels/settings';
import { alert, ENTERED } from './samples';
import { configOf } from './server';

describe.each(CHANNEL_IDS)('%s', (id) => {
  const channel = CHANNELS[id];

  test('reading a configuration gives it again', () => {
    const config = configOf(id);
    expect(channel.read(JSON.parse(JSON.stringify(config)))).toEqual(config);
    expect(Object.keys(config).sort()).toEqual(channel.fields.map(({ key }) => key).sort());
  });

  test('required fields are missed by name, nothing is thrown', () => {
    const required = channel.fields.filter((field) => field.required).map(({ key }) => key);
    for (const nothing of [null, undefined, 1, 'x', [], {}]) {
      const read = channel.read(nothing);
      expect(Object.keys('errors' in read ? read.errors : {}).sort()).toEqual(required.toSorted());
    }
    for (const { key, kind } of channel.fields)
      if (kind !== 'checkbox')
        expect(channel.read({ ...ENTERED[id], [key]: 7 })).toMatchObject({ errors: { [key]: 'form' } });
  });

  test('every field and name is said in both languages', () => {
    for (const said of [channel.name, ...channel.fields.flatMap(({ label, help }) => [label, help ?? label])])
      expect(Object.values(said).every((text) => text !== '')).toBe(true);
    expect(new Set(channel.fields.map(({ key }) => key)).size).toBe(channel.fields.length);
  });
});

const errors = (id: ChannelId, over: Record<string, unknown>) => {
  const read = CHANNELS[id].read({ ...ENTERED[id], ...over });
  return 'errors' in read ? read.errors : {};
};
const WECOM = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=';

test.each<[ChannelId, string, unknown, string | undefined]>([
  ['wecom', 'address', `  ${WECOM}12345678 `, undefined],
  ['wecom', 'address', WECOM, 'noKey'],
  ['wecom', 'address', 'https://qyapi.weixin.qq.com/?key=12345678', 'noKey'],
  ['wecom', 'address', `${WECOM.replace('https', 'http')}12345678`, 'notAddress'],
  ['wecom', 'address', `${WECOM.replace('.com', '.com.evil.example')}12345678`, 'otherHost'],
  ['wecom', 'address', `${WECOM.replace('.com', '.com:8443')}12345678`, 'otherHost'],
  ['wecom', 'address', `https://qyapi.weixin.qq.com@evil.example/?key=12345678`, 'notAddress'],
  ['wecom', 'address', 'key=12345678', 'notAddress'],
  ['wecom', 'address', `${WECOM}12345678\u0000`, 'form'],
  ['dingtalk', 'secret', 'abc', 'form'],
  ['dingtalk', 'address', `${WECOM}12345678`, 'otherHost'],
  ['feishu', 'address', 'https://open.larksuite.com/open-apis/bot/v2/hook/12345678', undefined],
  ['feishu', 'address', 'https://open.feishu.cn/open-apis/bot/v2/hook/../12345678', 'noKey'],
  ['serverchan', 'key', 'sctp12t12345678', undefined],
  ['serverchan', 'key', 'sctp12.evil.example/t12345678', 'form'],
  ['pushplus', 'channel', 'sms', 'form'],
  ['bark', 'server', 'http://192.0.2.1', 'notAddress'],
  ['bark', 'server', 'https://user:pass@bark.example.com', 'notAddress'],
  ['bark', 'keys', 'a/b', 'form'],
  ['bark', 'keys', ['k1k1k1k1', 'k2k2k2k2', 'k3k3k3k3', 'k4k4k4k4', 'k5k5k5k5', 'k6k6k6k6'], 'tooMany'],
  ['wechatTemplate', 'data', 'thing1={{phone}}', 'strangeGap'],
  ['wechatTemplate', 'data', 'nothing', 'form'],
  ['wechatTemplate', 'openIds', ['one two'], 'form'],
  ['sms', 'phones', '12345', 'form'],
  ['sms', 'phones', '+85212345678', 'form'],
  ['sms', 'region', 'x', 'form'],
  ['sms', 'params', '{{text}}', 'strangeGap'],
  ['webhook', 'address', 'ftp://hooks.example.com', 'notAddress'],
  ['webhook', 'body', '{"a": {{title}}}', 'notJsonTemplate'],
  ['webhook', 'body', '"{{title}}"', 'notJsonTemplate'],
  ['webhook', 'body', '{"a":"{{secret}}"}', 'strangeGap'],
  ['webhook', 'method', 'DELETE', 'form'],
  ['webhook', 'headers', 'Authorization: Bearer x\nX-A: 1', undefined],
  ['webhook', 'headers', 'Host: evil.example', 'header'],
  ['webhook', 'headers', 'Cookie: a=b', 'header'],
  ['webhook', 'headers', 'X-Forwarded-For: 127.0.0.1', 'header'],
  ['webhook', 'headers', 'X-HTTP-Method-Override: DELETE', 'header'],
  ['webhook', 'headers', 'Content-Length: 3', 'header'],
  ['webhook', 'headers', 'no colon', 'header'],
])('%s %s: %s → %s', (id, key, value, code) => {
  expect(errors(id, { [key]: value })).toEqual(code ? { [key]: code } : {});
});

test('data leaves the country only where it does', () => {
  const abroad = CHANNEL_IDS.filter((id) => CHANNELS[id].abroad(configOf(id)));
  expect(abroad).toEqual(['bark']);
  expect(CHANNELS.bark.abroad(configOf('bark', { server: 'https://bark.example.com' }))).toBe(false);
  const lark = { address: 'https://open.larksuite.com/open-apis/bot/v2/hook/12345678' };
  expect(CHANNELS.feishu.abroad(configOf('feishu', lark))).toBe(true);
});

const route = readRoute({});
describe('routes', () => {
  test('anything odd widens', () => {
    const all = { consoles: 'all', accounts: 'all', kinds: 'all', atLeast: 'info' };
    expect(route).toEqual(all);
    expect(readRoute({ consoles: ['paypal'], accounts: 1, kinds: ['x'], atLeast: 'x' })).toEqual(all);
    expect(readRoute({ kinds: [] }).kinds).toEqual([]);
  });

  test.each([
    [{}, {}, true],
    [{ atLeast: 'last' }, {}, false],
    [{ atLeast: 'last' }, { urgency: 'last' }, true],
    [{ consoles: ['alipay'] }, {}, false],
    [{ consoles: ['alipay'] }, { console: null }, true],
    [{ accounts: ['1900000109'] }, {}, true],
    [{ accounts: ['x'] }, {}, false],
    [{ accounts: ['x'] }, { account: '' }, true],
    [{ kinds: ['deadline'] }, {}, false],
    [{ kinds: [] }, { kind: 'test' }, true],
  ] as const)('%o gets %o: %s', (given, over, expected) =>
    expect(goes(readRoute(given), alert(over))).toBe(expected),
  );

  test('only what is on, in its order', () => {
    const all = [1, 2, 3].map((id) => ({ id, on: id !== 2, route }));
    expect(channelsFor(all, alert()).map(({ id }) => id)).toEqual([1, 3]);
  });
});

test('people are called for the last warning, or always', () => {
  const staff = readRecipients({ mobiles: ['13700137000', '1'], userIds: ['a', '<b>'], all: 1 });
  expect(staff).toEqual({ mobiles: ['13700137000'], userIds: ['a'], all: false, when: 'last' });
  const called = { mobiles: ['13700137000'], userIds: ['a'], all: false };
  expect(mentionOf(staff, 'urgent')).toBeNull();
  expect(mentionOf(staff, 'last')).toEqual(called);
  expect(mentionOf({ ...staff, when: 'always' }, 'info')).toEqual(called);
  expect(mentionOf(readRecipients(null), 'last')).toBeNull();
});

describe('stored channels', () => {
  const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const one = (n: number, over: object = {}) => ({
    id: uuid(n),
    channel: 'wecom',
    name: '群',
    on: true,
    wide: false,
    config: configOf('wecom'),
    route,
    recipients: readRecipients(null),
    ...over,
  });

  test('read again as they are', () => expect(readChannelSettings([one(1)])).toEqual([one(1)]));

  test('unusable entries, doubles and too many are left out', () => {
    const wrong = [null, 1, one(2, { id: 'x' }), one(3, { channel: 'fax' }), one(4, { config: {} })];
    expect(readChannelSettings([...wrong, one(1, { on: 1, wide: 'yes', name: 3 }), one(1)])).toHaveLength(1);
    expect(readChannelSettings([one(1, { on: 1, wide: 'yes', name: 3, extra: 1 })])).toEqual([
      one(1, { on: false, name: '' }),
    ]);
    const many = Array.from({ length: 50 }, (_, n) => one(n));
    expect(readChannelSettings(many)).toHaveLength(MOST_CHANNELS);
    for (const nothing of [null, {}, 'x']) expect(readChannelSettings(nothing)).toEqual([]);
  });
});
