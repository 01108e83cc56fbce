/** Every fault in every channel has exactly one outcome, and nothing secret is ever said. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHANNEL_IDS, CHANNELS } from '../../../../utils/watch/channels/registry';
import { deliver } from '../../../../utils/watch/channels/send';
import { FAULTS, flood } from './faults';
import { CANARY, GOOD, message, NOW, store } from './samples';
import { configOf, deps, serve } from './server';
import type { Server } from './server';

let server: Server;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

/** An account that has its token. */
const signedIn = () => {
  const tokens = store();
  tokens.held.set('wechat:wxcafe0123456789ab', { token: 'canary-access-token', until: NOW + 1 });
  return tokens;
};

describe.each(CHANNEL_IDS)('%s', (id) => {
  test.each(FAULTS.map((fault) => [fault.name, fault] as const))('%s', async (_, fault) => {
    server.arrived = [];
    server.handle = fault.serve(JSON.stringify(GOOD[id]));
    const timeoutMs = fault.hangs ? 60 : 5000;
    const given = deps(server, { store: signedIn(), timeoutMs });
    const { outcome } = await deliver(CHANNELS[id], configOf(id), message(), given);
    expect(outcome).toEqual(id === 'webhook' ? (fault.webhook ?? fault.outcome) : fault.outcome);
    expect(server.arrived).toHaveLength(1);
    expect(JSON.stringify(outcome)).not.toContain(CANARY);
    if (fault.name.startsWith('20 MB')) expect(flood.bytes).toBeLessThan(10_000_000);
  });

  test('nobody listens', async () => {
    const gone = { fetch: () => Promise.reject(new TypeError(`no ${CANARY}`)) };
    const given = deps(gone, { store: signedIn() });
    const { outcome } = await deliver(CHANNELS[id], configOf(id), message(), given);
    expect(outcome).toEqual({ kind: 'failed', retryAfterMs: null, code: 'network', said: '' });
  });

  test('a fetch that hears no abort still ends', async () => {
    const deaf = { fetch: () => new Promise<Response>(() => undefined) };
    const given = deps(deaf, { store: signedIn(), timeoutMs: 20 });
    const { outcome } = await deliver(CHANNELS[id], configOf(id), message(), given);
    expect(outcome).toEqual({ kind: 'unknown', done: [0] });
  });

  test('an opaque redirect, as browsers give it', async () => {
    const opaque = { type: 'opaqueredirect', status: 0, headers: new Headers(), body: null };
    const browser = { fetch: () => Promise.resolve(opaque as unknown as Response) };
    const given = deps(browser, { store: signedIn() });
    const { outcome } = await deliver(CHANNELS[id], configOf(id), message(), given);
    expect(outcome).toEqual({ kind: 'refused', code: 'redirect', said: '' });
  });

  test('broken configuration, nothing is thrown or told', async () => {
    const config = { [CANARY]: CANARY, phones: 1, keys: 1, openIds: 1, body: CANARY, address: 1 };
    const { outcome } = await deliver(CHANNELS[id], config, message(), deps(server));
    expect(outcome.kind).not.toBe('sent');
    expect(JSON.stringify(outcome)).not.toContain(CANARY);
  });

  test('the request itself is as guarded as can be', async () => {
    let init: RequestInit | undefined;
    const owners: unknown[] = [];
    const spy: typeof fetch = function (this: unknown, _, given) {
      init = given;
      owners.push(this);
      return Promise.resolve(Response.json(GOOD[id]));
    };
    await deliver(CHANNELS[id], configOf(id), message(), deps({ fetch: spy }, { store: signedIn() }));
    expect(init).toMatchObject({
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    expect(owners).toEqual([undefined]);
  });
});
