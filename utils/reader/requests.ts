/**
 * Remembers, in the page's own world, how the page asked for its data, and asks once more when our
 * world wants to know: with the page's own cookies, tokens and headers, and only for what reads.
 * The answer is heard by the tap like any other. Changes nothing for the page.
 */
import { faredOf, isPage, repeated } from './fared';
import { HELLO, READY } from './handshake';
import { firstPage, mayRepeat } from './repeatable';
import type { Asked } from './repeatable';

const KEPT = 24;
const LATE = 20_000;
const OTHER = /\.(js|css|png|jpe?g|gif|svg|woff2?|ico|map|html?)(\?|$)/i;
/** Headers that belong to one request alone, or that a page may not set. */
const OWN = /^(content-length|host|cookie|origin|referer|connection|if-|range)/i;

type Call = () => unknown;

/** Installs the memory. Our world names a path, and hears how its answer came. */
export function startRequests(): void {
  const { fetch, setTimeout, CustomEvent, Request, XMLHttpRequest } = window;
  const { stringify, parse } = JSON;
  const { apply } = Reflect;
  const { addEventListener, dispatchEvent } = EventTarget.prototype;
  /** Newest last, by path. */
  const asked = new Map<string, Asked>();
  const open = new WeakMap<object, Asked>();
  const greeted = new Set<string>();

  const quietly = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  const wrap = (owner: object, name: string, heard: (self: unknown, args: unknown[]) => void) => {
    const functions = owner as Record<string, Call>;
    functions[name] = new Proxy(functions[name] as Call, {
      apply: (native, self, args) => {
        const result = apply(native, self, args);
        quietly(() => heard(self, args));
        return result;
      },
    });
  };
  /** Data only: a getter, a generator or a proxy of the page is not ours to run. */
  const own = (from: object | undefined, name: string): unknown =>
    from && Object.getOwnPropertyDescriptor(from, name)?.value;
  const addressOf = (input: unknown): string | null =>
    typeof input === 'string' || input instanceof URL ? new URL(String(input), location.href).href : null;
  const bodyOf = (body: unknown): string | null | undefined =>
    body === undefined || body === null
      ? null
      : typeof body === 'string' || body instanceof URLSearchParams
        ? String(body)
        : undefined;
  const headersOf = (headers: unknown): Asked['headers'] => {
    const plain =
      headers instanceof Headers
        ? [...headers]
        : Array.isArray(headers)
          ? (headers as [string, string][])
          : Object.keys(headers ?? {}).map((name) => [name, own(headers as object, name)]);
    return (plain as [string, string][]).filter(
      ([name, value]) => typeof value === 'string' && !OWN.test(name),
    );
  };
  const keep = (one: Asked) => {
    const { origin, pathname } = new URL(one.url);
    if (OTHER.test(pathname) || !mayRepeat(one)) return;
    const key = origin + pathname;
    asked.delete(key);
    asked.set(key, one);
    if (asked.size > KEPT) asked.delete(asked.keys().next().value as string);
  };

  wrap(window, 'fetch', (_self, [input, init]) => {
    const given = init as object | undefined;
    const request = input instanceof Request ? input : null;
    const url = request ? request.url : addressOf(input);
    const body = bodyOf(own(given, 'body'));
    if (url === null || body === undefined || (request && request.method !== 'GET')) return;
    const method = String(own(given, 'method') ?? 'GET').toUpperCase();
    keep({ url, method, headers: headersOf(own(given, 'headers') ?? request?.headers), body });
  });
  const proto = XMLHttpRequest.prototype;
  wrap(proto, 'open', (self, [method, address]) => {
    const url = addressOf(address);
    if (url) open.set(self as object, { url, method: String(method).toUpperCase(), headers: [], body: null });
  });
  wrap(proto, 'setRequestHeader', (self, [name, value]) => {
    if (typeof name === 'string' && !OWN.test(name))
      open.get(self as object)?.headers.push([name, String(value)]);
  });
  wrap(proto, 'send', (self, [body]) => {
    const one = open.get(self as object);
    const text = bodyOf(body);
    if (one && text !== undefined) keep({ ...one, body: text });
  });

  const repeat = async (path: string): Promise<object> => {
    const one = asked.get(path);
    if (!one) return { known: false };
    const request = firstPage(one, Date.now());
    const response = await fetch(request.url, repeated(request, LATE));
    const text = await response.text();
    return { known: true, ...faredOf(response), page: isPage(text) ? text.slice(0, 4000) : null };
  };

  apply(addEventListener, document, [
    HELLO,
    ({ detail }: CustomEvent) => {
      if (
        typeof detail !== 'string' ||
        !detail.startsWith('kesu:') ||
        greeted.has(detail) ||
        greeted.size > 20
      )
        return;
      greeted.add(detail);
      const say = (answer: object) =>
        apply(dispatchEvent, document, [new CustomEvent(`${detail}:said`, { detail: stringify(answer) })]);
      apply(addEventListener, document, [
        `${detail}:ask`,
        (event: CustomEvent) => {
          const { id, path, tell } =
            quietly(() => parse(String(event.detail)) as Record<string, unknown>) ?? {};
          if (typeof path !== 'string') return;
          if (tell) return void say({ id, asked: asked.get(path) ?? null });
          repeat(path).then(
            // The tap hands its part over in a task of its own: that comes first.
            (how) => setTimeout(() => say({ id, ...how }), 50),
            () => say({ id, known: true, status: null }),
          );
        },
      ]);
    },
  ]);
  apply(dispatchEvent, document, [new CustomEvent(READY)]);
}
