/** Small helpers around Node's http. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Store } from './store.ts';

/** One request, taken apart. */
export interface Call {
  store: Store;
  method: string;
  host: string;
  /** `:port` as the browser wrote it, or nothing; kept when we point at another host. */
  port: string;
  path: string;
  query: URLSearchParams;
  /** Form or JSON body merged over the query. */
  input: Record<string, unknown>;
  cookies: Record<string, string>;
  response: ServerResponse;
}

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 2e6) throw new Error('body too large');
  }
  return text;
}

export async function read(request: IncomingMessage, response: ServerResponse, store: Store): Promise<Call> {
  const [host = '', port] = (request.headers.host ?? '').split(':');
  const url = new URL(request.url ?? '/', `https://${host || 'localhost'}`);
  const text = request.method === 'POST' ? await body(request) : '';
  const posted: Record<string, unknown> = text.trimStart().startsWith('{')
    ? JSON.parse(text)
    : Object.fromEntries(new URLSearchParams(text));
  const cookies = (request.headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return {
    store,
    method: request.method ?? 'GET',
    host: host.toLowerCase(),
    port: port ? `:${port}` : '',
    path: url.pathname,
    query: url.searchParams,
    input: { ...Object.fromEntries(url.searchParams), ...posted },
    cookies: Object.fromEntries(cookies.map(([name = '', value = '']) => [name, value])),
    response,
  };
}

export function send(call: Call, status: number, type: string, content: string | Buffer): void {
  call.response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(content);
}

export const html = (call: Call, content: string, status = 200): void =>
  send(call, status, 'text/html; charset=utf-8', content);

export const json = (call: Call, content: unknown): void =>
  send(call, 200, 'application/json; charset=utf-8', JSON.stringify(content));

export const redirect = (call: Call, to: string): void => {
  call.response.writeHead(302, { location: to, 'cache-control': 'no-store' }).end();
};

/** Text of a field of the request. */
export const field = (call: Call, name: string): string => String(call.input[name] ?? '').trim();

/** A page of a list, by zero-based offset. */
export function slice<T>(list: T[], offset: number, limit: number): T[] {
  return list.slice(Math.max(0, offset || 0), Math.max(0, offset || 0) + Math.max(1, limit || 10));
}
