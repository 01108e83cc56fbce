/** A partner's list: complaints of several merchants under one login, each told by its own number. */
import { expect, test } from '@playwright/test';
import { startConsoles, type Consoles } from '../consoles/server.ts';
import { beijing, HOUR, NOW } from './fixtures/wechat-page.ts';
import { openBrowser, type Opened } from './harness/browser.ts';
import { Marks } from './harness/marks.ts';

const HOST = 'pay.weixin.qq.com';
const PATH = '/index.php/partner/complaint/list';
const [ONE, OTHER] = ['1900000201', '1900000202'];
const ORDER = 'KS20261120000077';
/** The same order number twice at one merchant, and once at another: shops number alike. */
const LIST = [
  { id: '200201820261120000000301', mchid: ONE, at: NOW - 9 * HOUR },
  { id: '200201820261120000000302', mchid: OTHER, at: NOW - 8 * HOUR },
  { id: '200201820261120000000303', mchid: ONE, at: NOW - 2 * HOUR },
] as const;
const [, SECOND, THIRD] = LIST;

const row = ({ id, mchid, at }: (typeof LIST)[number]): string =>
  `<tr>${[id, mchid, ORDER, beijing(at), '待处理', '<a>回复用户</a> <a>详情</a>'].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>服务商 消费者投诉</title><style>table{width:100%}td,th{padding:12px 8px;text-align:left}</style></head><body><header>服务商平台 <span>partner@1230000109</span></header><h2>消费者投诉</h2><table><thead><tr>${['投诉单号', '特约商户号', '商户订单号', '投诉时间', '状态', '操作'].map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${LIST.map(row).join('')}</tbody></table></body></html>`;

let consoles: Consoles;
let browser: Opened;
test.beforeAll(async () => {
  consoles = await startConsoles({ count: 1 });
  browser = await openBrowser({ port: consoles.port, zone: 'America/New_York', width: 1280, height: 800 });
  consoles.control({ cmd: 'page', host: HOST, path: PATH, html: HTML });
});
test.afterAll(async () => {
  await browser.close();
  await consoles.close();
});

test('every complaint has its clock and its merchant; the same order number at another merchant is no repeat', async () => {
  const page = await browser.page(`https://${HOST}${PATH}`);
  const marks = new Marks(page);
  await marks.atLeast(LIST.length, { kind: 'clock' });
  const found = (await marks.all({ kind: 'clock' })).map(({ complaint, clock, due }) => [
    complaint,
    clock,
    due,
  ]);
  const due = (at: number) => new Date(at + 24 * HOUR).toISOString();
  expect(found).toEqual(LIST.map(({ id, at }) => [id, 'wx-first-reply', due(at)]));

  await marks.first({ kind: 'repeat', complaint: THIRD.id });
  const repeated = (await marks.all({ kind: 'repeat' })).map(({ complaint }) => complaint);
  expect(repeated).toEqual([THIRD.id]);

  await page.bringToFront();
  await marks.click(await marks.first({ kind: 'clock', complaint: SECOND.id }), 'button');
  await expect
    .poll(async () => {
      const [panel] = await marks.all(({ kind, node }) => kind === '' && Boolean(node.shadowRoots?.length));
      return panel?.text ?? '';
    })
    .toContain(OTHER);

  const popup = await browser.page('popup.html');
  const waiting = popup.locator('body');
  await expect(waiting).toContainText(OTHER);
  await expect(waiting).toContainText(ONE);
});
