/**
 * The practice consoles: one https server on the loopback that plays every console by `Host` header.
 * Start a browser with `chromiumArgs(port)` and open the real addresses.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildConsoles } from './build.ts';
import { alipay, RISK_PAGE, TRADE_PAGE } from './server/alipay.ts';
import { QUEUE_PAGES } from './server/alipay-queues.ts';
import { certificate } from './server/certificate.ts';
import { control, type Command } from './server/control.ts';
import { json, read, send, type Call } from './server/http.ts';
import { miniProgram, MINI_PAGE, SCORE_PAGE } from './server/mini-program.ts';
import { picture, plain } from './server/pages.ts';
import { DISPUTE_PAGE, GUARANTEE_PAGE, shop, SHOP_PAGE } from './server/shop.ts';
import { createStore, type Store } from './server/store.ts';
import { PARTNER_PAGE as PARTNER_LIST, wechatPay } from './server/wechat-pay.ts';

export type { Command };

/** Every host the server answers for. */
export const HOSTS = [
  'pay.weixin.qq.com',
  'open.alipay.com',
  'openhome.alipay.com',
  'b.alipay.com',
  'mrchportalweb.alipay.com',
  'mp.weixin.qq.com',
  'store.weixin.qq.com',
  'channels.weixin.qq.com',
  'auth.alipay.com',
  'enterpriseportal.alipay.com',
  'plain.example',
] as const;

/** Addresses of the complaint pages. */
export const PAGES = {
  'wechat-pay': 'https://pay.weixin.qq.com/index.php/xphp/ccomplaints/complaints_info',
  alipay: `https://open.alipay.com${TRADE_PAGE}`,
  'alipay-risk': `https://b.alipay.com${RISK_PAGE}`,
  'mini-program': `https://mp.weixin.qq.com${MINI_PAGE}`,
};

/** A partner's list: complaints about several merchants. */
export const PARTNER_PAGE = `https://pay.weixin.qq.com${PARTNER_LIST}`;

/** What stands beside the complaints of Alipay. */
export const ALIPAY_PAGES = {
  consult: `https://open.alipay.com${QUEUE_PAGES.consult}`,
  'refund-due': `https://open.alipay.com${QUEUE_PAGES['refund-due']}`,
  violation: `https://open.alipay.com${QUEUE_PAGES.violation}`,
  appeal: `https://open.alipay.com${QUEUE_PAGES.appeal}`,
};

/** The two lists of the WeChat shop, both inside a shadow root. */
export const SHOP_PAGES = {
  aftersale: `https://store.weixin.qq.com${SHOP_PAGE}`,
  dispute: `https://store.weixin.qq.com${DISPUTE_PAGE}`,
};

/** What stands beside the complaints of a mini-program, and beside the claims of a shop. */
export const BESIDE_PAGES = {
  score: `https://mp.weixin.qq.com${SCORE_PAGE}`,
  guarantee: `https://store.weixin.qq.com${GUARANTEE_PAGE}`,
};

/** Arguments that send Chromium to this server for its hosts and nowhere for any other. */
export const chromiumArgs = (port: number): string[] => [
  `--host-resolver-rules=${HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`).join(',')},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
  '--ignore-certificate-errors',
];

export interface Options {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Complaints on each console, 30 unless told. */
  count?: number;
  seed?: number;
  /** Until an approved refund arrives, in ms; negative means only by the command refund-arrived. */
  refundMs?: number;
}

export interface Consoles {
  port: number;
  hosts: readonly string[];
  control(command: Command): Record<string, unknown>;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
};

async function asset(call: Call, root: string): Promise<void> {
  const name = normalize(call.path.slice('/practice-static/'.length));
  const type = TYPES[extname(name)];
  const content =
    name.startsWith('..') || !type ? undefined : await readFile(join(root, name)).catch(() => {});
  if (content && type) send(call, 200, type, content);
  else send(call, 404, 'text/plain', 'not found');
}

async function answer(call: Call, root: string): Promise<void> {
  const { path, host, store } = call;
  const fixture = store.pages.get(`${host}${path}`);
  if (path.startsWith('/practice-static/')) return asset(call, root);
  if (path.startsWith('/__practice/')) {
    if (call.method !== 'POST') return send(call, 405, 'text/plain', 'POST only');
    return json(call, control(store, { ...call.input, cmd: path.slice('/__practice/'.length) } as Command));
  }
  if (store.clock) call.response.setHeader('date', new Date(Date.now() + store.clock).toUTCString());
  if (store.slow && (call.method === 'POST' || path.endsWith('.json') || fixture?.json !== undefined))
    await sleep(store.slow);
  if (fixture) {
    for (const [name, value] of Object.entries(fixture.headers ?? {})) call.response.setHeader(name, value);
    const isJson = fixture.json !== undefined;
    const content = isJson ? JSON.stringify(fixture.json) : (fixture.html ?? '');
    return send(
      call,
      fixture.status ?? 200,
      `${isJson ? 'application/json' : 'text/html'}; charset=utf-8`,
      content,
    );
  }
  if (path === '/favicon.ico') return void call.response.writeHead(204).end();
  const image = /^\/complaint-image\/(\d+)\.svg$/.exec(path);
  if (image) return send(call, 200, 'image/svg+xml', picture(image[1] ?? '1'));
  if (host === 'pay.weixin.qq.com') return wechatPay(call);
  if (host.endsWith('.alipay.com')) return alipay(call);
  if (host === 'store.weixin.qq.com') return shop(call);
  if (host === 'mp.weixin.qq.com') return miniProgram(call);
  if (host === 'plain.example')
    return plain(call, '普通网页', '<main><h1>普通网页</h1><p>这里没有投诉。</p></main>');
  plain(call, '未练习的页面', '<main><p>练习环境没有这个页面。</p></main>', 404);
}

/** Builds the apps if needed, starts the server, answers how to reach and steer it. */
export async function startConsoles(options: Options = {}): Promise<Consoles> {
  const root = await buildConsoles();
  const store: Store = createStore(options.count ?? 30, options.seed ?? 1, options.refundMs ?? 3000);
  const server = createServer(certificate([...HOSTS, 'localhost']), async (request, response) => {
    try {
      await answer(await read(request, response, store), root);
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    }
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(options.port ?? 0, '127.0.0.1', ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    hosts: HOSTS,
    control: (command) => control(store, command),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
