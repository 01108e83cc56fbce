/** What can go wrong between us and a service, and what must come of it. */
import { gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';
import type { Outcome } from '../../../../utils/watch/channels/channel';
import { failed, refused, sent } from '../../../../utils/watch/channels/channel';
import { NOW } from './samples';
import type { Handler } from './server';

export interface Fault {
  name: string;
  /** `good` is the service's good answer as text. */
  serve: (good: string) => Handler;
  outcome: Outcome;
  /** Of a channel that believes any status 2xx. */
  webhook?: Outcome;
  /** Nothing comes: a short time limit. */
  hangs?: boolean;
}

const unknown: Outcome = { kind: 'unknown', done: [0] };
const page = '<!doctype html><title>Login</title><p>canary</p>';
type Head = Record<string, string | number>;
const plain =
  (status: number, body: string | Buffer = '', head: Head = {}) =>
  (): Handler =>
  (response) =>
    void response.writeHead(status, head).end(body);
const notJson = failed('notJson', 'HTTP 200');
const server = (status: number, wait: number | null = null) => failed('server', `HTTP ${status}`, wait);
const slow = (wait: number | null) => failed('tooFast', 'HTTP 429', wait);
/** A 2xx whose body no service would send. */
const odd = (name: string, body: string | Buffer): Fault => ({
  name,
  serve: plain(200, body),
  outcome: notJson,
  webhook: sent,
});

/** Bytes that were written of an endless answer. */
export const flood = { bytes: 0 };
const endless = (status: number) => (): Handler => (response) => {
  const part = Buffer.alloc(64 * 1024, ' ');
  flood.bytes = 0;
  response.writeHead(status, { 'content-type': 'application/json' });
  const more = (): void => {
    while (!response.destroyed && flood.bytes < 20_000_000) {
      flood.bytes += part.length;
      if (!response.write(part)) return void response.once('drain', more);
    }
    response.end('{}');
  };
  more();
};
const cutOff =
  (status: number) =>
  (good: string): Handler =>
  (response) => {
    response.writeHead(status, { 'content-length': good.length + 50 });
    response.write(good.slice(0, 5), () => setTimeout(() => response.destroy(), 5));
  };
const drip =
  (pause: number, size: number) =>
  (good: string): Handler =>
  (response) => {
    response.writeHead(200);
    const bytes = Buffer.from(good);
    const next = (from: number): void => {
      if (response.destroyed) return;
      if (from >= bytes.length) return void response.end();
      response.write(bytes.subarray(from, from + size));
      setTimeout(() => next(from + size), pause);
    };
    next(0);
  };
const redirect = (status: number): Fault => ({
  name: `${status} to another host`,
  serve: plain(status, '', { location: 'https://evil.example.com/canary' }),
  outcome: refused('redirect'),
});
const raw = (text: string) => (): Handler => (response: ServerResponse) => void response.socket?.end(text);

export const FAULTS: Fault[] = [
  { name: 'nothing', serve: (good) => (response) => void response.end(good), outcome: sent },
  { name: 'accepted, then silence', serve: () => () => undefined, outcome: unknown, hangs: true },
  {
    name: 'headers, then silence',
    serve: () => (response) => void response.writeHead(200).flushHeaders(),
    outcome: unknown,
    hangs: true,
  },
  {
    name: 'headers of 503, then silence',
    serve: () => (response) => void response.writeHead(503).flushHeaders(),
    outcome: server(503),
    hangs: true,
  },
  { name: 'slow drip beyond the limit', serve: drip(60, 2), outcome: unknown, hangs: true },
  { name: 'slow drip in time', serve: drip(1, 8), outcome: sent },
  {
    name: 'reset before the answer',
    serve: () => (_, __, request) => void request.socket.resetAndDestroy(),
    outcome: failed('network'),
  },
  {
    name: 'closed before the answer',
    serve: () => (_, __, request) => void request.socket.destroy(),
    outcome: failed('network'),
  },
  { name: 'no HTTP at all', serve: raw('SSH-2.0-OpenSSH_9.6\r\n'), outcome: failed('network') },
  { name: 'half a header', serve: raw('HTTP/1.1 200 OK\r\nContent-Le'), outcome: failed('network') },
  { name: 'reset in mid-body', serve: cutOff(200), outcome: unknown },
  { name: 'reset in mid-body of a 500', serve: cutOff(500), outcome: server(500) },
  { name: 'reset in mid-body of a 404', serve: cutOff(404), outcome: server(404) },
  { name: '408', serve: plain(408), outcome: server(408) },
  { name: '425', serve: plain(425), outcome: server(425) },
  { name: '429', serve: plain(429), outcome: slow(null) },
  { name: '429, seconds', serve: plain(429, '', { 'retry-after': '7' }), outcome: slow(7000) },
  {
    name: '429, a date',
    serve: plain(429, '', {
      date: new Date(NOW).toUTCString(),
      'retry-after': new Date(NOW + 60_000).toUTCString(),
    }),
    outcome: slow(60_000),
  },
  {
    name: '429, a date gone by',
    serve: plain(429, '', {
      date: new Date(NOW).toUTCString(),
      'retry-after': new Date(NOW - 60_000).toUTCString(),
    }),
    outcome: slow(0),
  },
  { name: '429, nonsense', serve: plain(429, '', { 'retry-after': '-5, soon' }), outcome: slow(null) },
  { name: '429, years', serve: plain(429, '', { 'retry-after': '99999999' }), outcome: slow(3_600_000) },
  { name: '429 with a good body', serve: (good) => plain(429, good)(), outcome: slow(null) },
  { name: '500', serve: plain(500), outcome: server(500) },
  { name: '500 with a good body', serve: (good) => plain(500, good)(), outcome: server(500) },
  { name: '502, a page', serve: plain(502, page), outcome: server(502) },
  { name: '503, seconds', serve: plain(503, '', { 'retry-after': '3' }), outcome: server(503, 3000) },
  { name: '504', serve: plain(504), outcome: server(504) },
  { name: '511, portal', serve: plain(511, page), outcome: server(511) },
  { name: '200, a page', serve: plain(200, page, { 'content-type': 'text/html' }), outcome: notJson },
  { name: '200, a page without a type', serve: plain(200, `\n ${page}`), outcome: notJson },
  odd('200, empty', ''),
  { name: '204', serve: plain(204), outcome: failed('notJson', 'HTTP 204'), webhook: sent },
  { name: '20 MB', serve: endless(200), outcome: failed('tooBig', 'HTTP 200'), webhook: sent },
  { name: '20 MB of a 500', serve: endless(500), outcome: server(500) },
  ...[300, 301, 302, 303, 307, 308].map(redirect),
  odd('a list', '[{"errcode":0,"code":0}]'),
  odd('null', 'null'),
  odd('a text', '"ok"'),
  odd('a number', '0'),
  odd('no code', '{}'),
  odd('codes as text', '{"errcode":"0","code":"0","Response":"Ok"}'),
  odd('codes as null', '{"errcode":null,"code":null,"Response":null}'),
  odd('codes as lists', '{"errcode":[0],"code":[0],"Response":[{"SendStatusSet":[]}]}'),
  odd('codes on a prototype', '{"__proto__":{"errcode":0,"code":0,"Response":{"SendStatusSet":[]}}}'),
  odd('very deep', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`),
  odd('broken UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])),
  {
    name: 'truncated JSON',
    serve: (good) => plain(200, good.slice(0, -1))(),
    outcome: notJson,
    webhook: sent,
  },
  { name: 'two values', serve: (good) => plain(200, good + good)(), outcome: notJson, webhook: sent },
  { name: 'a BOM first', serve: (good) => plain(200, `\uFEFF${good}`)(), outcome: sent },
  {
    name: 'compressed',
    serve: (good) => plain(200, gzipSync(good), { 'content-encoding': 'gzip' })(),
    outcome: sent,
  },
  {
    name: 'says compressed, is not',
    serve: (good) => plain(200, good, { 'content-encoding': 'gzip' })(),
    outcome: unknown,
  },
  { name: '400', serve: plain(400), outcome: refused('http', 'HTTP 400') },
  { name: '401', serve: plain(401), outcome: refused('wrongKey', 'HTTP 401') },
  { name: '403, a page', serve: plain(403, page), outcome: refused('wrongKey', 'HTTP 403') },
  { name: '404', serve: plain(404), outcome: refused('wrongKey', 'HTTP 404') },
  {
    name: '404 with a good body',
    serve: (good) => plain(404, good)(),
    outcome: refused('wrongKey', 'HTTP 404'),
  },
  { name: '410', serve: plain(410), outcome: refused('wrongKey', 'HTTP 410') },
  { name: '418', serve: plain(418), outcome: refused('http', 'HTTP 418') },
];
