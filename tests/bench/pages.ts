/** Pages and answers of the bench, put on every host of the practice server. */
import { complaints } from '../consoles/data.ts';
import type { Consoles } from '../consoles/server.ts';
import { kit, type Kit } from './kit.ts';
import { BLANK, HOSTS } from './lanes.ts';

declare global {
  var bench: Kit;
  interface Window {
    /** Kept when a page that works by itself is done. */
    done: Promise<unknown>;
  }
}

/** On addresses that speak of complaints, and on others. */
export const PATHS = {
  load: '/bench/complaints/load',
  list: '/bench/complaints/list',
  answer: '/bench/complaints/answer.json',
  large: '/bench/complaints/large.json',
  other: '/bench/goods/list',
  otherAnswer: '/bench/goods/answer.json',
  rows: '/bench/complaints/rows.json',
} as const;

const STYLE = `body{margin:0;font:14px/1.6 sans-serif;background:#f5f6f7;color:#222}main{margin:24px;background:#fff}
table{width:100%;border-collapse:collapse}td,th{border-bottom:1px solid #e7e7eb;text-align:left}a{color:#576b95;margin-right:8px}
td,th{padding:8px 6px;font-size:12px;line-height:22px;white-space:nowrap}td:nth-child(7){min-width:200px}
.light{margin-left:6px;padding:0 6px;border:1px solid #f0b37e;border-radius:4px;background:#fff3e0;color:#b45309;font-size:12px}
.tick{position:fixed;right:8px;bottom:8px;width:80px;height:20px;contain:strict;will-change:transform}`;

const page = (script: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>消费者投诉</title><link rel="icon" href="data:,"><style>${STYLE}</style><script>window.bench=(${kit})()</script></head><body><h1>消费者投诉</h1><main></main><script>${script}</script></body></html>`;

/** About `bytes` of JSON as a console would answer it. */
function answer(bytes: number): unknown {
  const [one] = complaints({ console: 'wechat-pay', count: 1 });
  const each = Buffer.byteLength(JSON.stringify(one));
  const data = complaints({ console: 'wechat-pay', count: Math.ceil(bytes / each) + 2 });
  return { errorcode: 0, msg: 'ok', data: { data, limit: data.length, offset: 0, total_count: data.length } };
}

/** As much JSON that says nothing of complaints. */
function wares(bytes: number): unknown {
  const ware = (i: number) => ({
    sku: `SKU${1_000_000 + i}`,
    title: `加厚保温杯 ${i} 号，500 毫升，包邮`,
    price: 1990 + i,
    stock: i % 90,
    shelves: [{ place: `A-${i % 30}`, left: i % 12 }],
    online: i % 3 > 0,
  });
  const each = Buffer.byteLength(JSON.stringify(ware(1)));
  const rows = Array.from({ length: Math.ceil(bytes / each) }, (_, i) => ware(i));
  return { code: 0, message: 'ok', result: { rows, pageSize: rows.length } };
}

/** `units` of work for the page that loads by itself: half before the answer, half after it. */
export function servePages(consoles: Consoles, units: number): void {
  const half = Math.ceil(units / 2);
  const load = `window.done=(async()=>{bench.work(${half});await (await fetch(${JSON.stringify(PATHS.rows)})).json();bench.table(50,{urgent:3,actions:['回复用户','详情']});bench.work(${half});await bench.frame()})()`;
  const plain = page('');
  const [few, some, large] = [answer(20_000), answer(50_000), answer(5_000_000)];
  const goods = wares(50_000);
  for (const host of Object.values(HOSTS)) {
    const html = (path: string, content: string) =>
      consoles.control({ cmd: 'page', host, path, html: content });
    const json = (path: string, content: unknown) =>
      consoles.control({ cmd: 'page', host, path, json: content });
    html(BLANK, '<!doctype html><title>·</title><link rel="icon" href="data:,"><h1>·</h1>');
    html(PATHS.load, page(load));
    html(PATHS.list, plain);
    html(PATHS.other, plain.replaceAll('消费者投诉', '商品'));
    json(PATHS.rows, few);
    json(PATHS.answer, some);
    json(PATHS.otherAnswer, goods);
    json(PATHS.large, large);
  }
}
