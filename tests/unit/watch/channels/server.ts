/** A real server in the place of all services, and a fetch that leads there. */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CHANNELS } from '../../../../utils/watch/channels/registry';
import type { ChannelId } from '../../../../utils/watch/channels/channel';
import type { Deps } from '../../../../utils/watch/channels/send';
import { ENTERED, NOW, store } from './samples';

export interface Arrived {
  host: string;
  path: string;
  method: string;
  headers: IncomingHttpHeaders;
  body: string;
}
export type Handler = (response: ServerResponse, arrived: Arrived, request: IncomingMessage) => void;

export const json = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

export interface Server {
  arrived: Arrived[];
  port: number;
  handle: Handler;
  fetch: typeof fetch;
  close(): Promise<void>;
}

export async function serve(): Promise<Server> {
  const http = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('error', () => undefined).on('data', (part: Buffer) => parts.push(part));
    response.on('error', () => undefined);
    request.on('end', () => {
      const { headers, method = '', url = '' } = request;
      const host = String(headers['x-meant-for']);
      const arrived = { host, path: url, method, headers, body: Buffer.concat(parts).toString() };
      server.arrived.push(arrived);
      server.handle(response, arrived, request);
    });
  });
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const server: Server = {
    arrived: [],
    port,
    handle: (response) => json(response, {}),
    fetch: (input, init) => {
      const url = new URL(String(input));
      if (url.protocol !== 'https:') throw new Error('not https');
      const headers = { ...(init?.headers as Record<string, string>), 'x-meant-for': url.host };
      return fetch(`http://127.0.0.1:${server.port}${url.pathname}${url.search}`, { ...init, headers });
    },
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
  return server;
}

export const deps = (server: Pick<Server, 'fetch'>, over: Partial<Deps> = {}): Deps => ({
  fetch: server.fetch,
  now: () => NOW,
  subtle: crypto.subtle,
  store: store(),
  timeoutMs: 5000,
  ...over,
});

/** The sample configuration of a channel, with some entries changed. */
export function configOf(id: ChannelId, over: Record<string, unknown> = {}): object {
  const config = CHANNELS[id].read({ ...ENTERED[id], ...over });
  if ('errors' in config) throw new Error(`${id}: ${JSON.stringify(config.errors)}`);
  return config;
}
