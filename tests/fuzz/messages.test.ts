/** Rows 1 and 2: what a page may send to the background, and what comes of it. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { createRouter } from '../../utils/platform/router';
import type { Handlers } from '../../utils/platform/router';
import type { Sender } from '../../utils/platform/sender';
import { reportFrom } from '../../utils/reader/report';
import { complaint, look, NINE } from '../unit/ledger/made';
import { anything, changed, changes } from './hostile';
import { trial } from './trial';

const OWN = {
  id: 'abcdefghijklmnopabcdefghijklmnop',
  address: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/',
};
/** What a content script may ask for; everything else is a command of the person. */
const ALLOWED =
  /^(observe|polled|learned|filled|journal|attempts|confirm|confirmDrop|promises|addPromise|editPromise|settings|panels|takeSnapshot|replyKit|saveAnswers|starTemplate|teachings|saveTeaching|forgetTeaching)$/;

const TYPES = [
  'observe',
  'polled',
  'learned',
  'filled',
  'journal',
  'settings',
  'summary',
  'open',
  'saveSettings',
  'saveChannel',
  'channels',
  'outbox',
  'retryDelivery',
  'saveWatchOptions',
  'testChannel',
  'saveTemplate',
  'replyKit',
  'eraseAll',
  'confirmed',
  'saveTeaching',
  'queue',
  'case',
  'rates',
] as const;

const id = '200000020260011215000212345';
const BASES: object[] = [
  look(
    [complaint(id, { detail: '没收到货', phone: '138****8000', amountFen: 2990, userComplaintTimes: 2 })],
    { whole: true },
  ),
  { type: 'filled', console: 'alipay', complaintId: '1', templateId: 'T', text: '您好' },
  { type: 'journal', console: 'alipay', complaintId: '1', kind: 'send', text: 'x', rules: '', reason: '' },
  { type: 'saveSettings', settings: { language: 'en' } },
  { type: 'open', console: 'alipay', complaintId: null },
  { type: 'saveWatchOptions', options: { desktop: true } },
  {
    type: 'learned',
    console: 'wechat-pay',
    account: '',
    list: 'https://pay.weixin.qq.com/a',
    request: { url: 'https://pay.weixin.qq.com/a', method: 'GET', headers: [], body: null },
  },
];

const senders: fc.Arbitrary<Sender> = fc.record(
  {
    id: fc.constantFrom(OWN.id, 'someoneelsesomeoneelsesomeoneels'),
    origin: fc.constantFrom(
      'https://pay.weixin.qq.com',
      'https://pay.weixin.qq.com.evil.example',
      'null',
      'https://evil.example',
    ),
    url: fc.constantFrom(
      'https://pay.weixin.qq.com/x',
      'http://pay.weixin.qq.com/',
      'https://b.alipay.com/x',
      `${'https://evil.example/'}?https://pay.weixin.qq.com`,
    ),
    tab: fc.constantFrom({ id: 1 }, {}),
    frameId: fc.nat(3),
  },
  { requiredKeys: ['id', 'url'] },
);
const messages = fc.oneof(
  anything,
  fc.tuple(fc.constantFrom(...BASES), changes).map(([base, all]) => changed(base, all)),
  fc
    .tuple(fc.constantFrom(...TYPES), anything, anything)
    .map(([type, a, b]) => ({ type, settings: a, options: b, complaint: a, complaints: [a, b] })),
);

const pristine = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
/** ms: what takes longer grows with its input. The machine may be busy. */
const SLOW = 250;

trial(
  {
    row: 1,
    fault: 'forged messages and senders',
    required: 'no command of the person is carried out, none takes long',
  },
  { short: 4000, long: 40_000 },
  fc.asyncProperty(messages, senders, async (message, sender) => {
    const carried: string[] = [];
    const handlers = new Proxy({} as Handlers, {
      get: (_, type) => async () => void carried.push(String(type)),
      has: () => true,
    });
    const { route, traffic } = createRouter(handlers, OWN, () => NINE);
    const start = performance.now();
    const waits = await new Promise<boolean>((done) => {
      if (!route(message, sender, () => done(true))) done(false);
    });
    expect(performance.now() - start).toBeLessThan(SLOW);
    expect(traffic.passed + traffic.dropped + traffic.failed).toBe(1);
    expect(carried.every((type) => ALLOWED.test(type))).toBe(true);
    const trusted =
      sender.id === OWN.id &&
      sender.tab?.id === 1 &&
      /^https:\/\/(pay\.weixin\.qq|b\.alipay)\.com\//.test(sender.url ?? '');
    if (waits) expect(trusted).toBe(true);
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(pristine);
  }),
);

trial(
  {
    row: 2,
    fault: 'odd objects over the bridge of the page',
    required: 'refused or cleaned, never thrown, no prototype changed',
  },
  { short: 3000, long: 100_000 },
  fc.property(
    fc.oneof(
      anything,
      fc.tuple(fc.constant(bridge()), changes).map(([base, all]) => changed(base, all)),
    ),
    (value) => {
      let text: unknown = value;
      try {
        text = JSON.stringify(value);
      } catch {
        // what cannot be written comes as it is
      }
      for (const given of [value, text]) {
        const report = reportFrom(given);
        if (!report) continue;
        for (const pick of [...report.items, ...report.history])
          for (const said of Object.values(pick)) expect(typeof said).toBe('string');
        expect(report.total === null || report.total >= 0).toBe(true);
      }
      expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(pristine);
    },
  ),
);

function bridge(): unknown {
  return {
    url: 'https://pay.weixin.qq.com/list?complaint_id=1',
    status: 200,
    envelope: { errorcode: '0' },
    total: 2,
    list: true,
    items: [{ complaintid: id, complaintstate: 'PENDING', complainttime: '2026-11-20T10:00:00+08:00' }],
    history: [{ operator: '商户', operatetime: '2026-11-20 10:00:00' }],
  };
}
