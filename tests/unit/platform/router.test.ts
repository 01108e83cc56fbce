import { describe, expect, it, vi } from 'vitest';
import type { MessageType } from '../../../utils/platform/messages';
import { createRouter } from '../../../utils/platform/router';
import type { Handlers } from '../../../utils/platform/router';
import { pathOf, senderClass } from '../../../utils/platform/sender';
import type { Sender } from '../../../utils/platform/sender';
import { complaint, look, NINE } from '../ledger/made';

const OWN = { id: 'abc', address: 'chrome-extension://abc/' };
const POPUP: Sender = {
  id: 'abc',
  origin: 'chrome-extension://abc',
  url: 'chrome-extension://abc/popup.html',
};
const PAGE: Sender = {
  id: 'abc',
  origin: 'https://pay.weixin.qq.com',
  url: 'https://pay.weixin.qq.com/index.php/xphp/ccomplaints/complaints_info?x=1',
  tab: { id: 7 },
};

describe('senderClass', () => {
  const content = { kind: 'content', host: 'pay.weixin.qq.com' };
  const senders: [string, Sender, object][] = [
    ['the popup', POPUP, { kind: 'page' }],
    ['a page of ours in a tab', { ...POPUP, tab: { id: 1 } }, { kind: 'page' }],
    ['a page of ours without an origin', { id: 'abc', url: POPUP.url }, { kind: 'page' }],
    ['a console', PAGE, content],
    ['a console without an origin', { ...PAGE, origin: undefined }, content],
  ];
  it.each(senders)('knows %s', (_name, sender, expected) => {
    expect(senderClass(sender, OWN)).toEqual(expected);
  });

  const strangers: [string, Sender][] = [
    ['nobody', {}],
    ['another extension', { ...POPUP, id: 'evil' }],
    ['another extension in our name', { id: 'abc', origin: 'chrome-extension://evil' }],
    ['no address', { id: 'abc' }],
    ['a console outside a tab', { ...PAGE, tab: undefined }],
    ['a tab without an id', { ...PAGE, tab: {} }],
    ['a look-alike', { ...PAGE, origin: undefined, url: 'https://pay.weixin.qq.com.evil.example/' }],
    ['a host that ends alike', { ...PAGE, origin: undefined, url: 'https://evilpay.weixin.qq.com/' }],
    ['a host in the path', { ...PAGE, origin: undefined, url: 'https://evil.example/pay.weixin.qq.com' }],
    ['a host as user name', { ...PAGE, origin: undefined, url: 'https://pay.weixin.qq.com@evil.example/' }],
    ['another port', { ...PAGE, origin: undefined, url: 'https://pay.weixin.qq.com:8443/' }],
    ['plain http', { ...PAGE, origin: 'http://pay.weixin.qq.com', url: 'http://pay.weixin.qq.com/' }],
    ['an opaque frame', { ...PAGE, origin: 'null' }],
    ['two stories', { ...PAGE, origin: 'https://evil.example' }],
    ['a page of ours and a console', { ...PAGE, origin: POPUP.origin }],
    ['no URL at all', { ...PAGE, origin: undefined, url: 'pay.weixin.qq.com' }],
  ];
  it.each(strangers)('refuses %s', (_name, sender) => {
    expect(senderClass(sender, OWN)).toEqual({ kind: 'nobody' });
  });
});

describe('where a page is', () => {
  const HOST = 'https://pay.weixin.qq.com';
  it.each([
    [
      `${HOST}/index.php/xphp/ccomplaints/complaints_info?token=1&a=b`,
      'pay.weixin.qq.com/index.php/xphp/ccomplaints/complaints_info',
    ],
    [`${HOST}/xphp/app#/complaint/list?id=13800138000`, 'pay.weixin.qq.com/xphp/app/#/complaint/list'],
    [`${HOST}/order/200201820200101/detail/`, 'pay.weixin.qq.com/order/*/detail'],
    [`${HOST}/u/%E5%BC%A0%E4%B8%89/${'a'.repeat(41)}#section`, 'pay.weixin.qq.com/u/*/*'],
    [`${HOST}/`, 'pay.weixin.qq.com'],
    ['nowhere', null],
    [undefined, null],
  ])('%s', (address, path) => expect(pathOf(address)).toBe(path));
});

const UUID = '00000000-0000-4000-8000-000000000001';
const MESSAGES: Record<MessageType, object> = {
  dataState: { type: 'dataState' },
  backedUp: { type: 'backedUp', digest: 'ab12', rows: 3, sealed: true },
  dataSeen: { type: 'dataSeen', what: 'trouble' },
  dataRestored: { type: 'dataRestored', from: 'backup' },
  health: { type: 'health' },
  takeSnapshot: { type: 'takeSnapshot' },
  snapshot: { type: 'snapshot' },
  ruleBook: { type: 'ruleBook' },
  changeRules: {
    type: 'changeRules',
    changes: [{ clock: 'alipay-trade', account: null, hours: 72 }],
    who: '',
    why: '页面写 72 小时',
    kind: 'edit',
    sure: false,
  },
  observe: look([complaint('200001')]),
  polled: {
    ...look([complaint('200001')]),
    type: 'polled',
    asked: true,
    said: { status: 200, redirected: null, type: null, retryAfter: null, date: null, page: false },
    envelope: {},
    list: 'https://pay.weixin.qq.com/list',
    recognised: true,
    total: 1,
  },
  learned: {
    type: 'learned',
    console: 'wechat-pay',
    account: '',
    list: 'https://pay.weixin.qq.com/list',
    request: { url: 'https://pay.weixin.qq.com/list', method: 'GET', headers: [['a', 'b']], body: null },
  },
  filled: { type: 'filled', console: 'wechat-pay', complaintId: '1', templateId: 'T', text: 'x' },
  journal: {
    type: 'journal',
    console: 'wechat-pay',
    complaintId: '1',
    kind: 'send',
    text: 'x',
    rules: '',
    reason: '',
  },
  attempts: { type: 'attempts', console: 'wechat-pay', complaintId: '1' },
  confirm: {
    type: 'confirm',
    console: 'wechat-pay',
    complaintId: null,
    action: 'complete',
    against: [{ code: 'noRefund', words: '' }],
    reason: 'x',
    text: '',
  },
  confirmDrop: { type: 'confirmDrop', token: UUID },
  confirmQuestion: { type: 'confirmQuestion', token: UUID },
  confirmVerdict: { type: 'confirmVerdict', token: UUID, go: true },
  promises: { type: 'promises', console: 'wechat-pay', complaintId: '1' },
  addPromise: {
    type: 'addPromise',
    console: 'wechat-pay',
    complaintId: '1',
    promise: { what: 'refund', due: NINE, words: 'x' },
  },
  editPromise: {
    type: 'editPromise',
    console: 'wechat-pay',
    complaintId: '1',
    key: 'wechat-pay|1|2|refund|0',
    change: 'kept',
    due: null,
  },
  journalPage: {
    type: 'journalPage',
    before: null,
    limit: 50,
    complaint: '',
    kind: 'send',
    from: null,
    to: null,
  },
  journalCheck: { type: 'journalCheck' },
  veil: { type: 'veil' },
  sync: { type: 'sync' },
  policy: { type: 'policy' },
  turnSync: { type: 'turnSync', on: true, drop: false },
  keeping: { type: 'keeping' },
  saveKeeping: { type: 'saveKeeping', days: { journal: 90 } },
  erasePlan: { type: 'erasePlan', target: { who: 'payer', key: 'wechat-pay|1900000109|200001' } },
  erase: { type: 'erase', target: { who: 'account', console: 'alipay', account: '' }, open: false },
  revealed: { type: 'revealed', console: 'wechat-pay', complaintId: '200001' },
  settings: { type: 'settings' },
  panels: { type: 'panels' },
  teachings: { type: 'teachings' },
  saveTeaching: { type: 'saveTeaching', teaching: { version: 1 } },
  forgetTeaching: { type: 'forgetTeaching', key: 'wechat-pay|wechat-pay||pay.weixin.qq.com/x' },
  hideTemplate: { type: 'hideTemplate', templateId: 'T-NR', on: true },
  sampleComplaints: { type: 'sampleComplaints' },
  replyKit: { type: 'replyKit', console: 'wechat-pay', complaintId: '1' },
  saveAnswers: { type: 'saveAnswers', console: 'wechat-pay', complaintId: '1', answers: { eta: '周五' } },
  starTemplate: { type: 'starTemplate', templateId: 'T-ACK', on: true },
  templates: { type: 'templates' },
  saveTemplates: { type: 'saveTemplates', templates: [{ id: 'own-1' }] },
  removeTemplates: { type: 'removeTemplates', ids: ['own-1'] },
  summary: { type: 'summary' },
  open: { type: 'open', console: 'alipay', complaintId: null },
  saveSettings: { type: 'saveSettings', settings: {} },
  channels: { type: 'channels' },
  saveChannel: { type: 'saveChannel', channel: { id: UUID, channel: 'wecom', config: {} } },
  removeChannel: { type: 'removeChannel', id: UUID },
  testChannel: { type: 'testChannel', id: UUID },
  outbox: { type: 'outbox', limit: 50 },
  retryDelivery: { type: 'retryDelivery', key: 'new|wechat-pay|200001|desktop' },
  watchOptions: { type: 'watchOptions' },
  saveWatchOptions: { type: 'saveWatchOptions', options: { quiet: [{ from: 22, to: 8 }] } },
  resumeConsole: { type: 'resumeConsole', console: 'alipay', account: '' },
};

function setUp(fails = false) {
  const calls: string[] = [];
  const take = (type: string) => async (_message: unknown, from: { host: string | null }) => {
    calls.push(`${type} ${from.host}`);
    if (fails) throw new Error('no');
    return { type };
  };
  const handlers = Object.fromEntries(Object.keys(MESSAGES).map((type) => [type, take(type)]));
  return { calls, ...createRouter(handlers as unknown as Handlers, OWN, () => NINE) };
}
const flush = () => new Promise((done) => setTimeout(done));

describe('the router', () => {
  const forContent = new Set([
    'observe',
    'polled',
    'learned',
    'filled',
    'journal',
    'attempts',
    'confirm',
    'confirmDrop',
    'promises',
    'addPromise',
    'editPromise',
    'settings',
    'panels',
    'takeSnapshot',
    'replyKit',
    'saveAnswers',
    'starTemplate',
    'teachings',
    'saveTeaching',
    'forgetTeaching',
    'veil',
  ]);
  it.each(Object.entries(MESSAGES))(
    'lets a console page send %s only where it may',
    async (type, message) => {
      const { route, calls, traffic } = setUp();
      const reply = vi.fn<(answer: unknown) => void>();
      const may = forContent.has(type);
      expect(route(message, PAGE, reply)).toBe(may || undefined);
      await flush();
      expect(calls).toEqual(may ? [`${type} pay.weixin.qq.com`] : []);
      expect(reply.mock.calls).toEqual(may ? [[{ type }]] : []);
      expect(traffic).toEqual({ passed: Number(may), dropped: Number(!may), failed: 0 });
    },
  );

  it.each(Object.entries(MESSAGES))('lets our own pages send %s', async (type, message) => {
    const { route, calls } = setUp();
    expect(route(message, POPUP, () => {})).toBe(true);
    await flush();
    expect(calls).toEqual([`${type} null`]);
  });

  it.each(Object.entries(MESSAGES))('lets nobody else send %s', (_type, message) => {
    const { route, calls, traffic } = setUp();
    expect(route(message, { ...PAGE, id: 'evil' }, () => {})).toBeUndefined();
    expect(calls).toEqual([]);
    expect(traffic.dropped).toBe(1);
  });

  it('drops and counts what it does not know', () => {
    const { route, traffic } = setUp();
    for (const message of [null, {}, 'observe', { type: 'x' }, { type: '__proto__' }, { type: 'observe' }])
      expect(route(message, POPUP, () => {})).toBeUndefined();
    expect(traffic.dropped).toBe(6);
  });

  it('drops what nobody handles', () => {
    const settings = () => ({});
    const { route, traffic } = createRouter({ settings } as unknown as Handlers, OWN, () => NINE);
    expect(route(MESSAGES.channels, POPUP, () => {})).toBeUndefined();
    expect(traffic.dropped).toBe(1);
  });

  it('hands on a copy', async () => {
    const given = vi.fn<() => null>(() => null);
    const handlers = { observe: given } as unknown as Handlers;
    const message = { ...look([complaint('200001')]), more: 1 };
    createRouter(handlers, OWN, () => NINE + 86_400_000).route(message, PAGE, () => {});
    expect(given).toHaveBeenCalledWith(look([complaint('200001')]), {
      host: 'pay.weixin.qq.com',
      path: 'pay.weixin.qq.com/index.php/xphp/ccomplaints/complaints_info',
      frame: { tabId: PAGE.tab?.id, frameId: 0 },
    });
  });

  it('answers null when a handler throws', async () => {
    const { route, traffic } = setUp(true);
    const reply = vi.fn<(answer: unknown) => void>();
    expect(route(MESSAGES.settings, PAGE, reply)).toBe(true);
    await flush();
    expect(reply.mock.calls).toEqual([[null]]);
    expect(traffic.failed).toBe(1);
  });
});
